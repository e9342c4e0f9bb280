"""What an empty list says: why it is empty, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView

from gui.theme import Theme


def paint_hint(view: QAbstractItemView, text: str, theme: Theme) -> None:
    """Write a text at the top of a view that has no rows, in quiet colour; else do nothing."""
    if not text or view.model() is None or view.model().rowCount():
        return
    with QPainter(view.viewport()) as painter:
        painter.setPen(QColor(theme.muted))
        room = view.viewport().rect().adjusted(20, 16, -20, -8)
        across = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, across | Qt.TextFlag.TextWordWrap, text)
