"""The language of the window: German or English."""

from __future__ import annotations

import os
from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotations.schema import Texts

LANGUAGES = ("en", "de")

_installed: list[QTranslator] = []


def wanted_language(choice: str) -> str:
    """Return one of ``LANGUAGES``: the choice, else GOLDLESE_LANGUAGE, else the system's."""
    for name in (choice, os.environ.get("GOLDLESE_LANGUAGE", "")):
        if name[:2] in LANGUAGES:
            return name[:2]
    spoken = QLocale.system().uiLanguages()
    return next((name[:2] for name in spoken if name[:2] in LANGUAGES), "en")


def install_language(app: QCoreApplication, language: str) -> None:
    """Load the texts of the program and of Qt itself; widgets made before keep theirs."""
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale("de_DE" if language == "de" else "en_GB"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    with as_file(files("gui.resources").joinpath("translations")) as own:
        for name, place in (("qtbase", folder), ("goldlese", str(own))):
            translator = QTranslator()
            if translator.load(f"{name}_{language}", place) and app.installTranslator(
                translator
            ):
                _installed.append(translator)


def current_language() -> str:
    """Return the language that was installed last."""
    name = QLocale().name()[:2]
    return name if name in LANGUAGES else "en"


def in_language(texts: Texts) -> str:
    """Return a schema's text in the language of the window."""
    return texts.get(current_language()) or texts.get("en", "")
