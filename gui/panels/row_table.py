"""A table of rows that are chosen, not edited; Enter or a double click acts on one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from gui.panels.empty_hint import paint_hint
from gui.styles import slim_bars
from gui.theme import Theme


class RowTable(QTableView):
    """Selects whole rows and leaves Tab to go out of it.

    Signals:
        entered_row(int): Enter was pressed on a row, or it was double clicked.
        went_to(int): Another row is the current one, -1 for none.
    """

    entered_row = Signal(int)
    went_to = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self._theme: Theme | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.doubleClicked.connect(self._on_double_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours; the current row is marked as everywhere."""
        self._theme = theme
        slim_bars(self, theme, theme.page)
        self.setStyleSheet(
            f"QTableView {{ background: {theme.page}; color: {theme.ink}; outline: 0;"
            f" selection-background-color: {theme.current}; selection-color: {theme.ink};"
            f" border: 1px solid transparent; }}"
            f"QTableView::item {{ padding: 0 8px; border: 0; }}"
            f"QTableView::item:selected {{ background: {theme.current}; }}"
            f"QHeaderView::section {{ background: {theme.pane}; color: {theme.muted};"
            f" border: 0; border-bottom: 1px solid {theme.line}; padding: 4px 8px; }}"
            f"QTableView:focus {{ border: 1px solid {theme.accent}; }}"
        )

    @property
    def hint(self) -> str:
        """What is said while there is no row."""
        return self._hint

    def set_hint(self, text: str) -> None:
        """Say what can be done, while there is no row."""
        self._hint = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is not None:
            paint_hint(self, self._hint, self._theme)

    def stretch(self, *columns: int) -> None:
        """Let these columns share the room, the others fit what they hold."""
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if column in columns else mode.ResizeToContents
            )

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @property
    def row(self) -> int:
        """The current row, -1 where there is none."""
        return self.currentIndex().row()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.went_to.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.row >= 0:
                self.entered_row.emit(self.row)
            return
        super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.entered_row.emit(index.row())
