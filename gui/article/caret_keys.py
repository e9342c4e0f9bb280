"""The keys of caret mode."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from annotations.model import Item
from gui.article.caret import LINE_KEYS, STEP_KEYS, Caret, stepped
from gui.article.page import Page
from gui.article.places import Places
from gui.article.words import Words


class CaretPage(Protocol):
    """The view, as far as the caret needs it."""

    @property
    def page(self) -> Page | None: ...
    @property
    def words(self) -> Words | None: ...
    def caret(self) -> Caret: ...
    def set_caret(self, caret: Caret, /) -> None: ...
    def set_caret_mode(self, on: bool, /) -> None: ...


class CaretKeys:
    """Moves the caret of one view; Escape ends the mode."""

    def __init__(self, view: CaretPage, places: Places) -> None:
        self._view = view
        self._places = places

    def begin(self, item: Item | None) -> None:
        """Put the caret at an item, or at the first text that shows; a selection stays."""
        caret = self._view.caret()
        if caret.span is not None:
            return
        if item is not None:
            start = item.content.fragments[0].start
            self._view.set_caret(Caret(start, start))
            return
        rect = self._places.caret(caret.position)
        if rect is None or not 0 <= rect.center().y() <= self._places.height:
            start = self._places.position_at(QPointF(0, 0))
            self._view.set_caret(Caret(start, start))

    def wants(self, event: QKeyEvent) -> bool:
        """Say whether the key means something in caret mode."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        return event.key() in (*STEP_KEYS, *LINE_KEYS, Qt.Key.Key_Escape)

    def press(self, event: QKeyEvent) -> None:
        """Do what the key means."""
        page, words = self._view.page, self._view.words
        if page is None or words is None:
            return
        if event.key() == Qt.Key.Key_Escape:
            self._view.set_caret_mode(False)
            return
        caret = self._view.caret()
        if event.key() in LINE_KEYS:
            caret = self._line_on(caret, event)
        else:
            caret = stepped(caret, page.article.text, words, event)
        self._view.set_caret(caret)

    def _line_on(self, caret: Caret, event: QKeyEvent) -> Caret:
        """Return the caret one line further up or down, at the same x."""
        here = self._places.caret(caret.position)
        if here is None:
            return caret
        step = 1 if event.key() == Qt.Key.Key_Down else -1
        y = here.center().y()
        for _ in range(40):
            y += step * here.height() / 2
            place = self._places.position_at(QPointF(here.left(), y))
            there = self._places.caret(place)
            if there is not None and abs(there.center().y() - here.center().y()) > 2:
                extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                return caret.to(place, extends=extends)
        return caret
