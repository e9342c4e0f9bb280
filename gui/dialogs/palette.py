"""The command palette: every action that makes sense now, found by some of its letters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
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

from gui.action_set import ActionSet
from gui.actions import ACTIONS, GROUPS, translated
from gui.fuzzy import found
from gui.panels.hint_row import key_font, paint_key
from gui.theme import Theme

COMMAND = Qt.ItemDataRole.UserRole + 1
WIDTH = 560
ROWS = 12


@dataclass(frozen=True, slots=True)
class Command:
    """One action as it is offered."""

    id: str
    text: str
    group: str
    keys: str


class Palette(QFrame):
    """A pop-up with a field and a list.

    Signals:
        chosen(str): The id of an action.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._over = parent
        self._commands: tuple[Command, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Commands found"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CommandDelegate(theme, self))
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def offer(self, actions: ActionSet) -> None:
        """Show the actions that can be done now, near the top of the window."""
        titles = {group: translated(text).replace("&", "") for group, text in GROUPS}
        self._commands = tuple(
            Command(
                spec.id,
                actions[spec.id].text().replace("&", ""),
                titles[spec.group],
                actions.key_text(spec.id),
            )
            for spec in ACTIONS
            if actions[spec.id].isEnabled() and spec.id != "palette"
        )
        self._fill("")
        window = self._over.window()
        row = max(self.list.sizeHintForRow(0), 18)
        width = min(WIDTH, window.width() - 24)
        self.list.setFixedHeight(min(row * ROWS, max(window.height() - 160, row * 3)) + 4)
        self.resize(width, self.sizeHint().height())
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 70)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is offered now, the best first."""
        rows = range(self._model.rowCount())
        return tuple(self._model.item(row).text() for row in rows)

    def _fill(self, text: str) -> None:
        self._model.clear()
        for command in found(text, self._commands, _searched):
            item = QStandardItem(command.text)
            item.setData(command, COMMAND)
            item.setData(f"{command.text}, {command.keys}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        command = index.data(COMMAND)
        if isinstance(command, Command):
            self.close()
            self.chosen.emit(command.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter act on the list while the field has the focus."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                count = max(self._model.rowCount(), 1)
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                row = (self.list.currentIndex().row() + by) % count
                self.list.setCurrentIndex(self._model.index(row, 0))
                return True
        return super().eventFilter(watched, event)


def _searched(command: Command) -> str:
    return f"{command.text} {command.group}"


class _CommandDelegate(QStyledItemDelegate):
    """Paints text, menu and key of an action."""

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
        command = index.data(COMMAND)
        if not isinstance(command, Command):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.current))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect.adjusted(8, 0, -8, 0))
        if command.keys:
            keys = key_font(option.font)
            rect.setRight(paint_key(painter, rect, command.keys, keys, self._theme) - 10)
        painter.setFont(option.font)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(rect, vertical | Qt.AlignmentFlag.AlignRight, command.group)
        rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(command.group) - 12)
        painter.setPen(QColor(self._theme.ink))
        text = option.fontMetrics.elidedText(
            command.text, Qt.TextElideMode.ElideRight, int(rect.width())
        )
        painter.drawText(rect, vertical, text)
        painter.restore()
