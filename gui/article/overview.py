"""Keeps the strip beside the scroll bar true, a moment after things have changed."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from annotations.model import Item, ItemId, ItemState
from gui.article.document_layout import PageLayout
from gui.article.minimap import MiniMap, Tick
from gui.article.page import Page

PAUSE = 80
"""Milliseconds."""

_SINGLY = 1500
_AT_ONCE = 300


class Scrolled(Protocol):
    """The view, as far as the overview needs it."""

    def verticalScrollBar(self) -> QScrollBar: ...
    def viewport(self) -> QWidget: ...


class Overview(QObject):
    """Computes the ticks of one strip."""

    def __init__(self, strip: MiniMap, layout: PageLayout, view: Scrolled) -> None:
        super().__init__(strip)
        self._strip = strip
        self._layout = layout
        self._view = view
        self._current: ItemId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.compute)

    def changed(self, current: ItemId | None) -> None:
        """Items or heights changed: compute again in a moment."""
        self._current = current
        page = self._layout.page
        few = page is None or len(page.index.items) <= _AT_ONCE
        self._timer.start(0 if few else PAUSE)

    def scrolled(self) -> None:
        """Another part of the article shows."""
        height = max(self._layout.documentSize().height(), 1.0)
        top = self._view.verticalScrollBar().value()
        self._strip.set_seen(top / height, (top + self._view.viewport().height()) / height)

    def compute(self) -> None:
        """Compute the ticks now."""
        page = self._layout.page
        if page is None or not self._layout.paragraph_count:
            self._strip.set_ticks((), None)
            return
        total = max(self._layout.documentSize().height(), 1.0)
        if len(page.index.items) <= _SINGLY:
            ticks = [self._tick(page, item, total) for item in page.index.items]
        else:
            ticks = [
                Tick(self._layout.top(number) / total, open_, decided)
                for number, (open_, decided) in page.index.counts()
            ]
        item = page.index.item(self._current)
        self._strip.set_ticks(ticks, None if item is None else self._y(page, item, total))
        self.scrolled()

    def _tick(self, page: Page, item: Item, total: float) -> Tick:
        is_decided = not item.is_open and item.state is not ItemState.REJECTED
        return Tick(self._y(page, item, total), int(item.is_open), int(is_decided))

    def _y(self, page: Page, item: Item, total: float) -> float:
        """Return about where an item lies, 0..1 of the article."""
        number = page.index.numbers(item)[0]
        start, end = page.span(number)
        share = (item.content.fragments[0].start - start) / max(end - start, 1)
        return (self._layout.top(number) + share * self._layout.height(number)) / total
