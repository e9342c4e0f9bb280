"""Work on another thread, its progress and result handed back to the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

Progress = Callable[[int, int], None]

_running: set[Task] = set()
"""What has begun and not ended: nothing else may hold a task that nobody waits for."""


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The work was given up because nobody wants it any more."""


class Task(QObject):
    """One piece of work. Without a parent it keeps itself until it has ended.

    The function runs on a pool thread and must touch no widget; it gets a function to tell
    its progress with, which ends the work when the task was cancelled.

    Signals:
        progressed(int, int): How much is done, of how much.
        finished(object): What the function returned.
        failed(object): The exception it raised.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    _done = Signal(object, object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin on a thread of the pool."""
        _running.add(self)
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Let the work end at its next progress; neither result nor error is told."""
        self._cancelled = True

    def _run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self._tell)
        except Cancelled:
            self._cancelled = True
        except Exception as raised:  # noqa: BLE001 - the border of the thread
            error = raised
        self._done.emit(result, error)

    def _tell(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        self.progressed.emit(done, total)

    def _on_done(self, result: object, error: BaseException | None) -> None:
        _running.discard(self)
        if self._cancelled:
            return
        if error is None:
            self.finished.emit(result)
        else:
            self.failed.emit(error)
