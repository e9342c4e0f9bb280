"""What the queue needs of the project: texts to search, how certain the candidates are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from gui.latest import LatestOnly
from gui.panels.queue_panel import QueuePanel
from gui.review.queue_order import Order, holds_words
from gui.settings import Settings
from gui.tasks import Progress

TYPING = 150
"""Milliseconds without another letter before texts are searched."""


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
        self.look_at_certainty()

    def close(self) -> None:
        """Give up what is looked up; empty the field."""
        self._search.forget()
        self._queue.searched.disconnect(self._on_searched)
        self._queue.order_chosen.disconnect(self._on_order)
        self._queue.search.clear()

    def look_at_certainty(self) -> None:
        """Take the scores of what is open now, where the order depends on them."""
        if self._queue.model.order is Order.LEAST_CERTAIN:
            self._queue.set_certainty(self._session.certainties())

    def _on_order(self, name: str) -> None:
        self._settings.put("queue_order", name)
        self.look_at_certainty()

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
