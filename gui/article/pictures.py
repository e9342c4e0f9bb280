"""An article with its marks as PDF, SVG or PNG, from the same layout as on the screen.

A ``QGuiApplication`` has to exist; none of this needs a screen (platform ``offscreen``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotations.errors import AnnotationError
from annotations.model import Article, Item, ItemId
from annotations.schema import Schema
from gui.article.glyph_book import GlyphBook
from gui.article.inks import Inks
from gui.article.page import Mode, Page
from gui.article.painting import Look
from gui.article.palette import ArticleTheme, plain_theme
from gui.article.paper import SCREEN_DPI, paint_paper, paper_margins
from gui.article.sheet import Sheet
from gui.article.typography import Typography

PDF_DPI = 1200
_MARGIN = 32.0
_BESIDE = 60.0
"""At zoom 1, on each side of the column: names of roles may stand there."""
_HIGHEST = 32_000
"""Pixels; the painter counts no further."""


class TooLongError(AnnotationError):
    """An article is too long to be one PNG picture."""


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


def picture(
    article: Article,
    schema: Schema,
    items: Sequence[Item],
    suffix: str,
    options: PictureOptions,
) -> bytes:
    """Return the file's bytes; ``suffix`` is ``.pdf``, ``.svg`` or ``.png``.

    May run on any thread.

    Raises:
        AnnotationError: There is no picture of that kind.
        TooLongError: The article is too long for it.
    """
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        kinds = ", ".join(sorted(_WRITERS))
        raise AnnotationError(f"a picture cannot be written as “{suffix}”; use one of {kinds}")
    return writer(*prepared(article, schema, items, options), options)


def prepared(
    article: Article, schema: Schema, items: Sequence[Item], options: PictureOptions
) -> tuple[Page, Look]:
    """Return the page as the options want it, and what painting it needs."""
    page = Page(article, schema, options.typography or Typography(options.zoom))
    page.mode, page.shows_rejected = options.mode, options.shows_rejected
    page.index.set_items(items)
    if options.unfolds_furniture:
        for fold in page.folds:
            fold.is_folded = False
    inks = Inks(options.theme or plain_theme(schema), page.typography)
    look = Look(inks, page.typography, options.current, options.mode is Mode.QUIET)
    return page, look


def write_picture(
    article: Article,
    schema: Schema,
    items: Sequence[Item],
    target: Path,
    options: PictureOptions | None = None,
) -> None:
    """Write the article to ``target``, in the format its name ends with.

    Raises:
        AnnotationError: The format is not known, or the file cannot be written.
    """
    made = picture(article, schema, items, target.suffix, options or PictureOptions())
    neighbour = target.with_name(f".{target.name}.new")
    try:
        neighbour.write_bytes(made)
        neighbour.replace(target)
    except OSError as error:
        with suppress(OSError):
            neighbour.unlink()
        raise AnnotationError(f"{target}: it cannot be written ({error.strerror})") from error


def _png(page: Page, look: Look, options: PictureOptions) -> bytes:
    sheet = Sheet(page, _width(page, options), _MARGIN)
    size = QSize(round(sheet.width * options.scale), round(sheet.total * options.scale))
    if max(size.width(), size.height()) > _HIGHEST:
        raise TooLongError(
            f"the article {page.article.id} is too long for a PNG picture: it would be "
            f"{size.height()} pixels high; choose a smaller scale, or a PDF"
        )
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(options.scale)
    image.fill(look.inks.page)
    with QPainter(image) as painter:
        sheet.paint(painter, look, sheet.all, sheet.ties(options.current, options.language))
    return _bytes_of(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def _svg(page: Page, look: Look, options: PictureOptions) -> bytes:
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
            ties = sheet.ties(options.current, options.language)
            sheet.paint(painter, shaped, sheet.all, ties)

    return book.filled_in(_bytes_of(write))


def _pdf(page: Page, look: Look, options: PictureOptions) -> bytes:
    """Return A4 pages; no line is cut, and the text can be selected."""

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(paper_margins())
        writer.setResolution(PDF_DPI)
        writer.setTitle(page.article.display_title)
        writer.setCreator("Goldlese")
        paint_paper(writer, page, look, options.language)

    return _bytes_of(write)


def _width(page: Page, options: PictureOptions) -> int:
    type_ = page.typography
    return options.width or round(type_.column_width + 2 * _MARGIN + 2 * type_.stroke(_BESIDE))


def _bytes_of(write: Callable[[QBuffer], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(buffer.data().data())


_WRITERS: dict[str, Callable[[Page, Look, PictureOptions], bytes]] = {
    ".pdf": _pdf,
    ".png": _png,
    ".svg": _svg,
}
