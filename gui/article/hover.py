"""Resting with the mouse on a mark: after a moment its card is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QWidget

from annotations.model import ItemId
from gui.article.card import CardWriter
from gui.article.hover_card import HoverCard
from gui.article.inks import Inks
from gui.article.page import Page
from gui.article.places import Places

DELAY = 450
"""Milliseconds."""


class Hover(QObject):
    """Shows and hides the card of one view."""

    def __init__(self, viewport: QWidget, places: Places) -> None:
        super().__init__(viewport)
        self.card = HoverCard(viewport)
        self._places = places
        self._page: Page | None = None
        self._inks: Inks | None = None
        self._item: ItemId | None = None
        self._point = QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.show_now)

    def set_page(self, page: Page) -> None:
        self.end()
        self._page = page

    def set_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.card.set_inks(inks)

    def over(self, point: QPointF) -> None:
        """The mouse is at ``point``, no button held."""
        marks = self._places.marks_at(point)
        item = marks[0].id if marks else None
        self._point = point
        if item != self._item:
            self.end()
            self._item = item
            if item is not None:
                self._timer.start()

    def end(self) -> None:
        """Hide the card, and wait for another mark."""
        self._timer.stop()
        self._item = None
        self.card.hide()

    def show_now(self) -> None:
        """Show the card of the mark under the mouse without waiting."""
        page, inks = self._page, self._inks
        item = page.index.item(self._item) if page else None
        if page is None or inks is None or item is None:
            return
        bodies = self._places.bodies(item)
        near = next((body for body in bodies if body.contains(self._point)), None)
        if near is None and bodies:
            near = bodies[0]
        if near is not None:
            colours = (inks.theme.colour_of(item.content.label), inks.theme.muted)
            writer = CardWriter(page.article, page.schema, page.language, colours)
            around = page.index.in_paragraph(page.index.numbers(item)[0])
            html = writer.html(item, around, page.index.fillers(item))
            self.card.show_for(html, near.toAlignedRect())
