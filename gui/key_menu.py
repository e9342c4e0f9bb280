"""Menus that name the keys as the rest of the window does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget


class KeyMenu(QMenu):
    """Shows for each action what is written on its key: Enter, not Return.

    Where the system draws the menus (macOS) it names the keys itself.
    """

    def __init__(
        self, key_text: Callable[[str], str], title: str, parent: QWidget | None = None
    ) -> None:
        """``key_text`` gives the first key of an action by its id, or nothing."""
        super().__init__(title, parent)
        self._key_text = key_text

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        entry = self.entry_text(action)
        if entry:
            option.text = entry

    def entry_text(self, action: QAction) -> str:
        """Return what an entry says, its key behind a tab; nothing where it has none."""
        key = self._key_text(action.objectName()) if action.shortcut().toString() else ""
        return f"{action.text()}\t{key}" if key else ""
