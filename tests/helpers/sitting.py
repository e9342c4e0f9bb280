"""One long sitting at the real window, and what is measured in it."""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotations.candidates.pipeline import propose
from annotations.learning.sources import sources_for
from annotations.reader import Reader
from annotations.schema_files import read_schema
from annotations.session import Incoming, ReviewSession
from gui import helper
from gui.app import read_arguments, start
from gui.program import Program
from tests.benchmarks.keys import outside_furniture, pipeline
from tests.helpers.clocked_hands import Clocked, Samples
from tests.helpers.eager_helper import eager_command
from tests.helpers.gestures import GESTURES, calm, is_quiet, wait
from tests.helpers.gold_articles import GoldArticle, gold_articles
from tests.helpers.sitting_figures import Held, compared, p99, row
from tests.helpers.varied_articles import varied
from tests.helpers.vitals import qt_objects, resident_kb, vitals

TICK = 8
"""Milliseconds between two looks at whether the window still answers."""

BUSY = 25
"""After so many articles everything else that annotators do is done once."""

DEPTH = 300
"""So many steps are taken back at the end, and made again."""

MOST = 10
"""Not more than so many articles are compared with as many at the end."""

CAREFUL = 10
"""Of those between, one of so many is brought to its gold; the others are gone through fast."""

PATIENT = 8
"""So many keys the reader lets pass for what goes on in the background, before going on."""

LAST = 99
"""The turn of names that the articles at the end have."""


