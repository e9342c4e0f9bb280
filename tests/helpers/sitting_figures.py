"""Early beside late: samples of a long sitting, and the objects that have become more."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Sequence

from tests.benchmarks.figures import percentile
from tests.helpers.clocked_hands import Samples
from tests.helpers.vitals import python_objects, qt_objects

OURS = ("gui", "annotations", "export")

SHOWN, LEAST = 12, 5
"""So many of the classes that grew most are told, those that grew by more than so many."""

LINES = 25
"""So many lines of the program are told whose memory has grown most."""

Row = dict[str, float]


def p99(values: Sequence[float]) -> float:
    """Return what 99 of 100 values do not exceed."""
    return percentile(values, 0.99)


def row(early: float, late: float) -> Row:
    """Return two figures and how much the later one is of the earlier one."""
    return {"early": early, "late": late, "ratio": round(late / early, 2) if early else 0.0}


def compared(
    samples: Samples, of: Callable[[Sequence[float]], float], early: int, late: int
) -> Row | None:
    """Return a figure in ms of the articles before ``early`` and of those from ``late`` on."""
    first = [1000 * value for number, value in samples if number < early]
    last = [1000 * value for number, value in samples if number >= late]
    return row(round(of(first), 2), round(of(last), 2)) if first and last else None


class Held:
    """What the program holds at one moment; ``traced`` follows its memory from there on."""

    def __init__(self, *, traced: bool) -> None:
        self._counts = (qt_objects(), python_objects(*OURS))
        self._traced = traced
        if traced:
            tracemalloc.start(8)
            self._memory = tracemalloc.take_snapshot()

    def grown(self) -> dict[str, int]:
        """Return of which classes there are more objects now; traced memory is printed."""
        found: dict[str, int] = {}
        for then, now in zip(self._counts, (qt_objects(), python_objects(*OURS)), strict=True):
            more = sorted(((now[name] - then[name], name) for name in now), reverse=True)
            found |= {name: count for count, name in more[:SHOWN] if count > LEAST}
        if self._traced:
            gc.collect()
            changes = tracemalloc.take_snapshot().compare_to(self._memory, "lineno")
            print(*changes[:LINES], sep="\n", file=sys.stderr)
            tracemalloc.stop()
        return found
