"""Finishing an article: says what was decided, and has the next one ready beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from annotations.checks import Problem
from annotations.errors import AnnotationError
from annotations.model import ArticleId
from gui.desk_problems import DeskProblems
from gui.panels.notice import Notice
from gui.review.controller import ReviewController
from gui.review.tally import Tally, tally_of

IDLE = 400
"""Milliseconds without a decision before the next article is read."""


class DeskFinish(QObject):
    """Finishes, sums up, goes on."""

    def __init__(
        self,
        review: ReviewController,
        notice: Notice,
        problems: DeskProblems,
        following: Callable[[ArticleId | None], ArticleId | None],
        parent: QObject,
    ) -> None:
        """``following`` tells which article comes next after one."""
        super().__init__(parent)
        self._review = review
        self._notice = notice
        self._problems = problems
        self._following = following
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE)
        self._timer.timeout.connect(self._read_ahead)
        review.article_changed.connect(self._timer.start)
        review.items_changed.connect(self._timer.start)

    def close(self) -> None:
        """Read nothing ahead any more."""
        self._timer.stop()

    def finish(self, go_on: Callable[[ArticleId], object]) -> None:
        """Finish the article and go on to the next; with open candidates go to the first.

        ``go_on`` opens an article.
        """
        article, was_finished = self._review.article, self._review.is_finished
        if article is None:
            return
        name = article.id
        self._review.finish(lambda: self._go_on(name, go_on, was_finished=was_finished))

    def _go_on(
        self, article: ArticleId, go_on: Callable[[ArticleId], object], *, was_finished: bool
    ) -> None:
        """Open the next article and sum up the one that is finished."""
        found = self._following(article)
        problems = self._review.session.problems(article)
        text = "" if was_finished else self._summary(problems)
        if found is None:
            text = " ".join((text, self.tr("No other article is unfinished."))).strip()
        else:
            go_on(found)
        if text:
            self._say(text, problems, is_last=found is None)

    def _summary(self, problems: Sequence[Problem]) -> str:
        tally = tally_of(self._review.items, len(problems))
        return self.tr("Finished: {0}.").format(self._counts(tally))

    def _counts(self, tally: Tally) -> str:
        parts = [
            (tally.accepted, self.tr("%n accepted", "", tally.accepted)),
            (tally.corrected, self.tr("%n corrected", "", tally.corrected)),
            (tally.rejected, self.tr("%n rejected", "", tally.rejected)),
            (tally.added, self.tr("%n added", "", tally.added)),
            (tally.problems, self.tr("%n problem(s)", "", tally.problems)),
        ]
        said = [text for count, text in parts if count]
        return ", ".join(said) or self.tr("nothing was there to decide")

    def _say(self, text: str, problems: Sequence[Problem], *, is_last: bool) -> None:
        if not problems:
            self._review.said.emit(text, "export-gold" if is_last else "")
            return
        self._notice.say(
            text, self.tr("Go to the problem"), lambda: self._problems.show(problems[0])
        )

    def _read_ahead(self) -> None:
        """Read the next article from the file, so that it is there when it is wanted."""
        here = self._review.article
        found = self._following(here.id) if here else None
        if found is None:
            return
        try:
            self._review.session.items(found)
        except AnnotationError:
            return  # told when it is opened
