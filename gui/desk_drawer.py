"""The drawer of a desk: its pages, each with what it needs of the project."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.article.view import ArticleView
from gui.desk_concordance import DeskConcordance
from gui.desk_history import DeskHistory
from gui.desk_problems import DeskProblems
from gui.desk_same import DeskSame
from gui.panels.drawer import Drawer, Page
from gui.review.controller import ReviewController


class DeskDrawer(QObject):
    """Opens the pages; closing the drawer brings the focus back to the article."""

    def __init__(
        self, drawer: Drawer, review: ReviewController, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._view = view
        self.history = DeskHistory(drawer, review, self)
        self.problems = DeskProblems(drawer, review, self)
        self.concordance = DeskConcordance(drawer.concordance, review, view, self)
        self.same = DeskSame(drawer, review, view, self)
        drawer.closed.connect(self._on_closed)

    def close(self) -> None:
        """Close the drawer and all that looks things up for it."""
        self._drawer.closed.disconnect(self._on_closed)
        self._drawer.hide()
        self.history.close()
        self.problems.close()
        self.concordance.close()
        self.same.close()

    def toggle_history(self) -> None:
        """Open the history, or close it where it has the focus."""
        self._toggle(self._drawer.history)

    def toggle_problems(self) -> None:
        """Open the list of problems, or close it where it has the focus."""
        self._toggle(self._drawer.problems)

    def open_concordance(self) -> None:
        """Open the concordance; what is selected in the article is looked up."""
        chosen = self._view.selected_text() if self._view.hasFocus() else ""
        self._drawer.open_page(self._drawer.concordance)
        if chosen.strip() and "\n" not in chosen:
            self._drawer.concordance.look_up(_literally(chosen))

    def _toggle(self, page: Page) -> None:
        focused: QWidget | None = page.window().focusWidget()
        has_focus = focused is not None and page.isAncestorOf(focused)
        if self._drawer.page is page and has_focus:
            self._drawer.close_drawer()
        else:
            self._drawer.open_page(page)

    def _on_closed(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def _literally(text: str) -> str:
    """Return a pattern that fits just ``text``; spaces and letters stay readable."""
    return "".join(
        letter if letter.isalnum() or letter in " -_" else f"\\{letter}" for letter in text
    )
