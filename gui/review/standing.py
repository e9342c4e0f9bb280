"""Where the review stands: the article, its items, the current one; going about and undoing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotations import changes
from annotations.changes import Change, SetDecision, Touched
from annotations.errors import AnnotationError, BusyError
from annotations.model import (
    Article,
    ArticleId,
    ArticleSummary,
    Item,
    ItemId,
    ReviewState,
    Span,
    Stamp,
)
from annotations.schema import Schema
from annotations.session import ReviewSession
from gui.review import flow
from gui.review.held import HeldDeed
from gui.review.learning_at_once import LearningAtOnce
from gui.review.timing import DecisionClock

Follow = Callable[[tuple[Item, ...]], ItemId | None]

Way = Callable[[], Sequence[Item] | None]
"""Tells which items the keys go along, in which order; ``None`` is all in text order."""


_SEEN = frozenset({"mention", "event", "candidates", "review", "zones", "language"})
"""What of an article a reader sees, as ``Touched.kinds`` calls it."""


class Standing(QObject):
    """Holds what is under review, and tells who shows it.

    ``items`` are those of the article in text order; ``current`` is one of them or ``None``;
    ``selection`` is what the reader marked with the mouse. ``held`` is what could not be
    written yet, because another program holds the project file; ``learning`` lets the open
    candidates follow what is decided.

    Signals:
        article_changed(): Another article, or none, is under review.
        items_changed(): Items of the article are others than before; ``current`` is right.
        current_changed(): Another item is the current one, all else being as it was.
        selection_used(): What was selected has become an item, or is left behind.
        queue_changed(object): Something about one article changed (its id), or many (None).
        stepped(): The reader changes something, or takes a step back: what was said is over.
        said(str, str): Something the reader should know, in passing; and the id of the action
            that goes with it, or nothing.
        failed(str): What was wanted could not be done, and why.
    """

    article_changed = Signal()
    items_changed = Signal()
    current_changed = Signal()
    selection_used = Signal()
    queue_changed = Signal(object)
    stepped = Signal()
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
        # Asked for many times after each key, and slow to find among thousands.
        self._looked_up: tuple[tuple[Item, ...], ItemId | None, Item | None] = ((), None, None)
        self.current: ItemId | None = None
        self.selection: Span | None = None
        self.shows_rejected = False
        self.way: Way | None = None
        self._follow: Follow | None = None
        self.held = HeldDeed(self)
        self.learning = LearningAtOnce(self, self)
        self.learning.failed.connect(self.failed)
        self._unsubscribe = session.subscribe(self._on_touched)

    def close(self) -> None:
        """Stop listening and close the project."""
        self.held.close()
        self.learning.close()
        self._unsubscribe()
        self.session.close()

    # -- what is there

    @property
    def schema(self) -> Schema:
        return self.session.schema

    @property
    def current_item(self) -> Item | None:
        items, current, item = self._looked_up
        if items is not self.items or current != self.current:
            place = flow.index_of(self.items, self.current)
            item = None if place is None else self.items[place]
            self._looked_up = self.items, self.current, item
        return item

    @property
    def open_count(self) -> int:
        return self.session.can_finish(self.article.id) if self.article is not None else 0

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
        """Take an article under review; at ``item``, else at the first open one.

        Its open candidates follow what the project has learnt since it was looked at last.
        """
        self.learning.follow(article_id)
        self._show(article_id, item)

    def _show(self, article_id: ArticleId, item: ItemId | None) -> None:
        try:
            self.article = self.session.article(article_id)
            self.items = self.session.items(article_id)
        except AnnotationError as error:
            self.failed.emit(str(error))
            return
        self.selection = None
        self.learning.fresh = []
        if flow.index_of(self.items, item) is None:
            item = self._first()
        self.current = item
        self.clock.restart()
        self.article_changed.emit()

    def _first(self) -> ItemId | None:
        """Return where one begins: the first open item, else the first one shown."""
        found = flow.next_open(self.items, None)
        return found or flow.step(self.items, None, 1, rejected=False)

    def make_current(self, item_id: ItemId | None) -> None:
        """Go to an item of the article."""
        if item_id != self.current and (
            item_id is None or flow.index_of(self.items, item_id) is not None
        ):
            self.current = item_id
            self.current_changed.emit()

    def go_open(self, *, back: bool = False) -> None:
        """Go to the next or previous open item; say so where there is none."""
        self.leave_selection()
        find = flow.previous_open if back else flow.next_open
        found = find(self._along(self.items), self.current)
        if found is not None:
            self.make_current(found)
        elif self.open_count == 0:
            self._say_all_decided()

    def go(self, by: int) -> None:
        """Go some items on in the text, or back."""
        self.leave_selection()
        way = self._along(self.items)
        rejected = self.shows_rejected or way is not self.items
        self.make_current(flow.step(way, self.current, by, rejected=rejected))

    def drop_selection(self) -> None:
        """Nothing is selected any more: it has become an item, or part of one."""
        self.selection = None
        self.selection_used.emit()

    def leave_selection(self) -> None:
        """Select nothing any more: the reader goes on, and a label is not meant for it."""
        if self.selection is not None:
            self.drop_selection()

    # -- back and forth

    def undo(self) -> None:
        """Take back the last step and show where it was; one that waits is let go."""
        if self.held.is_waiting:
            self.held.let_go()
        else:
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

    def _change(
        self, change: Change, follow: Follow | None, then: Callable[[], object] | None = None
    ) -> bool:
        """Write a change; say whether that could be done.

        Where another program holds the file it waits, and ``False`` is returned. ``then``
        comes after it, be it later, if the reader is still in the same article.
        """
        if not self.held.is_waiting:
            self.stepped.emit()
        here, item = self.article, self.current

        def deed() -> bool:
            stays = self.current == item and self._is_at(here)
            if not self._written(change, follow if stays else None):
                return False
            if then is not None and self._is_at(here):
                then()
            return True

        return self.held.do(deed)

    def _is_at(self, article: Article | None) -> bool:
        now = self.article
        return now is article or (
            now is not None and article is not None and now.id == article.id
        )

    def _written(self, change: Change, follow: Follow | None) -> bool:
        """Write a change and show it; say whether it fits.

        Raises:
            BusyError: Another program holds the file.
        """
        self._follow = follow
        try:
            self.session.apply(change)
        except BusyError:
            raise
        except AnnotationError as error:
            self.failed.emit(str(error))
            return False
        finally:
            self._follow = None
        if self.article is None:
            return True
        self.learning.more(
            [
                each.item
                for each in change.steps
                if isinstance(each, SetDecision) and each.article == self._id
            ]
        )
        if self.current is not None and follow == self._next_open:
            item = self.current_item
            if not self.open_count:
                self._say_all_decided()
            elif item is not None and not item.is_open:
                self.go_open()
        return True

    def _travel(
        self, step: changes.JournalStep | None, go: Callable[[], Touched | None]
    ) -> None:
        if step is None:
            self.said.emit(self.tr("There is nothing left to undo or redo."), "")
            return
        if not self.held.is_waiting:
            self.stepped.emit()
        self.held.do(lambda: self._travelled(step, go))

    def _travelled(self, step: changes.JournalStep, go: Callable[[], Touched | None]) -> bool:
        """Go back or forth by ``step`` and show where it is; say whether that could be.

        Raises:
            BusyError: Another program holds the file.
        """
        first = step.items[0] if step.items else None
        self._follow = lambda items: (
            first if flow.index_of(items, first) is not None else self.current
        )
        try:
            go()
        except BusyError:
            raise
        except AnnotationError as error:
            self.failed.emit(str(error))
            return False
        finally:
            self._follow = None
        self.clock.restart()
        if step.article is None:
            return True
        if self.article is None or step.article != self.article.id:
            # What is taken back is shown as it was: new candidates would stand in its way.
            self._show(step.article, first)
        else:
            self.learning.more(step.items)
        return True

    def _on_touched(self, touched: Touched) -> None:
        here = self.article is not None and touched.article in (None, self._id)
        if here and touched.kinds & _SEEN:
            self._take_items()
        self.queue_changed.emit(touched.article)

    def _take_items(self) -> None:
        before = self.current_item
        self.article = self.session.article(self._id)
        self.items = self.session.items(self._id)
        if self._follow is not None:
            self.current = self._follow(self.items)
        if flow.index_of(self.items, self.current) is None:
            found = flow.nearest(self.items, before) if before else None
            self.current = found or self._first()
        self.items_changed.emit()

    def _say_all_decided(self) -> None:
        if not self.is_finished:
            self.said.emit(self.tr("All decided."), "finish")
