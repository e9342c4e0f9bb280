"""How long the article view takes, beside a bare QPlainTextEdit with the same text.

``python -m tests.benchmarks.view`` prints a table, with ``--json`` one object of figures. Each
widget is measured in processes of its own, in turns; times are medians in milliseconds unless
they say p95, memory is what the process grew by from before opening to after scrolling.
Ratios are to the bare widget; there is none for scrolling where the bare text fits the window.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

CASES = {
    "2500/60": (2_500, 60, True),
    "200000/5000": (200_000, 5_000, True),
    "1000000/20000": (1_000_000, 20_000, True),
    "one-paragraph": (1_000_000, 20_000, False),
}
FIGURES = (
    "open_ms",
    "open_ratio",
    "change_ms",
    "scroll_p95_ms",
    "scroll_ratio",
    "jump_p95_ms",
    "jump_ratio",
    "resize_ms",
    "resize_ratio",
    "memory_mb",
    "memory_over_bare_mb",
)
PEERS = """Other tools with the same files (PEERS.md, its machine): painted after, seconds
  200 kB/5,000 marks: brat 4.17, Label Studio 9.34, doccano 1.40 (20 marks), potato 0.99
  1 MB/20,000 marks:  brat 69, Label Studio not in 400, doccano 3.8 (visible), potato 8.0"""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print one object of figures")
    parser.add_argument("--runs", type=int, default=3, help="processes per widget and case")
    parser.add_argument("--case", choices=CASES, action="append", help="only these")
    parser.add_argument("--one", nargs=2, metavar=("CASE", "WIDGET"), help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.one:
        print(json.dumps(measure(*options.one)))
        return 0
    cases = {name: compare(name, options.runs) for name in options.case or CASES}
    if options.json:
        print(json.dumps({"cases": cases}))
    else:
        print_table(cases)
    return 0


def compare(case: str, runs: int) -> dict[str, float]:
    """Return the figures of one case: medians over processes, in turns with the bare widget."""
    found: dict[str, list[dict[str, float]]] = {"bare": [], "view": []}
    for _ in range(runs):
        for widget, results in found.items():
            results.append(_in_process(case, widget))
    bare, view = (
        {key: statistics.median(run[key] for run in results) for key in results[0]}
        for results in found.values()
    )
    figures = {**view, "memory_over_bare_mb": view["memory_mb"] - bare["memory_mb"]}
    for key in ("open_ms", "scroll_p95_ms", "jump_p95_ms", "resize_ms"):
        figures[key.split("_")[0] + "_ratio"] = view[key] / bare[key]
    if not bare["scrolls"]:
        del figures["scroll_ratio"], figures["jump_ratio"]
    return {key: round(figures[key], 2) for key in FIGURES if key in figures}


def _in_process(case: str, widget: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.view", "--one", case, widget]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    return json.loads(done.stdout)


def print_table(cases: dict[str, dict[str, float]]) -> None:
    """Print one column per case."""
    print(f"{'':22}" + "".join(f"{name:>16}" for name in cases))
    for key in FIGURES:
        row = (f"{figures[key]:.2f}" if key in figures else "-" for figures in cases.values())
        print(f"{key:22}" + "".join(f"{each:>16}" for each in row))
    print(PEERS)


def measure(case: str, widget: str) -> dict[str, float]:
    """Measure one widget in this process."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from tests.helpers.long_articles import long_article, many_items, toggled

    characters, count, has_paragraphs = CASES[case]
    app = QApplication.instance() or QApplication([])
    article = long_article(characters, paragraphs=has_paragraphs)
    items = many_items(article.text, count)
    is_view = widget == "view"
    shown = _article_view() if is_view else QPlainTextEdit()
    shown.resize(1200, 900)
    shown.show()
    app.processEvents()
    gc.collect()
    before = _resident_mb()

    def open_it() -> None:
        if is_view:
            shown.set_article(article, _schema())
            shown.set_items(items, None)
        else:
            shown.setPlainText(article.text)
        shown.viewport().repaint()

    figures = {"open_ms": _timed(open_it)}
    app.processEvents()
    bar = shown.verticalScrollBar()
    figures["scrolls"] = float(bar.maximum() > 0)
    figures["scroll_p95_ms"] = _p95(_scrolls(app, bar))
    figures["jump_p95_ms"] = _p95(_jumps(app, bar))
    if is_view:
        figures["change_ms"] = _change(app, shown, items, toggled)
    widths = [1160, 1200] * 4
    figures["resize_ms"] = statistics.median(
        _timed(lambda width=width: (shown.resize(width, 900), app.processEvents()))
        for width in widths
    )
    gc.collect()
    figures["memory_mb"] = _resident_mb() - before
    return figures


def _article_view():
    from gui.article.palette import plain_theme
    from gui.article.view import ArticleView

    view = ArticleView()
    view.set_theme(plain_theme(_schema()))
    view.set_article(_small_article(), _schema())
    return view


def _small_article():
    from tests.helpers.article_samples import an_article

    return an_article("Ein Wort, damit Schriften und Farben geladen sind.")


def _schema():
    from annotations.schema_files import read_schema

    if "schema" not in _KEPT:
        _KEPT["schema"] = read_schema("conflict-news")
    return _KEPT["schema"]


_KEPT: dict[str, object] = {}


def _scrolls(app, bar) -> list[float]:
    bar.setValue(0)
    app.processEvents()
    step = 60 if bar.maximum() > 4000 else max(bar.maximum() // 150, 1)
    return [
        _timed(lambda: (bar.setValue(bar.value() + step), app.processEvents()))
        for _ in range(150)
    ]


def _jumps(app, bar) -> list[float]:
    random = Random(3)  # noqa: S311
    places = [random.randint(0, max(bar.maximum(), 1)) for _ in range(40)]
    return [
        _timed(lambda place=place: (bar.setValue(place), app.processEvents()))
        for place in places
    ]


def _change(app, view, items, toggled) -> float:
    """Return the median time from a changed item to its repaint, in the middle of the text."""
    current = items[len(items) // 2]
    view.set_current(current.id)
    app.processEvents()
    near = [
        index
        for index, item in enumerate(items)
        if (rect := _rect(view, item, current)) is not None and 0 < rect.top() < 800
    ][:20]
    times = []
    for index in near * 3:
        items = toggled(items, index)
        times.append(
            _timed(lambda items=items: (view.set_items(items, current.id), app.processEvents()))
        )
    return statistics.median(times)


def _rect(view, item, current):
    far = abs(item.content.fragments[0].start - current.content.fragments[0].start) > 1500
    return None if far else view.item_rect(item.id)


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _resident_mb() -> float:
    """Return the resident memory; on systems without /proc its peak."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


if __name__ == "__main__":
    sys.exit(main())
