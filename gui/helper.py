"""The helper process as the window sees it: one question at a time, answers as signals."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal

from annotations.learning.helper import command

LOG = logging.getLogger(__name__)

Answer = Mapping[str, Any]

FAREWELL = 2000
"""Milliseconds to wait until an ended process is gone."""


class HelperProcess(QObject):
    """Starts with the first question, and again after it was ended.

    ``now`` is the name of the foreign source that is at work, or was when the process was lost.

    Signals:
        answered(object): The answer to the question that was asked.
        lost(): The process ended by itself, and its question will not be answered.
    """

    answered = Signal(object)
    lost = Signal()

    def __init__(self, project: Path, annotator: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command(project, annotator)
        self._process: QProcess | None = None
        self._rest = b""
        self.is_busy = False
        self.now = ""

    def wake(self) -> None:
        """Start the process now, so that the first answer comes sooner."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        self._process, self._rest, self.now = process, b"", ""
        program, *arguments = self._command
        process.start(program, arguments)

    def ask(self, **question: object) -> None:
        """Ask; nothing else may be asked before the answer has come."""
        assert not self.is_busy  # noqa: S101 - a mistake in here
        self.wake()
        assert self._process is not None  # noqa: S101 - it was woken
        self.is_busy = True
        self._process.write(json.dumps(question).encode() + b"\n")

    def end(self) -> None:
        """End the process at once; what was asked will not be answered."""
        process, self._process = self._process, None
        self.is_busy = False
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(FAREWELL)
        process.deleteLater()

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._rest += self._process.readAllStandardOutput().data()
        while b"\n" in self._rest:
            line, self._rest = self._rest.split(b"\n", 1)
            answer = json.loads(line)
            if "now" in answer:
                self.now = answer["now"]
                continue
            self.is_busy = False
            self.answered.emit(answer)

    def _on_finished(self) -> None:
        self._lose("it ended by itself")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose("it could not be started")

    def _lose(self, why: str) -> None:
        if self._process is None:
            return
        LOG.warning("the helper is lost: %s", why)
        self._process.deleteLater()
        self._process = None
        self.is_busy = False
        self.lost.emit()
