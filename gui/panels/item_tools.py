"""The line over the list of items: what is shown of them, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from annotations.model import Item, ItemState
from gui.models.item_model import ItemModel
from gui.panels.choice_button import ChoiceButton
from gui.review.item_filter import DECIDED, ItemFilter, source_names
from gui.sentences import state_name
from gui.theme import Theme


class ItemTools(QWidget):
    """Filters and sorts the rows of an ``ItemModel``.

    Signals:
        changed(): The list shows other rows, or in another order.
    """

    changed = Signal()

    def __init__(self, rows: ItemModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.filter = ChoiceButton(self.tr("Which items are shown"), theme, self)
        self.menu = QMenu(self.filter)
        self.menu.aboutToShow.connect(self._fill)
        self.filter.setMenu(self.menu)
        self.order = ChoiceButton(self.tr("Order of the items"), theme, self)
        self.order.offer(
            (("text", self.tr("In the text")), ("score", self.tr("Least certain"))), "text"
        )
        self.order.chosen.connect(self._on_order)
        self.clear = QToolButton(self)
        self.clear.setText("✕")
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Show all items again"))
        self.clear.setAccessibleName(self.tr("Show all items again"))
        self.clear.clicked.connect(self.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.filter, 3)
        row.addWidget(self.clear)
        row.addWidget(self.order, 2)
        rows.modelReset.connect(self._tell)
        rows.rowsInserted.connect(self._tell)
        rows.rowsRemoved.connect(self._tell)
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self.filter.set_theme(theme)
        self.order.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(240, super().sizeHint().height())

    def show_all(self) -> None:
        """Take every condition away; the order stays."""
        self.choose(ItemFilter(by_score=self._rows.filter.by_score))

    def choose(self, wanted: ItemFilter) -> None:
        """Show the items that meet other conditions."""
        if wanted == self._rows.filter:
            return
        self._rows.set_filter(wanted)
        self.order.choose("score" if wanted.by_score else "text")
        self._tell()
        self.changed.emit()

    def _on_order(self, name: str) -> None:
        self.choose(replace(self._rows.filter, by_score=name == "score"))

    def _tell(self) -> None:
        wanted = self._rows.filter
        chosen = [
            text
            for field, _, choices in self._fields()
            for name, text in choices
            if name and getattr(wanted, field) == name
        ]
        shown, total = self._rows.rowCount(), len(self._rows.everything)
        text = " · ".join(chosen) if chosen else self.tr("All items")
        if chosen:
            text += f" ({shown}/{total})"
        self.filter.show_text(text)
        self.clear.setVisible(wanted.hides)

    def _fields(self) -> tuple[tuple[str, str, Sequence[tuple[str, str]]], ...]:
        """Return each field of the filter with its title and choices, the empty one first."""
        items = self._rows.everything
        return (
            ("state", self.tr("State"), _with_all(self.tr("Every state"), self._states())),
            (
                "kind",
                self.tr("Kind"),
                _with_all(
                    self.tr("Every kind"),
                    (("mention", self.tr("Mentions")), ("event", self.tr("Events"))),
                ),
            ),
            ("label", self.tr("Label"), _with_all(self.tr("Every label"), self._rows.labels)),
            ("source", self.tr("Source"), _with_all(self.tr("Every source"), _sources(items))),
            ("score", self.tr("Score"), _with_all(self.tr("Every score"), self._scores())),
        )

    def _states(self) -> Sequence[tuple[str, str]]:
        states = [(str(state), state_name(state)) for state in ItemState]
        return (states[0], (DECIDED, self.tr("decided")), *states[1:])

    def _scores(self) -> Sequence[tuple[str, str]]:
        return (
            ("low", self.tr("below 0.5")),
            ("middle", self.tr("0.5 to 0.8")),
            ("high", self.tr("from 0.8")),
        )

    def _fill(self) -> None:
        """Make the menu for what is in the article now."""
        self.menu.clear()
        for field, title, choices in self._fields():
            part = self.menu.addMenu(title)
            group = QActionGroup(part)
            for name, text in choices:
                action = QAction(text.replace("&", "&&"), part)
                action.setCheckable(True)
                action.setChecked(getattr(self._rows.filter, field) == name)
                action.setData((field, name))
                group.addAction(action)
                part.addAction(action)
            group.triggered.connect(self._on_chosen)

    def _on_chosen(self, action: QAction) -> None:
        field, name = action.data()
        self.choose(replace(self._rows.filter, **{field: name}))


def _with_all(text: str, choices: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return ("", text), *choices


def _sources(items: Sequence[Item]) -> list[tuple[str, str]]:
    names = sorted({name for item in items for name in source_names(item)})
    return [(name, name) for name in names]
