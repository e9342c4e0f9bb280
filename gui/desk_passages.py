"""A page of passages at work: looks them up on another thread, goes to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject

from annotations.errors import AnnotationError
from annotations.model import ItemId
from gui.article.caret import Caret
from gui.article.view import ArticleView
from gui.latest import LatestOnly
from gui.panels.passage_page import PassagePage
from gui.review.controller import ReviewController
from gui.review.passage import Passage

One = TypeVar("One", bound=Passage)


class DeskPassages(QObject, Generic[One]):
    """Connects a page with the project. A subclass says what is looked up, and what is done."""

    def __init__(
        self,
        page: PassagePage[One],
        review: ReviewController,
        view: ArticleView,
        parent: QObject,
        *,
        delay: int = 0,
    ) -> None:
        """``delay``: milliseconds to wait for another question before looking it up."""
        super().__init__(parent)
        self._page = page
        self._review = review
        self._view = view
        self._search = LatestOnly(self, delay=delay)
        self._search.finished.connect(self._on_found)
        self._search.failed.connect(self._on_failed)
        self._wires = (
            (page.asked, self.refresh),
            (page.passage_wanted, self._on_wanted),
            (page.done, self._on_done),
        )
        for signal, slot in self._wires:
            signal.connect(slot)

    def close(self) -> None:
        """Give up what is looked up; empty the page."""
        self._search.forget()
        for signal, slot in self._wires:
            signal.disconnect(slot)
        self._page.set_passages((), (), "", ticked=False)

    def refresh(self) -> None:
        """Look up what is asked for."""
        raise NotImplementedError

    def _on_found(self, found: Any) -> None:  # noqa: ANN401 - each looks up something else
        raise NotImplementedError

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._review.failed.emit(str(error))

    def _on_done(self, chosen: Sequence[One]) -> None:
        raise NotImplementedError

    def _show(self, found: Sequence[One], said: str, *, ticked: bool) -> None:
        """List what was found, with the titles of the articles."""
        titles = {row.id: row.title for row in self._review.session.articles()}
        shown = [titles.get(one.article, str(one.article)) for one in found]
        self._page.set_passages(found, shown, said, ticked=ticked)

    def _on_wanted(self, one: One) -> None:
        here, item = self._review.article, self._item_at(one)
        if here is None or here.id != one.article:
            self._review.open_article(one.article, item)
        if item is not None:
            self._review.make_current(item)
        else:
            self._view.set_caret(Caret(one.span.start, one.span.end))

    def _item_at(self, _one: One) -> ItemId | None:
        """Return the item that stands there; ``None`` where the text alone is meant."""
        return None
