"""From a key press to the decision committed and painted, in the real window.

Each sample presses Enter on an open candidate and lets the window paint; what is compared with
is a bare commit of one row (SQLite as the project file uses it) plus a bare repaint of the same
text in a QTextEdit of the same size. Articles of 60 and of 2,000 items, offscreen.
"""

from __future__ import annotations

import argparse
import gc
import os
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from annotations.model import Candidate, Event, Item
from tests.benchmarks.figures import figures, show
from tests.helpers.long_articles import long_text, many_items
from tests.helpers.screen import LARGE_SCREEN

SIZES = {"60": (2_500, 60), "2000": (80_000, 2_000)}
"""Characters and items of the articles."""

SAMPLES = 240
WARM = 5


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench decide", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--samples", type=int, default=SAMPLES)
    options = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", LARGE_SCREEN)
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["GOLDLESE_HOME"] = home
        for name, (characters, count) in SIZES.items():
            path = _project(Path(home) / name, characters, count)
            found[name] = measure(path, options.samples)
    result: dict[str, object] = {**found["60"], "items": found}
    show(result, as_json=options.json)
    return 0


def _project(folder: Path, characters: int, count: int) -> Path:
    """Make a project of one long article with candidates; return its path."""
    from annotations.projects import read_incoming
    from annotations.schema_files import read_schema
    from annotations.session import Incoming, ReviewSession

    folder.mkdir()
    source = folder / "long.txt"
    source.write_text(long_text(characters), encoding="utf-8")
    schema = read_schema("conflict-news")
    path = folder / "long.goldlese"
    with ReviewSession.create(path, schema, "anna") as session:
        (came,) = read_incoming([source])
        made = [item.candidate for item in distinct(many_items(came.article.text, count))]
        session.import_articles([Incoming(came.article, came.source, tuple(made))])
    return path


def distinct(items: Sequence[Item]) -> list[Item]:
    """Return the items without those at the very place of another, nobody referring to them."""
    first = {
        (item.content.kind, item.content.fragments, item.content.label): item for item in items
    }
    kept = {item.id for item in first.values()}
    made = []
    for item in first.values():
        content = item.content
        if isinstance(content, Event):
            content = replace(
                content, arguments=tuple(each for each in content.arguments if each.ref in kept)
            )
        candidate = Candidate(item.id, content, "rules@1", 0.7)
        made.append(Item(item.id, candidate))
    return made


def measure(path: Path, samples: int) -> dict[str, float]:
    """Return the figures of one article."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from gui.app import read_arguments, start

    app = QApplication.instance() or QApplication(["goldlese"])
    program = start(read_arguments([str(path), "--language", "en", "--annotator", "anna"]))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(1440, 900)
    while not ready:
        app.processEvents()
    view, review = program.place.view, program.desk.review
    bare = _bare_view(review.article.text, view.size())
    store = _bare_store(path.parent / "bare.db")
    program.window.activateWindow()
    while not view.hasFocus():
        app.processEvents()
    for _ in range(WARM):
        app.processEvents()
        QTest.keyClick(view, Qt.Key.Key_Return)
    ours: list[float] = []
    base: list[float] = []
    gc.collect()
    for number in range(samples):
        if not review.open_count:
            while review.session.undo_step is not None:
                program.trigger("undo")
        app.processEvents()
        asked = review.current
        before = perf_counter()
        QTest.keyClick(view, Qt.Key.Key_Return)
        app.processEvents()
        ours.append((perf_counter() - before) * 1000)
        decided = next(item for item in review.items if item.id == asked)
        assert not decided.is_open
        before = perf_counter()
        _commit(store, number)
        bare.viewport().update()
        app.processEvents()
        base.append((perf_counter() - before) * 1000)
    store.close()
    bare.deleteLater()
    program.window.close()
    program.close()
    app.processEvents()
    return figures(ours, base)


def _bare_view(text: str, size):
    from PySide6.QtWidgets import QTextEdit

    bare = QTextEdit()
    bare.setPlainText(text)
    bare.resize(size)
    bare.show()
    return bare


def _bare_store(path: Path) -> sqlite3.Connection:
    store = sqlite3.connect(path, isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE decision (id INTEGER PRIMARY KEY, outcome TEXT) STRICT")
    store.execute("CREATE TABLE journal (id INTEGER PRIMARY KEY, steps TEXT) STRICT")
    return store


def _commit(store: sqlite3.Connection, number: int) -> None:
    store.execute("BEGIN IMMEDIATE")
    store.execute("INSERT INTO decision VALUES (?, 'accepted')", [number])
    store.execute("INSERT INTO journal VALUES (?, '{}')", [number])
    store.execute("COMMIT")


if __name__ == "__main__":
    sys.exit(main())
