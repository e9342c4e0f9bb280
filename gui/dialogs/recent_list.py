"""The list of projects that were open before: type to filter, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.dialogs.pick_list import PickList, PickRow
from gui.theme import Theme

WIDTH = 560
ROWS = 12
FOLDER = 44
"""Characters of a folder that are shown; its end tells most."""


class RecentList(PickList):
    """Lies near the top of the window; ``chosen`` gives the path."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name(
            self.tr("Type to filter"), self.tr("Projects"), self.tr("Projects opened before")
        )
        self._rows: Sequence[PickRow] = ()

    def offer(self, paths: Sequence[Path]) -> None:
        """Show the projects, each with its folder."""
        self._rows = [
            PickRow(str(path), path.stem, group=_folder(path), tip=str(path)) for path in paths
        ]
        window = self._over.window()
        width = min(WIDTH, window.width() - 24)
        self.pop_up(width, ROWS)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.show_at(corner + QPoint((window.width() - width) // 2, 70))

    def rows_for(self, text: str) -> Sequence[PickRow]:
        words = text.casefold().split()
        return [row for row in self._rows if all(word in row.name.casefold() for word in words)]


def _folder(path: Path) -> str:
    folder = str(path.parent)
    home = str(Path.home())
    if folder == home or folder.startswith(home + "/"):
        folder = "~" + folder[len(home) :]
    return folder if len(folder) <= FOLDER else "…" + folder[1 - FOLDER :]
