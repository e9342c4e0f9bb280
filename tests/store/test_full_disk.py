"""A disk without room: it is told as what it is, and no damaged project is left behind."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest

from annotations.errors import ProjectError
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.store import connection, opening
from annotations.store.lock import WriterLock
from annotations.store.opening import making
from tests.helpers.builders import SCHEMA, a_project, an_article

ARTICLE = an_article("Die Armee zog in Homs ein.").with_mention("Homs", "GPE")


@pytest.fixture
def path(folder):
    return folder / "p.goldlese"


def trouble(code, text="disk I/O error"):
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


def make_while_somebody_reads(path):
    with making(path) as part:
        session = ReviewSession.create(part, SCHEMA, "anna")
        with closing(sqlite3.connect(part, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM article").fetchone()
            session.close()
            (part.parent / "log").write_bytes(part.with_name(part.name + "-wal").read_bytes())
        part.with_name(part.name + "-wal").write_bytes((part.parent / "log").read_bytes())
        (part.parent / "log").unlink()


def test_a_project_whose_log_could_not_be_taken_in_is_not_made(path, folder):
    """SQLite leaves the log when there is no room for it in the file, and when it is read."""
    with pytest.raises(ProjectError, match=r"p\.goldlese: the disk is full"):
        make_while_somebody_reads(path)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("pages", [1, 4, 20])
def test_no_room_for_a_new_project_is_told_with_its_name(path, folder, monkeypatch, pages):
    def small(where, **options):
        conn = connection.connect(where, **options)
        conn.execute(f"PRAGMA max_page_count = {pages}")
        return conn

    monkeypatch.setattr(opening, "connect", small)
    with pytest.raises(ProjectError) as caught, making(path) as part:
        ReviewSession.create(part, SCHEMA, "anna").close()
    assert str(caught.value).startswith(f"{path}: ")
    assert "full" in str(caught.value)
    assert ".part" not in str(caught.value)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("opened", [ReviewSession.open, Reader])
def test_a_project_that_cannot_be_opened_for_lack_of_room_is_told(path, monkeypatch, opened):
    with a_project(path.parent, ARTICLE) as session:
        project = session.path

    def fail(*_):
        raise trouble(sqlite3.SQLITE_IOERR | (19 << 8))

    monkeypatch.setattr(opening, "prove_header", fail)
    with pytest.raises(ProjectError, match=r"cannot be opened \(disk I/O error\)"):
        opened(project, "anna")
    monkeypatch.setattr(connection, "disk_usage", lambda _: SimpleNamespace(free=4096))
    with pytest.raises(ProjectError, match="the disk is full; make room on it"):
        opened(project, "anna")


def test_a_lock_holds_though_its_owner_cannot_be_written(path, monkeypatch):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", fail)
        lock = WriterLock(path)
    with pytest.raises(ProjectError, match="already open for writing; close it there"):
        WriterLock(path)
    lock.release()
    assert not path.with_name("p.goldlese.lock").exists()
    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(ProjectError, match="the disk is full"):
        WriterLock(path)
