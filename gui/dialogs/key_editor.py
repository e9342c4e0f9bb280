"""The key editor: every action with its key, another one on a key press."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.action_set import ActionSet, key_text
from gui.actions import ACTIONS, BY_ID, GROUPS, ActionSpec, Context, translated
from gui.key_rules import Refusal, refusal, rival
from gui.models.row_model import RowModel
from gui.panels.row_table import RowTable
from gui.settings import Settings
from gui.styles import give_size, round_field, without_icons
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action as it is shown."""

    spec: ActionSpec
    group: str
    text: str
    keys: str
    is_usual: bool


class KeyEditor(QDialog):
    """Gives actions other keys; what is set holds at once."""

    def __init__(
        self, settings: Settings, actions: ActionSet, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._settings, self._actions = settings, actions
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search commands or keys …"))
        self.search.setAccessibleName(self.tr("Search commands or keys"))
        self.search.setClearButtonEnabled(True)
        round_field(self.search, theme)
        self.rows = _KeyModel(theme, self)
        self.table = RowTable(self.tr("Commands and their keys"), self)
        self.table.setModel(self.rows)
        self.table.set_theme(theme)
        self.table.stretch(1)
        self.what = QLabel(self)
        self.key = QKeySequenceEdit(self)
        self.key.setMaximumSequenceLength(1)
        self.key.setAccessibleName(self.tr("New key: press it"))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.set = QPushButton(self.tr("&Set"), self)
        self.take = QPushButton(self.tr("&Take it from there"), self)
        self.none = QPushButton(self.tr("&No key"), self)
        self.usual = QPushButton(self.tr("&Usual key"), self)
        self.all_usual = QPushButton(self.tr("&All usual keys"), self)
        self._arrange()
        self._connect()
        self._fill()
        self.table.go_to(0)
        give_size(self, 640, min(620, parent.height() - 40))
        self.search.setFocus()

    def _arrange(self) -> None:
        edit = QHBoxLayout()
        for widget, stretch in ((self.key, 2), (self.set, 0), (self.take, 0)):
            edit.addWidget(widget, stretch)
        for button in (self.none, self.usual):
            edit.addWidget(button)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.addButton(self.all_usual, QDialogButtonBox.ButtonRole.ResetRole)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.what)
        column.addLayout(edit)
        column.addWidget(self.said)
        column.addWidget(box)
        without_icons(self)
        self.said.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.table.went_to.connect(self._on_row)
        self.table.entered_row.connect(self._on_entered)
        self.key.keySequenceChanged.connect(self._check)
        self.set.clicked.connect(self._on_set)
        self.take.clicked.connect(self._on_take)
        self.none.clicked.connect(self._on_none)
        self.usual.clicked.connect(self._on_usual)
        self.all_usual.clicked.connect(self._on_all_usual)

    @property
    def spec(self) -> ActionSpec | None:
        """The action whose key is changed."""
        row = self.table.row
        return self.rows.rows[row].spec if 0 <= row < len(self.rows.rows) else None

    @property
    def _new(self) -> str:
        return self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _fill(self, *_changed: object) -> None:
        here = self.spec
        words = self.search.text().casefold().split()
        groups = {name: translated(text).replace("&", "") for name, text in GROUPS}
        made = [self._row(spec, groups[spec.group]) for spec in ACTIONS]
        shown = [row for row in made if _holds(row, words)]
        self.rows.set_rows(shown)
        ids = [row.spec.id for row in shown]
        self.table.go_to(ids.index(here.id) if here and here.id in ids else 0)
        self._on_row(self.table.row)

    def _row(self, spec: ActionSpec, group: str) -> KeyRow:
        keys = self._actions.keys_of(spec.id)
        shown = ", ".join(dict.fromkeys(key_text(key) for key in keys))
        text = spec.label.rstrip(" …").replace("{0}", "").strip()
        if spec.group == "labels":
            text = f"{text} {spec.id.removeprefix('label-')}"
        return KeyRow(spec, group, text, shown, is_usual=keys == spec.shortcuts)

    def _on_row(self, _row: int) -> None:
        spec = self.spec
        self.key.clear()
        everywhere = self.tr("holds everywhere in the window")
        in_review = self.tr("holds in the article and in the list of items")
        if spec is None:
            self.what.setText(self.tr("No command is called like this."))
        else:
            row = self.rows.rows[self.table.row]
            where = everywhere if spec.context is Context.WINDOW else in_review
            self.what.setText(f"{row.text}: {where}")
        for widget in (self.key, self.none, self.usual):
            widget.setEnabled(spec is not None)
        self.usual.setEnabled(spec is not None and not self.rows.rows[self.table.row].is_usual)
        self._check()

    def _on_entered(self, _row: int) -> None:
        self.key.setFocus()

    def _check(self, *_changed: object) -> None:
        spec, key = self.spec, self._new
        reason = refusal(spec.id, key, self._actions.keys_of) if spec and key else None
        own = spec is not None and key in self._actions.keys_of(spec.id)
        self.set.setEnabled(bool(spec and key) and reason is None and not own)
        self.take.setVisible(reason is Refusal.TAKEN)
        if not key or spec is None:
            self.said.setText(self.tr("Choose a command, then press its new key in the field."))
        elif own:
            self.said.setText(self.tr("{0} is its key now.").format(key_text(key)))
        elif reason is Refusal.TAKEN:
            other = rival(spec.id, key, self._actions.keys_of)
            name = other.label.rstrip(" …") if other else ""
            self.said.setText(
                self.tr("{0} belongs to “{1}” already.").format(key_text(key), name)
            )
        elif reason is Refusal.PLAIN:
            self.said.setText(
                self.tr("A key that holds everywhere needs Ctrl or Alt, or is a function key.")
            )
        elif reason is Refusal.FIXED:
            self.said.setText(self.tr("{0} always closes or cancels.").format(key_text(key)))
        else:
            self.said.setText(self.tr("{0} is free.").format(key_text(key)))

    def _on_set(self) -> None:
        self._give((self._new,))

    def _on_take(self) -> None:
        spec, key = self.spec, self._new
        other = rival(spec.id, key, self._actions.keys_of) if spec else None
        if other is not None:
            kept = tuple(
                each
                for each in self._actions.keys_of(other.id)
                if QKeySequence(each) != QKeySequence(key)
            )
            self._settings.put_keys(other.id, kept)
            self._check()
            if self.set.isEnabled():
                self._on_set()

    def _on_none(self) -> None:
        self._give(())

    def _on_usual(self) -> None:
        spec = self.spec
        if spec is None:
            return
        for key in spec.shortcuts:
            other = rival(spec.id, key, self._actions.keys_of)
            if other is not None:
                text = self.tr("{0} belongs to “{1}” now; give that one another key first.")
                self.said.setText(text.format(key_text(key), other.label.rstrip(" …")))
                return
        self._give(None)

    def _on_all_usual(self) -> None:
        for spec in ACTIONS:
            self._settings.put_keys(spec.id, None)
        self._fill()

    def _give(self, keys: tuple[str, ...] | None) -> None:
        spec = self.spec
        if spec is not None:
            usual = keys == BY_ID[spec.id].shortcuts
            self._settings.put_keys(spec.id, None if usual else keys)
            self._fill()
            self.table.setFocus()


def _holds(row: KeyRow, words: list[str]) -> bool:
    text = f"{row.group} {row.text} {row.keys}".casefold()
    return all(word in text for word in words)


class _KeyModel(RowModel[KeyRow]):
    """Menu, action, key; keys that are not the usual ones are bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(3, _texts, parent)
        self.theme = theme

    def other(self, row: KeyRow, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.theme.muted if column == 0 else self.theme.ink)
        if role == Qt.ItemDataRole.FontRole and column == 2 and not row.is_usual:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _texts(row: KeyRow) -> tuple[str, ...]:
    return row.group, row.text, row.keys
