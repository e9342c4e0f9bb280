"""The concordance: a pattern looked up in all texts, its hits to go to and to be marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.panels.choice_button import ChoiceButton
from gui.panels.passage_page import PassagePage
from gui.panels.tick_box import TickBox
from gui.review.passage import Passage
from gui.styles import round_field
from gui.theme import Theme


class ConcordancePanel(PassagePage[Passage]):
    """Shows hits with what stands beside them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self.table.setAccessibleName(self.tr("Hits"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Regular expression to look up in all texts"))
        self.field.setPlaceholderText(self.tr(r"Regular expression, such as \bIS-\w+"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(110)
        self.field.textChanged.connect(self.asked)
        self.field.returnPressed.connect(self._on_return)
        self.match_case = TickBox(self.tr("Match &case"), theme, self)
        # Hits are marked: “IS” is not to be found in “syrische” unless that is wanted.
        self.match_case.setChecked(True)
        self.match_case.toggled.connect(self.asked)
        self.label = ChoiceButton(self.tr("Label for the ticked hits"), theme, self)
        self.label.keep_width(150)
        self._labels: list[str] = []
        self.table.digit.connect(self._on_digit)
        found = ((self.field, 3), (self.match_case, 0), (self.said, 3))
        self.lay_out(self.table, *found, (self.tick_all, 0), (self.label, 0), (self.do, 0))
        self._on_ticks()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        round_field(self.field, theme)

    def take_focus(self) -> None:
        """Give the focus to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def offer_labels(self, labels: Sequence[tuple[str, str]]) -> None:
        """Offer labels (name and text) to mark hits with."""
        self._labels = [name for name, _ in labels]
        self.label.offer(labels, labels[0][0] if labels else "")

    @property
    def pattern(self) -> str:
        """What is to be looked up."""
        return self.field.text()

    def look_up(self, pattern: str) -> None:
        """Look another pattern up, as if it had been typed."""
        self.field.setText(pattern)

    def forget(self) -> None:
        """Show nothing: the project is closed."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.set_passages((), (), "", ticked=False)

    def _count_ticked(self, count: int) -> None:
        self.do.setText(self.tr("&Mark %n", "", count))
        self.do.setAccessibleName(self.tr("Mark %n ticked hit(s)", "", count))

    def _on_digit(self, place: int) -> None:
        """Mark what is ticked, else the current hit, with a label."""
        if place >= len(self._labels) or not self.rows.rows:
            return
        self.label.choose(self._labels[place])
        self.done.emit(self.ticked or (self.rows.rows[self.table.row][0],))

    def _on_return(self) -> None:
        if self.rows.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.asked.emit()
