"""The layout of the article view's document: paragraphs laid out when they are needed.

Heights of paragraphs that have not been laid out yet are estimates; ``settle`` replaces them.
Positions here are Qt's (UTF-16 units of the stand-in text); y is of the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
)

from gui.article.heights import Heights
from gui.article.page import Page
from gui.article.page_painting import Scene, Shown, paint_page
from gui.article.painting import Look
from gui.article.paragraph import Paragraph
from gui.article.ties import TieShape
from gui.article.typography import Typography

KEPT = 400
"""So many paragraphs stay laid out; those far from the view are forgotten."""

_WIDTH_UNSEEN = 640.0


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out and draws a page in the middle of the width it is given."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.page: Page | None = None
        self.look: Look | None = None
        self.fold_texts: dict[int, str] = {}
        self.ties: Sequence[TieShape] = ()
        self.revision = 0
        self.column_x = 0.0
        self.column_width = 100.0
        self._heights = Heights()
        self._laid: dict[int, Paragraph] = {}
        self._told = QSizeF()

    # ---- what the page is

    def set_page(self, page: Page | None, look: Look | None) -> None:
        """Take another page; the document's text is set by the caller afterwards."""
        self.page, self.look = page, look
        self._forget_all()

    def reset(self) -> None:
        """Forget every paragraph's layout; estimate all heights again."""
        self._forget_all()
        page = self.page
        if page is None:
            return
        self.column_width, self.column_x = self._column(page.typography)
        if self.document().blockCount() == len(page):
            self._heights = Heights(page.estimates(self.column_width))
        self.tell_size()

    def _column(self, type_: Typography) -> tuple[float, float]:
        """Return how wide the column is in the present width, and where it begins."""
        margin = max(type_.stroke(28), 16)
        width = max(min(type_.column_width, self._width - 2 * margin), 80.0)
        return width, round((self._width - width) / 2)

    def _forget_all(self) -> None:
        self.revision += 1
        self._laid.clear()
        self._heights = Heights()

    def _forget_far(self, near: int) -> None:
        if len(self._laid) <= KEPT:
            return
        for number in sorted(self._laid, key=lambda n: -abs(n - near))[: KEPT // 2]:
            del self._laid[number]
            self.text_layout(number).clearLayout()

    # ---- geometry

    @property
    def paragraph_count(self) -> int:
        return len(self._heights)

    @property
    def typography(self) -> Typography:
        """The type of the page; there has to be one."""
        assert self.page is not None  # noqa: S101 - asked for only while a page is shown
        return self.page.typography

    @property
    def _width(self) -> float:
        width = self.document().pageSize().width()
        return width if width > 0 else _WIDTH_UNSEEN

    @property
    def padding(self) -> float:
        """The room above the first paragraph and below the last."""
        return 0.0 if self.page is None else round(self.page.typography.body_size * 1.6)

    def top(self, number: int) -> float:
        """Return the y of a paragraph's top."""
        return self.padding + self._heights.above(number)

    def height(self, number: int) -> float:
        return self._heights[number]

    def number_at(self, y: float) -> int:
        """Return the number of the paragraph at ``y``, or the nearest."""
        return self._heights.at(y - self.padding)

    def paragraph(self, number: int) -> Paragraph:
        """Return a paragraph's geometry, laid out if it was not."""
        made = self._laid.get(number)
        page = self.page
        if made is None and page is not None:
            layout = self.text_layout(number)
            page.begin(number, layout, owns_font=False)
            made = page.lay_out(number, layout, self.column_width)
            self._laid[number] = made
            self._take_height(number, made)
        assert made is not None  # noqa: S101 - there is a page wherever there are paragraphs
        return made

    def text_layout(self, number: int) -> QTextLayout:
        """Return the layout with a paragraph's characters."""
        return self.document().findBlockByNumber(number).layout()

    def _take_height(self, number: int, made: Paragraph) -> None:
        page = self.page
        fold = page.fold(number) if page else None
        height = made.height
        if page is not None and fold is not None and fold.is_folded:
            height = page.fold_height if fold.first == number else 0.0
        if self._heights.change(number, height):
            self.revision += 1

    def settle(self, top: float, bottom: float) -> None:
        """Lay out the paragraphs between two y, so that their heights are true."""
        if not len(self._heights):
            return
        number = self.number_at(top)
        y = self.top(number)
        self._forget_far(number)
        while number < len(self._heights) and y < bottom:
            if self._heights[number] and not (self.page and self.page.is_hidden(number)):
                self.paragraph(number)
            y += self._heights[number]
            number += 1

    def visible(self, clip: QRectF) -> Iterator[tuple[int, float, Paragraph]]:
        """Return number, y and geometry of the unfolded paragraphs that meet ``clip``."""
        page = self.page
        if page is None or not len(self._heights):
            return
        number = self.number_at(clip.top()) if clip.isValid() else 0
        y = self.top(number)
        while number < len(self._heights) and (not clip.isValid() or y < clip.bottom()):
            if self._heights[number] and not page.is_hidden(number):
                yield number, y, self.paragraph(number)
            y += self._heights[number]
            number += 1

    def rearrange(self, numbers: Iterable[int]) -> tuple[list[tuple[float, float]], bool]:
        """Place the marks of these paragraphs anew.

        Returns top and bottom of what looks other than before, and whether anything moved.
        """
        bands: list[tuple[float, float]] = []
        has_moved = False
        page = self.page
        for number in numbers:
            before = self._laid.get(number)
            if before is None or page is None:
                continue
            profile = before.profile()
            made = page.arrange(number, self.text_layout(number), before, self.column_width)
            self._laid[number] = made
            self.revision += 1
            if made.profile() != profile:
                self._take_height(number, made)
                has_moved = True
            elif (band := made.band(before)) is not None:
                top = self.top(number)
                bands.append((top + band[0], top + band[1]))
        if has_moved:
            self.tell_size()
        return bands, has_moved

    def tell_size(self) -> None:
        """Tell the view how large the document is, if that changed."""
        size = self.documentSize()
        if size != self._told:
            self._told = size
            self.documentSizeChanged.emit(size)

    # ---- QAbstractTextDocumentLayout

    def documentSize(self) -> QSizeF:
        return QSizeF(self._width, round(self._heights.total + 2 * self.padding))

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self._heights):
            return QRectF()
        self.paragraph(number)
        return QRectF(self.column_x, self.top(number), self.column_width, self._heights[number])

    def documentChanged(self, from_: int, removed: int, added: int) -> None:  # noqa: ARG002
        """Take another text or, as Qt tells it in the same way, another width."""
        page = self.page
        if page is None or len(self._heights) != self.document().blockCount():
            self.reset()
            return
        width, x = self._column(page.typography)
        if width != self.column_width:
            self.reset()
        elif x != self.column_x:
            self.column_x = x
            self.revision += 1
            self.tell_size()

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]
        page = self.page
        if page is None or not len(self._heights):
            return -1
        number = self.number_at(point.y())
        start = page.stand_in.start16(number)
        if page.is_hidden(number):
            return start
        inside = QPointF(point.x() - self.column_x, point.y() - self.top(number))
        made = self.paragraph(number)
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        layout = self.text_layout(number)
        for place, line in enumerate(made.lines):
            if inside.y() < line.bottom or place == len(made.lines) - 1:
                if exact and not (line.left <= inside.x() <= line.right):
                    return -1
                return start + int(layout.lineAt(place).xToCursor(inside.x()))
        return start

    def draw(
        self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext
    ) -> None:
        page, look = self.page, self.look
        if page is None or look is None:
            return
        clip: QRectF = context.clip
        scene = Scene(
            self.column_x,
            self.column_width,
            clip,
            self.ties,
            [
                # A copy: the format would die with the selection that holds it.
                (
                    each.cursor.selectionStart(),
                    each.cursor.selectionEnd(),
                    QTextCharFormat(each.format),
                )
                for each in context.selections
            ],
            context.cursorPosition,
            [
                (self.fold_texts.get(fold.first, ""), self.top(fold.first))
                for fold in page.folds
            ],
        )
        paint_page(
            painter, page, [self._shown(*each) for each in self.visible(clip)], scene, look
        )

    def _shown(self, number: int, y: float, made: Paragraph) -> Shown:
        block = self.document().findBlockByNumber(number)
        return Shown(number, y, made, block.layout(), block.position(), block.length())
