"""Style sheets for the few widgets that Fusion draws too heavily; each widget gets its own.

A style sheet on the application would slow every widget down.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QDialogButtonBox, QLineEdit

from gui.theme import Theme, mixed

USUAL_FONT = 16
"""So many pixels a line of text is high where the sizes of dialogs are right."""


def slim_bars(area: QAbstractScrollArea, theme: Theme, ground: str) -> None:
    """Give an area thin scroll bars that lie on the colour ``ground``."""
    grip = mixed(theme.line, theme.muted, 0.35 if theme.strength == 1.0 else 1.0)
    hover = theme.muted
    area.verticalScrollBar().setStyleSheet(
        f"QScrollBar:vertical {{ background: {ground}; width: 11px; margin: 0; border: 0; }}"
        f"QScrollBar::handle:vertical {{ background: {grip}; min-height: 36px;"
        " border-radius: 3px; margin: 2px 3px 2px 2px; }"
        f"QScrollBar::handle:vertical:hover {{ background: {hover}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
    )


def round_field(field: QLineEdit, theme: Theme) -> None:
    """Give a text field room and round corners; the accent shows that it has the focus."""
    field.setStyleSheet(
        f"QLineEdit {{ background: {theme.page}; color: {theme.ink};"
        f" border: 1px solid {theme.line}; border-radius: 7px; padding: 5px 8px;"
        f" selection-background-color: {theme.accent}; }}"
        f"QLineEdit:focus {{ border-color: {theme.accent}; }}"
    )


def without_icons(dialog: QDialog) -> None:
    """Take the pictures from the buttons of a dialog; those of some desktops suit no theme."""
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())


def give_size(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size in pixels, more in a large font, no more than the screen has."""
    scale = max(dialog.fontMetrics().height() / USUAL_FONT, 1.0)
    room = dialog.screen().availableGeometry()
    dialog.resize(
        min(round(width * scale), room.width() - 24),
        min(round(height * scale), room.height() - 60),
    )


def more_icon(theme: Theme) -> QIcon:
    """Return the sign that a bar holds more than is seen, in the colour of text."""
    side = 32
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        font = painter.font()
        font.setPixelSize(side)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, "»")
    return QIcon(picture)
