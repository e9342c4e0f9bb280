"""Training in the background: after some finished articles the taggers learn anew.

In a schema foreign to the program's sources some decisions are enough to learn their words.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.candidates.correspondence import is_foreign
from annotations.changes import Touched
from annotations.errors import AnnotationError, BusyError
from annotations.learning.attempts import conclude, is_due, read_articles
from annotations.learning.exchange import trained_of
from annotations.learning.training import Trained
from annotations.session import ReviewSession
from gui.desk_candidates import DeskCandidates
from gui.helper import Answer, HelperProcess

LATER = 2000
"""Milliseconds before what was trained is kept after all: somebody held the file."""

PAUSE = 1500
"""Milliseconds after something was decided or finished before training may begin."""

_AT_WORK = frozenset({"mention", "event", "review"})


class DeskTraining(QObject):
    """Has taggers trained by a helper process, and keeps those that help.

    Signals:
        began(int): Training has begun, on so many articles.
        ended(object): It has ended: the ``Trained`` taggers, ``None`` where it failed.
    """

    began = Signal(int)
    ended = Signal(object)

    def __init__(
        self, session: ReviewSession, candidates: DeskCandidates, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._candidates = candidates
        self._helper = HelperProcess(session.path, session.annotator, self)
        self._helper.answered.connect(self._on_answered)
        self._helper.lost.connect(lambda: self.ended.emit(None))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        self._telling = _AT_WORK if is_foreign(session.schema) else frozenset({"review"})
        self._later: Callable[[], None] | None = None
        self._unsubscribe = session.subscribe(self._on_touched)
        self._pause.start()

    def close(self) -> None:
        """Give up what is being trained."""
        self._unsubscribe()
        self._pause.stop()
        self._later = None
        self._helper.end()

    @property
    def is_busy(self) -> bool:
        """Say whether taggers are being trained, or are still to be kept."""
        return self._helper.is_busy or self._later is not None

    def train(self) -> None:
        """Train now, whatever the project says about training in the background."""
        if self.is_busy:
            return
        self._pause.stop()
        self.began.emit(len(read_articles(self._session)))
        self._helper.ask(do="train")

    def _look(self) -> None:
        if self._candidates.choice.trains and is_due(self._session):
            self.train()

    def _on_touched(self, touched: Touched) -> None:
        if touched.kinds & self._telling and not self.is_busy:
            self._pause.start()

    def _on_answered(self, answer: Answer) -> None:
        self._helper.end()
        if "error" in answer:
            self.ended.emit(None)
            return
        self._keep(trained_of(answer))

    def _keep(self, trained: Trained) -> None:
        """Keep what helps; later, where another program holds the file."""
        try:
            if conclude(self._session, trained):
                self._candidates.renew_all()
        except BusyError:
            self._later = lambda: self._keep(trained)
            QTimer.singleShot(LATER, self, self._again)
            return
        except AnnotationError:
            self.ended.emit(None)
            raise
        self.ended.emit(trained)
        self._pause.start()

    def _again(self) -> None:
        later, self._later = self._later, None
        if later is not None:
            later()
