"""Another program that holds a project file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def held_by_another(path: Path, how: str = "IMMEDIATE") -> Iterator[None]:
    """Let another connection begin to write and not come to an end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield
        other.execute("ROLLBACK")
