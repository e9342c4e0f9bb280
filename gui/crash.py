"""What happens on a mistake in the program: a report, and work goes on.

Every decision is on disk before the next key is read, so nothing is lost; the dialog says so.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from annotations.errors import AnnotationError

LOG = logging.getLogger(__name__)

LOGGED = ("annotations", "export", "gui")


class CrashHook(QObject):
    """Hands every exception nobody caught to the thread of the window.

    Signals:
        expected(str): An error the user can do something about; the message.
        unexpected(str): A mistake in the program; the report with its traceback.
    """

    expected = Signal(str)
    unexpected = Signal(str)
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over ``sys.excepthook`` and ``threading.excepthook``."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give both hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if sys.stderr is not None:  # there is none in a windowed program on Windows
            sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        LOG.error("not caught", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def _on_thread_exception(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._on_exception(given.exc_type, given.exc_value, given.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, AnnotationError):
            self.expected.emit(str(error))
        else:
            self.unexpected.emit("".join(traceback.format_exception(error)))


MOST_LOGGED = 1_000_000
"""Bytes after which the log is made anew; what stood in it last stays beside it."""


class _Log(logging.FileHandler):
    """A log that stays short, also of a program that runs for weeks."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; first begin anew where the file is long."""
        path = Path(self.baseFilename)
        with suppress(OSError):
            if path.exists() and path.stat().st_size > MOST_LOGGED:
                self.close()
                path.replace(path.with_suffix(".old.log"))
        super().emit(record)


def log_to(path: Path) -> None:
    """Write the warnings and errors of the three packages to ``path``, made anew when long."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _Log(path, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name in LOGGED:
        logger = logging.getLogger(name)
        for old in [each for each in logger.handlers if isinstance(each, logging.FileHandler)]:
            logger.removeHandler(old)
            old.close()
        logger.addHandler(handler)
