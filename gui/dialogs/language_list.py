"""The list of languages: type to filter, Enter says which one the article is in."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QWidget

from annotations.text.language import known_languages
from gui.dialogs.pick_list import PickList, PickRow
from gui.theme import Theme

WIDTH = 380
ROWS = 14
UNKNOWN = "?"
"""What ``chosen`` gives for a language that is not to be known."""


def language_name(code: str) -> str:
    """Return what speakers of a language call it; the code where that is not known."""
    locale = QLocale(code)
    is_known = locale.language() not in {QLocale.Language.C, QLocale.Language.AnyLanguage}
    return (locale.nativeLanguageName() if is_known else "") or code


class LanguageList(PickList):
    """Lies near the top of the window; ``chosen`` gives two letters, or ``UNKNOWN``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name(
            self.tr("Language of the article: type to filter"),
            self.tr("Type to filter"),
            self.tr("Languages"),
        )
        self._rows: list[tuple[PickRow, str]] = []

    def offer(self, current: str, likely: str) -> None:
        """Show the languages: the ``likely`` one and German first, ``current`` marked."""
        first = [code for code in dict.fromkeys((likely, "de")) if code]
        rest = (code for code in {*known_languages(), current} - {*first, ""})
        codes = [*first, *sorted(rest, key=lambda code: language_name(code).casefold())]
        self._rows = [_row(code) for code in codes]
        unknown = PickRow(UNKNOWN, self.tr("Not known"))
        self._rows.append((unknown, unknown.text.casefold()))
        window = self._over.window()
        width = min(WIDTH, window.width() - 24)
        self.pop_up(width, ROWS, current or UNKNOWN)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.show_at(corner + QPoint((window.width() - width) // 2, 70))

    def rows_for(self, text: str) -> list[PickRow]:
        wanted = text.casefold().strip()
        exact = [row for row, _ in self._rows if row.name == wanted]
        others = [row for row, names in self._rows if wanted in names and row not in exact]
        return [*exact, *others]


def _row(code: str) -> tuple[PickRow, str]:
    """Return the row of a language, and all that it is found by."""
    name, english = language_name(code), QLocale.languageToString(QLocale(code).language())
    return PickRow(code, name, group=code), f"{name} {english}".casefold()
