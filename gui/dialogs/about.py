"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.styles import without_icons


def show_about(parent: QWidget) -> None:
    """Show name, version and licence."""
    from export.version import program_version  # noqa: PLC0415 - it reads the metadata

    text = QCoreApplication.translate(
        "About",
        "Review of candidate entities and events in news articles, and gold-standard export.",
    )
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Goldlese")
    box.setText(f"Goldlese {program_version()}")
    box.setInformativeText(text + " " + QCoreApplication.translate("About", "MIT licence."))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    without_icons(box)
    box.open()
