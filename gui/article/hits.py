"""Which mark lies under a point. Geometry in, marks out."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from gui.article.marks import Mark
from gui.article.painting import body_of
from gui.article.paragraph import Paragraph
from gui.article.typography import Typography


def marks_at(paragraph: Paragraph, point: QPointF, type_: Typography) -> list[Mark]:
    """Return the marks under ``point`` (the paragraph's coordinates), the nearest meant first.

    A chip or flag stands for its mark alone; in the text the shortest mark comes first,
    a mention before the trigger that covers the same characters.
    """
    chips = [chip.mark for chip in paragraph.chips if chip.rect.contains(point)]
    if chips:
        return chips[:1]
    found = []
    for part in paragraph.parts:
        line = paragraph.lines[part.line]
        if line.top <= point.y() <= line.bottom and any(
            body_of(part, box, line, type_).contains(point) for box in part.boxes
        ):
            found.append((part.right - part.left, part.lane, part.mark))
    found.sort(key=lambda each: each[:2])
    return [mark for _, _, mark in found]
