"""Which of many endings a word has: its own ends are looked up, not every ending tried."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Endings(Generic[_Value]):
    """Endings with what each stands for; of several that fit the one given first counts."""

    def __init__(self, given: Iterable[tuple[str, _Value]]) -> None:
        self._ranked: dict[str, tuple[int, _Value]] = {}
        for rank, (ending, value) in enumerate(given):
            self._ranked.setdefault(ending, (rank, value))
        self._longest = max(map(len, self._ranked), default=0)
        self._last = min(map(len, self._ranked), default=1)
        self._lasts = frozenset(ending[-self._last :] for ending in self._ranked)

    def of(self, word: str) -> _Value | None:
        """Return what the ending of ``word`` stands for, ``None`` where it has none."""
        if word[-self._last :] not in self._lasts:
            return None
        best: tuple[int, _Value] | None = None
        for start in range(max(0, len(word) - self._longest), len(word) - self._last + 1):
            found = self._ranked.get(word[start:])
            if found is not None and (best is None or found[0] < best[0]):
                best = found
        return None if best is None else best[1]
