"""The window: three columns, a line above and one below. It knows panels, not projects."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.action_set import ActionSet
from gui.article.view import ArticleView
from gui.panels.inspector import Inspector
from gui.panels.notice import Notice
from gui.panels.queue_panel import QueuePanel
from gui.panels.start_page import StartPage
from gui.panels.status_line import StatusLine
from gui.panels.top_line import TopLine
from gui.settings import Settings
from gui.theme import Theme
from gui.theming import ThemeKeeper

SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Holds the panels and their places.

    Signals:
        painted(): The window has been painted for the first time.
        closed(): The window is being closed.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__()
        self._settings = settings
        self._is_painted = False
        theme = themes.theme
        self.actions_ = ActionSet(settings, self)
        self.top = TopLine(theme, self)
        self.actions_.fill(self.top.menus)
        self.setMenuWidget(self.top)
        self.queue = QueuePanel(theme, self)
        self.view = ArticleView(self)
        self.inspector = Inspector(theme, self.actions_.key_text, self)
        self.status = StatusLine(theme, self)
        self.start_page = StartPage(theme, self)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._fill_columns()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.columns)
        self._stack.addWidget(self.start_page)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.notice = Notice(theme, self._stack)
        self.actions_.hold_in(self.view, self.inspector.list)
        self.setWindowTitle("Goldlese")
        self.set_theme(theme)
        themes.changed.connect(self.set_theme)
        self._restore()

    def _fill_columns(self) -> None:
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self.queue.setMinimumWidth(190)
        self.view.setMinimumWidth(340)
        self.inspector.setMinimumWidth(260)
        for place, (panel, width) in enumerate(
            ((self.queue, 280), (self.view, 800), (self.inspector, 360))
        ):
            self.columns.addWidget(panel)
            self.columns.setStretchFactor(place, 1 if panel is self.view else 0)
            panel.resize(width, 600)
        self.columns.setSizes([280, 800, 360])

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for panel in (self.top, self.queue, self.view, self.inspector, self.status):
            panel.set_theme(theme)
        self.start_page.set_theme(theme)
        self.notice.set_theme(theme)

    def show_columns(self) -> None:
        """Show the three columns."""
        self._stack.setCurrentWidget(self.columns)

    def show_start(self) -> None:
        """Show the page for beginning."""
        self._stack.setCurrentWidget(self.start_page)

    # -- places

    def _restore(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height()))
        geometry = self._settings.place("window")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        for name, splitter in self._splitters():
            state = self._settings.place(name)
            if not state.isEmpty():
                splitter.restoreState(state)

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return ("columns", self.columns), ("inspector", self.inspector.split)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.put_place("window", self.saveGeometry())
        for name, splitter in self._splitters():
            self._settings.put_place(name, splitter.saveState())
        self.closed.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()
