"""What a screen reader is told of a window's controls, asked within the process."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QKeySequenceEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

SILENT = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
"""Roles that tell nothing of what a control is for."""


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield the shown and enabled widgets of a window that take the focus or the mouse."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.window() is not window.window() or not widget.isVisible():
            continue
        if isinstance(widget.parent(), QAbstractScrollArea) and isinstance(widget, QScrollBar):
            continue
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled()
        if takes and widget.focusProxy() is None:
            yield widget


def told(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """Return name and role as a screen reader gets them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    return interface.text(QAccessible.Text.Name), interface.role()


def unclear(window: QWidget) -> list[str]:
    """Return the controls of a window without a name, or with a role that says nothing."""
    found = []
    for widget in controls(window):
        name, role = told(widget)
        is_told_by_content = isinstance(widget, QScrollArea | QKeySequenceEdit)
        if not name.strip() or (role in SILENT and not is_told_by_content):
            kind = type(widget).__name__
            found.append(f"{kind} {widget.objectName()} {name!r} {role}")
    return found


def shows_focus(widget: QWidget, other: QWidget) -> bool:
    """Say whether ``widget`` looks otherwise with the focus than while ``other`` has it."""
    pictures = []
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
    for each in (other, widget):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert each.hasFocus(), told(each)
        pictures.append(window.grab(place).toImage())
    return pictures[0] != pictures[1]