class Sitting:
    """A project of ``count`` articles, reviewed from the first to the last."""

    def __init__(self, home: Path, count: int, *, traced: bool = False) -> None:
        originals = [
            outside_furniture(one)
            for one in gold_articles("seeds", "unseen", "unseen2", "unseen3", "stream")
        ]
        self._part = max(3, min(MOST, count // 4))
        self._count = count
        folder = home / "articles"
        folder.mkdir()
        first = originals[: self._part]
        others = originals if count > 2 * len(originals) else first
        self._articles = [
            *varied(others, count - self._part, folder),
            *varied(first, self._part, folder, LAST),
        ]
        self._path = home / "sitting.goldlese"
        self._log = home / "goldlese.log"
        _make(self._path, self._articles, folder)
        helper.command = eager_command
        self._app = QApplication.instance() or QApplication(["goldlese"])
        self._gaps: Samples = []
        self._busy_keys: Samples = []
        self._vitals: list[Mapping[str, int]] = []
        self._trainings: list[int] = []
        self._times: dict[str, Samples] = defaultdict(list)
        self._faults: list[str] = []
        self._traced = traced
        self._program: Program | None = None
        self._start()  # what is imported and cached by it is no drift
        self.end()
        self._started = self._start()
        self._hands = Clocked(self._program)

    # -- beginning and end

    def _start(self) -> float:
        """Start the program; return the seconds of the processor until it is ready."""
        before = time.thread_time()
        program = start(
            read_arguments([str(self._path), "--language", "en", "--annotator", "anna"])
        )
        ready: list[bool] = []
        program.ready.connect(lambda: ready.append(True))
        program.window.resize(1440, 900)
        wait(lambda: ready)
        took = time.thread_time() - before
        program.window.activateWindow()
        wait(program.place.view.hasFocus)
        self._program = program
        return took

    def end(self) -> None:
        """Close the window."""
        if self._program is not None:
            self._program.window.close()
            self._program.close()
            self._program.window.deleteLater()
            self._program = None
            QApplication.processEvents()

    # -- the sitting

    def run(self) -> dict[str, Any]:
        """Review everything; return the figures."""
        gold = {one.article.id: one.gold for one in self._articles}
        begun = time.monotonic()
        objects = None
        for number in range(self._count):
            self._hands.article = number
            is_compared = not self._part <= number < self._count - self._part
            (self._review if is_compared or number % CAREFUL == 0 else self._hurry)(gold)
            self._background(number)
            self._between(number)
            if number + 1 in (self._part, self._count):
                self._weigh(number)
            if number + 1 == self._part:
                objects = Held(traced=self._traced)
            self._tell(number, begun)
        grown = objects.grown() if objects is not None else {}
        self._way_back()
        self.end()
        self._times["start"].append((self._count, self._start()))
        return self._result(time.monotonic() - begun, grown)

    def _review(self, gold: Mapping) -> None:
        """Bring the article in hand to its gold; what a planner cannot do is accepted."""
        review = self._hands.review
        name = review.article.id
        try:
            self._hands.review_article(gold[name])
        except Exception as error:  # noqa: BLE001 - the sitting goes on, and it is told
            self._faults.append(f"{name}: {type(error).__name__} {error}"[:200])
            self._hands._is_counting = False
        if review.article.id == name:
            self._accept_what_is_left()

    def _hurry(self, _gold: Mapping) -> None:
        """Decide a part of the article in hand, of every sort; accept the rest."""
        keys = ["Return"] * 5 + ["Backspace", "3", "Shift+Right", "Return", "Delete", "Ctrl+Z"]
        for key in (keys * 3)[: 3 * max(1, self._hands.review.open_count // 3)]:
            self._hands.press(key)
        self._accept_what_is_left()

    def _accept_what_is_left(self) -> None:
        calm(self._hands)
        self._hands.press("Ctrl+Shift+Return")
        self._desk._accept_all()
        calm(self._hands)
        self._hands.press("Ctrl+Return")

    @property
    def _desk(self):
        return self._program.desk

    def _background(self, number: int) -> None:
        """Let taggers be trained where it is time; go about in the article meanwhile."""
        training = self._desk.machine.training
        training._pause.stop()
        if not training.is_busy:
            training._look()
            if training.is_busy:
                self._trainings.append(number + 1)
        with self._watched(number):
            for _ in range(PATIENT):
                if is_quiet(self._hands):
                    break
                self._live(number)
        training._pause.stop()

    def _live(self, number: int) -> None:
        """Press a key now and then, as somebody who reads."""
        self._hands.press("Down" if len(self._busy_keys) % 2 else "Up")
        self._busy_keys.append((number, self._hands.keys.pop()[1]))
        end = time.monotonic() + 0.15
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.001)

    @contextmanager
    def _watched(self, number: int) -> Iterator[None]:
        """Note how late the window's clock ticks."""
        last = [time.perf_counter()]
        longest = [0.0]

        def tick() -> None:
            now = time.perf_counter()
            longest[0] = max(longest[0], now - last[0])
            last[0] = now

        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK)
        timer.timeout.connect(tick)
        timer.start()
        yield
        timer.stop()
        if longest[0]:
            self._gaps.append((number, longest[0]))

    def _between(self, number: int) -> None:
        """Do what annotators do between two articles."""
        light = GESTURES[:4]
        chosen = GESTURES if (number + 1) % BUSY == self._part % BUSY else ()
        for gesture in (light[number % len(light)], *chosen):
            here = self._hands.review.article.id
            with self._timed(gesture.__name__, number):
                gesture(self._hands)
            calm(self._hands)
            if self._hands.review.article.id != here:
                self._hands.review.open_article(here)
        self._desk.machine.training._pause.stop()

    @contextmanager
    def _timed(self, name: str, number: int) -> Iterator[None]:
        before = time.thread_time()
        yield
        self._times[name].append((number, time.thread_time() - before))

    def _weigh(self, number: int) -> None:
        """Note what single things cost, and then what there is.

        The sources that are asked here stay loaded; in the program a helper has them.
        """
        session = self._desk.review.session
        for one in self._articles[: self._part]:
            session._open_articles.clear()
            with self._timed("open_article", number):
                session.items(one.article.id)
        with Reader(self._path, "anna") as reader:
            sources = sources_for(reader, None)
            for one in self._articles[:5]:
                propose(one.article, reader.schema, sources)
            with self._timed("propose_5_articles", number):
                for one in self._articles[:5]:
                    propose(one.article, reader.schema, sources)
        del sources
        self._vitals.append(
            {
                **vitals(self._path, self._log),
                "learnt_bytes": sum(one.size for one in session.learnt()),
                "steps": len(session.journal()),
            }
        )

    def _way_back(self) -> None:
        """Take back many steps and make them again."""
        hands, session = self._hands, self._desk.review.session
        depth = min(DEPTH, len([one for one in session.journal() if one.state == "done"]))
        learning = len(hands.learning)
        for keys, name in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo")):
            first = len(hands.keys)
            hands.press(*[keys] * depth)
            took = [seconds for _, seconds in hands.keys[first:]]
            share = max(1, depth // 10)
            self._times[name] = [
                *((0, each) for each in took[:share]),
                *((self._count, each) for each in took[-share:]),
            ]
            del hands.keys[first:]
        del hands.learning[learning:]

    # -- the figures

    def _tell(self, number: int, begun: float) -> None:
        if (number + 1) % 10:
            return
        last = [1000 * took for at, took in self._hands.keys if at > number - 10]
        print(
            f"{number + 1} articles, {(time.monotonic() - begun) / 60:.1f} min: "
            f"key {statistics.median(last):.1f} ms, p99 {p99(last):.1f} ms, "
            f"{resident_kb() // 1024} MB, {qt_objects()['(all)']} objects of Qt",
            file=sys.stderr,
            flush=True,
        )

    def _result(self, seconds: float, grown: Mapping[str, Any]) -> dict[str, Any]:
        self._times["start"].insert(0, (0, self._started))
        keys, late = self._hands.keys, self._count - self._part
        measured: list[tuple[str, Samples, Callable[[Sequence[float]], float]]] = [
            ("key_median", keys, statistics.median),
            ("key_p99", keys, p99),
            ("key_longest", keys, max),
            ("learning_p99", self._hands.learning, p99),
            ("busy_key_p99", self._busy_keys, p99),
            ("busy_gap_longest", self._gaps, max),
            *((name, each, statistics.median) for name, each in sorted(self._times.items())),
        ]
        figures = {
            name: compared(samples, of, self._part, late) for name, samples, of in measured
        }
        first, last = self._vitals[0], self._vitals[-1]
        figures |= {name: row(first[name], last[name]) for name in first}
        return {
            "figures": {name: each for name, each in figures.items() if each is not None},
            "articles": self._count,
            "compared": f"the first {self._part} and the last {self._part}",
            "keys": self._hands.pressed,
            "minutes": round(seconds / 60, 1),
            "trainings_after": self._trainings,
            "grown": grown,
            "faults": self._faults,
        }


def _make(path: Path, articles: Sequence[GoldArticle], folder: Path) -> None:
    with ReviewSession.create(path, read_schema("conflict-news"), "anna") as session:
        session.import_articles(
            Incoming(
                one.article,
                (folder / f"{one.article.id}.txt").read_bytes(),
                tuple(pipeline(one)),
            )
            for one in articles
        )
