"""New candidates in the background: settings, sources and learning reach the open articles.

A helper process makes them, article by article, the one under review first; here they are
taken in. What is decided stays, and the reviewer's place, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.changes import Touched
from annotations.errors import AnnotationError, BusyError
from annotations.learning.arriving import keep_waiting, take_in, waiting
from annotations.learning.choice import STEPS, Choice, choice_of, keep_choice, step_of
from annotations.model import ArticleId, ItemId, ReviewState
from gui.helper import Answer, HelperProcess
from gui.quotations import Quotations
from gui.review.controller import ReviewController

PATIENCE = 3
"""So often the helper may be lost before a round is given up."""

LATER = 2000
"""Milliseconds before what could not be taken in is made again: somebody held the file."""

SETTLE = 120
"""Milliseconds without another wish before candidates are made again."""


class DeskCandidates(QObject):
    """Makes candidates again where settings, sources or what is learnt have changed.

    Signals:
        chosen(): What the project says about its candidates is something else now.
        progressed(int, int): So many of so many articles are done; 0, 0 is the end.
        made(str, int, int): The candidates of an article were made again: so many are new, so
            many gone.
        failed(str, str, str): A source failed: its name, the article, what happened.
    """

    chosen = Signal()
    progressed = Signal(int, int)
    made = Signal(str, int, int)
    failed = Signal(str, str, str)

    def __init__(self, review: ReviewController, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        session = review.session
        self.choice = choice_of(session)
        self.failures: dict[str, str] = {}
        self.left_out = Quotations(self)
        self._helper = HelperProcess(session.path, session.annotator, self)
        self._helper.answered.connect(self._on_answered)
        self._helper.lost.connect(self._on_lost)
        self._todo: list[ArticleId] = []
        self._total = 0
        self._round = 0
        self._by_hand = False
        self._lost = 0
        self._without: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE)
        self._soon.timeout.connect(self._begin)
        self._unsubscribe = session.subscribe(self._on_touched)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._next)
        left = waiting(session)
        if left:
            self.renew(left)

    @property
    def is_busy(self) -> bool:
        """Say whether candidates are still to come."""
        return bool(self._todo) or self._soon.isActive() or self._helper.is_busy

    @property
    def step(self) -> int:
        """The place in ``STEPS`` from which on candidates are shown."""
        return step_of(self.choice.least)

    def close(self) -> None:
        """End the helper; what is left is done when the project is open again."""
        self._unsubscribe()
        self._soon.stop()
        self._later.stop()
        self._helper.end()
        if self._todo:
            self._keep_waiting(self._todo)

    def _keep_waiting(self, articles: Sequence[ArticleId]) -> None:
        """Remember what is left to do; a project that cannot be written now hinders nothing."""
        try:
            keep_waiting(self._review.session, articles)
        except BusyError:
            return
        except AnnotationError as error:
            self._review.failed.emit(str(error))

    def wake(self) -> None:
        """Get ready: somebody is about to want other candidates."""
        self._helper.wake()

    # -- wishes

    def set_step(self, step: int) -> None:
        """Show candidates from this place in ``STEPS`` on: 0 is few and sure, the last many."""
        step = min(max(step, 0), len(STEPS) - 1)
        if step != self.step:
            self.set_choice(replace(self.choice, least=STEPS[step]))

    def set_choice(self, choice: Choice) -> None:
        """Let the project say something else; what is not finished follows."""
        again = replace(choice, trains=self.choice.trains) != self.choice
        if choice == self.choice:
            return
        self.choice = choice
        try:
            keep_choice(self._review.session, choice)
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        self.chosen.emit()
        if again:
            self._without.clear()
            self._by_hand = True
            self.renew(self._unfinished())

    def renew(self, articles: Sequence[ArticleId]) -> None:
        """Make the candidates of these articles again, after those that wait already."""
        known = set(self._todo)
        self._todo += [name for name in articles if name not in known]
        self._soon.start()

    def renew_by_hand(self, article: ArticleId) -> None:
        """Make the candidates of an article again because somebody wants to see it now."""
        self._by_hand = True
        self.renew((article,))

    def renew_all(self) -> None:
        """Make the candidates of all unfinished articles again."""
        self.renew(self._unfinished())

    def _unfinished(self) -> list[ArticleId]:
        rows = self._review.session.articles()
        return [row.id for row in rows if row.state is not ReviewState.FINISHED]

    def _on_touched(self, touched: Touched) -> None:
        """Let other sources read an article whose language is told to be another one."""
        if "language" in touched.kinds:
            keeps = self._review.session.keeps_candidates
            self._by_hand = True
            self.renew([name for name in touched.articles if not keeps(name)])

    # -- rounds

    def _begin(self) -> None:
        """Begin a new round: the helper reads anew what the project says and has learnt."""
        self._round += 1
        self._lost = 0
        self._total = len(self._todo)
        self.failures.clear()
        if self._total > 1:
            self._keep_waiting(self._todo)
        self._next()

    def _next(self) -> None:
        if self._helper.is_busy or self._soon.isActive() or self._later.isActive():
            return
        if not self._todo:
            self._finish()
            return
        here = self._review.article
        if here is not None and here.id in self._todo:
            self._todo.remove(here.id)
            self._todo.insert(0, here.id)
        if self._total > 1:
            self.progressed.emit(self._total - len(self._todo), self._total)
        self._helper.ask(
            do="propose",
            article=self._todo[0],
            round=self._round,
            without=sorted(self._without),
        )

    def _finish(self) -> None:
        if self._total > 1:
            self._keep_waiting(())
        self._total = 0
        self._by_hand = False
        self.progressed.emit(0, 0)

    def _on_answered(self, answer: Answer) -> None:
        if answer.get("round") == self._round and not self._soon.isActive():
            self._take(answer)
        self._next()

    def _take(self, answer: Answer) -> None:
        article = ArticleId(answer["article"])
        if article in self._todo:
            self._todo.remove(article)
        here = self._review.article
        is_here = here is not None and here.id == article
        # What somebody wants to see now may take the current one away, nothing else may.
        current = self._review.current if is_here and not self._by_hand else None
        if is_here:
            self._by_hand = False
        if "error" in answer:
            self._review.failed.emit(answer["error"])
        else:
            self._take_in(article, answer, current)
        self.left_out.take(article, answer.get("left_out", ()))
        for source, _article, detail in answer.get("failures", ()):
            if source not in self.failures:
                self.failures[source] = detail
                self.failed.emit(source, article, detail)

    def _take_in(self, article: ArticleId, answer: Answer, current: ItemId | None) -> None:
        session = self._review.session
        before = {item.id for item in session.items(article)}
        if self._review.held.is_waiting:  # what the reader wants comes first
            self._put_off(article)
            return
        try:
            take_in(session, answer, current)
        except BusyError:
            self._put_off(article)
            return
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        after = {item.id for item in session.items(article)}
        self.made.emit(article, len(after - before), len(before - after))

    def _put_off(self, article: ArticleId) -> None:
        """Make an article's candidates again a little later: somebody holds the file."""
        self._todo.append(article)
        self._later.start()

    def _on_lost(self) -> None:
        """Go on without the source or the article at which the helper was lost."""
        if self._helper.now:
            self._without.add(self._helper.now)
            self._next()
            return
        self._lost += 1
        if self._todo:
            self.failed.emit("", self._todo.pop(0), "")
        if self._lost >= PATIENCE:
            self._todo.clear()
        self._next()
