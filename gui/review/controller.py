"""The review of one article at a time: what the keys do, and what is shown afterwards."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from annotations import changes
from annotations.changes import Change, SetDecision
from annotations.model import (
    Argument,
    Content,
    Event,
    Item,
    ItemId,
    ItemState,
    Mention,
)
from gui.review import flow
from gui.review.standing import Standing


class ReviewController(Standing):
    """Makes every change to what is under review, through the session."""

    def accept(self) -> None:
        """Accept the current candidate and go to the next open one."""
        item = self.item_to_change()
        if item is None:
            return
        self.leave_selection()
        if item.is_gold:
            self.go_open()
            return
        self._change(
            changes.accept(self.items, item.id, self._stamp(), self._id), self._next_open
        )

    def reject(self) -> None:
        """Reject the current candidate and go to the next open one."""
        item = self.item_to_change()
        if item is None:
            return
        self.leave_selection()
        if item.candidate is None:
            self.remove()
            return
        if item.state is ItemState.REJECTED:
            self.go_open()
            return
        change = changes.reject(self.items, item.id, self._stamp(), self._id)
        self._change(change, self._next_open, lambda: self._say_released(change))

    def remove(self) -> None:
        """Remove the current decided item; one that is open is left to be decided."""
        item = self.item_to_change()
        if item is None:
            return
        if item.is_open:
            self.said.emit(self.tr("This one is still open."), "reject")
            return

        def stay(items: tuple[Item, ...]) -> ItemId | None:
            return flow.nearest(items, item)

        change = changes.remove(self.items, item.id, self._stamp(), self._id)
        self._change(change, stay, lambda: self._say_released(change))

    def reject_several(
        self, gone: Collection[ItemId], then: Callable[[], object] | None = None
    ) -> int:
        """Reject items as one step; return how many that are. ``then`` comes after it.

        The current item is one that stays.
        """
        count = sum(item.id in gone for item in self.items)
        current = self.current_item

        def stay(items: tuple[Item, ...]) -> ItemId | None:
            leaves = current is not None and current.id in gone
            return flow.nearest(items, current) if current and leaves else self.current

        if count:
            # Nobody has looked at each of them for some seconds.
            stamp = self.session.stamp(0.0)
            change = changes.reject_all(self.items, gone, stamp, self._id)
            self._change(change, stay, then)
        return count

    def give_label(self, name: str) -> None:
        """Give the selected text, else the current item, a label or event type."""
        if self.selection is not None:
            self._add_selected(name)
            return
        item = self.item_to_change()
        if item is None:
            return
        content = item.content
        if isinstance(content, Event) != (self.schema.event_type(name) is not None):
            self._say_other_kind(content)
            return
        self.correct(item, self._relabelled(content, name), "relabel")

    def give_nth_label(self, place: int) -> None:
        """Give the schema's label number ``place``, counted from 0."""
        if place < len(self.schema.labels):
            self.give_label(self.schema.labels[place].name)
        else:
            text = self.tr("The schema has only %n label(s).", "", len(self.schema.labels))
            self.said.emit(text, "")

    def correct(self, item: Item, content: Content, verb: str) -> bool:
        """Give an item other content; say whether that could be done.

        An open item is decided by it; after ``relabel`` the next open one follows.
        """
        if not self.may_change() or self._is_bare(content):
            return False
        change = changes.correct(self.items, item.id, content, self._stamp(), self._id, verb)
        leaves = item.is_open and verb == "relabel"
        return self._change(change, self._next_open if leaves else None)

    def split(self, item: Item, rest: Content, part: Content | None) -> None:
        """Leave ``rest`` of an item; what was split off becomes an item of its own."""
        if not self.may_change():
            return
        stamp = self._stamp()
        change = changes.correct(self.items, item.id, rest, stamp, self._id, "split")
        if part is not None:
            added = changes.add(self.items, part, stamp, self._id)
            change = replace(change, steps=(*change.steps, *added.steps))
        self._change(change, None)

    def make(self, change: Change, then: Callable[[], object] | None = None) -> None:
        """Make a change that was put together elsewhere; ``then`` comes after it."""
        self._change(change, None, then)

    def accept_all(self) -> int:
        """Accept all open candidates of the article; return how many there were."""
        count = self.open_count
        if count and self.may_change():
            # Nobody has looked at each of them for some seconds.
            stamp = self.session.stamp(0.0)
            change = changes.accept_all(self.items, stamp, self._id)
            self._change(change, None, self.clock.restart)
        return count

    # -- the article as a whole

    def finish(self, then: Callable[[], object] = lambda: None) -> None:
        """Finish the article, or go to the first open candidate and say how many there are.

        ``then`` comes once the article is finished.
        """
        if self.article is None:
            return
        if self.held.is_waiting:
            self.held.refused.emit()
            return
        self.learning.now()
        count = self.open_count
        if count:
            self.make_current(flow.next_open(self.items, None))
            text = self.tr("%n candidate(s) still open; this is the first.", "", count)
            self.said.emit(text, "")
        elif self.is_finished:
            then()
        else:
            review = self.session.review(self._id)
            self._change(changes.finish(review, self._stamp().at), None, then)

    def reopen(self) -> None:
        """Take a finished article up again; say so where it is not finished."""
        if self.is_finished:
            self._change(changes.reopen(self.session.review(self._id)), None)
        elif self.article is not None:
            self.said.emit(self.tr("This article is not finished."), "")

    # -- inside

    def _fitting(self, event: Event, type_name: str) -> tuple[Argument, ...]:
        """Return the arguments whose roles the other type has, too."""
        type_ = self.schema.event_type(type_name)
        return tuple(
            argument for argument in event.arguments if type_ and type_.role(argument.role)
        )

    def _relabelled(self, content: Content, name: str) -> Content:
        if isinstance(content, Event):
            return replace(content, type=name, arguments=self._fitting(content, name))
        return replace(content, label=name)

    def _add_selected(self, name: str) -> None:
        assert self.selection is not None  # noqa: S101 - the caller has looked
        is_event = self.schema.event_type(name) is not None
        spans = (self.selection,)
        content = Event(spans, name) if is_event else Mention(spans, name)
        self.add(content)

    def add(self, content: Content) -> None:
        """Add a mention or event and go to it.

        Where an open candidate stands in just that place, it is the one that is meant.
        """
        if not self.may_change() or self._is_bare(content):
            return
        twin = flow.open_twin(self.items, content)
        if twin is None:
            content = self._with_defaults(content)
            made = changes.new_id(self.items, content.kind)
            change = changes.add(self.items, content, self._stamp(), self._id)
        else:
            made = twin.id
            meant = self._relabelled(twin.content, content.label)
            change = changes.correct(
                self.items, made, meant, self._stamp(), self._id, "relabel"
            )
        self._change(change, lambda _items: made, self.drop_selection)

    def _is_bare(self, content: Content) -> bool:
        """Say whether nothing but white space would be marked, and tell the reader."""
        text = self.article.text if self.article is not None else ""
        is_bare = any(not text[span.start : span.end].strip() for span in content.fragments)
        if is_bare:
            self.said.emit(self.tr("There is nothing but white space."), "")
        return is_bare

    def _with_defaults(self, content: Content) -> Content:
        return replace(content, attributes=self.schema.defaults(content.kind))

    def _say_released(self, change: Change) -> None:
        """Say which events an item was taken out of when it went."""
        assert self.article is not None  # noqa: S101 - a change was made to it
        events = [
            self.tr("“{0}”").format(
                " ".join(self.article.surface(step.before.content.fragments).split())
            )
            for step in change.steps[1:]
            if isinstance(step, SetDecision) and step.before is not None
        ]
        if events:
            text = self.tr("It was also taken out of %n event(s): {0}.", "", len(events))
            self.said.emit(text.format(", ".join(events)), "undo")

    def item_to_change(self) -> Item | None:
        """Return the current item if it can be changed; tell the reader why it cannot."""
        if not self.may_change():
            return None
        if self.current_item is None:
            text = self.tr("No item is chosen. Mark words of the article to add one.")
            self.said.emit(text, "")
        return self.current_item

    def may_change(self) -> bool:
        """Say whether there is an article that can be changed; tell the reader where not."""
        if self.article is None:
            return False
        if self.held.is_waiting:
            self.held.refused.emit()
            return False
        if self.is_finished:
            self.said.emit(self.tr("This article is finished."), "reopen")
            return False
        return True

    def _say_other_kind(self, content: Content) -> None:
        if isinstance(content, Event):
            self.said.emit(self.tr("This is an event; it has a type."), "change-type")
        else:
            self.said.emit(self.tr("This is a mention; it has a label."), "change-type")
