"""The disk fills up, the folder cannot be written, somebody holds the file, the clock jumps.

In the middle of a sitting: what was decided is there, what could not be written is said and
not shown as done, and work goes on as soon as it can.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from annotations.learning import arriving
from annotations.reader import Reader
from annotations.session import ReviewSession, utc_now
from gui.crash import MOST_LOGGED, log_to
from tests.helpers.builders import a_project, an_article
from tests.helpers.holding import held_by_another

ROOT = Path(__file__).parents[2]
WORDS = 400


def long_project(folder):
    built = an_article(" ".join(f"Wort{number}." for number in range(WORDS)))
    for number in range(WORDS):
        built.with_mention(f"Wort{number}.", "MISC")
    with a_project(folder, built) as session:
        return session.path


@contextmanager
def full_disk(session):
    """Let the file have no more pages than it has now."""
    (pages,) = session._conn.execute("PRAGMA page_count").fetchone()
    session._conn.execute(f"PRAGMA max_page_count = {pages}")
    yield
    session._conn.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def unwritable(session):
    session._conn.execute("PRAGMA query_only = ON")
    yield
    session._conn.execute("PRAGMA query_only = OFF")


@contextmanager
def held(session):
    """Let another program write to the file and not come to an end."""
    session.be_patient(0.001)
    with held_by_another(session.path):
        yield


TROUBLES = (full_disk, unwritable, held)


def press_until_said(goldlese, words):
    for _ in range(WORDS):
        before = goldlese.session.state()
        goldlese.press("Return")
        if words in goldlese.notice:
            return before
    raise AssertionError("nothing was said")


@pytest.mark.parametrize("trouble", [full_disk, unwritable], ids=lambda each: each.__name__)
def test_what_cannot_be_written_is_said_and_nothing_is_lost(goldlese, folder, trouble):
    path = long_project(folder)
    goldlese.start(path)
    goldlese.press("Return", "Backspace", "3")
    with trouble(goldlese.session):
        before = press_until_said(goldlese, "nothing was written")
        current, count = goldlese.current.id, goldlese.review.open_count
        assert goldlese.current.is_open
        goldlese.press("Return")
        assert (goldlese.current.id, goldlese.review.open_count) == (current, count)
        assert goldlese.session.state() == before
        with Reader(path, "anna") as reader:
            assert reader.items("a1") == goldlese.review.items
    goldlese.press("Return")
    assert not goldlese.item(current).is_open
    goldlese.press("Ctrl+Z")
    assert goldlese.session.state() == before
    assert goldlese.session.verify_journal() == ()
    assert goldlese.session.verify_file() == ()
    goldlese.prove_no_mistake()


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda each: each.__name__)
def test_the_window_closes_though_nothing_can_be_written(goldlese, folder, trouble):
    path = long_project(folder)
    goldlese.start(path)
    goldlese.press("Return")
    candidates = goldlese.program.desk.machine.candidates
    candidates._todo = ["a1", "a1"]
    session, state = goldlese.session, goldlese.session.state()
    with trouble(session):
        goldlese.window.close()
        assert goldlese.program.desk is None
        with pytest.raises(sqlite3.ProgrammingError):
            session._conn.execute("SELECT 1")
        # Only now, as what is troubled is closed.
        session._conn = closed = sqlite3.connect(":memory:")
    closed.close()
    goldlese.restart(path)
    assert goldlese.session.state() == state


def test_a_round_goes_on_though_it_cannot_be_remembered(goldlese, monkeypatch):
    goldlese.start(goldlese.seeds())
    candidates = goldlese.program.desk.machine.candidates
    monkeypatch.setattr(candidates._helper, "ask", lambda **question: asked.append(question))
    asked = []
    candidates.renew(goldlese.session.article_ids())
    candidates._soon.stop()
    with unwritable(goldlese.session):
        candidates._begin()
        assert "nothing was written" in goldlese.notice
    assert [question["do"] for question in asked] == ["propose"]
    candidates._todo.clear()
    candidates._next()
    assert not candidates.is_busy
    assert arriving.waiting(goldlese.session) == ()


# Clocks --------------------------------------------------------------------------------------


def test_a_clock_that_goes_back_changes_nothing_but_what_it_says(goldlese, folder):
    goldlese.start(long_project(folder))
    moments = [0, 86_400, -400 * 86_400, 3_600, -7_200]
    for seconds in moments:
        goldlese.session._clock = lambda: utc_now() + timedelta(seconds=seconds)  # noqa: B023
        goldlese.press("Return")
    made = [step.items[0] for step in goldlese.session.journal()]
    assert made == [f"m{number}" for number in range(1, 6)]
    goldlese.press("Ctrl+Shift+H")
    shown = [row.step.items[0] for row in goldlese.place.drawer.history.rows.rows]
    assert shown == made[::-1]
    goldlese.press("Escape")
    for item in reversed(made):
        assert goldlese.session.undo_step.items == (item,)
        goldlese.press("Ctrl+Z")
    goldlese.press(*["Ctrl+Shift+Z"] * 5)
    assert goldlese.session.verify_journal() == ()


@pytest.mark.parametrize("asleep", [3 * 3600.0, 60 * 86_400.0])
def test_the_hours_a_computer_sleeps_are_nobodys_work(goldlese, folder, asleep):
    goldlese.start(long_project(folder))
    clock = goldlese.review.clock
    now = [clock._now()]
    clock._now = lambda: now[0]
    clock.restart()
    now[0] += 4.0
    goldlese.press("Return")
    now[0] += asleep
    goldlese.press("Tab", "Shift+Tab")
    now[0] += 2.0
    goldlese.press("Return")
    first, second = (goldlese.item(name).decision.stamp.seconds for name in ("m1", "m2"))
    assert first == 4.0
    assert second == 2.0


# The end of the process ----------------------------------------------------------------------

PRESS = """
import json, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.app import read_arguments, start

