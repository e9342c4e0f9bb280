"""The dialog of the sources of candidates, over the open project."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.session import ReviewSession
from gui.desk_candidates import DeskCandidates
from gui.dialogs.sources import Sources, States
from gui.helper import Answer, HelperProcess
from gui.theme import Theme


class DeskSources(QObject):
    """Shows the dialog; a helper of its own finds out which sources can be had."""

    def __init__(
        self, session: ReviewSession, candidates: DeskCandidates, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._candidates = candidates
        self._helper = HelperProcess(session.path, session.annotator, self)
        self._helper.answered.connect(self._on_answered)
        self._helper.lost.connect(self._on_lost)
        self._to_try: list[str] = []
        self._dialog: Sources | None = None

    def open(self, theme: Theme, window: QWidget) -> None:
        """Show which sources there are."""
        candidates = self._candidates
        states = States(candidates.failures, candidates.left_out.text)
        dialog = Sources(candidates.choice, states, theme, window)
        dialog.tried.connect(self._try)
        dialog.chosen.connect(self._candidates.set_choice)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()
        self._helper.ask(do="list")

    def close(self) -> None:
        """Close the dialog, if it is open."""
        if self._dialog is not None:
            self._dialog.reject()

    def _try(self, name: str) -> None:
        self._to_try.append(name)
        self._next()

    def _next(self) -> None:
        if self._to_try and not self._helper.is_busy:
            self._helper.ask(do="try", source=self._to_try.pop(0))

    def _on_answered(self, answer: Answer) -> None:
        if self._dialog is None:
            return
        if answer["do"] == "list":
            self._dialog.set_known(answer["identities"], answer["plugins"])
        elif answer["detail"]:
            self._dialog.show_trouble(answer["source"], answer["detail"])
        else:
            self._dialog.show_identity(answer["source"], answer["identity"])
        self._next()

    def _on_lost(self) -> None:
        if self._dialog is not None and self._helper.now:
            trouble = self.tr("It ended the process that asked it.")
            self._dialog.show_trouble(self._helper.now, trouble)
        self._next()

    def _on_closed(self) -> None:
        self._dialog = None
        self._to_try.clear()
        self._helper.end()
