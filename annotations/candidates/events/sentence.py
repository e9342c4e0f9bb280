"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from annotations.candidates.events.attachment import attach
from annotations.candidates.events.chunker import Chunker
from annotations.candidates.events.clause_reader import clauses
from annotations.candidates.events.clauses import Clause, Phrase, genders_of
from annotations.candidates.events.marks import marks_of
from annotations.candidates.events.mentions import Extent, Known, Rows, rows
from annotations.candidates.events.signs import Signs
from annotations.candidates.events.subjects import Subjects
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Stretch, Word

_ANTECEDENTS = 4
"""A relative pronoun means one of so many phrases before it."""


class Earlier(NamedTuple):
    """The subject of a clause as later sentences need it: its mention and its genders."""

    known: Known
    genders: frozenset[str]


Places = Sequence[Sequence[Known]]
"""The places of one sentence, in order; each with those named together with it."""


@dataclass(slots=True, eq=False)
class Sentence:
    """A read sentence; ``known`` holds for each word the mentions that overlap it.

    ``starts`` and ``ends`` are the offsets of the words; ``extents`` the mentions, longest
    first. What follows ``known`` is there once ``read_phrases`` has been called: only what
    tells of events needs it, or what a later pronoun means. ``told_subjects`` and
    ``told_places`` are there once a later sentence has asked for them.
    """

    stretch: Stretch
    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]
    clauses: list[Clause]
    signs: Signs
    extents: Sequence[Extent]
    known: Rows
    phrases: Sequence[Phrase] = ()
    names: Mapping[int, int] = field(init=False)
    times: frozenset[int] = field(init=False)
    subjects: Subjects = field(init=False)
    told_subjects: Sequence[Earlier] | None = None
    told_places: Places | None = None

    def read_phrases(self, tables: Tables) -> None:
        """Read the phrases of all clauses, unless that has been done."""
        if self.phrases:
            return
        marks = marks_of(self.stretch, self.extents)
        self.names, self.times = marks.names, marks.times
        self.subjects = Subjects(self.words, marks.names, tables.lists["object_control"])
        found: list[Phrase] = []
        chunker = Chunker(self.words, tables, marks)
        for clause in self.clauses:
            clause.phrases = chunker.phrases(clause)
            attach(clause.phrases, self.words, clause, tables, marks)
            clause.free = [
                one
                for one in clause.phrases
                if not (one.preposition or one.inner or one.is_apposition or one.owner)
            ]
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
        return self.subjects.of(phrase.clause)

    def close(self) -> None:
        """Untie clauses and phrases, which hold each other, when all has been read.

        So they go at once; the search for cyclic garbage would take longer to find them.
        """
        for clause in self.clauses:
            clause.phrases = clause.free = ()
        for phrase in self.phrases:
            phrase.owner = phrase.first = None


def outlined(
    stretch: Stretch, signs: Signs, extents: Sequence[Extent], tables: Tables
) -> Sentence:
    """Return a sentence, read up to its clauses; ``extents`` are its mentions."""
    words = stretch.words
    found = clauses(words, signs, tables)
    known = rows(extents, len(words))
    return Sentence(stretch, words, stretch.starts, stretch.ends, found, signs, extents, known)


def _note_joined(phrase: Phrase, first: Phrase) -> None:
    first.leads = True
    if not phrase.is_apposition:
        first.joined = (*first.joined, phrase)


def _antecedents(sentence: Sentence, relative: Phrase) -> list[Phrase]:
    """Return the earlier noun phrases that agree with the relative pronoun, nearest first."""
    genders = genders_of(relative.cases)
    found: list[Phrase] = []
    for phrase in reversed(sentence.phrases):
        if phrase.end > relative.start or phrase.kind == "relative":
            continue
        if phrase.inner or phrase.clause is relative.clause:
            continue
        if not genders.isdisjoint(genders_of(phrase.cases)):
            found.append(phrase.first or phrase)
            if len(found) == _ANTECEDENTS:
                break
    return found
