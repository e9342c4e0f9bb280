"""The entries of a schema file, and what is wrong with them, each with its line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from annotations.errors import SchemaError
from annotations.schema import Texts
from annotations.text.toml_lines import TomlLines

FORMAT = "goldlese-schema/1"
LANGUAGES = ("en", "de")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NO_COLOUR = "#000000"


class Place(NamedTuple):
    """Where something stands: as it is said, and where to look for its line."""

    said: str
    kind: str = ""
    number: int = 0
    within: str = ""


FILE = Place("the file")

Row = tuple[Place, Mapping[str, Any]]


class Entries:
    """Reads entries of one file; ``where`` begins every message.

    Mistakes are noted, and something harmless takes the place of what is wrong, so that all
    of them can be told.
    """

    def __init__(self, where: str, toml: str) -> None:
        self._where = where
        self._lines = TomlLines(toml)
        self._mistakes: list[tuple[int, str]] = []

    def raise_mistakes(self) -> None:
        """Tell what was noted, in the order of the file.

        Raises:
            SchemaError: Something was noted; its message has a line for each mistake.
        """
        if self._mistakes:
            self._mistakes.sort(key=lambda mistake: mistake[0])
            raise SchemaError("\n".join(self._told(*one) for one in self._mistakes))

    def _told(self, line: int, said: str) -> str:
        return f"{self._where}:{line}: {said}" if line else f"{self._where}: {said}"

    def _note(self, place: Place, what: str, entry: str = "") -> None:
        line = self._lines.line(place.kind, place.number, entry, place.within)
        self._mistakes.append((line, f"{place.said}: {what}"))

    def _only(self, row: Mapping[str, Any], place: Place, known: Iterable[str]) -> None:
        for entry in sorted(set(row) - set(known)):
            self._note(
                place, f'unknown entry "{entry}" (known: {", ".join(sorted(known))})', entry
            )

    def _rows(self, table: Mapping[str, Any], kind: str) -> list[Row]:
        rows = table.get(kind, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self._note(FILE, f'"{kind}" must be a list of tables, [[{kind}]]', kind)
            return []
        has_lines = self._lines.count(kind) == len(rows)
        return [
            (
                Place(
                    f'{kind} "{row.get("name", "without a name")}"',
                    kind if has_lines else "nowhere",
                    index,
                ),
                row,
            )
            for index, row in enumerate(rows)
        ]

    def _string(self, row: Mapping[str, Any], place: Place, entry: str) -> str:
        value = row.get(entry)
        if not isinstance(value, str) or not value.strip():
            self._note(place, f'needs "{entry}" as text', entry)
            return ""
        return value

    def _strings(self, row: Mapping[str, Any], place: Place, entry: str) -> tuple[str, ...]:
        value = row.get(entry, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._note(place, f'"{entry}" must be a list of texts', entry)
            return ()
        return tuple(value)

    def _name(self, row: Mapping[str, Any], place: Place) -> str:
        name = self._string(row, place, "name")
        if name and not _NAME.fullmatch(name):
            self._note(
                place,
                "a name is a letter from A to Z, then such letters, digits and . _ - : "
                f'(not "{name}"; say it in "names" as you like)',
                "name",
            )
        return name

    def _key(self, row: Mapping[str, Any], place: Place) -> str:
        key = self._string(row, place, "key")
        if key and (len(key) != 1 or not key.isalnum()):
            self._note(place, f'key must be one letter or digit, not "{key}"', "key")
        return key

    def _names(self, row: Mapping[str, Any], place: Place) -> Texts:
        """Return what a thing is called; by its name where the file does not say."""
        if "names" in row:
            return self._texts(row, place, "names")
        return dict.fromkeys(LANGUAGES, str(row.get("name", "")))

    def _texts(self, row: Mapping[str, Any], place: Place, entry: str) -> Texts:
        """Return an entry in all languages; what one of them lacks, the other gives."""
        value = row.get(entry)
        if not isinstance(value, dict) or not set(LANGUAGES) & set(value):
            self._note(
                place,
                f'needs "{entry}" in one of the languages {", ".join(LANGUAGES)}: '
                f'{entry} = {{ en = "…", de = "…" }}',
                entry,
            )
            return {}
        for language, said in value.items():
            if not isinstance(said, str) or not said.strip():
                self._note(place, f'{entry}: needs "{language}" as text', entry)
        texts = {str(language): str(text) for language, text in value.items()}
        given = next(texts[language] for language in LANGUAGES if language in texts)
        return {**dict.fromkeys(LANGUAGES, given), **texts}

    def _colours(self, value: object, place: Place) -> tuple[str, str]:
        if not isinstance(value, dict):
            self._note(
                place, 'needs colour = { light = "#rrggbb", dark = "#rrggbb" }', "colour"
            )
            return _NO_COLOUR, _NO_COLOUR
        pair = tuple(str(value.get(theme, "")) for theme in ("light", "dark"))
        for colour in pair:
            if not _COLOUR.fullmatch(colour):
                self._note(place, f'a colour is written "#rrggbb", not "{colour}"', "colour")
        return pair[0], pair[1]

    def _known(
        self, place: Place, entry: str, what: str, names: Iterable[str], known: set[str]
    ) -> None:
        for name in names:
            if name not in known:
                allowed = ", ".join(sorted(known)) or "none"
                self._note(
                    place, f'names the unknown {what} "{name}" (known: {allowed})', entry
                )

    def _unique(self, rows: list[Row], entry: str = "name", what: str = "") -> None:
        """Note every row but the first whose entry another row has."""
        seen: set[object] = set()
        for place, row in rows:
            value = row.get(entry)
            if value in seen and isinstance(value, str):
                at = place._replace(within=f'"{value}"') if what else place
                self._note(at, f'the {what or entry} "{value}" is there twice', entry)
            seen.add(value if isinstance(value, str) else None)

    def _once(self, place: Place, names: Iterable[str], what: str, entry: str) -> None:
        for name, count in Counter(names).items():
            if name and count > 1:
                self._note(place, f'the {what} "{name}" is there twice', entry)


def names_of(rows: Iterable[Row]) -> set[str]:
    """Return the names that tables have."""
    return {name for _, row in rows if isinstance(name := row.get("name"), str)}
