"""The same everywhere: places like the one just decided, to be decided alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.panels.choice_button import ChoiceButton
from gui.panels.elided import ElidedLabel
from gui.panels.tick_box import TickBox
from gui.panels.tick_table import LEFT, RIGHT, TickModel, TickTable
from gui.review.same import Like
from gui.theme import Theme

ALL, HERE = "all", "here"


class SamePanel(QWidget):
    """Lists what is like a decision; all of it is ticked until somebody unticks a row.

    Signals:
        scope_changed(): The places of this article, or of all, are wanted.
        place_wanted(object): A ``Like`` is to be shown.
        follow_wanted(object): These ``Like`` are to be decided as the model was.
    """

    scope_changed = Signal()
    place_wanted = Signal(object)
    follow_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TickModel[tuple[Like, str]](_texts, theme, self)
        self.rows.ticks_changed.connect(self._on_ticks)
        self.scope = ChoiceButton(self.tr("Where to look"), theme, self)
        self.scope.offer(
            ((HERE, self.tr("This article")), (ALL, self.tr("All articles"))), HERE
        )
        self.scope.keep_width(170)
        self.scope.chosen.connect(self._on_scope)
        self.said = ElidedLabel(self)
        self.tick_all = TickBox(self.tr("Tick &all"), theme, self)
        self.tick_all.clicked.connect(self.rows.tick_all)
        self.follow = QPushButton(self)
        self.follow.setAutoDefault(True)
        self.follow.setDefault(True)
        self.follow.clicked.connect(self._on_follow)
        self.table = TickTable(self.tr("Places like it"), theme, self)
        self.table.setModel(self.rows)
        self.table.stretch(LEFT, RIGHT)
        self.table.entered_row.connect(self._on_entered)
        self.table.ticked.connect(self.rows.toggle)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(12)
        for part, share in (
            (self.scope, 0),
            (self.said, 1),
            (self.tick_all, 0),
            (self.follow, 0),
        ):
            head.addWidget(part, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._on_ticks()

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        self.table.set_theme(theme)
        self.scope.set_theme(theme)
        self.tick_all.set_theme(theme)

    def take_focus(self) -> None:
        """Give the focus to the button that does it; without a place, to the choice."""
        reason = Qt.FocusReason.ShortcutFocusReason
        (self.follow if self.follow.isEnabled() else self.scope).setFocus(reason)

    def set_places(self, places: Sequence[Like], titles: Sequence[str], said: str) -> None:
        """Show places, all ticked, and say what they are like."""
        had_focus = self.follow.hasFocus() or self.scope.hasFocus()
        self.rows.put_rows(list(zip(places, titles, strict=True)), ticked=True)
        self.said.setText(said)
        self.table.go_to(0)
        if had_focus:
            self.take_focus()

    def _on_ticks(self) -> None:
        count, total = len(self.rows.ticked_rows), len(self.rows.rows)
        self.follow.setText(self.tr("Decide %n alike", "", count))
        self.follow.setEnabled(count > 0)
        self.tick_all.setEnabled(total > 0)
        self.tick_all.setChecked(0 < total == count)

    def _on_scope(self, _name: str) -> None:
        self.scope_changed.emit()

    def _on_entered(self, row: int) -> None:
        self.place_wanted.emit(self.rows.rows[row][0])

    def _on_follow(self) -> None:
        self.follow_wanted.emit(tuple(like for like, _ in self.rows.ticked_rows))


def _texts(row: tuple[Like, str]) -> tuple[str, ...]:
    like, title = row
    return "", like.left, like.text, like.right, title
