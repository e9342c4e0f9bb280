"""The workplace: queue, article and inspector side by side, the status line under them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.article.view import ArticleView
from gui.panels.chord_strip import ChordStrip
from gui.panels.columns import Columns
from gui.panels.drawer import Drawer
from gui.panels.inspector import Inspector
from gui.panels.notice import Notice
from gui.panels.queue_panel import QueuePanel
from gui.panels.start_page import StartPage
from gui.panels.status_line import StatusLine
from gui.settings import Settings
from gui.styles import slim_bars
from gui.theme import Theme


class Workplace(QWidget):
    """Holds the panels and their places. It knows panels, not projects."""

    def __init__(
        self, settings: Settings, theme: Theme, key_text: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.queue = QueuePanel(theme, self)
        self.view = ArticleView(self)
        self.inspector = Inspector(theme, key_text, self)
        self.status = StatusLine(theme, self)
        self.start_page = StartPage(theme, key_text, self)
        self.columns = Columns(self.queue, self.view, self.inspector, self)
        self.columns.want(self.queue, wanted=settings.flag("show_queue"))
        self.columns.want(self.inspector, wanted=settings.flag("show_inspector"))
        self.drawer = Drawer(theme, self)
        self.floors = QSplitter(Qt.Orientation.Vertical, self)
        self.floors.setHandleWidth(1)
        self.floors.setChildrenCollapsible(False)
        for part, share in ((self.columns, 1), (self.drawer, 0)):
            self.floors.addWidget(part)
            self.floors.setStretchFactor(self.floors.indexOf(part), share)
        self.floors.setSizes([600, 260])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.floors)
        self._stack.addWidget(self.start_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.notice = Notice(theme, self._stack, self._under_notice)
        self.strip = ChordStrip(theme, self.view)
        self.drawer.resized.connect(self.notice.settle)
        self.strip.offered.connect(self._on_keys_offered)
        self.strip.left.connect(self.notice.settle)
        self.set_theme(theme)
        for name, splitter in self._splitters():
            state = settings.place(name)
            if not state.isEmpty():
                splitter.restoreState(state)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.queue.set_theme(theme)
        self.view.set_theme(theme)
        self.inspector.set_theme(theme)
        self.drawer.set_theme(theme)
        self.status.set_theme(theme)
        self.start_page.set_theme(theme)
        self.notice.set_theme(theme)
        self.strip.set_theme(theme)
        slim_bars(self.view, theme, theme.page)

    def _under_notice(self) -> int:
        """Return the height of what a notice must leave free, in pixels."""
        drawer = self.drawer.height() if self.drawer.isVisible() else 0
        return drawer + (self.strip.height() + 8 if self.strip.isVisible() else 0)

    def _on_keys_offered(self) -> None:
        """What was said in passing gives way to the letters; an error moves above them."""
        self.notice.pass_by()
        self.notice.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the notice with Escape, wherever the focus is; else go back to the article."""
        if event.key() == Qt.Key.Key_Escape and self.notice.text:
            self.notice.dismiss()
            return
        if event.key() == Qt.Key.Key_Escape and self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def toggle_side(self, side: QWidget) -> None:
        """Show or hide the queue or the inspector, now and from the next start on."""
        had_focus = side.isAncestorOf(self.window().focusWidget())
        self.columns.toggle(side)
        name = "show_queue" if side is self.queue else "show_inspector"
        self._settings.put(name, self.columns.is_wanted(side))
        if had_focus and side.isHidden():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_columns(self) -> None:
        """Show the three columns."""
        self._stack.setCurrentWidget(self.floors)

    def show_start(self) -> None:
        """Show the page for beginning."""
        self._stack.setCurrentWidget(self.start_page)

    def remember(self) -> None:
        """Keep where the columns end."""
        for name, splitter in self._splitters():
            self._settings.put_place(name, splitter.saveState())

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return (
            ("columns", self.columns),
            ("inspector", self.inspector.split),
            ("floors", self.floors),
        )
