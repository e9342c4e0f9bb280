"""A table whose rows can be ticked: Space ticks, Enter goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.actions import LABEL_KEYS
from gui.models.index import AnyIndex
from gui.models.row_model import RowModel
from gui.panels.row_table import RowTable
from gui.panels.tick_box import paint_tick
from gui.theme import Theme

TICK, LEFT, TEXT, RIGHT, ARTICLE = range(5)

TITLES = 0.22
"""The share of the width that the titles of articles may take."""

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

Row = TypeVar("Row")


class TickTable(RowTable):
    """Shows a place in its line: a tick, what stands left, the text, what follows, the article.

    Signals:
        ticked(int): A row is to be ticked, or its tick taken away.
        digit(int): The key of the schema's label number so and so was pressed, from 0.
    """

    ticked = Signal(int)
    digit = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._ticks = _Ticks(theme, self)
        self._left = _FromTheRight(self)
        self.setItemDelegateForColumn(TICK, self._ticks)
        self.setItemDelegateForColumn(LEFT, self._left)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._ticks.theme = theme

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the titles of articles leave most of the room to the texts."""
        header = self.horizontalHeader()
        if header.count() > ARTICLE:
            header.setSectionResizeMode(ARTICLE, QHeaderView.ResizeMode.Fixed)
            most = round(self.viewport().width() * TITLES)
            header.resizeSection(ARTICLE, min(self.sizeHintForColumn(ARTICLE), most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.row >= 0:
            self.ticked.emit(self.row)
            return
        if event.text() in LABEL_KEYS and not event.modifiers() & HELD:
            self.digit.emit(LABEL_KEYS.index(event.text()))
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.ticked.emit(index.row())


class TickModel(RowModel[Row]):
    """Rows of which some are ticked.

    Signals:
        ticks_changed(): Others are ticked.
    """

    ticks_changed = Signal()

    def __init__(
        self, texts: Callable[[Row], Sequence[str]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(5, texts, parent)
        self.theme = theme
        self._ticked: set[int] = set()

    @property
    def ticked_rows(self) -> tuple[Row, ...]:
        """The rows that are ticked, in order."""
        return tuple(self.rows[row] for row in sorted(self._ticked))

    def put_rows(self, rows: Sequence[Row], *, ticked: bool) -> None:
        """Show other rows, all of them ticked or none."""
        self._ticked = set(range(len(rows))) if ticked else set()
        self.set_rows(rows)
        self.ticks_changed.emit()

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._ticked ^= {row}
        self._tell(row, row)

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows, or none."""
        self._ticked = set(range(len(self.rows))) if ticked else set()
        self._tell(0, len(self.rows) - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, TICK), self.index(last, TICK))
        self.ticks_changed.emit()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            checked = index.row() in self._ticked
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def other(self, _row: Row, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LEFT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.theme.ink if column == TEXT else self.theme.muted)
        if role == Qt.ItemDataRole.FontRole and column == TEXT:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


class _Ticks(QStyledItemDelegate):
    """Paints the tick of a row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(34, 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.current))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        paint_tick(painter, QPointF(option.rect.center()), self.theme, ticked=ticked)
        painter.restore()


class _FromTheRight(QStyledItemDelegate):
    """What stands left of a hit loses its beginning where there is no room."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
