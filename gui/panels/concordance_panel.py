"""The concordance: a pattern looked up in all texts, its hits to go to and to be marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.row_model import RowModel
from gui.panels.choice_button import ChoiceButton
from gui.panels.row_table import RowTable
from gui.panels.tick_box import TickBox, paint_tick
from gui.review.concordance import Hit
from gui.styles import round_field
from gui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex

TICK, LEFT, TEXT, RIGHT, ARTICLE = range(5)


class ConcordancePanel(QWidget):
    """Shows hits with what stands beside them.

    Signals:
        asked(str, bool): A pattern is to be looked up, and whether case matters.
        hit_wanted(object): The place of a ``Hit`` is to be shown.
        mark_wanted(object, str): These hits are to be marked with a label.
    """

    asked = Signal(str, bool)
    hit_wanted = Signal(object)
    mark_wanted = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _HitModel(theme, self)
        self.rows.ticks_changed.connect(self._on_ticks)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Regular expression to look up in all texts"))
        self.field.setPlaceholderText(self.tr(r"Regular expression, such as \bIS-\w+"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._on_return)
        self.match_case = TickBox(self.tr("Match &case"), theme, self)
        # Hits are marked: “IS” is not to be found in “syrische” unless that is wanted.
        self.match_case.setChecked(True)
        self.match_case.toggled.connect(self._ask)
        self.said = QLabel(self)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tick_all = TickBox(self.tr("Tick &all"), theme, self)
        self.tick_all.clicked.connect(self.rows.tick_all)
        self.label = ChoiceButton(self.tr("Label for the ticked hits"), theme, self)
        self.label.setFixedWidth(150)
        self.mark = QPushButton(self)
        self.mark.clicked.connect(self._on_mark)
        self.table = _HitTable(self.tr("Hits"), self)
        self.table.setModel(self.rows)
        self._ticks = _Ticks(theme, self)
        self.table.setItemDelegateForColumn(TICK, self._ticks)
        self.table.setItemDelegateForColumn(LEFT, _FromTheRight(self))
        self.table.stretch(LEFT, RIGHT)
        self.table.entered_row.connect(self._on_entered)
        self.table.ticked.connect(self.rows.toggle)
        self.table.clicked.connect(self._on_clicked)
        self._arrange()
        self._on_ticks()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(10)
        head.addWidget(self.field, 3)
        head.addWidget(self.match_case)
        head.addWidget(self.said, 3)
        head.addWidget(self.tick_all)
        head.addWidget(self.label)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def set_theme(self, theme: Theme) -> None:
        self.rows.theme = theme
        self.table.set_theme(theme)
        self.label.set_theme(theme)
        self.match_case.set_theme(theme)
        self.tick_all.set_theme(theme)
        self._ticks.theme = theme
        round_field(self.field, theme)

    def take_focus(self) -> None:
        """Give the focus to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def offer_labels(self, labels: Sequence[tuple[str, str]]) -> None:
        """Offer labels (name and text) to mark hits with."""
        self.label.offer(labels, labels[0][0] if labels else "")

    def look_up(self, pattern: str) -> None:
        """Look another pattern up, as if it had been typed."""
        self.field.setText(pattern)

    def set_hits(self, hits: Sequence[Hit], titles: Sequence[str], said: str) -> None:
        """Show hits, none of them ticked, and say how many there are."""
        self.rows.set_hits(hits, titles)
        self.said.setText(said)
        self.said.setToolTip(said)
        self.table.go_to(0)
        self._on_ticks()

    def wait(self, said: str) -> None:
        """Say that it is being looked up; the hits before stay until then."""
        self.said.setText(said)

    def forget(self) -> None:
        """Show nothing: the project is closed."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.set_hits((), (), "")

    def _ask(self, *_changed: object) -> None:
        self.asked.emit(self.field.text(), self.match_case.isChecked())

    def _on_return(self) -> None:
        if self.rows.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._ask()

    def _on_ticks(self) -> None:
        count, total = len(self.rows.ticked), len(self.rows.rows)
        self.mark.setText(self.tr("&Mark %n", "", count))
        self.mark.setAccessibleName(self.tr("Mark %n ticked hit(s)", "", count))
        self.mark.setEnabled(count > 0)
        self.tick_all.setEnabled(total > 0)
        self.tick_all.setChecked(0 < total == count)

    def _on_entered(self, row: int) -> None:
        self.hit_wanted.emit(self.rows.rows[row][0])

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.rows.toggle(index.row())

    def _on_mark(self) -> None:
        self.mark_wanted.emit(self.rows.ticked, self.label.choice)


class _HitTable(RowTable):
    """Space ticks a row.

    Signals:
        ticked(int): Space was pressed on a row.
    """

    ticked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.row >= 0:
            self.ticked.emit(self.row)
            return
        super().keyPressEvent(event)


class _HitModel(RowModel[tuple[Hit, str]]):
    """Hits with the titles of their articles, and which are ticked.

    Signals:
        ticks_changed(): Others are ticked.
    """

    ticks_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(5, _texts, parent)
        self.theme = theme
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> tuple[Hit, ...]:
        """The hits that are ticked, in order."""
        return tuple(self.rows[row][0] for row in sorted(self._ticked))

    def set_hits(self, hits: Sequence[Hit], titles: Sequence[str]) -> None:
        """Show other hits, none of them ticked."""
        self._ticked = set()
        self.set_rows(list(zip(hits, titles, strict=True)))

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

    def other(self, _row: tuple[Hit, str], column: int, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LEFT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.theme.ink if column == TEXT else self.theme.muted)
        if role == Qt.ItemDataRole.FontRole and column == TEXT:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


def _texts(row: tuple[Hit, str]) -> tuple[str, ...]:
    hit, title = row
    return "", hit.left.lstrip(), hit.text, hit.right.rstrip(), title


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
