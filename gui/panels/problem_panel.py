"""What the checks have found: one line each, Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotations.checks import Problem, Severity
from gui.models.row_model import RowModel
from gui.panels.choice_button import ChoiceButton
from gui.panels.elided import ElidedLabel
from gui.panels.row_table import RowTable
from gui.panels.table_page import SCOPE, TablePage
from gui.theme import Theme

ALL, HERE = "all", "here"


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem as it is shown; ``surface`` is the text of its item."""

    problem: Problem
    severity: str
    surface: str
    text: str
    article: str


class ProblemPanel(TablePage):
    """Lists problems in text order.

    Signals:
        scope_changed(): The problems of this article, or of all, are wanted.
        problem_wanted(object): The place of a ``Problem`` is to be shown.
    """

    scope_changed = Signal()
    problem_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _ProblemModel(theme, self)
        self.scope = ChoiceButton(self.tr("Problems of which article"), theme, self)
        self.scope.offer(
            ((HERE, self.tr("This article")), (ALL, self.tr("All articles"))), HERE
        )
        self.scope.keep_width(SCOPE)
        self.count = ElidedLabel(self)
        self.count.setForegroundRole(self.count.foregroundRole().PlaceholderText)
        self.table = RowTable(self.tr("Problems"), self)
        self.table.setModel(self.rows)
        self.table.stretch(2)
        self.table.set_hint(
            self.tr(
                "What you have decided is looked through: roles that are missing, boundaries "
                "at a space, marks that cross. What is found is listed here."
            )
        )
        self.lay_out(self.table, (self.scope, 0), (self.count, 1))
        self.scope.chosen.connect(self._on_scope)
        self.table.entered_row.connect(self._on_entered)
        self.table.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        super().set_theme(theme)

    def take_focus(self) -> None:
        """Give the focus to the list, or to the choice above it where the list is empty."""
        reason = Qt.FocusReason.ShortcutFocusReason
        (self.table if self.rows.rows else self.scope).setFocus(reason)

    def set_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show other problems; the place in the list stays."""
        place = self.table.row
        self.rows.set_rows(rows)
        self.table.setColumnHidden(3, self.scope.choice == HERE)
        self.table.go_to(min(max(place, 0), len(rows) - 1))
        self.count.setText(
            self.tr("%n problem(s) in what is decided; Enter goes there.", "", len(rows))
            if rows
            else self.tr("Nothing is wrong with what is decided.")
        )

    def wait(self, done: int, total: int) -> None:
        """Say how many articles have been looked through."""
        self.count.setText(self.tr("{0} of {1} articles …").format(done, total))

    def _on_scope(self, _name: str) -> None:
        self.scope_changed.emit()

    def _on_entered(self, row: int) -> None:
        self.problem_wanted.emit(self.rows.rows[row].problem)

    def _on_clicked(self) -> None:
        if 0 <= self.table.row < len(self.rows.rows):
            self._on_entered(self.table.row)


class _ProblemModel(RowModel[ProblemRow]):
    """How bad, what, why, where."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(4, _texts, parent)
        self.theme = theme

    def other(self, row: ProblemRow, column: int, role: int) -> object:
        if role != Qt.ItemDataRole.ForegroundRole:
            return None
        if column == 0:
            is_error = row.problem.severity is Severity.ERROR
            return QColor(self.theme.bad if is_error else self.theme.muted)
        return QColor(self.theme.muted if column == 3 else self.theme.ink)


def _texts(row: ProblemRow) -> tuple[str, ...]:
    return row.severity, row.surface, row.text, row.article
