"""Says that a decision waits because another program holds the project file, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.main_window import MainWindow
from gui.review.controller import ReviewController
from gui.workplace import Workplace

PATIENCE, PATIENCE_SLOW = 0.1, 0.5
"""Seconds that a key may wait for another program; after that the deed waits by itself.

The second holds where the project cannot be read and written at the same time: there it is
mostly the program's own background that is in the way, for a moment.
"""


class DeskHeld(QObject):
    """Tells it at once and calmly, and keeps the project open until the decision is saved."""

    def __init__(
        self, window: MainWindow, place: Workplace, review: ReviewController, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._place = place
        self._held = review.held
        self._told = ""
        self._closes = False
        self._is_slow = not review.session.reads_while_writing
        review.session.be_patient(PATIENCE_SLOW if self._is_slow else PATIENCE)
        self._held.began.connect(self._on_began)
        self._held.waited.connect(self._on_waited)
        self._held.refused.connect(self._on_refused)
        self._held.ended.connect(self._on_ended)

    def may_leave(self) -> bool:
        """Say whether the project can be closed; if not, the reader is told why."""
        if self._held.again():
            return True
        self._on_refused()
        return False

    def may_close(self) -> bool:
        """Say whether the window can be closed; if not, it closes once all is saved."""
        if self._held.again():
            return True
        self._closes = True
        self._told = self.tr(
            "Your last decision is not saved yet: another program holds the project file. The "
            "window closes by itself as soon as it is saved."
        )
        button = self.tr("Close without it")
        self._place.notice.say(self._told, button, self._close_without, stays=True)
        return False

    def _close_without(self) -> None:
        self._held.let_go()
        self._window.close()

    def _on_began(self) -> None:
        self._told, self._closes = "", False
        self._place.status.set_saved(self.tr("not saved yet"))

    def _on_waited(self) -> None:
        """Tell it once; what is free again in a moment needs no words."""
        if not self._told:
            self._tell()

    def _on_refused(self) -> None:
        """Tell it again: somebody goes on and must not think that it is done."""
        self._closes = False
        self._tell()

    def _tell(self) -> None:
        undo = self._window.actions_.key_text("undo") or self.tr("Undo")
        self._told = self._text().format(undo)
        self._place.notice.warn(self._told)

    def _text(self) -> str:
        if self._is_slow:
            return self.tr(
                "Your last decision is not saved yet: the project file is being read in the "
                "background, or another program holds it. It is kept, and saved as soon as the "
                "file is free. Until then you can read on, but not decide; {0} gives the "
                "decision up."
            )
        return self.tr(
            "Another program holds the project file: your last decision is not saved yet. It "
            "is kept, and saved as soon as the file is free. End what the other program does "
            "there (a backup, a synchronisation, a database viewer). Until then you can read "
            "on, but not decide; {0} gives the decision up."
        )

    def _on_ended(self, is_done: bool) -> None:
        notice, told, self._told = self._place.notice, self._told, ""
        self._place.status.set_saved(self.tr("✓ saved"))
        if notice.text == told and told:
            notice.say(
                self.tr("The decision that waited is saved.")
                if is_done
                else self.tr("The decision that waited is given up; nothing was changed.")
            )
        elif not is_done:
            notice.say(self.tr("The decision that waited is given up; nothing was changed."))
        if self._closes and is_done:
            self._window.close()
