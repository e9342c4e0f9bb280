"""A reader's random session with the article view, frame by frame."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.article.page import Mode
from gui.article.view import ArticleView
from tests.helpers.long_articles import toggled

Frame = tuple[str, float, float]
"""What was done, milliseconds until it was painted, and those that the processor spent."""


class Session:
    """Plays hands on a view that shows ``items``; the same seed does the same."""

    def __init__(self, view: ArticleView, items, seed: int = 1) -> None:
        self._view = view
        self._items = items
        self._random = Random(seed)  # noqa: S311
        self.frames: list[Frame] = []
        often = (self._wheel, self._wheel, self._step, self._step, self._decide, self._rest)
        now_and_then = (self._jump, self._page, self._drag, self._double_click, self._click)
        seldom = (self._zoom, self._resize, self._mode, self._hint, self._caret, self._strip)
        self._deeds: tuple[Callable[[], None], ...] = often * 6 + now_and_then * 3 + seldom

    def play(self, seconds: float) -> None:
        """Go on for so many seconds; the first frames of all kinds are among them."""
        end = perf_counter() + seconds
        for deed in self._deeds:
            deed()
        while perf_counter() < end:
            self._random.choice(self._deeds)()

    def _frame(self, name: str, do: Callable[[], object]) -> None:
        start, spent = perf_counter(), thread_time()
        do()
        QApplication.processEvents()
        wall, processor = perf_counter() - start, thread_time() - spent
        self.frames.append((name, wall * 1000, processor * 1000))

    # -- what hands do

    def _point(self) -> QPoint:
        port = self._view.viewport()
        return QPoint(
            self._random.randint(port.width() // 4, port.width() * 3 // 4),
            self._random.randint(5, port.height() - 5),
        )

    def _turn(self, notches: int, modifier: Qt.KeyboardModifier) -> QWheelEvent:
        port = self._view.viewport()
        place = QPointF(self._point())
        return QWheelEvent(
            place,
            port.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

    def _wheel(self) -> None:
        way = self._random.choice((1, -1, -1))
        for _ in range(self._random.randint(2, 12)):
            event = self._turn(way, Qt.KeyboardModifier.NoModifier)
            self._frame("wheel", lambda event=event: self._send(event))

    def _send(self, event: QEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)

    def _zoom(self) -> None:
        for way in (1, -1):
            event = self._turn(way, Qt.KeyboardModifier.ControlModifier)
            self._frame("zoom", lambda event=event: self._send(event))

    def _step(self) -> None:
        place = next((n for n, i in enumerate(self._items) if i.id == self._view.current), 0)
        item = self._items[min(place + self._random.randint(1, 3), len(self._items) - 1)]
        self._frame("step", lambda: self._view.set_current(item.id))

    def _jump(self) -> None:
        item = self._random.choice(self._items)
        self._frame("jump", lambda: self._view.set_current(item.id))

    def _decide(self) -> None:
        place = next((n for n, i in enumerate(self._items) if i.id == self._view.current), 0)
        self._items = toggled(self._items, place)
        following = self._items[min(place + 1, len(self._items) - 1)].id
        self._frame("decide", lambda: self._view.set_items(self._items, following))

    def _page(self) -> None:
        bar = self._view.verticalScrollBar()
        by = self._random.choice((1, -1)) * bar.pageStep()
        self._frame("page", lambda: bar.setValue(bar.value() + by))

    def _strip(self) -> None:
        bar = self._view.verticalScrollBar()
        self._frame("strip", lambda: bar.setValue(self._random.randint(0, bar.maximum())))

    def _rest(self) -> None:
        self._frame("hover", lambda: self._move(self._point(), Qt.MouseButton.NoButton))
        self._frame("card", self._view._hover.show_now)

    def _move(self, point: QPoint, held: Qt.MouseButton) -> None:
        self._send(
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(point),
                self._view.viewport().mapToGlobal(QPointF(point)),
                Qt.MouseButton.NoButton,
                held,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    def _drag(self) -> None:
        port, left = self._view.viewport(), Qt.MouseButton.LeftButton
        start, end = self._point(), self._point()
        self._frame("press", lambda: QTest.mousePress(port, left, pos=start))
        for share in (0.3, 0.6, 1.0):
            place = QPointF(start) + (QPointF(end) - QPointF(start)) * share
            self._frame("drag", lambda place=place: self._move(place.toPoint(), left))
        self._frame("release", lambda: QTest.mouseRelease(port, left, pos=end))

    def _click(self) -> None:
        port = self._view.viewport()
        place = self._point()
        self._frame(
            "click", lambda: QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
        )

    def _double_click(self) -> None:
        port = self._view.viewport()
        place = self._point()
        button = Qt.MouseButton.LeftButton
        self._frame("double click", lambda: QTest.mouseDClick(port, button, pos=place))

    def _resize(self) -> None:
        width = self._random.randint(500, 1300)
        self._frame("resize", lambda: self._view.resize(width, 900))

    def _mode(self) -> None:
        for mode in (Mode.FULL, Mode.QUIET, Mode.NORMAL):
            self._frame(f"mode {mode}", lambda mode=mode: self._view.set_mode(mode))
            self._frame(
                "wheel", lambda: self._send(self._turn(-3, Qt.KeyboardModifier.NoModifier))
            )

    def _hint(self) -> None:
        view = self._view
        self._frame("hints", lambda: view.start_hints(view.visible_words, lambda _picked: None))
        self._frame("a hint", lambda: QTest.keyClick(view, Qt.Key.Key_A))
        self._frame("no hints", view.leave_hints)

    def _caret(self) -> None:
        view = self._view
        self._frame("caret", lambda: view.set_caret_mode(True))
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._frame("caret", lambda key=key: QTest.keyClick(view, key))
        self._frame("caret", lambda: view.set_caret_mode(False))
