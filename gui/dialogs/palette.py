"""The command palette: every action that makes sense now, found by some of its letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.action_set import ActionSet
from gui.actions import ACTIONS, GROUPS, translated
from gui.dialogs.pick_list import PickList, PickRow
from gui.fuzzy import found
from gui.theme import Theme

WIDTH = 560
ROWS = 12

FIRST = ("review", "labels", "edges", "go", "view")
"""The groups that are wanted most, offered before the others."""


class Palette(PickList):
    """Lies near the top of the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name(
            self.tr("What do you want to do?"), self.tr("Commands"), self.tr("Commands found")
        )
        self._commands: tuple[PickRow, ...] = ()

    def offer(self, actions: ActionSet) -> None:
        """Show the actions that can be done now."""
        titles = {group: translated(text).replace("&", "") for group, text in GROUPS}
        specs = sorted(ACTIONS, key=lambda spec: spec.group not in FIRST)
        self._commands = tuple(
            PickRow(
                spec.id,
                actions[spec.id].text().replace("&", ""),
                group=titles[spec.group],
                keys=(keys,) if (keys := actions.key_text(spec.id)) else (),
            )
            for spec in specs
            if actions[spec.id].isEnabled() and spec.id != "palette"
        )
        window = self._over.window()
        width = min(WIDTH, window.width() - 24)
        self.pop_up(width, ROWS)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.show_at(corner + QPoint((window.width() - width) // 2, 70))

    def rows_for(self, text: str) -> Sequence[PickRow]:
        return found(text, self._commands, lambda row: f"{row.text} {row.group}")
