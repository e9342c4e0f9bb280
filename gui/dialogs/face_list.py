"""The list of faces: type to filter; the one that is marked shows in the article at once."""

from __future__ import annotations

import re

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

_WIDTH, _ROWS = 320, 12
_MAKER = re.compile(r" \[[^\]]*\]$")


def reading_faces() -> list[str]:
    """Return the families of this computer that letters of every size can be read in."""
    latin = QFontDatabase.WritingSystem.Latin
    names = (
        bare(family)
        for family in QFontDatabase.families(latin)
        if QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
    )
    return list(dict.fromkeys(names))


def bare(family: str) -> str:
    """Return the name of a family without that of its maker."""
    return _MAKER.sub("", family)


class _Roomy(QStyledItemDelegate):
    """Gives each row some air."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 8)


class FaceList(QFrame):
    """A pop-up with a field and a list.

    Signals:
        looked_at(str): A family was marked.
        chosen(str): A family was chosen.
        left(): It was closed without a choice.
    """

    looked_at = Signal(str)
    chosen = Signal(str)
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        # Not a child of what it lies over: the keys of the article would hold in it.
        super().__init__(over.window(), Qt.WindowType.Popup)
        self._over = over
        self._is_chosen = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._families = reading_faces()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type to filter"))
        self.field.setAccessibleName(self.tr("Type to filter"))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Roomy(self))
        self.list.setAccessibleName(self.tr("Faces"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model = QStringListModel(self._families, self)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def offer(self, current: str) -> None:
        """Show the list at the right edge of the article, ``current`` marked."""
        current = bare(current)
        self._mark(self._families.index(current) if current in self._families else 0)
        selected = self.list.selectionModel()
        selected.currentChanged.connect(self._on_marked)
        row = max(self.list.sizeHintForRow(0), 18)
        self.list.setFixedHeight(row * _ROWS + 4)
        self.resize(_WIDTH, self.sizeHint().height())
        over = self._over
        corner = over.mapToGlobal(over.rect().topRight())
        self.move(corner - QPoint(_WIDTH + 24, -16))
        self.show()
        middle = QListView.ScrollHint.PositionAtCenter
        self.list.scrollTo(self.list.currentIndex(), middle)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def families(self) -> list[str]:
        """What is offered now."""
        return self._model.stringList()

    def _fill(self, text: str) -> None:
        wanted = text.casefold().strip()
        self._model.setStringList([one for one in self._families if wanted in one.casefold()])
        self._mark(0)

    def _mark(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _on_marked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(str(index.data()))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._is_chosen = True
            family = str(index.data())
            self.close()
            self.chosen.emit(family)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter act on the list while the field has the focus."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(self._model.rowCount(), 1)
                self._mark((self.list.currentIndex().row() + by) % count)
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so where nothing was chosen."""
        if not self._is_chosen:
            self.left.emit()
        super().closeEvent(event)
