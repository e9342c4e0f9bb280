"""A pop-up with a field and a list: what is typed filters, Enter chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.index import AnyIndex
from gui.panels.hint_row import key_font, paint_key
from gui.styles import round_field, slim_bars
from gui.theme import Theme

ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PickRow:
    """One row: ``lead`` in the colour of ``name``, ``text``, then at the right ``keys``."""

    name: str
    text: str
    lead: str = ""
    group: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""


class PickList(QFrame):
    """Asks a subclass for its rows as the reader types.

    Signals:
        chosen(str): The name of a row.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self.field = QLineEdit(self)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_PickDelegate(theme, self))
        self.list.clicked.connect(self._choose)
        round_field(self.field, theme)
        slim_bars(self.list, theme, theme.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def name(self, prompt: str, field: str, listed: str) -> None:
        """Say what stands in the empty field; and what field and list are called."""
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(field)
        self.list.setAccessibleName(listed)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is offered now, the best first."""
        rows = (self._model.item(place).data(ROW) for place in range(self._model.rowCount()))
        return tuple(row.text for row in rows if isinstance(row, PickRow))

    def rows_for(self, text: str) -> Sequence[PickRow]:
        """Return the rows that what was typed finds, the best first."""
        raise NotImplementedError

    def take_key(self, _event: QKeyEvent) -> bool:
        """Do at once what a key stands for; say whether it stands for something."""
        return False

    def pop_up(self, width: int, most: int, current: str = "") -> None:
        """Show everything, at most so many rows at a time; the caller has found the place."""
        self._fill("")
        names = [self._model.item(place).data(ROW).name for place in range(self._count)]
        place = names.index(current) if current in names else 0
        self.list.setCurrentIndex(self._model.index(place, 0))
        row = max(self.list.sizeHintForRow(0), 18)
        room = max(self._over.window().height() - 160, row * 3)
        self.list.setFixedHeight(min(row * min(self._count, most), room) + 4)
        self.resize(width, self.sizeHint().height())

    def show_at(self, place: QPoint) -> None:
        """Show the list at a point of the screen and give its field the focus."""
        self.move(place)
        self.show()
        middle = QListView.ScrollHint.PositionAtCenter
        self.list.scrollTo(self.list.currentIndex(), middle)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self, name: str) -> None:
        """Close and tell what was chosen."""
        self.close()
        self.chosen.emit(name)

    @property
    def _count(self) -> int:
        return self._model.rowCount()

    def _fill(self, text: str) -> None:
        self._model.clear()
        for row in self.rows_for(text):
            item = QStandardItem(row.text)
            item.setData(row, ROW)
            item.setToolTip(row.tip)
            spoken = ", ".join(part for part in (row.lead, row.text, *row.keys) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if not self._count:
            item = QStandardItem(self.tr("Nothing fits; Backspace takes letters away."))
            item.setEnabled(False)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PickRow):
            self.choose(row.name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QColor(self._theme.muted))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter act on the list while the field has the focus."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + by) % self._count
            self.list.setCurrentIndex(self._model.index(row, 0))
            return True
        return self.take_key(event)


class _PickDelegate(QStyledItemDelegate):
    """Paints lead, text, group and keys of a row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(200, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, PickRow):
            row = PickRow("", index.data())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.current))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect.adjusted(8, 0, -8, 0))
        for key in row.keys:
            small = key_font(option.font)
            rect.setRight(paint_key(painter, rect, key, small, self._theme) - 6)
        self._write(painter, option.font, rect, row)
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, rect: QRectF, row: PickRow) -> None:
        metrics, middle = QFontMetrics(font), Qt.AlignmentFlag.AlignVCenter
        if row.group:
            painter.setFont(font)
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, row.group)
            rect.setRight(rect.right() - metrics.horizontalAdvance(row.group) - 12)
        if row.lead:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
            painter.setPen(QColor(self._theme.colour_of(row.name)))
            painter.drawText(rect, middle, row.lead)
            rect.setLeft(rect.left() + QFontMetrics(bold).horizontalAdvance(row.lead + "  "))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink if row.name else self._theme.muted))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, middle, text)
