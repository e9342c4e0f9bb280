"""The list of the article's items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from annotations.model import Item, ItemId, ItemState
from gui.models.index import AnyIndex
from gui.models.item_model import ROW, ItemModel, ItemRow
from gui.panels.empty_hint import paint_hint
from gui.sentences import decimal
from gui.styles import slim_bars
from gui.theme import Theme

AROUND = 3
"""So many rows are kept in sight around the current one."""

LABEL_SHARE = 0.42
"""So much of a row the labels take at most."""

SIGNS = {
    ItemState.OPEN: "",
    ItemState.ACCEPTED: "✓",
    ItemState.CORRECTED: "✎",
    ItemState.REJECTED: "✗",
    ItemState.ADDED: "+",
}


class ItemList(QListView):
    """Shows the items; the current one follows the review.

    Signals:
        item_activated(object): An ``ItemId`` was clicked.
    """

    item_activated = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ItemModel(self)
        self._delegate = _ItemDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Items of the article"))
        self.viewport().setBackgroundRole(self.viewport().backgroundRole().Window)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        slim_bars(self, theme, theme.pane)
        self.viewport().update()

    def set_labels(self, names: Iterable[str]) -> None:
        """Take the labels and types there can be, so that their column is wide enough."""
        self._delegate.longest = max(names, key=len, default="")
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        hint = self.tr("No item is like this now; the cross above shows all again.")
        paint_hint(self, hint if self.rows.filter.hides else "", self._delegate.theme)

    def show_current(self, item_id: ItemId | None) -> None:
        """Mark an item and bring it into view."""
        index = self.rows.index_of(item_id)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid():
            for beside in (index.row() - AROUND, index.row() + AROUND, index.row()):
                row = min(max(beside, 0), self.rows.rowCount() - 1)
                self.scrollTo(self.rows.index(row))

    def dataChanged(self, first: AnyIndex, last: AnyIndex, _roles: Sequence[int] = ()) -> None:
        """Paint rows anew; as all are of one height, nothing has to be laid out again."""
        for place in range(first.row(), last.row() + 1):
            self.update(self.rows.index(place))

    def way(self) -> Sequence[Item] | None:
        """Return the rows while the keys act on a list that is filtered or sorted."""
        return self.rows.shown if self.hasFocus() and self.rows.filter.narrows else None

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.rows.item(index)
        if item is not None:
            self.item_activated.emit(item.id)


class _ItemDelegate(QStyledItemDelegate):
    """Paints label, text, state or score on one line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.longest = ""
        """The longest label: all stand in a column as wide as this."""

    def sizeHint(self, option: Option, _index: AnyIndex) -> QSize:
        return QSize(80, option.fontMetrics.height() + 9)

    def paint(self, painter: QPainter, option: Option, index: AnyIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, ItemRow):
            return
        item = row.item
        painter.save()
        self._paint_ground(painter, option)
        rect = QRectF(option.rect.adjusted(10, 0, -12, 0))
        dead = item.state is ItemState.REJECTED
        colour = self.theme.muted if dead else self.theme.colour_of(item.content.label)
        self._paint_bullet(painter, rect, colour, item.state)
        label_font = QFont(option.font)
        label_font.setPointSizeF(option.font.pointSizeF() * 0.82)
        label_font.setWeight(QFont.Weight.DemiBold)
        widest = QFontMetrics(label_font).horizontalAdvance(self.longest) + 2
        width = min(widest, rect.width() * LABEL_SHARE)
        tail = SIGNS[item.state]
        if not tail and item.candidate is not None:
            tail = decimal(item.candidate.score)
        tail_width = option.fontMetrics.horizontalAdvance("0,00") + 4
        text = rect.adjusted(16, 0, -width - tail_width - 12, 0)
        font = QFont(option.font)
        font.setStrikeOut(dead)
        self._write(painter, text, row.text, self.theme.muted if dead else self.theme.ink, font)
        label = QRectF(text.right() + 8, rect.top(), width, rect.height())
        self._write(painter, label, row.label, colour, label_font)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted if item.is_open else colour))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, vertical | Qt.AlignmentFlag.AlignRight, tail)
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRectF, text: str, colour: str, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, int(rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_ground(self, painter: QPainter, option: Option) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.current))
            focused = option.state & QStyle.StateFlag.State_HasFocus
            bar = option.rect.adjusted(0, 0, 0, 0)
            bar.setWidth(3)
            painter.fillRect(bar, QColor(self.theme.accent))
            if focused:
                painter.setPen(QColor(self.theme.accent))
                painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.raised))

    def _paint_bullet(
        self, painter: QPainter, rect: QRectF, colour: str, state: ItemState
    ) -> None:
        """Paint an open item as an outlined box, a decided one as a filled one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect.left(), rect.center().y() - 4.5, 9, 9)
        pen = QPen(QColor(colour), 1.3)
        if state is ItemState.OPEN:
            pen.setDashPattern([1.8, 1.4])
            painter.setBrush(Qt.BrushStyle.NoBrush)
        elif state is ItemState.REJECTED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(QColor(colour))
        painter.setPen(pen)
        painter.drawRoundedRect(box, 2, 2)
