"""The words of an article, as every source reads them: once cut, then shared.

What is not the article itself (furniture, captions) is left out: its words do not appear. A
sentence never runs over a zone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from annotations.model import Article, Zone, ZoneKind
from annotations.text import sentence_bounds, token_bounds

UNMARKED = frozenset({ZoneKind.FURNITURE, ZoneKind.CAPTION})
"""Zones without candidates: the guideline marks headline, teaser and body."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tokens of the article itself, in order.

    ``starts`` and ``ends`` are code points of the reading text; ``sentence`` holds for each
    token the number of its sentence, ``zones`` the kind of the zone it stands in, ``bounds``
    first and last (exclusive) token of each sentence.
    """

    text: str
    tokens: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    sentence: Sequence[int]
    zones: Sequence[ZoneKind]
    bounds: Sequence[tuple[int, int]]

    def __len__(self) -> int:
        return len(self.tokens)

    def is_first(self, index: int) -> bool:
        """Say whether the token at ``index`` opens a sentence."""
        return index == 0 or self.sentence[index - 1] != self.sentence[index]

    def same_sentence(self, left: int, right: int) -> bool:
        """Say whether both indices exist and stand in one sentence."""
        if left < 0 or right < 0:
            return False
        try:
            return self.sentence[left] == self.sentence[right]
        except IndexError:
            return False

    def at(self, index: int) -> str:
        """Return the token at ``index``, empty where there is none."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def pieces(self, longest: int) -> Iterator[tuple[int, int]]:
        """Yield first and last (exclusive) token of each sentence, long ones in pieces."""
        for first, last in self.bounds:
            for start in range(first, last, longest):
                yield start, min(start + longest, last)

    def index_of(self, offset: int) -> int:
        """Return the index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)


_latest: dict[int, tuple[Article, Words]] = {}
"""The article asked for last, by its identity: every source asks for the same one."""


def words_of(article: Article) -> Words:
    """Return the words of ``article``; the last few articles are remembered."""
    known = _latest.get(id(article))
    if known is not None and known[0] is article:
        return known[1]
    words = _read(article.text, article.zones)
    _latest.clear()
    _latest[id(article)] = article, words
    return words


def forget() -> None:
    """Forget the words of the last articles (for measurements)."""
    _latest.clear()
    _read.cache_clear()


@lru_cache(maxsize=8)
def _read(text: str, zones: tuple[Zone, ...]) -> Words:
    """Cut ``text`` into tokens, and number their sentences."""
    found = token_bounds(text)
    opening = [start for start, _ in found]
    behind = [zone.span.end for zone in zones]
    begun = {0, len(text) + 1, *behind, *[start for start, _ in sentence_bounds(text)]}
    kept: list[tuple[int, int]] = []
    kinds: list[ZoneKind] = []
    numbers: list[int] = []
    bounds: list[tuple[int, int]] = []
    first = 0
    for left, right in pairwise(sorted(begun)):
        last = bisect_left(opening, right, first)
        zone = min(bisect_right(behind, left), len(zones) - 1)
        kind = zones[zone].kind if zones else ZoneKind.BODY
        if last > first and kind not in UNMARKED:
            size = last - first
            numbers += [len(bounds)] * size
            bounds.append((len(kept), len(kept) + size))
            kinds += [kind] * size
            kept += found[first:last]
        first = last
    cut = [text[start:end] for start, end in kept]
    starts, ends = zip(*kept, strict=True) if kept else ((), ())
    return Words(text, cut, starts, ends, numbers, kinds, bounds)
