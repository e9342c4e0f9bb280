"""Asks what is exported as gold, and into which folder."""

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

from annotations.model import ArticleSummary, ReviewState
from export.folder import MANIFEST
from export.gold import State
from gui.panels.radio_box import RadioBox
from gui.styles import without_icons
from gui.theme import Theme


class ExportGold(QDialog):
    """Two choices and a folder; says what would be written, and what is there.

    Signals:
        wanted(object, object): Gold is to be written into a folder (``Path``); which articles
            (``State``).
    """

    wanted = Signal(object, object)

    def __init__(
        self, rows: Sequence[ArticleSummary], folder: Path, theme: Theme, parent: QWidget
    ) -> None:
        """``folder`` is offered at first; its name is used within other folders, too."""
        super().__init__(parent)
        self._name = folder.name
        self.setWindowTitle(self.tr("Export gold"))
        finished = sum(row.state is ReviewState.FINISHED for row in rows)
        begun = finished + sum(row.state is ReviewState.BEGUN for row in rows)
        text = QLabel(
            self.tr(
                "Writes a folder: what you decided, one article per line (JSONL), the schema, "
                "checksums, and a list of what is left out. Every offset is proved."
            ),
            self,
        )
        text.setWordWrap(True)
        only = self.tr("&Finished articles only ({0} of {1})").format(finished, len(rows))
        so_far = self.tr("&All that is decided so far ({0} of {1} articles)")
        self.final = RadioBox(only, theme, self)
        self.all = RadioBox(so_far.format(begun, len(rows)), theme, self)
        self.final.setEnabled(finished > 0)
        self.all.setEnabled(begun > 0)
        (self.final if finished else self.all).setChecked(begun > 0)
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self._choose = QPushButton(self.tr("&Choose …"), self)
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask_folder)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._export = self.box.addButton(
            self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._has_any = begun > 0
        self.box.accepted.connect(self._on_accepted)
        self.box.rejected.connect(self.reject)
        self.folder.textChanged.connect(self._tell)
        self._arrange(text)
        self._tell()

    def _arrange(self, text: QLabel) -> None:
        row = QHBoxLayout()
        label = QLabel(self.tr("F&older"), self)
        label.setBuddy(self.folder)
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (text, self.final, self.all):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.box)
        without_icons(self)
        self.setMinimumWidth(540)
        self._export.setDefault(True)

    @property
    def target(self) -> Path:
        """The folder that is named now."""
        return Path(self.folder.text().strip()).expanduser()

    def take_folder(self, folder: Path) -> None:
        """Take a folder that was chosen; where it holds other files, a new one in it."""
        is_free = not folder.is_dir() or not any(folder.iterdir())
        if not is_free and not (folder / MANIFEST).exists():
            folder /= self._name
        self.folder.setText(str(folder))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the gold"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(self.target.parent))
        dialog.fileSelected.connect(lambda name: self.take_folder(Path(name)))
        dialog.open()

    def _tell(self) -> None:
        said = ""
        if not self._has_any:
            said = self.tr("Nothing is decided yet, so there is nothing to export.")
        elif (self.target / MANIFEST).exists():
            said = self.tr("The export that is there will be replaced.")
        self.told.setText(said)
        self._export.setEnabled(self._has_any and bool(self.folder.text().strip()))

    def _on_accepted(self) -> None:
        self.wanted.emit(self.target, State.FINAL if self.final.isChecked() else State.ALL)
        self.accept()
