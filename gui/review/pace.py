"""How fast decisions are made."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model import Item


def mean_seconds(items: Iterable[Item]) -> float | None:
    """Return the mean seconds of the decisions that took time; ``None`` without any.

    Decisions made by one step for many at once carry 0 seconds and do not count.
    """
    times = [
        item.decision.stamp.seconds
        for item in items
        if item.decision is not None and item.decision.stamp.seconds > 0
    ]
    return sum(times) / len(times) if times else None
