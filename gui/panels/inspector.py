"""The inspector: the current item in detail, and the list of all items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotations.model import Article, Item, Span
from annotations.schema import Schema
from gui.actions import BY_ID
from gui.panels.evidence import Evidence
from gui.panels.hint_row import HintRow
from gui.panels.item_list import ItemList
from gui.panels.item_tools import ItemTools
from gui.review.facts import Fact, facts_of
from gui.styles import slim_bars
from gui.theme import Theme

DECIDE = ("accept", "reject", "change-type", "remove")


class Heading(QLabel):
    """A small heading in spaced capitals."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * 0.82, 7.0))
        font.setWeight(QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setForegroundRole(self.foregroundRole().PlaceholderText)
        # The dots of capital umlauts reach higher than the font says, and would be cut off.
        metrics = self.fontMetrics()
        over = -metrics.boundingRect("ÄÖÜ").top() - metrics.ascent()
        self.setMinimumHeight(metrics.height() + 2 * max(over, 0))


class Inspector(QWidget):
    """Says what the current item is and what can be done with it.

    Signals:
        action_wanted(object): A row was clicked that stands for an action; its id.
        item_wanted(object): A row was clicked that stands for another item; its ``ItemId``.
    """

    action_wanted = Signal(object)
    item_wanted = Signal(object)

    def __init__(
        self, theme: Theme, key_text: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key_text = key_text
        self._rows: list[HintRow] = []
        self.list = ItemList(theme, self)
        self.tools = ItemTools(self.list.rows, theme, self)
        self._heading = Heading(self.tr("Nothing chosen"), self)
        self._evidence = Evidence(theme, self)
        self._decide = {action: HintRow(theme, self) for action in DECIDE}
        details = QWidget(self)
        column = QVBoxLayout(details)
        column.setContentsMargins(16, 14, 16, 6)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._evidence)
        column.addSpacing(6)
        column.addWidget(Heading(self.tr("What it is"), details))
        column.addWidget(self._make_facts(), 1)
        column.addWidget(Heading(self.tr("Decide"), details))
        column.addLayout(self._make_decide())
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(details)
        self.split.addWidget(self._make_list())
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([470, 390])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _make_facts(self) -> QScrollArea:
        area = self._area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addStretch(1)
        area.setWidget(inner)
        area.setMinimumHeight(self.fontMetrics().height() * 6)
        return area

    def _make_decide(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2)
        for place, (action, row) in enumerate(self._decide.items()):
            row.show_row(BY_ID[action].label.rstrip(" …"), self._key_text(action))
            row.payload = action
            row.chosen.connect(self.action_wanted)
            grid.addWidget(row, place // 2, place % 2)
        return grid

    def _make_list(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        heading = Heading(self.tr("Items"), part)
        heading.setContentsMargins(16, 0, 16, 0)
        column.addWidget(heading)
        column.addWidget(self.tools)
        column.addWidget(self.list, 1)
        self.list.setMinimumHeight(80)
        return part

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        slim_bars(self._area, theme, theme.pane)
        self.list.set_theme(theme)
        self.tools.set_theme(theme)
        self._evidence.set_theme(theme)
        for row in (*self._rows, *self._decide.values()):
            row.set_theme(theme)

    def show_keys(self) -> None:
        """Show the keys that hold now."""
        for action, row in self._decide.items():
            row.show_row(BY_ID[action].label.rstrip(" …"), self._key_text(action))

    def show_nothing(self, text: str, hint: str = "") -> None:
        """Show that there is no current item, and why; ``hint`` says what can be done."""
        self._heading.setText(text)
        self._evidence.show_hint(hint)
        self._show_facts([])

    def show_item(
        self,
        article: Article,
        schema: Schema,
        items: Sequence[Item],
        item: Item,
        sentences: Sequence[Span],
    ) -> None:
        """Show everything about ``item``."""
        self._heading.setText(self._title(items, item))
        colour = self._theme.colour_of(item.content.label)
        self._evidence.show_item(article, sentences, item, colour)
        self._show_facts(list(facts_of(article, schema, items, item)))

    def _title(self, items: Sequence[Item], item: Item) -> str:
        candidates = [each for each in items if each.candidate is not None]
        if item.candidate is None:
            return self.tr("Added")
        place = next(i for i, each in enumerate(candidates, 1) if each.id == item.id)
        return self.tr("Candidate {0} of {1}").format(place, len(candidates))

    def _show_facts(self, facts: list[Fact]) -> None:
        while len(self._rows) < len(facts):
            row = HintRow(self._theme, self)
            row.chosen.connect(self._on_chosen)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, fact in zip(self._rows, facts, strict=False):
            key = fact.key or (self._key_text(fact.action) if fact.action else "")
            row.payload = fact
            row.show_row(
                fact.text,
                key or ("→" if fact.target else ""),
                lead=fact.lead,
                colour=self._theme.colour_of(fact.label) if fact.label else "",
                tip=fact.tip,
            )
        for row in self._rows[len(facts) :]:
            row.hide()

    def _on_chosen(self, fact: Fact) -> None:
        if fact.target is not None:
            self.item_wanted.emit(fact.target)
        elif fact.action:
            self.action_wanted.emit(fact.action)
