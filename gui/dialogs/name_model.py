"""Asks what the model is called whose predictions come from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import AnnotationError
from annotations.schema import Schema
from export.span_names import prove_name, usual_name
from gui.error_texts import in_window
from gui.styles import without_icons


class NameModel(QDialog):
    """A name for each file that does not say it; at first that of the file.

    Signals:
        named(object): The names are settled: a mapping from each path to its name.
    """

    named = Signal(object)

    def __init__(self, paths: Sequence[Path], schema: Schema, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Name of the model"))
        self._schema = schema
        text = QLabel(
            self.tr(
                "The file does not say which model made these predictions. Its candidates "
                "carry this name, and so does the gold record. Predictions that come again "
                "under the same name replace what is open of it. A version may stand behind "
                "an @."
            ),
            self,
        )
        text.setWordWrap(True)
        self.fields: dict[Path, QLineEdit] = {}
        form = QFormLayout()
        for path in paths:
            field = QLineEdit(usual_name(path), self)
            field.setAccessibleName(self.tr("Model of {0}").format(path.name))
            field.textChanged.connect(self._tell)
            label = self.tr("&Model") if len(paths) == 1 else path.name.replace("&", "&&")
            form.addRow(label, field)
            self.fields[path] = field
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = box.addButton(self.tr("&Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setDefault(True)
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(text)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(box)
        without_icons(self)
        self.setMinimumWidth(440)
        first = self.fields[paths[0]]
        first.selectAll()
        first.setFocus()
        self._tell()

    def _tell(self) -> None:
        """Say what is wrong with a name, as long as something is."""
        wrong = next(filter(None, map(self._wrong, self.fields.values())), "")
        self.told.setText(in_window(wrong) if wrong else "")
        self.told.setVisible(bool(wrong))
        self.add.setEnabled(not wrong)

    def _wrong(self, field: QLineEdit) -> str:
        try:
            prove_name(field.text().strip(), self._schema)
        except AnnotationError as error:
            return str(error)
        return ""

    def _on_accepted(self) -> None:
        self.named.emit({path: field.text().strip() for path, field in self.fields.items()})
        self.accept()
