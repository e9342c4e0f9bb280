"""The menu of the right mouse button: of the item, the selection, the paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from annotations.model import Event, Item, ItemId, Span, ZoneKind
from gui.action_set import ActionSet
from gui.actions import LABEL_KEYS
from gui.desk_zones import DeskZones
from gui.key_menu import KeyMenu
from gui.problem_texts import zone_name
from gui.review.controller import ReviewController
from gui.review.zoning import KINDS, kind_of
from gui.workplace import Workplace


class DeskMenu(QObject):
    """Offers what can be done with what was clicked; keys and menus do all of it, too."""

    def __init__(
        self,
        actions: ActionSet,
        place: Workplace,
        review: ReviewController,
        zones: DeskZones,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._place = place
        self._review = review
        self._zones = zones
        place.view.menu_wanted.connect(self._show)
        place.inspector.list.customContextMenuRequested.connect(self._show_for_row)

    def close(self) -> None:
        """Let go of the article."""
        self._place.view.menu_wanted.disconnect(self._show)
        listed = self._place.inspector.list
        listed.customContextMenuRequested.disconnect(self._show_for_row)

    def open(self) -> None:
        """Open the menu of the row, or of what is in hand in the article."""
        listed = self._place.inspector.list
        if listed.hasFocus():
            self._show_for_row(listed.visualRect(listed.currentIndex()).center())
        else:
            self._place.view.offer_menu()

    def _show(self, span: Span | None, at: QPoint, item_id: ItemId | None) -> None:
        menu = self._made("menu-paragraph")
        self._add_deeds(menu, item_id)
        self._add_copy(menu)
        self._add_paragraph(menu, span)
        menu.popup(at)

    def _show_for_row(self, point: QPoint) -> None:
        """Offer what can be done with the item of a row, which becomes the current one."""
        listed = self._place.inspector.list
        item = listed.rows.item(listed.indexAt(point))
        if item is None:
            return
        self._place.view.clear_selection()
        self._review.make_current(item.id)
        menu = self._made("menu-item")
        self._add_deeds(menu, item.id)
        menu.popup(listed.viewport().mapToGlobal(point))

    def _made(self, name: str) -> KeyMenu:
        menu = KeyMenu(self._actions.key_text, "", self._place)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_deeds(self, menu: QMenu, item_id: ItemId | None) -> None:
        view, review = self._place.view, self._review
        if review.is_finished:
            menu.addAction(self._actions["reopen"])
        elif view.selected_span() is not None:
            labels = KeyMenu(self._actions.key_text, self.tr("Mark as"), menu)
            for key in LABEL_KEYS[: len(review.schema.labels)]:
                labels.addAction(self._actions[f"label-{key}"])
            menu.addMenu(labels)
            if review.schema.event_types:
                menu.addAction(self._actions["add-event"])
        elif item_id is not None and review.current_item is not None:
            for action in _of_item(review.current_item):
                menu.addAction(self._actions[action])

    def _add_copy(self, menu: QMenu) -> None:
        view = self._place.view
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(view.selected_span() is not None)
        copy.triggered.connect(view.copy)

    def _add_paragraph(self, menu: QMenu, span: Span | None) -> None:
        article = self._review.article
        if article is None or span is None:
            return
        menu.addSeparator()
        one_of = QActionGroup(menu)
        now = kind_of(article, span)
        for _, kind in KINDS:
            entry = menu.addAction(self.tr("This is: {0}").format(zone_name(kind)))
            entry.setObjectName(f"zone-{kind}")
            entry.setCheckable(True)
            one_of.addAction(entry)
            entry.setChecked(kind is now)
            entry.triggered.connect(partial(self._put, kind, span))

    def _put(self, kind: ZoneKind, span: Span, _checked: bool = False) -> None:
        self._zones.put(kind, span)


def _of_item(item: Item) -> Iterator[str]:
    """Yield the actions that make sense for an item, as it stands."""
    if not item.is_gold:
        yield "accept"
    if item.is_open:
        yield "reject"
    yield "change-type"
    yield "attribute"
    if isinstance(item.content, Event):
        yield "role"
    if item.is_gold:
        yield "remove"
    if not item.is_open:
        yield "same"
    yield "guideline"
