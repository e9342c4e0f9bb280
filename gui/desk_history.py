"""The history of a project: fills its panel, takes older steps back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from annotations.changes import JournalStep, Touched
from annotations.errors import AnnotationError, BusyError
from annotations.model import ArticleId
from gui.panels.drawer import Drawer
from gui.panels.history_panel import ALL, HERE, HistoryRow
from gui.review.controller import ReviewController
from gui.sentences import moment_text, step_text

MOST = 2000
"""So many steps are shown, the newest."""

LATER = 120
"""Milliseconds after a decision before the list follows; a key never waits for it."""


class DeskHistory(QObject):
    """Shows the journal while its page is open."""

    def __init__(self, drawer: Drawer, review: ReviewController, parent: QObject) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._panel = drawer.history
        self._review = review
        self._titles: dict[ArticleId, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self.refresh)
        self._unsubscribe = review.session.subscribe(self._on_touched)
        review.article_changed.connect(self._on_article)
        self._wires = (
            (self._panel.scope_changed, self.refresh),
            (self._panel.step_looked_at, self._on_looked_at),
            (self._panel.step_wanted, self._on_wanted),
            (self._panel.undo_wanted, self._on_undo),
            (self._panel.return_wanted, self._on_return),
            (drawer.opened, self._on_opened),
        )
        for signal, slot in self._wires:
            signal.connect(slot)

    def close(self) -> None:
        """Stop listening; empty the list."""
        self._unsubscribe()
        self._timer.stop()
        for signal, slot in self._wires:
            signal.disconnect(slot)
        self._panel.set_rows(())

    def refresh(self) -> None:
        """Show the steps that are wanted, as they are now."""
        session, panel = self._review.session, self._panel
        if self._drawer.page is not panel:
            return
        panel.offer_people(session.annotators(), session.annotator)
        here = self._review.article
        only = here.id if here and panel.article.choice == HERE else None
        person = panel.person.choice
        is_others = person not in (ALL, session.annotator)
        steps = session.journal(
            only, everyone=person != session.annotator, most=None if is_others else MOST
        )
        if is_others:
            steps = tuple(step for step in steps if step.annotator == person)
        self._titles = {row.id: row.title for row in session.articles()}
        reverted = {step.reverts for step in steps if step.state == "done"}
        panel.set_rows(
            [self._row(step, step.id in reverted) for step in steps[: -MOST - 1 : -1]]
        )

    def _row(self, step: JournalStep, is_reverted: bool) -> HistoryRow:
        article = self._titles.get(step.article, "") if step.article else ""
        if step.article is None and step.items:
            article = self.tr("several articles")
        states = {
            "done": "",
            "undone": self.tr("taken back"),
            "abandoned": self.tr("left behind"),
        }
        state = states["undone" if is_reverted else step.state]
        return HistoryRow(
            step,
            moment_text(step.at),
            step_text(step, self._review.schema),
            _short(article),
            state,
        )

    def _on_opened(self, page: object) -> None:
        if page is self._panel:
            self.refresh()

    def _on_article(self) -> None:
        if self._drawer.page is self._panel and self._panel.article.choice == HERE:
            self.refresh()

    def _on_touched(self, _touched: Touched) -> None:
        if self._drawer.page is self._panel:
            self._timer.start()

    # -- what can be done with a step

    def _on_looked_at(self, step: JournalStep | None) -> None:
        if step is None:
            nothing = self.tr("No step yet.")
            self._panel.set_possible(nothing, nothing)
        else:
            self._panel.set_possible(self._why_not_undo(step), self._why_not_return(step))

    def _why_not_undo(self, step: JournalStep) -> str | None:
        """Return why a step cannot be taken back alone; ``None`` where it can."""
        session = self._review.session
        if step.annotator != session.annotator:
            return self.tr("This step is {0}'s; only {0} can take it back.").format(
                step.annotator
            )
        if step.state == "abandoned":
            return self.tr("This step was taken back, and other steps were made after it.")
        if session.can_undo_one(step.id):
            return None
        later = session.built_on(step.id)
        if step.state == "undone" or (later is not None and later.reverts == step.id):
            return self.tr("This step is taken back already.")
        if later is None:
            return self.tr("What this step did does not hold any more.")
        text = self.tr("A later step builds on this one: {0} ({1}). Take that back first.")
        return text.format(step_text(later, session.schema), moment_text(later.at))

    def _why_not_return(self, step: JournalStep) -> str | None:
        """Return why one cannot go back to a step; ``None`` where one can."""
        session = self._review.session
        if step.annotator != session.annotator:
            return self.tr("This step is {0}'s; only {0} can go back to it.").format(
                step.annotator
            )
        if step.state == "abandoned":
            return self.tr("This step was taken back, and other steps were made after it.")
        last = session.undo_step
        if last is not None and last.id == step.id:
            return self.tr("This is where you are.")
        return None

    def _on_undo(self, step_id: int) -> None:
        self._try(lambda: self._review.session.undo_one(step_id))

    def _on_return(self, step_id: int) -> None:
        self._try(lambda: self._review.session.undo_to(step_id))

    def _try(self, go: Callable[[], object]) -> None:
        def deed() -> bool:
            try:
                go()
            except BusyError:
                raise
            except AnnotationError as error:
                self._review.failed.emit(str(error))
            return True

        self._review.held.do(deed)
        self.refresh()
        self._panel.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self, step: JournalStep) -> None:
        if step.article is None:
            return
        item = step.items[0] if step.items else None
        here = self._review.article
        if here is None or here.id != step.article:
            self._review.open_article(step.article, item)
        else:
            self._review.make_current(item)


def _short(title: str) -> str:
    return title if len(title) <= 42 else title[:41].rstrip() + "…"
