"""Lines of one paragraph as Qt broke them: where each character stands.

Positions are UTF-16 units within the paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from gui.article.runs import Run, runs_of

_RTL = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""With these, what a single line holds does not say how it runs."""

Stretches = list[tuple[float, float]]
"""Left and right of each stretch, in pixels, sorted and disjoint."""


@dataclass(slots=True)
class Line:
    """One line. ``top`` to ``bottom`` is all it takes, flags and lanes included.

    The characters stand between ``text_top`` and ``text_bottom``, the ink from ``left`` to
    ``right``; ``start`` and ``end`` are its positions. ``is_mixed``: some of its characters may
    run from right to left, so that a stretch of text may take several stretches of the line;
    ``runs`` tells, once somebody has asked.
    """

    start: int
    end: int
    left: float
    right: float
    ascent: float
    descent: float
    is_mixed: bool = False
    runs: list[Run] | None = None
    top: float = 0.0
    text_top: float = 0.0
    bottom: float = 0.0

    @property
    def baseline(self) -> float:
        return self.text_top + self.ascent

    @property
    def text_bottom(self) -> float:
        return self.text_top + self.ascent + self.descent


def has_rtl(text: str) -> bool:
    """Say whether any character of ``text`` may be set from right to left."""
    return not text.isascii() and _RTL.search(text) is not None


def is_rtl(text: str) -> bool:
    """Say whether the paragraph's first strong character runs from right to left."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def option_for(text: str) -> QTextOption:
    """Return how a paragraph is to be wrapped and aligned."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    rtl = has_rtl(text) and is_rtl(text)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    return option


def break_lines(layout: QTextLayout, text: str, width: float) -> list[Line]:
    """Break the paragraph into lines ``width`` pixels wide; vertical places are all 0.

    ``text`` is what ``layout`` holds.
    """
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        ink = line.naturalTextRect()
        lines.append(
            Line(start, start + length, ink.left(), ink.right(), line.ascent(), line.descent())
        )
    layout.endLayout()
    if has_rtl(text):
        all_mixed = is_rtl(text) or _CONTROLS.search(text) is not None
        units = text.encode("utf-16-le", "surrogatepass")
        for each in lines:
            own = units[2 * each.start : 2 * each.end].decode("utf-16-le", "replace")
            each.is_mixed = all_mixed or has_rtl(own)
    return lines


def extents(layout: QTextLayout, number: int, start: int, end: int, line: Line) -> Stretches:
    """Return the stretches (left, right) that the units ``start`` to ``end`` take on a line.

    ``number`` is the line's. Characters that combine are taken whole. One stretch from left to
    right; on a mixed line as many as there are.
    """
    placed = layout.lineAt(number)
    start, end = _whole(layout, start, end)
    if not line.is_mixed:
        left = caret_x(placed, start)
        right = min(caret_x(placed, end), line.right)  # blanks may hang over the line's end
        return [(left, max(left, right))]
    if line.runs is None:
        line.runs = runs_of(layout, placed)
    found: Stretches = []
    for run in line.runs:
        if run.start < end and start < run.end:
            a, b = run.x(placed, max(start, run.start)), run.x(placed, min(end, run.end))
            found.append((min(a, b), max(a, b)))
    if not found:
        left = caret_x(placed, start)
        return [(left, left)]
    return _merged(sorted(found))


def starts_right(line: Line, position: int) -> bool:
    """Say whether the character at ``position`` of a mixed line runs from right to left."""
    return any(run.is_rtl for run in line.runs or () if run.start <= position < run.end)


def _whole(layout: QTextLayout, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with its borders moved outward to where a caret can stand."""
    while start > 0 and not layout.isValidCursorPosition(start):
        start -= 1
    if not layout.isValidCursorPosition(end):
        end = layout.nextCursorPosition(end)
    return start, end


def _merged(stretches: Stretches) -> Stretches:
    merged = [stretches[0]]
    for left, right in stretches[1:]:
        if left <= merged[-1][1] + 0.1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def caret_x(line: QTextLine, position: int) -> float:
    """Return the x of a caret before the character at ``position``, on its line."""
    x: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return x[0]  # the stubs tell of a number
