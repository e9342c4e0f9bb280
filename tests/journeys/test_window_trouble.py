"""What cannot be opened: the window says one thing, stays usable, and changes nothing."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from annotations.model import Outcome
from annotations.reader import Reader
from annotations.store import connection
from tests.helpers import builders
from tests.helpers.builders import a_project, an_article
from tests.helpers.onlooker import seen

GOOD = "In Homs wird gekämpft. Die Armee rückt vor."


def empty(folder):
    (folder / "a.txt").write_bytes(b"")


def blank(folder):
    (folder / "a.txt").write_bytes(b" \n\n ")


def picture(folder):
    (folder / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)


def noise(folder):
    (folder / "a.txt").write_bytes(bytes(range(256)) * 8)


def mixed(folder):
    (folder / "a.txt").write_bytes("Käse äöü ÄÖÜ ß".encode() + b" \xe4 Ende")


def unreadable(folder):
    """A file that even root cannot read from its beginning."""
    if not Path("/proc/self/mem").exists():
        pytest.skip("no such file on this system")
    (folder / "a.txt").symlink_to("/proc/self/mem")


def pipe(folder):
    if sys.platform == "win32":
        pytest.skip("no named pipes here")
    os.mkfifo(folder / "a.txt")


def missing(_folder):
    """Nothing is made."""


def twice(folder):
    (folder / "a.txt").mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / "a.txt" / name).write_text(GOOD, encoding="utf-8")


SOURCES = {
    empty: "empty",
    blank: "empty",
    picture: "PNG image",
    noise: "is not text",
    mixed: "not UTF-8",
    unreadable: "cannot be read",
    pipe: "neither a file nor a folder",
    missing: "no such file or folder",
    twice: "two.txt",
}


def contents(folder):
    """Return the files below a folder, but those in which the program keeps its settings."""
    return {
        path.relative_to(folder): path.is_file() and not path.is_symlink() and path.read_bytes()
        for path in folder.rglob("*")
        if path.suffix not in {".ini", ".log", ".lock"} and not path.name.endswith("-shm")
    }


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "work"
    made.mkdir()
    return made


@pytest.fixture
def quiet(goldlese, capfd):
    """The driver; fails where a traceback was written, or a mistake shown."""
    yield goldlese
    assert "Traceback" not in capfd.readouterr().err


def assert_one_notice(quiet, *words):
    assert quiet.notice, "nothing was said"
    for word in words:
        assert word in quiet.notice
    quiet.press("Escape")
    assert quiet.notice == ""


@pytest.mark.parametrize("prepare", SOURCES, ids=lambda each: each.__name__)
def test_a_bad_source_on_the_command_line_leaves_the_page_for_beginning(
    quiet, home, folder, prepare
):
    prepare(folder)
    before = contents(home)
    quiet.start(folder / "a.txt")
    assert quiet.program.desk is None
    assert quiet.place.start_page.isVisible()
    assert contents(home) == before
    quiet.place.start_page.setFocus()
    assert_one_notice(quiet, SOURCES[prepare])


@pytest.mark.parametrize("prepare", SOURCES, ids=lambda each: each.__name__)
def test_a_bad_source_for_a_new_project_leaves_the_open_one_as_it_was(
    quiet, home, folder, prepare, monkeypatch
):
    prepare(folder)
    project = quiet.seeds()
    quiet.start(project)
    quiet.press("Return", "Tab")
    article, current = quiet.article_id, quiet.current.id
    before = contents(home), seen(project, "anna")
    chosen = [str(folder / "a.txt")]
    monkeypatch.setattr("gui.program.QFileDialog.getOpenFileNames", lambda *_: (chosen, ""))
    quiet.press("Ctrl+N")
    quiet.qtbot.waitUntil(lambda: SOURCES[prepare] in quiet.notice)
    assert quiet.session.path == project
    assert (quiet.article_id, quiet.current.id) == (article, current)
    assert seen(project, "anna") == before[1]
    assert contents(home).keys() == before[0].keys()
    assert_one_notice(quiet, ".txt")
    quiet.press("Return")
    assert quiet.outcome(current) is not None


@pytest.mark.parametrize("prepare", SOURCES, ids=lambda each: each.__name__)
def test_a_bad_source_is_not_added_to_the_open_project(quiet, folder, prepare, monkeypatch):
    prepare(folder)
    (folder / "good.txt").write_text("Etwas anderes geschah in Hama.", encoding="utf-8")
    project = quiet.seeds()
    quiet.start(project)
    before = seen(project, "anna")
    chosen = [str(folder / "good.txt"), str(folder / "a.txt")]
    monkeypatch.setattr("gui.desk_import.QFileDialog.getOpenFileNames", lambda *_: (chosen, ""))
    quiet.press("Ctrl+Shift+O")
    quiet.qtbot.waitUntil(lambda: SOURCES[prepare] in quiet.notice)
    assert seen(project, "anna") == before
    assert_one_notice(quiet, ".txt")


def test_an_article_that_is_there_is_not_added_again(quiet, monkeypatch):
    from tests.helpers.command_line import SEEDS

    project = quiet.seeds()
    quiet.start(project)
    before = seen(project, "anna")
    chosen = [str(min(SEEDS.iterdir()))]
    monkeypatch.setattr("gui.desk_import.QFileDialog.getOpenFileNames", lambda *_: (chosen, ""))
    quiet.press("Ctrl+Shift+O")
    quiet.qtbot.waitUntil(lambda: "already" in quiet.notice)
    assert seen(project, "anna") == before
    assert_one_notice(quiet)


def a_text(project):
    project.write_text("hello")
    return "no Goldlese project"


def no_bytes(project):
    project.write_bytes(b"")
    return "no Goldlese project"


def another_database(project):
    project.unlink()
    change(project, "CREATE TABLE t (a)")
    return "no Goldlese project"


def newer(project):
    change(project, "PRAGMA user_version = 99")
    return "newer Goldlese"


def damaged(project):
    data = bytearray(project.read_bytes())
    data[4096 : len(data) // 2] = bytes(len(data) // 2 - 4096)
    project.write_bytes(data)
    return "damaged"


def cut_off(project):
    project.write_bytes(project.read_bytes()[:5000])
    return "damaged"


def a_folder(project):
    project.unlink()
    project.mkdir()
    return "folder"


def no_file(project):
    project.unlink()
    return "no such file"


def unknown_label(project):
    change(
        project,
        "UPDATE project SET schema_toml = "
        "replace(schema_toml, 'labels = [\"GPE\"', 'labels = [\"TOWN\"')",
    )
    return "TOWN"


def change(project, statement):
    conn = sqlite3.connect(project)
    with conn:
        conn.execute(statement)
    conn.close()


PROJECTS = (
    a_text,
    no_bytes,
    another_database,
    newer,
    damaged,
    cut_off,
    a_folder,
    no_file,
    unknown_label,
)


@pytest.mark.parametrize("spoil", PROJECTS, ids=lambda each: each.__name__)
def test_a_bad_project_on_the_command_line(quiet, spoil):
    project = quiet.seeds()
    said = spoil(project)
    before = contents(project.parent)
    quiet.start(project)
    assert quiet.program.desk is None
    assert contents(project.parent) == before
    quiet.place.start_page.setFocus()
    assert_one_notice(quiet, project.name, said)


@pytest.mark.parametrize("spoil", PROJECTS, ids=lambda each: each.__name__)
def test_a_bad_project_from_the_menu_leaves_the_open_one(quiet, spoil, monkeypatch):
    project, bad = quiet.seeds(), quiet.seeds()
    said = spoil(bad)
    quiet.start(project)
    first = quiet.current.id
    before = contents(project.parent)
    monkeypatch.setattr("gui.program.QFileDialog.getOpenFileName", lambda *_: (str(bad), ""))
    quiet.press("Ctrl+O")
    assert quiet.session.path == project
    assert contents(project.parent) == before
    assert_one_notice(quiet, bad.name, said)
    quiet.press("Return")
    assert quiet.outcome(first) is not None


HOLD = """
import sys
from annotations.session import ReviewSession
with ReviewSession.open(sys.argv[1], "ben"):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_project_that_another_program_writes_to_is_not_opened(quiet, monkeypatch):
    import subprocess

    from tests.helpers.command_line import ROOT

    project = quiet.seeds()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, project],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout.readline() == b"open\n"
    quiet.start(project)
    assert quiet.program.desk is None
    quiet.place.start_page.setFocus()
    assert_one_notice(quiet, project.name, "already open", str(holder.pid))
    holder.communicate()
    monkeypatch.setattr(
        "gui.program.QFileDialog.getOpenFileName", lambda *_: (str(project), "")
    )
    quiet.press("Ctrl+O")
    assert quiet.session.path == project


