"""The article view: the widget that shows a page with its marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotations.model import Article, Item, ItemId, Span
from annotations.schema import Schema
from gui.article.document_layout import PageLayout
from gui.article.hits import marks_at
from gui.article.inks import Inks
from gui.article.marks import Mark
from gui.article.page import Mode, Page
from gui.article.painting import Look, body_of
from gui.article.palette import ArticleTheme, plain_theme
from gui.article.pointer import Pointer
from gui.article.scrolling import Scroller
from gui.article.text_standin import snapped_to_graphemes
from gui.article.tie_layer import TieLayer
from gui.article.tie_painting import paint_markers
from gui.article.typography import READING_FAMILIES, Typography
from gui.article.words import Words

ZOOM_STEPS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5, 3.0)


class ArticleView(QTextEdit):
    """Shows one article; read-only.

    Offsets in and out are code points of the article's text. Call ``set_theme`` once before
    the first article.

    Signals:
        item_activated(object): An ``ItemId`` was clicked.
        selection_changed(object): The selected ``Span``, or ``None``.
        furniture_toggled(bool): Page furniture was folded (True) or unfolded.
        zoom_changed(float): 1.0 is the usual size.
    """

    item_activated = Signal(object)
    selection_changed = Signal(object)
    furniture_toggled = Signal(bool)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._layout = PageLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._scroller = Scroller(self._layout, self.verticalScrollBar())
        self._ties = TieLayer(self._layout)
        self._pointer = Pointer(self, self)
        self._families: tuple[str, ...] = READING_FAMILIES
        self._zoom = 1.0
        self._measure = 68
        self._mode = Mode.NORMAL
        self._shows_rejected = False
        self._typography = Typography()
        self._theme: ArticleTheme = plain_theme()
        self._inks = Inks(self._theme, self._typography)
        self._page: Page | None = None
        self._words: Words | None = None
        self._current: ItemId | None = None
        self._selected: Span | None = None
        self.setAccessibleName(self.tr("Article"))

    # ---- content

    def set_theme(self, theme: ArticleTheme) -> None:
        """Take other colours; places stay as they are."""
        self._theme = theme
        palette = QPalette(self.palette())
        inks = self._inks = Inks(theme, self._typography)
        for role, colour in (
            (QPalette.ColorRole.Base, inks.page),
            (QPalette.ColorRole.Text, inks.ink),
            (QPalette.ColorRole.Highlight, inks.selection),
            (QPalette.ColorRole.HighlightedText, inks.ink),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self._recolour()

    def set_article(self, article: Article, schema: Schema) -> None:
        """Show an article without items, from its beginning.

        The same text again (its zones may be others) keeps items, place and selection.
        """
        page = self._page
        if (
            page is not None
            and page.schema is schema
            and page.article.id == article.id
            and page.article.text == article.text
        ):
            page.take_zones(article)
            self._reset()
            return
        page = Page(article, schema, self._typography)
        page.mode, page.shows_rejected = self._mode, self._shows_rejected
        self._page = page
        self._words = Words(article.text, page.stand_in)
        self._current = None
        self._selected = None
        self._scroller.forget()
        self._layout.set_page(page, self._look())
        self._tell_folds()
        self.document().setDefaultFont(self._typography.body)
        self.setPlainText(page.stand_in.display)
        self.verticalScrollBar().setValue(0)
        self.selection_changed.emit(None)

    def set_items(self, items: Sequence[Item], current: ItemId | None) -> None:
        """Show these items; what did not change is neither laid out nor painted again."""
        page = self._page
        if page is None:
            return
        changed = page.index.set_items(items)
        touched, moved = self._layout.rearrange(changed)
        if moved:
            self._scroller.settle(self.viewport().height())
            self.viewport().update()
        else:
            for number in touched:
                self._update_paragraph(number)
        if current != self._current:
            self.set_current(current)

    def set_current(self, item_id: ItemId | None) -> None:
        """Mark one item as the current one and bring it into the middle third."""
        self._current = item_id
        self._recolour()
        if item_id is not None:
            self.show_item(item_id)

    @property
    def current(self) -> ItemId | None:
        return self._current

    @property
    def page(self) -> Page | None:
        """The page shown; for pictures and tests."""
        return self._page

    # ---- selection

    def selected_span(self) -> Span | None:
        return self._selected

    def clear_selection(self) -> None:
        self.select(None)

    def select(self, span: Span | None) -> None:
        """Select a stretch of the article; characters that combine are taken whole."""
        page = self._page
        if page is None:
            return
        cursor = self.textCursor()
        if span is not None:
            text = page.article.text
            start = snapped_to_graphemes(text, span.start, outward_end=False)
            end = snapped_to_graphemes(text, span.end, outward_end=True)
            span = Span(start, end)
            cursor.setPosition(page.stand_in.to16(start))
            cursor.setPosition(page.stand_in.to16(end), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.clearSelection()
        self._put_cursor(cursor)
        if span != self._selected:
            self._selected = span
            self.selection_changed.emit(span)

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Set the text cursor without scrolling to it."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(value)

    def selected_text(self) -> str:
        """Return the article's own characters under the selection."""
        if self._selected is None or self._page is None:
            return ""
        return self._page.article.text[self._selected.start : self._selected.end]

    # ---- how it looks

    def set_show_rejected(self, shown: bool) -> None:
        """Show rejected items struck through, or hide them."""
        self._shows_rejected = shown
        if self._page is not None:
            self._page.shows_rejected = shown
            self._reset()

    def set_mode(self, mode: Mode) -> None:
        """Choose how much is drawn: quiet, normal or full."""
        self._mode = mode
        if self._page is not None:
            self._page.mode = mode
            self._reset()

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom + 0.01), 3.0))

    def zoom_out(self) -> None:
        steps = reversed(ZOOM_STEPS)
        self.set_zoom(next((step for step in steps if step < self._zoom - 0.01), 0.6))

    def reset_zoom(self) -> None:
        self.set_zoom(1.0)

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of everything on the page; 1.0 is the usual one."""
        zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._retype()
            self.zoom_changed.emit(zoom)

    def set_measure(self, characters: int) -> None:
        """Set the width of the column in average characters (40 to 110)."""
        self._measure = min(max(characters, 40), 110)
        self._retype()

    def set_families(self, families: Sequence[str]) -> None:
        """Set the faces to read in, the preferred one first."""
        self._families = (*families, *READING_FAMILIES)
        self._retype()

    def _retype(self) -> None:
        self._typography = Typography(self._zoom, self._families, measure=self._measure)
        self._inks = Inks(self._theme, self._typography)
        if self._page is not None:
            self._page.typography = self._typography
            self._layout.look = self._look()
            self.document().setDefaultFont(self._typography.body)
            self._reset()

    def toggle_furniture(self) -> None:
        """Unfold all page furniture, or fold it again."""
        page = self._page
        if page is None or not page.folds:
            return
        fold = not any(each.is_folded for each in page.folds)
        for each in page.folds:
            each.is_folded = fold
        self._reset()
        self.furniture_toggled.emit(fold)

    def _look(self) -> Look:
        return Look(self._inks, self._typography, self._current, self._mode is Mode.QUIET)

    def _recolour(self) -> None:
        self._layout.look = self._look()
        self.viewport().update()

    def _reset(self) -> None:
        """Lay everything out anew; what stood at the top stays there."""
        self._tell_folds()
        self._layout.look = self._look()
        self._layout.reset()
        self._scroller.restore(self.viewport().height())
        self.viewport().update()

    def _tell_folds(self) -> None:
        page = self._page
        if page is None:
            return
        self._layout.fold_texts = {
            fold.first: (
                "▸ " + self.tr("%n line(s) of page furniture: “{0}”", "", fold.lines)
                if fold.is_folded
                else "▾ " + self.tr("%n line(s) of page furniture", "", fold.lines)
            ).format(fold.beginning)
            for fold in page.folds
        }

    # ---- places

    def show_item(self, item_id: ItemId) -> None:
        """Scroll, as little as possible, for an item to stand in the middle third."""
        page = self._page
        item = page.index.item(item_id) if page else None
        if page is None or item is None:
            return
        number = page.index.numbers(item)[0]
        fold = page.fold(number)
        if fold is not None and fold.is_folded:
            fold.is_folded = False
            self._reset()
        height = self.viewport().height()
        self._scroller.show(number, height)
        rect = self._first_rect(item_id, number)
        if rect is not None:
            self._scroller.into_middle_third(rect, height)
            self._scroller.settle(height)

    def _first_rect(self, item_id: ItemId, number: int) -> QRectF | None:
        """Return where an item's first part stands, in the document's coordinates."""
        made = self._layout.paragraph(number)
        for part in made.parts:
            if part.mark.id == item_id:
                line = made.lines[part.line]
                body = body_of(part, part.boxes[0], line, self._typography)
                return body.translated(self._layout.column_x, self._layout.top(number))
        return None

    def item_rect(self, item_id: ItemId) -> QRectF | None:
        """Return where an item begins, in the viewport's coordinates; None without one."""
        page = self._page
        item = page.index.item(item_id) if page else None
        if page is None or item is None:
            return None
        rect = self._first_rect(item_id, page.index.numbers(item)[0])
        return None if rect is None else rect.translated(0, -self.verticalScrollBar().value())

    def position_at(self, point: QPointF) -> int:
        """Return the code point nearest to a point of the viewport."""
        page = self._page
        if page is None:
            return 0
        inside = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        found = self._layout.hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        return page.stand_in.to_cp(max(found, 0))

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the nearest meant first."""
        number = self._paragraph_at(point)
        if number is None:
            return []
        y = point.y() + self.verticalScrollBar().value() - self._layout.top(number)
        inside = QPointF(point.x() - self._layout.column_x, y)
        return marks_at(self._layout.paragraph(number), inside, self._typography)

    def _paragraph_at(self, point: QPointF) -> int | None:
        page = self._page
        if page is None:
            return None
        number = self._layout.number_at(point.y() + self.verticalScrollBar().value())
        return None if page.is_hidden(number) else number

    def fold_at(self, point: QPointF) -> bool:
        """Fold or unfold the furniture whose line lies under the point, if one does."""
        page = self._page
        if page is None:
            return False
        y = point.y() + self.verticalScrollBar().value()
        fold = page.fold(self._layout.number_at(y))
        if fold is None or y > self._layout.top(fold.first) + page.fold_height:
            return False
        fold.is_folded = not fold.is_folded
        self._reset()
        self.furniture_toggled.emit(fold.is_folded)
        return True

    def activate(self, item_id: ItemId) -> None:
        """Say that the reader clicked an item."""
        self.item_activated.emit(item_id)

    @property
    def words(self) -> Words | None:
        return self._words

    def _update_paragraph(self, number: int) -> None:
        top = self._layout.top(number) - self.verticalScrollBar().value()
        rect = QRectF(0, top - 4, self.viewport().width(), self._layout.height(number) + 8)
        self.viewport().update(rect.toAlignedRect())

    # ---- Qt

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._scroller.settle(self.viewport().height())
        super().scrollContentsBy(dx, dy)
        if self._ties.shapes:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroller.restore(self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scroller.settle(self.viewport().height())
        top = self.verticalScrollBar().value()
        seen = QRectF(0, top, self.viewport().width(), self.viewport().height())
        if self._ties.update(self._current, seen):
            self._layout.ties = self._ties.shapes
        super().paintEvent(event)
        if self._ties.markers:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -top)
                paint_markers(painter, self._ties.markers, self._look())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
