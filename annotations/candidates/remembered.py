"""What is made of each of many values once, and then looked up."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MOST = 100_000
"""So many values are remembered; then the memory begins anew."""


class Remembered(dict[K, V]):
    """What ``make`` makes of each key, made when it is first asked for by ``[key]``.

    It costs half of what ``lru_cache`` does, which orders its keys at every call.
    """

    def __init__(self, make: Callable[[K], V], most: int = MOST) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        self[key] = made = self._make(key)
        return made
