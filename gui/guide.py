"""Guides through the tour: makes a project to practise in, and takes it away again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, SignalInstance

from gui.desk import Desk
from gui.main_window import MainWindow
from gui.opening import Opener
from gui.panels.tour_card import TourCard
from gui.settings import Settings
from gui.theming import ThemeKeeper
from gui.tour import Tour
from gui.workplace import Workplace

MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class Running(Protocol):
    """What the guide needs of the program."""

    window: MainWindow
    themes: ThemeKeeper
    settings: Settings
    desk: Desk | None
    ready: SignalInstance

    @property
    def place(self) -> Workplace: ...
    def opener(self) -> Opener: ...
    def show_start(self) -> None: ...


class Guide(QObject):
    """Starts the tour on a copy of the seeds; afterwards all is as it was before."""

    def __init__(self, program: Running, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._folder: TemporaryDirectory[str] | None = None
        self._back: Path | None = None
        self._tour: Tour | None = None
        place = program.place
        self._card = TourCard(program.themes.theme, self._room, place)
        self._watched = (place, place.queue, place.view, place.view.viewport())
        for watched in self._watched:
            watched.installEventFilter(self)
        program.themes.changed.connect(self._card.set_theme)
        program.ready.connect(self._on_ready)

    def is_practice(self, path: Path) -> bool:
        """Say whether a project is the one to practise in."""
        if self._folder is None:
            return False
        return path.resolve().parent == Path(self._folder.name).resolve()

    def start(self) -> None:
        """Begin, or begin anew."""
        desk = self._program.desk
        if desk is not None and not self.is_practice(desk.review.session.path):
            self._back = desk.review.session.path
        self._end_tour()
        self._program.show_start()
        self._forget_folder()
        self._folder = TemporaryDirectory(prefix="goldlese-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name).resolve()
        self._program.opener().make_practice(folder / "tour.goldlese")

    def close(self) -> None:
        """End the tour with the program."""
        self._end_tour()
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._forget_folder()

    def _room(self) -> tuple[QRect, QRect]:
        """Return the room under the articles of the queue, else that of the text.

        In the text the current item and what goes with it is to stay in sight.
        """
        place = self._program.place
        if not place.queue.isHidden():
            room = place.queue.rect()
            return room.translated(place.queue.mapTo(place, room.topLeft())), QRect()
        pane = place.view.viewport()
        corner = pane.mapTo(place, pane.rect().topLeft())
        desk = self._program.desk
        current = desk.review.current if desk is not None else None
        rect = place.view.item_rect(current) if current is not None else None
        kept_free = rect.toRect().adjusted(-40, -40, 40, 40) if rect is not None else QRect()
        return pane.rect().translated(corner), kept_free.translated(corner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the card follow when something beside it moves."""
        if event.type() in MOVES:
            self._card.settle()
        return super().eventFilter(watched, event)

    def _on_ready(self) -> None:
        desk = self._program.desk
        if desk is None or not self.is_practice(desk.review.session.path):
            self._end_tour()
            self._forget_folder()
            return
        actions = self._program.window.actions_
        closed = self._program.place.drawer.closed
        self._tour = Tour(self._card, desk.review, actions, closed, self)
        desk.review.current_changed.connect(self._card.settle)
        self._tour.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._program.settings.put("tour_seen", True)
        self._end_tour()
        back, self._back = self._back, None
        if back is not None and back.exists():
            self._program.opener().open(back)
        else:
            self._program.show_start()
            self._forget_folder()

    def _end_tour(self) -> None:
        if self._tour is not None:
            self._tour.close()
            self._tour = None

    def _forget_folder(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
