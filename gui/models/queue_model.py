"""The queue of articles as a Qt model."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotations.model import ArticleId, ArticleSummary, ReviewState
from gui.models.index import NOWHERE, AnyIndex
from gui.review.queue_order import Order, Show, holds_words, in_order, is_shown
from gui.sentences import article_meta

SUMMARY = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """The articles that are searched for and not filtered out, in the order chosen.

    The article under review stays whatever the filter says, and nothing changes its place
    while it is decided; ``arrange`` looks at everything anew.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[ArticleId, ArticleSummary] = {}
        self._shown: list[ArticleId] = []
        self._places: dict[ArticleId, int] = {}
        self._done = self._still = 0
        self._words: tuple[str, ...] = ()
        self._found: Collection[ArticleId] = ()
        self._under_review: ArticleId | None = None
        self._ranks: Mapping[ArticleId, float] = {}
        self.show = Show.ALL
        self.order = Order.IMPORT

    def set_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Take in all articles of the project."""
        self.beginResetModel()
        self._all = {row.id: row for row in rows}
        self._done = sum(_is_done(row) for row in rows)
        self._still = sum(row.open for row in rows)
        self._put(self._arranged())
        self.endResetModel()

    def update_row(self, row: ArticleSummary) -> None:
        """Take in what changed about one article."""
        before = self._all.get(row.id)
        if before is None or before == row:
            return
        self._done += _is_done(row) - _is_done(before)
        self._still += row.open - before.open
        self._all[row.id] = row
        place = self._places.get(row.id)
        if place is not None:
            self.dataChanged.emit(self.index(place), self.index(place))

    def set_search(self, text: str) -> None:
        """Show only the articles whose title, outlet or id holds all words of ``text``."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words, self._found = words, ()
            self.arrange()

    def set_found(self, articles: Collection[ArticleId]) -> None:
        """Show these articles, too: their texts hold what is searched for."""
        self._found = frozenset(articles)
        self.arrange()

    def set_ranks(self, ranks: Mapping[ArticleId, float]) -> None:
        """Take in what articles are ordered by, the lowest first; see ``in_order``."""
        self._ranks = ranks
        self.arrange()

    def set_under_review(self, article_id: ArticleId | None) -> None:
        """Keep this article in view, whatever the filter says."""
        self._under_review = article_id
        self.arrange()

    def arrange(self) -> None:
        """Look anew which articles are shown and where."""
        wanted = self._arranged()
        if wanted != self._shown:
            self.beginResetModel()
            self._put(wanted)
            self.endResetModel()

    def _arranged(self) -> list[ArticleId]:
        rows = [row for row in self._all.values() if self._is_shown(row)]
        return [row.id for row in in_order(rows, self.order, self._ranks)]

    def _is_shown(self, row: ArticleSummary) -> bool:
        if not self._is_found(row):
            return False
        return row.id == self._under_review or is_shown(row, self.show)

    def _is_found(self, row: ArticleSummary) -> bool:
        if not self._words or row.id in self._found:
            return True
        return holds_words(f"{row.title} {row.outlet} {row.id}", self._words)

    def _put(self, shown: list[ArticleId]) -> None:
        self._shown = shown
        self._places = {article: place for place, article in enumerate(shown)}

    @property
    def finished(self) -> tuple[int, int]:
        """How many articles are finished, and how many there are."""
        return self._done, len(self._all)

    @property
    def open(self) -> int:
        """How many candidates are open in the whole project."""
        return self._still

    def unfinished_after(self, article_id: ArticleId | None) -> ArticleId | None:
        """Return the next article that is not finished, among those shown if there is one."""
        everything = in_order(list(self._all.values()), self.order, self._ranks)
        for ids in (self._shown, [row.id for row in everything]):
            start = ids.index(article_id) + 1 if article_id in ids else 0
            for each in (*ids[start:], *ids[:start]):
                if each != article_id and is_shown(self._all[each], Show.UNFINISHED):
                    return each
        return None

    @property
    def shown(self) -> Sequence[ArticleId]:
        """The articles shown, in order."""
        return tuple(self._shown)

    def row_of(self, article_id: ArticleId | None) -> QModelIndex:
        """Return the index of an article, invalid where it is not shown."""
        place = None if article_id is None else self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

    def summary(self, index: AnyIndex) -> ArticleSummary | None:
        """Return the article at ``index``."""
        if not index.isValid():
            return None
        return self._all[self._shown[index.row()]]

    def summary_of(self, article_id: ArticleId) -> ArticleSummary | None:
        return self._all.get(article_id)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.summary(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.title, *article_meta(row)))
        return row if role == SUMMARY else None


def _is_done(row: ArticleSummary) -> bool:
    return row.state is ReviewState.FINISHED
