"""Writing text with a painter: as characters, or as shapes where fonts may be missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QTextLayout

from gui.article.glyph_book import GlyphBook


def write(painter: QPainter, at: QPointF, text: str, book: GlyphBook | None) -> None:
    """Write one line in the painter's font and pen; ``at`` is its start on the baseline.

    With a ``book`` the letters are noted there as shapes.
    """
    if book is None:
        painter.drawText(at, text)
        return
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    origin = at - QPointF(0, line.ascent())
    book.note(painter, layout.glyphRuns(), origin, painter.pen().color())


def write_paragraph(
    painter: QPainter,
    layout: QTextLayout,
    origin: QPointF,
    ranges: Sequence[QTextLayout.FormatRange],
    clip: QRectF,
    book: GlyphBook | None,
) -> None:
    """Write a paragraph's characters, each once, in the colour its range gives.

    With a ``book`` they are noted there as shapes.
    Where the layout itself draws ranges, what stands around them is written twice.
    """
    ink = painter.pen().color()
    length = len(layout.text().encode("utf-16-le", "surrogatepass")) // 2
    colours: list[tuple[int, int, QColor]] = []
    done = 0
    for each in sorted(ranges, key=lambda each: each.start):
        start = max(each.start, done)
        if start < each.start + each.length:
            colours.append((done, start, ink))
            done = each.start + each.length
            colours.append((start, done, each.format.foreground().color()))
    colours.append((done, length, ink))
    for start, end, colour in colours:
        if start >= end:
            continue
        runs = _runs(layout, start, end, clip.translated(-origin))
        painter.setPen(colour)
        if book is not None:
            book.note(painter, runs, origin, colour)
            continue
        for run in runs:
            painter.drawGlyphRun(origin, run)


def _runs(layout: QTextLayout, start: int, end: int, clip: QRectF) -> list[QGlyphRun]:
    """Return the glyphs between two positions on the lines that meet ``clip``."""
    found: list[QGlyphRun] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        is_seen = not clip.isValid() or line.naturalTextRect().intersects(clip)
        if first < last and is_seen:
            found += line.glyphRuns(first, last - first)
    return found
