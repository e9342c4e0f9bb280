"""The queue: all articles of the project, with a field that narrows them down."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotations.learning.choice import STEPS
from annotations.model import ArticleId, ArticleSummary
from gui.models.index import AnyIndex
from gui.models.queue_model import QueueModel
from gui.panels.amount_slider import AmountSlider
from gui.panels.choice_button import ChoiceButton
from gui.panels.elided import ElidedLabel
from gui.panels.queue_delegate import QueueDelegate
from gui.review.queue_order import Order, Show
from gui.styles import round_field, slim_bars
from gui.theme import Theme


class QueuePanel(QWidget):
    """Shows the articles and lets one be chosen.

    Signals:
        article_chosen(object): An ``ArticleId`` was clicked or entered.
        searched(str): The words that are searched for are others.
        order_chosen(str): Another ``Order`` was chosen.
    """

    article_chosen = Signal(object)
    searched = Signal(str)
    order_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self._delegate = QueueDelegate(theme, self)
        self.search = self._make_search()
        self.show_only = ChoiceButton(self.tr("Which articles are shown"), theme, self)
        self.show_only.offer(self._shows(), Show.ALL)
        self.show_only.chosen.connect(self._on_show)
        self.order = ChoiceButton(self.tr("Order of the queue"), theme, self)
        self.order.offer(self._orders(), Order.IMPORT)
        self.order.chosen.connect(self._on_order)
        self.amount = AmountSlider(STEPS, theme, self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 6, 14, 6)
        self._empty.hide()
        self.list = self._make_list()
        self._progress = ElidedLabel(self)
        self._progress.setContentsMargins(15, 5, 12, 6)
        for label in (self._empty, self._progress):
            label.setForegroundRole(label.foregroundRole().PlaceholderText)
        self._arrange()

    def _make_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Search titles and texts …"))
        search.setAccessibleName(self.tr("Search the queue"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._on_searched)
        search.installEventFilter(self)
        return search

    def _make_list(self) -> _QueueList:
        made = _QueueList(self)
        made.setModel(self.model)
        made.setItemDelegate(self._delegate)
        made.setAccessibleName(self.tr("Queue of articles"))
        made.clicked.connect(self._on_chosen)
        made.entered_key.connect(self._on_chosen)
        made.resized.connect(self._on_resized)
        return made

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.show_only, 2)
        choices.addWidget(self.order, 3)
        field = QVBoxLayout()
        field.setContentsMargins(12, 0, 12, 0)
        field.setSpacing(6)
        field.addWidget(self.search)
        field.addLayout(choices)
        field.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(field)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self._progress)
        self.setTabOrder(self.search, self.show_only)
        self.setTabOrder(self.show_only, self.order)
        self.setTabOrder(self.order, self.amount.slider)
        self.setTabOrder(self.amount.slider, self.list)

    def _shows(self) -> tuple[tuple[str, str], ...]:
        return (
            (Show.ALL, self.tr("All")),
            (Show.UNFINISHED, self.tr("Unfinished")),
            (Show.NEW, self.tr("New")),
            (Show.BEGUN, self.tr("Begun")),
            (Show.OPEN, self.tr("With open ones")),
            (Show.FINISHED, self.tr("Finished")),
            (Show.BLIND, self.tr("Blind")),
        )

    def _orders(self) -> tuple[tuple[str, str], ...]:
        return (
            (Order.IMPORT, self.tr("Order of import")),
            (Order.MOST_OPEN, self.tr("Most open first")),
            (Order.LEAST_CERTAIN, self.tr("Least certain first")),
            (Order.MOST_GAIN, self.tr("Most to learn first")),
            (Order.OUTLET, self.tr("By outlet")),
            (Order.DATE, self.tr("By date")),
        )

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        round_field(self.search, theme)
        self.show_only.set_theme(theme)
        self.order.set_theme(theme)
        self.amount.set_theme(theme)
        slim_bars(self.list, theme, theme.pane)
        self.list.viewport().update()

    def set_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Show these articles."""
        self.model.set_rows(rows)
        self._arranged()
        self.show_progress()

    def update_row(self, row: ArticleSummary) -> None:
        """Show what changed about one article."""
        self.model.update_row(row)
        self.show_progress()

    def set_found(self, articles: Collection[ArticleId]) -> None:
        """Show these articles, too: their texts hold what is searched for."""
        self.model.set_found(articles)
        self._arranged()

    def set_ranks(self, ranks: Mapping[ArticleId, float]) -> None:
        """Take in what articles are ordered by, the lowest first."""
        self.model.set_ranks(ranks)
        self._arranged()

    def set_order(self, order: str) -> None:
        """Take an order that was remembered; one that is unknown is that of import."""
        self.model.order = Order(order) if order in set(Order) else Order.IMPORT
        self.order.choose(self.model.order)
        self.model.arrange()
        self._arranged()

    def show_progress(self) -> None:
        """Say how far the project is."""
        done, total = self.model.finished
        text = self.tr("{0} of {1} finished").format(done, total)
        still = self.model.open
        if still:
            text += " · " + self.tr("%Ln open", "", still)
        self._progress.setText(text if total else "")

    def set_under_review(self, article_id: ArticleId | None) -> None:
        """Mark the article that is under review."""
        self._delegate.under_review = article_id
        self.model.set_under_review(article_id)
        self._arranged()
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

    def _arranged(self) -> None:
        self._select()
        nothing = not self.model.shown and self.model.finished[1] > 0
        self._empty.setVisible(nothing)
        self._empty.setText(
            self.tr("No article holds these words; Escape empties the field.")
            if self.search.text().strip()
            else self.tr("No article is like this now; choose “All” above to see the others.")
        )

    def _on_searched(self, text: str) -> None:
        self.model.set_search(text)
        self._arranged()
        self.searched.emit(text)

    def _on_show(self, name: str) -> None:
        self.model.show = Show(name)
        self.model.arrange()
        self._arranged()

    def _on_order(self, name: str) -> None:
        self.model.order = Order(name)
        self.model.arrange()
        self._arranged()
        self.order_chosen.emit(name)

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.model.summary(index)
        if row is not None:
            self.article_chosen.emit(row.id)

    def _on_resized(self, width: int) -> None:
        self._delegate.width = width
        self.list.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the first hit with Enter, go into the list with Down, empty it with Escape."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0))
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                if event.key() != Qt.Key.Key_Down:
                    self._on_chosen(self.list.currentIndex())
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

    def dataChanged(self, first: AnyIndex, last: AnyIndex, _roles: Sequence[int] = ()) -> None:
        """Paint rows anew; titles stay, so nothing has to be laid out again."""
        for place in range(first.row(), last.row() + 1):
            self.update(self.model().index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())
