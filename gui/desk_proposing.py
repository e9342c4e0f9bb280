"""Candidates of the article under review made again, because somebody asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations.model import ArticleId
from gui.desk_candidates import DeskCandidates
from gui.panels.notice import Notice
from gui.review.controller import ReviewController


class DeskProposing(QObject):
    """Asks all sources of the project about the article as it is now, zones included.

    They work in the helper process: loading them here would stop the window.
    """

    def __init__(
        self,
        review: ReviewController,
        candidates: DeskCandidates,
        notice: Notice,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._candidates = candidates
        self._notice = notice
        self._asked: ArticleId | None = None
        candidates.made.connect(self._on_made)
        candidates.progressed.connect(self._on_progress)

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
        self._asked = article.id
        self._notice.say(self.tr("Looking for candidates …"))
        self._candidates.renew_by_hand(article.id)

    def _on_made(self, article: ArticleId, new: int, gone: int) -> None:
        """Tell what has come of it where the reader waits for it."""
        if article != self._asked:
            return
        self._asked = None
        here = self._review.article
        if here is None or here.id != article:
            return
        text = self.tr("%n new candidate(s)", "", new)
        if gone:
            text = self.tr("{0}, %n gone", "", gone).format(text)
        self._review.said.emit(text, "next-open" if new else "")

    def _on_progress(self, _done: int, total: int) -> None:
        """Wait no more once nothing is to come; what failed has been told."""
        if not total:
            self._asked = None
