"""The card that tells more of a mark while the mouse rests on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.article.inks import Inks
from gui.article.palette import blend

_WIDEST = 360
_GAP = 6


class HoverCard(QFrame):
    """Lies on the viewport, below the mark or above it where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hover-card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._viewport = parent
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(10, 7, 10, 8)
        self._box.addWidget(self._label)
        self.hide()

    def set_inks(self, inks: Inks) -> None:
        """Take the colours of a theme."""
        theme = inks.theme
        ground = blend(theme.ink, theme.page, 0.04).name()
        self.setStyleSheet(
            f"#hover-card {{ background: {ground}; border: 1px solid {theme.muted};"
            f" border-radius: 6px; }} QLabel {{ color: {theme.ink}; }}"
        )

    def show_for(self, html: str, mark: QRect) -> None:
        """Show ``html`` beside ``mark`` (a rectangle of the viewport), within the viewport."""
        self._label.setText(html)
        self._label.setWordWrap(False)
        width = min(self._label.sizeHint().width(), _WIDEST)
        self._label.setWordWrap(True)
        self._label.setFixedSize(width, self._label.heightForWidth(width))
        self.resize(self._box.sizeHint())
        room = self._viewport.rect()
        x = min(max(mark.left(), 4), max(room.right() - self.width() - 4, 4))
        y = mark.bottom() + _GAP
        if y + self.height() > room.bottom():
            y = max(mark.top() - self.height() - _GAP, 4)
        self.move(QPoint(x, y))
        self.raise_()
        self.show()

    @property
    def text(self) -> str:
        """What the card says, as HTML."""
        return self._label.text()
