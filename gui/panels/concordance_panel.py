"""The concordance: a pattern looked up in all texts, its hits to go to and to be marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.panels.choice_button import ChoiceButton
from gui.panels.elided import ElidedLabel
from gui.panels.tick_box import TickBox
from gui.panels.tick_table import LEFT, RIGHT, TickModel, TickTable
from gui.review.concordance import Hit
from gui.styles import round_field
from gui.theme import Theme


class ConcordancePanel(QWidget):
    """Shows hits with what stands beside them.

    Signals:
        asked(str, bool): A pattern is to be looked up, and whether case matters.
        hit_wanted(object): The place of a ``Hit`` is to be shown.
        mark_wanted(object, str): These hits are to be marked with a label.
    """

    asked = Signal(str, bool)
    hit_wanted = Signal(object)
    mark_wanted = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _HitModel(theme, self)
        self.rows.ticks_changed.connect(self._on_ticks)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Regular expression to look up in all texts"))
        self.field.setPlaceholderText(self.tr(r"Regular expression, such as \bIS-\w+"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._on_return)
        self.match_case = TickBox(self.tr("Match &case"), theme, self)
        # Hits are marked: “IS” is not to be found in “syrische” unless that is wanted.
        self.match_case.setChecked(True)
        self.match_case.toggled.connect(self._ask)
        self.said = ElidedLabel(self)
        self.tick_all = TickBox(self.tr("Tick &all"), theme, self)
        self.tick_all.clicked.connect(self.rows.tick_all)
        self.label = ChoiceButton(self.tr("Label for the ticked hits"), theme, self)
        self.label.keep_width(150)
        self.mark = QPushButton(self)
        self.mark.clicked.connect(self._on_mark)
        self.table = TickTable(self.tr("Hits"), theme, self)
        self.table.setModel(self.rows)
        self.table.stretch(LEFT, RIGHT)
        self.table.entered_row.connect(self._on_entered)
        self.table.ticked.connect(self.rows.toggle)
        self._arrange()
        self._on_ticks()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(10)
        head.addWidget(self.field, 3)
        head.addWidget(self.match_case)
        head.addWidget(self.said, 3)
        head.addWidget(self.tick_all)
        head.addWidget(self.label)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        self.table.set_theme(theme)
        self.label.set_theme(theme)
        self.match_case.set_theme(theme)
        self.tick_all.set_theme(theme)
        round_field(self.field, theme)

    def take_focus(self) -> None:
        """Give the focus to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def offer_labels(self, labels: Sequence[tuple[str, str]]) -> None:
        """Offer labels (name and text) to mark hits with."""
        self.label.offer(labels, labels[0][0] if labels else "")

    def look_up(self, pattern: str) -> None:
        """Look another pattern up, as if it had been typed."""
        self.field.setText(pattern)

    def set_hits(self, hits: Sequence[Hit], titles: Sequence[str], said: str) -> None:
        """Show hits, none of them ticked, and say how many there are."""
        self.rows.set_hits(hits, titles)
        self.said.setText(said)
        self.table.go_to(0)
        self._on_ticks()

    def wait(self, said: str) -> None:
        """Say that it is being looked up; the hits before stay until then."""
        self.said.setText(said)

    def forget(self) -> None:
        """Show nothing: the project is closed."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.set_hits((), (), "")

    def _ask(self, *_changed: object) -> None:
        self.asked.emit(self.field.text(), self.match_case.isChecked())

    def _on_return(self) -> None:
        if self.rows.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ask()

    def _on_ticks(self) -> None:
        count, total = len(self.rows.ticked), len(self.rows.rows)
        self.mark.setText(self.tr("&Mark %n", "", count))
        self.mark.setAccessibleName(self.tr("Mark %n ticked hit(s)", "", count))
        self.mark.setEnabled(count > 0)
        self.tick_all.setEnabled(total > 0)
        self.tick_all.setChecked(0 < total == count)

    def _on_entered(self, row: int) -> None:
        self.hit_wanted.emit(self.rows.rows[row][0])

    def _on_mark(self) -> None:
        self.mark_wanted.emit(self.rows.ticked, self.label.choice)


class _HitModel(TickModel[tuple[Hit, str]]):
    """Hits with the titles of their articles."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(_texts, theme, parent)

    @property
    def ticked(self) -> tuple[Hit, ...]:
        """The hits that are ticked, in order."""
        return tuple(hit for hit, _ in self.ticked_rows)

    def set_hits(self, hits: Sequence[Hit], titles: Sequence[str]) -> None:
        """Show other hits, none of them ticked."""
        self.put_rows(list(zip(hits, titles, strict=True)), ticked=False)


def _texts(row: tuple[Hit, str]) -> tuple[str, ...]:
    hit, title = row
    return "", hit.left.lstrip(), hit.text, hit.right.rstrip(), title
