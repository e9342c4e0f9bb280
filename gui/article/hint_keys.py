"""The keys of hint letters: letters pick, page keys show what else there is to pick."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import chain
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from annotations.model import Span
from gui.article.hints import HintMode, Seen, hint_rects, hints_for
from gui.article.typography import Typography

Find = Callable[[], Sequence[tuple[object, Span]]]
"""Tells what can be picked of what shows now, and where it stands; the first get one letter."""

_PAGES = {
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
}


class HintPage(Protocol):
    """The view, as far as hints need it."""

    def viewport(self) -> QWidget: ...
    def verticalScrollBar(self) -> QScrollBar: ...


class HintKeys:
    """Shows letters over things of one view until one is picked."""

    def __init__(self, view: HintPage, places: Seen) -> None:
        self._view = view
        self._places = places
        self._find: Find = list
        self.mode: HintMode | None = None

    def start(
        self, find: Find, picked: Callable[[object | None], None], *, waits: bool = False
    ) -> int:
        """Show letters; where nothing is to be picked, end at once unless it ``waits``.

        Returns how many letters there are.
        """
        self.leave()
        hints = hints_for(find(), self._places)
        if not hints and not waits:
            picked(None)
            return 0
        self._find = find
        self.mode = HintMode(hints, picked)
        self._view.viewport().update()
        return len(hints)

    def leave(self) -> None:
        """Take the letters away; what waited for one is called back with None."""
        ended, self.mode = self.mode, None
        if ended is not None:
            self._view.viewport().update()
            ended.cancel()

    def scrolled(self) -> None:
        """Put letters over what shows now."""
        if self.mode is not None:
            self.mode.put(hints_for(self._find(), self._places))
            self._view.viewport().update()

    def click(self, point: QPointF, there: Collection[object], type_: Typography) -> bool:
        """Pick the letters clicked, else what can be picked of the things ``there``.

        Returns whether anything was; a click elsewhere ends the hints.
        """
        mode = self.mode
        if mode is None:
            return False
        rects = hint_rects(mode.hints, type_)
        letters = (h for h, rect in zip(mode.hints, rects, strict=True) if rect.contains(point))
        things = (hint for each in there for hint in mode.hints if hint.target == each)
        picked = next(chain(letters, things), None)
        if picked is None:
            self.leave()
            return False
        self.mode = None
        self._view.viewport().update()
        mode.pick(picked)
        return True

    def press(self, event: QKeyEvent) -> None:
        """Do what the key means."""
        mode = self.mode
        if mode is None:
            return
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key == Qt.Key.Key_Backspace:
            mode.back()
        elif key in _PAGES:
            self._view.verticalScrollBar().triggerAction(_PAGES[key])
        elif (picked := mode.typed_one(event.text())) is not None:
            self.mode = None
            mode.pick(picked)
        self._view.viewport().update()
