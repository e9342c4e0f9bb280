"""Work on another thread of which only the latest result counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.tasks import Progress, Task


class LatestOnly(QObject):
    """Runs what was asked for last; what was asked for before is given up, its result lost.

    Signals:
        progressed(int, int): How much is done, of how much.
        finished(object): What the latest work returned.
        failed(object): The exception the latest work raised.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, delay: int = 0) -> None:
        """``delay``: milliseconds to wait for another question before the work begins."""
        super().__init__(parent)
        self._task: Task | None = None
        self._work: Callable[[Progress], Any] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Say whether a result is still to come."""
        return self._task is not None or self._timer.isActive()

    def ask(self, work: Callable[[Progress], Any]) -> None:
        """Run ``work`` on another thread in place of what runs now."""
        self.forget()
        self._work = work
        self._timer.start()

    def forget(self) -> None:
        """Give up what runs; nothing is told of it any more."""
        self._timer.stop()
        self._work = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        assert self._work is not None  # noqa: S101 - the timer runs only with work
        task = Task(self._work)
        self._task = task
        task.progressed.connect(self.progressed)
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_finished(self, result: object) -> None:
        self._task = None
        self.finished.emit(result)

    def _on_failed(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)
