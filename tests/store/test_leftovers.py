"""What a killed ``goldlese new`` left half-made goes with the next one; nothing else does."""

from __future__ import annotations

import errno
import subprocess
import sys
from contextlib import contextmanager

import pytest

from annotations.schema_files import read_schema
from annotations.session import ReviewSession
from annotations.store.leftovers import clear_leftovers
from tests.helpers.command_line import ROOT

SCHEMA = read_schema("conflict-news")

CODE = """
import sys
from pathlib import Path
from annotations import projects
from annotations.schema_files import read_schema
def stay(session, *_words, **_more):
    print("making", flush=True)
    sys.stdin.read()
projects.add_sources = stay
projects.create_project(Path(sys.argv[1]), [], read_schema("conflict-news"), "ben")
"""


@contextmanager
def being_made(path):
    """Run a program that is making a project; killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout.readline() == "making\n"
        yield
        process.kill()


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "projects"
    folder.mkdir()
    return folder / "p.goldlese"


def names(path):
    return sorted(one.name for one in path.parent.iterdir())


def make(path):
    ReviewSession.create(path, SCHEMA, "anna").close()


def test_what_a_killed_one_left_goes_with_the_next(path):
    with being_made(path):
        pass
    assert [name for name in names(path) if name.endswith(".part")]
    make(path)
    assert names(path) == ["p.goldlese"]


def test_what_is_being_made_and_what_has_another_name_stay(path):
    kept = [
        ".p.goldlese.part",
        ".p.goldlese.x1.part",
        ".q.goldlese.1.part",
        "p.goldlese.1.part",
    ]
    for name in kept:
        path.with_name(name).write_text("somebody's")
    with being_made(path):
        before = names(path)
        assert len(before) > len(kept)
        make(path)
        assert names(path) == sorted([*before, path.name])
    path.unlink()
    make(path)
    assert names(path) == sorted([*kept, path.name])


def test_a_leftover_of_an_older_program_goes_too(path):
    for ending in ("", "-wal", "-shm", ".lock"):
        path.with_name(f".p.goldlese.12345.part{ending}").write_text("")
    path.with_name("..p.goldlese.12345.part.12345.part").write_text("")
    make(path)
    assert names(path) == ["p.goldlese"]


def test_without_locks_nothing_is_cleared(path, monkeypatch):
    path.with_name(".p.goldlese.12345.part").write_text("")

    def unknown(_descriptor):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("annotations.store.lock._try_lock", unknown)
    clear_leftovers(path)
    assert names(path) == [".p.goldlese.12345.part"]
