"""How fast decisions are made: pure functions over items and seconds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from annotations.model import ArticleId, Item, ItemState

RUN = 8
"""So many acceptances in a row are looked at together."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Decisions that took time: how many, and seconds in all, on average, and in the middle."""

    count: int = 0
    seconds: float = 0.0
    mean: float = 0.0
    median: float = 0.0


def pace_of(seconds: Sequence[float]) -> Pace:
    """Return the pace of decisions that took ``seconds``; those that took none do not count."""
    times = [each for each in seconds if each > 0]
    if not times:
        return Pace()
    return Pace(len(times), sum(times), sum(times) / len(times), median(times))


Kind = tuple[str, ItemState]
"""``mention`` or ``event``, and what was done."""


@dataclass(frozen=True, slots=True)
class Paces:
    """The pace in all, by kind, by article, and how many decisions were made many at once."""

    whole: Pace
    kinds: Mapping[Kind, Pace]
    articles: Mapping[ArticleId, Pace]
    at_once: int


def paces_of(items: Iterable[tuple[ArticleId, Sequence[Item]]]) -> Paces:
    """Return the pace of one annotator, given what each article holds.

    Decisions made by one step for many at once carry 0 seconds and are only counted.
    """
    kinds: dict[Kind, list[float]] = defaultdict(list)
    articles: dict[ArticleId, list[float]] = defaultdict(list)
    for article, each in items:
        for item in each:
            if item.decision is not None:
                seconds = item.decision.stamp.seconds
                kinds[item.content.kind, item.state].append(seconds)
                articles[article].append(seconds)
    everything = [seconds for each in articles.values() for seconds in each]
    return Paces(
        pace_of(everything),
        {kind: pace_of(seconds) for kind, seconds in kinds.items()},
        {article: pace_of(seconds) for article, seconds in articles.items()},
        sum(seconds <= 0 for seconds in everything),
    )


def mean_seconds(items: Iterable[Item]) -> float | None:
    """Return the mean seconds of the decisions that took time; ``None`` without any."""
    times = [
        item.decision.stamp.seconds
        for item in items
        if item.decision is not None and item.decision.stamp.seconds > 0
    ]
    return sum(times) / len(times) if times else None


class Haste:
    """Notices a run of acceptances that was faster than its text can be read.

    The text of a run reaches from the first item accepted to the last one.
    """

    def __init__(self, words_per_second: float) -> None:
        self.words_per_second = words_per_second
        self._run: list[tuple[int, int, float]] = []

    def other(self) -> None:
        """Something else than accepting one candidate was done: a new run begins."""
        self._run.clear()

    def accepted(self, text: str, start: int, end: int, seconds: float) -> bool:
        """Take in an acceptance at a place of ``text``; say whether the run was too fast."""
        self._run = [*self._run, (start, end, seconds)][-RUN:]
        if len(self._run) < RUN:
            return False
        first = min(start for start, _, _ in self._run)
        last = max(end for _, end, _ in self._run)
        # The first one's seconds were spent on what stands before the run.
        spent = sum(seconds for _, _, seconds in self._run[1:])
        if spent >= len(text[first:last].split()) / self.words_per_second:
            return False
        self._run.clear()
        return True
