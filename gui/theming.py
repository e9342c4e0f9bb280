"""Keeps the window in the theme the user chose, or in that of the system."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotations.schema import Schema
from gui.settings import Settings
from gui.theme import THEMES, Theme, read_theme


class ThemeKeeper(QObject):
    """Gives the application its palette and tells who paints by themselves.

    Signals:
        changed(object): The ``Theme`` that holds now.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._schema: Schema | None = None
        self.theme = self._wanted()
        settings.changed.connect(self._on_setting_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.refresh)
        self._apply()

    @property
    def choice(self) -> str:
        """``system`` or one of ``THEMES``."""
        choice = self._settings.text("theme")
        return choice if choice in THEMES else "system"

    def choose(self, choice: str) -> None:
        """Remember ``system`` or one of ``THEMES``, and change to it."""
        self._settings.put("theme", choice)

    def set_schema(self, schema: Schema | None) -> None:
        """Take the label colours of another schema."""
        self._schema = schema
        self.refresh()

    def refresh(self) -> None:
        """Look again at what the user and the system want."""
        self.theme = self._wanted()
        self._apply()
        self.changed.emit(self.theme)

    def _wanted(self) -> Theme:
        name = self.choice if self.choice != "system" else system_theme()
        theme = read_theme(name)
        return theme.with_schema(self._schema) if self._schema else theme

    def _apply(self) -> None:
        palette = self.theme.palette()
        if QApplication.palette() != palette:
            QApplication.setPalette(palette)

    def _on_setting_changed(self, key: str) -> None:
        if key == "theme":
            self.refresh()


def system_theme() -> str:
    """Return the name of the theme that suits the system's colour scheme and contrast."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
