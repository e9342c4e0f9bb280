"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from annotations.candidates.events.attachment import attach
from annotations.candidates.events.chunker import Chunker
from annotations.candidates.events.clause_reader import clauses
from annotations.candidates.events.clauses import Phrase, genders_of
from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.marks import marks_of
from annotations.candidates.events.mentions import Extent, Known, rows
from annotations.candidates.events.signs import Signs
from annotations.candidates.events.subjects import Subjects
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.verbs import find_verbs
from annotations.candidates.events.words import Stretch

_LOW, _END = attrgetter("low"), attrgetter("end")
_MORE = frozenset({"mehr", "weniger", "nichts"})
_ANTECEDENTS = 4
"""A relative pronoun means one of so many phrases before it."""


class Earlier(NamedTuple):
    """The subject of a clause as later sentences need it: its mention and its genders."""

    known: Known
    genders: frozenset[str]


Places = Sequence[Sequence[Known]]
"""The places of one sentence, in order; each with those named together with it."""


class Sentence:
    """One sentence, read step by step; ``known`` holds for each word the mentions over it.

    ``starts`` and ``ends`` are the offsets of the words; ``extents`` the mentions, longest
    first. The first steps are ``note_signs``, ``read_clauses`` and ``read_verbs``, in this
    order. ``marks``, ``phrases`` and ``subjects`` are there once ``read_phrases`` has been
    called: only what tells of events needs it, or what a later pronoun means.
    ``told_subjects`` and ``told_places`` are there once a later sentence has asked for them.
    """

    __slots__ = (
        "clauses",
        "ends",
        "extents",
        "finiteness",
        "known",
        "marks",
        "names",
        "phrases",
        "signs",
        "starts",
        "subjects",
        "times",
        "told_places",
        "told_subjects",
        "words",
    )

    def __init__(self, stretch: Stretch, extents: Sequence[Extent]) -> None:
        """Take the words of a sentence, and its mentions, longest first."""
        self.words, self.starts, self.ends = stretch
        self.extents = extents
        self.known = rows(extents, len(stretch.words))
        self.phrases: Sequence[Phrase] = ()
        self.told_subjects: Sequence[Earlier] | None = None
        self.told_places: Places | None = None

    def note_signs(self) -> None:
        """Note what the single words can be."""
        self.signs = Signs(self.words)
        self.finiteness = Finiteness(self.words, self.signs)

    def read_clauses(self, tables: Tables) -> None:
        """Cut the sentence into clauses with their finite verbs."""
        self.clauses = clauses(self.words, self.signs, self.finiteness, tables)

    def read_verbs(self, tables: Tables) -> None:
        """Find the other verbs of the clauses, and the particles of all."""
        lows = list(map(_LOW, self.words))
        for clause in self.clauses:
            clause.lows = list(map(lows.__getitem__, clause.words))
            find_verbs(clause, self.words, tables, self.finiteness)

    def read_phrases(self, tables: Tables) -> None:
        """Read the phrases of all clauses, unless that has been done."""
        if not self.phrases:
            self.cut_phrases(tables)
            self.tie_phrases(tables)

    def cut_phrases(self, tables: Tables) -> None:
        """Find the phrases of all clauses, not yet tied to one another."""
        self.marks = marks = marks_of(self.words, self.starts, self.extents)
        self.names, self.times = marks.names, marks.times
        chunker = Chunker(self.words, tables, marks)
        for clause in self.clauses:
            clause.phrases = chunker.phrases(clause)

    def tie_phrases(self, tables: Tables) -> None:
        """Tie the phrases of all clauses to one another; note which may be subjects."""
        self.subjects = Subjects(self.words, self.names, tables.lists["object_control"])
        found: list[Phrase] = []
        for clause in self.clauses:
            attach(clause, self.words, tables, self.marks)
            compared = "als" in clause.lows
            clause.free = [
                one
                for one in clause.phrases
                if not (one.preposition or one.inner or one.is_apposition or one.owner)
                and not (compared and self._compares(one))
            ]
            found += clause.phrases
        found.sort(key=_END)
        self.phrases = found
        for phrase in found:
            if phrase.kind == "relative":
                phrase.antecedents = _antecedents(self, phrase)
            if phrase.first is not None:
                _note_joined(phrase, phrase.first)

    def _compares(self, phrase: Phrase) -> bool:
        """Whether "als" stands before the phrase, and opens no clause: "als Vergeltung"."""
        before = phrase.start - 1
        if before < 0 or self.words[before].low != "als":
            return False
        if before and self.words[before - 1].low in _MORE:
            return False
        return phrase.clause.intro != "als" or before != phrase.clause.words[0]

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
