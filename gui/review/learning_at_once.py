"""Lets the open candidates follow what the reader decides, as soon as the hands rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import AnnotationError, BusyError
from annotations.learning.at_once import is_quick, learnt_for, more_for
from annotations.model import Article, ArticleId, ItemId
from annotations.session import ReviewSession
from gui.review.held import HeldDeed
from gui.review.remembering import Remembering

PAUSE = 60
"""Milliseconds after a decision before it is learnt from; a key never waits for that."""


class Here(Protocol):
    """What is under review."""

    session: ReviewSession
    article: Article | None
    current: ItemId | None
    held: HeldDeed

    @property
    def open_count(self) -> int: ...


class LearningAtOnce(QObject):
    """Asks the memory of the project about one article, when nobody waits for it.

    ``waits`` tells whether a key is waited for that says what something is. ``fresh`` are the
    items decided of late that were not learnt from yet.

    Signals:
        failed(str): Something could not be written, and why. It hinders nothing else.
    """

    failed = Signal(str)

    def __init__(self, here: Here, parent: QObject) -> None:
        super().__init__(parent)
        self._here = here
        self.fresh: list[ItemId] = []
        self.waits: Callable[[], bool] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.remembering = Remembering(here.session, self)
        self.remembering.ready.connect(self._on_remembered)

    def close(self) -> None:
        """Learn nothing any more."""
        self._pause.stop()
        self.remembering.close()

    def follow(self, article: ArticleId, current: ItemId | None = None) -> None:
        """Let the candidates of an article follow the memory, but not ``current``.

        Later, where much is to be remembered first.
        """
        self._try(lambda: self._follow(article, current))

    def more(self, decided: Sequence[ItemId]) -> None:
        """Learn from what was decided once the hands rest; at once where nothing is open."""
        self.fresh += decided
        if self.fresh and self._here.open_count:
            self._pause.start()
        else:
            self.now()

    def now(self) -> None:
        """Propose what was decided of late where it stands again in this article."""
        self._pause.stop()
        if self._here.held.is_waiting or not self.remembering.is_ready:
            return
        decided, self.fresh = self.fresh, []
        article = self._here.article
        if decided and article is not None and is_quick(article):
            self._try(
                lambda: more_for(self._here.session, article.id, decided, self._here.current)
            )

    def _follow(self, article: ArticleId, current: ItemId | None) -> None:
        session = self._here.session
        if self.remembering.is_ready and is_quick(session.article(article)):
            learnt_for(session, article, current)

    def _try(self, learn: Callable[[], object]) -> None:
        """Let candidates follow what was learnt; that this fails hinders nothing."""
        if self._here.held.is_waiting:  # what the reader decides comes first
            return
        try:
            learn()
        except BusyError:
            return  # when the article is opened again
        except AnnotationError as error:
            self.failed.emit(str(error))

    def _on_remembered(self) -> None:
        """Let the article follow now, but not the item that the reader looks at."""
        if self._here.article is not None:
            self.follow(self._here.article.id, self._here.current)
            self.more([])

    def _on_pause(self) -> None:
        """Learn, but let nothing move while letters wait for another key."""
        if self.waits is not None and self.waits():
            self._pause.start()
        else:
            self.now()
