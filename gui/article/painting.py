"""Painting one paragraph's marks: painter and geometry in. No widget.

Order: ``paint_grounds`` under the text, then the text itself, then ``paint_labels``.
All coordinates are the paragraph's, ``clip`` too; the caller has moved the painter there.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from annotations.model import ItemId
from gui.article.chips import Chip
from gui.article.glyph_book import GlyphBook
from gui.article.inks import Inks
from gui.article.lines import Line
from gui.article.paragraph import Box, Paragraph, Part
from gui.article.typography import Typography
from gui.article.writing import write

_RADIUS = 3.5
_AIR = 1.3
_APART = 1.5


@dataclass(frozen=True, slots=True)
class Look:
    """What painting needs beside the geometry.

    ``book``: texts are written as shapes into it, for formats that carry no fonts.
    ``writes_once``: no character is painted twice, for formats whose text is selected.
    """

    inks: Inks
    typography: Typography
    current: ItemId | None = None
    is_quiet: bool = False
    book: GlyphBook | None = None
    writes_once: bool = False


def paint_grounds(painter: QPainter, paragraph: Paragraph, clip: QRectF, look: Look) -> None:
    """Paint fills, outlines, lines and connectors; longer marks first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    parts = _parts_in(paragraph, clip)
    for part in sorted(parts, key=lambda part: -part.lane):
        line = paragraph.lines[part.line]
        for box in part.boxes:
            _paint_box(painter, part, box, line, look)
        _paint_links(painter, part, look)
    for part in parts:
        if part.mark.id == look.current:
            _paint_current(painter, part, paragraph.lines[part.line], look)


def paint_labels(painter: QPainter, paragraph: Paragraph, clip: QRectF, look: Look) -> None:
    """Paint what lies over the text: strokes through rejected marks, chips, flags."""
    for part in _parts_in(paragraph, clip):
        if part.mark.is_rejected:
            _strike(painter, part, paragraph.lines[part.line], look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.typography.chip_font)
    for chip in paragraph.chips:
        if clip.isValid() and not clip.intersects(chip.rect):
            continue
        (_paint_flag if chip.mark.is_event else _paint_chip)(painter, chip, look)


def _parts_in(paragraph: Paragraph, clip: QRectF) -> list[Part]:
    """Return the parts on lines that meet ``clip``; all of them where that is not valid."""
    if not clip.isValid():
        return paragraph.parts
    shown = {
        number
        for number, line in enumerate(paragraph.lines)
        if line.top - 4 < clip.bottom() and line.bottom + 4 > clip.top()
    }
    return [part for part in paragraph.parts if part.line in shown]


def body_of(part: Part, box: Box, line: Line, type_: Typography) -> QRectF:
    """Return the rectangle drawn for a box: the characters', down to the mark's own line."""
    depth = min(part.lane, 3) * type_.stroke(1.5)
    left, right = _air(box.before, depth, type_), _air(box.after, depth, type_)
    rect = box.rect.adjusted(
        0 if box.is_open_left else -left, -depth, 0 if box.is_open_right else right, 0
    )
    rect.setTop(line.text_top - depth)
    rect.setBottom(line.text_bottom if part.mark.is_event else part.edge + type_.stroke(1))
    return rect


def _air(distance: float, depth: float, type_: Typography) -> float:
    """Return how far a mark's outline stands off its characters, so that two never touch."""
    wanted = type_.stroke(_AIR) + depth
    return max(min(wanted, distance / 2 - type_.stroke(_APART)), -type_.stroke(1))


def outline(rect: QRectF, radius: float, *, open_left: bool, open_right: bool) -> QPainterPath:
    """Return a rounded rectangle that is missing its open sides."""
    path = QPainterPath()
    if not open_left and not open_right:
        path.addRoundedRect(rect, radius, radius)
        return path
    if open_left and open_right:
        path.moveTo(rect.topLeft())
        path.lineTo(rect.topRight())
        path.moveTo(rect.bottomLeft())
        path.lineTo(rect.bottomRight())
        return path
    from_x, to_x = (rect.right(), rect.left()) if open_right else (rect.left(), rect.right())
    inward = radius if open_right else -radius
    path.moveTo(from_x, rect.top())
    path.lineTo(to_x + inward, rect.top())
    path.quadTo(to_x, rect.top(), to_x, rect.top() + radius)
    path.lineTo(to_x, rect.bottom() - radius)
    path.quadTo(to_x, rect.bottom(), to_x + inward, rect.bottom())
    path.lineTo(from_x, rect.bottom())
    return path


