"""What the queue needs of the project: texts to search, how certain the candidates are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from annotations.changes import Touched
from annotations.learning.gain import gains_of
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from gui.latest import LatestOnly
from gui.panels.queue_panel import QueuePanel
from gui.review.queue_order import RANKED, Order, holds_words
from gui.settings import Settings
from gui.tasks import Progress

TYPING = 150
"""Milliseconds without another letter before texts are searched."""


Ranks = tuple[Order, Mapping[ArticleId, float]]


class DeskQueue(QObject):
    """Looks things up for the queue on another thread."""

    def __init__(
        self, queue: QueuePanel, session: ReviewSession, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._session = session
        self._settings = settings
        self._search = LatestOnly(self, delay=TYPING)
        self._search.finished.connect(queue.set_found)
        queue.searched.connect(self._on_searched)
        queue.order_chosen.connect(self._on_order)
        queue.set_order(settings.text("queue_order"))
        self._rank = LatestOnly(self)
        self._rank.finished.connect(self._on_ranked)
        self._unsubscribe = session.subscribe(self._on_touched)
        self.look_at_ranks()

    def close(self) -> None:
        """Give up what is looked up; empty the field."""
        self._unsubscribe()
        self._search.forget()
        self._rank.forget()
        self._queue.searched.disconnect(self._on_searched)
        self._queue.order_chosen.disconnect(self._on_order)
        self._queue.search.clear()

    def look_at_ranks(self) -> None:
        """Look at what is open now, where the order depends on it."""
        order = self._queue.model.order
        if order not in RANKED:
            return
        path, annotator = self._session.path, self._session.annotator

        def look(_progress: Progress) -> Ranks:
            with Reader(path, annotator) as reader:
                if order is Order.LEAST_CERTAIN:
                    return order, reader.certainties()
                return order, {name: -gain for name, gain in gains_of(reader).items()}

        self._rank.ask(look)

    def _on_ranked(self, found: Ranks) -> None:
        order, ranks = found
        if order is self._queue.model.order:
            self._queue.set_ranks(ranks)

    def _on_touched(self, touched: Touched) -> None:
        """Look again what is to be gained once an article is finished."""
        if "review" in touched.kinds and self._queue.model.order is Order.MOST_GAIN:
            self.look_at_ranks()

    def _on_order(self, name: str) -> None:
        self._settings.put("queue_order", name)
        self.look_at_ranks()

    def _on_searched(self, text: str) -> None:
        words = tuple(text.casefold().split())
        if not words:
            self._search.forget()
            return
        path, annotator = self._session.path, self._session.annotator

        def look(progress: Progress) -> frozenset[ArticleId]:
            found = []
            with Reader(path, annotator) as reader:
                for count, (article, body) in enumerate(reader.texts()):
                    progress(count, 0)
                    if holds_words(body, words):
                        found.append(article)
            return frozenset(found)

        self._search.ask(look)
