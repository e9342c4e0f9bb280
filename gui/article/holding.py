"""What stands still on the screen while the whole page is laid out anew."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QScrollBar

from annotations.model import Item, ItemId
from gui.article.document_layout import PageLayout
from gui.article.places import Places
from gui.article.scrolling import Scroller

_LABEL = 1.2
"""Lines: so much is left below an item at the lower edge for its label."""


class Hold:
    """Keeps the current item, or the first whole line, at its height in one view.

    While nobody scrolls in between, the same place is held through any number of layouts, so
    that there and back again ends where it began. In a view too low for its height the item
    stands at the lower edge.
    """

    def __init__(self, layout: PageLayout, places: Places, scroller: Scroller) -> None:
        self._layout = layout
        self._places = places
        self._scroller = scroller
        self._bar: QScrollBar = places.bar
        self._held: tuple[int, float] | None = None
        self._of: ItemId | None = None
        self._end: int | None = None
        self._value = -1

    def forget(self) -> None:
        """Hold nothing: another page is about to come."""
        self._held, self._value = None, -1

    def take(self, current: Item | None, height: int | None = None) -> None:
        """Remember where ``current`` stands if it shows, else the first line that does.

        ``height`` is that of the view before, where it has another one already.
        """
        wanted = current.id if current is not None else None
        if self._bar.value() == self._value and wanted == self._of:
            return
        self._of = wanted
        self._held = self._of_item(current, height or self._places.height)
        is_item = current is not None and self._held is not None
        self._end = current.content.fragments[0].end if current and is_item else None
        self._held = self._held or self._of_line()

    def put_back(self) -> None:
        """Scroll so that what was remembered stands where it stood."""
        page, height = self._layout.page, self._places.height
        if page is None or self._held is None or not self._layout.paragraph_count:
            self._scroller.restore(height)
            return
        position, y = self._held
        number = page.stand_in.paragraph_at(position)
        self._scroller.forget()
        self._scroller.make_true(number, y, height)
        rect = self._places.caret(position)
        top = self._layout.top(number) - self._bar.value() if rect is None else rect.top()
        if self._end is not None and rect is not None:
            y = max(min(y, height - self._reach(rect, height)), 0.0)
        self._bar.setValue(round(self._bar.value() + top - y))
        self._scroller.settle(height)
        self._value = self._bar.value()

    def _reach(self, first: QRectF, height: int) -> float:
        """Return the height of the item's lines with a label, from the ``first`` one on.

        Of an item that takes more than half of ``height`` only the first line counts.
        """
        last = self._places.caret(self._end) if self._end is not None else None
        bottom = max(first.bottom(), last.bottom() if last is not None else 0.0)
        if bottom - first.top() > height / 2:
            bottom = first.bottom()
        return bottom - first.top() + _LABEL * first.height()

    def _of_item(self, item: Item | None, height: int) -> tuple[int, float] | None:
        if item is None:
            return None
        start = item.content.fragments[0].start
        rect = self._places.caret(start)
        if rect is None or rect.top() < 0 or rect.bottom() > height:
            return None
        return start, rect.top()

    def _of_line(self) -> tuple[int, float] | None:
        """Return the first whole line and its y; None at the very beginning of the page."""
        page, scrolled = self._layout.page, self._bar.value()
        if page is None or not scrolled:
            return None
        for number, y, made in self._layout.visible(self._places.seen):
            if page.is_blank(number):
                continue
            for line in made.lines:
                top = y + line.text_top - scrolled
                if top >= 0:
                    unit = page.stand_in.start16(number) + line.start
                    return page.stand_in.to_cp(unit), top
        return None
