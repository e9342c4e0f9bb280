"""Which items lie in which paragraph, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from operator import is_not

from annotations.model import Event, Item, ItemId, ItemState
from gui.article.text_standin import StandIn


class MarkIndex:
    """The items of one article, found by id and by paragraph."""

    def __init__(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in
        self._items: dict[ItemId, Item] = {}
        self._order: tuple[Item, ...] = ()
        self._paragraphs: dict[int, list[ItemId]] = {}
        self._users: dict[ItemId, dict[ItemId, None]] = {}
        self._counts: dict[int, list[int]] = {}
        self._places: dict[ItemId, int] | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them, in their order."""
        return self._order

    def item(self, item_id: ItemId | None) -> Item | None:
        return None if item_id is None else self._items.get(item_id)

    def place(self, item_id: ItemId) -> int:
        """Return how many items come before this one, in their order."""
        if self._places is None:
            self._places = {item.id: place for place, item in enumerate(self._order)}
        return self._places[item_id]

    def in_paragraph(self, paragraph: int) -> Sequence[Item]:
        """Return the items with characters in the paragraph, in their order."""
        ids = self._paragraphs.get(paragraph, ())
        return sorted((self._items[item_id] for item_id in ids), key=lambda item: item.sort_key)

    def count(self, paragraph: int) -> int:
        return len(self._paragraphs.get(paragraph, ()))

    def counts(self) -> Iterable[tuple[int, Sequence[int]]]:
        """Return the paragraphs that hold items, with how many are open, how many decided.

        Rejected ones count as neither; one in several paragraphs counts in its first.
        """
        return self._counts.items()

    def users(self, item_id: ItemId) -> tuple[Item, ...]:
        """Return the events in which the item fills a role, but rejected ones."""
        found = (self._items[event] for event in self._users.get(item_id, ()))
        return tuple(item for item in found if item.state is not ItemState.REJECTED)

    def fillers(self, item: Item) -> dict[ItemId, Item]:
        """Return what fills the roles of an event, by id; nothing for a mention."""
        content = item.content
        arguments = content.arguments if isinstance(content, Event) else ()
        found = (self._items.get(argument.ref) for argument in arguments)
        return {filler.id: filler for filler in found if filler is not None}

    def set_items(self, items: Sequence[Item]) -> frozenset[int]:
        """Take these in place of what was there; return the paragraphs that changed.

        Cheap where most of ``items`` are the very objects that were there before.
        """
        old, new = self._items, tuple(items)
        changed = _changed(self._order, old, new)
        self._order = new
        if len(changed) * 2 > len(new) or not old:
            return self._rebuild()
        appeared = sum(item.id not in old for item in changed)
        gone: list[Item] = []
        if len(old) + appeared != len(new):
            kept = {item.id for item in new}
            gone = [item for item in old.values() if item.id not in kept]
        return self._replace(gone, changed)

    def _replace(self, gone: Sequence[Item], changed: Sequence[Item]) -> frozenset[int]:
        touched: set[int] = set()
        before = [self._items[item.id] for item in changed if item.id in self._items]
        for item in (*gone, *before):
            touched |= self._take_out(item)
        for item in changed:
            touched |= self._put_in(item)
        if touched:
            self._places = None
        return frozenset(touched)

    def _rebuild(self) -> frozenset[int]:
        before = frozenset(self._paragraphs)
        self._items = {item.id: item for item in self._order}
        self._paragraphs = {}
        self._counts = {}
        self._users = {}
        self._places = None
        paragraphs = self._paragraphs
        for item in self._order:
            for number in self.numbers(item):
                ids = paragraphs.get(number)
                if ids is None:
                    paragraphs[number] = [item.id]
                else:
                    ids.append(item.id)
            self._count(item, 1)
        return before | frozenset(paragraphs)

    def _take_out(self, item: Item) -> set[int]:
        numbers = self.numbers(item)
        for number in numbers:
            self._paragraphs[number].remove(item.id)
        del self._items[item.id]
        self._count(item, -1)
        return set(numbers)

    def _put_in(self, item: Item) -> set[int]:
        numbers = self.numbers(item)
        for number in numbers:
            self._paragraphs.setdefault(number, []).append(item.id)
        self._items[item.id] = item
        self._count(item, 1)
        return set(numbers)

    def _count(self, item: Item, by: int) -> None:
        """Keep the counts and the users of a role's filler; ``by`` is 1 or -1."""
        content = item.content
        if item.decision is None or item.is_gold:
            number = self._stand_in.paragraph_at(content.fragments[0].start)
            counts = self._counts.get(number)
            if counts is None:
                counts = self._counts[number] = [0, 0]
            counts[item.decision is not None] += by
        if isinstance(content, Event):
            for argument in content.arguments:
                users = self._users.setdefault(argument.ref, {})
                if by > 0:
                    users[item.id] = None
                else:
                    users.pop(item.id, None)

    def numbers(self, item: Item) -> Sequence[int]:
        """Return the paragraphs that the item has characters in, ascending."""
        spans = item.content.fragments
        at = self._stand_in.paragraph_at
        first, last = at(spans[0].start), at(spans[-1].end - 1)
        if first == last:
            return (first,)
        found: dict[int, None] = {}
        for span in spans:
            found.update(dict.fromkeys(range(at(span.start), at(span.end - 1) + 1)))
        return tuple(found)


def _changed(
    order: Sequence[Item], old: Mapping[ItemId, Item], new: Sequence[Item]
) -> list[Item]:
    """Return the items of ``new`` that are other than before; ``order`` is what was shown."""
    others: Iterator[Item]
    if len(order) == len(new):
        others = compress(new, map(is_not, new, order))
    else:
        others = (item for item in new if old.get(item.id) is not item)
    return [item for item in others if old.get(item.id) != item]
