"""Painting ties and the markers at the edge: painter and geometry in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.article.painting import Look
from gui.article.palette import translucent
from gui.article.ties import EdgeMarker, TieShape
from gui.article.writing import write


def paint_curves(painter: QPainter, shapes: Iterable[TieShape], look: Look) -> None:
    """Paint the curves, to be done before the text; each ends in a dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dot = look.typography.stroke(2.4)
    for shape in shapes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.inks.tie_pen(shape.event, faint=shape.is_faint))
        painter.drawPath(shape.path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.inks.colour(shape.event))
        painter.drawEllipse(shape.end, dot, dot)


def paint_roles(painter: QPainter, shapes: Iterable[TieShape], look: Look) -> None:
    """Paint the roles' names, to be done after the text."""
    type_ = look.typography
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(type_.chip_font)
    for shape in shapes:
        if shape.label is None:
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(translucent(look.inks.theme.page, 0.9))
        painter.drawRoundedRect(shape.label, 3, 3)
        painter.setPen(look.inks.text_colour(shape.event))
        baseline = shape.label.top() + (shape.label.height() + type_.chip_ascent) / 2
        at = QPointF(shape.label.left() + type_.stroke(3), baseline)
        write(painter, at, shape.role, look.book)


def paint_markers(painter: QPainter, markers: Iterable[EdgeMarker], look: Look) -> None:
    """Paint the markers that say where a tie leads out of sight."""
    type_ = look.typography
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(type_.chip_font)
    for marker in markers:
        rect = QRectF(marker.rect)
        painter.setPen(look.inks.tie_pen(marker.mark, faint=False))
        painter.setBrush(look.inks.page)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(look.inks.text_colour(marker.mark))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, marker.text)
