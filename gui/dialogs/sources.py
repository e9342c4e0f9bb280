"""The sources of candidates of a project: which run, in which order, and which fail."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.candidates.foreign_names import source_name
from annotations.learning.choice import Choice, Chosen, State
from gui.dialogs.add_source import AddSource
from gui.error_texts import in_window
from gui.panels.tick_box import TickBox
from gui.source_texts import source_text
from gui.styles import give_size, without_icons
from gui.theme import Theme

NAME = Qt.ItemDataRole.UserRole
TROUBLE = Qt.ItemDataRole.UserRole + 1


class States(NamedTuple):
    """What is known of sources that ran: why some failed, and what they left out."""

    failures: Mapping[str, str]
    left_out: Callable[[str], str]


class Sources(QDialog):
    """Ticks, moves, adds and takes out sources.

    Signals:
        tried(str): Whether a source can be had is to be found out.
        chosen(object): The ``Choice`` that is to hold.
    """

    tried = Signal(str)
    chosen = Signal(object)

    def __init__(self, choice: Choice, states: States, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sources of candidates"))
        self._choice = choice
        # One that ran is told by its identity, one that could not be had by its name here.
        self._failures = {
            name: what
            for told, what in states.failures.items()
            for name in (told.partition("@")[0], source_name(told))
        }
        self._left_out = states.left_out
        self._known: dict[str, str] = {}
        self._versions: dict[str, str] = {}
        self._plugins: Sequence[str] = ()
        self._before: Sequence[Chosen] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Sources in the order in which they run"))
        self.list.setSpacing(2)
        self.list.setStyleSheet(
            f"QListWidget {{ background: {theme.page}; color: {theme.ink}; outline: 0;"
            f" border: 1px solid {theme.line}; selection-color: {theme.ink};"
            f" selection-background-color: {theme.current}; }}"
            f"QListWidget:focus {{ border: 1px solid {theme.accent}; }}"
        )
        self.list.currentItemChanged.connect(self._on_current)
        self.told = QLabel(self.tr("Looking which sources there are …"), self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(self.told.fontMetrics().lineSpacing() * 3)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trains = TickBox(
            self.tr("&Learn in the background after some finished articles"), theme, self
        )
        self.trains.setChecked(choice.trains)
        self._make_buttons()
        self._arrange()
        give_size(self, 620, 520)

    def _make_buttons(self) -> None:
        self.up = QPushButton(self.tr("&Up"), self)
        self.down = QPushButton(self.tr("&Down"), self)
        self.add = QPushButton(self.tr("&Add …"), self)
        self.out = QPushButton(self.tr("&Take out"), self)
        for button, act in (
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.add, self._ask),
            (self.out, self._take_out),
        ):
            button.setAutoDefault(False)
            button.setEnabled(False)
            button.clicked.connect(act)
        self.box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._ok = self.box.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setEnabled(False)
        self.box.accepted.connect(self._on_accepted)
        self.box.rejected.connect(self.reject)

    def _arrange(self) -> None:
        text = QLabel(
            self.tr(
                "Ticked sources propose candidates, for all annotators of this project. Those "
                "of events run after the others. What is decided stays, and so do finished "
                "articles."
            ),
            self,
        )
        text.setWordWrap(True)
        buttons = QVBoxLayout()
        for button in (self.up, self.down, self.add, self.out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        without_icons(self)
        column.addWidget(text)
        column.addLayout(middle, 1)
        column.addWidget(self.told)
        column.addWidget(self.trains)
        column.addWidget(self.box)

    # -- what is known

    def set_known(self, known: Mapping[str, str], plugins: Sequence[str]) -> None:
        """Show the sources: ``known`` ones every project has, ``plugins`` are installed.

        ``known`` tells ``name@version`` by the name.
        """
        self._known, self._plugins = dict(known), plugins
        for name, identity in known.items():
            self._versions[name] = identity.partition("@")[2]
        self._before = self._choice.listed(known)
        self.list.clear()
        for one in self._before:
            self._put(one)
        self.add.setEnabled(True)
        self._ok.setEnabled(True)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        for row in range(self.list.count()):
            name = self._name(self.list.item(row))
            if name not in self._known:
                self.tried.emit(name)

    def show_identity(self, name: str, identity: str) -> None:
        """Show which version a source is that can run."""
        self._versions[name] = identity.partition("@")[2]
        self.show_trouble(name, "")

    def show_trouble(self, name: str, trouble: str) -> None:
        """Show why a source cannot run; empty where it can."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if self._name(item) == name:
                kept = trouble or self._failed_before(name)
                item.setData(TROUBLE, kept)
                item.setText(self._text(name, kept))
        self._on_current()

    def _failed_before(self, name: str) -> str:
        return self._failures.get(source_name(name), "")

    def _put(self, one: Chosen) -> None:
        trouble = self._failed_before(one.name)
        item = QListWidgetItem(self._text(one.name, trouble), self.list)
        item.setData(NAME, one.name)
        item.setData(TROUBLE, trouble)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        on = one.state is State.ON
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _text(self, name: str, trouble: str) -> str:
        what = source_text(name)
        named = f"{name} {self._versions.get(name, '')}".rstrip()
        text = f"{named} – {what}" if what else named
        return self.tr("{0}  (fails)").format(text) if trouble else text

    @staticmethod
    def _name(item: QListWidgetItem) -> str:
        return str(item.data(NAME))

    def _on_current(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        row, last = self.list.currentRow(), self.list.count() - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.out.setEnabled(item is not None and self._name(item) not in self._known)
        if item is None:
            return
        trouble = str(item.data(TROUBLE) or "")
        name = self._name(item)
        failed = self.tr("{0} failed: {1}").format(name, in_window(trouble)) if trouble else ""
        self.told.setText(failed or self._left_out(source_name(name)))

    # -- what is done

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentItem(item)

    def _ask(self) -> None:
        here = {self._name(self.list.item(row)) for row in range(self.list.count())}
        dialog = AddSource([name for name in self._plugins if name not in here], self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._on_wanted)
        dialog.open()

    def _on_wanted(self, name: str) -> None:
        if not any(self._name(self.list.item(row)) == name for row in range(self.list.count())):
            self._put(Chosen(name))
            self.tried.emit(name)
        self.list.setCurrentRow(self.list.count() - 1)

    def _take_out(self) -> None:
        self.list.takeItem(self.list.currentRow())

    def _on_accepted(self) -> None:
        rows = [self.list.item(row) for row in range(self.list.count())]
        listed = tuple(
            Chosen(
                self._name(item),
                State.ON if item.checkState() is Qt.CheckState.Checked else State.OFF,
            )
            for item in rows
        )
        here = {one.name for one in listed}
        gone = tuple(
            Chosen(one.name, State.GONE) for one in self._choice.sources if one.name not in here
        )
        sources = (*listed, *gone)
        if listed == self._before:
            sources = self._choice.sources
        self.chosen.emit(replace(self._choice, sources=sources, trains=self.trains.isChecked()))
        self.accept()
