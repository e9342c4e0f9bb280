"""Predictions of models on their way into the open project, some articles at a time."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from annotations.errors import AnnotationError
from annotations.model import ArticleId
from annotations.session import Fate, Fates
from export.arrivals import summed, taken_in
from export.predictions import Predictions
from export.proposals import Proposal
from gui.error_texts import in_window
from gui.panels.notice import Notice
from gui.review.controller import ReviewController

SPELL = 0.012
"""So many seconds are written at a time; a key waits no longer."""

MANY = 100
"""From so many articles on it is told how far it is."""

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
        self._todo: deque[Proposal] = deque()
        self._total = 0
        self._left: list[ArticleId] = []
        self._doubts: Sequence[str] = ()
        self._fates: Counter[tuple[Fate, str]] = Counter()
        self._articles = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._write)

    def close(self) -> None:
        """Write what is left, all at once: half of a file is worth nothing."""
        self._write_for(math.inf)

    def take(self, predictions: Predictions) -> None:
        """Begin to write; what came before is written first."""
        self.close()
        self._todo = deque(predictions.proposals)
        self._total = len(self._todo)
        self._left = list(predictions.left)
        self._doubts = predictions.doubts
        self._fates = Counter()
        self._articles = 0
        self._timer.start()

    def _write(self) -> None:
        self._write_for(SPELL)

    def _write_for(self, seconds: float) -> None:
        """Write one article after the other in one transaction, until the time is over."""
        if not self._timer.isActive():
            return
        end, written = perf_counter() + seconds, list[Fates]()
        try:
            with self._review.session.together():
                while self._todo and perf_counter() < end:
                    written += self._write_one(self._todo.popleft())
        except AnnotationError as error:
            self._todo.clear()
            self._timer.stop()
            before = [self._counts()] if self._articles else []
            self._notice.warn("\n".join([str(error), *before]))
            return
        self._fates.update(summed(written))
        self._articles += len(written)
        if not self._todo:
            self._timer.stop()
            self._tell()
        elif self._total > MANY:
            done = self._total - len(self._todo)
            text = self.tr("Candidates for {0} of {1} articles taken in …")
            self._notice.say(text.format(done, self._total))

    def _write_one(self, one: Proposal) -> list[Fates]:
        """Write the candidates of one article; return what became of them, nothing if left."""
        session, here = self._review.session, self._review.article
        if session.keeps_candidates(one.article_id):
            self._left.append(one.article_id)
            return []
        is_here = here is not None and here.id == one.article_id
        current = self._review.current if is_here else None
        return [one.write(session, current)]

    def _tell(self) -> None:
        lines = [self._counts()]
        if not self._left and not self._doubts:
            self._notice.say(lines[0])
            return
        if self._left:
            lines.append(self._told_left())
        lines += map(in_window, self._doubts[:_NAMED])
        self._notice.warn("\n".join(lines))

    def _counts(self) -> str:
        """Return how many were taken in, and how many of them were no new ones."""
        count = self.tr("%n candidate(s)", "", taken_in(self._fates))
        told = [self.tr("{0} taken in, for %n article(s).", "", self._articles).format(count)]
        joined, decided = self._counted(Fate.JOINED), self._counted(Fate.DECIDED)
        if joined:
            told.append(self.tr("Joined to open ones: {0}.").format(joined))
        if decided:
            told.append(self.tr("Decided already, so left out: {0}.").format(decided))
        return " ".join(told)

    def _counted(self, fate: Fate) -> str:
        """Return "2 mentions, 1 event", empty for none."""
        mentions, events = (self._fates[fate, kind] for kind in ("mention", "event"))
        told = [self.tr("%n mention(s)", "", mentions)] if mentions else []
        return ", ".join([*told, *([self.tr("%n event(s)", "", events)] if events else [])])

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
