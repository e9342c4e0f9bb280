"""What a project has learnt: to look at, to forget, to take along."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotations.candidates.correspondence import ARGUMENT, EVENT, MENTION, is_foreign
from annotations.candidates.evidence import WORD
from annotations.candidates.memory import Entry
from annotations.learning.report import Report
from annotations.schema import Schema
from gui.models.row_model import RowModel
from gui.panels.inspector import Heading
from gui.panels.row_table import RowTable
from gui.sentences import decimal, label_name, role_name, shipped_word, value_name
from gui.source_texts import source_text
from gui.styles import give_size, without_icons
from gui.theme import Theme

STATE = 5
"""The column that says which entries are forgotten."""


class LearntDialog(QDialog):
    """Lists what the memory holds and which taggers were trained.

    Signals:
        forgotten(object): These entries are to be left out of the memory.
        remembered(object): These forgotten entries are to count again.
        exported(object): Everything is to be written into a folder, a ``Path``.
        taggers_forgotten(): The trained taggers are to be deleted.
        training_wanted(): Taggers are to be trained now.
    """

    forgotten = Signal(object)
    remembered = Signal(object)
    exported = Signal(object)
    taggers_forgotten = Signal()
    training_wanted = Signal()

    def __init__(self, theme: Theme, schema: Schema, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the project has learnt"))
        self._schema = schema
        self._entries: Sequence[Entry] = ()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search …"))
        self.search.setAccessibleName(self.tr("Search what is remembered"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_rows)
        headers = (
            self.tr("Text"),
            self.tr("Label"),
            self.tr("As"),
            self.tr("Kept"),
            self.tr("Rejected"),
            self.tr("State"),
        )
        self.rows = RowModel[Entry](6, self._texts, self, headers)
        self.table = RowTable(self.tr("What is remembered"), self)
        self.table.setModel(self.rows)
        self.table.set_theme(theme)
        self.table.stretch(0, 1)
        self.table.horizontalHeader().show()
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.went_to.connect(self._on_row)
        self.table.entered_row.connect(self._toggle)
        self.taggers = QLabel(self)
        self.taggers.setWordWrap(True)
        self._make_buttons()
        self._arrange()
        give_size(self, 720, min(600, parent.height() - 40))

    def _make_buttons(self) -> None:
        self.forget = QPushButton(self.tr("&Forget"), self)
        self.forget.clicked.connect(lambda: self._toggle(self.table.row))
        self.train = QPushButton(self.tr("&Train now"), self)
        self.train.clicked.connect(self.training_wanted)
        self.drop = QPushButton(self.tr("&Delete training"), self)
        self.drop.clicked.connect(self.taggers_forgotten)
        self.export = QPushButton(self.tr("&Export …"), self)
        self.export.clicked.connect(self._ask_folder)
        for button in (self.forget, self.train, self.drop, self.export):
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        text = QLabel(self._told(), self)
        text.setWordWrap(True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.search, 1)
        first.addWidget(self.forget)
        second.addWidget(self.taggers, 1)
        second.addWidget(self.train)
        second.addWidget(self.drop)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.export)
        last.addWidget(box)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(text)
        column.addLayout(first)
        column.addWidget(self.table, 1)
        column.addWidget(Heading(self.tr("Learnt by training"), self))
        column.addLayout(second)
        column.addLayout(last)
        without_icons(self)

    def _told(self) -> str:
        said = [
            self.tr(
                "From decisions: what was kept is proposed elsewhere, what was rejected stops "
                "coming. At the end: what became of all candidates of a label, and of roles."
            ),
            self.tr("Forgetting changes no decision."),
        ]
        if is_foreign(self._schema):
            words = self.tr("First: what the program’s words are called in your schema.")
            said.insert(0, words)
        return " ".join(said)

    def show_learnt(self, entries: Sequence[Entry], taggers: Sequence[Report]) -> None:
        """Show the entries of the memory and what is known of the taggers."""
        self._entries = entries
        self._show_rows()
        self.taggers.setText("\n".join(map(self._tagger_text, taggers)) or self.tr("None yet."))
        self.drop.setEnabled(bool(taggers))

    def show_training(self, *, busy: bool, can_train: bool, least: int) -> None:
        """Say whether one can train; ``least`` finished articles are needed."""
        self.train.setEnabled(not busy and can_train)
        self.train.setText(self.tr("Training …") if busy else self.tr("&Train now"))
        self.train.setToolTip(
            "" if can_train else self.tr("Training needs %n finished article(s).", "", least)
        )

    def _show_rows(self) -> None:
        words = self.search.text().casefold().split()
        row = self.table.row
        self.rows.set_rows(
            [
                one
                for one in self._entries
                if all(word in " ".join(self._texts(one)).casefold() for word in words)
            ]
        )
        self.table.setColumnHidden(STATE, not any(one.forgotten for one in self._entries))
        self.table.go_to(max(0, min(row, len(self.rows.rows) - 1)))
        self._on_row(self.table.row)

    def _texts(self, entry: Entry) -> tuple[str, ...]:
        trace, every = entry.trace, self.tr("(all)")
        surface, label = self._surface(entry), label_name(self._schema, trace.label)
        if trace.kind == WORD and trace.context == ARGUMENT:
            label = role_name(self._schema, trace.label)
        return (
            surface or every,
            label or every,
            self._context(trace.context),
            *self._counts(entry),
            self.tr("forgotten") if entry.forgotten else "",
        )

    def _counts(self, entry: Entry) -> tuple[str, str]:
        """Return how often it was kept and rejected; a word has only become another."""
        if entry.trace.kind == WORD:
            whole = entry.kept + entry.denied
            return self.tr("{0} of {1}").format(entry.kept, whole), ""
        return str(entry.kept), str(entry.denied)

    def _surface(self, entry: Entry) -> str:
        trace = entry.trace
        if trace.kind == WORD:
            return shipped_word(trace.surface)
        if trace.kind == ARGUMENT:
            return role_name(self._schema, trace.surface)
        return entry.spelling

    def _context(self, context: str) -> str:
        return {
            "name/plain": self.tr("name"),
            "nominal/plain": self.tr("description"),
            "pronoun/plain": self.tr("pronoun"),
            "name/deriv": self.tr("derived word"),
            "name/part": self.tr("part of a word"),
            "noun": self.tr("noun"),
            "verb": self.tr("verb"),
            "parts": self.tr("in parts"),
            "": self.tr("role"),
            MENTION: self.tr("program’s label"),
            EVENT: self.tr("program’s type"),
            ARGUMENT: self.tr("program’s role"),
        }.get(context) or self._values(context)

    def _values(self, context: str) -> str:
        """Return the values of a mention that has no word of its own here, by their names."""
        pairs = zip(("mention", "form"), context.split("/"), strict=False)
        names = (value_name(self._schema, attribute, value) for attribute, value in pairs)
        return ", ".join(filter(None, names)) or context

    def _tagger_text(self, one: Report) -> str:
        finished = len(one["articles"])
        articles = finished + len(one.get("begun", ()))
        text = self.tr("{0}: from %n article(s), F1 {1} before, {2} with it", "", articles)
        if finished < 2:
            text = self.tr(
                "{0}: from %n article(s), F1 {1} before, {2} with it. Counted on the same "
                "decisions; what it is worth in others, the second finished article shows.",
                "",
                articles,
            )
        return text.format(
            source_text(one["name"]) or one["name"],
            decimal(one["f1_before"], 3),
            decimal(one["f1_after"], 3),
        )

    def _on_row(self, row: int) -> None:
        there = 0 <= row < len(self.rows.rows)
        self.forget.setEnabled(there)
        is_out = there and self.rows.rows[row].forgotten
        self.forget.setText(self.tr("&Remember again") if is_out else self.tr("&Forget"))

    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            entry = self.rows.rows[row]
            (self.remembered if entry.forgotten else self.forgotten).emit([entry.trace])

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for what is learnt"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.exported.emit(Path(name)))
        dialog.open()
