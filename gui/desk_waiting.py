"""Says what it means where a project cannot be read and written at the same time."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations.session import ReviewSession
from gui.panels.notice import Notice
from gui.panels.status_line import StatusLine


class DeskWaiting(QObject):
    """The line at the bottom says it as long as the project is open, a notice once.

    So it is where the file system has no memory that processes share, as some network drives.
    """

    def __init__(
        self, session: ReviewSession, status: StatusLine, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._status = status
        if session.reads_while_writing:
            return
        text = self.tr(
            "Where this project lies, perhaps on a network drive, it cannot be read and "
            "written at the same time. Each decision is on disk before the next key as ever, "
            "but may have to wait a moment for what goes on in the background. In a folder of "
            "this computer the project is faster."
        )
        status.set_slow(self.tr("saving may wait"), text)
        notice.warn(text)

    def close(self) -> None:
        """Take away what is said."""
        self._status.set_slow("", "")
