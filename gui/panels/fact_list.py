"""The rows that say what the current item is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.panels.hint_row import HintRow
from gui.panels.letter_row import LetterRow
from gui.review.facts import Fact
from gui.styles import slim_bars
from gui.theme import Theme


class FactList(QScrollArea):
    """Shows facts; each can be clicked as far as it can be changed or gone to.

    Signals:
        action_wanted(object): A row stands for an action; its id.
        item_wanted(object): A row stands for another item; its ``ItemId``.
        value_wanted(str, str): An attribute is to have a value.
        drop_wanted(object): An ``Argument`` is to be taken out of the event.
    """

    action_wanted = Signal(object)
    item_wanted = Signal(object)
    value_wanted = Signal(str, str)
    drop_wanted = Signal(object)

    def __init__(
        self, theme: Theme, key_text: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key_text = key_text
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(self.fontMetrics().height() * 4)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._first = self._row()
        self._guideline = QLabel(inner)
        self._guideline.setWordWrap(True)
        self._guideline.setTextFormat(Qt.TextFormat.RichText)
        self._guideline.setContentsMargins(8, 0, 8, 6)
        self._guideline.setAccessibleName(self.tr("Guideline"))
        self._guideline.hide()
        self._letters: list[LetterRow] = []
        self._letter_column = QVBoxLayout()
        self._letter_column.setSpacing(1)
        self._rows: list[HintRow] = []
        self._row_column = QVBoxLayout()
        self._row_column.setSpacing(1)
        column.addWidget(self._first)
        column.addWidget(self._guideline)
        column.addLayout(self._letter_column)
        column.addLayout(self._row_column)
        column.addStretch(1)
        self.setWidget(inner)
        self._first.hide()

    def _row(self) -> HintRow:
        row = HintRow(self._theme, self)
        row.chosen.connect(self._on_chosen)
        row.dropped.connect(self._on_dropped)
        return row

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        slim_bars(self, theme, theme.pane)
        for row in (self._first, *self._rows):
            row.set_theme(theme)
        for letters in self._letters:
            letters.set_theme(theme)

    def show_guideline(self, text: str) -> None:
        """Show the guideline's entry under the label; an empty text hides it."""
        self._guideline.setText(text)
        self._guideline.setVisible(bool(text))

    @property
    def guideline(self) -> str:
        """The text of the guideline that is shown."""
        return self._guideline.text()

    @property
    def texts(self) -> tuple[str, ...]:
        """What the rows say, from top to bottom."""
        shown = [row for row in (self._first, *self._rows) if not row.isHidden()]
        return tuple(row.accessibleName() for row in shown)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other rows."""
        head = facts[:1]
        letters = [fact for fact in facts if fact.letters]
        rest = [fact for fact in facts[1:] if not fact.letters]
        for fact in head:
            self._fill(self._first, fact)
        self._first.setVisible(bool(head))
        while len(self._letters) < len(letters):
            row = LetterRow(self._theme, self)
            row.chosen.connect(self.value_wanted)
            self._letter_column.addWidget(row)
            self._letters.append(row)
        for row, fact in zip(self._letters, letters, strict=False):
            row.show_fact(fact)
        for row in self._letters[len(letters) :]:
            row.hide()
        self._show_rest(rest)

    def _show_rest(self, facts: Sequence[Fact]) -> None:
        while len(self._rows) < len(facts):
            row = self._row()
            self._row_column.addWidget(row)
            self._rows.append(row)
        for row, fact in zip(self._rows, facts, strict=False):
            self._fill(row, fact)
        for row in self._rows[len(facts) :]:
            row.hide()

    def _fill(self, row: HintRow, fact: Fact) -> None:
        key = self._key_text(fact.action) if fact.action else ""
        colour = self._theme.colour_of(fact.label) if fact.label else ""
        ink = self._theme.bad if fact.is_bad else self._theme.muted if fact.is_quiet else ""
        row.payload = fact
        row.show_row(
            f"⚠ {fact.text}" if fact.is_bad else fact.text,
            key or ("→" if fact.target else ""),
            lead=fact.lead,
            colour=colour,
            tip=fact.tip,
        )
        row.set_ink(ink)
        row.set_wraps(not (fact.lead or key or fact.target or fact.argument))
        row.set_droppable(fact.argument is not None)

    def _on_chosen(self, fact: Fact) -> None:
        if fact.target is not None:
            self.item_wanted.emit(fact.target)
        elif fact.action:
            self.action_wanted.emit(fact.action)

    def _on_dropped(self, fact: Fact) -> None:
        self.drop_wanted.emit(fact.argument)
