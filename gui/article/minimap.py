"""The strip beside the scroll bar: the whole article with its open and decided items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.article.inks import Inks

WIDTH = 12
_ROW = 2


@dataclass(frozen=True, slots=True)
class Tick:
    """The items at one place: ``y`` in 0..1 of the article, and how many of each kind."""

    y: float
    open: int
    decided: int


def rows_of(ticks: Sequence[Tick], height: int) -> dict[int, tuple[int, int]]:
    """Return, for each row of two pixels, how many items are open and decided there."""
    rows: dict[int, tuple[int, int]] = {}
    last = max(height // _ROW - 1, 0)
    for tick in ticks:
        row = min(int(tick.y * height / _ROW), last)
        open_, decided = rows.get(row, (0, 0))
        rows[row] = (open_ + tick.open, decided + tick.decided)
    return rows


class MiniMap(QWidget):
    """Shows ticks: open ones hollow at the left, decided ones solid at the right.

    Signals:
        wanted(float): A place was clicked or dragged to, 0..1 of the article.
    """

    wanted = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Overview of the article"))
        self.setToolTip(self.tr("Left: open. Right: decided."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ticks: Sequence[Tick] = ()
        self._seen = (0.0, 1.0)
        self._current: float | None = None
        self._inks: Inks | None = None

    def set_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.update()

    def set_ticks(self, ticks: Sequence[Tick], current: float | None) -> None:
        """Take the items' places, and that of the current one."""
        self._ticks = ticks
        self._current = current
        self.update()

    def set_seen(self, start: float, end: float) -> None:
        """Take what part of the article shows, in 0..1."""
        if (start, end) != self._seen:
            self._seen = (start, end)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        inks = self._inks
        if inks is None:
            return
        height = self.height()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), inks.page)
            seen = QRectF(0, self._seen[0] * height, WIDTH, 0)
            seen.setBottom(max(self._seen[1] * height, seen.top() + 4))
            painter.fillRect(seen, inks.veil)
            for row, (open_, decided) in rows_of(self._ticks, height).items():
                if open_:
                    painter.fillRect(QRectF(1, row * _ROW, 5, 1), inks.accent)
                if decided:
                    painter.fillRect(QRectF(7, row * _ROW, 4, _ROW - 0.5), inks.muted)
            if self._current is not None:
                y = self._current * height
                painter.fillRect(QRectF(0, y - 1.5, WIDTH, 3), inks.accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._want(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(event)

    def _want(self, event: QMouseEvent) -> None:
        self.wanted.emit(min(max(event.position().y() / max(self.height(), 1), 0.0), 1.0))
