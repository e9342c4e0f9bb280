"""Where the review goes next: pure functions over the items of one article in text order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotations.model import Article, Content, Item, ItemId, ItemState, Span


def index_of(items: Sequence[Item], item_id: ItemId | None) -> int | None:
    """Return the place of an item, ``None`` where it is not there."""
    return next((i for i, item in enumerate(items) if item.id == item_id), None)


def next_open(items: Sequence[Item], current: ItemId | None) -> ItemId | None:
    """Return the open item after the current one, from the beginning again at the end."""
    place = index_of(items, current)
    start = 0 if place is None else place + 1
    round_trip = (*items[start:], *items[: place or 0])
    return next((item.id for item in round_trip if item.is_open), None)


def previous_open(items: Sequence[Item], current: ItemId | None) -> ItemId | None:
    """Return the open item before the current one, from the end again at the beginning."""
    return next_open(items[::-1], current)


def step(
    items: Sequence[Item], current: ItemId | None, by: int, *, rejected: bool
) -> ItemId | None:
    """Return the item ``by`` places on; at an end it is the last one there.

    Rejected items are passed over unless they are shown (``rejected``).
    """
    shown = [
        item
        for item in items
        if rejected or item.state is not ItemState.REJECTED or item.id == current
    ]
    if not shown:
        return None
    place = index_of(shown, current)
    if place is None:
        return shown[0 if by > 0 else -1].id
    return shown[min(max(place + by, 0), len(shown) - 1)].id


def nearest(items: Sequence[Item], gone: Item) -> ItemId | None:
    """Return the item that stands where ``gone`` stood: the next one, else the last."""
    shown = [item for item in items if item.state is not ItemState.REJECTED]
    after = next((item for item in shown if item.sort_key >= gone.sort_key), None)
    if after is not None:
        return after.id
    return shown[-1].id if shown else None


def open_twin(items: Sequence[Item], content: Content) -> Item | None:
    """Return the open candidate of the same kind in just the place of ``content``."""
    for item in items:
        same_place = item.content.fragments == content.fragments
        if item.is_open and same_place and item.content.kind == content.kind:
            return item
    return None


def open_count(items: Sequence[Item]) -> int:
    """Return how many items nobody has decided."""
    return sum(item.is_open for item in items)


def sentence_around(sentences: Sequence[Span], place: Span) -> Span:
    """Return the sentence, or the run of sentences, that holds ``place``."""
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    first = max(bisect_right(starts, place.start) - 1, 0)
    last = min(bisect_left(ends, place.end), len(sentences) - 1)
    if not sentences:
        return place
    return Span(
        min(sentences[first].start, place.start),
        max(sentences[max(first, last)].end, place.end),
    )


def whole(item: Item) -> Span:
    """Return the stretch from the first to the last character of an item."""
    spans = item.content.fragments
    return Span(spans[0].start, spans[-1].end)


def surface(article: Article, item: Item) -> str:
    """Return the text of an item on one line."""
    return " ".join(article.surface(item.content.fragments).split())
