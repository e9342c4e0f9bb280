"""Where things are on the page: from points of the view to the article's text, and back.

Points and rectangles are the viewport's; offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from annotations.model import Item, ItemId, Span
from gui.article.document_layout import PageLayout
from gui.article.folding import Fold
from gui.article.hits import marks_at
from gui.article.lines import caret_x, extents
from gui.article.marks import Mark
from gui.article.painting import body_of
from gui.article.words import Words


class Places:
    """Answers for one view; nothing is remembered."""

    def __init__(self, layout: PageLayout, bar: QScrollBar, viewport: QWidget) -> None:
        self._layout = layout
        self._bar = bar
        self._viewport = viewport

    @property
    def bar(self) -> QScrollBar:
        """What scrolls the view."""
        return self._bar

    @property
    def height(self) -> int:
        """How many pixels of the page show."""
        return self._viewport.height()

    @property
    def seen(self) -> QRectF:
        """What shows, in the document's coordinates."""
        return QRectF(0, self._bar.value(), self._viewport.width(), self._viewport.height())

    def position_at(self, point: QPointF) -> int:
        """Return the code point nearest to a point."""
        page = self._layout.page
        if page is None:
            return 0
        inside = QPointF(point.x(), point.y() + self._bar.value())
        found = self._layout.hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        return page.stand_in.to_cp(max(found, 0))

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point, the nearest meant first."""
        page = self._layout.page
        y = point.y() + self._bar.value()
        number = self._layout.number_at(y)
        if page is None or not len(page) or page.is_hidden(number):
            return []
        inside = QPointF(point.x() - self._layout.column_x, y - self._layout.top(number))
        return marks_at(self._layout.paragraph(number), inside, page.typography)

    def fold_at(self, point: QPointF) -> Fold | None:
        """Return the run of furniture whose dimmed line lies under a point."""
        page = self._layout.page
        if page is None:
            return None
        y = point.y() + self._bar.value()
        fold = page.fold(self._layout.number_at(y))
        if fold is None or not 0 <= y - self._layout.top(fold.first) <= page.fold_height:
            return None
        return fold

    def bodies(self, item: Item) -> list[QRectF]:
        """Return the rectangles drawn for an item where it is laid out, in reading order."""
        page = self._layout.page
        found: list[QRectF] = []
        for number in page.index.numbers(item) if page else ():
            if page is None or page.is_hidden(number):
                continue
            shift = QPointF(self._layout.column_x, self._layout.top(number) - self._bar.value())
            made = self._layout.paragraph(number)
            found += [
                body_of(part, box, made.lines[part.line], page.typography).translated(shift)
                for part in made.parts
                if part.mark.id == item.id
                for box in part.boxes
            ]
        return found

    def characters(self, span: Span) -> list[QRectF]:
        """Return the characters' rectangles of a stretch, line by line."""
        page = self._layout.page
        if page is None:
            return []
        at = page.stand_in
        found: list[QRectF] = []
        for number in range(at.paragraph_at(span.start), at.paragraph_at(span.end - 1) + 1):
            if not page.is_hidden(number):
                found += self._characters_in(number, span)
        return found

    def _characters_in(self, number: int, span: Span) -> Iterator[QRectF]:
        page = self._layout.page
        if page is None:
            return
        made = self._layout.paragraph(number)
        layout = self._layout.text_layout(number)
        start, end = page.span(number)
        base = page.stand_in.to16(start)
        first = page.stand_in.to16(max(span.start, start)) - base
        last = page.stand_in.end16(min(span.end, end)) - base
        y = self._layout.top(number) - self._bar.value()
        for place, line in enumerate(made.lines):
            a, b = max(first, line.start), min(last, line.end)
            if a < b:
                for left, right in extents(layout, place, a, b, line):
                    yield QRectF(
                        left + self._layout.column_x,
                        y + line.text_top,
                        right - left,
                        line.ascent + line.descent,
                    )

    def caret(self, position: int) -> QRectF | None:
        """Return where a caret before the code point at ``position`` stands, a line high."""
        page = self._layout.page
        if page is None:
            return None
        number = page.stand_in.paragraph_at(position)
        if page.is_hidden(number):
            return None
        made = self._layout.paragraph(number)
        unit = page.stand_in.to16(position) - page.stand_in.start16(number)
        layout = self._layout.text_layout(number)
        line = layout.lineForTextPosition(unit)
        if not line.isValid():
            return None
        place = made.lines[line.lineNumber()]
        return QRectF(
            caret_x(line, unit) + self._layout.column_x,
            self._layout.top(number) - self._bar.value() + place.text_top,
            1.0,
            place.ascent + place.descent,
        )

    def shown_words(self, words: Words) -> Iterator[tuple[Span, Span]]:
        """Return the tokens of the paragraphs that show, if they hold a letter or digit."""
        page = self._layout.page
        for number in self.shown_paragraphs() if page else ():
            for token in words.of_paragraph(number):
                text = page.article.text[token.start : token.end] if page else ""
                if any(map(str.isalnum, text)):
                    yield token, token

    def shown_paragraphs(self) -> list[int]:
        """Return the numbers of the unfolded paragraphs that show."""
        return [number for number, _, _ in self._layout.visible(self.seen)]

    def shown_items(self) -> list[tuple[ItemId, Span]]:
        """Return the items drawn whose first fragment shows, with it, in reading order."""
        page = self._layout.page
        found: list[tuple[ItemId, Span]] = []
        for number in self.shown_paragraphs() if page else ():
            drawn = {part.mark.id for part in self._layout.paragraph(number).parts}
            for item in page.index.in_paragraph(number) if page else ():
                first = item.content.fragments[0]
                if item.id in drawn and self._shows(first):
                    found.append((item.id, first))
        return list(dict.fromkeys(found))

    def _shows(self, span: Span) -> bool:
        rects = self.characters(Span(span.start, span.start + 1))
        return bool(rects) and 0 <= rects[0].center().y() <= self.height
