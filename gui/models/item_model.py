"""The items of an article as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotations.model import Article, Item, ItemId
from annotations.schema import Schema
from gui.models.index import NOWHERE, AnyIndex
from gui.review.flow import surface
from gui.review.item_filter import ItemFilter, listed
from gui.sentences import item_sentence, short_name

ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row of the list: an item, its text on one line, and what its label is called."""

    item: Item
    text: str
    label: str


class ItemModel(QAbstractListModel):
    """The items of one article that are wanted; rejected ones only where they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._schema: Schema | None = None
        self._rows: list[Item] = []
        self._places: dict[ItemId, int] = {}
        self._items: Sequence[Item] = ()
        self._shows_rejected = False
        self.filter = ItemFilter()

    def set_article(self, article: Article | None, schema: Schema) -> None:
        """Empty the list for another article."""
        self.beginResetModel()
        self._article, self._schema = article, schema
        self._rows, self._items = [], ()
        self._places = {}
        self.endResetModel()

    def set_items(self, items: Sequence[Item]) -> None:
        """Take in the items; only what differs is told to the views."""
        self._items = items
        wanted = listed(items, self.filter, rejected=self._shows_rejected)
        had = self._rows
        start = _common(had, wanted)
        if start == len(had) == len(wanted):
            return
        end = _common(had[start:][::-1], wanted[start:][::-1])
        old, new = len(had) - end, len(wanted) - end
        if [item.id for item in had[start:old]] == [item.id for item in wanted[start:new]]:
            self._rows = wanted
            self.dataChanged.emit(self.index(start), self.index(old - 1))
            return
        if old > start:
            self.beginRemoveRows(QModelIndex(), start, old - 1)
            self._put([*had[:start], *had[old:]])
            self.endRemoveRows()
        if new > start:
            self.beginInsertRows(QModelIndex(), start, new - 1)
            self._put(wanted)
            self.endInsertRows()

    def set_show_rejected(self, shown: bool) -> None:
        """Show rejected items, or leave them out."""
        self._shows_rejected = shown
        self.set_items(self._items)

    def set_filter(self, wanted: ItemFilter) -> None:
        """Show other items, or in another order."""
        self.filter = wanted
        self.set_items(self._items)

    @property
    def labels(self) -> Sequence[tuple[str, str]]:
        """The labels and types that the items have, each with what it is called."""
        found = {item.content.label: self._called(item) for item in self._items}
        return sorted(found.items(), key=lambda each: each[1].casefold())

    def _called(self, item: Item) -> str:
        label = item.content.label
        return short_name(self._schema, label) if self._schema is not None else label

    @property
    def everything(self) -> Sequence[Item]:
        """All items of the article in text order."""
        return self._items

    @property
    def shown(self) -> Sequence[Item]:
        """The items shown, in their order."""
        return self._rows

    def _put(self, rows: list[Item]) -> None:
        self._rows = rows
        self._places = {item.id: place for place, item in enumerate(rows)}

    def index_of(self, item_id: ItemId | None) -> QModelIndex:
        """Return the index of an item, invalid where it is not shown."""
        place = None if item_id is None else self._places.get(item_id)
        return QModelIndex() if place is None else self.index(place)

    def item(self, index: AnyIndex) -> Item | None:
        """Return the item at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None or self._article is None or self._schema is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return surface(self._article, item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item_sentence(item, surface(self._article, item), self._schema)
        if role == ROW:
            return ItemRow(item, surface(self._article, item), self._called(item))
        return None


def _common(one: Sequence[Item], other: Sequence[Item]) -> int:
    """Return how many items are the very same at the beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right and left != right:
            break
        count += 1
    return count
