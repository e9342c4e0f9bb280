"""Runs of one direction on a line that holds both: where each character really stands.

``QTextLine.cursorToX`` gives the place of a caret, which at the border of two directions is
that of the other run, and errs by the blanks that hang over the end of a line from right to
left. So places are taken from the glyphs: a run's border, and how wide what comes before is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextLine

_NEAR = 0.1

Item = tuple[float, float, bool]
"""Left, right, and whether it runs from right to left, of what Qt shaped in one go."""


@dataclass(slots=True)
class Run:
    """Characters that stand side by side and run the same way; positions in units."""

    start: int
    end: int
    left: float
    right: float
    is_rtl: bool

    def x(self, line: QTextLine, position: int) -> float:
        """Return where a character at ``position``, within or at an end of the run, begins."""
        if position <= self.start:
            return self.right if self.is_rtl else self.left
        if position >= self.end:
            return self.left if self.is_rtl else self.right
        rects = [
            run.boundingRect() for run in line.glyphRuns(self.start, position - self.start)
        ]
        before = sum(right - left for left, right in {(r.left(), r.right()) for r in rects})
        return self.right - before if self.is_rtl else self.left + before

    def follows(self, item: Item) -> bool:
        """Say whether ``item`` carries the run on."""
        left, right, is_rtl = item
        if is_rtl != self.is_rtl:
            return False
        return abs((right - self.left) if is_rtl else (left - self.right)) < _NEAR


def runs_of(layout: QTextLayout, line: QTextLine) -> list[Run]:
    """Return the runs of a line in the order of its text, from ink to ink."""
    items = sorted(
        {
            (run.boundingRect().left(), run.boundingRect().right(), run.isRightToLeft())
            for run in line.glyphRuns()
            if run.boundingRect().width() > 0
        }
    )
    runs: list[Run] = []
    current: Item | None = None
    for start, end, item in _items_by_character(layout, line, items):
        if item == current:
            runs[-1].end = end
        elif runs and runs[-1].follows(item):
            runs[-1].left = min(runs[-1].left, item[0])
            runs[-1].right = max(runs[-1].right, item[1])
            runs[-1].end = end
        else:
            runs.append(Run(start, end, *item))
        current = item
    return runs


def _items_by_character(
    layout: QTextLayout, line: QTextLine, items: Sequence[Item]
) -> Iterator[tuple[int, int, Item]]:
    """Return start and end of each character that has ink, and the item it belongs to."""
    position = line.textStart()
    end = position + line.textLength()
    while position < end:
        following = layout.nextCursorPosition(position)
        following = min(following, end) if following > position else end
        glyphs = line.glyphRuns(position, following - position)
        found = None
        for run in glyphs:
            rect = run.boundingRect()
            if rect.width() > 0 and found is None:
                found = _item_at(items, rect.left(), rect.right(), is_rtl=run.isRightToLeft())
        if found is not None:
            yield position, following, found
        position = following


def _item_at(items: Sequence[Item], left: float, right: float, *, is_rtl: bool) -> Item | None:
    """Return the item that holds most of a character's rectangle and runs its way."""
    best: tuple[float, Item] | None = None
    for item in items:
        if item[2] == is_rtl:
            shared = min(item[1], right) - max(item[0], left)
            if shared > -_NEAR and (best is None or shared > best[0]):
                best = shared, item
    return best[1] if best else None