def _paint_box(painter: QPainter, part: Part, box: Box, line: Line, look: Look) -> None:
    mark, type_ = part.mark, look.typography
    body = body_of(part, box, line, type_)
    if mark.is_rejected:
        return
    if look.is_quiet:
        _paint_quietly(painter, part, box, line, look)
        return
    if mark.is_open:
        painter.setPen(look.inks.outline(mark))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(
            outline(
                body,
                type_.stroke(_RADIUS),
                open_left=box.is_open_left,
                open_right=box.is_open_right,
            )
        )
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.inks.tint(mark))
    radius = type_.stroke(2.5)
    painter.drawRoundedRect(body, radius, radius)
    thick = max(round(look.inks.stroke(2)), 1)
    y = body.top() if mark.is_event else body.bottom() - thick
    painter.fillRect(QRectF(body.left(), y, body.width(), thick), look.inks.colour(mark))


def _paint_quietly(painter: QPainter, part: Part, box: Box, line: Line, look: Look) -> None:
    """Paint a colour behind the characters, and a line: dashed while open, else solid."""
    mark, type_ = part.mark, look.typography
    rect = QRectF(box.rect)
    rect.setTop(line.text_top)
    painter.fillRect(rect, look.inks.faint(mark) if mark.is_open else look.inks.tint(mark))
    y = (rect.top() if mark.is_event else part.edge) + type_.stroke(0.6)
    painter.setPen(look.inks.outline(mark))
    if not mark.is_open:
        painter.setPen(QPen(look.inks.colour(mark), look.inks.stroke(1.6)))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _paint_links(painter: QPainter, part: Part, look: Look) -> None:
    """Paint the thin connector between fragments, with a tick at each end."""
    if not part.links or part.mark.is_rejected:
        return
    pen = QPen(look.inks.colour(part.mark), look.inks.stroke(1))
    painter.setPen(pen)
    y, tick = part.link_y, look.typography.stroke(3)
    for left, right in part.links:
        painter.drawLine(QPointF(left - tick, y), QPointF(right + tick, y))


def _strike(painter: QPainter, part: Part, line: Line, look: Look) -> None:
    painter.setPen(QPen(look.inks.muted, look.typography.stroke(1.2)))
    y = line.baseline - line.ascent * 0.3
    for box in part.boxes:
        painter.drawLine(QPointF(box.rect.left(), y), QPointF(box.rect.right(), y))


def _paint_chip(painter: QPainter, chip: Chip, look: Look) -> None:
    if chip.mark.is_disputed:
        half = look.typography.stroke(0.5)
        painter.setPen(QPen(look.inks.colour(chip.mark), look.inks.stroke(0.8)))
        painter.setBrush(look.inks.wash(chip.mark))
        rect = chip.rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(look.inks.text_colour(chip.mark))
    _write(painter, chip, look)


def _paint_flag(painter: QPainter, chip: Chip, look: Look) -> None:
    mark, type_ = chip.mark, look.typography
    half = type_.stroke(0.5)
    rect = chip.rect.adjusted(half, half, -half, -half)
    radius = rect.height() / 2
    if mark.is_open or mark.is_rejected:
        painter.setPen(
            look.inks.outline(mark)
            if mark.is_disputed
            else QPen(look.inks.colour(mark), look.inks.stroke(1))
        )
        painter.setBrush(look.inks.wash(mark))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(look.inks.text_colour(mark))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.inks.colour(mark))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(look.inks.page)
    _write(painter, chip, look)


def _write(painter: QPainter, chip: Chip, look: Look) -> None:
    """Write a chip's text, struck through for a rejected mark."""
    type_ = look.typography
    baseline = chip.rect.top() + (chip.rect.height() + type_.chip_ascent) / 2
    if chip.mark.is_rejected:
        font = QFont(type_.chip_font)
        font.setStrikeOut(True)
        painter.setFont(font)
    at = QPointF(chip.rect.left() + chip.padding, baseline)
    write(painter, at, chip.text, look.book)
    if chip.mark.is_rejected:
        painter.setFont(type_.chip_font)


def _paint_current(painter: QPainter, part: Part, line: Line, look: Look) -> None:
    """Paint the strong outline that says: this one."""
    type_ = look.typography
    wide, grow = type_.stroke(1.2), type_.stroke(2)
    painter.setPen(look.inks.accent_pen())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in part.boxes:
        body = body_of(part, box, line, type_).adjusted(
            0 if box.is_open_left else -wide, -grow, 0 if box.is_open_right else wide, grow
        )
        painter.drawPath(
            outline(
                body, type_.stroke(5), open_left=box.is_open_left, open_right=box.is_open_right
            )
        )
