"""Which items of an article the list shows, and in which order: pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model import Item, ItemState

LOW, HIGH = 0.5, 0.8
"""Scores below ``LOW`` are low, from ``HIGH`` on they are high."""

SCORES = ("low", "middle", "high")

DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What is shown; an empty text is no condition.

    ``state`` is an ``ItemState`` or ``DECIDED``, ``kind`` is ``mention`` or ``event``,
    ``source`` is a name without version, ``score`` one of ``SCORES``. ``by_score``: the least
    certain first, what has no score last.
    """

    state: str = ""
    kind: str = ""
    label: str = ""
    source: str = ""
    score: str = ""
    by_score: bool = False

    @property
    def hides(self) -> bool:
        """Say whether there is any condition."""
        return bool(self.state or self.kind or self.label or self.source or self.score)

    @property
    def narrows(self) -> bool:
        """Say whether the list is another one than all items in text order."""
        return self.hides or self.by_score

    def holds(self, item: Item, *, rejected: bool) -> bool:
        """Say whether an item is shown; ``rejected`` ones only where they are wanted."""
        if item.state is ItemState.REJECTED and not rejected and self.state != "rejected":
            return False
        if self.state and self.state not in _states(item):
            return False
        if self.source and self.source not in source_names(item):
            return False
        content, candidate = item.content, item.candidate
        wanted = (
            (self.kind, content.kind),
            (self.label, content.label),
            (self.score, score_class(candidate.score) if candidate else ""),
        )
        return all(not want or want == has for want, has in wanted)


def _states(item: Item) -> tuple[str, ...]:
    return (item.state,) if item.is_open else (item.state, DECIDED)


def source_names(item: Item) -> frozenset[str]:
    """Return the sources of an item's candidate without their versions; none without one."""
    if item.candidate is None:
        return frozenset()
    return frozenset(one.partition("@")[0] for one in item.candidate.source.split("+"))


def score_class(score: float) -> str:
    """Return which of ``SCORES`` a score belongs to."""
    return SCORES[(score >= LOW) + (score >= HIGH)]


def listed(items: Sequence[Item], wanted: ItemFilter, *, rejected: bool) -> list[Item]:
    """Return the items shown, ``items`` being in text order."""
    if wanted.hides:
        shown = [item for item in items if wanted.holds(item, rejected=rejected)]
    else:  # the usual case, on the way of every key
        shown = [item for item in items if rejected or item.is_open or item.is_gold]
    if wanted.by_score:
        shown.sort(key=lambda item: item.candidate.score if item.candidate else 2.0)
    return shown
