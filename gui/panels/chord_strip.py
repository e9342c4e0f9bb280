"""What the next letter means: a strip of keys over the bottom of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.hint_row import HintRow
from gui.theme import Theme

COLUMNS = 3
"""At most so many options stand side by side; fewer where their words need the room."""

SIDE = 14
"""Pixels left and right of the options."""

WIDTH = 690
SPACE = 2
"""Pixels between the options."""


@dataclass(frozen=True, slots=True)
class Option:
    """One key and what it does; ``lead`` stands out, as where it holds already."""

    key: str
    text: str
    lead: str = ""
    tip: str = ""


class ChordStrip(QWidget):
    """Shows the keys; each can be clicked as well.

    Signals:
        chosen(object): The key of an option that was clicked.
        offered(): Other keys are shown.
        left(): No keys are shown any more.
    """

    chosen = Signal(object)
    offered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setForegroundRole(self._title.foregroundRole().PlaceholderText)
        self._rows: list[HintRow] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 9, SIDE, 10)
        column.setSpacing(5)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)
        self.update()

    @property
    def options(self) -> tuple[str, ...]:
        """The keys shown now; empty while the strip is hidden."""
        if not self.isVisibleTo(self._over):
            return ()
        return tuple(str(row.payload) for row in self._rows if row.isVisibleTo(self))

    def offer(self, title: str, options: Sequence[Option]) -> None:
        """Show what the next key can be."""
        self._title.setText(title)
        while len(self._rows) < len(options):
            row = HintRow(self._theme, self)
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.chosen.connect(self.chosen)
            self._rows.append(row)
        for row, option in zip(self._rows, options, strict=False):
            row.payload = option.key
            row.show_row(
                option.text,
                "⌫" if option.key == "Backspace" else option.key.upper(),
                lead=option.lead,
                colour=self._theme.accent,
                tip=option.tip,
            )
        for row in self._rows[len(options) :]:
            row.hide()
        self.show()
        self._place()
        self.raise_()
        self.offered.emit()
        spoken = [title, *(f"{each.key} {each.lead} {each.text}" for each in options)]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ", ".join(spoken)))

    def _place(self) -> None:
        room = self._over
        self.setFixedWidth(max(min(WIDTH, room.width() - 32), 160))
        self._arrange()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.sizeHint().height()
        self.resize(self.width(), height)
        self.move((room.width() - self.width()) // 2, room.height() - height - 16)

    def _arrange(self) -> None:
        """Put as many options side by side as are seen whole; two if their leads are."""
        shown = [row for row in self._rows if row.isVisibleTo(self)]
        columns = self._fitting([row.needed_width() for row in shown])
        if columns == 1:
            columns = min(self._fitting([row.least_width() for row in shown]), 2)
        for place, row in enumerate(shown):
            self._grid.addWidget(row, place // columns, place % columns)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _fitting(self, widths: Sequence[int]) -> int:
        """Return into how many columns the widest of ``widths`` fits, one at least."""
        room = self.width() - 2 * SIDE + SPACE
        return min(max(room // (max(widths, default=0) + SPACE), 1), COLUMNS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 1.2 * self._theme.strength))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
