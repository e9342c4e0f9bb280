"""Noun phrases of a sentence, as values: extent, head, case, preposition, what they hang on.

Indices are word indices of the sentence; cases are sets of two letters, case (n a d g) and
gender or plural (m f t p), as in the grammar file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from annotations.candidates.events.clauses import Clause


@dataclass(slots=True, eq=False)
class Phrase:
    """One noun phrase, number, pronoun or relative pronoun.

    ``kind`` is ``noun``, ``number``, ``pronoun`` or ``relative``. ``start`` to ``end``
    (exclusive) are word indices, without preposition but with article; ``nouns`` its
    capitalised words, ``head`` the noun that counts; ``number`` the index of a numeral or -1.
    ``genitive`` is a phrase that modifies it (its ``owner`` is this one), ``first`` the first
    phrase of its coordination, ``apposed`` a phrase that names the same thing again;
    ``inner``: it stands between an article and its participle. ``antecedents`` are what a
    relative pronoun can mean, nearest first.
    """

    kind: str
    start: int
    end: int
    head: int
    cases: frozenset[str]
    preposition: str = ""
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
    clause: Clause | None = None
    antecedents: Sequence[Phrase] = ()

    def can_be(self, case: str) -> bool:
        """Whether the phrase can stand in ``case`` (n, a, d or g)."""
        return case in _letters(self.cases)

    @property
    def plural(self) -> bool | None:
        """Whether it is plural, ``None`` where both may be."""
        return _plural(self.cases)


@lru_cache(1_000)
def _plural(cases: frozenset[str]) -> bool | None:
    plurals = {one[1] == "p" for one in cases if one[0] in "na" and one[1] != "1"}
    return plurals.pop() if len(plurals) == 1 else None


@lru_cache(1_000)
def _letters(cases: frozenset[str]) -> frozenset[str]:
    return frozenset(one[0] for one in cases)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of the words beforehand.

    ``names`` maps the first word index of a known name to the index after its last one,
    ``labels`` to its label;
    ``times`` and ``quantities`` are the indices of the words of dates and of quantities,
    ``derived`` those of adjectives made from names.
    """

    names: Mapping[int, int]
    labels: Mapping[int, str] = field(default_factory=dict)
    times: frozenset[int] = frozenset()
    quantities: frozenset[int] = frozenset()
    derived: frozenset[int] = frozenset()
