"""A card that says what to do next on the tour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.inspector import Heading
from gui.panels.meter import Meter
from gui.theme import Theme

WIDTH = 340

MARGIN = 38
"""Under the card, for the line at the bottom, in pixels."""


class TourCard(QWidget):
    """Lies in a lower corner and takes no focus by itself.

    Signals:
        skipped(): The step is to be left out.
        ended(): The tour is to end.
    """

    skipped = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
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
        self._meter.setMaximumWidth(WIDTH)
        self.skip = QPushButton(self.tr("S&kip"), self)
        self.end = QPushButton(self.tr("&End the tour"), self)
        for button in (self.skip, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.ended)
        row = QHBoxLayout()
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        for widget in (self._place, self._title, self._text, self._meter):
            column.addWidget(widget)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)
        parent.installEventFilter(self)
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
        self._settle()
        self.raise_()
        plain = spoken.replace("<b>", "").replace("</b>", "")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, plain))

    def _settle(self) -> None:
        """Lie in the lower left corner of the parent."""
        height = max(self.heightForWidth(WIDTH), self.sizeHint().height())
        self.resize(WIDTH, height)
        self.move(14, self._over.height() - height - MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 2 * self._theme.strength))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(2, 2, -2, -2), 10, 10)
