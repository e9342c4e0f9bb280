"""Where the page stands in its view: nothing on the screen jumps while heights become true."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QScrollBar

from gui.article.document_layout import PageLayout

_ROUNDS = 6


class Scroller:
    """Moves the scroll bar of one view over one layout."""

    def __init__(self, layout: PageLayout, bar: QScrollBar) -> None:
        self._layout = layout
        self._bar = bar
        self._anchor: tuple[int, float] | None = None
        self._is_settling = False

    def forget(self) -> None:
        """Keep nothing in its place: another page, or another width, is about to come."""
        self._anchor = None

    def settle(self, height: int) -> None:
        """Lay out what ``height`` pixels show; keep what was shown where it is."""
        if self._is_settling or not self._layout.paragraph_count:
            return
        self._is_settling = True
        try:
            for _ in range(_ROUNDS):
                top = self._bar.value()
                kept = self._kept(top, height)
                self._layout.settle(top, top + height)
                moved = 0.0 if kept is None else self._layout.top(kept[0]) - kept[1]
                self._layout.tell_size()
                if not round(moved):
                    break
                self._bar.setValue(round(top + moved))
            self._remember()
        finally:
            self._is_settling = False

    def _kept(self, top: int, height: int) -> tuple[int, float] | None:
        """Return the paragraph to be kept in its place and its y before laying out."""
        if self._anchor is None:
            return None
        number = self._anchor[0]
        y = self._layout.top(number)
        if not top - height <= y <= top + height:
            return None
        return number, y

    def _remember(self) -> None:
        top = self._bar.value()
        number = self._layout.number_at(top)
        self._anchor = (number, self._layout.top(number) - top)

    def restore(self, height: int) -> None:
        """After all heights have changed: put the paragraph last shown at the top there."""
        if self._anchor is not None:
            number, offset = self._anchor
            number = min(number, max(self._layout.paragraph_count - 1, 0))
            self._anchor = None
            self._layout.settle(self._layout.top(number), self._layout.top(number) + height)
            self._layout.tell_size()
            # Only the first paragraph can stand lower than the top of the view.
            self._bar.setValue(0 if offset > 0 else round(self._layout.top(number) - offset))
        self.settle(height)

    def show(self, number: int, height: int) -> None:
        """Bring a paragraph (and what stands around it) to true heights before it is shown."""
        self.make_true(number, height, 2 * height)

    def make_true(self, number: int, above: float, height: float) -> None:
        """Give ``height`` pixels true heights, of them ``above`` over the paragraph's top."""
        for _ in range(_ROUNDS):
            y = self._layout.top(number)
            self._layout.settle(y - above, y - above + height)
            if self._layout.top(number) == y:
                break
        self._layout.tell_size()

    def into_sight(self, rect: QRectF, height: int) -> None:
        """Scroll as little as needed for ``rect`` (the viewport's) to be seen with some air."""
        air = rect.height()
        if rect.top() < air:
            self._bar.setValue(round(self._bar.value() + rect.top() - air))
        elif rect.bottom() > height - air:
            self._bar.setValue(round(self._bar.value() + rect.bottom() - height + air))

    def into_middle_third(self, rect: QRectF, height: int) -> None:
        """Scroll as little as needed for ``rect`` (the document's y) to be in the middle third.

        One that is higher than the third is put at its top.
        """
        top = self._bar.value()
        highest, lowest = top + height / 3, top + 2 * height / 3
        if rect.top() < highest or rect.height() > height / 3:
            wanted = rect.top() - height / 3
        elif rect.bottom() > lowest:
            wanted = rect.bottom() - 2 * height / 3
        else:
            return
        if rect.height() > height / 3 and highest <= rect.top() <= lowest:
            return
        self._anchor = None
        self._bar.setValue(round(wanted))
