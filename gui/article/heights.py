"""Heights of many paragraphs, with the sum above each, changed one at a time.

A Fenwick tree: building is linear, a change and a look-up take logarithmic time.
"""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """A row of non-negative heights in pixels."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._values = list(heights)
        self._tree = [0.0, *self._values]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]
        self._top_bit = 1 << (len(self._values).bit_length() - 1) if self._values else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> float:
        return self._values[index]

    def change(self, index: int, height: float) -> float:
        """Set one height; return by how much it grew."""
        grown = height - self._values[index]
        if grown:
            self._values[index] = height
            place = index + 1
            while place < len(self._tree):
                self._tree[place] += grown
                place += place & -place
        return grown

    def above(self, index: int) -> float:
        """Return the sum of the heights before ``index``."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    @property
    def total(self) -> float:
        return self.above(len(self._values))

    def at(self, y: float) -> int:
        """Return the index of the one that covers ``y``; the first or last beyond the ends.

        One without height is never returned, unless all are without.
        """
        place, step, rest = 0, self._top_bit, max(y, 0.0)
        while step:
            further = place + step
            if further < len(self._tree) and self._tree[further] <= rest:
                place = further
                rest -= self._tree[further]
            step >>= 1
        if place >= len(self._values):
            place = len(self._values) - 1
            while place > 0 and not self._values[place]:
                place -= 1
        return max(place, 0)
