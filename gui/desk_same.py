"""The same everywhere: offers what is like a decision, decides the ticked places alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.errors import AnnotationError
from annotations.model import Item, ItemId, Outcome
from annotations.reader import Reader
from gui.article.view import ArticleView
from gui.desk_passages import DeskPassages
from gui.panels.drawer import Drawer
from gui.panels.same_panel import ALL, HERE
from gui.review.controller import ReviewController
from gui.review.same import Like, Model, everywhere, follow, model_of
from gui.sentences import short_name
from gui.tasks import Progress


class DeskSame(DeskPassages[Like]):
    """Connects the page with the project."""

    def __init__(
        self, drawer: Drawer, review: ReviewController, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(drawer.same, review, view, parent)
        self._drawer = drawer
        self._panel = drawer.same
        self._model: Model | None = None
        self._panel.table.set_hint(
            self.tr(
                "Decide something and ask for the same everywhere: what is like it is listed "
                "here, and all that is ticked can be decided alike."
            )
        )

    def open(self) -> None:
        """Offer what is like the current item, else like what was decided last.

        Where there is nothing in this article all articles are looked through.
        """
        article, item = self._review.article, self._decided()
        self._model = model_of(article, item) if article is not None and item else None
        if self._model is None:
            self._review.said.emit(
                self.tr("Decide something first; then the same goes on."), ""
            )
            return
        self._panel.scope.choose(HERE)
        self.refresh()
        if not self._panel.rows.rows:
            self._panel.scope.choose(ALL)
            self.refresh()
        self._drawer.open_page(self._panel)

    def refresh(self) -> None:
        """Look again for what is like the model."""
        model, session = self._model, self._review.session
        if model is None:
            return
        self._search.forget()
        if self._panel.scope.choice == HERE:
            self._on_found(list(everywhere(session, [model.article], model)))
            return
        path, annotator = session.path, session.annotator

        def look(progress: Progress) -> list[Like]:
            with Reader(path, annotator) as reader:
                found: list[Like] = []
                ids = reader.article_ids()
                for done, article_id in enumerate(ids):
                    progress(done, len(ids))
                    found += everywhere(reader, [article_id], model)
                return found

        self._panel.wait(self.tr("All articles are looked through …"))
        self._search.ask(look)

    def _decided(self) -> Item | None:
        """Return the current item where it is decided, else the one decided last."""
        item = self._review.current_item
        step = self._review.session.undo_step
        if item is not None and not item.is_open:
            return item
        if step is None or step.article is None or self._review.article is None:
            return None
        if step.article != self._review.article.id or not step.items:
            return None
        last = self._review.session.item(step.article, step.items[0])
        return last if last is not None and not last.is_open else None

    def _on_found(self, found: Sequence[Like]) -> None:
        if self._panel.scope.choice == HERE:
            hint = self.tr("Nothing else in this article is like it; look in all articles.")
        else:
            hint = self.tr("Nothing that is open in the project is like it.")
        self._panel.table.set_hint(hint)
        panel, is_first = self._panel, not self._panel.rows.rows
        focused: QWidget | None = panel.window().focusWidget()
        # What is found late must not take the focus from where the reader has gone meanwhile.
        is_here = focused is not None and panel.isAncestorOf(focused)
        self._show(found, self._said(len(found)), ticked=True)
        if is_here and (is_first or panel.scope.hasFocus()) and self._drawer.page is panel:
            panel.take_focus()

    def _said(self, count: int) -> str:
        model = self._model
        if model is None:
            return ""
        label = short_name(self._review.schema, model.decision.content.label)
        text = {
            Outcome.ACCEPTED: self.tr("“{0}” accepted as {1}"),
            Outcome.CORRECTED: self.tr("“{0}” corrected to {1}"),
            Outcome.REJECTED: self.tr("“{0}” rejected as {1}"),
            Outcome.ADDED: self.tr("“{0}” added as {1}"),
        }[model.decision.outcome].format(" ".join(model.surface.split()), label)
        return f"{text}: " + self.tr("%n open place(s) like it", "", count)

    def _item_at(self, like: Like) -> ItemId | None:
        return like.item

    def _on_done(self, chosen: Sequence[Like]) -> None:
        session, model = self._review.session, self._model
        if model is None or not chosen:
            return
        # One step for many at once: nobody has looked at each for some seconds.
        try:
            change = follow(session, chosen, model, session.stamp(0.0))
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        self._drawer.close_drawer()

        def told() -> None:
            self._review.clock.restart()
            self._review.said.emit(self.tr("%n decided alike", "", len(chosen)), "undo")

        self._review.make(change, told)
