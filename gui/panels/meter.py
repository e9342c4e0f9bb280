"""A thin bar that shows a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme


def paint_meter(
    painter: QPainter, rect: QRectF, share: float, colour: str, theme: Theme
) -> None:
    """Paint a rounded bar of which ``share`` (0..1) is filled.

    Where lines are strong what is left is empty within a frame, else it would look full.
    """
    radius = rect.height() / 2
    is_framed = theme.strength > 1
    painter.setPen(QColor(theme.line) if is_framed else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.page if is_framed else theme.line))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5) if is_framed else rect
    painter.drawRoundedRect(inner, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.width() * min(share, 1.0), rect.height()))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(filled, radius, radius)


class Meter(QWidget):
    """Shows how much of an article is decided."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(360)
        self.setMinimumWidth(60)

    def sizeHint(self) -> QSize:
        return QSize(240, 6)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self._theme.good if self._share >= 1 else self._theme.accent
            paint_meter(painter, QRectF(self.rect()), self._share, colour, self._theme)
