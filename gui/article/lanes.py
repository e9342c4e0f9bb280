"""Lanes: which of several overlapping stretches lies nearest the text. Plain numbers, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

MANY = 600
"""From so many stretches on one line on, first fit by start is used: it is not quadratic."""

_TOUCH = 0.01


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one mark takes of a line: its characters, and the room its chip needs at least.

    ``left`` and ``right`` are pixels of the characters; ``near <= left`` and ``reach >= right``
    are where the shortest acceptable chip begins and ends, a gap included.
    """

    left: float
    right: float
    near: float
    reach: float

    @property
    def width(self) -> float:
        return self.right - self.left


def assign(stretches: Sequence[Stretch]) -> list[int]:
    """Return a lane for each stretch, 0 nearest the text.

    Two stretches in one lane never overlap, reach included; of two that overlap in their
    characters the shorter lies nearer the text (so a mark always lies outside those within).
    With very many stretches only the first holds.
    """
    if len(stretches) > MANY:
        return _first_fit(stretches)
    order = sorted(range(len(stretches)), key=lambda i: (stretches[i].width, stretches[i].left))
    lanes = [0] * len(stretches)
    placed: list[int] = []
    for index in order:
        mine = stretches[index]
        taken = set()
        lowest = 0
        for other in placed:
            theirs = stretches[other]
            if mine.near < theirs.reach - _TOUCH and theirs.near < mine.reach - _TOUCH:
                taken.add(lanes[other])
                if mine.left < theirs.right - _TOUCH and theirs.left < mine.right - _TOUCH:
                    lowest = max(lowest, lanes[other] + 1)
        while lowest in taken:
            lowest += 1
        lanes[index] = lowest
        placed.append(index)
    return lanes


def _first_fit(stretches: Sequence[Stretch]) -> list[int]:
    order = sorted(
        range(len(stretches)), key=lambda i: (stretches[i].near, -stretches[i].reach)
    )
    lanes = [0] * len(stretches)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    count = 0
    for index in order:
        while busy and busy[0][0] <= stretches[index].near + _TOUCH:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane, count = count, count + 1
        lanes[index] = lane
        heappush(busy, (stretches[index].reach, lane))
    return lanes
