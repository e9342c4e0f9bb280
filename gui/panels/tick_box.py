"""A tick box that can be seen in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from gui.theme import Theme

SIDE = 14


def paint_tick(
    painter: QPainter, centre: QPointF, theme: Theme, *, ticked: bool, enabled: bool = True
) -> None:
    """Paint a box of ``SIDE`` pixels around ``centre``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, SIDE, SIDE)
    box.moveCenter(centre)
    filled = ticked and enabled
    painter.setPen(QPen(QColor(theme.accent if filled else theme.muted), 1.2))
    painter.setBrush(QColor(theme.accent if filled else theme.page))
    painter.setOpacity(1.0 if enabled else 0.5)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if ticked:
        painter.setPen(QPen(QColor(theme.on_accent if enabled else theme.muted), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = box.topLeft()
        shape = ((3.2, 7.2), (6.0, 10.0), (10.8, 4.2))
        painter.drawPolyline(QPolygonF([at + QPointF(x, y) for x, y in shape]))
    painter.setOpacity(1.0)


def caption_size(button: QAbstractButton) -> QSize:
    """Return the room of a box or a circle with its text beside it."""
    metrics = button.fontMetrics()
    width = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
    return QSize(SIDE + 14 + width, max(metrics.height(), SIDE) + 8)


def paint_caption(painter: QPainter, button: QAbstractButton, theme: Theme) -> None:
    """Paint the text beside the box, and a frame around both while they have the focus."""
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 5, 5)
    painter.setPen(QColor(theme.ink if button.isEnabled() else theme.muted))
    place = button.rect().adjusted(SIDE + 9, 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(place, flags, button.text())


class TickBox(QCheckBox):
    """A check box painted with the colours of the theme."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return caption_size(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            centre = QPointF(4 + SIDE / 2, self.height() / 2)
            paint_tick(
                painter,
                centre,
                self._theme,
                ticked=self.isChecked(),
                enabled=self.isEnabled(),
            )
            paint_caption(painter, self, self._theme)
