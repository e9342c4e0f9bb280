"""A moment in which single keys mean something else: the letter after ``a`` or ``r``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

BACKSPACE = "Backspace"

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
    }
)


class KeyMode(QObject):
    """Takes letters away from the widgets it watches while it is on.

    Any other key ends it and does what it always does; Escape only ends it.

    Signals:
        taken(str): One of the letters was pressed, or ``Backspace``.
        left(): It ended without one.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, widgets: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: frozenset[str] = frozenset()
        self._others_end = True
        self._widgets = tuple(widgets)

    @property
    def is_on(self) -> bool:
        return bool(self._letters)

    def begin(self, letters: Collection[str], *, others_end: bool = True) -> None:
        """Take these letters from now on; ``others_end`` says what another key does."""
        if not self.is_on:
            for widget in self._widgets:
                widget.installEventFilter(self)
        self._letters = frozenset(letters)
        self._others_end = others_end

    def end(self) -> None:
        """Give the letters back."""
        if not self.is_on:
            return
        self._letters = frozenset()
        for widget in self._widgets:
            widget.removeEventFilter(self)

    def leave(self) -> None:
        """End and say so."""
        if self.is_on:
            self.end()
            self.left.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the letters, let all else be."""
        kind = event.type()
        if kind is QEvent.Type.FocusOut and self._others_end:
            self.leave()
        if not isinstance(event, QKeyEvent) or event.key() in _MODIFIERS:
            return False
        if kind is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return kind is QEvent.Type.KeyPress and self._press(event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep a key from the shortcuts; one that is not wanted goes to them."""
        is_ours = _letter(event) in self._letters
        if is_ours or (self._others_end and event.key() == Qt.Key.Key_Escape):
            event.accept()
            return True
        if self._others_end:
            self.leave()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        letter = _letter(event)
        if letter in self._letters:
            self.taken.emit(letter)
            return True
        if not self._others_end:
            return False
        self.leave()
        return bool(event.key() == Qt.Key.Key_Escape)


def _letter(event: QKeyEvent) -> str:
    held = event.modifiers()
    held &= ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if held != Qt.KeyboardModifier.NoModifier:
        return ""
    if event.key() == Qt.Key.Key_Backspace:
        return BACKSPACE
    return event.text().lower()
