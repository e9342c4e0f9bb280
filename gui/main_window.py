"""The window: menus and progress at the top, the workplace under them.

The window is painted before the workplace is built, so that it is there at once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.action_set import ActionSet
from gui.panels.top_line import TopLine
from gui.settings import Settings
from gui.theme import Theme
from gui.theming import ThemeKeeper

SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """A frame that tells when it is seen and when it is closed.

    ``may_close`` is asked before it is.

    Signals:
        painted(): The window has been painted for the first time.
        closing(): The window is about to be closed.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__()
        self._settings = settings
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self._theme = themes.theme
        self.actions_ = ActionSet(settings, self)
        self.top = TopLine(self._theme, self)
        self.actions_.fill(self.top.menus)
        self.setMenuWidget(self.top)
        self.setWindowTitle("Goldlese")
        themes.changed.connect(self._on_theme)
        self._restore()

    def furnish(self, workplace: QWidget) -> None:
        """Put the workplace in."""
        self.setCentralWidget(workplace)
        # The layout would show it later, and what is not shown cannot take the focus.
        workplace.show()

    def _on_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.top.set_theme(theme)

    def _restore(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(SIZE[0], screen.width()), min(SIZE[1], screen.height()))
        geometry = self._settings.place("window")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._settings.put_place("window", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_painted:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.page))
        self._is_painted = True
        self.painted.emit()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Make the window as small as the screen, now that its frame is known."""
        if self.isMaximized() or self.isFullScreen():
            return
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        wide = max(frame.width() - room.width(), 0)
        high = max(frame.height() - room.height(), 0)
        if wide or high:
            self.resize(self.width() - wide, self.height() - high)
            self.move(
                room.left() if wide else frame.left(), room.top() if high else frame.top()
            )
