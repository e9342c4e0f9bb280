"""The review of one article at a time: what the keys do, and what is shown afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotations import changes
from annotations.changes import Change, Touched
from annotations.errors import AnnotationError
from annotations.model import (
    Argument,
    Article,
    ArticleId,
    ArticleSummary,
    Content,
    Event,
    Item,
    ItemId,
    ItemState,
    Mention,
    ReviewState,
    Span,
    Stamp,
)
from annotations.schema import Schema
from annotations.session import ReviewSession
from gui.review import flow
from gui.review.timing import DecisionClock

Follow = Callable[[tuple[Item, ...]], ItemId | None]

Way = Callable[[], Sequence[Item] | None]
"""Tells which items the keys go along, in which order; ``None`` is all in text order."""


class ReviewController(QObject):
    """Holds what is under review and makes every change to it, through the session.

    ``items`` are those of the article in text order; ``current`` is one of them or ``None``;
    ``selection`` is what the reader marked with the mouse.

    Signals:
        article_changed(): Another article, or none, is under review.
        items_changed(): Items of the article are others than before; ``current`` is right.
        current_changed(): Another item is the current one.
        selection_used(): What was selected has become an item.
        queue_changed(object): Something about one article changed (its id), or many (None).
        said(str, str): Something the reader should know, in passing; and the id of the action
            that goes with it, or nothing.
        failed(str): What was wanted could not be done, and why.
    """

    article_changed = Signal()
    items_changed = Signal()
    current_changed = Signal()
    selection_used = Signal()
    queue_changed = Signal(object)
    said = Signal(str, str)
    failed = Signal(str)

    def __init__(
        self, session: ReviewSession, clock: DecisionClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.clock = clock
        self.article: Article | None = None
        self.items: tuple[Item, ...] = ()
        self.current: ItemId | None = None
        self.selection: Span | None = None
        self.shows_rejected = False
        self.way: Way | None = None
        self._follow: Follow | None = None
        self._unsubscribe = session.subscribe(self._on_touched)

    def close(self) -> None:
        """Stop listening and close the project."""
        self._unsubscribe()
        self.session.close()

    # -- what is there

    @property
    def schema(self) -> Schema:
        return self.session.schema

    @property
    def current_item(self) -> Item | None:
        place = flow.index_of(self.items, self.current)
        return None if place is None else self.items[place]

    @property
    def open_count(self) -> int:
        return flow.open_count(self.items)

    @property
    def is_finished(self) -> bool:
        return self.article is not None and bool(self.session.review(self.article.id).finished)

    def summary(self, row: ArticleSummary) -> ArticleSummary:
        """Return a row of the queue with what is known of the article under review."""
        if self.article is None or row.id != self.article.id:
            return row
        review = self.session.review(row.id)
        still = self.open_count
        decided = len(self.items) - still
        state = (
            ReviewState.FINISHED
            if review.finished
            else ReviewState.BEGUN
            if decided
            else ReviewState.NEW
        )
        return replace(row, open=still, decided=decided, state=state, blind=review.blind)

    # -- going about

    def open_article(self, article_id: ArticleId, item: ItemId | None = None) -> None:
        """Take an article under review; at ``item``, else at the first open one."""
        try:
            self.article = self.session.article(article_id)
            self.items = self.session.items(article_id)
        except AnnotationError as error:
            self.failed.emit(str(error))
            return
        self.selection = None
        if flow.index_of(self.items, item) is None:
            item = flow.next_open(self.items, None)
            item = item or flow.step(self.items, None, 1, rejected=False)
        self.current = item
        self.clock.restart()
        self.article_changed.emit()

    def make_current(self, item_id: ItemId | None) -> None:
        """Go to an item of the article."""
        if item_id != self.current and (
            item_id is None or flow.index_of(self.items, item_id) is not None
        ):
            self.current = item_id
            self.current_changed.emit()

    def go_open(self, *, back: bool = False) -> None:
        """Go to the next or previous open item; say so where there is none."""
        find = flow.previous_open if back else flow.next_open
        found = find(self._along(self.items), self.current)
        if found is not None:
            self.make_current(found)
        elif self.open_count == 0:
            self._say_all_decided()

    def go(self, by: int) -> None:
        """Go some items on in the text, or back."""
        way = self._along(self.items)
        rejected = self.shows_rejected or way is not self.items
        self.make_current(flow.step(way, self.current, by, rejected=rejected))

    # -- deciding

    def accept(self) -> None:
        """Accept the current candidate and go to the next open one."""
        item = self.current_item
        if item is None or not self._may_change():
            return
        if item.is_gold:
            self.go_open()
            return
        self._change(
            changes.accept(self.items, item.id, self._stamp(), self._id), self._next_open
        )

    def reject(self) -> None:
        """Reject the current candidate and go to the next open one."""
        item = self.current_item
        if item is None or not self._may_change():
            return
        if item.candidate is None:
            self.remove()
            return
        if item.state is ItemState.REJECTED:
            self.go_open()
            return
        self._change(
            changes.reject(self.items, item.id, self._stamp(), self._id), self._next_open
        )

    def remove(self) -> None:
        """Remove the current decided item; one that is open is left to be decided."""
        item = self.current_item
        if item is None or not self._may_change():
            return
        if item.is_open:
            self.said.emit(self.tr("This one is still open."), "reject")
            return

        def stay(items: tuple[Item, ...]) -> ItemId | None:
            return flow.nearest(items, item)

        self._change(changes.remove(self.items, item.id, self._stamp(), self._id), stay)

    def give_label(self, name: str) -> None:
        """Give the selected text, else the current item, a label or event type."""
        if not self._may_change():
            return
        if self.selection is not None:
            self._add_selected(name)
            return
        item = self.current_item
        if item is None:
            return
        content = item.content
        if isinstance(content, Event) != (self.schema.event_type(name) is not None):
            self._say_other_kind(content)
            return
        made: Content
        if isinstance(content, Event):
            made = replace(content, type=name, arguments=self._fitting(content, name))
        else:
            made = replace(content, label=name)
        self.correct(item, made, "relabel")

    def give_nth_label(self, place: int) -> None:
        """Give the schema's label number ``place``, counted from 0."""
        if place < len(self.schema.labels):
            self.give_label(self.schema.labels[place].name)
        else:
            text = self.tr("The schema has only %n label(s).", "", len(self.schema.labels))
            self.said.emit(text, "")

    def correct(self, item: Item, content: Content, verb: str) -> None:
        """Give an item other content; a candidate is decided by it, the next one follows."""
        if not self._may_change():
            return
        change = changes.correct(self.items, item.id, content, self._stamp(), self._id, verb)
        leaves = item.is_open and verb == "relabel"
        self._change(change, self._next_open if leaves else None)

    def accept_all(self) -> int:
        """Accept all open candidates of the article; return how many there were."""
        count = self.open_count
        if count and self._may_change():
            # Nobody has looked at each of them for some seconds.
            stamp = self.session.stamp(0.0)
            self._change(changes.accept_all(self.items, stamp, self._id), None)
            self.clock.restart()
        return count

    # -- the article as a whole

    def finish(self) -> bool:
        """Finish the article, or go to the first open candidate and say how many there are."""
        if self.article is None:
            return False
        count = self.open_count
        if count:
            self.make_current(flow.next_open(self.items, None))
            text = self.tr("%n candidate(s) still open; this is the first.", "", count)
            self.said.emit(text, "")
            return False
        if self.is_finished:
            return True
        review = self.session.review(self._id)
        return self._change(changes.finish(review, self._stamp().at), None)

    def reopen(self) -> None:
        """Take a finished article up again; say so where it is not finished."""
        if self.is_finished:
            self._change(changes.reopen(self.session.review(self._id)), None)
        elif self.article is not None:
            self.said.emit(self.tr("This article is not finished."), "")

    def undo(self) -> None:
        """Take back the last step and show where it was."""
        self._travel(self.session.undo_step, self.session.undo)

    def redo(self) -> None:
        """Do the last step again that was taken back, and show where it is."""
        self._travel(self.session.redo_step, self.session.redo)

    # -- inside

    @property
    def _id(self) -> ArticleId:
        assert self.article is not None  # noqa: S101 - callers have looked
        return self.article.id

    def _stamp(self) -> Stamp:
        return self.session.stamp(self.clock.take())

    def _next_open(self, items: tuple[Item, ...]) -> ItemId | None:
        way = self._along(items)
        return flow.next_open(way, self.current) or self.current

    def _along(self, items: tuple[Item, ...]) -> Sequence[Item]:
        """Return the items, as they are now, in the order the keys go along them."""
        way = self.way() if self.way is not None else None
        if way is None:
            return items
        now = {item.id: item for item in items}
        return [now[item.id] for item in way if item.id in now]

    def _fitting(self, event: Event, type_name: str) -> tuple[Argument, ...]:
        """Return the arguments whose roles the other type has, too."""
        type_ = self.schema.event_type(type_name)
        return tuple(
            argument for argument in event.arguments if type_ and type_.role(argument.role)
        )

    def _add_selected(self, name: str) -> None:
        assert self.selection is not None  # noqa: S101 - the caller has looked
        is_event = self.schema.event_type(name) is not None
        spans = (self.selection,)
        content = Event(spans, name) if is_event else Mention(spans, name)
        self.add(content)

    def add(self, content: Content) -> None:
        """Add a mention or event that no candidate proposes, and go to it."""
        if not self._may_change():
            return
        made = changes.new_id(self.items, content.kind)
        change = changes.add(self.items, content, self._stamp(), self._id)
        if self._change(change, lambda _items: made):
            self.selection = None
            self.selection_used.emit()

    def _may_change(self) -> bool:
        if self.article is None:
            return False
        if self.is_finished:
            self.said.emit(self.tr("This article is finished."), "reopen")
            return False
        return True

    def _change(self, change: Change, follow: Follow | None) -> bool:
        """Write a change; say whether that could be done."""
        self._follow = follow
        try:
            self.session.apply(change)
        except AnnotationError as error:
            self.failed.emit(str(error))
            return False
        finally:
            self._follow = None
        if self.current is not None and follow == self._next_open and not self.open_count:
            self._say_all_decided()
        return True

    def _travel(
        self, step: changes.JournalStep | None, go: Callable[[], Touched | None]
    ) -> None:
        if step is None:
            self.said.emit(self.tr("There is nothing left to undo or redo."), "")
            return
        first = step.items[0] if step.items else None
        self._follow = lambda items: (
            first if flow.index_of(items, first) is not None else self.current
        )
        try:
            go()
        except AnnotationError as error:
            self.failed.emit(str(error))
            return
        finally:
            self._follow = None
        self.clock.restart()
        if step.article is not None and (
            self.article is None or step.article != self.article.id
        ):
            self.open_article(step.article, first)

    def _on_touched(self, touched: Touched) -> None:
        here = self.article is not None and touched.article in (None, self._id)
        if here and touched.kinds & {"mention", "event", "candidates", "review", "zones"}:
            self._take_items()
        self.queue_changed.emit(touched.article)

    def _take_items(self) -> None:
        before, current = self.current_item, self.current
        self.article = self.session.article(self._id)
        self.items = self.session.items(self._id)
        if self._follow is not None:
            self.current = self._follow(self.items)
        if flow.index_of(self.items, self.current) is None:
            self.current = flow.nearest(self.items, before) if before else None
        self.items_changed.emit()
        if self.current != current:
            self.current_changed.emit()

    def _say_all_decided(self) -> None:
        if not self.is_finished:
            self.said.emit(self.tr("All decided."), "finish")

    def _say_other_kind(self, content: Content) -> None:
        if isinstance(content, Event):
            self.said.emit(self.tr("This is an event; it has a type."), "change-type")
        else:
            self.said.emit(self.tr("This is a mention; it has a label."), "change-type")
