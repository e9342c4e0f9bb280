"""The words of an article, as every source reads them: once cut, then shared.

What is not the article itself (furniture, captions) is left out: its words do not appear. A
sentence never runs over a zone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotations.model import Article, Zone, ZoneKind
from annotations.text import sentences, token_bounds

UNMARKED = frozenset({ZoneKind.FURNITURE, ZoneKind.CAPTION})
"""Zones without candidates: the guideline marks headline, teaser and body."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tokens of the article itself, in order.

    ``starts`` and ``ends`` are code points of the reading text; ``sentence`` holds for each
    token the number of its sentence, ``zones`` the kind of the zone it stands in.
    ``capitals`` are the indices of the tokens with a capital letter.
    """

    text: str
    tokens: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    sentence: Sequence[int]
    zones: Sequence[ZoneKind]
    capitals: Sequence[int]

    def __len__(self) -> int:
        return len(self.tokens)

    def is_first(self, index: int) -> bool:
        """Say whether the token at ``index`` opens a sentence."""
        return index == 0 or self.sentence[index - 1] != self.sentence[index]

    def same_sentence(self, left: int, right: int) -> bool:
        """Say whether both indices exist and stand in one sentence."""
        return (
            0 <= left < len(self.tokens)
            and 0 <= right < len(self.tokens)
            and self.sentence[left] == self.sentence[right]
        )

    def at(self, index: int) -> str:
        """Return the token at ``index``, empty where there is none."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def index_of(self, offset: int) -> int:
        """Return the index of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)


def words_of(article: Article) -> Words:
    """Return the words of ``article``; the last few articles are remembered."""
    return _read(article.text, article.zones)


def forget() -> None:
    """Forget the words of the last articles (for measurements)."""
    _read.cache_clear()


@lru_cache(maxsize=8)
def _read(text: str, zones: tuple[Zone, ...]) -> Words:
    """Cut ``text`` into tokens, and number their sentences."""
    cut: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    kinds: list[ZoneKind] = []
    bounds = [(zone.span.end, zone.kind) for zone in zones] or [(len(text), ZoneKind.BODY)]
    breaks = [span.start for span in sentences(text)]
    zone = sentence = number = 0
    for start, end in token_bounds(text):
        fresh = not starts
        while zone + 1 < len(bounds) and bounds[zone][0] <= start:
            zone, fresh = zone + 1, True
        while sentence < len(breaks) and breaks[sentence] <= start:
            sentence, fresh = sentence + 1, True
        number += fresh
        if bounds[zone][1] in UNMARKED:
            continue
        cut.append(text[start:end])
        starts.append(start)
        ends.append(end)
        numbers.append(number)
        kinds.append(bounds[zone][1])
    capitals = [index for index, token in enumerate(cut) if token != token.lower()]
    return Words(text, cut, starts, ends, numbers, kinds, capitals)
