"""The ground that ties run over: the rows of text that show, and where a line may cross them.

All coordinates are the page's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from gui.article.lines import Line, extents
from gui.article.page import Page
from gui.article.paragraph import Paragraph
from gui.article.typography import Typography

Gap = tuple[float, float]
"""Left and right of a stretch of a row that nothing fills from top to bottom."""

NARROWEST = 2.0
"""Pixels at zoom 1: a gap that a line may cross."""

_FAR = 10_000.0
_MARGIN = 5.0
_BLANK = b" \0"


class LaidPage(Protocol):
    """A page laid out on a screen or a sheet, as far as ties need it; y from the page's top."""

    @property
    def page(self) -> Page | None: ...
    @property
    def typography(self) -> Typography: ...
    @property
    def column_x(self) -> float: ...
    @property
    def revision(self) -> int: ...
    def top(self, number: int, /) -> float: ...
    def height(self, number: int, /) -> float: ...
    def paragraph(self, number: int, /) -> Paragraph: ...
    def text_layout(self, number: int, /) -> QTextLayout: ...
    def visible(self, clip: QRectF, /) -> Iterable[tuple[int, float, Paragraph]]: ...


@dataclass(slots=True)
class Row:
    """One line of text with its chips and flags.

    ``text`` is that of the whole paragraph, ``place`` the line's number in it, ``shift`` the
    paragraph's place on the page.
    """

    line: Line
    layout: QTextLayout
    text: str
    place: int
    shift: QPointF
    chips: list[QRectF]
    gaps: list[Gap] = field(default_factory=list)

    @property
    def top(self) -> float:
        return self.line.top + self.shift.y()

    @property
    def bottom(self) -> float:
        return self.line.bottom + self.shift.y()

    def text_rect(self) -> QRectF:
        """The rectangle of what is printed of the characters, accents and tails included."""
        line = self.line
        top, bottom = line.baseline - line.ascent * 0.78, line.baseline + line.descent * 0.7
        rect = QRectF(line.left, top, line.right - line.left, bottom - top)
        return rect.translated(self.shift)

    def find_gaps(self, least: float) -> Sequence[Gap]:
        """Return the gaps at least ``least`` wide from left to right, the margins included."""
        if not self.gaps:
            found = [*self._blanks(), (self.line.right + self.shift.x(), _FAR)]
            found.insert(0, (-_FAR, self.line.left + self.shift.x()))
            for chip in self.chips:
                found = [
                    part
                    for gap in found
                    for part in without(gap, chip.left() - 1, chip.right() + 1)
                ]
            self.gaps = sorted(gap for gap in found if gap[1] - gap[0] >= least)
        return self.gaps

    def _blanks(self) -> Iterable[Gap]:
        line, x = self.line, self.shift.x()
        units = self.text.encode("utf-16-le", "surrogatepass")
        at = units.find(_BLANK, 2 * line.start, 2 * line.end)
        while at >= 0:
            if at % 2 == 0:
                position = at // 2
                for left, right in extents(
                    self.layout, self.place, position, position + 1, line
                ):
                    if right > left:
                        yield left + x, right + x
            at = units.find(_BLANK, at + 1, 2 * line.end)


def without(gap: Gap, left: float, right: float) -> Iterable[Gap]:
    """Return what is left of a gap beside the stretch from ``left`` to ``right``."""
    if right <= gap[0] or left >= gap[1]:
        yield gap
        return
    if left > gap[0]:
        yield gap[0], left
    if right < gap[1]:
        yield right, gap[1]


class Ground:
    """What stands between two y of a page; good for one layout of it."""

    def __init__(self, layout: LaidPage, view: QRectF) -> None:
        self._least = layout.typography.stroke(NARROWEST)
        self._margin = layout.typography.stroke(_MARGIN)
        self.rows: list[Row] = []
        for number, y, made in layout.visible(view):
            self.rows += _rows(layout, number, made, QPointF(layout.column_x, y))
        self.obstacles = [
            QRectF(view.left() - _FAR, view.top() - _FAR, _FAR, 3 * _FAR),
            QRectF(view.right(), view.top() - _FAR, _FAR, 3 * _FAR),
            QRectF(view.left(), view.top() - _FAR, view.width(), _FAR),
            QRectF(view.left(), view.bottom(), view.width(), _FAR),
        ]
        for row in self.rows:
            self.obstacles += [row.text_rect(), *row.chips]

    def rows_between(self, top: float, bottom: float) -> list[Row]:
        """Return the rows whose middle lies between two y, from top to bottom."""
        return [row for row in self.rows if top <= (row.top + row.bottom) / 2 <= bottom]

    def crossings(self, row: Row, wanted: Iterable[float]) -> list[float]:
        """Return where a row may be crossed nearest to each of the x ``wanted``, once each."""
        gaps = row.find_gaps(self._least)
        found: dict[float, None] = {}
        for x in wanted:
            near = bisect_right(gaps, (x, x))
            for gap in gaps[max(near - 1, 0) : near + 1]:
                found[self._in_gap(gap, x)] = None
        return list(found)

    def _in_gap(self, gap: Gap, x: float) -> float:
        """Return the x within a gap that is nearest to ``x`` and does not stick to a border."""
        inset = min((gap[1] - gap[0]) / 2, self._margin)
        return min(max(x, gap[0] + inset), gap[1] - inset)

    def clear_x(self, stretch: Gap, wanted: float, y: float, until: float) -> float:
        """Return the x of a stretch, nearest to ``wanted``, free of chips between two y.

        ``wanted`` where there is none.
        """
        top, bottom = min(y, until) + 0.5, max(y, until)
        free = [stretch]
        for row in self.rows:
            if row.top < bottom and row.bottom > top:
                for chip in row.chips:
                    if chip.top() < bottom and chip.bottom() > top:
                        free = [
                            part
                            for gap in free
                            for part in without(gap, chip.left() - 1, chip.right() + 1)
                        ]
        places = [self._in_gap(gap, wanted) for gap in free if gap[1] - gap[0] >= self._least]
        return min(places, key=lambda place: abs(place - wanted), default=wanted)


def _rows(layout: LaidPage, number: int, made: Paragraph, shift: QPointF) -> Iterable[Row]:
    text = layout.page.display(number) if layout.page else ""
    for place, line in enumerate(made.lines):
        chips = [
            chip.rect.translated(shift)
            for chip in made.chips
            if line.top <= chip.rect.top() < line.bottom
        ]
        yield Row(line, layout.text_layout(number), text, place, shift, chips)
