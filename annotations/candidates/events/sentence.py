"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
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
    phrases: list[Phrase] = field(default_factory=list)
    names: Mapping[int, int] = field(default_factory=dict)
    by_clause: dict[int, list[Phrase]] = field(default_factory=dict)
    holder: dict[int, Phrase] = field(default_factory=dict)
    joined: dict[int, list[Phrase]] = field(default_factory=dict)
    subjects: Subjects = field(init=False)

    def read_phrases(self, tables: Tables) -> None:
        """Read the phrases of all clauses, unless that has been done."""
        if self.by_clause:
            return
        marks = _marks(self)
        self.names = marks.names
        for clause in self.clauses:
            found = phrases(self.words, clause, tables, marks)
            self.by_clause[id(clause)] = found
            self.phrases += found
        self.phrases.sort(key=attrgetter("end"))
        self.subjects = Subjects(
            self.words, marks.names, self.by_clause, tables.lists["object_control"]
        )
        for phrase in self.phrases:
            self._tie(phrase)

    def _tie(self, phrase: Phrase) -> None:
        """Note which nouns a phrase holds, what it is joined to and what it may mean."""
        for noun in phrase.nouns or [phrase.head]:
            self.holder[noun] = phrase
        if phrase.kind == "relative":
            phrase.antecedents = _antecedents(self, phrase)
        if phrase.first is not None and not phrase.is_apposition:
            self.joined.setdefault(id(phrase.first), []).append(phrase)

    def joined_to(self, phrase: Phrase) -> Sequence[Phrase]:
        """Return the phrases coordinated with ``phrase``, itself and appositions left out."""
        return self.joined.get(id(phrase), ())

    def subject_of(self, phrase: Phrase) -> Phrase | None:
        """Return the subject of the clause in which ``phrase`` stands."""
        return self.subjects.of(phrase.clause) if phrase.clause is not None else None

    def of(self, clause: Clause) -> list[Phrase]:
        """Return the phrases of ``clause``."""
        return self.by_clause.get(id(clause), [])


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
