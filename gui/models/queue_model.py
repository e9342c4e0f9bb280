"""The queue of articles as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.model import ArticleId, ArticleSummary
from gui.sentences import article_meta

AnyIndex = QModelIndex | QPersistentModelIndex

SUMMARY = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """The articles whose title, outlet or id holds what is searched for, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[ArticleId, ArticleSummary] = {}
        self._shown: list[ArticleId] = []
        self._search = ""

    def set_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Take in all articles of the project."""
        self.beginResetModel()
        self._all = {row.id: row for row in rows}
        self._arrange()
        self.endResetModel()

    def update_row(self, row: ArticleSummary) -> None:
        """Take in what changed about one article."""
        if self._all.get(row.id) == row:
            return
        self._all[row.id] = row
        if row.id in self._shown:
            index = self.index(self._shown.index(row.id))
            self.dataChanged.emit(index, index)

    def set_search(self, text: str) -> None:
        """Show only the articles that hold all words of ``text``."""
        text = text.casefold().strip()
        if text != self._search:
            self._search = text
            self.beginResetModel()
            self._arrange()
            self.endResetModel()

    def _arrange(self) -> None:
        words = self._search.split()
        self._shown = [
            row.id
            for row in self._all.values()
            if all(word in f"{row.title} {row.outlet} {row.id}".casefold() for word in words)
        ]

    @property
    def shown(self) -> Sequence[ArticleId]:
        """The articles shown, in order."""
        return tuple(self._shown)

    def row_of(self, article_id: ArticleId | None) -> QModelIndex:
        """Return the index of an article, invalid where it is not shown."""
        if article_id not in self._shown:
            return QModelIndex()
        return self.index(self._shown.index(article_id))

    def summary(self, index: AnyIndex) -> ArticleSummary | None:
        """Return the article at ``index``."""
        if not index.isValid():
            return None
        return self._all[self._shown[index.row()]]

    def summary_of(self, article_id: ArticleId) -> ArticleSummary | None:
        return self._all.get(article_id)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.summary(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {article_meta(row)}"
        return row if role == SUMMARY else None
