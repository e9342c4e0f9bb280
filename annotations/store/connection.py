"""Connections to a project file: hardened, proved to be a project, one write at a time."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from urllib.parse import quote

from annotations.errors import BusyError, ProjectError

APPLICATION_ID = 0x474F4C44
"""``GOLD`` in the header of every project file."""

FORMAT_VERSION = 2
"""``user_version`` of the projects that this program writes."""

_WAIT_SECONDS = 5.0
_QUICK_CHECK_BYTES = 16 << 20
"""Up to this size the whole file is looked through at opening, at about 1 ms per MB."""

_LEAST_ROOM = 64 << 10
"""What SQLite needs beside a project to open it, at least: its shared memory file and more."""

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
    conn = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?{_mode(path, read_only=read_only)}",
        uri=True,
        timeout=_WAIT_SECONDS,
        isolation_level=None,
    )
    try:
        conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        _defend(conn)
        for pragma in _HARDENING:
            conn.execute(pragma)
        if read_only:
            conn.execute("PRAGMA query_only = ON")
    except BaseException:
        conn.close()
        raise
    return conn


def _mode(path: Path, *, read_only: bool) -> str:
    """Return how SQLite opens the file.

    Also a reader opens it for writing where it can, and then writes nothing: a connection that
    is read-only to SQLite cannot remove the neighbour files that WAL needs.
    """
    path = path.resolve()
    if not read_only or (is_writable(path) and os.access(path.parent, os.W_OK)):
        return "mode=rw"
    return "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"


def make_durable(conn: sqlite3.Connection) -> None:
    """Let every commit reach the disk before it returns."""
    for pragma in _DURABILITY:
        conn.execute(pragma)


def reads_while_writing(conn: sqlite3.Connection) -> bool:
    """Say whether others can read at any time, as with WAL; else a write waits for them."""
    (mode,) = conn.execute("PRAGMA journal_mode").fetchone()
    return bool(mode == "wal")


@contextmanager
def write(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block as one transaction that has the file for itself from the start.

    Raises:
        BusyError: Another program holds the file.
        ProjectError: The file cannot be written: full, or gone.
    """
    try:
        conn.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise _not_written(conn, error) from error
    try:
        yield conn
        conn.execute("COMMIT")
    except sqlite3.OperationalError as error:
        _roll_back(conn)
        raise _not_written(conn, error) from error
    except BaseException:
        _roll_back(conn)
        raise


@contextmanager
def savepoint(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block within a transaction that is open, so that it alone can be taken back.

    Raises:
        ProjectError: The file cannot be written: full, or gone.
    """
    conn.execute("SAVEPOINT part")
    try:
        yield conn
    except BaseException as error:
        if conn.in_transaction:  # a full disk ends the whole of it
            conn.execute("ROLLBACK TO part")
            conn.execute("RELEASE part")
        if isinstance(error, sqlite3.OperationalError):
            raise ProjectError(_not_written(conn, error)) from error
        raise
    conn.execute("RELEASE part")


@contextmanager
def reading(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block on one unchanging state of the file."""
    conn.execute("BEGIN")
    try:
        yield conn
    finally:
        _roll_back(conn)


def prove_file(path: Path) -> None:
    """Prove that there is a file at ``path``, without opening it.

    Raises:
        ProjectError: There is none, it is a folder, or it may not be read.
    """
    if path.is_dir():
        raise ProjectError(f"{path}: this is a folder, not a project file")
    if not path.exists():
        raise ProjectError(
            f"{path}: there is no such file; make a project with: goldlese new {path.name}"
        )
    if not os.access(path, os.R_OK):
        raise ProjectError(f"{path}: you have no right to read this file")


def prove_header(conn: sqlite3.Connection, path: Path) -> int:
    """Return the format version of the project.

    The header is read through SQLite alone: whoever opens and closes the file itself gives up
    the locks that other connections of this process hold on it.

    Raises:
        ProjectError: It is no project, or comes from a newer version.
    """
    try:
        (application,) = conn.execute("PRAGMA application_id").fetchone()
        (version,) = conn.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        application = 0
    if application != APPLICATION_ID:
        raise ProjectError(
            f"{path}: this is no Goldlese project; choose another file, or make a project "
            "with: goldlese new PROJECT SOURCE"
        )
    if version > FORMAT_VERSION:
        raise ProjectError(
            f"{path}: the project was written by a newer Goldlese (format {version}, this "
            f"program knows up to {FORMAT_VERSION}); update Goldlese to open it"
        )
    return int(version)


def is_writable(path: Path) -> bool:
    """Say whether the file may be written; one marked read-only may not, whoever asks."""
    marked = path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    return bool(marked) and os.access(path, os.W_OK)


def prove_writable(path: Path) -> None:
    """Prove that the file may be written.

    Raises:
        ProjectError: It is read-only.
    """
    if not is_writable(path):
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


def is_out_of_place(path: Path, error: sqlite3.OperationalError) -> bool:
    """Say whether the file is there, but its file system lacks what WAL needs."""
    return error.sqlite_errorcode == sqlite3.SQLITE_CANTOPEN and is_writable(path)


def is_busy(error: sqlite3.DatabaseError) -> bool:
    """Say whether an error comes of somebody else who holds the file."""
    code = getattr(error, "sqlite_errorcode", 0)  # errors of the module itself have none
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def be_patient(conn: sqlite3.Connection, seconds: float) -> None:
    """Wait no longer than ``seconds`` for others who hold the file."""
    conn.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")


def is_full(path: Path, error: sqlite3.OperationalError) -> bool:
    """Say whether an error comes of a disk without room for SQLite's neighbour files."""
    code = error.sqlite_errorcode
    if code == sqlite3.SQLITE_FULL:
        return True
    is_trouble = code & 0xFF in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
    return is_trouble and disk_usage(path.parent).free < _LEAST_ROOM


def damaged(path: Path, reason: object) -> str:
    """Return the sentence that says that a project file is damaged, on one line."""
    told = " ".join(str(reason).replace("*** in database main ***", "").split())
    return f"{path}: the project file is damaged ({told}); restore a copy of it"


def _defend(conn: sqlite3.Connection) -> None:
    """Forbid writes to the schema's own table, where Python can (3.12 and later)."""
    if sys.version_info >= (3, 12):
        conn.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def _roll_back(conn: sqlite3.Connection) -> None:
    if conn.in_transaction:
        conn.execute("ROLLBACK")


def _not_written(conn: sqlite3.Connection, error: sqlite3.OperationalError) -> ProjectError:
    (_, _, name) = conn.execute("PRAGMA database_list").fetchone()
    if is_busy(error):
        return BusyError(
            f"{name}: nothing was written, because another program holds the file; end what it "
            "does there and try again"
        )
    return ProjectError(
        f"{name}: nothing was written ({error}); free the file or the disk and try again"
    )
