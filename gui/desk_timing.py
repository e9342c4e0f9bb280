"""Honest timing: the reader's own statistics, a hint at haste, blind articles."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotations.changes import Touched
from annotations.errors import AnnotationError
from annotations.reader import Reader
from gui.dialogs.blind_draw import BlindDraw
from gui.dialogs.statistics import Statistics
from gui.latest import LatestOnly
from gui.main_window import MainWindow
from gui.panels.status_line import StatusLine
from gui.review.controller import ReviewController
from gui.review.flow import whole
from gui.review.pace import Haste, Paces, paces_of
from gui.settings import Settings
from gui.tasks import Progress
from gui.theming import ThemeKeeper

SHOWN = 15_000
"""Milliseconds the hint at haste stays."""


class DeskTiming(QObject):
    """Watches the pace of one annotator in one project."""

    def __init__(
        self,
        window: MainWindow,
        review: ReviewController,
        status: StatusLine,
        settings: Settings,
        themes: ThemeKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._review = review
        self._status = status
        self._settings = settings
        self._themes = themes
        self._haste = Haste(settings.number("reading_speed"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._timer.timeout.connect(self._forget_hint)
        self._count = LatestOnly(self)
        self._dialog: Statistics | None = None
        self._count.finished.connect(self._on_counted)
        self._unsubscribe = review.session.subscribe(self._on_touched)
        review.article_changed.connect(self._haste.other)

    def close(self) -> None:
        """Stop watching."""
        self._unsubscribe()
        self._count.forget()
        self._timer.stop()
        self._forget_hint()

    # -- the hint

    def _on_touched(self, touched: Touched) -> None:
        if touched.kinds == {"candidates"}:
            return  # what the program proposes is nobody's decision
        session = self._review.session
        step = session.undo_step if touched.origin == "apply" else None
        if step is None or step.verb != "accept" or touched.article is None:
            self._haste.other()
            return
        item = session.item(touched.article, step.items[0])
        if item is None or item.decision is None:
            return
        place = whole(item)
        text = session.article(touched.article).text
        seconds = item.decision.stamp.seconds
        if self._haste.accepted(text, place.start, place.end, seconds):
            self._status.set_hint(self.tr("Accepted faster than one can read"))
            self._timer.start()

    def _forget_hint(self) -> None:
        self._status.set_hint("")

    # -- the statistics

    def show_statistics(self) -> None:
        """Show the annotator's own pace in the whole project."""
        limit = round(self._settings.number("pause_limit"))
        dialog = Statistics(self._themes.theme, limit, self._window)
        dialog.limit_changed.connect(self._on_limit)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        path, annotator = self._review.session.path, self._review.session.annotator

        def count(progress: Progress) -> Paces:
            with Reader(path, annotator) as reader:
                ids = reader.article_ids()
                found = []
                for done, article_id in enumerate(ids):
                    progress(done, len(ids))
                    found.append((article_id, reader.items(article_id)))
            return paces_of(found)

        self._count.ask(count)

    def _on_counted(self, paces: Paces) -> None:
        if self._dialog is not None:
            titles = {row.id: row.title for row in self._review.session.articles()}
            self._dialog.show_paces(paces, titles)

    def _on_closed(self) -> None:
        self._dialog = None
        self._count.forget()

    def _on_limit(self, seconds: int) -> None:
        self._settings.put("pause_limit", seconds)
        self._review.clock.pause_limit = float(seconds)

    # -- blind articles

    def ask_blind(self) -> None:
        """Ask for a share of the articles that is to be reviewed blind."""
        dialog = BlindDraw(self._review.session.articles(), self._window)
        dialog.wanted.connect(self._on_blind)
        dialog.open()

    def _on_blind(self, share: float, seed: int) -> None:
        if self._review.held.is_waiting:
            self._review.held.refused.emit()
            return
        try:
            self._review.session.draw_blind(share, seed)
        except AnnotationError as error:
            self._review.failed.emit(str(error))
            return
        count = sum(row.blind for row in self._review.session.articles())
        self._review.said.emit(self.tr("%n article(s) are blind now.", "", count), "undo")
