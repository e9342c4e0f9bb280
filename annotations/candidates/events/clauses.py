"""Clauses of a sentence and the noun phrases in them, as values.

Indices are word indices of the sentence; cases are sets of two letters, case (n a d g) and
gender or plural (m f t p), as in the grammar file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from annotations.candidates.events.head_nouns import Head
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.tables import Form


@dataclass(slots=True)
class Verb:
    """One lexical verb of a clause: the word, its reading, its particle's word index or -1."""

    at: int
    form: Form
    particle: int = -1


@dataclass(slots=True, eq=False)
class Clause:
    """One clause. ``words`` are word indices of the sentence, in order.

    ``kind`` is ``main``, ``sub``, ``rel``, ``inf`` or ``part`` (a participle behind its noun);
    ``intro`` the subjunction or relative
    word; ``finite`` the index of the finite verb or -1; ``auxiliary`` its verb where it is
    one; ``mood`` tense and number of the finite verb (``ps``, ``ks`` ...). ``shares`` is the
    clause before "und" whose subject or auxiliary holds here too; ``parent`` the one before;
    ``closed``: a colon or full stop has ended it; ``lows`` are its words, folded. ``phrases``
    are its phrases once they have been read, in order; ``free`` those without preposition that
    are no part of another, and no times.
    """

    kind: str
    intro: str
    words: list[int]
    finite: int = -1
    auxiliary: str = ""
    mood: str = ""
    verbs: list[Verb] = field(default_factory=list)
    parent: Clause | None = None
    shares: Clause | None = None
    worden: bool = False
    werden: bool = False
    closed: bool = False
    lows: Sequence[str] = ()
    phrases: Sequence[Phrase] = ()
    free: Sequence[Phrase] = ()

    @property
    def passive(self) -> bool:
        """Whether a past participle of the clause is passive."""
        if self.worden or (self.werden and self.auxiliary != "haben"):
            return True
        return self.auxiliary in ("werden", "sein")

    @property
    def origin(self) -> Clause:
        """The first of the clauses that share a subject or auxiliary."""
        clause = self
        while clause.shares is not None:
            clause = clause.shares
        return clause


class Meaning(NamedTuple):
    """What a noun phrase tells of: the sense of its head noun, and the mentions on its nouns.

    ``mentions`` are the best first, names before descriptions; ``is_part``: it only says how
    many or which part of what its genitive names.
    """

    head: Head | None
    mentions: Sequence[Known]
    is_part: bool


@dataclass(slots=True, eq=False)
class Phrase:
    """One noun phrase, number, pronoun or relative pronoun.

    ``kind`` is ``noun``, ``number``, ``pronoun`` or ``relative``. ``start`` to ``end``
    (exclusive) are word indices, without preposition but with article; ``nouns`` its
    capitalised words, ``head`` the noun that counts; ``number`` the index of a numeral or -1.
    ``genitive`` is a phrase that modifies it (its ``owner`` is this one), ``first`` the first
    phrase of its coordination, ``apposed`` a phrase that names the same thing again;
    ``inner``: it stands between an article and its participle. ``antecedents`` are what a
    relative pronoun can mean, nearest first. ``leads``: it is the first of a coordination;
    ``joined`` are the others in that, appositions left out. ``meaning`` is there once it has
    been asked for.
    """

    kind: str
    start: int
    end: int
    head: int
    cases: frozenset[str]
    preposition: str
    clause: Clause
    determiner: str = ""
    nouns: Sequence[int] = ()
    adjectives: Sequence[int] = ()
    number: int = -1
    genitive: Phrase | None = None
    owner: Phrase | None = None
    first: Phrase | None = None
    apposed: Phrase | None = None
    is_apposition: bool = False
    inner: bool = False
    antecedents: Sequence[Phrase] = ()
    leads: bool = False
    joined: Sequence[Phrase] = ()
    meaning: Meaning | None = None

    def can_be(self, case: str) -> bool:
        """Whether the phrase can stand in ``case`` (n, a, d or g)."""
        return case in _letters(self.cases)

    @property
    def is_part(self) -> bool:
        """Whether the phrase only belongs to another one."""
        return (
            self.inner or self.first is not None or self.owner is not None or self.is_apposition
        )

    @property
    def can_be_one(self) -> bool:
        """Whether the phrase can stand in the nominative singular."""
        return _can_be_one(self.cases)

    @property
    def plural(self) -> bool | None:
        """Whether it is plural, ``None`` where both may be."""
        return _plural(self.cases)


@lru_cache(1_000)
def _plural(cases: frozenset[str]) -> bool | None:
    plurals = {one[1] == "p" for one in cases if one[0] in "na" and one[1] != "1"}
    return plurals.pop() if len(plurals) == 1 else None


@lru_cache(1_000)
def _can_be_one(cases: frozenset[str]) -> bool:
    return any(one[0] == "n" and one[1] != "p" for one in cases)


@lru_cache(1_000)
def _letters(cases: frozenset[str]) -> frozenset[str]:
    return frozenset(one[0] for one in cases)


@lru_cache(1_000)
def genders_of(cases: frozenset[str]) -> frozenset[str]:
    """Return the genders, p for plural, that readings have."""
    return frozenset(one[1] for one in cases)
