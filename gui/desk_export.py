"""Gold from the window: the same folder that ``goldlese export`` writes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from annotations.errors import AnnotationError
from annotations.reader import Reader
from export.gold import State
from export.losses import Reason
from export.writing import Written, write_export
from gui.dialogs.export_gold import ExportGold
from gui.latest import LatestOnly
from gui.main_window import MainWindow
from gui.review.controller import ReviewController
from gui.settings import Settings
from gui.tasks import Progress
from gui.theming import ThemeKeeper
from gui.workplace import Workplace


class DeskExport(QObject):
    """Asks for a folder and writes gold into it on another thread; work goes on meanwhile."""

    def __init__(
        self,
        window: MainWindow,
        place: Workplace,
        review: ReviewController,
        settings: Settings,
        themes: ThemeKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._notice = place.notice
        self._review = review
        self._settings = settings
        self._themes = themes
        self._work = LatestOnly(self)
        self._work.progressed.connect(self._on_progress)
        self._work.finished.connect(self._on_written)
        self._work.failed.connect(self._on_failed)

    def close(self) -> None:
        """Give up what is being written; what was there before stays."""
        self._work.forget()

    def ask(self) -> None:
        """Ask what is to be exported, and where to."""
        session = self._review.session
        folder = Path(self._settings.text("export_folder") or session.path.parent)
        name = f"{session.path.stem}-gold"
        dialog = ExportGold(session.articles(), folder / name, self._themes.theme, self._window)
        dialog.wanted.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: Path, state: State) -> None:
        """Export what this annotator decided into a folder."""
        session = self._review.session
        path, annotator = session.path, session.annotator
        self._settings.put("export_folder", str(target.parent))

        def work(progress: Progress) -> Written:
            with Reader(path, annotator) as reader:
                return write_export(reader, target, state, None, progress)

        self._notice.say(self.tr("Exporting …"))
        self._work.ask(work)

    def _on_progress(self, done: int, total: int) -> None:
        self._notice.say(self.tr("{0} of {1} articles exported").format(done, total))

    def _on_written(self, written: Written) -> None:
        count = written.tally.articles
        text = self.tr("%n article(s) exported into {0}; every offset is proved.", "", count)
        parts = [text.format(written.target)]
        why = Counter(lost.reason for lost in written.left_out)
        unfinished, untouched = why[Reason.NOT_FINISHED], why[Reason.NOT_BEGUN]
        if unfinished:
            parts.append(self.tr("Not finished and left out: {0}.").format(unfinished))
        if untouched:
            parts.append(self.tr("Not begun and left out: {0}.").format(untouched))
        if written.lost:
            count = len(written.lost)
            parts.append(
                self.tr("%n item(s) or role(s) left out: see loss.json there.", "", count)
            )
        said, target = " ".join(parts), written.target
        self._notice.say(said, self.tr("Open"), lambda: _show(target), stays=True)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, AnnotationError):
            raise error
        self._notice.warn(str(error))


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
