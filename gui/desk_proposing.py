"""Candidates of the article under review made again: found on another thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.errors import AnnotationError
from annotations.model import ArticleId, Candidate
from gui.latest import LatestOnly
from gui.panels.notice import Notice
from gui.review.controller import ReviewController
from gui.tasks import Progress

if TYPE_CHECKING:  # the sources take half a second to load; projects open without them
    from annotations.learning.again import Sources


class DeskProposing(QObject):
    """Asks all sources of the project about the article as it is now, zones included."""

    def __init__(self, review: ReviewController, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._notice = notice
        self._work = LatestOnly(self)
        self._work.finished.connect(self._on_found)
        self._work.failed.connect(self._on_failed)

    def close(self) -> None:
        """Give up what is being looked for."""
        self._work.forget()

    def begin(self) -> None:
        """Look for candidates; what is decided stays as it is."""
        review = self._review
        article = review.article
        if article is None or not review.may_change():
            return
        if review.session.review(article.id).blind:
            review.said.emit(self.tr("This article is reviewed blind."), "")
            return
        if review.session.keeps_candidates(article.id):
            text = self.tr("Somebody has finished this article; its candidates stay.")
            review.said.emit(text, "")
            return
        from annotations.learning import again  # noqa: PLC0415 - not before it is needed

        try:
            sources = again.sources_of(review.session)
        except AnnotationError as error:
            self._on_failed(error)
            return

        def find(_progress: Progress) -> tuple[ArticleId, Sources, list[Candidate]]:
            return article.id, sources, sources.propose(article)

        self._notice.say(self.tr("Looking for candidates …"))
        self._work.ask(find)

    def _on_found(self, found: tuple[ArticleId, Sources, list[Candidate]]) -> None:
        from annotations.learning import again  # noqa: PLC0415 - as above

        article_id, sources, candidates = found
        before = {item.id for item in self._review.session.items(article_id)}
        try:
            again.take_in(self._review.session, article_id, candidates, sources)
        except AnnotationError as error:
            self._on_failed(error)
            return
        after = {item.id for item in self._review.session.items(article_id)}
        new, gone = len(after - before), len(before - after)
        text = self.tr("%n new candidate(s)", "", new)
        if gone:
            text = self.tr("{0}, %n gone", "", gone).format(text)
        self._review.said.emit(text, "next-open" if new else "")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._notice.warn(str(error))
