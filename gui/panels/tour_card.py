"""A card that says what to do next on the tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.inspector import Heading
from gui.panels.meter import Meter
from gui.theme import Theme

WIDTH = 340
"""At the most, in pixels."""

MARGIN = 8
"""Between the card and the edges of its room, in pixels."""

Room = Callable[[], tuple[QRect, QRect]]
"""Tells where the card may lie, and what it must not cover there, in places of its parent."""


class TourCard(QWidget):
    """Lies at the bottom of its room, at its top where the bottom is needed; takes no focus.

    Signals:
        skipped(): The step is to be left out.
        ended(): The tour is to end.
    """

    skipped = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, room: Room, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._room = room
        self._theme = theme
        self.setAccessibleName(self.tr("Tour"))
        self._place = Heading("", self)
        self._title = QLabel(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._meter = Meter(theme, self)
        self.skip = QPushButton(self.tr("S&kip"), self)
        self.end = QPushButton(self.tr("&End the tour"), self)
        for button in (self.skip, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.ended)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addWidget(self.skip)
        self._buttons.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (self._place, self._title, self._text, self._meter):
            column.addWidget(widget)
        column.addLayout(self._buttons)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._meter.set_theme(theme)
        self.update()

    def show_step(self, place: int, count: int, title: str, text: str) -> None:
        """Show a step, counted from 1; ``text`` may hold ``<b>``."""
        self._place.setText(self.tr("Tour: {0} of {1}").format(place, count))
        self._title.setText(title)
        self._text.setText(text)
        self._meter.set_share((place - 1) / count)
        self.skip.show()
        self._arrive(f"{title}. {text}")

    def show_end(self, title: str, text: str) -> None:
        """Show that the tour is over."""
        self._place.setText(self.tr("Tour"))
        self._title.setText(title)
        self._text.setText(text)
        self._meter.set_share(1.0)
        self.skip.hide()
        self._arrive(f"{title}. {text}")

    def _arrive(self, spoken: str) -> None:
        self.show()
        self.settle()
        self.raise_()
        plain = spoken.replace("<b>", "").replace("</b>", "")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, plain))

    def settle(self) -> None:
        """Go to where there is room now."""
        if not self.isVisible():
            return
        room, kept_free = self._room()
        width = min(WIDTH, room.width() - 2 * MARGIN)
        beside = self.skip.sizeHint().width() + self.end.sizeHint().width() + 40 <= width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(across if beside else down)
        self.setFixedWidth(width)
        self.resize(width, self.heightForWidth(width))
        place = QRect(QPoint(room.left() + MARGIN, 0), self.size())
        place.moveBottom(room.bottom() - MARGIN)
        if place.intersects(kept_free):
            place.moveTop(room.top() + MARGIN)
        self.move(place.topLeft())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 2 * self._theme.strength))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(2, 2, -2, -2), 10, 10)
