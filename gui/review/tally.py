"""What was decided in an article, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotations.model import Item, Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items had which outcome, and how many problems the checks find."""

    accepted: int
    corrected: int
    rejected: int
    added: int
    problems: int = 0


def tally_of(items: Iterable[Item], problems: int = 0) -> Tally:
    """Count the decisions about ``items``; open ones do not count."""
    counts = Counter(item.decision.outcome for item in items if item.decision is not None)
    return Tally(
        counts[Outcome.ACCEPTED],
        counts[Outcome.CORRECTED],
        counts[Outcome.REJECTED],
        counts[Outcome.ADDED],
        problems,
    )
