"""The same everywhere: places like the one just decided, to be decided alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.panels.choice_button import ChoiceButton
from gui.panels.passage_page import PassagePage
from gui.panels.table_page import SCOPE
from gui.review.same import Like
from gui.theme import Theme

ALL, HERE = "all", "here"


class SamePanel(PassagePage[Like]):
    """Lists what is like a decision; all of it is ticked until somebody unticks a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self.table.setAccessibleName(self.tr("Places like it"))
        self.scope = ChoiceButton(self.tr("Where to look"), theme, self)
        self.scope.offer(
            ((HERE, self.tr("This article")), (ALL, self.tr("All articles"))), HERE
        )
        self.scope.keep_width(SCOPE)
        self.scope.chosen.connect(self._on_scope)
        self.do.setAutoDefault(True)
        self.do.setDefault(True)
        head = ((self.scope, 0), (self.said, 1), (self.tick_all, 0), (self.do, 0))
        self.lay_out(self.table, *head)
        self._on_ticks()

    def take_focus(self) -> None:
        """Give the focus to the button that does it; without a place, to the choice."""
        reason = Qt.FocusReason.ShortcutFocusReason
        (self.do if self.do.isEnabled() else self.scope).setFocus(reason)

    def _count_ticked(self, count: int) -> None:
        self.do.setText(self.tr("Decide %n alike", "", count))

    def _on_scope(self, _name: str) -> None:
        self.asked.emit()