def test_the_open_project_is_not_opened_a_second_time(quiet, monkeypatch):
    project = quiet.seeds()
    quiet.start(project)
    quiet.press("Return")
    session = quiet.session
    monkeypatch.setattr(
        "gui.program.QFileDialog.getOpenFileName", lambda *_: (str(project), "")
    )
    quiet.press("Ctrl+O")
    assert quiet.session is session
    assert_one_notice(quiet, "open already")


@pytest.mark.parametrize(
    ("encoding", "said"), [("cp1252", "Windows-1252"), ("utf-16-le", "UTF-16"), ("utf-8", "")]
)
def test_the_window_tells_which_encoding_was_assumed(quiet, folder, encoding, said):
    (folder / "a.txt").write_bytes(GOOD.encode(encoding))
    quiet.start(folder / "a.txt")
    with Reader(quiet.session.path, "anna") as reader:
        (article,) = reader.article_ids()
        assert reader.article(article).text == GOOD
    if not said:
        assert quiet.notice.startswith("The new project lies in ")
        return
    assert_one_notice(quiet, "a.txt", said)
    quiet.restart(folder / "a.txt")
    assert quiet.notice == ""


def test_the_window_tells_which_encoding_was_assumed_of_what_is_added(
    quiet, folder, monkeypatch
):
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(f"{name}: {GOOD}".encode("cp1252"))
    quiet.start(quiet.seeds())
    monkeypatch.setattr(
        "gui.desk_import.QFileDialog.getOpenFileNames",
        lambda *_: ([str(folder / "a.txt"), str(folder / "b.txt")], ""),
    )
    quiet.press("Ctrl+Shift+O")
    quiet.qtbot.waitUntil(lambda: "Windows-1252" in quiet.notice)
    assert_one_notice(quiet, "a.txt", "1")


