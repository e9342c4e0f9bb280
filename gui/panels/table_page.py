"""A page of the drawer: a line of choices over a table."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.row_table import RowTable
from gui.panels.wrap_row import WrapRow
from gui.theme import Theme

SCOPE = 170
"""The width of a choice of articles or people, in pixels."""


@runtime_checkable
class Themed(Protocol):
    """What paints with the colours of a theme."""

    def set_theme(self, theme: Theme) -> None: ...


class TablePage(QWidget):
    """Lays its parts out, and hands the theme on to those that paint by themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themed: list[Themed] = []

    def lay_out(self, table: RowTable, *head: tuple[QWidget, int]) -> None:
        """Put the parts of the ``head`` (and how they stretch) in a line over the table.

        Where there is no room, those behind the last one that stretches go to a second line.
        """
        last = max((n for n, (_, share) in enumerate(head, 1) if share), default=len(head))
        self.head = WrapRow(head[:last], head[last:], self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(table, 1)
        parts = (table, *(part for part, _ in head))
        self._themed = [part for part in parts if isinstance(part, Themed)]

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for part in self._themed:
            part.set_theme(theme)
