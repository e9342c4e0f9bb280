"""A choice of several that can be seen in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from gui.panels.tick_box import SIDE, caption_size, paint_caption
from gui.theme import Theme


class RadioBox(QRadioButton):
    """A radio button painted with the colours of the theme."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return caption_size(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, centre = self._theme, QPointF(4 + SIDE / 2, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else 0.5)
            filled = self.isChecked() and self.isEnabled()
            painter.setPen(QPen(QColor(theme.accent if filled else theme.muted), 1.2))
            painter.setBrush(QColor(theme.accent if filled else theme.page))
            painter.drawEllipse(centre, SIDE / 2 - 0.5, SIDE / 2 - 0.5)
            if filled:
                painter.setBrush(QColor(theme.on_accent))
                painter.drawEllipse(centre, 3, 3)
            painter.setOpacity(1.0)
            paint_caption(painter, self, theme)
