"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from operator import attrgetter

from annotations.candidates.events.chunker import phrases
from annotations.candidates.events.clause_reader import clauses
from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.marks import Marks
from annotations.candidates.events.mentions import Rows
from annotations.candidates.events.subjects import Subjects
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Stretch, Word

_ADJECTIVE = ("e", "en", "er", "es", "em")


@dataclass(slots=True, eq=False)
class Sentence:
    """A read sentence; ``known`` holds for each word the mentions that cover its start.

    ``starts`` and ``ends`` are the offsets of the words; ``marks`` the punctuation, by place.
    What follows ``marks`` is there once ``read_phrases`` has been called: only what tells of
    events needs it, or what a later pronoun means.
    """

    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]
    clauses: list[Clause]
    known: Rows
    marks: Sequence[tuple[int, str]]
    phrases: Sequence[Phrase] = ()
    names: Mapping[int, int] = field(init=False)
    times: frozenset[int] = field(init=False)
    labels: Set[str] = field(init=False)
    subjects: Subjects = field(init=False)

    def read_phrases(self, tables: Tables) -> None:
        """Read the phrases of all clauses, unless that has been done."""
        if self.phrases:
            return
        marks = _marks(self)
        self.names, self.times = marks.names, marks.times
        self.labels = {mention.label for row in self.known if row for mention in row}
        self.subjects = Subjects(self.words, marks.names, tables.lists["object_control"])
        found: list[Phrase] = []
        for clause in self.clauses:
            clause.phrases = phrases(self.words, clause, tables, marks)
            clause.free = [one for one in clause.phrases if one.is_free]
            found += clause.phrases
        found.sort(key=attrgetter("end"))
        self.phrases = found
        for phrase in found:
            if phrase.kind == "relative":
                phrase.antecedents = _antecedents(self, phrase)
            if phrase.first is not None:
                _note_joined(phrase, phrase.first)

    def holder(self, at: int) -> Phrase | None:
        """Return the phrase that holds a noun."""
        for phrase in reversed(self.phrases):
            if at in phrase.nouns or at == phrase.head:
                return phrase
        return None

    def subject_of(self, phrase: Phrase) -> Phrase | None:
        """Return the subject of the clause in which ``phrase`` stands."""
        return self.subjects.of(phrase.clause) if phrase.clause is not None else None


def outlined(stretch: Stretch, known: Rows, tables: Tables) -> Sentence:
    """Return a sentence, read up to its clauses."""
    words = stretch.words
    cutting = [(at, word) for at, word in enumerate(words) if word.cuts]
    found = clauses(words, cutting, tables)
    marks = [(at, word.text) for at, word in cutting if word.kind == "p"]
    return Sentence(words, stretch.starts, stretch.ends, found, known, marks)


def _marks(sentence: Sentence) -> Marks:
    """Return where names begin and end, and which words tell times and quantities."""
    known, starts = sentence.known, sentence.starts
    names: dict[int, int] = {}
    labels: dict[int, str] = {}
    times: set[int] = set()
    quantities: set[int] = set()
    derived: set[int] = set()
    for at in [at for at, mentions in enumerate(known) if mentions]:
        for mention in known[at]:
            if mention.label == "DATE":
                times.add(at)
            elif mention.label == "QUANTITY":
                quantities.add(at)
            elif mention.form == "deriv" and sentence.words[at].low.endswith(_ADJECTIVE):
                derived.add(at)
            elif mention.is_name and mention.start == starts[at] and at not in names:
                names[at] = bisect_left(starts, mention.end, at)
                labels[at] = mention.label
    return Marks(names, labels, frozenset(times), frozenset(quantities), frozenset(derived))


def _note_joined(phrase: Phrase, first: Phrase) -> None:
    first.leads = True
    if not phrase.is_apposition:
        first.joined = (*first.joined, phrase)


def _antecedents(sentence: Sentence, relative: Phrase) -> list[Phrase]:
    """Return the earlier noun phrases that agree with the relative pronoun, nearest first."""
    genders = {one[1] for one in relative.cases}
    found = []
    for phrase in reversed(sentence.phrases):
        if phrase.end > relative.start or phrase.kind not in ("noun", "pronoun", "number"):
            continue
        if phrase.inner or phrase.clause is relative.clause:
            continue
        if genders & {one[1] for one in phrase.cases}:
            found.append(phrase.first or phrase)
    return found[:4]
