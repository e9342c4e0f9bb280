"""Writing text with a painter: as characters, or as outlines where fonts may be missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextLayout


def write(painter: QPainter, at: QPointF, text: str, *, as_outlines: bool) -> None:
    """Write one line in the painter's font and pen; ``at`` is its start on the baseline."""
    if not as_outlines:
        painter.drawText(at, text)
        return
    path = QPainterPath()
    path.addText(at, painter.font(), text)
    painter.fillPath(path, painter.pen().brush())


def write_paragraph(
    painter: QPainter,
    layout: QTextLayout,
    origin: QPointF,
    ranges: Sequence[QTextLayout.FormatRange],
    clip: QRectF,
) -> None:
    """Fill the outlines of a paragraph's characters, each in the colour its range gives."""
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
        if start < end:
            _fill(painter, layout, origin, (start, end), colour, clip)


def _fill(
    painter: QPainter,
    layout: QTextLayout,
    origin: QPointF,
    between: tuple[int, int],
    colour: QColor,
    clip: QRectF,
) -> None:
    """Fill the outlines of the characters between two positions that meet ``clip``."""
    path = QPainterPath()
    for run in layout.glyphRuns(between[0], between[1] - between[0]):
        if clip.isValid() and not run.boundingRect().translated(origin).intersects(clip):
            continue
        font = run.rawFont()
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(origin + position))
    painter.fillPath(path, colour)
