"""An article with its marks as PDF, SVG or PNG, from the same layout as on the screen.

A ``QGuiApplication`` has to exist; none of this needs a screen (platform ``offscreen``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotations.errors import AnnotationError
from annotations.model import Article, Item, ItemId
from annotations.schema import Schema
from gui.article.inks import Inks
from gui.article.page import Mode, Page
from gui.article.painting import Look
from gui.article.palette import ArticleTheme, plain_theme
from gui.article.sheet import Sheet
from gui.article.typography import Typography

SCREEN_DPI = 96
PDF_DPI = 1200
_MARGIN = 32.0
_PAPER_MARGIN_MM = 18.0


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    ``width`` is in pixels at scale 1; paper has its own. ``theme`` None is the usual light
    page. ``current`` is marked, and its ties drawn; with ``mode`` FULL all ties are.
    """

    width: int = 780
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

    Raises:
        AnnotationError: There is no picture of that kind.
    """
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        kinds = ", ".join(sorted(_WRITERS))
        raise AnnotationError(f"a picture cannot be written as “{suffix}”; use one of {kinds}")
    page = Page(article, schema, options.typography or Typography(options.zoom))
    page.mode, page.shows_rejected = options.mode, options.shows_rejected
    page.index.set_items(items)
    if options.unfolds_furniture:
        for fold in page.folds:
            fold.is_folded = False
    inks = Inks(options.theme or plain_theme(schema), page.typography)
    look = Look(inks, page.typography, options.current, options.mode is Mode.QUIET)
    return writer(page, look, options)


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
        neighbour.unlink(missing_ok=True)
        raise AnnotationError(f"{target} cannot be written: {error.strerror}") from error


def _png(page: Page, look: Look, options: PictureOptions) -> bytes:
    sheet = Sheet(page, options.width, _MARGIN)
    size = QSize(round(options.width * options.scale), round(sheet.total * options.scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(options.scale)
    image.fill(look.inks.page)
    with QPainter(image) as painter:
        sheet.paint(painter, look, sheet.all, sheet.ties(options.current, options.language))
    return _bytes_of(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def _svg(page: Page, look: Look, options: PictureOptions) -> bytes:
    sheet = Sheet(page, options.width, _MARGIN)

    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(options.width, round(sheet.total)))
        generator.setViewBox(QRectF(0, 0, options.width, round(sheet.total)))
        generator.setTitle(page.article.display_title)
        with QPainter(generator) as painter:
            painter.fillRect(sheet.all, look.inks.page)
            shaped = replace(look, as_outlines=True)
            ties = sheet.ties(options.current, options.language)
            sheet.paint(painter, shaped, sheet.all, ties)

    return _bytes_of(write)


def _pdf(page: Page, look: Look, options: PictureOptions) -> bytes:
    """Return A4 pages; no line is cut, and the text can be selected."""

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(*[_PAPER_MARGIN_MM] * 4))
        writer.setResolution(PDF_DPI)
        writer.setTitle(page.article.display_title)
        writer.setCreator("Goldlese")
        scale = PDF_DPI / SCREEN_DPI
        width, height = writer.width() / scale, writer.height() / scale
        foot = page.typography.body_size * 1.6
        sheet = Sheet(page, width, 0.0)
        ties = sheet.ties(options.current, options.language)
        cuts = page_cuts(sheet.bands(), height - foot)
        with QPainter(writer) as painter:
            painter.scale(scale, scale)
            for number, (top, bottom) in enumerate(cuts):
                if number:
                    writer.newPage()
                painter.save()
                painter.setClipRect(QRectF(-40, 0, width + 80, bottom - top))
                painter.translate(0, -top)
                clip = QRectF(-40, top + 0.5, width + 80, bottom - top - 1)
                sheet.paint(painter, look, clip, ties)
                painter.restore()
                painter.setFont(page.typography.note_font)
                painter.setPen(look.inks.muted)
                painter.drawText(
                    QRectF(0, height - foot, width, foot),
                    Qt.AlignmentFlag.AlignCenter,
                    f"{number + 1} / {len(cuts)}",
                )

    return _bytes_of(write)


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
