"""Tells of a mistake in the program, with a report to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.styles import without_icons


class CrashReport(QDialog):
    """Says that nothing is lost, and shows the report."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A mistake in the program"))
        self._report = report
        text = QLabel(
            self.tr(
                "Something went wrong inside Goldlese. Every decision you made is saved; you "
                "can go on. Please send the report below to whoever looks after the program."
            ),
            self,
        )
        text.setWordWrap(True)
        shown = QPlainTextEdit(report, self)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(shown)
        column.addWidget(buttons)
        without_icons(self)
        self.resize(640, 400)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
