"""A page of places in texts, of which some are ticked and all ticked ones decided at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.panels.elided import ElidedLabel
from gui.panels.table_page import TablePage
from gui.panels.tick_box import TickBox
from gui.panels.tick_table import LEFT, RIGHT, TickModel, TickTable
from gui.review.passage import Passage
from gui.theme import Theme

One = TypeVar("One", bound=Passage)


class PassagePage(TablePage, Generic[One]):
    """Lists passages; Enter goes to one, Space ticks it.

    A subclass lays the parts out and says in ``_count_ticked`` what the button does.

    Signals:
        passage_wanted(object): The place of a passage is to be shown.
        asked(): What is looked for is other than before.
        done(object): The button was pressed; the passages ticked.
    """

    passage_wanted = Signal(object)
    asked = Signal()
    done = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``name`` is what is listed, for a screen reader."""
        super().__init__(parent)
        self.rows = TickModel[tuple[One, str]](_texts, theme, self)
        self.said = ElidedLabel(self)
        self.tick_all = TickBox(self.tr("Tick &all"), theme, self)
        self.tick_all.clicked.connect(self.rows.tick_all)
        self.do = QPushButton(self)
        self.do.clicked.connect(self._on_done)
        self.table = TickTable(name, theme, self)
        self.table.setModel(self.rows)
        self.table.stretch(LEFT, RIGHT)
        self.table.entered_row.connect(self._on_entered)
        self.table.ticked.connect(self.rows.toggle)
        self.rows.ticks_changed.connect(self._on_ticks)

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        super().set_theme(theme)

    @property
    def ticked(self) -> tuple[One, ...]:
        """The passages that are ticked, in order."""
        return tuple(one for one, _ in self.rows.ticked_rows)

    def set_passages(
        self, found: Sequence[One], titles: Sequence[str], said: str, *, ticked: bool
    ) -> None:
        """Show passages with the titles of their articles, and say how many there are."""
        self.rows.put_rows(list(zip(found, titles, strict=True)), ticked=ticked)
        self.said.setText(said)
        self.table.go_to(0)

    def wait(self, said: str) -> None:
        """Say that it is being looked up; what was found before stays until then."""
        self.said.setText(said)

    def _count_ticked(self, count: int) -> None:
        """Say on the button how many passages it decides."""
        raise NotImplementedError

    def _on_ticks(self) -> None:
        count, total = len(self.rows.ticked_rows), len(self.rows.rows)
        self._count_ticked(count)
        self.do.setEnabled(count > 0)
        self.tick_all.setEnabled(total > 0)
        self.tick_all.setChecked(0 < total == count)

    def _on_entered(self, row: int) -> None:
        self.passage_wanted.emit(self.rows.rows[row][0])

    def _on_done(self) -> None:
        self.done.emit(self.ticked)


def _texts(row: tuple[Passage, str]) -> tuple[str, ...]:
    one, title = row
    return "", one.left, one.text, one.right, title
