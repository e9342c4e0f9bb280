"""Drives the real window: starts the program, presses keys, clicks, says what is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations.errors import AnnotationError
from annotations.model import ArticleId, Item, ItemId, Outcome, Span
from gui.app import read_arguments, start
from gui.program import Program
from tests.helpers.seed_project import make_seed_project

PATIENCE = 120_000
"""Milliseconds to wait for a condition; never reached when all is well."""


class Driver:
    """One run of the program at a time; ``restart`` ends it and starts another."""

    def __init__(self, qtbot, home: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self.program: Program | None = None
        self._made = 0
        self._mistakes: list[BaseException] = []

    # -- beginning and end

    def seeds(self) -> Path:
        """Return a new project of the seeds with the hand-made gold as candidates."""
        self._made += 1
        return make_seed_project(self.home / f"seeds{self._made}.goldlese")

    def start(self, *arguments: object, language: str = "en", annotator: str = "anna"):
        """Start the program and wait until it is ready; return the window."""
        given = [str(argument) for argument in arguments]
        options = read_arguments([*given, "--language", language, "--annotator", annotator])
        self.program = start(options)
        direct = Qt.ConnectionType.DirectConnection
        self.program._hook._caught.connect(self._on_caught, direct)
        ready: list[bool] = []
        self.program.ready.connect(lambda: ready.append(True))
        self.program.failed.connect(lambda _text: ready.append(False))
        self.qtbot.waitUntil(lambda: bool(ready), timeout=PATIENCE)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        return self.window

    def end(self) -> None:
        """End the program as closing its window does."""
        if self.program is None:
            return
        window = self.program.window
        window.close()
        self.program.close()
        self.program = None
        window.deleteLater()
        QTest.qWait(0)
        self.prove_no_mistake()

    def _on_caught(self, error: BaseException) -> None:
        """Keep what nobody caught: the program's own hook hides it from pytest-qt."""
        if not isinstance(error, AnnotationError):
            self._mistakes.append(error)

    def prove_no_mistake(self) -> None:
        """Raise what went wrong in a slot or a thread since the last time."""
        mistakes, self._mistakes = self._mistakes, []
        if mistakes:
            raise mistakes[0]

    def restart(self, *arguments: object, **more: str):
        self.end()
        return self.start(*arguments, **more)

    # -- what is there

    @property
    def window(self):
        return self.program.window

    @property
    def place(self):
        return self.program.place

    @property
    def review(self):
        return self.program.desk.review

    @property
    def session(self):
        return self.review.session

    @property
    def article_id(self) -> ArticleId:
        return self.review.article.id

    @property
    def current(self) -> Item:
        return self.review.current_item

    def item(self, item_id: ItemId) -> Item | None:
        """Return an item as the project holds it now."""
        return self.session.item(self.article_id, item_id)

    def outcome(self, item_id: ItemId) -> Outcome | None:
        decision = self.item(item_id).decision
        return decision and decision.outcome

    def surface(self, item: Item) -> str:
        return self.review.article.surface(item.content.fragments)

    def find(self, words: str, kind: str = "mention", place: int = 0) -> Item:
        """Return an item of the article by its text."""
        found = [
            item
            for item in self.review.items
            if item.content.kind == kind and self.surface(item) == words
        ]
        return found[place]

    @property
    def notice(self) -> str:
        return self.place.notice.text

    # -- hands

    def press(self, *keys: str) -> None:
        """Press key sequences such as ``Return`` or ``Ctrl+Z`` where the focus is."""
        for key in keys:
            combination = QKeySequence(key)[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            inner = target.focusWidget() if isinstance(target, QWidget) else None
            QTest.keyClick(
                inner or target or self.window,
                combination.key(),
                combination.keyboardModifiers(),
            )
            self.rest()

    def rest(self) -> None:
        """Take the pause in which the program learns from what was decided."""
        if self.program is not None and self.program.desk is not None:
            self.review.learning.now()

    def type(self, text: str) -> None:
        """Type text where the focus is."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        QTest.keyClicks(target.focusWidget() or target, text)

    def go_to(self, item: Item | ItemId) -> None:
        """Click an item in the list."""
        item_id = item if isinstance(item, str) else item.id
        listed = self.place.inspector.list
        index = listed.rows.index_of(item_id)
        listed.scrollTo(index)
        self._click(listed.viewport(), listed.visualRect(index).center())
        self.place.view.setFocus()

    def click_item(self, item: Item) -> None:
        """Click an item in the article."""
        view = self.place.view
        view.show_item(item.id)
        rect = view.item_rect(item.id)
        self._click(view.viewport(), rect.center().toPoint())

    def select(self, words: str, place: int = 0) -> Span:
        """Drag the mouse over some words of the article; return what they span.

        A short word, too short to be dragged over, is double clicked.
        """
        text = self.review.article.text
        start = -1
        for _ in range(place + 1):
            start = text.index(words, start + 1)
        view = self.place.view
        view.setFocus()
        end = start + len(words)
        first, last = self._point(start + 1), self._point(end - 1)
        mouse = Qt.MouseButton.LeftButton
        if end - start < 5:
            QTest.mouseDClick(view.viewport(), mouse, pos=first)
            return Span(start, end)
        QTest.mousePress(view.viewport(), mouse, pos=first)
        QTest.mouseMove(view.viewport(), (first + last) / 2)
        QTest.mouseMove(view.viewport(), last)
        QTest.mouseRelease(view.viewport(), mouse, pos=last)
        return Span(start, end)

    def _point(self, position: int) -> QPoint:
        """Return a point of the viewport over a character, scrolled into view."""
        view = self.place.view
        cursor = view.textCursor()
        cursor.setPosition(view.page.stand_in.to16(position))
        rect = view.cursorRect(cursor)
        if not view.viewport().rect().contains(rect):
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - view.viewport().height() // 2)
            rect = view.cursorRect(cursor)
        return rect.center() + QPoint(1, 0)

    def click_row(self, words: str) -> None:
        """Click an article of the queue by words of its title."""
        queue = self.place.queue
        for place in range(queue.model.rowCount()):
            index = queue.model.index(place)
            if words in index.data():
                queue.list.scrollTo(index)
                self._click(queue.list.viewport(), queue.list.visualRect(index).center())
                return
        raise AssertionError(f"no article with {words!r} in the queue")

    def _click(self, widget: QWidget, point: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)
