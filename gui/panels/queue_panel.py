"""The queue: all articles of the project, with a field that narrows them down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotations.model import ArticleId, ArticleSummary
from gui.models.queue_model import QueueModel
from gui.panels.queue_delegate import QueueDelegate
from gui.styles import round_field, slim_bars
from gui.theme import Theme


class QueuePanel(QWidget):
    """Shows the articles and lets one be chosen.

    Signals:
        article_chosen(object): An ``ArticleId`` was clicked or entered.
    """

    article_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search or filter …"))
        self.search.setAccessibleName(self.tr("Search the queue"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.set_search)
        self.search.textChanged.connect(self._tell_empty)
        self.search.installEventFilter(self)
        self._delegate = QueueDelegate(theme, self)
        self.list = _QueueList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Queue of articles"))
        self.list.clicked.connect(self._on_chosen)
        self.list.entered_key.connect(self._on_chosen)
        self.list.resized.connect(self._on_resized)
        self._empty = QLabel(self.tr("No article holds these words."), self)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 6, 14, 6)
        self._empty.setForegroundRole(self._empty.foregroundRole().PlaceholderText)
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        field = QVBoxLayout()
        field.setContentsMargins(12, 0, 12, 0)
        field.addWidget(self.search)
        column.addLayout(field)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        round_field(self.search, theme)
        slim_bars(self.list, theme, theme.pane)
        self.list.viewport().update()

    def set_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Show these articles."""
        self.model.set_rows(rows)
        self._tell_empty()
        self._select()

    def set_under_review(self, article_id: ArticleId | None) -> None:
        """Mark the article that is under review."""
        self._delegate.under_review = article_id
        self._select()
        self.list.viewport().update()

    def neighbour(self, article_id: ArticleId | None, by: int) -> ArticleId | None:
        """Return the article ``by`` places on in what is shown, ``None`` beyond an end."""
        shown = self.model.shown
        if article_id not in shown:
            return shown[0] if shown else None
        place = shown.index(article_id) + by
        return shown[place] if 0 <= place < len(shown) else None

    def _select(self) -> None:
        article = self._delegate.under_review
        index = self.model.row_of(ArticleId(article) if article else None)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _tell_empty(self) -> None:
        self._empty.setVisible(bool(self.search.text()) and not self.model.shown)

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.model.summary(index)
        if row is not None:
            self.article_chosen.emit(row.id)

    def _on_resized(self, width: int) -> None:
        self._delegate.width = width
        self.list.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field into the list with Down and Enter; Escape empties the field."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)


class _QueueList(QListView):
    """The list itself.

    Signals:
        entered_key(QModelIndex): Enter was pressed on a row.
        resized(int): The width of the rows, in pixels.
    """

    entered_key = Signal(QModelIndex)
    resized = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(self.viewport().backgroundRole().Window)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())
