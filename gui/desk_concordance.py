"""The concordance of a project: looks patterns up on another thread, marks what is ticked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotations.reader import Reader
from gui.article.view import ArticleView
from gui.desk_passages import DeskPassages
from gui.language import in_language
from gui.panels.concordance_panel import ConcordancePanel
from gui.pattern_texts import pattern_text
from gui.review.concordance import Hits, PatternError, look_up, prove_pattern
from gui.review.controller import ReviewController
from gui.review.marking import Fate, mark
from gui.review.passage import Passage
from gui.tasks import Progress

TYPING = 250
"""Milliseconds without another letter before a pattern is looked up."""


class DeskConcordance(DeskPassages[Passage]):
    """Connects the page of the concordance with the project."""

    def __init__(
        self,
        panel: ConcordancePanel,
        review: ReviewController,
        view: ArticleView,
        parent: QObject,
    ) -> None:
        super().__init__(panel, review, view, parent, delay=TYPING)
        self._panel = panel
        panel.offer_labels(
            [
                (label.name, f"{label.name}  {in_language(label.names)}")
                for label in review.schema.labels
            ]
        )
        self._nothing("")

    def close(self) -> None:
        """Give up what is looked up; empty the page and its field."""
        super().close()
        self._panel.forget()

    def refresh(self) -> None:
        """Look the pattern up that is in the field."""
        self._search.forget()
        pattern, match_case = self._panel.pattern, self._panel.match_case.isChecked()
        if not pattern:
            self._nothing("")
            return
        try:
            prove_pattern(pattern, match_case=match_case)
        except PatternError as error:
            self._nothing(pattern_text(error))
            return
        path, annotator = self._review.session.path, self._review.session.annotator

        def look(progress: Progress) -> Hits:
            with Reader(path, annotator) as reader:
                texts = reader.texts()
                return look_up(texts, pattern, match_case=match_case, progress=progress)

        self._panel.wait(self.tr("Looking it up …"))
        self._search.ask(look)

    def _nothing(self, said: str) -> None:
        self._panel.table.set_hint(
            self.tr(
                "Type words or a pattern: every place in all texts is listed with what stands "
                "beside it. Enter goes to a place, Space ticks it; the digit of a label marks "
                "what is ticked."
            )
        )
        self._show((), said, ticked=False)

    def _on_found(self, found: Hits) -> None:
        hint = self.tr("Nothing like this stands in any text.")
        if self._panel.match_case.isChecked():
            hint += " " + self.tr(
                "Small and capital letters count; the box above changes that."
            )
        self._panel.table.set_hint(hint)
        self._show(found.hits, self._said(found), ticked=False)

    def _said(self, found: Hits) -> str:
        articles = len({hit.article for hit in found.hits})
        text = self.tr("%n hit(s)", "", len(found.hits))
        if found.hits:
            text += " " + self.tr("in %n article(s)", "", articles)
        if found.slow:
            text += " · " + self.tr("%n article(s) took too long", "", len(found.slow))
        elif not found.is_all:
            text += " · " + self.tr("there are more")
        return text

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PatternError):
            self._nothing(pattern_text(error))
        else:
            super()._on_failed(error)

    def _on_done(self, hits: Sequence[Passage]) -> None:
        session, label = self._review.session, self._panel.label.choice
        places = [(hit.article, hit.span) for hit in hits]
        # One step for many at once: nobody has looked at each for some seconds.
        made = mark(session, places, label, session.stamp(0.0))

        def told() -> None:
            self._review.clock.restart()
            self._review.said.emit(
                self._told(made.fates, label), "undo" if made.change.steps else ""
            )
            self._panel.tick_all.setChecked(False)
            self._panel.rows.tick_all(False)

        self._review.make(made.change, told)

    def _told(self, fates: Counter[Fate], label: str) -> str:
        parts = [self.tr("%n marked as {0}", "", fates[Fate.MARKED]).format(label)]
        if fates[Fate.ALREADY]:
            parts.append(self.tr("%n were so already", "", fates[Fate.ALREADY]))
        if fates[Fate.OTHERWISE]:
            parts.append(
                self.tr("%n left, decided with another label", "", fates[Fate.OTHERWISE])
            )
        if fates[Fate.FINISHED]:
            parts.append(self.tr("%n left in finished articles", "", fates[Fate.FINISHED]))
        if fates[Fate.FURNITURE]:
            parts.append(self.tr("%n left in page furniture", "", fates[Fate.FURNITURE]))
        return " · ".join(parts)
