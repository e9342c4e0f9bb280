"""The mouse over the page: clicks, word selection, dragging, with the page scrolled along."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from annotations.model import ItemId, Span
from gui.article.handles import Side
from gui.article.marks import Mark
from gui.article.words import Words

_SCROLL_INTERVAL = 30
_FASTEST = 40
_GRIP_SLACK = 2
"""Pixels a grip must be moved; the next token may be no wider than a full stop."""


class Hands(Protocol):
    """What the pointer does with the view."""

    @property
    def words(self) -> Words | None: ...
    @property
    def current(self) -> ItemId | None: ...
    def viewport(self) -> QWidget: ...
    def verticalScrollBar(self) -> QScrollBar: ...
    def position_at(self, point: QPointF, /) -> int: ...
    def marks_at(self, point: QPointF, /) -> list[Mark]: ...
    def click_at(self, point: QPointF, /) -> bool: ...
    def handle_at(self, point: QPointF, /) -> Side | None: ...
    def drag_boundary(self, side: Side, position: int, /, *, is_done: bool) -> None: ...
    def select(self, span: Span | None, /) -> None: ...
    def activate(self, item_id: ItemId, /) -> None: ...


class Pointer(QObject):
    """Turns mouse events of one view into selections, clicks and dragged borders.

    A press and release in one place is a click: it makes the mark there the current one, or
    clears the selection. Ctrl with a click goes from a mark to the one around it.
    """

    def __init__(self, view: Hands, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._pressed: QPointF | None = None
        self._anchor = 0
        self._anchor_word: Span | None = None
        self._side: Side | None = None
        self._is_dragging = False
        self._last = QPointF()
        self._by_character = False
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_INTERVAL)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def is_down(self) -> bool:
        """Whether the button is held."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = self._last = event.position()
        self._side = self._view.handle_at(self._pressed)
        self._anchor = self._view.position_at(self._pressed)
        words = self._view.words
        self._anchor_word = words.at(self._anchor) if words else None
        self._is_dragging = False

    def move(self, event: QMouseEvent) -> None:
        self._last = event.position()
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._pressed is None:
            self._show_what_would_happen()
            return
        if not self._is_dragging:
            moved = (self._last - self._pressed).manhattanLength()
            far = _GRIP_SLACK if self._side is not None else QApplication.startDragDistance()
            self._is_dragging = moved >= far
        if self._is_dragging:
            self._extend()
            outside = not 0 <= self._last.y() <= self._view.viewport().height()
            if outside != self._scrolling.isActive():
                (self._scrolling.start if outside else self._scrolling.stop)()

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._last = event.position()
        side, was_dragged = self._side, self._is_dragging
        self._pressed = self._side = None
        self._is_dragging = False
        self._scrolling.stop()
        if not was_dragged:
            self._click(event)
        elif side is not None:
            self._view.drag_boundary(side, self._border(side), is_done=True)

    def double_click(self, event: QMouseEvent) -> None:
        words = self._view.words
        if event.button() is Qt.MouseButton.LeftButton and words is not None:
            self._view.select(words.at(self._view.position_at(event.position())))

    def _show_what_would_happen(self) -> None:
        """Let the shape of the mouse pointer tell of handles and marks."""
        shape = Qt.CursorShape.IBeamCursor
        if self._view.handle_at(self._last) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._view.marks_at(self._last):
            shape = Qt.CursorShape.PointingHandCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _border(self, side: Side) -> int:
        """Return the place of a dragged border: at a token's, with Alt at any character's."""
        here = self._view.position_at(self._last)
        words = self._view.words
        if words is None or self._by_character:
            return here
        return words.border(here, is_end=side == "end")

    def _click(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._view.click_at(point):
            return
        self._view.select(None)
        marks = self._view.marks_at(point)
        if not marks:
            return
        place = 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            ids = [mark.id for mark in marks]
            if self._view.current in ids:
                place = (ids.index(self._view.current) + 1) % len(ids)
        self._view.activate(marks[place].id)

    def _extend(self) -> None:
        """Select from where the drag began to where it is now."""
        if self._side is not None:
            self._view.drag_boundary(self._side, self._border(self._side), is_done=False)
            return
        words, anchor = self._view.words, self._anchor
        if words is None:
            return
        here = self._view.position_at(self._last)
        start, end = min(anchor, here), max(anchor, here)
        if self._by_character:
            self._view.select(Span(start, end) if start < end else None)
            return
        if self._anchor_word is not None:
            start = min(start, self._anchor_word.start)
            end = max(end, self._anchor_word.end)
        self._view.select(words.snapped(start, end) if start < end else None)

    def _scroll_on(self) -> None:
        """Scroll while the drag is held outside the view, the faster the farther."""
        y, height = self._last.y(), self._view.viewport().height()
        beyond = y if y < 0 else max(y - height, 0)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(max(min(beyond, _FASTEST), -_FASTEST)))
        self._extend()
