"""How long the article view takes, beside a bare QPlainTextEdit with the same text.

``python -m tests.benchmarks.view`` prints a table, with ``--json`` one object of figures. Each
widget is measured in processes of its own, in turns; times are medians in milliseconds unless
they say p95, memory is what the process grew by from before opening to after scrolling.

The table also gives each as a ratio to the bare widget. There is none for scrolling where the
bare text fits the window; a bare text has no item to change, so that ratio is to painting all
that shows anew. ``--session SECONDS`` plays a reader at 200,000 characters instead, and tells
the slowest frames.
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

from tests.helpers.screen import LARGE_SCREEN

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
    "jump_p95_ms",
    "resize_ms",
    "memory_mb",
    "memory_over_bare_mb",
)
RATIOS = {
    "change_ratio": "change_ms",
    "scroll_ratio": "scroll_p95_ms",
    "jump_ratio": "jump_p95_ms",
    "resize_ratio": "resize_ms",
    "memory_ratio": "memory_mb",
}
"""Shown in the table only."""

SESSION = "200000/5000"
PEERS = """\
Other tools with files of these sizes, in seconds, measured once with the same machine and
workload but not in this run (their versions: Label Studio 1.23, doccano 1.8, brat 2021)

                            2,500/50   200,000/5,000     1,000,000/20,000
  painted     Label Studio      0.39            9.34     not within 400
              doccano           0.12            1.40 *   3.8 *
              brat              0.15            4.17     69
  one change  Label Studio      0.23    not measured     not measured
  painted     doccano           0.09    not measured     not measured
              brat              0.14            2.44     not measured
  far scroll  Label Studio         -            0.01     -
              doccano              -            0.22     1.2
              brat                 -            0.05     not measured
  memory of   Label Studio         -           1,163     -
  the browser doccano              -             611     599
  (MiB)       brat                 -             839     2,340

  * draws only the lines that show"""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print one object of figures")
    parser.add_argument("--runs", type=int, default=3, help="processes per widget and case")
    parser.add_argument("--session", type=float, metavar="SECONDS", help="play a reader")
    parser.add_argument("--case", choices=CASES, action="append", help="only these")
    parser.add_argument("--one", nargs=2, metavar=("CASE", "WIDGET"), help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.one:
        print(json.dumps(measure(*options.one)))
        return 0
    if options.session:
        played = session(options.session)
        print(json.dumps({"session": played}) if options.json else told(played))
        return 0
    cases = {name: compare(name, options.runs) for name in options.case or CASES}
    if options.json:
        kept = {name: {key: figures[key] for key in FIGURES} for name, figures in cases.items()}
        print(json.dumps({"cases": kept}))
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
    for ratio, key in {"open_ratio": "open_ms", **RATIOS}.items():
        figures[ratio] = view[key] / max(bare[key], 0.01)
    if not bare["scrolls"]:
        del figures["scroll_ratio"], figures["jump_ratio"]
    return {key: round(figures[key], 2) for key in (*FIGURES, *RATIOS) if key in figures}


def _in_process(case: str, widget: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.view", "--one", case, widget]
    environment = {**os.environ, "QT_QPA_PLATFORM": LARGE_SCREEN}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    return json.loads(done.stdout)


def print_table(cases: dict[str, dict[str, float]]) -> None:
    """Print one column per case."""
    print(f"{'':22}" + "".join(f"{name:>16}" for name in cases))
    for key in (*FIGURES, *RATIOS):
        row = (f"{figures[key]:.2f}" if key in figures else "-" for figures in cases.values())
        print(f"{key:22}" + "".join(f"{each:>16}" for each in row))
    print()
    print(PEERS)


def session(seconds: float) -> dict[str, object]:
    """Play a reader for so many seconds; return frames, p95, the slowest by kind, in ms."""
    os.environ["QT_QPA_PLATFORM"] = LARGE_SCREEN
    from PySide6.QtWidgets import QApplication

    from tests.helpers.article_session import Session
    from tests.helpers.long_articles import long_article, many_items

    characters, count, has_paragraphs = CASES[SESSION]
    app = QApplication.instance() or QApplication([])
    article = long_article(characters, paragraphs=has_paragraphs)
    items = many_items(article.text, count)
    view = _article_view()
    view.resize(1200, 900)
    view.show()
    view.set_article(article, _schema())
    view.set_items(items, items[0].id)
    app.processEvents()
    player = Session(view, items)
    player.play(seconds)
    slowest: dict[str, tuple[float, float]] = {}
    for name, wall, processor in player.frames:
        slowest[name] = max(
            slowest.get(name, (0.0, 0.0)), (round(wall, 1), round(processor, 1))
        )
    walls = [wall for _, wall, _ in player.frames]
    return {
        "seconds": seconds,
        "frames": len(walls),
        "p95_ms": round(_p95(walls), 1),
        "over_100_ms": sum(wall > 100 for wall in walls),
        "over_100_ms_of_processor": sum(cpu > 100 for _, _, cpu in player.frames),
        "slowest_ms": max(pair[0] for pair in slowest.values()),
        "slowest_ms_and_processor": dict(sorted(slowest.items(), key=lambda each: -each[1][0])),
    }


def told(played: dict[str, object]) -> str:
    """Return what a session was like, for people."""
    return "\n".join(
        f"{name:28} {value}" for name, value in played.items() if not isinstance(value, dict)
    ) + "".join(
        f"\n  slowest {name:18} {wall:8.1f} ms, {processor:.1f} of the processor"
        for name, (wall, processor) in played["slowest_ms_and_processor"].items()
    )


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
    figures["change_ms"] = (
        _change(app, shown, items, toggled)
        if is_view
        else statistics.median(_timed(shown.viewport().repaint) for _ in range(40))
    )
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
