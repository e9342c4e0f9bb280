"""The line at the top: menus, project, progress, annotator."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QToolButton, QWidget

from gui.panels.elided import ElidedLabel
from gui.panels.meter import Meter
from gui.styles import more_icon
from gui.theme import Theme

ROOM_FOR_PROJECT, ROOM_FOR_METER = 900, 740
"""A line that is narrower than this, in pixels, leaves them out; in a large font sooner."""

USUAL_FONT = 16
"""So many pixels a line of text is high where these widths are right."""


class TopLine(QWidget):
    """Says how far the article is.

    Signals:
        annotator_clicked(): The reader wants to work under another name.
    """

    annotator_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_article = False
        self._long = self._short = ""
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._project = ElidedLabel(self, wide=True)
        self._project.setForegroundRole(self._project.foregroundRole().PlaceholderText)
        self._meter = Meter(theme, self)
        self._meter.setAccessibleName(self.tr("Progress in this article"))
        self._count = ElidedLabel(self, wide=True)
        self._count.setForegroundRole(self._count.foregroundRole().PlaceholderText)
        self._annotator = QToolButton(self)
        self._annotator.setAutoRaise(True)
        self._annotator.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._annotator.clicked.connect(self.annotator_clicked)
        self._annotator.setToolTip(self.tr("The name your decisions are made under"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 10, 4)
        row.setSpacing(14)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._project)
        row.addWidget(self._meter, 2)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._annotator)
        self.set_progress(None, 0)
        self._paint_more()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._meter.set_theme(theme)
        self._paint_more()
        self.update()

    def _paint_more(self) -> None:
        """Give the button of the menus that have no room the colour of text."""
        for button in self.menus.findChildren(QToolButton):
            button.setIcon(more_icon(self._theme))

    def set_project(self, path: Path | None, annotator: str) -> None:
        """Name what is open and who is at work."""
        self._project.setText(path.stem if path else "")
        self._project.setToolTip(str(path) if path else "")
        self._annotator.setText(annotator)
        self._annotator.setAccessibleName(self.tr("Annotator: {0}").format(annotator))

    def set_progress(self, decided: int | None, still_open: int) -> None:
        """Show how many items are decided; ``None`` where there is no article."""
        self._has_article = decided is not None
        if decided is None:
            self._long = self._short = ""
            self._make_room()
            return
        total = decided + still_open
        self._meter.set_share(decided / total if total else 0.0)
        text = self._short = self.tr("{0} of {1} decided").format(decided, total)
        if still_open:
            self._short = self.tr("%n open", "", still_open)
            text += " · " + self._short
        self._long = text
        self._make_room()
        self._meter.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.fontMetrics().height() * 2))

    def _make_room(self) -> None:
        """Leave out what the menus need the room of."""
        room = self.width() / max(self.fontMetrics().height() / USUAL_FONT, 1.0)
        is_narrow = room < ROOM_FOR_METER
        self._project.setVisible(room >= ROOM_FOR_PROJECT)
        self._meter.setVisible(self._has_article and not is_narrow)
        self._count.setText(self._short if is_narrow else self._long)
        self._count.setToolTip(self._long if is_narrow else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
