"""Correcting the current item: where it is, what it says, who takes part in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from annotations.model import (
    Argument,
    Content,
    Event,
    Fragments,
    Item,
    ItemId,
    Mention,
    Span,
    attributes,
)
from gui.review import reshape, roles
from gui.review.controller import ReviewController
from gui.review.reshape import Edge


class Editor(QObject):
    """Makes other content of the current item and has the review write it.

    Each method decides the item, if it was open, and stays with it.
    """

    def __init__(self, review: ReviewController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review

    # -- places

    def move(self, edge: Edge, by: int, *, by_character: bool) -> Span | None:
        """Move an edge of the selection, else of the current item.

        Returns the new selection, ``None`` where it was the item that was moved, or nothing.
        """
        review = self._review
        article = review.article
        if article is None:
            return None
        if review.selection is not None:
            made = reshape.moved(
                article.text, (review.selection,), edge, by, by_character=by_character
            )
            return made[0] if made else None
        item = review.current_item
        if item is not None:
            spans = item.content.fragments
            made = reshape.moved(article.text, spans, edge, by, by_character=by_character)
            self._place(item, made, "move")
        return None

    def put(self, item_id: ItemId, spans: Fragments) -> None:
        """Give an item other fragments, as when a boundary was dragged."""
        item = next((each for each in self._review.items if each.id == item_id), None)
        if item is not None:
            self._place(item, spans, "move")

    def add_fragment(self, span: Span) -> None:
        """Add a stretch of the text to the current item."""
        item = self._review.current_item
        if item is not None:
            made = reshape.with_fragment(item.content.fragments, span)
            if self._place(item, made, "add-fragment"):
                self._review.drop_selection()

    def split(self) -> None:
        """Take the selected characters out of the current item.

        Without a selection the last fragment is split off; of a mention it becomes a mention of
        its own.
        """
        review = self._review
        item, article = review.current_item, review.article
        if item is None or article is None:
            return
        spans = item.content.fragments
        if review.selection is not None:
            left = reshape.without(article.text, spans, review.selection)
            if left and left != spans:
                self._place(item, left, "split")
                review.drop_selection()
            else:
                review.said.emit(
                    self.tr("The selection lies outside, or covers all of it."), ""
                )
            return
        if len(spans) == 1:
            review.said.emit(self.tr("This is one piece: select what is to be taken out."), "")
            return
        part = replace(item.content, fragments=spans[-1:])
        own = part if isinstance(part, Mention) else None
        review.split(item, replace(item.content, fragments=spans[:-1]), own)

    def _place(self, item: Item, spans: Fragments | None, verb: str) -> bool:
        if spans is None or spans == item.content.fragments:
            return False
        return self._review.correct(item, replace(item.content, fragments=spans), verb)

    # -- attributes

    def attribute_for(self, letter: str) -> tuple[str, str] | None:
        """Return attribute and value that a letter of the schema sets on the current item."""
        item = self._review.current_item
        if item is None:
            return None
        for attribute in self._review.schema.attributes_of(item.content.kind):
            for value in attribute.values:
                if value.key == letter:
                    return attribute.name, value.name
        return None

    def set_attribute(self, name: str, value: str) -> None:
        """Set an attribute of the current item."""
        item = self._review.current_item
        if item is not None:
            given = {**dict(item.content.attributes), name: value}
            content = replace(item.content, attributes=attributes(given))
            self._review.correct(item, content, "set-attribute")

    # -- roles

    def fill(self, role: str, ref: ItemId, *, beside: bool = False) -> None:
        """Fill a role of the current event; see ``roles.filled``."""
        event = self.current_event
        if event is not None:
            self._argue(event, roles.filled(_event(event), role, ref, beside=beside))

    def empty(self, role: str) -> None:
        """Empty a role of the current event."""
        event = self.current_event
        if event is not None:
            self._argue(event, roles.emptied(_event(event), role))

    def drop(self, argument: Argument) -> None:
        """Take one argument out of the current event."""
        event = self.current_event
        if event is not None:
            self._argue(event, roles.without_argument(_event(event), argument))

    @property
    def current_event(self) -> Item | None:
        """The current item, where it is an event."""
        item = self._review.current_item
        return item if item is not None and isinstance(item.content, Event) else None

    def _argue(self, item: Item, made: Content) -> None:
        if made != item.content:
            self._review.correct(item, made, "set-role")


def _event(item: Item) -> Event:
    assert isinstance(item.content, Event)  # noqa: S101 - callers have looked
    return item.content
