"""Adding articles to the open project: read on another thread, written on this one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotations.errors import AnnotationError
from annotations.projects import read_incoming
from annotations.session import Incoming, ReviewSession
from export.commands.reports import assumed
from gui.encodings import assumed_text
from gui.latest import LatestOnly
from gui.main_window import MainWindow
from gui.panels.notice import Notice
from gui.tasks import Progress


class DeskImport(QObject):
    """Asks for files and takes them in, all of them or none; without candidates at first.

    Signals:
        added(object): Articles were taken in, a tuple of their ids.
    """

    added = Signal(object)

    def __init__(
        self, window: MainWindow, session: ReviewSession, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._notice = notice
        self._work = LatestOnly(self)
        self._work.progressed.connect(self._on_progress)
        self._work.finished.connect(self._on_read)
        self._work.failed.connect(self._on_failed)

    def close(self) -> None:
        """Give up what is being read."""
        self._work.forget()

    def ask(self) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Articles to add"),
            "",
            self.tr("Articles (*.txt *.html *.htm *.jsonl);;All files (*)"),
        )
        if names:
            self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders, then take them in."""
        given = tuple(paths)

        def read(progress: Progress) -> list[Incoming]:
            return list(read_incoming(given, progress=progress))

        self._notice.say(self.tr("Reading …"))
        self._work.ask(read)

    def _on_progress(self, done: int, total: int) -> None:
        self._notice.say(self.tr("{0} of {1} articles read").format(done, total))

    def _on_read(self, incoming: Sequence[Incoming]) -> None:
        try:
            added = self._session.import_articles(incoming)
        except AnnotationError as error:
            self._notice.warn(str(error))
            return
        self.added.emit(added)
        concluded = assumed(each.article for each in incoming)
        if concluded:
            self._notice.warn(assumed_text(concluded))
        else:
            self._notice.say(self.tr("%n article(s) added.", "", len(added)))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._notice.warn(str(error))
