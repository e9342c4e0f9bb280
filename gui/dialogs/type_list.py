"""The list of labels or event types: type to filter, Enter to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
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

from annotations.schema import Schema
from gui.actions import LABEL_KEYS
from gui.language import in_language
from gui.panels.hint_row import key_font, paint_key
from gui.theme import Theme

CHOICE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: ``name`` is what is chosen, ``digit`` chooses it at once.

    ``key`` is the letter of the schema: typed as a filter it finds the row first of all, with
    Alt it chooses it at once.
    """

    name: str
    title: str
    key: str
    definition: str
    digit: str = ""


def choices_of(schema: Schema, kind: str) -> tuple[Choice, ...]:
    """Return the labels (``mention``) or event types (``event``) of a schema, in its order."""
    if kind == "event":
        digits = (*LABEL_KEYS, *([""] * len(schema.event_types)))
        return tuple(
            Choice(
                each.name, in_language(each.names), each.key, in_language(each.definition), key
            )
            for each, key in zip(schema.event_types, digits, strict=False)
        )
    digits = (*LABEL_KEYS, *([""] * len(schema.labels)))
    return tuple(
        Choice(each.name, in_language(each.names), "", in_language(each.definition), key)
        for each, key in zip(schema.labels, digits, strict=False)
    )


def ranked(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Return the choices that ``text`` finds: its key first, then beginnings, then the rest."""
    wanted = text.casefold().strip()
    if not wanted:
        return list(choices)
    found = []
    for place, choice in enumerate(choices):
        names = (choice.name.casefold(), choice.title.casefold())
        if choice.key.casefold() == wanted:
            rank = 0
        elif any(name.startswith(wanted) for name in names):
            rank = 1
        elif any(wanted in name for name in names):
            rank = 2
        elif wanted in choice.definition.casefold():
            rank = 3
        else:
            continue
        found.append((rank, place, choice))
    return [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]


class TypeList(QFrame):
    """A pop-up with a field and a list.

    Signals:
        chosen(str): The name of a label or event type.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._choices: tuple[Choice, ...] = ()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type to filter"))
        self.field.setAccessibleName(self.tr("Type to filter"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Types"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ChoiceDelegate(theme, self))
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def offer(self, choices: Sequence[Choice], current: str, at: QPoint) -> None:
        """Show the list at a point of the screen, ``current`` marked."""
        self._choices = tuple(choices)
        self._fill("")
        place = next((i for i, each in enumerate(choices) if each.name == current), 0)
        self.list.setCurrentIndex(self._model.index(place, 0))
        row = self.list.sizeHintForRow(0)
        height = min(row * len(choices), row * 16)
        self.list.setFixedHeight(height + 4)
        self.resize(430, self.sizeHint().height())
        self.move(self._fitting(at))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fitting(self, at: QPoint) -> QPoint:
        room = self._over.window().frameGeometry()
        screen = self._over.screen().availableGeometry()
        room = room.intersected(screen) if room.intersects(screen) else screen
        x = max(min(at.x(), room.right() - self.width() - 8), room.left() + 8)
        y = max(min(at.y(), room.bottom() - self.height() - 8), room.top() + 8)
        return QPoint(x, y)

    def _fill(self, text: str) -> None:
        self._model.clear()
        for choice in ranked(self._choices, text):
            item = QStandardItem(f"{choice.name} {choice.title}")
            item.setData(choice, CHOICE)
            item.setToolTip(choice.definition)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            self.close()
            self.chosen.emit(choice.name)

    def _choose_at_once(self, event: QKeyEvent) -> bool:
        """Choose what the key stands for: a digit, or Alt and a letter; say whether it does."""
        if event.text() in LABEL_KEYS:
            choice = next((c for c in self._choices if c.digit == event.text()), None)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            choice = next((c for c in self._choices if event.key() == _code(c.key)), None)
        else:
            return False
        if choice is not None:
            self.close()
            self.chosen.emit(choice.name)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, digits and Enter act on the list while the field has the focus."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
            if self._choose_at_once(event):
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            row = (self.list.currentIndex().row() + by) % count
            self.list.setCurrentIndex(self._model.index(row, 0))


def _code(letter: str) -> int:
    """Return the code that Qt gives the key of a letter or digit; 0 without one."""
    return ord(letter.upper()) if letter else 0


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints name, title and key of a choice."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, option.fontMetrics.height() + 10)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice = index.data(CHOICE)
        if not isinstance(choice, Choice):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.current))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect.adjusted(8, 0, -8, 0))
        right = rect.right()
        font = key_font(option.font)
        for key in (choice.digit, choice.key and f"Alt+{choice.key.upper()}"):
            if key:
                caps = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
                right = paint_key(painter, caps, key, font, self._theme) - 6
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.colour_of(choice.name)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, choice.name)
        rect.setLeft(rect.left() + QFontMetrics(bold).horizontalAdvance(choice.name + "  "))
        rect.setRight(right)
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.ink))
        text = option.fontMetrics.elidedText(
            choice.title, Qt.TextElideMode.ElideRight, int(rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
