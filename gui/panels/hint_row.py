"""One line of the inspector: what something is, and the key that changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme import Theme

PADDING = 8

BESIDE_KEY = 8
"""Pixels between the text and the key cap."""


def paint_key(painter: QPainter, rect: QRectF, text: str, font: QFont, theme: Theme) -> float:
    """Paint a key cap at the right of ``rect``; return where its left edge is."""
    size = key_size(text, font)
    cap = QRectF(QPointF(0, round(rect.center().y() - size.height() / 2)), size.toSizeF())
    cap.moveRight(rect.right())
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.page))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, 0.5), 4, 4)
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
    return cap.left()


def key_size(text: str, font: QFont) -> QSize:
    """Return how much room a key cap takes."""
    metrics = QFontMetrics(font)
    width = max(metrics.horizontalAdvance(text) + 11, metrics.height() + 3)
    return QSize(width, metrics.height() + 3)


def key_font(font: QFont) -> QFont:
    """Return the smaller font of key caps."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.85, 7.0))
    return small


class HintRow(QAbstractButton):
    """A line that can be clicked; it never takes the focus from the article by a click.

    Signals:
        chosen(object): It was clicked; its ``payload``.
        dropped(object): Its cross was clicked, or Delete pressed on it; its ``payload``.
    """

    chosen = Signal(object)
    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.payload: object = None
        self._lead = ""
        self._lead_colour = ""
        self._key = ""
        self._plain = ""
        self._ink = ""
        self._is_droppable = False
        self._wraps = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.payload)

    def set_ink(self, colour: str) -> None:
        """Write the text in a colour; empty is the usual one."""
        self._ink = colour

    def set_droppable(self, droppable: bool) -> None:
        """Show a cross at the right that takes the row's thing away."""
        self._is_droppable = droppable

    def set_wraps(self, wraps: bool) -> None:
        """Write a text without a key on as many lines as it needs, or cut it off."""
        if wraps != self._wraps:
            self._wraps = wraps
            ways = QSizePolicy.Policy
            policy = QSizePolicy(ways.Expanding, ways.Minimum if wraps else ways.Fixed)
            policy.setHeightForWidth(wraps)
            self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return self.sizeHint().height()
        room = QRect(0, 0, max(width - 2 * PADDING, 1), 10_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return self.fontMetrics().boundingRect(room, flags, self._plain).height() + 10

    def _cross(self) -> QRectF:
        side = self.height()
        return QRectF(self.width() - side, 0, side, side)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_droppable and self._cross().contains(event.position()):
            self.setDown(False)
            self.dropped.emit(self.payload)
            return
        super().mouseReleaseEvent(event)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_row(
        self, text: str, key: str = "", *, lead: str = "", colour: str = "", tip: str = ""
    ) -> None:
        """Show ``lead`` in bold and ``colour``, then ``text``; ``key`` stands at the right."""
        self._lead, self._lead_colour, self._key = lead, colour, key
        self.setText(text.replace("&", "&&"))
        if self._plain != text:
            self._plain = text
            self.updateGeometry()
        self.setToolTip(tip)
        name = " ".join(part for part in (lead, text) if part)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
        self.update()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what a click does, not only the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() == Qt.Key.Key_Delete and self._is_droppable:
            self.dropped.emit(self.payload)
            return
        super().keyPressEvent(event)

    def needed_width(self) -> int:
        """Return how wide the row must be for its text and key to be seen whole."""
        space = " " if self._lead else ""
        return self.least_width() + self.fontMetrics().horizontalAdvance(space + self._plain)

    def least_width(self) -> int:
        """Return how wide the row must be for its lead and key to be seen whole."""
        width = 2 * PADDING + QFontMetrics(self._bold()).horizontalAdvance(self._lead) + 1
        if self._key:
            width += BESIDE_KEY + key_size(self._key, key_font(self.font())).width()
        return width

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            rect = QRectF(self.rect().adjusted(PADDING, 0, -PADDING, 0))
            if self._is_droppable:
                painter.setPen(QColor(self._theme.muted))
                painter.setFont(self.font())
                painter.drawText(self._cross(), Qt.AlignmentFlag.AlignCenter, "✕")
                rect.setRight(self._cross().left())
            right = rect.right()
            if self._key:
                right = paint_key(painter, rect, self._key, key_font(self.font()), self._theme)
                right -= BESIDE_KEY
            left = rect.left()
            if self._wraps:
                painter.setFont(self.font())
                painter.setPen(QColor(self._ink or self._theme.ink))
                flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(rect, flags, self._plain)
                return
            if self._lead:
                left = self._write(painter, self._lead, left, right, bold=True)
            self._write(painter, self._plain, left, right, bold=False)

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self.underMouse() and bool(self._key)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground or self.isDown():
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent), 1.5 * self._theme.strength))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _write(
        self, painter: QPainter, text: str, left: float, right: float, *, bold: bool
    ) -> float:
        """Write ``text`` between ``left`` and ``right``; return where the next word begins."""
        font = self._bold() if bold else self.font()
        colour = (
            self._lead_colour if bold and self._lead_colour else self._ink or self._theme.ink
        )
        metrics = QFontMetrics(font)
        room = max(int(right - left), 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRectF(left, 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        return left + metrics.horizontalAdvance(shown + " ")
