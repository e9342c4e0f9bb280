"""The history: every step in words, what can be taken back, and how far one can go back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget

from annotations.changes import JournalStep
from gui.models.row_model import RowModel
from gui.panels.choice_button import ChoiceButton
from gui.panels.elided import ElidedLabel
from gui.panels.row_table import RowTable
from gui.panels.table_page import SCOPE, TablePage
from gui.theme import Theme

ALL, HERE = "all", "here"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A step as it is shown."""

    step: JournalStep
    when: str
    text: str
    article: str
    state: str


class HistoryPanel(TablePage):
    """Lists the newest step first.

    Signals:
        scope_changed(): Another article or another person is wanted.
        step_wanted(object): The place of a ``JournalStep`` is to be shown.
        step_looked_at(object): Another ``JournalStep`` is the current one, or ``None``.
        undo_wanted(int): One step is to be taken back, its id.
        return_wanted(int): Everything after a step is to be taken back, its id.
    """

    scope_changed = Signal()
    step_wanted = Signal(object)
    step_looked_at = Signal(object)
    undo_wanted = Signal(int)
    return_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _HistoryModel(theme, self)
        self.article = ChoiceButton(self.tr("Steps of which article"), theme, self)
        self.article.offer(
            ((HERE, self.tr("This article")), (ALL, self.tr("All articles"))), HERE
        )
        self.person = ChoiceButton(self.tr("Whose steps"), theme, self)
        self.table = RowTable(self.tr("Steps, the newest first"), self)
        self.table.setModel(self.rows)
        self.table.stretch(1)
        self.table.set_hint(
            self.tr("Nothing has been done here yet. Every step will be listed in words.")
        )
        self.undo = QPushButton(self.tr("&Take back this step"), self)
        self.back = QPushButton(self.tr("&Go back to here"), self)
        self.reason = ElidedLabel(self)
        self.reason.setForegroundRole(self.reason.foregroundRole().PlaceholderText)
        for button in (self.article, self.person):
            button.keep_width(SCOPE)
        head = ((self.article, 0), (self.person, 0), (self.reason, 1))
        self.lay_out(self.table, *head, (self.undo, 0), (self.back, 0))
        self.article.chosen.connect(self._on_scope)
        self.person.chosen.connect(self._on_scope)
        self.table.went_to.connect(self._on_row)
        self.table.entered_row.connect(self._on_entered)
        self.undo.clicked.connect(self._on_undo)
        self.back.clicked.connect(self._on_back)
        self.set_possible("", "")

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        super().set_theme(theme)

    def take_focus(self) -> None:
        """Give the focus to the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_people(self, names: Sequence[str], own: str) -> None:
        """Offer the steps of one person or of everybody; at first those of ``own``."""
        choice = self.person.choice or own
        choices = [(ALL, self.tr("Everybody")), *((name, name) for name in names)]
        self.person.offer(choices, choice if (choice, choice) in choices[1:] else ALL)

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show other steps; the current one stays the current one."""
        here = self.step
        self.rows.set_rows(rows)
        self.table.setColumnHidden(2, self.article.choice == HERE)
        places = {row.step.id: place for place, row in enumerate(rows)}
        self.table.go_to(places.get(here.id, 0) if here else 0)
        if not rows:
            self._on_row(-1)

    @property
    def step(self) -> JournalStep | None:
        """The current step."""
        row = self.table.row
        return self.rows.rows[row].step if 0 <= row < len(self.rows.rows) else None

    def set_possible(self, undo: str | None, back: str | None) -> None:
        """Enable what is possible (``None``); else say why it is not."""
        self.undo.setEnabled(undo is None)
        self.undo.setToolTip(undo or "")
        self.undo.setAccessibleDescription(undo or "")
        self.back.setEnabled(back is None)
        self.back.setToolTip(back or "")
        self.back.setAccessibleDescription(back or "")
        self.reason.setText(undo or back or "")

    def _on_scope(self, _name: str) -> None:
        self.scope_changed.emit()

    def _on_row(self, _row: int) -> None:
        self.step_looked_at.emit(self.step)

    def _on_entered(self, row: int) -> None:
        self.step_wanted.emit(self.rows.rows[row].step)

    def _on_undo(self) -> None:
        if self.step is not None:
            self.undo_wanted.emit(self.step.id)

    def _on_back(self) -> None:
        if self.step is not None:
            self.return_wanted.emit(self.step.id)


class _HistoryModel(RowModel[HistoryRow]):
    """When, what, where, who, and whether it still holds; what does not hold is muted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(5, _texts, parent)
        self.theme = theme

    def other(self, row: HistoryRow, column: int, role: int) -> object:
        holds = not row.state
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.theme.ink if holds and column == 1 else self.theme.muted)
        return None


def _texts(row: HistoryRow) -> tuple[str, ...]:
    return row.when, row.text, row.article, row.step.annotator, row.state
