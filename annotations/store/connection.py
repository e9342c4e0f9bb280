"""Connections to a project file: hardened, proved to be a project, one write at a time."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from annotations.errors import ProjectError

APPLICATION_ID = 0x474F4C44
"""``GOLD`` in the header of every project file."""

FORMAT_VERSION = 1
"""``user_version`` of the projects that this program writes."""

_MAGIC = b"SQLite format 3\0"
_WAIT_SECONDS = 5.0
_QUICK_CHECK_BYTES = 16 << 20
"""Up to this size the whole file is looked through at opening, at about 1 ms per MB."""

_HARDENING = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA foreign_keys = ON",
)

_DURABILITY = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA wal_autocheckpoint = 4000",
)
"""FULL: what was decided is on disk before the next key is read, even if the power fails.
Where there is no shared memory for WAL, SQLite keeps its rollback journal: as safe, slower."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Return a hardened connection without implicit transactions to an existing file.

    It belongs to the thread that made it. Nothing is written.
    """
    mode = "ro" if read_only else "rw"
    conn = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=_WAIT_SECONDS,
        isolation_level=None,
    )
    try:
        conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        _defend(conn)
        for pragma in _HARDENING:
            conn.execute(pragma)
    except BaseException:
        conn.close()
        raise
    return conn


def make_durable(conn: sqlite3.Connection) -> None:
    """Let every commit reach the disk before it returns."""
    for pragma in _DURABILITY:
        conn.execute(pragma)


@contextmanager
def write(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block as one transaction that has the file for itself from the start.

    Raises:
        ProjectError: The file cannot be written: busy, full, or gone.
    """
    try:
        conn.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise ProjectError(_not_written(conn, error)) from error
    try:
        yield conn
        conn.execute("COMMIT")
    except sqlite3.OperationalError as error:
        _roll_back(conn)
        raise ProjectError(_not_written(conn, error)) from error
    except BaseException:
        _roll_back(conn)
        raise


@contextmanager
def reading(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block on one unchanging state of the file."""
    conn.execute("BEGIN")
    try:
        yield conn
    finally:
        _roll_back(conn)


def prove_header(path: Path) -> int:
    """Return the format version of the project at ``path``, from its first bytes alone.

    Raises:
        ProjectError: There is no file, or it is no project, or it comes from a newer version.
    """
    header = _read_header(path)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise ProjectError(
            f"{path}: this is no Goldlese project; make one with: goldlese new PROJECT SOURCE"
        )
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise ProjectError(f"{path}: this database is no Goldlese project; choose another file")
    version = int.from_bytes(header[60:64])
    if version > FORMAT_VERSION:
        raise ProjectError(
            f"{path}: the project was written by a newer Goldlese (format {version}, this "
            f"program knows up to {FORMAT_VERSION}); update Goldlese to open it"
        )
    return version


def prove_writable(path: Path) -> None:
    """Prove that the file may be written.

    Raises:
        ProjectError: It is read-only.
    """
    writable = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(path, os.W_OK):
        raise ProjectError(
            f"{path}: the project file is read-only; make it writable or work on a copy"
        )


def prove_content(conn: sqlite3.Connection, path: Path, tables: frozenset[str]) -> None:
    """Prove that the file is whole and holds ``tables``, and nothing that runs by itself.

    Raises:
        ProjectError: It is damaged, or holds triggers, views or virtual tables.
    """
    rows = conn.execute("SELECT type, name, ifnull(sql, '') FROM sqlite_master").fetchall()
    for kind, name, sql in rows:
        if kind in {"trigger", "view"} or sql.upper().startswith("CREATE VIRTUAL"):
            raise ProjectError(
                f"{path}: the file holds “{name}”, which no Goldlese project has; "
                "it is not opened, because it could run code of its own"
            )
    missing = tables - {name for kind, name, _ in rows if kind == "table"}
    if missing:
        raise ProjectError(damaged(path, f"the table {min(missing)} is missing"))
    if path.stat().st_size <= _QUICK_CHECK_BYTES:
        (answer,) = conn.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise ProjectError(damaged(path, answer))


def damaged(path: Path, reason: object) -> str:
    """Return the sentence that says that a project file is damaged."""
    return f"{path}: the project file is damaged ({reason}); restore a copy of it"


def _defend(conn: sqlite3.Connection) -> None:
    """Forbid writes to the schema's own table, where Python can (3.12 and later)."""
    if sys.version_info >= (3, 12):
        conn.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def _read_header(path: Path) -> bytes:
    if path.is_dir():
        raise ProjectError(f"{path}: this is a folder, not a project file")
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise ProjectError(
            f"{path}: there is no such file; make a project with: goldlese new {path.name}"
        ) from error
    except OSError as error:
        raise ProjectError(f"{path}: the file cannot be read ({error.strerror})") from error


def _roll_back(conn: sqlite3.Connection) -> None:
    if conn.in_transaction:
        conn.execute("ROLLBACK")


def _not_written(conn: sqlite3.Connection, error: sqlite3.OperationalError) -> str:
    (_, _, name) = conn.execute("PRAGMA database_list").fetchone()
    return f"{name}: nothing was written ({error}); free the file or the disk and try again"
