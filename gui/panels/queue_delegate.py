"""Paints one article of the queue: title, progress, state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.model import ArticleSummary, ReviewState
from gui.models.index import AnyIndex
from gui.models.queue_model import SUMMARY
from gui.panels.meter import paint_meter
from gui.sentences import article_meta
from gui.theme import Theme

MARGIN = 15
PADDING = 9
METER = QSize(40, 4)
TITLE_LINES = 2

MOST = 50_000
"""The heights of so many titles are kept."""


class QueueDelegate(QStyledItemDelegate):
    """Paints with the colours of a theme; the row under review carries a bar at its left."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.under_review: str | None = None
        self.width = 280
        # The list asks for all rows whenever it is laid out.
        self._heights: dict[str, int] = {}
        self._measured: tuple[int, str] = (0, "")

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(SUMMARY)
        title = row.title if isinstance(row, ArticleSummary) else ""
        now = (self.width, option.font.key())
        if now != self._measured or len(self._heights) > MOST:
            self._heights.clear()
            self._measured = now
        height = self._heights.get(title)
        if height is None:
            height = self._heights[title] = self._height(title, option.font)
        return QSize(self.width, height)

    def _height(self, text: str, font: QFont) -> int:
        title = _bold(font)
        height = len(self._lines(text, title)) * QFontMetrics(title).lineSpacing()
        return height + QFontMetrics(_small(font)).lineSpacing() + 4 + 2 * PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(SUMMARY)
        if not isinstance(row, ArticleSummary):
            return
        painter.save()
        self._paint_ground(painter, option, row)
        rect = option.rect.adjusted(MARGIN, PADDING, -MARGIN + 5, -PADDING)
        title = _bold(option.font)
        painter.setFont(title)
        painter.setPen(QColor(self.theme.ink))
        step = QFontMetrics(title).lineSpacing()
        y = rect.top() + QFontMetrics(title).ascent()
        for line in self._lines(row.title, title):
            painter.drawText(rect.left(), y, line)
            y += step
        self._paint_meta(painter, option.font, rect, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ArticleSummary
    ) -> None:
        state = option.state
        here = row.id == self.under_review
        if here or state & QStyle.StateFlag.State_Selected:
            ground = self.theme.current if here else self.theme.raised
            painter.fillRect(option.rect, QColor(ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.raised))
        if here:
            bar = option.rect.adjusted(0, 0, 0, 0)
            bar.setWidth(3)
            painter.fillRect(bar, QColor(self.theme.accent))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_meta(
        self, painter: QPainter, font: QFont, rect: QRect, row: ArticleSummary
    ) -> None:
        area = QRectF(rect)
        small = _small(font)
        metrics = QFontMetrics(small)
        middle = area.bottom() - metrics.lineSpacing() / 2
        total = row.open + row.decided
        share = row.decided / total if total else 0.0
        if row.state is ReviewState.FINISHED:
            share = 1.0
        colour = self.theme.good if row.state is ReviewState.FINISHED else self.theme.accent
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(area.left(), middle - METER.height() / 2, METER.width(), METER.height())
        paint_meter(painter, bar, share, colour, self.theme)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        left = area.left() + METER.width() + 9
        text = fitting(article_meta(row), metrics, int(area.right() - left))
        place = QRectF(left, area.bottom() - metrics.lineSpacing(), area.right() - left, 40)
        place.setHeight(metrics.lineSpacing())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _lines(self, text: str, font: QFont) -> list[str]:
        """Return the title in at most ``TITLE_LINES`` lines, the last one elided."""
        width = max(self.width - 2 * MARGIN + 5, 60)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < TITLE_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            rest = text[line.textStart() :]
            is_last = len(lines) == TITLE_LINES - 1
            part = rest if is_last else rest[: line.textLength()]
            lines.append(
                QFontMetrics(font).elidedText(part.strip(), Qt.TextElideMode.ElideRight, width)
            )
        layout.endLayout()
        return lines or [text]


def fitting(parts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """Return as many of the parts as there is room for; the first one in any case."""
    for count in range(len(parts), 0, -1):
        text = " · ".join(parts[:count])
        if metrics.horizontalAdvance(text) <= width:
            return text
    return metrics.elidedText(parts[0], Qt.TextElideMode.ElideRight, width)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() * 0.9, 7.5))
    return made
