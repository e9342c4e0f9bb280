"""The selection and the caret of a page, in code points of the article's text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from annotations.model import Span
from gui.article.adjusting import AdjustablePage
from gui.article.caret import Caret
from gui.article.page import Page
from gui.article.text_standin import snapped_to_graphemes, whole


class SelectablePage(AdjustablePage):
    """A page on which stretches of text can be selected.

    Qt shows the selection and tells screen readers of it; texts and offsets come from the
    article's data.

    Signals:
        selection_changed(object): The selected ``Span``, or ``None``.
    """

    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected: Span | None = None
        self.selectionChanged.connect(self._on_qt_selection)

    def _page_taken(self, page: Page) -> None:
        super()._page_taken(page)
        self._take(None)

    def selected_span(self) -> Span | None:
        """Return what is selected, snapped to tokens unless Alt was held."""
        return self._selected

    def selected_text(self) -> str:
        """Return the article's own characters under the selection."""
        if self._selected is None or self._page is None:
            return ""
        return self._page.article.text[self._selected.start : self._selected.end]

    def clear_selection(self) -> None:
        self.select(None)

    def select(self, span: Span | None) -> None:
        """Select a stretch of the article; characters that combine are taken whole."""
        if self._page is None:
            return
        if span is not None:
            text = self._page.article.text
            start = snapped_to_graphemes(text, span.start, outward_end=False)
            span = Span(start, snapped_to_graphemes(text, span.end, outward_end=True))
        self._highlight(span)
        self._take(span)

    def caret(self) -> Caret:
        """Return where the caret stands, and the other end of the selection."""
        if self._page is None:
            return Caret(0, 0)
        at, cursor = self._page.stand_in, self.textCursor()
        return Caret(at.to_cp(cursor.anchor()), at.to_cp(cursor.position()))

    def set_caret(self, caret: Caret) -> None:
        """Put the caret, with what is between its ends selected, and bring it into sight."""
        self._place(caret)
        rect = self._places.caret(caret.position)
        if rect is not None:
            self._scroller.into_sight(rect, self._places.height)
        self._take(caret.span)

    def _highlight(self, span: Span | None) -> None:
        """Let Qt show a stretch as selected, without scrolling to it."""
        if span is not None:
            self._place(Caret(span.start, span.end))
        else:
            cursor = self.textCursor()
            cursor.clearSelection()
            self._put_cursor(cursor)

    def _place(self, caret: Caret) -> None:
        if self._page is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._page.stand_in.to16(caret.anchor))
        cursor.setPosition(
            self._page.stand_in.to16(caret.position), QTextCursor.MoveMode.KeepAnchor
        )
        self._put_cursor(cursor)

    def _take(self, span: Span | None) -> None:
        if span != self._selected:
            self._selected = span
            self.selection_changed.emit(span)

    def _on_qt_selection(self) -> None:
        """Follow a selection that came from elsewhere: a screen reader, or select all."""
        if not self._is_placing and self._page is not None:
            self._take(self.caret().span)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(whole(self.selected_text()))
        return data
