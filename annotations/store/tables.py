"""What a table is, as a value, so that tables can be named without loading sqlite-utils."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Columns = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One STRICT table of the project file.

    ``columns`` gives the Python type of each column; those in ``optional`` may be NULL.
    ``references`` maps a column to the table whose ``id`` it holds, ``compound_references``
    several columns to a table and its columns.
    """

    name: str
    columns: Mapping[str, type]
    primary_key: str | Columns = "id"
    references: Mapping[str, str] = field(default_factory=dict)
    compound_references: Mapping[Columns, tuple[str, Columns]] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    indexes: Sequence[Columns] = ()
    unique: Sequence[Columns] = ()
