"""A table model over rows that are made whole and shown as texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from gui.models.index import NOWHERE, AnyIndex

Row = TypeVar("Row")


class RowModel(QAbstractTableModel, Generic[Row]):
    """Shows ``columns`` texts of each row; a subclass may look further at other roles."""

    def __init__(
        self,
        columns: int,
        texts: Callable[[Row], Sequence[str]],
        parent: QObject | None = None,
        headers: Sequence[str] = (),
    ) -> None:
        """``headers`` stand over the columns where the view shows them."""
        super().__init__(parent)
        self._columns = columns
        self._texts = texts
        self._headers = headers
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, in order."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(row)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(text for text in self._texts(row) if text)
        return self.other(row, index.column(), role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_text = role == Qt.ItemDataRole.DisplayRole
        if is_text and orientation is Qt.Orientation.Horizontal and self._headers:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def other(self, _row: Row, _column: int, _role: int) -> object:
        """Return what a row has for another role; nothing here."""
        return None