def test_what_is_wrong_can_be_closed_with_a_key_from_the_article(quiet, monkeypatch):
    project = quiet.seeds()
    quiet.start(project)
    monkeypatch.setattr(
        "gui.program.QFileDialog.getOpenFileName", lambda *_: ("/nowhere/x.goldlese", "")
    )
    quiet.press("Ctrl+O")
    assert quiet.place.view.hasFocus()
    assert_one_notice(quiet, "x.goldlese")
    assert quiet.place.view.hasFocus()


def test_the_page_for_beginning_takes_keys(quiet):
    quiet.start()
    assert quiet.place.start_page.isAncestorOf(quiet.window.focusWidget())
    quiet.press("Tab", "Return")
    quiet.qtbot.waitUntil(lambda: quiet.program.desk is not None, timeout=20_000)
    assert len(quiet.session.articles()) == 5


def test_an_unfinished_article_cannot_be_taken_up_again(quiet):
    quiet.start(quiet.seeds())
    quiet.press("Ctrl+R")
    assert_one_notice(quiet, "not finished")


def test_a_folder_of_articles_without_candidates_is_shown(quiet, folder):
    (folder / "a.txt").write_text("Es war einmal.", encoding="utf-8")
    quiet.start(folder)
    assert quiet.review.items == ()
    assert quiet.review.article.text == "Es war einmal."
    quiet.press("Return", "Backspace", "Tab", "Down", "Delete", "T", "1", "Ctrl+Return")
    assert quiet.session.articles()[0].state.value == "finished"


@pytest.fixture
def no_shared_memory(monkeypatch):
    """Let SQLite use the files as on a file system where processes share no memory."""
    mode = connection._mode

    def without(path, *, read_only):
        return f"{mode(path, read_only=read_only)}&nolock=1"

    monkeypatch.setattr(connection, "_mode", without)
    # An empty project that was made before is not as one made there.
    builders._empty.cache_clear()
    yield
    builders._empty.cache_clear()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "network drive"), ("de", "Netzlaufwerk")]
)
def test_where_reading_and_writing_exclude_each_other_it_is_said_once(
    goldlese, tmp_path, no_shared_memory, language, words
):
    with a_project(tmp_path, an_article("Die Armee zog in Homs ein.")) as session:
        path = session.path
        assert not session.reads_while_writing
    goldlese.start(path, language=language)
    assert words in goldlese.notice
    slow = goldlese.place.status._slow
    assert slow.text()
    assert slow.toolTip() == goldlese.notice
    goldlese.press("Escape")
    goldlese.select("Armee")
    goldlese.press("5")
    (added,) = goldlese.review.items
    assert goldlese.item(added.id).decision.outcome is Outcome.ADDED
    assert goldlese.notice == ""
    goldlese.program.close_project_views()
    assert slow.text() == ""


def test_in_a_usual_folder_nothing_is_said(goldlese):
    goldlese.start(goldlese.seeds())
    assert goldlese.session.reads_while_writing
    assert goldlese.notice == goldlese.place.status._slow.text() == ""


def test_a_project_that_was_moved_to_such_a_place_is_not_opened_and_it_is_said_why(
    goldlese, tmp_path, request
):
    with a_project(tmp_path, an_article("Die Armee zog in Homs ein.")) as session:
        path = session.path
    before = path.read_bytes()
    request.getfixturevalue("no_shared_memory")
    goldlese.start(path, language="de")
    assert "Netzlaufwerk" in goldlese.notice
    assert goldlese.program.desk is None
    assert path.read_bytes() == before
