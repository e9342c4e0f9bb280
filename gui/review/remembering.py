"""Reads what a project remembers a few articles at a time, so that no key waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import AnnotationError
from annotations.learning.keeper import keeper_of
from annotations.session import ReviewSession

AT_ONCE = 6
"""So many articles are read at once; some milliseconds each."""

BREATH = 5
"""Milliseconds between two articles, for the window to breathe."""


class Remembering(QObject):
    """Knows whether the memory can be asked without a wait, and else gets it ready.

    Signals:
        ready(): It can be asked now, after it could not be.
    """

    ready = Signal()

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = keeper_of(session)
        self._timer = QTimer(self)
        self._timer.setInterval(BREATH)
        self._timer.timeout.connect(self._step)

    def close(self) -> None:
        """Read nothing any more."""
        self._timer.stop()

    @property
    def is_ready(self) -> bool:
        """Say whether the memory can be asked now; if not, ``ready`` follows."""
        if self._keeper.unread > AT_ONCE:
            self._timer.start()
            return False
        return True

    def _step(self) -> None:
        try:
            if not self._keeper.read_some(self._session, 1):
                return
        except AnnotationError:  # told by whatever the reader does next
            self._timer.stop()
            return
        self._timer.stop()
        self.ready.emit()
