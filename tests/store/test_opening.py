"""Opening a project: what is none, or damaged, is told in one sentence and left as it is."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import accept
from annotations.errors import BusyError, ProjectError
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.store.connection import FORMAT_VERSION, connect
from annotations.store.opening import making
from tests.helpers.builders import SCHEMA, a_project, an_article
from tests.helpers.holding import held_by_another

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(folder):
    with a_project(folder) as session:
        pass
    return session.path


def folder_state(folder: Path) -> dict[str, bytes | None]:
    return {
        path.name: path.read_bytes() if path.is_file() else None for path in folder.iterdir()
    }


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            conn.execute(statement)


def break_bytes(path: Path, at: int, made: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[at : at + len(made)] = made
    path.write_bytes(data)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def scramble(path: Path) -> None:
    """Overwrite a page in the middle of the file."""
    break_bytes(path, 4096 * 3, b"\x7f" * 4096)


CASES = {
    "text": (lambda path: path.write_text("Ein Text, kein Projekt."), "no Goldlese project"),
    "empty": (lambda path: path.write_bytes(b""), "no Goldlese project"),
    "missing": (lambda path: path.unlink(), "there is no such file"),
    "folder": (lambda path: (path.unlink(), path.mkdir()), "this is a folder"),
    "other database": (
        lambda path: run_sql(path, "PRAGMA application_id = 0"),
        "no Goldlese project",
    ),
    "newer": (
        lambda path: run_sql(path, f"PRAGMA user_version = {FORMAT_VERSION + 1}"),
        "newer Goldlese",
    ),
    "truncated": (truncate, "damaged"),
    "scrambled": (scramble, "damaged"),
    "header only": (lambda path: path.write_bytes(path.read_bytes()[:100]), "damaged"),
    "table missing": (
        lambda path: run_sql(path, "DROP TABLE journal"),
        "damaged .the table journal is missing",
    ),
    "no schema": (lambda path: run_sql(path, "DELETE FROM project"), "holds no schema"),
    "trigger": (
        lambda path: run_sql(
            path,
            "CREATE TRIGGER t AFTER INSERT ON journal BEGIN SELECT load_extension('x'); END",
        ),
        "holds “t”, which no Goldlese project has",
    ),
    "view": (lambda path: run_sql(path, "CREATE VIEW v AS SELECT 1"), "holds “v”"),
    "virtual table": (
        lambda path: run_sql(path, "CREATE VIRTUAL TABLE f USING fts5(x)"),
        "holds “f”",
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", [ReviewSession.open, Reader])
def test_what_cannot_be_opened_is_told_and_left_alone(path, case, kind):
    spoil, reason = CASES[case]
    spoil(path)
    before = folder_state(path.parent)
    with pytest.raises(ProjectError, match=reason) as told:
        kind(path, "anna")
    assert "\n" not in str(told.value)
    assert str(path) in str(told.value)
    assert folder_state(path.parent) == before


def test_a_read_only_file_can_be_read_but_not_written(path):
    path.chmod(0o444)
    before = folder_state(path.parent)
    with pytest.raises(ProjectError, match="the project file is read-only"):
        ReviewSession.open(path, "anna")
    assert folder_state(path.parent) == before
    with Reader(path, "anna") as reader:
        assert len(reader.items("a1")) == 7
    path.chmod(0o644)


def test_opening_and_looking_changes_nothing(path):
    before = folder_state(path.parent)
    with ReviewSession.open(path, "carla") as session:
        session.articles()
        session.items("a1")
        assert session.undo() is None
    assert folder_state(path.parent) == before


def test_a_second_writer_is_told_and_a_reader_is_not_in_the_way(path):
    with ReviewSession.open(path, "anna"):
        with pytest.raises(ProjectError, match=r"already open for writing \(process \d+\)"):
            ReviewSession.open(path, "ben")
        with Reader(path, "ben") as reader:
            assert len(reader.items("a1")) == 7
    with ReviewSession.open(path, "ben"):
        pass
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_reader_does_not_take_the_locks_of_a_session_in_its_process(path):
    """On POSIX a process gives up its locks on a file when it closes any handle of it."""
    code = (
        "import sys; from annotations.reader import Reader\n"
        "with Reader(sys.argv[1], 'ben') as reader: print(len(reader.journal(everyone=True)))"
    )

    def steps_seen_from_outside():
        command = [sys.executable, "-c", code, str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return int(done.stdout)

    with ReviewSession.open(path, "anna") as session:
        for number, item in enumerate(session.items("a1")[:3], start=1):
            with Reader(path, "ben"):
                pass
            with pytest.raises(ProjectError):
                ReviewSession.open(path, "ben")
            stamp = session.stamp(1)
            session.apply(accept(session.items("a1"), item.id, stamp, "a1"))
            assert steps_seen_from_outside() == number
            assert path.with_name(path.name + "-wal").exists()
        assert session.verify_file() == ()


def test_a_lock_file_that_nobody_holds_means_nothing(path):
    path.with_name(path.name + ".lock").write_text("12345")
    with ReviewSession.open(path, "anna"):
        pass


def test_another_process_holds_the_lock_until_it_is_killed(path):
    code = (
        "import sys; from annotations.session import ReviewSession\n"
        "session = ReviewSession.open(sys.argv[1], 'ben')\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout.readline() == "open\n"
        with pytest.raises(ProjectError, match=rf"process {process.pid}"):
            ReviewSession.open(path, "anna")
        process.kill()
    with ReviewSession.open(path, "anna"):
        pass


def test_creating_never_overwrites_and_leaves_nothing_behind(path, folder):
    before = folder_state(folder)
    with pytest.raises(ProjectError, match="there is already a file"):
        ReviewSession.create(path, SCHEMA, "anna")
    with pytest.raises(ProjectError, match="there is no folder"):
        ReviewSession.create(folder / "nowhere" / "p.goldlese", SCHEMA, "anna")
    assert folder_state(folder) == before


def test_opening_needs_no_sqlite_utils(path):
    code = (
        "import sys; from annotations.session import ReviewSession\n"
        "with ReviewSession.open(sys.argv[1], 'anna') as session: session.articles()\n"
        "print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


def test_a_name_with_the_characters_of_an_address(folder):
    with a_project(folder, name="50 % Lese #1?mode=ro&ä.goldlese") as session:
        session.set_setting("x", 1)
    with Reader(session.path, "anna") as reader:
        assert reader.setting("x") == 1


@pytest.mark.parametrize("read_only", [False, True])
def test_connections_are_hardened(path, read_only):
    with closing(connect(path, read_only=read_only)) as conn:

        def pragma(name):
            return conn.execute(f"PRAGMA {name}").fetchone()[0]

        assert pragma("trusted_schema") == 0
        assert pragma("recursive_triggers") == 0
        assert pragma("foreign_keys") == 1
        assert pragma("cell_size_check") == 1
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            conn.execute("ATTACH ':memory:' AS other")
        if read_only:
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                conn.execute("DELETE FROM journal")
        if hasattr(conn, "setconfig"):
            conn.execute("PRAGMA writable_schema = ON")
            with pytest.raises(sqlite3.OperationalError):
                conn.execute("UPDATE sqlite_master SET sql = ''")


def test_every_commit_reaches_the_disk(path):
    """WAL with synchronous FULL: a commit is on disk before it returns."""
    with ReviewSession.open(path, "anna") as session:
        assert session._conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert session._conn.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_reader_sees_what_is_committed_and_a_snapshot_stays(path):
    with ReviewSession.open(path, "anna") as session, Reader(path, "anna") as reader:
        assert len(reader.articles()) == 1
        with reader.snapshot():
            assert len(reader.articles()) == 1
            session.import_articles([an_article("Neu", "a2").incoming])
            assert len(reader.articles()) == 1
        assert len(reader.articles()) == 2


def test_a_project_has_one_writer_whatever_name_it_goes_by(path, folder):
    link = folder / "link.goldlese"
    link.symlink_to(path)
    with ReviewSession.open(path, "anna"):
        with pytest.raises(ProjectError, match="already open for writing"):
            ReviewSession.open(link, "bert")
        with Reader(link, "anna") as reader:
            assert reader.article_ids()
    with (
        ReviewSession.open(link, "bert"),
        pytest.raises(ProjectError, match="already open for writing"),
    ):
        ReviewSession.open(path, "anna")
    assert link.is_symlink()


def make_while_somebody_does(path):
    with making(path) as part:
        part.write_bytes(b"late")
        path.write_bytes(b"early")


def test_of_two_that_make_the_same_project_one_is_told(folder):
    path = folder / "new.goldlese"
    with pytest.raises(ProjectError, match="there is already a file"):
        make_while_somebody_does(path)
    assert [(one.name, one.read_bytes()) for one in folder.iterdir()] == [
        ("new.goldlese", b"early")
    ]


def test_a_project_is_made_where_a_file_cannot_have_two_names(folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    ReviewSession.create(folder / "new.goldlese", SCHEMA, "anna").close()
    assert [one.name for one in folder.iterdir()] == ["new.goldlese"]


def test_without_links_too_a_file_made_meanwhile_is_left_as_it_is(folder, monkeypatch):
    path = folder / "new.goldlese"

    def refuse(*_):
        path.write_bytes(b"of somebody else")
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(ProjectError, match="already a file"):
        ReviewSession.create(path, SCHEMA, "anna")
    assert folder_state(folder) == {path.name: b"of somebody else"}


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_file_that_another_program_holds_is_said_to_be_held_and_not_damaged(folder, how):
    with a_project(folder) as session:
        session._conn.execute("PRAGMA journal_mode = DELETE")
        session.be_patient(0.001)
        before = session.state()
        with held_by_another(session.path, how):
            with pytest.raises(BusyError, match="another program holds"):
                session.set_setting("x", 1)
            if how == "EXCLUSIVE":
                session._open_articles.clear()
                with pytest.raises(BusyError, match="cannot be read"):
                    session.items("a1")
        assert session.state() == before
        session.set_setting("x", 1)
        assert session.setting("x") == 1