app = QApplication(["goldlese"])
program = start(read_arguments([sys.argv[1], "--annotator", "anna"]))
ready = []
program.ready.connect(lambda: ready.append(True))
while not ready:
    app.processEvents()
view, session = program.place.view, program.desk.review.session
keys = [Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_3, Qt.Key.Key_Return]
while True:
    for key in keys:
        QTest.keyClick(view, key)
        print(json.dumps(session.undo_step.id), flush=True)
        app.processEvents()
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
                   | Qt.KeyboardModifier.ShiftModifier)
"""


@pytest.mark.parametrize("until", [1, 23, 60])
def test_a_window_that_is_killed_at_a_key_loses_no_more_than_that_key(folder, until):
    path = long_project(folder)
    process = subprocess.Popen(
        [sys.executable, "-c", PRESS, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        told = [json.loads(process.stdout.readline()) for _ in range(until)]
        process.kill()
        told += map(json.loads, process.stdout.read().split())
    with ReviewSession.open(path, "anna") as session:
        steps = session.journal()
        known = sorted(set(told))
        assert [step.id for step in steps][: len(known)] == known
        assert len(steps) - len(known) <= 1
        assert session.verify_journal() == ()
        assert session.verify_file() == ()
        # The last one may have been taken back, to be made again.
        assert {step.state for step in steps[: len(known) - 1]} <= {"done"}


WINDOW = """
import subprocess, sys, time
child = subprocess.Popen(
    [sys.executable, "-c", sys.argv[1], sys.argv[2]], stdin=subprocess.PIPE, text=True
)
child.stdin.write('{"do": "list"}\\n')
child.stdin.flush()
print(child.pid, flush=True)
time.sleep(600)
"""

BUSY = """
import sys, time
from annotations.learning import helper

helper.Helper._list = lambda *_: time.sleep(600)
helper.main([sys.argv[1], "anna"])
"""


def is_alive(number):
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")
def test_a_helper_does_not_go_on_for_a_window_that_was_killed(goldlese, folder):
    path = long_project(folder)
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, BUSY, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with window:
        helper = int(window.stdout.readline())
        assert is_alive(helper)
        window.kill()
    goldlese.qtbot.waitUntil(lambda: not is_alive(helper), timeout=20_000)


# The log -------------------------------------------------------------------------------------


def test_the_log_stays_short_however_long_the_program_runs(tmp_path):
    path = tmp_path / "goldlese.log"
    log_to(path)
    log = logging.getLogger("gui.test")
    line = "x" * 10_000
    for number in range(450):
        log.warning("%s %s", number, line)
    handlers = [
        each for each in logging.getLogger("gui").handlers if hasattr(each, "baseFilename")
    ]
    sizes = {each.name: each.stat().st_size for each in tmp_path.iterdir() if each.is_file()}
    for name in ("gui", "annotations", "export"):
        logger = logging.getLogger(name)
        for handler in handlers:
            logger.removeHandler(handler)
            handler.close()
    assert set(sizes) == {"goldlese.log", "goldlese.old.log"}
    assert all(size < MOST_LOGGED + 2 * len(line) for size in sizes.values())
    assert " 449 " in path.read_text(encoding="utf-8")
