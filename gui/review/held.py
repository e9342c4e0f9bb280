"""A deed that cannot be written now, because another program holds the project file.

It waits, is shown as not saved, and is tried again until the file is free. There is never more
than one: what is to be decided next stands on what was decided before, and nobody should decide
on what is not on disk.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import BusyError

AGAIN = 250
"""Milliseconds between two attempts."""


class HeldDeed(QObject):
    """Does a deed now, or as soon as the file can be written.

    Signals:
        began(): A deed waits.
        waited(): It was tried again, and the file is still held.
        refused(): Another was wanted meanwhile; it is not done.
        ended(bool): Nothing waits any more; the deed was done, or let go (``False``).
    """

    began = Signal()
    waited = Signal()
    refused = Signal()
    ended = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deed: Callable[[], bool] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN)
        self._timer.timeout.connect(self.again)

    @property
    def is_waiting(self) -> bool:
        """Say whether a deed waits."""
        return self._deed is not None

    def do(self, deed: Callable[[], bool]) -> bool:
        """Do ``deed`` and return what it returns; ``False`` where it waits, or another does.

        It raises ``BusyError`` where the file is held, and has done nothing then.
        """
        if self._deed is not None:
            self.refused.emit()
            return False
        try:
            return deed()
        except BusyError:
            self._deed = deed
            self._timer.start()
            self.began.emit()
            return False

    def again(self) -> bool:
        """Try again now; say whether nothing waits any more."""
        deed = self._deed
        if deed is None:
            return True
        # What it shows when it is done must not find it waiting.
        self._deed = None
        try:
            deed()
        except BusyError:
            self._deed = deed
            self.waited.emit()
            return False
        self._timer.stop()
        self.ended.emit(True)
        return True

    def let_go(self) -> None:
        """Give the deed up; it was never written."""
        if self._deed is not None:
            self._deed = None
            self._timer.stop()
            self.ended.emit(False)

    def close(self) -> None:
        """Try no more, and tell nobody."""
        self._deed = None
        self._timer.stop()
