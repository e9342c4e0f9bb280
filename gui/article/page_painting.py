"""Painting a page, or the part of it that shows: all layers in their order. No widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from gui.article.page import Page
from gui.article.painting import Look, paint_grounds, paint_labels
from gui.article.paragraph import Paragraph
from gui.article.tie_painting import paint_curves, paint_roles
from gui.article.ties import TieShape
from gui.article.writing import write, write_paragraph

_CURSOR_WIDTH = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph to be painted: its number, y, geometry, and the layout with its text.

    ``start`` is Qt's position of its first character, ``length`` its units, line end included.
    """

    number: int
    y: float
    paragraph: Paragraph
    layout: QTextLayout
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted beside the paragraphs; ``selections`` and ``cursor`` in Qt's positions.

    ``folds`` are the dimmed lines that stand for runs of furniture, each with its y. Where not
    ``names_roles``, the names of roles are painted by somebody else.
    """

    column_x: float
    column_width: float
    clip: QRectF
    ties: Sequence[TieShape] = ()
    selections: Sequence[tuple[int, int, QTextCharFormat]] = ()
    cursor: int = -1
    folds: Sequence[tuple[str, float]] = ()
    names_roles: bool = True


def paint_page(
    painter: QPainter, page: Page, shown: Sequence[Shown], scene: Scene, look: Look
) -> None:
    """Paint fills and outlines, then ties, the text, the labels, roles and folded lines."""
    ties = [tie for tie in scene.ties if _meets(tie.path.controlPointRect(), scene.clip)]
    _each(painter, shown, scene, look, paint_grounds)
    paint_curves(painter, ties, look)
    for each in shown:
        _paint_text(painter, page, each, scene, look)
    _each(painter, shown, scene, look, paint_labels)
    if scene.names_roles:
        paint_roles(painter, scene.ties, look)
    _paint_folds(painter, page, scene, look)


def _meets(rect: QRectF, clip: QRectF) -> bool:
    return not clip.isValid() or rect.adjusted(-4, -4, 4, 4).intersects(clip)


def _each(
    painter: QPainter,
    shown: Sequence[Shown],
    scene: Scene,
    look: Look,
    paint: Callable[[QPainter, Paragraph, QRectF, Look], None],
) -> None:
    """Paint one layer of every paragraph, with the painter moved to each."""
    for each in shown:
        painter.save()
        painter.translate(scene.column_x, each.y)
        clip = scene.clip
        if clip.isValid():
            clip = clip.translated(-scene.column_x, -each.y)
        paint(painter, each.paragraph, clip, look)
        painter.restore()


def _paint_text(painter: QPainter, page: Page, shown: Shown, scene: Scene, look: Look) -> None:
    origin = QPointF(scene.column_x, shown.y)
    inks = look.inks
    painter.setPen(inks.muted if page.setting(shown.number).muted else inks.ink)
    ranges = [format_range(*each, inks.dimmed) for each in page.dimmed(shown.number)]
    ranges += [
        format_range(start, end, inks.text_format(mark))
        for start, end, mark in shown.paragraph.triggers
        if not mark.is_rejected
    ]
    for start, end, style in scene.selections:
        first, last = max(start - shown.start, 0), min(end - shown.start, shown.length)
        if first < last:
            ranges.append(format_range(first, last, style))
    if look.book is not None or look.writes_once:
        write_paragraph(painter, shown.layout, origin, ranges, scene.clip, look.book)
        return
    shown.layout.draw(painter, origin, ranges, scene.clip)
    at = scene.cursor - shown.start
    if 0 <= at < shown.length:
        painter.setPen(inks.accent)
        shown.layout.drawCursor(painter, origin, at, _CURSOR_WIDTH)


def format_range(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return ``style`` for the units from ``start`` to ``end``."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, style
    return made


def _paint_folds(painter: QPainter, page: Page, scene: Scene, look: Look) -> None:
    """Paint the dimmed line that stands for each run of furniture."""
    type_ = look.typography
    painter.setFont(type_.note_font)
    metrics = QFontMetricsF(type_.note_font)
    for text, y in scene.folds:
        row = QRectF(scene.column_x, y, scene.column_width, page.fold_height)
        if not _meets(row, scene.clip):
            continue
        inset = type_.stroke(4)
        painter.fillRect(
            QRectF(row.left(), row.top() + inset, type_.stroke(2), row.height() - 2 * inset),
            look.inks.line,
        )
        painter.setPen(look.inks.muted)
        at = QPointF(row.left() + type_.stroke(10), row.center().y() + type_.note_ascent / 2)
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.right() - at.x())
        write(painter, at, fitting, look.book)
