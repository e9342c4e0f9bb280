"""Which articles the queue shows, and in which order: pure functions over its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from annotations.model import ArticleId, ArticleSummary, ReviewState


class Show(StrEnum):
    """Which articles are shown."""

    ALL = "all"
    UNFINISHED = "unfinished"
    NEW = "new"
    BEGUN = "begun"
    OPEN = "open"
    FINISHED = "finished"
    BLIND = "blind"


class Order(StrEnum):
    """In which order they are shown."""

    IMPORT = "import"
    MOST_OPEN = "most-open"
    LEAST_CERTAIN = "least-certain"
    MOST_GAIN = "most-gain"
    OUTLET = "outlet"
    DATE = "date"


RANKED = frozenset({Order.LEAST_CERTAIN, Order.MOST_GAIN})
"""The orders for which the project must be looked through."""

_HOLDS: Mapping[Show, Callable[[ArticleSummary], bool]] = {
    Show.ALL: lambda _row: True,
    Show.UNFINISHED: lambda row: row.state is not ReviewState.FINISHED,
    Show.NEW: lambda row: row.state is ReviewState.NEW,
    Show.BEGUN: lambda row: row.state is ReviewState.BEGUN,
    Show.OPEN: lambda row: row.open > 0,
    Show.FINISHED: lambda row: row.state is ReviewState.FINISHED,
    Show.BLIND: lambda row: row.blind,
}


def is_shown(row: ArticleSummary, show: Show) -> bool:
    """Say whether a row is among those that ``show`` names."""
    return _HOLDS[show](row)


def in_order(
    rows: Sequence[ArticleSummary], order: Order, ranks: Mapping[ArticleId, float]
) -> list[ArticleSummary]:
    """Return ``rows``, given in the order of import, in another order; ties stay as they are.

    ``ranks`` gives the order by certainty or gain, lowest first: the mean score of what is
    open, or the expected gain below 0. Articles without one come last, and so do those
    without outlet or date.
    """
    if order is Order.MOST_OPEN:
        return sorted(rows, key=lambda row: -row.open)
    if order in RANKED:
        return sorted(rows, key=lambda row: ranks.get(row.id, 2.0))
    if order is Order.OUTLET:
        return sorted(rows, key=lambda row: (not row.outlet, row.outlet.casefold()))
    if order is Order.DATE:
        return sorted(rows, key=lambda row: (not row.date, row.date))
    return list(rows)


def holds_words(text: str, words: Sequence[str]) -> bool:
    """Say whether ``text`` holds all of ``words``, which are casefolded."""
    folded = text.casefold()
    return all(word in folded for word in words)
