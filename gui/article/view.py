"""The article view: a page with its marks, and the reader's hands on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from annotations.model import ItemId, Span
from gui.article.caret import Caret
from gui.article.caret_keys import CaretKeys
from gui.article.handles import Handle, Side, handles_of, moved, paint_handles
from gui.article.hint_keys import Find, HintKeys
from gui.article.hints import HintMode, paint_hints
from gui.article.hover import Hover
from gui.article.in_hand import paragraphs_of, paragraphs_under
from gui.article.inks import Inks
from gui.article.minimap import WIDTH, MiniMap
from gui.article.overview import Overview
from gui.article.page import Mode, Page
from gui.article.pointer import Pointer
from gui.article.selecting import SelectablePage
from gui.article.wording import announcement
from gui.article.words import Words
from gui.naming import short_name

_FOCUS_LINE = 2


class ArticleView(SelectablePage):
    """Shows one article; read-only.

    Offsets in and out are code points of the article's text. Texts and offsets are never
    taken from Qt's document. See the base classes for content, looks and selection.

    Signals:
        item_activated(object): An ``ItemId`` was clicked.
        boundary_dragged(object, object): An ``ItemId`` and its new ``Fragments``.
        caret_mode_changed(bool): Caret mode began (True) or ended.
        menu_wanted(object, QPoint, object): What can be done with a paragraph (its ``Span``,
            or None) is asked for, at a point of the screen, and with an item (its ``ItemId``,
            or None), which is the current one by now.
    """

    item_activated = Signal(object)
    boundary_dragged = Signal(object, object)
    caret_mode_changed = Signal(bool)
    menu_wanted = Signal(object, QPoint, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self._words: Words | None = None
        self._hint_keys = HintKeys(self, self._places)
        self._pointer = Pointer(self, self)
        self._caret_keys = CaretKeys(self, self._places)
        self._hover = Hover(self.viewport(), self._places)
        self._strip = MiniMap(self)
        self._strip.wanted.connect(self._on_place_wanted)
        self._overview = Overview(self._strip, self._layout, self)
        self.setViewportMargins(0, 0, WIDTH, 0)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.set_language(QLocale().name()[:2])
        self._colours_taken(self._display.inks)

    @property
    def words(self) -> Words | None:
        """The tokens of the article shown."""
        return self._words

    def _page_taken(self, page: Page) -> None:
        self._leave_modes()
        super()._page_taken(page)
        self._words = Words(page.article.text, page.stand_in)
        self._hover.set_page(page)

    def _things_moved(self) -> None:
        self._overview.changed(self._current)
        self._hint_keys.scrolled()

    def _colours_taken(self, inks: Inks) -> None:
        self._hover.set_inks(inks)
        self._strip.set_inks(inks)

    # ---- the current item

    def set_current(self, item_id: ItemId | None) -> None:
        """Mark one item as the current one, bring it into the middle third, announce it."""
        super().set_current(item_id)
        item = self.current_item
        if item is None:
            return
        if self._selected is None:
            start = item.content.fragments[0].start
            self._place(Caret(start, start))
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.announcement())
            QAccessible.updateAccessibility(event)

    def announcement(self) -> str:
        """Return what a screen reader is told of the current item; empty without one."""
        page, item = self._page, self.current_item
        if page is None or item is None:
            return ""
        near = page.index.in_paragraph(page.index.numbers(item)[0])
        place = page.index.place(item.id), len(page.index.items)
        label = short_name(page.schema, item.content.label, page.language)
        return announcement(page.article, item, label, place, near)

    def paragraphs_in_hand(self) -> Span | None:
        """Return the paragraphs that the reader means; None where there is no text.

        Those of the selection, in caret mode the caret's, else that of the current item.
        """
        if self._page is None:
            return None
        caret = self.caret().position if self.is_caret_mode else None
        return paragraphs_of(self._page, self._places, self._selected, caret, self.current_item)

    # ---- the mouse

    def activate(self, item_id: ItemId) -> None:
        """Say that the reader clicked an item."""
        self.item_activated.emit(item_id)

    def click_at(self, point: QPointF) -> bool:
        """Do what a click on a folded line or an edge marker does; say whether it was one."""
        inside = point + QPointF(0, self.verticalScrollBar().value())
        for marker in self._ties.markers:
            if marker.rect.contains(inside):
                self.activate(marker.item)
                return True
        fold = self._places.fold_at(point)
        if fold is None:
            return False
        fold.is_folded = not fold.is_folded
        self._reset()
        self.furniture_toggled.emit(fold.is_folded)
        return True

    def handle_at(self, point: QPointF) -> Side | None:
        """Return which border's handle lies under a point."""
        return next((each.side for each in self._handles() if each.catches(point)), None)

    def _handles(self) -> tuple[Handle, ...]:
        item = self.current_item
        if self._page is None or item is None or self.mode is Mode.QUIET:
            return ()
        # One that is out of sight is not laid out for this: what shows would be moved.
        if not set(self._page.index.numbers(item)) & set(self._places.shown_paragraphs()):
            return ()
        return handles_of(self._places.bodies(item), self._page.typography)

    def drag_boundary(self, side: Side, position: int, *, is_done: bool) -> None:
        """Show where a dragged border would be; when the drag is done, say so."""
        item = self.current_item
        spans = moved(item.content.fragments, side, position) if item else None
        self._highlight(self._selected)
        if item is None or spans is None:
            return
        if not is_done:
            self._highlight(Span(spans[0].start, spans[-1].end))
        elif spans != item.content.fragments:
            self.boundary_dragged.emit(item.id, spans)

    def _on_place_wanted(self, share: float) -> None:
        """Go where the strip was clicked."""
        height = self._places.height
        self._scroller.forget()
        self.verticalScrollBar().setValue(
            round(share * self._layout.documentSize().height() - height / 2)
        )

    def _on_scrolled(self) -> None:
        self._hover.end()
        self._overview.scrolled()
        self._hint_keys.scrolled()

    # ---- modes of the keyboard

    def set_caret_mode(self, on: bool) -> None:
        """Begin or end caret mode: arrows go by token, Shift extends, Ctrl by character."""
        if on == self.is_caret_mode or self._page is None:
            return
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        if on:
            self._caret_keys.begin(self.current_item)
        self.viewport().update()
        self.caret_mode_changed.emit(on)

    @property
    def is_caret_mode(self) -> bool:
        flag = Qt.TextInteractionFlag.TextSelectableByKeyboard
        return bool(self.textInteractionFlags() & flag)

    def start_hints(
        self, find: Find, callback: Callable[[object | None], None], *, waits: bool = False
    ) -> int:
        """Put letters over what ``find`` names of what shows; typing one calls back with it.

        Escape calls back with None, and so does nothing to show unless it ``waits`` for the
        page to be scrolled. Returns how many letters there are.
        """
        count = self._hint_keys.start(find, callback, waits=waits)
        if self.is_hinting:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return count

    @property
    def is_hinting(self) -> bool:
        return self._hint_keys.mode is not None

    @property
    def hints(self) -> HintMode | None:
        """The hints shown."""
        return self._hint_keys.mode

    def visible_words(self) -> list[tuple[object, Span]]:
        """Return the tokens that show and hold a letter or digit, as targets of hints."""
        return list(self._places.shown_words(self._words)) if self._words else []

    def visible_items(self) -> list[tuple[object, Span]]:
        """Return the items that show, as targets of hints: each id with its first fragment."""
        return list(self._places.shown_items())

    def _things_at(self, point: QPointF) -> list[object]:
        """Return what hints can mean at a point: the items there, then the word."""
        word = self._words.at(self.position_at(point)) if self._words else None
        return [*(mark.id for mark in self.marks_at(point)), *([word] if word else [])]

    def leave_hints(self) -> None:
        """Take the hints away; what waited for one is called back with None."""
        self._hint_keys.leave()

    def _leave_modes(self) -> None:
        self.leave_hints()
        self.set_caret_mode(False)

    # ---- Qt

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            in_caret_mode = self.is_caret_mode and self._caret_keys.wants(event)
            if self.is_hinting or in_caret_mode:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_hinting:
            self._hint_keys.press(event)
        elif self.is_caret_mode and self._caret_keys.wants(event):
            self._caret_keys.press(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hover.end()
        point = event.position()
        if not self._hint_keys.click(point, self._things_at(point), self._display.typography):
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)
        if not self._pointer.is_down:
            self._hover.over(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: of the paragraph under the mouse, by key of that in hand."""
        if self._page is None or event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.offer_menu()
            return
        span = paragraphs_under(self._page, self._places, QPointF(event.pos()))
        item = self._meant(QPointF(event.pos()))
        self.menu_wanted.emit(span, event.globalPos(), item)

    def offer_menu(self) -> None:
        """Ask for the menu of what is in hand, beside it."""
        span, item = self.paragraphs_in_hand(), self._meant(None)
        rect = self.item_rect(item) if item is not None else None
        if rect is None and span is not None:
            rect = self._places.caret(span.start)
        inside = rect.bottomLeft().toPoint() if rect is not None else QPoint(20, 20)
        inside.setY(min(max(inside.y(), 0), self.viewport().height()))
        self.menu_wanted.emit(span, self.viewport().mapToGlobal(inside), item)

    def _meant(self, point: QPointF | None) -> ItemId | None:
        """Return the item a menu is about, and make it the current one; None of a selection.

        Without a ``point`` it is the current item.
        """
        if point is None:
            in_hand = self.selected_span() is not None or self.is_caret_mode
            return None if in_hand else self.current
        chosen = self.selected_span()
        position = self.position_at(point)
        if chosen is not None and chosen.start <= position <= chosen.end:
            return None
        marks = self.marks_at(point)
        if not marks:
            return None
        self.select(None)
        self.activate(marks[0].id)
        return marks[0].id

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.end()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.leave_hints()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        seen = self.viewport().geometry()
        self._strip.setGeometry(seen.right() + 1, seen.top(), WIDTH, seen.height())

    def _paint_over(self, painter: QPainter) -> None:
        inks, type_ = self._display.inks, self._display.typography
        paint_handles(painter, self._handles(), inks, type_)
        if self.hints is not None:
            paint_hints(painter, self.hints, inks, type_)
        if self.hasFocus():
            painter.fillRect(0, 0, _FOCUS_LINE, self.viewport().height(), inks.accent)
