"""The plain-text lists under ``data``: read once, on first use.

A line is one entry; ``#`` begins a comment, ``[word]`` a section. In tables ``|`` parts
columns; in every column commas part values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

Row = tuple[tuple[str, ...], ...]


def rows(name: str) -> Iterator[tuple[str, Row]]:
    """Yield section and columns of each entry of the list ``name`` ("names/places.txt")."""
    text = (files("annotations") / "candidates" / "data" / name).read_text(encoding="utf-8")
    section = ""
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith("[") and stripped.endswith("]"):
            section = stripped[1:-1]
            continue
        yield section, tuple(_values(column) for column in stripped.split("|"))


def _values(column: str) -> tuple[str, ...]:
    return tuple(value for part in column.split(",") if (value := part.strip()))


@cache
def sections(name: str) -> Mapping[str, frozenset[str]]:
    """Return the values of the list ``name`` by section."""
    found: dict[str, set[str]] = {}
    for section, row in rows(name):
        found.setdefault(section, set()).update(value for column in row for value in column)
    return {section: frozenset(values) for section, values in found.items()}
