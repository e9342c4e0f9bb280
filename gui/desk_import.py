"""Articles and predictions for the open project: read elsewhere, written on this thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotations.errors import AnnotationError
from annotations.projects import read_incoming
from annotations.reader import Reader
from annotations.session import Incoming
from export.commands.reports import assumed
from export.predictions import Predictions, holds_predictions, read_predictions
from gui.desk_predictions import DeskPredictions
from gui.dialogs.name_model import NameModel
from gui.encodings import assumed_text
from gui.latest import LatestOnly
from gui.main_window import MainWindow
from gui.panels.notice import Notice
from gui.review.controller import ReviewController
from gui.tasks import Progress

Read = tuple[list[Incoming], Predictions]


class DeskImport(QObject):
    """Asks for files and takes them in, all of them or none; without candidates at first.

    Files of predictions bring candidates for the articles that are there.

    Signals:
        added(object): Articles were taken in, a tuple of their ids.
    """

    added = Signal(object)

    def __init__(
        self, window: MainWindow, review: ReviewController, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._session = review.session
        self._notice = notice
        self._predictions = DeskPredictions(review, notice, self)
        self._work = LatestOnly(self)
        self._work.progressed.connect(self._on_progress)
        self._work.finished.connect(self._on_read)
        self._work.failed.connect(self._on_failed)

    def close(self) -> None:
        """Give up what is being read; end what is being written."""
        self._work.forget()
        self._predictions.close()

    def ask(self) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Articles or predictions to add"),
            "",
            self.tr("Articles (*.txt *.html *.htm *.jsonl);;All files (*)"),
        )
        if names:
            self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders, then take them in."""
        predicted = [path for path in paths if holds_predictions(path)]
        others = [path for path in paths if path not in predicted]
        project, name = self._session.path, self._session.annotator

        def read(progress: Progress) -> Read:
            with Reader(project, name) as reader:
                found = read_predictions(reader, predicted)
            return list(read_incoming(others, progress=progress)) if others else [], found

        self._notice.say(self.tr("Reading …"))
        self._work.ask(read)

    def _on_progress(self, done: int, total: int) -> None:
        self._notice.say(self.tr("{0} of {1} articles read").format(done, total))

    def _on_read(self, read: Read) -> None:
        if not read[1].unnamed:
            self._take(*read)
            return
        self._notice.dismiss()
        asked = NameModel(list(read[1].unnamed), self._session.schema, self._window)
        asked.named.connect(lambda names: self._take(read[0], read[1].named(names)))
        asked.open()

    def _take(self, articles: Sequence[Incoming], predictions: Predictions) -> None:
        incoming = [*articles, *predictions.incoming]
        if incoming and not self._add(incoming):
            return
        if predictions.proposals or predictions.left:
            self._predictions.take(predictions)

    def _add(self, incoming: Sequence[Incoming]) -> bool:
        """Take articles in and say so; say what is wrong where they cannot be."""
        try:
            added = self._session.import_articles(incoming)
        except AnnotationError as error:
            self._notice.warn(str(error))
            return False
        self.added.emit(added)
        concluded = assumed(each.article for each in incoming)
        if concluded:
            self._notice.warn(assumed_text(concluded))
        else:
            self._notice.say(self.tr("%n article(s) added.", "", len(added)))
        return True

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._notice.warn(str(error))
