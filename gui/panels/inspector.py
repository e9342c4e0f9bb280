"""The inspector: the current item in detail, and the list of all items."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotations.changes import JournalStep
from annotations.model import Article, Item, Span
from annotations.schema import Schema
from gui.actions import BY_ID
from gui.panels.evidence import Evidence
from gui.panels.fact_list import FactList
from gui.panels.hint_row import HintRow
from gui.panels.item_list import ItemList
from gui.panels.item_tools import ItemTools
from gui.panels.pair_rows import PairRows
from gui.review.facts import Fact, facts_of, guideline_of, history_facts
from gui.styles import USUAL_FONT
from gui.theme import Theme

DECIDE = ("accept", "reject", "change-type", "remove", "same", "add-event")


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
        self._guided = False
        self._label = ""
        self._schema: Schema | None = None
        self._facts: list[Fact] = []
        self.list = ItemList(theme, self)
        self.tools = ItemTools(self.list.rows, theme, self)
        self._heading = Heading(self.tr("Nothing chosen"), self)
        self._evidence = Evidence(theme, self)
        self.facts = FactList(theme, key_text, self)
        self.facts.action_wanted.connect(self.action_wanted)
        self.facts.item_wanted.connect(self.item_wanted)
        self._decide = {action: HintRow(theme, self) for action in DECIDE}
        details = QWidget(self)
        column = QVBoxLayout(details)
        column.setContentsMargins(16, 14, 16, 6)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._evidence)
        column.addSpacing(6)
        column.addWidget(Heading(self.tr("What it is"), details))
        column.addWidget(self.facts, 1)
        column.addSpacing(4)
        column.addWidget(Heading(self.tr("Decide"), details))
        self._pairs = self._make_decide(details)
        column.addWidget(self._pairs)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(details)
        self.split.addWidget(self._make_list())
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        # In a large font more of what an item is would have to be scrolled to.
        scale = min(max(self.fontMetrics().height() / USUAL_FONT, 1.0), 1.12)
        self.split.setSizes([round(530 * scale), 340])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _make_decide(self, parent: QWidget) -> PairRows:
        for action, row in self._decide.items():
            row.show_row(_decide_text(action), self._key_text(action))
            row.payload = action
            row.chosen.connect(self.action_wanted)
        return PairRows(tuple(self._decide.values()), parent)

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
        self.list.setMinimumHeight(self.fontMetrics().height() * 3)
        return part

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.facts.set_theme(theme)
        self.list.set_theme(theme)
        self.tools.set_theme(theme)
        self._evidence.set_theme(theme)
        for row in self._decide.values():
            row.set_theme(theme)

    def show_keys(self) -> None:
        """Show the keys that hold now."""
        for action, row in self._decide.items():
            row.show_row(_decide_text(action), self._key_text(action))
        self._pairs.arrange()

    def show_nothing(self, text: str, hint: str = "") -> None:
        """Show that there is no current item, and why; ``hint`` says what can be done."""
        self._heading.setText(text)
        self._evidence.show_hint(hint)
        self.facts.show_facts([])
        self.facts.show_guideline("")

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
        self._facts = list(facts_of(article, schema, items, item))
        self.facts.show_facts(self._facts)
        self._schema, self._label = schema, item.content.label
        self._show_guideline()

    def show_history(self, steps: Sequence[JournalStep]) -> None:
        """Show under the facts what was done to the current item."""
        if self._schema is not None:
            self.facts.show_facts([*self._facts, *history_facts(steps, self._schema)])

    def toggle_guideline(self) -> None:
        """Show the guideline's entry for the label of the current item, or hide it."""
        self._guided = not self._guided
        self._show_guideline()

    def _show_guideline(self) -> None:
        if not self._guided or self._schema is None:
            self.facts.show_guideline("")
            return
        name, definition, examples = guideline_of(self._schema, self._label)
        shown = html.escape(definition)
        if examples:
            listed = ", ".join(html.escape(each) for each in examples)
            shown += f"<br><i>{listed}</i>"
        self.facts.show_guideline(shown or html.escape(name or self._label))

    def _title(self, items: Sequence[Item], item: Item) -> str:
        candidates = [each for each in items if each.candidate is not None]
        if item.candidate is None:
            return self.tr("Added")
        place = next(i for i, each in enumerate(candidates, 1) if each.id == item.id)
        return self.tr("Candidate {0} of {1}").format(place, len(candidates))


def _decide_text(action: str) -> str:
    return BY_ID[action].label.rstrip(" …")
