"""What the shipped sources' words are called in a schema of somebody's own, as counts.

The sources speak ``conflict-news``. Beside what a reviewer made of an article their candidates
say which label, event type, role or value of hers stands for which of theirs. Counts are kept
for chains of keys, from the general (the label) to the particular (label, kind and first
word); what is seldom seen leans on what is more general.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from annotations.candidates.base import identity
from annotations.candidates.evidence import WORD, Trace, word_trace
from annotations.errors import SourceError
from annotations.model import Candidate
from annotations.schema import Schema
from annotations.schema_files import read_schema

NAME = "correspondence"
VERSION = 1
"""Of the keys; counts of another version say nothing."""

IDENTITY = identity(NAME, VERSION)

NOTHING = ""
"""The outcome where the project marks nothing, or leaves a role unfilled."""

CAUTION = 1.0
"""For how many places what is more general stands."""

AKIN = 0.8
"""How likely a word is to become what akin ones became."""

Key = tuple[str, ...]
Chances = Mapping[str, float]

UNKNOWN: Chances = MappingProxyType({})


class Observation(NamedTuple):
    """What one thing that the sources say became: ``outcome`` in the project's own words.

    ``chain`` holds its keys, the most general first. ``weight`` is how sure the sources were,
    so that what is left of their doubts is not doubted twice.
    """

    chain: tuple[Key, ...]
    weight: float
    outcome: str


class Pair(NamedTuple):
    """A word of the sources and one of the project: how often the one became the other.

    ``kind`` is ``mention``, ``event`` or ``argument``; ``whole`` counts all places at which
    the sources said ``theirs``.
    """

    kind: str
    theirs: str
    own: str
    times: int
    whole: int


class Correspondence:
    """Counts of what became of the sources' words in one project."""

    def __init__(self, forgotten: Iterable[Trace] = ()) -> None:
        """Begin with nothing; what became of words as in ``forgotten`` will not be said."""
        self._weights: defaultdict[Key, float] = defaultdict(float)
        self._places: Counter[Key] = Counter()
        self._became: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        self._forgotten = frozenset(forgotten)

    def __bool__(self) -> bool:
        return any(self._places.values())

    def add(self, observations: Iterable[Observation], sign: int = 1) -> None:
        """Count observations, or with ``sign`` -1 take them away."""
        for chain, weight, outcome in observations:
            for key in chain:
                self._weights[key] += sign * weight
                self._places[key] += sign
                if outcome != NOTHING:
                    self._became[key][outcome] += sign

    def copy(self, forgotten: Iterable[Trace] = ()) -> Correspondence:
        """Return the same counts, to be changed apart from these."""
        made = Correspondence(forgotten)
        made._weights.update(self._weights)
        made._places.update(self._places)
        made._became.update({key: counts.copy() for key, counts in self._became.items()})
        return made

    def forgetting(self, traces: Iterable[Trace]) -> Correspondence:
        """Return the same counts; what became of words as in ``traces`` is not said of them."""
        return self.copy(one for one in traces if one.kind == WORD)

    def chances(self, chain: Sequence[Key], before: Chances = UNKNOWN) -> dict[str, float]:
        """Return how likely each of the project's words is where the sources are right.

        ``before`` is what to expect where nothing was seen; without it that is what akin words
        became. Together the chances are at most 1.
        """
        chances = dict(before)
        for key in chain:
            if not self._places.get(key) or (before and key[0] == KIN):
                continue
            counts: Mapping[str, int] = self._became.get(key, {})
            whole = max(self._weights[key], sum(counts.values())) + CAUTION
            chances = {
                own: (counts.get(own, 0) + CAUTION * chances.get(own, 0.0)) / whole
                for own in chances.keys() | counts.keys()
            }
            if key[0] == KIN:
                chances = {own: AKIN * chance for own, chance in chances.items()}
        if not self._forgotten:
            return chances
        return {own: chance for own, chance in chances.items() if self._says(chain, own)}

    def _says(self, chain: Sequence[Key], own: str) -> bool:
        """Say whether a word that becomes ``own`` is not to be forgotten."""
        if not chain:
            return True
        kind, theirs = next(key for key in chain if key[0] != KIN)[:2]
        return word_trace(kind, theirs, own) not in self._forgotten

    def times(self, key: Key, own: str) -> tuple[int, int]:
        """Return how often a key became ``own``, and how often it was seen."""
        return self._became[key][own], self._places[key]

    def counterpart(self, kind: str, own: str) -> str:
        """Return the word of the sources that became ``own`` most often, empty with none."""
        found = [one for one in self.pairs() if one.kind == kind and one.own == own]
        return max(found, key=lambda one: (one.times, one.theirs)).theirs if found else ""

    def pairs(self) -> Iterator[Pair]:
        """Yield what labels, event types and roles became, the most frequent first."""
        found = [
            Pair(key[0], key[1], own, times, self._places[key])
            for key, counts in self._became.items()
            if len(key) == 2 and key[0] != VALUE
            for own, times in counts.items()
            if times > 0
        ]
        order = (MENTION, EVENT, ARGUMENT)
        yield from sorted(
            found, key=lambda one: (order.index(one.kind), -one.times, one.theirs, one.own)
        )

    def to_bytes(self) -> bytes:
        """Return the counts as JSON, one key a line; the same counts give the same bytes."""
        lines = (
            json.dumps(
                [list(key), round(self._weights[key], 4), places, _sorted(self._became[key])],
                ensure_ascii=False,
            )
            for key, places in sorted(self._places.items())
            if places
        )
        return ("[\n" + ",\n".join(lines) + "\n]\n").encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Correspondence:
        """Return what ``to_bytes`` wrote.

        Raises:
            SourceError: ``data`` is none.
        """
        made = cls()
        try:
            for key, weight, places, became in json.loads(data):
                known = tuple(map(str, key))
                made._weights[known] = float(weight)
                made._places[known] = int(places)
                made._became[known] = Counter(
                    {str(own): int(times) for own, times in became.items()}
                )
        except (ValueError, TypeError, AttributeError) as error:
            raise SourceError(f"the learnt correspondence is damaged ({error})") from error
        return made


def is_translated(candidate: Candidate) -> bool:
    """Say whether a candidate was told in other words, by itself or together with others."""
    return IDENTITY in candidate.source


MENTION, EVENT, ARGUMENT, VALUE, KIN = "mention", "event", "argument", "value", "kin"
"""What a key is about; it is the key's first word. ``KIN`` is of akin words together."""


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return {own: times for own, times in sorted(counts.items()) if times > 0}


@cache
def shipped_schema() -> Schema:
    """Return the schema whose words the shipped sources speak."""
    return read_schema("conflict-news")


def is_foreign(schema: Schema) -> bool:
    """Say whether a schema has labels or event types that the shipped sources do not know."""
    shipped = shipped_schema()
    return any(shipped.label(one.name) is None for one in schema.labels) or any(
        shipped.event_type(one.name) is None for one in schema.event_types
    )
