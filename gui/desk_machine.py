"""What the machine does in the background, and how the reviewer directs it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotations.learning.training import Trained
from annotations.model import ArticleId
from gui.desk_candidates import DeskCandidates
from gui.desk_learnt import DeskLearnt
from gui.desk_sources import DeskSources
from gui.desk_training import DeskTraining
from gui.review.controller import ReviewController
from gui.source_texts import failures_text
from gui.workplace import Workplace

SHOWN = 15_000
"""Milliseconds the outcome of a training is shown."""


class DeskMachine(QObject):
    """Connects candidates and training in the background to what the window shows."""

    def __init__(self, place: Workplace, review: ReviewController, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self.candidates = DeskCandidates(review, self)
        self.training = DeskTraining(review.session, self.candidates, self)
        self.sources = DeskSources(review.session, self.candidates, self)
        self.learnt = DeskLearnt(review, self.candidates, self.training, self)
        self._making = self._learning = ""
        self._told: dict[str, str] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SHOWN)
        self._later.timeout.connect(lambda: self._say_learning(""))
        amount = place.queue.amount
        amount.show_place(self.candidates.step)
        amount.moved.connect(self.candidates.set_step)
        amount.approached.connect(self.candidates.wake)
        self.candidates.chosen.connect(self._on_chosen)
        self.candidates.progressed.connect(self._on_progress)
        self.candidates.failed.connect(self._on_failed)
        self.training.began.connect(self._on_began)
        self.training.ended.connect(self._on_ended)

    def close(self) -> None:
        """End what runs in the background."""
        amount = self._place.queue.amount
        amount.moved.disconnect(self.candidates.set_step)
        amount.approached.disconnect(self.candidates.wake)
        self._later.stop()
        self.sources.close()
        self.learnt.close()
        self.training.close()
        self.candidates.close()
        self._place.status.set_work("")

    def more(self) -> None:
        """Show more candidates."""
        self.candidates.set_step(self.candidates.step + 1)

    def fewer(self) -> None:
        """Show fewer candidates, the surer ones."""
        self.candidates.set_step(self.candidates.step - 1)

    def _on_chosen(self) -> None:
        self._place.queue.amount.show_place(self.candidates.step)
        self._told.clear()

    # -- what is said

    def _say(self) -> None:
        both = [text for text in (self._making, self._learning) if text]
        self._place.status.set_work(" · ".join(both))

    def _say_learning(self, text: str) -> None:
        self._learning = text
        self._say()

    def _on_progress(self, done: int, total: int) -> None:
        text = self.tr("new candidates: {0} of {1} articles").format(done, total)
        self._making = text if total else ""
        self._say()

    def _on_began(self, articles: int) -> None:
        self._later.stop()
        self._say_learning(self.tr("learning from %n article(s) …", "", articles))

    def _on_ended(self, trained: Trained | None) -> None:
        if trained is None:
            self._say_learning("")
            return
        helps = any(one.helps for one in trained.figures.values())
        number = len(trained.articles) + len(trained.begun)
        self._say_learning(
            self.tr("learnt from %n article(s)", "", number)
            if helps
            else self.tr("nothing to learn from %n article(s) yet", "", number)
        )
        self._later.start()

    def _on_failed(self, source: str, article: ArticleId, detail: str) -> None:
        """Name a source that failed, once; the others have gone on."""
        if source in self._told:
            return
        self._told[source] = detail if source else self._lost(article)
        known = {name: told for name, told in self._told.items() if name}
        lines = [text for name, text in self._told.items() if not name]
        if known:
            lines.append(failures_text(known))
        else:
            lines.append(self.tr("The others went on."))
        self._place.notice.warn("\n".join(lines))

    def _lost(self, article: ArticleId) -> str:
        text = self.tr("The candidates of article {0} could not be made: a mistake.")
        return text.format(article)
