"""The handles at the borders of the current mention or trigger, to drag with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from annotations.model import Fragments, Span
from gui.article.inks import Inks
from gui.article.typography import Typography

Side = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Handle:
    """A border that can be dragged; ``rect`` is painted, a little more may be caught."""

    side: Side
    rect: QRectF

    def catches(self, point: QPointF) -> bool:
        return self.rect.adjusted(-4, -3, 4, 3).contains(point)


def handles_of(bodies: Sequence[QRectF], type_: Typography) -> tuple[Handle, ...]:
    """Return the handles at the outer borders of an item's rectangles, in reading order."""
    if not bodies:
        return ()
    width, height = type_.stroke(5), type_.stroke(12)
    first, last = bodies[0], bodies[-1]
    return (
        Handle("start", _at(first.left() - type_.stroke(2), first, width, height)),
        Handle("end", _at(last.right() + type_.stroke(2), last, width, height)),
    )


def _at(x: float, body: QRectF, width: float, height: float) -> QRectF:
    return QRectF(x - width / 2, body.center().y() - height / 2, width, height)


def moved(fragments: Fragments, side: Side, position: int) -> Fragments | None:
    """Return the fragments with one outer border at ``position``.

    Fragments that the border has passed fall away; None where nothing would be left.
    """
    if side == "end":
        kept = [span for span in fragments if span.start < position]
        if not kept:
            return None
        return (*kept[:-1], Span(kept[-1].start, position))
    kept = [span for span in fragments if span.end > position]
    if not kept:
        return None
    return (Span(position, kept[0].end), *kept[1:])


def paint_handles(
    painter: QPainter, handles: Sequence[Handle], inks: Inks, type_: Typography
) -> None:
    """Paint the handles: small rounded grips in the accent, ringed with the page."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(inks.accent)
    painter.setPen(inks.page)
    radius = type_.stroke(2.5)
    for handle in handles:
        painter.drawRoundedRect(handle.rect, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
