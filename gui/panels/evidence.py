"""The sentence around the current item, the item standing out in it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotations.model import Article, Item, Span
from gui.article.typography import READING_FAMILIES
from gui.review.flow import sentence_around, whole
from gui.theme import Theme

LINES, LEAST_LINES = 4, 2
ROOM = 160
"""Characters of a long sentence that are shown as long as the width is not known."""
FILLED, BEFORE = 0.95, 0.45
"""So much of the lines is filled with it; so much of that at most stands before the item."""


class Evidence(QLabel):
    """Holds the height of four lines, so that nothing jumps; in a low window of two."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines, self._room = LINES, ROOM
        self._shown: tuple[Article, Sequence[Span], Item, str] | None = None
        font = QFont(self.font())
        font.setFamilies(list(READING_FAMILIES))
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMargin(10)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Sentence"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _size(self, lines: int) -> QSize:
        height = QFontMetrics(self.font()).lineSpacing() * lines
        return QSize(160, height + 2 * self.margin() + 2)

    def sizeHint(self) -> QSize:
        return self._size(LINES)

    def minimumSizeHint(self) -> QSize:
        return self._size(LEAST_LINES)

    def hasHeightForWidth(self) -> bool:
        """Say that the height does not follow from how much there is to read."""
        return False

    def show_item(
        self, article: Article, sentences: Sequence[Span], item: Item, colour: str
    ) -> None:
        """Show the sentence of an item; its fragments bold and in ``colour``."""
        self._shown = (article, sentences, item, colour)
        self._write(*self._shown)

    def _write(
        self, article: Article, sentences: Sequence[Span], item: Item, colour: str
    ) -> None:
        room, least = self._room, int(self._room * BEFORE)
        place = whole(item)
        around = sentence_around(sentences, place)
        start, end = around.start, around.end
        before = max(least, room - (end - place.start))
        if place.start - start > before:
            cut = article.text.find(" ", place.start - before)
            start = cut + 1 if 0 <= cut < place.start else place.start - before
        pieces = ["… "] if start > around.start else []
        at = start
        for span in item.content.fragments:
            pieces.append(_escaped(article.text[at : span.start]))
            inside = _escaped(article.text[span.start : span.end])
            pieces.append(f'<b style="color:{colour}">{inside}</b>')
            at = span.end
        last = _word_end(article.text, max(start + room, at), at)
        rest = article.text[at : min(end, last)]
        pieces.append(_escaped(rest) + (" …" if last < end else ""))
        self.setText("".join(pieces))

    def show_hint(self, text: str) -> None:
        """Show what can be done, where there is no item."""
        self._shown = None
        self.setText(f'<span style="color:{self._theme.muted}">{_escaped(text)}</span>')

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole lines only, and as much of the sentence as these hold."""
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        height, wide = metrics.lineSpacing(), self.width() - 2 * self.margin()
        inside = self.height() - 2 * self.margin() - 2
        self._lines = min(max(inside // height, 1), LINES)
        self.setContentsMargins(0, 0, 0, max(inside - self._lines * height, 0))
        room = int(wide / metrics.averageCharWidth() * self._lines * FILLED)
        if room != self._room:
            self._room = room
            if self._shown is not None:
                self._write(*self._shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.setBrush(QColor(self._theme.page))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        super().paintEvent(event)


def _word_end(text: str, place: int, least: int) -> int:
    """Return the last end of a word up to ``place``, but not before ``least``."""
    if place >= len(text) or text[place].isspace():
        return place
    blank = text.rfind(" ", least, place)
    return blank if blank > least else place


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", " ")
