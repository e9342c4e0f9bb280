"""How long the window takes to be painted, beside a bare PySide6 window of three docks.

Each start is a process of its own, from its creation to its first paint, offscreen; both
kinds take turns. The program is asked for a project of the five seeds; reading it begins after
the paint.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figures import figures, show
from tests.helpers.screen import LARGE_SCREEN
from tests.helpers.seed_project import make_seed_project

RUNS = 15

BARE = """
import sys, time
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTextEdit
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        QApplication.quit()
app = QApplication([])
app.setStyle("Fusion")
window = Window()
for place in range(3):
    dock = QDockWidget(str(place))
    dock.setWidget(QTextEdit())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
for place in range(6):
    window.menuBar().addMenu(str(place)).addAction("action")
window.setCentralWidget(QTextEdit())
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import os, sys, time
from PySide6.QtCore import QCoreApplication
from gui import app
import gui.program
painted = gui.program.Program._on_painted
def tell(self):
    print(time.monotonic(), flush=True)
    os._exit(0)
gui.program.Program._on_painted = tell
app.main([sys.argv[1]])
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench start", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args(argv)
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        project = make_seed_project(Path(home) / "seeds.goldlese")
        for turn in range(options.runs + 1):
            for code, times in ((BARE, bare), (OURS, ours)):
                taken = _start(code, str(project), home)
                if turn:  # the first turn warms the disk
                    times.append(taken)
    show(dict(figures(ours, bare)), as_json=options.json)
    return 0


def _start(code: str, project: str, home: str) -> float:
    """Return the milliseconds from the creation of a process to its first paint."""
    environment = {**os.environ, "GOLDLESE_HOME": home, "QT_QPA_PLATFORM": LARGE_SCREEN}
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, project],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(done.stdout.split()[0]) - before) * 1000


if __name__ == "__main__":
    sys.exit(main())
