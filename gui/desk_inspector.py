"""The inspector of a desk: what is changed in its rows, and the history of the current item."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from gui.panels.inspector import Inspector
from gui.review.controller import ReviewController
from gui.review.editor import Editor

LATER = 180
"""Milliseconds on one item before its history is read; a key never waits for it."""


class DeskInspector(QObject):
    """Connects the rows with the editor."""

    def __init__(
        self, inspector: Inspector, review: ReviewController, editor: Editor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._review = review
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self._show_history)
        for signal in (review.article_changed, review.items_changed, review.current_changed):
            signal.connect(self._timer.start)
        facts = inspector.facts
        self._wires = (
            (facts.value_wanted, editor.set_attribute),
            (facts.drop_wanted, editor.drop),
        )
        for signal, slot in self._wires:
            signal.connect(slot)

    def close(self) -> None:
        """Let go of the rows."""
        self._timer.stop()
        for signal, slot in self._wires:
            signal.disconnect(slot)

    def _show_history(self) -> None:
        article, item = self._review.article, self._review.current_item
        if article is None or item is None or item.is_open:
            return
        steps = self._review.session.journal(article.id, item.id, everyone=True)
        self._inspector.show_history([step for step in steps if step.state == "done"])
