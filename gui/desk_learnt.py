"""The dialog of what the project has learnt, over the open project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotations.candidates.evidence import Trace
from annotations.errors import AnnotationError
from annotations.learning.attempts import can_train
from annotations.learning.forgotten import forget, remember
from annotations.learning.keeper import memory_of
from annotations.learning.own_words import are_words, own_words
from annotations.learning.report import taggers_of, write_report
from annotations.learning.training import least_articles
from annotations.learning.weights import forget_weights
from gui.desk_candidates import DeskCandidates
from gui.desk_training import DeskTraining
from gui.dialogs.learnt import LearntDialog
from gui.review.controller import ReviewController
from gui.theme import Theme


class DeskLearnt(QObject):
    """Shows the dialog, and does what is asked for in it."""

    def __init__(
        self,
        review: ReviewController,
        candidates: DeskCandidates,
        training: DeskTraining,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._candidates = candidates
        self._training = training
        self._dialog: LearntDialog | None = None
        training.began.connect(self._show)
        training.ended.connect(self._show)

    def open(self, theme: Theme, window: QWidget) -> None:
        """Show what is learnt."""
        dialog = LearntDialog(theme, self._review.schema, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.forgotten.connect(self._forget)
        dialog.remembered.connect(self._remember)
        dialog.exported.connect(self._export)
        dialog.taggers_forgotten.connect(self._forget_taggers)
        dialog.training_wanted.connect(self._training.train)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        self._show()
        dialog.open()

    def close(self) -> None:
        """Close the dialog, if it is open."""
        if self._dialog is not None:
            self._dialog.reject()

    def _show(self) -> None:
        session = self._review.session
        if self._dialog is None:
            return
        entries = (*own_words(session), *memory_of(session).entries())
        self._dialog.show_learnt(entries, taggers_of(session))
        self._dialog.show_training(
            busy=self._training.is_busy,
            can_train=can_train(session),
            least=least_articles(session.schema),
        )

    def _on_closed(self) -> None:
        self._dialog = None

    def _do(self, act: Callable[[], object], *, again: bool = True) -> None:
        try:
            act()
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        if again and self._review.article is not None:
            self._review.learning.follow(self._review.article.id)
        self._show()

    def _forget(self, traces: list[Trace]) -> None:
        self._do(lambda: forget(self._review.session, traces))
        self._follow(traces)

    def _remember(self, traces: list[Trace]) -> None:
        self._do(lambda: remember(self._review.session, traces))
        self._follow(traces)

    def _follow(self, traces: list[Trace]) -> None:
        """Make candidates again where it is not the memory alone that has changed."""
        if are_words(traces):
            self._candidates.renew_all()

    def _export(self, folder: Path) -> None:
        self._do(lambda: write_report(self._review.session, folder), again=False)
        if self._dialog is not None:
            self._review.said.emit(self.tr("Written into {0}.").format(folder), "")

    def _forget_taggers(self) -> None:
        self._do(lambda: forget_weights(self._review.session), again=False)
        self._candidates.renew_all()
