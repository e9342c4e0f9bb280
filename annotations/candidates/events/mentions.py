"""Mentions as the event rules use them: those found by other sources, and new ones.

A description ("die Stadt") or a pronoun is marked only where an event needs it, so this is
where such mentions are made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from annotations.candidates.events.words import Stretch
from annotations.candidates.hits import ONLY_POSSIBLE
from annotations.model import Attributes, Candidate, ItemId, Mention, Span, attributes

_PROPOSED_SCORE = 0.6
_SPARE_SCORE = 0.2
_SPARE_REASON = f"{ONLY_POSSIBLE}; description that no event needs"


class Known(NamedTuple):
    """A mention that can be an argument; offsets are code points of the reading text."""

    id: ItemId
    start: int
    end: int
    label: str
    mention: str
    form: str

    @property
    def is_name(self) -> bool:
        """Whether it contains a proper name and is no part of a word or derived word."""
        return self.mention == "name" and self.form == "plain"


_START, _END = attrgetter("start"), attrgetter("end")

Extent = tuple[Known, int, int]
"""A mention in a sentence, with its first and last (exclusive) word there."""

Rows = Sequence[Sequence[Known]]
"""For each word of a sentence the mentions that overlap it, longest first."""


class Mentions:
    """The mentions of one article: found ones by place, proposed ones as they come up."""

    def __init__(self, found: Sequence[Candidate], source: str) -> None:
        """Take the mention candidates among ``found``."""
        self.source = source
        self.known = sorted(_known(found), key=_END, reverse=True)
        self.known.sort(key=_START)
        self._by_length = [
            (known.start - known.end, n, known) for n, known in enumerate(self.known)
        ]
        self._starts = [known.start for known in self.known]
        self._longest = -min(self._by_length)[0] if self.known else 0
        self._proposed: dict[tuple[int, int], tuple[Known, str]] = {}
        self._spare: dict[tuple[int, int], str] = {}
        self._used = {candidate.id for candidate in found}
        self._next = len(found) + 1

    def within(self, stretch: Stretch) -> list[Extent]:
        """Return the mentions that overlap a sentence, longest first."""
        starts, ends = stretch.starts, stretch.ends
        first = bisect_left(self._starts, starts[0] - self._longest)
        last = bisect_left(self._starts, ends[-1], first)
        found = []
        for _, _, known in sorted(self._by_length[first:last]):
            begin = bisect_right(ends, known.start)
            end = bisect_left(starts, known.end, begin)
            if begin < end:
                found.append((known, begin, end))
        return found

    def people(self) -> list[Known]:
        """Return the persons among the found mentions that are named, in text order."""
        return [one for one in self.known if one.label == "PER" and one.is_name]

    def propose(self, start: int, end: int, label: str, mention: str, reason: str) -> Known:
        """Return a new mention there; the same place gives the same mention."""
        made = self._proposed.get((start, end))
        if made is None:
            made = Known(self._new_id(), start, end, label, mention, "plain"), reason
            self._proposed[start, end] = made
        return made[0]

    def spare(self, descriptions: Iterable[tuple[int, int, str]]) -> None:
        """Note what could be marked (start, end, label), though no event may need it."""
        self._spare.update(((start, end), label) for start, end, label in descriptions)

    def candidates(self, used: set[ItemId]) -> list[Candidate]:
        """Return the proposed mentions among ``used`` as candidates, then the spare ones."""
        made = [
            self._candidate(known, _PROPOSED_SCORE, reason)
            for _, (known, reason) in sorted(self._proposed.items())
            if known.id in used
        ]
        taken = {
            (known.start, known.end) for known, _ in self._proposed.values() if known.id in used
        }
        for (start, end), label in self._spare.items():
            if (start, end) not in taken:
                known = Known(self._new_id(), start, end, label, "nominal", "plain")
                made.append(self._candidate(known, _SPARE_SCORE, _SPARE_REASON))
        return made

    def _candidate(self, known: Known, score: float, reason: str) -> Candidate:
        values = _attributes(known.mention, known.form)
        mention = Mention((Span(known.start, known.end),), known.label, values)
        return Candidate(known.id, mention, self.source, score, reason)

    def _new_id(self) -> ItemId:
        while f"m{self._next}" in self._used:
            self._next += 1
        made = ItemId(f"m{self._next}")
        self._used.add(made)
        return made


def rows(extents: Sequence[Extent], length: int) -> Rows:
    """Return the mentions of a sentence of ``length`` words by the words they overlap."""
    found: list[Sequence[Known]] = [()] * length
    for known, first, last in extents:
        for at in range(first, last):
            found[at] = (*found[at], known)
    return found


def _known(found: Sequence[Candidate]) -> Iterator[Known]:
    for candidate in found:
        content = candidate.content
        if isinstance(content, Mention):
            start, end = content.fragments[0].start, content.fragments[-1].end
            yield Known(candidate.id, start, end, content.label, *_kind(content.attributes))


@cache
def _attributes(mention: str, form: str) -> Attributes:
    return attributes({"mention": mention, "form": form})


@lru_cache(1_000)
def _kind(values: Attributes) -> tuple[str, str]:
    """Return what kind of mention it is, and in which form it stands."""
    told = dict(values)
    return told.get("mention", "name"), told.get("form", "plain")
