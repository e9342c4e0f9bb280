"""The concordance of a project: looks patterns up on another thread, marks what is ticked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotations.errors import AnnotationError
from annotations.reader import Reader
from gui.article.caret import Caret
from gui.article.view import ArticleView
from gui.language import in_language
from gui.latest import LatestOnly
from gui.panels.drawer import Drawer
from gui.pattern_texts import pattern_text
from gui.review.concordance import Hit, Hits, PatternError, look_up, prove_pattern
from gui.review.controller import ReviewController
from gui.review.marking import Fate, mark
from gui.tasks import Progress

TYPING = 250
"""Milliseconds without another letter before a pattern is looked up."""


class DeskConcordance(QObject):
    """Connects the page of the concordance with the project."""

    def __init__(
        self, drawer: Drawer, review: ReviewController, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = drawer.concordance
        self._review = review
        self._view = view
        self._search = LatestOnly(self, delay=TYPING)
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self._panel.offer_labels(
            [
                (label.name, f"{label.name}  {in_language(label.names)}")
                for label in review.schema.labels
            ]
        )
        self._wires = (
            (self._panel.asked, self._on_asked),
            (self._panel.hit_wanted, self._on_wanted),
            (self._panel.mark_wanted, self._on_mark),
        )
        for signal, slot in self._wires:
            signal.connect(slot)

    def close(self) -> None:
        """Give up what is looked up; empty the page."""
        self._search.forget()
        for signal, slot in self._wires:
            signal.disconnect(slot)
        self._panel.forget()

    def _on_asked(self, pattern: str, match_case: bool) -> None:
        self._search.forget()
        if not pattern:
            self._panel.set_hits((), (), "")
            return
        try:
            prove_pattern(pattern, match_case=match_case)
        except PatternError as error:
            self._panel.set_hits((), (), pattern_text(error))
            return
        path, annotator = self._review.session.path, self._review.session.annotator

        def look(progress: Progress) -> Hits:
            with Reader(path, annotator) as reader:
                texts = reader.texts()
                return look_up(texts, pattern, match_case=match_case, progress=progress)

        self._panel.wait(self.tr("Looking it up …"))
        self._search.ask(look)

    def _on_found(self, found: Hits) -> None:
        titles = {row.id: row.title for row in self._review.session.articles()}
        shown = [titles.get(hit.article, str(hit.article)) for hit in found.hits]
        self._panel.set_hits(found.hits, shown, self._said(found))

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
            self._panel.set_hits((), (), pattern_text(error))
        elif isinstance(error, AnnotationError):
            self._panel.set_hits((), (), str(error))
        else:
            raise error

    def _on_wanted(self, hit: Hit) -> None:
        here = self._review.article
        if here is None or here.id != hit.article:
            self._review.open_article(hit.article)
        self._view.set_caret(Caret(hit.span.start, hit.span.end))

    def _on_mark(self, hits: Sequence[Hit], label: str) -> None:
        session = self._review.session
        places = [(hit.article, hit.span) for hit in hits]
        # One step for many at once: nobody has looked at each for some seconds.
        made = mark(session, places, label, session.stamp(0.0))
        try:
            session.apply(made.change)
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        self._review.clock.restart()
        self._review.said.emit(
            self._told(made.fates, label), "undo" if made.change.steps else ""
        )
        self._panel.tick_all.setChecked(False)
        self._panel.rows.tick_all(False)

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
