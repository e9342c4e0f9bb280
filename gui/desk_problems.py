"""The problems of a project: looks for them after decisions, and goes to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.checks import Problem
from annotations.errors import AnnotationError
from annotations.model import Article, ArticleId, Item, ItemId
from annotations.reader import Reader
from gui.latest import LatestOnly
from gui.panels.drawer import Drawer
from gui.panels.problem_panel import HERE, ProblemRow
from gui.problem_texts import problem_text, severity_name
from gui.review.controller import ReviewController
from gui.review.flow import index_of, surface
from gui.tasks import Progress

LATER, COUNTED = 150, 500
"""Milliseconds after a decision before the list, and where it is closed the count, follows.

A key never waits for it.
"""

Found = list[tuple[ArticleId, tuple[Problem, ...], dict[ItemId, str]]]


class DeskProblems(QObject):
    """Knows the problems of the article under review, and of all while they are listed.

    Signals:
        counted(int): So many problems the article under review has.
    """

    counted = Signal(int)

    def __init__(self, drawer: Drawer, review: ReviewController, parent: QObject) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._panel = drawer.problems
        self._review = review
        self._search = LatestOnly(self)
        self._search.progressed.connect(self._panel.wait)
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._follow)
        self._last: tuple[ItemId | None, str] | None = None
        review.article_changed.connect(self._on_changed)
        review.items_changed.connect(self._on_changed)
        self._wires = (
            (self._panel.scope_changed, self.refresh),
            (self._panel.problem_wanted, self.show),
            (drawer.opened, self._on_opened),
        )
        for signal, slot in self._wires:
            signal.connect(slot)

    def close(self) -> None:
        """Stop looking; empty the list."""
        self._timer.stop()
        self._search.forget()
        for signal, slot in self._wires:
            signal.disconnect(slot)
        self._panel.set_rows(())

    def refresh(self) -> None:
        """List the problems that are wanted, as they are now."""
        if self._drawer.page is not self._panel:
            return
        article = self._review.article
        if self._panel.scope.choice == HERE:
            self._search.forget()
            problems = self._review.session.problems(article.id) if article else ()
            self._panel.set_rows(self._rows_of(article, problems, self._review.items))
        else:
            self._look_everywhere()

    def go(self, *, back: bool = False) -> None:
        """Go to the next or previous problem of the article under review."""
        article = self._review.article
        if article is None:
            return
        problems = self._review.session.problems(article.id)
        if not problems:
            self._review.said.emit(self.tr("Nothing is wrong with what is decided here."), "")
            return
        keys = [(problem.item, problem.code) for problem in problems]
        step = -1 if back else 1
        if self._last in keys and keys[keys.index(self._last)][0] == self._review.current:
            place = (keys.index(self._last) + step) % len(keys)
        else:
            place = self._nearest(problems, back=back)
        self._last = keys[place]
        self.show(problems[place])
        text = problem_text(problems[place], self._review.schema, self._name_of)
        count = self.tr("Problem {0} of {1}:").format(place + 1, len(problems))
        self._review.said.emit(f"{count} {text}", "problems")

    def _nearest(self, problems: Sequence[Problem], *, back: bool) -> int:
        """Return the first problem behind the current item, or the last one before it."""
        current = self._review.current_item
        start = current.content.fragments[0].start if current else 0
        starts = [problem.span.start if problem.span else 0 for problem in problems]
        if back:
            before = [place for place, at in enumerate(starts) if at < start]
            return before[-1] if before else len(problems) - 1
        return next((place for place, at in enumerate(starts) if at >= start), 0)

    def show(self, problem: Problem) -> None:
        """Go to the place of a problem."""
        here = self._review.article
        if here is None or here.id != problem.article:
            self._review.open_article(problem.article, problem.item)
        else:
            self._review.make_current(problem.item)

    def _name_of(self, item_id: ItemId) -> str:
        place = index_of(self._review.items, item_id)
        if place is None or self._review.article is None:
            return str(item_id)
        return f"“{surface(self._review.article, self._review.items[place])}”"

    # -- filling the list

    def _rows_of(
        self, article: Article | None, problems: Sequence[Problem], items: Sequence[Item]
    ) -> list[ProblemRow]:
        if article is None:
            return []
        names = _names(article, items)
        return [self._row(problem, names, "") for problem in problems]

    def _row(self, problem: Problem, names: dict[ItemId, str], title: str) -> ProblemRow:
        def name_of(item_id: ItemId) -> str:
            return f"“{names.get(item_id, item_id)}”"

        return ProblemRow(
            problem,
            severity_name(problem.severity),
            names.get(problem.item, "") if problem.item else "",
            problem_text(problem, self._review.schema, name_of),
            title,
        )

    def _look_everywhere(self) -> None:
        path, annotator = self._review.session.path, self._review.session.annotator

        def look(progress: Progress) -> Found:
            found: Found = []
            with Reader(path, annotator) as reader:
                ids = reader.article_ids()
                for count, article_id in enumerate(ids):
                    progress(count, len(ids))
                    problems = reader.problems(article_id)
                    if problems:
                        article, items = reader.article(article_id), reader.items(article_id)
                        found.append((article_id, problems, _names(article, items)))
            return found

        self._search.ask(look)

    def _on_found(self, found: Found) -> None:
        titles = {row.id: row.title for row in self._review.session.articles()}
        self._panel.set_rows(
            [
                self._row(problem, names, titles.get(article_id, ""))
                for article_id, problems, names in found
                for problem in problems
            ]
        )

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._review.failed.emit(str(error))

    def _on_opened(self, page: object) -> None:
        if page is self._panel:
            self.refresh()

    def _on_changed(self) -> None:
        self._timer.start(LATER if self._drawer.page is self._panel else COUNTED)

    def _follow(self) -> None:
        article = self._review.article
        self.counted.emit(len(self._review.session.problems(article.id)) if article else 0)
        self.refresh()


def _names(article: Article, items: Sequence[Item]) -> dict[ItemId, str]:
    return {item.id: surface(article, item) for item in items}
