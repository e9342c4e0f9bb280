"""Whether the window stutters while candidates are made and taggers trained in the background.

A timer of 8 ms ticks in the event loop of the real window; a tick that comes late is a frame
that comes late. Told for the idle window, for the first time that candidates are proposed
again, for a round over all articles and for a training, in milliseconds; since other processes
share the machine, look at the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from tests.helpers.screen import LARGE_SCREEN

TICK = 8
COPIES = 4


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDLESE_HOME"] = folder
        os.environ.setdefault("QT_QPA_PLATFORM", LARGE_SCREEN)
        figures = measured(Path(folder))
    if options.json:
        print(json.dumps(figures))
        return
    for what, row in figures.items():
        print(f"{what:10}", "  ".join(f"{name} {value:8.1f}" for name, value in row.items()))


def measured(folder: Path) -> dict[str, dict[str, float]]:
    from PySide6.QtWidgets import QApplication

    from gui.app import read_arguments, start

    app = QApplication.instance() or QApplication(["goldlese"])
    path = a_project(folder)
    program = start(read_arguments([str(path), "--annotator", "anna"]))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    while not ready:
        app.processEvents()
    machine = program.desk.machine
    machine.training._pause.stop()
    found = {"idle": lateness(app, until(2.0))}
    program.trigger("propose")
    found["propose"] = lateness(app, lambda: not machine.candidates.is_busy)
    machine.candidates.renew_all()
    found["round"] = lateness(app, lambda: not machine.candidates.is_busy)
    machine.training.train()
    found["training"] = lateness(app, lambda: not machine.training.is_busy)
    program.window.close()
    program.close()
    return found


def until(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def lateness(app, ended: Callable[[], bool]) -> dict[str, float]:
    """Return how long frames were: the median, the 99th of 100, the longest, in ms."""
    from PySide6.QtCore import Qt, QTimer

    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    while not ended() or len(ticks) < 3:
        app.processEvents()
        time.sleep(0.0005)
    timer.stop()
    gaps = sorted(1000 * (b - a) for a, b in pairwise(ticks))
    return {
        "median": gaps[len(gaps) // 2],
        "p99": gaps[int(len(gaps) * 0.99)],
        "longest": gaps[-1],
        "seconds": ticks[-1] - ticks[0],
    }


def a_project(folder: Path) -> Path:
    """Return a project of copies of the seeds, the first five of them finished."""
    from annotations.changes import accept_all, finish
    from annotations.projects import create_project
    from annotations.schema_files import read_schema
    from annotations.seeds import seeds_folder
    from annotations.session import ReviewSession

    sources = folder / "sources"
    sources.mkdir()
    for number in range(COPIES):
        for path in sorted(seeds_folder().iterdir()):
            target = sources / f"{number}-{path.name}"
            shutil.copy(path, target)
            target.write_bytes(target.read_bytes() + f"\n\nAusgabe {number}.\n".encode())
    path = create_project(
        folder / "p.goldlese", [sources], read_schema("conflict-news"), "anna"
    )
    with ReviewSession.open(path, "anna") as session:
        for name in session.article_ids()[:5]:
            session.apply(accept_all(session.items(name), session.stamp(1.0), name))
            session.apply(finish(session.review(name), session.stamp(1.0).at))
    return path


if __name__ == "__main__":
    main()
