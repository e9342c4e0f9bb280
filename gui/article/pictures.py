"""An article with its marks as PDF, SVG or PNG, from the same layout as on the screen.

A ``QGuiApplication`` has to exist; none of this needs a screen (platform ``offscreen``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotations.errors import AnnotationError
from annotations.model import Article, Item, ItemId
from annotations.schema import Schema
from gui.article.glyph_book import GlyphBook
from gui.article.inks import Inks
from gui.article.page import Mode, Page
from gui.article.painting import Look
from gui.article.palette import ArticleTheme, plain_theme
from gui.article.paper import SCREEN_DPI, page_cuts, paint_paper, paper_margins
from gui.article.png_writing import png_of
from gui.article.sheet import Sheet
from gui.article.tie_layer import TieLayer
from gui.article.typography import Typography

PDF_DPI = 1200
_MARGIN = 32.0
_BESIDE = 60.0
"""At zoom 1, on each side of the column: names of roles may stand there."""
_HIGHEST = 32_000
"""Pixels; the painter counts no further."""
_BAND = 2048
"""Pixels; about so high is what is painted at once of a PNG."""
_REACH = 12.0
"""Pixels at scale 1 by which what belongs to a line reaches over it at most."""
_SPARE = 300.0
"""Pixels at scale 1 by which a picture may be higher than its share, so as to cut no line."""


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    ``width`` is in pixels at scale 1, None as wide as the column needs; paper has its own.
    ``theme`` None is the usual light page. ``current`` is marked, and its ties drawn; with
    ``mode`` FULL all ties are. ``typography`` goes before ``zoom``.
    """

    width: int | None = None
    scale: float = 2.0
    zoom: float = 1.0
    theme: ArticleTheme | None = None
    mode: Mode = Mode.NORMAL
    current: ItemId | None = None
    shows_rejected: bool = False
    unfolds_furniture: bool = False
    language: str = "en"
    typography: Typography | None = field(default=None, compare=False)


def pictures(
    article: Article,
    schema: Schema,
    items: Sequence[Item],
    suffix: str,
    options: PictureOptions,
) -> Iterator[bytes]:
    """Yield the bytes of each file; ``suffix`` is ``.pdf``, ``.svg`` or ``.png``.

    More than one is needed for a PNG of an article that is too high for one. May run on any
    thread.

    Raises:
        AnnotationError: There is no picture of that kind, or it would be too wide.
    """
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        kinds = ", ".join(sorted(_WRITERS))
        raise AnnotationError(f"a picture cannot be written as “{suffix}”; use one of {kinds}")
    yield from writer(*prepared(article, schema, items, options), options)


def prepared(
    article: Article, schema: Schema, items: Sequence[Item], options: PictureOptions
) -> tuple[Page, Look]:
    """Return the page as the options want it, and what painting it needs."""
    typography = options.typography or Typography(options.zoom)
    page = Page(article, schema, typography, options.language)
    page.mode, page.shows_rejected = options.mode, options.shows_rejected
    page.index.set_items(items)
    if options.unfolds_furniture:
        for fold in page.folds:
            fold.is_folded = False
    inks = Inks(options.theme or plain_theme(schema), page.typography)
    look = Look(inks, page.typography, options.current, options.mode is Mode.QUIET)
    return page, look


def _png(page: Page, look: Look, options: PictureOptions) -> Iterator[bytes]:
    sheet = Sheet(page, _width(page, options), _MARGIN)
    width = round(sheet.width * options.scale)
    if width > _HIGHEST:
        raise AnnotationError(
            f"a PNG picture of the article {page.article.id} would be {width} pixels wide, "
            f"more than {_HIGHEST}; choose a smaller scale, or a PDF"
        )
    painted = _Painted(sheet, look, sheet.ties(options.current), options.scale, width)
    for top, bottom in _png_cuts(sheet, options.scale):
        height = round((bottom - top) * options.scale)
        yield png_of(painted.bands(top, bottom, height), width, height)


@dataclass(frozen=True, slots=True)
class _Painted:
    """A sheet as pixels; ``width`` is in pixels, too."""

    sheet: Sheet
    look: Look
    ties: TieLayer
    scale: float
    width: int

    def bands(self, top: float, bottom: float, height: int) -> Iterator[QImage]:
        """Yield the ``height`` rows of pixels between two y of the sheet, band by band.

        No line is in two of them: dashes would not meet.
        """
        lines = [line for line in self.sheet.bands() if top <= line[0] < bottom]
        cuts = page_cuts(lines, _BAND / self.scale)
        middles = ((before[1] + after[0]) / 2 for before, after in pairwise(cuts))
        rows = [0, *(round((y - top) * self.scale) for y in middles), height]
        for first, last in pairwise(rows):
            yield self._band(top, first, last - first)

    def _band(self, top: float, first: int, height: int) -> QImage:
        """Return rows of pixels, painted with those beside them, into which outlines reach."""
        beside = math.ceil(_REACH * self.scale)
        image = QImage(self.width, height + 2 * beside, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self.scale)
        image.fill(self.look.inks.page)
        y = top + (first - beside) / self.scale
        with QPainter(image) as painter:
            painter.translate(0, -y)
            clip = QRectF(0, y, self.sheet.width, image.height() / self.scale)
            self.sheet.paint(painter, self.look, clip, self.ties)
        return image.copy(0, beside, self.width, height)


def _png_cuts(sheet: Sheet, scale: float) -> Sequence[tuple[float, float]]:
    """Return the top and bottom of each picture, about equally high.

    No line is cut, nor a paragraph if it is not very long.
    """
    if sheet.total * scale <= _HIGHEST:
        return [(0.0, sheet.total)]
    highest = _HIGHEST / scale
    share = sheet.total / math.ceil(sheet.total / (highest - _SPARE)) + _SPARE
    cuts = page_cuts(sheet.bands(whole=share / 2), share)
    edges = [
        0.0,
        *((before[1] + after[0]) / 2 for before, after in pairwise(cuts)),
        sheet.total,
    ]
    return list(pairwise(edges))


def _svg(page: Page, look: Look, options: PictureOptions) -> Iterator[bytes]:
    book = GlyphBook()
    sheet = Sheet(page, _width(page, options), _MARGIN)

    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(SCREEN_DPI)
        generator.setSize(QSize(round(sheet.width), round(sheet.total)))
        generator.setViewBox(QRectF(0, 0, round(sheet.width), round(sheet.total)))
        generator.setTitle(page.article.display_title)
        with QPainter(generator) as painter:
            painter.fillRect(sheet.all, look.inks.page)
            shaped = replace(look, book=book)
            ties = sheet.ties(options.current)
            sheet.paint(painter, shaped, sheet.all, ties)

    yield book.filled_in(_bytes_of(write))


def _pdf(page: Page, look: Look, _options: PictureOptions) -> Iterator[bytes]:
    """Yield A4 pages as one file; no line is cut, and the text can be selected."""

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(paper_margins())
        writer.setResolution(PDF_DPI)
        writer.setTitle(page.article.display_title)
        writer.setCreator("Goldlese")
        paint_paper(writer, page, look)

    yield _bytes_of(write)


def _width(page: Page, options: PictureOptions) -> int:
    type_ = page.typography
    return options.width or round(type_.column_width + 2 * _MARGIN + 2 * type_.stroke(_BESIDE))


def _bytes_of(write: Callable[[QBuffer], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(buffer.data().data())


_WRITERS: dict[str, Callable[[Page, Look, PictureOptions], Iterator[bytes]]] = {
    ".pdf": _pdf,
    ".png": _png,
    ".svg": _svg,
}
