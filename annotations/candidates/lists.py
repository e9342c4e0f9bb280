"""The plain-text lists under ``data``: read once, on first use.

A line is one entry; ``#`` begins a comment, ``[word]`` a section. In tables ``|`` parts
columns; in every column commas part values. Mistakes are told with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from annotations.candidates.data_files import text_of
from annotations.errors import SourceError

Row = tuple[tuple[str, ...], ...]

_COLUMNS: Mapping[str, tuple[int, ...]] = {
    "names/countries.txt": (1, 2, 3),
    "names/groups.txt": (1, 2),
}
"""How many columns the rows of a table may have; the other lists have one."""


def rows(name: str) -> Iterator[tuple[str, Row]]:
    """Yield section and columns of each entry of the list ``name`` ("names/places.txt").

    Raises:
        SourceError: The file is missing or damaged, or a line is written in another way.
    """
    section = ""
    for number, line in enumerate(text_of(name).splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped[0] == "[" or stripped[-1] == "]":
            section = _section(stripped, f"{name}:{number}")
            continue
        row = tuple(_values(column) for column in stripped.split("|"))
        if not row[0] or len(row) not in _COLUMNS.get(name, (1,)):
            raise SourceError(f"{name}:{number}: a line has {_told(name)}: {stripped[:60]}")
        yield section, row


def _section(line: str, where: str) -> str:
    if not (line.startswith("[") and line.endswith("]") and line[1:-1].strip()):
        raise SourceError(f"{where}: a section is written as [word]: {line[:60]}")
    return line[1:-1]


def _told(name: str) -> str:
    if name in _COLUMNS:
        return f"one to {_COLUMNS[name][-1]} columns parted by |, names in the first"
    return "names or words parted by commas, and no |"


def _values(column: str) -> tuple[str, ...]:
    return tuple(value for part in column.split(",") if (value := part.strip()))


class _Sections(dict[str, frozenset[str]]):
    """The sections of one list; one that is missing is told."""

    def __init__(self, name: str, found: Mapping[str, set[str]]) -> None:
        super().__init__((section, frozenset(values)) for section, values in found.items())
        self._name = name

    def __missing__(self, section: str) -> frozenset[str]:
        raise SourceError(f"{self._name}: there is no section [{section}]")


@cache
def sections(name: str) -> Mapping[str, frozenset[str]]:
    """Return the values of the list ``name`` by section.

    Raises:
        SourceError: See ``rows``; also on asking for a section that the list does not have.
    """
    found: dict[str, set[str]] = {}
    for section, row in rows(name):
        found.setdefault(section, set()).update(value for column in row for value in column)
    return _Sections(name, found)
