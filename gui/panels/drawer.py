"""The drawer under the three columns: one page at a time, closed with Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.panels.concordance_panel import ConcordancePanel
from gui.panels.history_panel import HistoryPanel
from gui.panels.problem_panel import ProblemPanel
from gui.panels.same_panel import SamePanel
from gui.theme import Theme

Page = SamePanel | ConcordancePanel | ProblemPanel | HistoryPanel


class Drawer(QWidget):
    """Holds the pages that speak of more than the current item.

    Signals:
        opened(object): Another page is shown.
        closed(): The drawer was closed.
        resized(): The drawer is higher or lower than before, or hidden.
    """

    opened = Signal(object)
    closed = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.same = SamePanel(theme, self)
        self.concordance = ConcordancePanel(theme, self)
        self.problems = ProblemPanel(theme, self)
        self.history = HistoryPanel(theme, self)
        self._pages: tuple[Page, ...] = (
            self.same,
            self.concordance,
            self.problems,
            self.history,
        )
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setDocumentMode(True)
        self._tabs.setAccessibleName(self.tr("Pages of the drawer"))
        self._stack = QStackedWidget(self)
        names = (
            self.tr("Same everywhere"),
            self.tr("Concordance"),
            self.tr("Problems"),
            self.tr("History"),
        )
        for page in self._pages:
            self._stack.addWidget(page)
        for name in names:
            self._tabs.addTab(name)
        self._tabs.currentChanged.connect(self._on_tab)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close the drawer"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.close_drawer)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 8, 0)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.setMinimumHeight(190)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for page in self._pages:
            page.set_theme(theme)
        self.update()

    @property
    def page(self) -> Page | None:
        """The page that is seen; ``None`` while the drawer is closed."""
        return self._pages[self._stack.currentIndex()] if self.isVisible() else None

    def open_page(self, page: Page) -> None:
        """Show a page and give it the focus."""
        place = self._pages.index(page)
        self._stack.setCurrentIndex(place)
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(place)
        self._tabs.blockSignals(False)
        self.show()
        self.opened.emit(page)
        page.take_focus()

    def close_drawer(self) -> None:
        """Close the drawer; the focus is the caller's to place."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _on_tab(self, place: int) -> None:
        self.open_page(self._pages[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
