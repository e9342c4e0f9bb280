"""A page on the screen: shows an article with its items and scrolls; feels no hands yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotations.model import Article, Item, ItemId
from annotations.schema import Schema
from gui.article.display import Display
from gui.article.document_layout import PageLayout
from gui.article.inks import Inks
from gui.article.marks import Mark
from gui.article.page import Page
from gui.article.palette import ArticleTheme
from gui.article.places import Places
from gui.article.scrolling import Scroller
from gui.article.tie_layer import TieLayer
from gui.article.tie_painting import paint_markers
from gui.article.wording import fold_text


class PageView(QTextEdit):
    """Shows one article; read-only.

    Signals:
        furniture_toggled(bool): Page furniture was folded (True) or unfolded.
    """

    furniture_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._display = Display()
        self._layout = PageLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        bar = self.verticalScrollBar()
        self._places = Places(self._layout, bar, self.viewport())
        self._scroller = Scroller(self._layout, bar)
        self._ties = TieLayer(self._layout)
        self._page: Page | None = None
        self._current: ItemId | None = None
        self._is_placing = False

    # ---- for those that add to it

    def _page_taken(self, page: Page) -> None:
        """Another article is about to be shown."""

    def _things_moved(self) -> None:
        """Items or heights have changed."""

    def _colours_taken(self, inks: Inks) -> None:
        """The theme is another one."""

    def _paint_over(self, painter: QPainter) -> None:
        """Paint on top of the page, in the viewport's coordinates."""

    # ---- content

    def set_article(self, article: Article, schema: Schema) -> None:
        """Show an article without items, from its beginning.

        The same text again (its zones may be others) keeps items, place and selection.
        """
        page = self._page
        if page is not None and page.is_of(article, schema):
            self._take_zones(page, article)
            self._reset()
            return
        page = Page(article, schema, self._display.typography, self._display.language)
        page.mode, page.shows_rejected = self._display.mode, self._display.shows_rejected
        self._current = None
        self._page_taken(page)
        self._page = page
        self._scroller.forget()
        self._layout.set_page(page, self._display.look(None))
        self._tell_folds()
        self._is_placing = True
        self.document().setDefaultFont(page.typography.body)
        self.setPlainText(page.stand_in.display)
        self._is_placing = False
        self.verticalScrollBar().setValue(0)
        self._things_moved()

    def _take_zones(self, page: Page, article: Article) -> None:
        """Take other zones; the current item, if it shows, is not folded away."""
        item = self.current_item
        number = page.index.numbers(item)[0] if item is not None else None
        shows = number is not None and not page.is_hidden(number)
        page.take_zones(article)
        if number is not None and shows:
            page.unfold(number)

    def set_items(self, items: Sequence[Item], current: ItemId | None) -> None:
        """Show these items; what did not change is neither laid out nor painted again."""
        page = self._page
        if page is None:
            return
        changed = page.index.set_items(items)
        bands, has_moved = self._layout.rearrange(changed)
        if has_moved:
            self._scroller.settle(self._places.height)
            self.viewport().update()
        else:
            self._update_bands(bands)
        if changed:
            self._things_moved()
        if current != self._current:
            self.set_current(current)

    def set_current(self, item_id: ItemId | None) -> None:
        """Mark one item as the current one and bring it into the middle third."""
        self._current = item_id
        self._recolour()
        if self.current_item is not None:
            self.show_item(self.current_item.id)
        self._things_moved()

    @property
    def current(self) -> ItemId | None:
        return self._current

    @property
    def current_item(self) -> Item | None:
        return self._page.index.item(self._current) if self._page else None

    @property
    def page(self) -> Page | None:
        """The page shown; for pictures and tests."""
        return self._page

    # ---- how it looks

    def set_theme(self, theme: ArticleTheme) -> None:
        """Take other colours; places stay as they are."""
        self._display.set_theme(theme)
        palette = QPalette(self.palette())
        inks = self._display.inks
        for role, colour in (
            (QPalette.ColorRole.Base, inks.page),
            (QPalette.ColorRole.Text, inks.ink),
            (QPalette.ColorRole.Highlight, inks.selection),
            (QPalette.ColorRole.HighlightedText, inks.ink),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self._colours_taken(inks)
        self._recolour()

    def set_language(self, language: str) -> None:
        """Take the language (two letters) of the schema's names on the page."""
        self._display.language = language
        if self._page is not None:
            self._page.language = language
            self._reset()

    def toggle_furniture(self) -> None:
        """Unfold all page furniture, or fold it again."""
        if self._page is not None and self._page.folds:
            is_folded = self._page.toggle_folds()
            self._reset()
            self.furniture_toggled.emit(is_folded)

    def _recolour(self) -> None:
        self._layout.look = self._display.look(self._current)
        self.viewport().update()

    def fold_at(self, positions: Iterable[int]) -> None:
        """Fold the page furniture in which these code points of the article lie."""
        if self._page is not None:
            for position in positions:
                self._page.unfold(self._page.stand_in.paragraph_at(position), folds=True)
            self._reset()

    def _reset(self) -> None:
        """Lay everything out anew; what stood at the top stays there."""
        self._lay_anew()
        self._scroller.restore(self._places.height)
        self._things_moved()

    def _lay_anew(self) -> None:
        self._tell_folds()
        self._recolour()
        self._layout.reset()

    def _tell_folds(self) -> None:
        folds = self._page.folds if self._page else ()
        self._layout.fold_texts = {fold.first: fold_text(fold) for fold in folds}

    # ---- places

    def show_item(self, item_id: ItemId) -> None:
        """Scroll, as little as possible, for an item to stand in the middle third."""
        page = self._page
        item = page.index.item(item_id) if page else None
        if page is None or item is None:
            return
        number = page.index.numbers(item)[0]
        if page.is_hidden(number):
            page.unfold(number)
            self._reset()
            self.furniture_toggled.emit(False)
        height = self._places.height
        self._scroller.show(number, height)
        rect = self.item_rect(item_id)
        if rect is not None:
            rect.translate(0, self.verticalScrollBar().value())
            self._scroller.into_middle_third(rect, height)
            self._scroller.settle(height)

    def item_rect(self, item_id: ItemId) -> QRectF | None:
        """Return where an item begins, in the viewport's coordinates; None if it is hidden."""
        item = self._page.index.item(item_id) if self._page else None
        bodies = self._places.bodies(item) if item else []
        return bodies[0] if bodies else None

    def position_at(self, point: QPointF) -> int:
        """Return the code point nearest to a point of the viewport."""
        return self._places.position_at(point)

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the nearest meant first."""
        return self._places.marks_at(point)

    def _update_bands(self, bands: Iterable[tuple[float, float]]) -> None:
        """Have stretches of the page painted again, and nothing else."""
        scrolled = self.verticalScrollBar().value()
        for top, bottom in bands:
            if top - scrolled < self._places.height and bottom > scrolled:
                rect = QRectF(0, top - scrolled - 4, self.viewport().width(), bottom - top + 8)
                self.viewport().update(rect.toAlignedRect())

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Set Qt's cursor without scrolling to it."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self._is_placing = True
        self.setTextCursor(cursor)
        self._is_placing = False
        bar.setValue(value)

    # ---- Qt

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._scroller.settle(self._places.height)
        super().scrollContentsBy(dx, dy)
        if self._ties.markers:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scroller.settle(self._places.height)
        if self._ties.update(self._current, self._places.seen):
            self._layout.ties = self._ties.shapes
            if event.rect() != self.viewport().rect():
                self.viewport().update()
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.save()
            painter.translate(0, -self.verticalScrollBar().value())
            paint_markers(painter, self._ties.markers, self._display.look(self._current))
            painter.restore()
            self._paint_over(painter)
