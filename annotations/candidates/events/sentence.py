"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from annotations.candidates.events.chunker import phrases
from annotations.candidates.events.clause_reader import clauses
from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.mentions import Rows
from annotations.candidates.events.phrases import Marks, Phrase
from annotations.candidates.events.subjects import Subjects
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Stretch, Word

_ADJECTIVE = ("e", "en", "er", "es", "em")


@dataclass(slots=True, eq=False)
class Sentence:
    """A read sentence; ``known`` holds for each word the mentions that cover its start.

    ``starts`` and ``ends`` are the offsets of the words; ``marks`` the punctuation, by place.
    """

    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]
    clauses: list[Clause]
    phrases: list[Phrase]
    known: Rows
    names: Mapping[int, int]
    subjects: Subjects
    by_clause: Mapping[int, list[Phrase]]
    marks: Sequence[tuple[int, str]]
    holder: dict[int, Phrase] = field(default_factory=dict)
    joined: dict[int, list[Phrase]] = field(default_factory=dict)

    def joined_to(self, phrase: Phrase) -> Sequence[Phrase]:
        """Return the phrases coordinated with ``phrase``, itself and appositions left out."""
        return self.joined.get(id(phrase), ())

    def subject_of(self, phrase: Phrase) -> Phrase | None:
        """Return the subject of the clause in which ``phrase`` stands."""
        return self.subjects.of(phrase.clause) if phrase.clause is not None else None

    def of(self, clause: Clause) -> list[Phrase]:
        """Return the phrases of ``clause``."""
        return self.by_clause.get(id(clause), [])


def read(stretch: Stretch, known: Rows, tables: Tables) -> Sentence:
    """Return a sentence, read."""
    words = stretch.words
    marks = _marks(stretch, known)
    cutting = [(at, word) for at, word in enumerate(words) if word.cuts]
    found = clauses(words, cutting, tables)
    parts = {id(clause): phrases(words, clause, tables, marks) for clause in found}
    sentence = Sentence(
        words,
        stretch.starts,
        stretch.ends,
        found,
        sorted(chain.from_iterable(parts.values()), key=lambda phrase: phrase.end),
        known,
        marks.names,
        Subjects(words, marks.names, parts, tables.lists["object_control"]),
        parts,
        [(at, word.text) for at, word in cutting if word.kind == "p"],
    )
    for phrase in sentence.phrases:
        for noun in phrase.nouns or [phrase.head]:
            sentence.holder[noun] = phrase
        if phrase.kind == "relative":
            phrase.antecedents = _antecedents(sentence, phrase)
        if phrase.first is not None and not phrase.is_apposition:
            sentence.joined.setdefault(id(phrase.first), []).append(phrase)
    return sentence


def _marks(stretch: Stretch, known: Rows) -> Marks:
    """Return where names begin and end, and which words tell times and quantities."""
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
            elif mention.form == "deriv" and stretch.words[at].low.endswith(_ADJECTIVE):
                derived.add(at)
            elif mention.is_name and mention.start == stretch.starts[at] and at not in names:
                names[at] = bisect_left(stretch.starts, mention.end, at)
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
