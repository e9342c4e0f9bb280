"""What a project needs is imported in small parts, before it is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from gui.ahead import STEPS, Ahead
from tests.helpers.command_line import ROOT

_MOST = 70
"""So many modules at most come with one part; all of them are some 300."""

_PROGRAM = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.app import read_arguments, start

app = QApplication(["goldlese"])
program = start(read_arguments(["--annotator", "anna"]))
ahead = program._ahead
step, counts = ahead._step, []

def counted():
    before = set(sys.modules)
    step()
    counts.append(len(set(sys.modules) - before))

ahead._timer.timeout.disconnect()
ahead._timer.timeout.connect(counted)
at_first = "sqlite3" in sys.modules
ended = QTimer()
ended.timeout.connect(lambda: ahead._todo or ahead._timer.isActive() or app.quit())
program.ready.connect(lambda: ended.start(10))
app.exec()
before = set(sys.modules)
import gui.opening, gui.desk
left = sorted(set(sys.modules) - before)
program.window.close()
program.close()
print(json.dumps({"at_first": at_first, "counts": counts, "left": left}))
"""


def test_the_first_page_imports_all_that_a_project_needs_bit_by_bit(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "GOLDLESE_HOME": str(tmp_path)},
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert not found["at_first"]
    assert found["left"] == []
    assert sum(found["counts"]) > 150
    assert max(found["counts"]) <= _MOST


def test_what_waits_is_done_after_the_last_part_unless_it_is_given_up(qtbot):
    done: list[str] = []
    ahead = Ahead()
    ahead.then(lambda: done.append("forgotten"))
    ahead.rest()
    ahead.then(lambda: done.append("done"))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert done == ["done"]
    assert set(STEPS) <= set(sys.modules)
    assert not ahead._timer.isActive()
