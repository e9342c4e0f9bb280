"""An article on paper: pages that cut no line, for a printer and for PDF alike."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter

from gui.article.page import Page
from gui.article.painting import Look
from gui.article.sheet import Sheet

SCREEN_DPI = 96
_MARGIN_MM = 18.0
_OVERHANG = 40
"""Pixels beside the column in which names of roles may stand."""


def paper_margins() -> QMarginsF:
    """Return the margins of the pages, in millimetres."""
    return QMarginsF(*[_MARGIN_MM] * 4)


def paint_paper(device: QPagedPaintDevice, page: Page, look: Look) -> int:
    """Paint a page of the article after the other on ``device``; return how many there are.

    A page that is not white is filled to the edges of the paper.
    """
    look = replace(look, writes_once=True)
    scale = device.logicalDpiX() / SCREEN_DPI
    width, height = device.width() / scale, device.height() / scale
    foot = page.typography.body_size * 1.6
    sheet = Sheet(page, width, 0.0)
    ties = sheet.ties(look.current)
    cuts = page_cuts(sheet.bands(), height - foot)
    shares = page_shares(cuts)
    ground = _ground(device, scale) if _is_filled(look.inks.page) else None
    with QPainter(device) as painter:
        painter.scale(scale, scale)
        for number, (top, bottom) in enumerate(cuts):
            if number:
                device.newPage()
            if ground is not None:
                painter.fillRect(ground, look.inks.page)
            painter.save()
            painter.setClipRect(QRectF(-_OVERHANG, 0, width + 2 * _OVERHANG, bottom - top))
            painter.translate(0, -top)
            clip = QRectF(-_OVERHANG, top + 0.5, width + 2 * _OVERHANG, bottom - top - 1)
            sheet.paint(painter, look, clip, ties, names_roles=False)
            # A name at the edge of a page reaches a little over it rather than being cut.
            painter.setClipping(False)
            sheet.paint_names(painter, look, shares[number], ties)
            painter.restore()
            painter.setFont(page.typography.note_font)
            painter.setPen(look.inks.muted)
            painter.drawText(
                QRectF(0, height - foot, width, foot),
                Qt.AlignmentFlag.AlignCenter,
                f"{number + 1} / {len(cuts)}",
            )
    return len(cuts)


def _is_filled(colour: QColor) -> bool:
    """Say whether paper has to be coloured; what is nearly white is left to it."""
    return colour.lightnessF() < 0.9


def _ground(device: QPagedPaintDevice, scale: float) -> QRectF:
    """Return the whole paper in screen pixels from the corner of what is painted on."""
    units = QPageLayout.Unit.Point
    paper, painted = device.pageLayout().fullRect(units), device.pageLayout().paintRect(units)
    shift = paper.translated(-painted.topLeft())
    share = device.logicalDpiX() / 72 / scale
    return QRectF(
        shift.x() * share, shift.y() * share, shift.width() * share, shift.height() * share
    )


def page_shares(cuts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the y that belong to each page: all of them, each to the nearest page."""
    between = [(before[1] + after[0]) / 2 for before, after in pairwise(cuts)]
    return list(pairwise([-math.inf, *between, math.inf]))


def page_cuts(bands: Sequence[tuple[float, float]], height: float) -> list[tuple[float, float]]:
    """Return the top and bottom of each page; a page begins and ends between bands.

    A band higher than a page gets pages of its own and is cut.
    """
    cuts: list[tuple[float, float]] = []
    top: float | None = None
    bottom = 0.0
    for first, last in bands:
        if top is not None and last - top > height:
            cuts.append((top, bottom))
            top = None
        if top is None:
            top = first
        while last - top > height:
            cuts.append((top, top + height))
            top += height
        bottom = max(bottom, last)
    cuts.append((top or 0.0, max(bottom, (top or 0.0) + 1)))
    return cuts
