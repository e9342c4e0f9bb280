"""Predictions of models on their way into the open project, one article at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from annotations.errors import AnnotationError
from annotations.model import ArticleId
from export.predictions import Predictions
from export.proposals import Proposal
from gui.error_texts import in_window
from gui.panels.notice import Notice
from gui.review.controller import ReviewController

_NAMED = 4
"""So many of the articles that were left alone are named."""


class DeskPredictions(QObject):
    """Makes predictions open candidates, so that the window never waits for it.

    The item under review stays, and so does what somebody has finished, also meanwhile.
    """

    def __init__(self, review: ReviewController, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._notice = notice
        self._todo: list[Proposal] = []
        self._left: list[ArticleId] = []
        self._doubts: Sequence[str] = ()
        self._candidates = self._articles = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._write)

    def close(self) -> None:
        """Write what is left, all at once: half of a file is worth nothing."""
        while self._timer.isActive():
            self._write()

    def take(self, predictions: Predictions) -> None:
        """Begin to write; what came before is written first."""
        self.close()
        self._todo = list(predictions.proposals)
        self._left = list(predictions.left)
        self._doubts = predictions.doubts
        self._candidates = self._articles = 0
        self._timer.start()

    def _write(self) -> None:
        if not self._todo:
            self._timer.stop()
            self._tell()
            return
        one = self._todo.pop(0)
        session, here = self._review.session, self._review.article
        if session.keeps_candidates(one.article_id):
            self._left.append(one.article_id)
            return
        is_here = here is not None and here.id == one.article_id
        current = self._review.current if is_here else None
        try:
            one.write(session, () if current is None else (current,))
        except AnnotationError as error:
            self._todo = []
            self._timer.stop()
            self._notice.warn(str(error))
            return
        self._candidates += len(one.candidates)
        self._articles += 1

    def _tell(self) -> None:
        count = self.tr("%n candidate(s)", "", self._candidates)
        lines = [self.tr("{0} taken in, for %n article(s).", "", self._articles).format(count)]
        if self._left:
            lines.append(self._told_left())
        lines += map(in_window, self._doubts[:_NAMED])
        if len(lines) == 1:
            self._notice.say(lines[0])
        else:
            self._notice.warn("\n".join(lines))

    def _told_left(self) -> str:
        """Return which articles were left as they were reviewed, and what can be done."""
        titles = {row.id: row.title for row in self._review.session.articles()}
        left = [one for one in titles if one in self._left]
        quoted = self.tr("“{0}”")
        named = ", ".join(quoted.format(titles[one] or one) for one in left[:_NAMED])
        count = len(self._left)
        if count > _NAMED:
            named = self.tr("{0} and %n more", "", count - _NAMED).format(named)
        text = self.tr("Finished, so left as reviewed (%n): {0}.", "", count).format(named)
        return " ".join(
            (
                text,
                self.tr(
                    "To let such an article take candidates, undo until it is open again, and "
                    "add the file once more."
                ),
            )
        )
