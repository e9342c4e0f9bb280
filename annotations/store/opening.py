"""Making a project file, and opening one for writing or for reading."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotations.errors import ProjectError
from annotations.schema import Schema
from annotations.store import annotators, articles, decisions, journal, learnt
from annotations.store.annotators import ensure_annotator, put_project
from annotations.store.connection import (
    FORMAT_VERSION,
    connect,
    damaged,
    is_full,
    is_out_of_place,
    make_durable,
    prove_content,
    prove_file,
    prove_header,
    write,
)
from annotations.store.leftovers import clear_leftovers, half_made
from annotations.store.lock import full_disk

_TABLES = frozenset(
    table.name
    for module in (annotators, articles, decisions, journal, learnt)
    for table in module.TABLES
)


def create_file(path: Path, schema: Schema, annotator: str, at: str) -> None:
    """Make an empty project at ``path``, whole or not at all.

    Raises:
        ProjectError: There is something already, or the folder is missing or read-only.
    """
    with making(path) as part:
        part.touch()
        with closing(connect(part)) as conn:
            from annotations.store.migrations import migrate  # noqa: PLC0415 - slow to load

            migrate(conn)
            make_durable(conn)
            with write(conn):
                put_project(
                    conn,
                    ensure_annotator(conn, annotator),
                    (schema.name, schema.version, schema.toml),
                    at,
                )


@contextmanager
def making(path: Path) -> Iterator[Path]:
    """Give a path beside ``path`` to write a file to; it takes its place when all went well.

    Raises:
        ProjectError: There is something at ``path``, or its folder cannot be written.
    """
    if path.exists():
        raise ProjectError(_taken(path))
    if not path.parent.is_dir():
        raise ProjectError(f"{path}: there is no folder {path.parent}; make it first")
    if not os.access(path.parent, os.W_OK):
        raise ProjectError(f"{path}: the folder {path.parent} is read-only; choose another one")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    clear_leftovers(path)
    try:
        with half_made(part):
            yield part
            _prove_whole(part, path)
            _put_in_place(part, path)
            _sync_folder(path.parent)
    except ProjectError as error:
        raise ProjectError(str(error).replace(str(part), str(path))) from error
    except sqlite3.OperationalError as error:
        if is_full(path, error):
            raise ProjectError(full_disk(path)) from error
        raise ProjectError(f"{path}: the project cannot be written ({error})") from error
    except OSError as error:
        raise ProjectError(f"{path}: the project cannot be written ({error})") from error


def _put_in_place(part: Path, path: Path) -> None:
    """Give the file its name, which nobody else may have taken meanwhile.

    Raises:
        ProjectError: Somebody has.
    """
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise ProjectError(_taken(path)) from error
    except (OSError, NotImplementedError):  # a file system without links
        if path.exists():
            raise ProjectError(_taken(path)) from None
        part.replace(path)


def _taken(path: Path) -> str:
    return f"{path}: there is already a file; choose another name or open it"


def _prove_whole(part: Path, path: Path) -> None:
    """Prove that the file holds all that was written to it.

    SQLite removes the log of a database when it is closed, unless there is no room to take the
    log into the file; without the log the file would be damaged.

    Raises:
        ProjectError: The log is still there.
    """
    if part.with_name(part.name + "-wal").exists():
        raise ProjectError(full_disk(path))


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Return a durable connection to an up-to-date project; the caller holds the lock.

    A project of an older format is copied beside itself and then migrated.

    Raises:
        ProjectError: It cannot be opened; the message says why and what to do.
    """
    with _opened(path, read_only=False) as conn:
        version = prove_header(conn, path)
        if version == FORMAT_VERSION:
            prove_content(conn, path, _TABLES)
        else:
            _bring_up_to_date(conn, path, version)
        make_durable(conn)
        return conn


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write, to an up-to-date project.

    Raises:
        ProjectError: It cannot be opened; the message says why and what to do.
    """
    prove_file(path)
    with _opened(path, read_only=True) as conn:
        version = prove_header(conn, path)
        if version < FORMAT_VERSION:
            raise ProjectError(
                f"{path}: the project has the older format {version}; open it once in the "
                "window so that it is brought up to date"
            )
        prove_content(conn, path, _TABLES)
        return conn


def _bring_up_to_date(conn: sqlite3.Connection, path: Path, version: int) -> None:
    from annotations.store.migrations import migrate  # noqa: PLC0415 - slow to load

    copy = path.with_name(f"{path.name}.format-{version}")
    with closing(sqlite3.connect(copy)) as target:
        conn.backup(target)
    migrate(conn)
    prove_content(conn, path, _TABLES)


@contextmanager
def _opened(path: Path, *, read_only: bool) -> Iterator[sqlite3.Connection]:
    """Give a connection that is closed again, and the trouble told, if the block fails."""
    conn = None
    try:
        conn = connect(path, read_only=read_only)
        yield conn
    except BaseException as error:
        if conn is not None:
            conn.close()
        if isinstance(error, sqlite3.OperationalError) and is_full(path, error):
            raise ProjectError(full_disk(path)) from error
        if isinstance(error, sqlite3.OperationalError) and is_out_of_place(path, error):
            raise ProjectError(
                f"{path}: the project cannot be opened where it lies (perhaps a network "
                "drive); copy it to a folder of this computer and open it there"
            ) from error
        if isinstance(error, sqlite3.OperationalError):
            raise ProjectError(f"{path}: the project cannot be opened ({error})") from error
        if isinstance(error, sqlite3.DatabaseError):
            raise ProjectError(damaged(path, error)) from error
        raise


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk; Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
