"""Rows two by two where they have room side by side, else one under the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.panels.hint_row import HintRow

GAP = 2

ROOMY = 10_000
"""Pixels in which any two rows have room side by side."""


class PairRows(QWidget):
    """Shows every row whole as far as it is wide enough for one; as high as it must be."""

    def __init__(self, rows: Sequence[HintRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for row in self._rows:
            row.setParent(self)
        self._arrange_in(ROOMY)  # until the real width is known; a narrow one is higher

    def arrange(self) -> None:
        """Give every row its place; to be called when what they show has changed."""
        self._arrange_in(self.width())

    def _arrange_in(self, room: int) -> None:
        top, step = 0, self._rows[0].sizeHint().height()
        for line in _lines(self._rows, room):
            for row, left, width in line:
                row.setGeometry(QRect(left, top, width, step))
            top += step + GAP
        self.setFixedHeight(max(top - GAP, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.arrange()


def _lines(rows: Sequence[HintRow], room: int) -> Iterator[list[tuple[HintRow, int, int]]]:
    """Yield for each line its rows, each with its left edge and its width."""
    for place in range(0, len(rows), 2):
        pair = rows[place : place + 2]
        needed = [row.needed_width() for row in pair]
        if len(pair) < 2 or sum(needed) + GAP > room:
            yield from ([(row, 0, room)] for row in pair)
            continue
        half = (room - GAP) // 2
        first = min(max(half, needed[0]), room - GAP - needed[1])
        left = first + GAP
        yield [(pair[0], 0, first), (pair[1], left, room - left)]
