"""Asks which model is to propose candidates, too, and where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.source_texts import source_text
from gui.styles import without_icons

KINDS = ("spacy", "gliner", "openai")


class AddSource(QDialog):
    """A kind of source with its options, or an installed plug-in.

    Signals:
        wanted(str): The name of a source, with its options behind a colon.
    """

    wanted = Signal(str)

    def __init__(self, plugins: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a source"))
        self.kind = QComboBox(self)
        for name in KINDS:
            self.kind.addItem(source_text(name), name)
        for name in plugins:
            self.kind.addItem(self.tr("plug-in {0}").format(name), "")
            self.kind.setItemData(self.kind.count() - 1, name)
        self.where = QLineEdit(self)
        self.folder = QPushButton(self.tr("&Folder …"), self)
        self.folder.setAutoDefault(False)
        self.folder.clicked.connect(self._ask_folder)
        self.model = QLineEdit(self)
        self.model.setPlaceholderText(self.tr("as the server calls it"))
        line = QHBoxLayout()
        line.addWidget(self.where, 1)
        line.addWidget(self.folder)
        self._form = QFormLayout()
        self._form.addRow(self.tr("&Kind"), self.kind)
        where = QLabel(self.tr("&Where"), self)
        where.setBuddy(self.where)
        self._form.addRow(where, line)
        self._form.addRow(self.tr("&Model"), self.model)
        self._line = line
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = box.addButton(self.tr("&Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        without_icons(self)
        column.addWidget(box)
        self.kind.currentIndexChanged.connect(self._show_options)
        self.where.textChanged.connect(self._show_name)
        self.setMinimumWidth(480)
        self._show_options()

    @property
    def name(self) -> str:
        """The name of the source; empty as long as something is missing."""
        kind, where = str(self.kind.currentData()), self.where.text().strip()
        if kind not in KINDS:
            return kind
        if not where:
            return ""
        model = self.model.text().strip() if kind == "openai" else ""
        return f"{kind}:{where}#{model}" if model else f"{kind}:{where}"

    def _show_options(self) -> None:
        kind = str(self.kind.currentData())
        self._form.setRowVisible(self._line, kind in KINDS)
        self._form.setRowVisible(self.model, kind == "openai")
        self.folder.setVisible(kind in {"spacy", "gliner"})
        self.where.setPlaceholderText(
            {
                "spacy": self.tr("package or folder, such as de_core_news_md"),
                "gliner": self.tr("name or folder of the model"),
                "openai": "http://127.0.0.1:8080/v1",
            }.get(kind, "")
        )
        self._show_name()

    def _show_name(self) -> None:
        self.add.setEnabled(bool(self.name))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the model"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.where.setText)
        dialog.open()

    def _on_accepted(self) -> None:
        self.wanted.emit(self.name)
        self.accept()
