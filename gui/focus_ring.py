"""A ring around the plain buttons, labels and areas whose focus Fusion does not show."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

_UNSHOWN = (QPushButton, QToolButton, QLabel, QPlainTextEdit, QScrollArea)
_WIDTH = 2.0
_RADIUS = 4.0


class FocusRing(QObject):
    """Rings what has the focus, in any window of the application, as long as its parent is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ring: _Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):  # it dies with the window it was in
            ring.hide()
            ring.deleteLater()
        if isinstance(new, _UNSHOWN):
            self._ring = _Ring(new.window())
            self._ring.setWidget(new)


class _Ring(QFocusFrame):
    """A frame in the accent, over the widget and beside the mouse."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        half = _WIDTH / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _WIDTH))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4
            )
