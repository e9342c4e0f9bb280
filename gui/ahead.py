"""What a project needs is imported before there is one, a part at a time.

All of it at once would hold the window up for a third of a second at the moment when the first
project opens. The parts are so small that nobody notices one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

STEPS = (
    "gui.opening",
    "annotations.candidates.memory",
    "annotations.learning.at_once",
    "gui.review.controller",
    "regex",
    "gui.desk_concordance",
    "gui.desk_drawer",
    "gui.dialogs.pick_list",
    "gui.desk_editing",
    "gui.article.picture_files",
    "gui.desk_pictures",
    "annotations.importing",
    "export.gold",
    "export.reading",
    "importlib.metadata",
    "export.writing",
    "gui.desk_export",
    "annotations.candidates.events.words",
    "annotations.candidates.events.sentence",
    "annotations.candidates.events.fillers",
    "annotations.candidates.events.completing",
    "annotations.candidates.events.source",
    "annotations.candidates.pipeline",
    "annotations.learning.sources",
    "export.predictions",
    "gui.desk_import",
    "gui.desk_candidates",
    "gui.desk_sources",
    "gui.desk_machine",
    "gui.desk",
)
"""What is imported, in this order; what is there already costs nothing."""

PAUSE = 15
"""Milliseconds between two parts, for the window to breathe."""


class Ahead(QObject):
    """Imports a part whenever the window has nothing else to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._todo = list(STEPS)
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def rest(self) -> None:
        """Wait: somebody else imports, and one of the two would hold the other up."""
        self._timer.stop()
        self._then = None

    def then(self, work: Callable[[], object]) -> None:
        """Do ``work`` once everything is imported; ``rest`` forgets it."""
        self._then = work
        self._timer.start()

    def _step(self) -> None:
        while self._todo and self._todo[0] in sys.modules:
            self._todo.pop(0)
        if self._todo:
            import_module(self._todo.pop(0))
            return
        self._timer.stop()
        work, self._then = self._then, None
        if work is not None:
            work()
