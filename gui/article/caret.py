"""Caret steps: by token, by character, by line; the other end of a selection stays.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotations.model import Span
from gui.article.text_standin import snapped_to_graphemes
from gui.article.words import Words

STEP_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
LINE_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the caret stands and where its selection began; equal where there is none."""

    anchor: int
    position: int

    @property
    def span(self) -> Span | None:
        if self.anchor == self.position:
            return None
        return Span(min(self.anchor, self.position), max(self.anchor, self.position))

    def to(self, position: int, *, extends: bool) -> Caret:
        return Caret(self.anchor if extends else position, position)


def stepped(caret: Caret, text: str, words: Words, event: QKeyEvent) -> Caret:
    """Return the caret after one of ``STEP_KEYS``: Shift extends, Ctrl goes by characters."""
    extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    by_character = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    forward = event.key() == Qt.Key.Key_Right
    if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
        start, end = words.paragraph(caret.position)
        return caret.to(start if event.key() == Qt.Key.Key_Home else end, extends=extends)
    if by_character:
        step = 1 if forward else -1
        place = min(max(caret.position + step, 0), len(text))
        place = snapped_to_graphemes(text, place, outward_end=forward)
    elif extends:
        place = _extended(caret, words, forward=forward)
    else:
        place = words.next_start(caret.position) if forward else words.before(caret.position)
    return caret.to(place, extends=extends)


def _extended(caret: Caret, words: Words, *, forward: bool) -> int:
    """Return the caret's place one token on, a selection's end at tokens' outer borders."""
    if forward:
        if caret.position < caret.anchor:
            return min(words.next_start(caret.position), caret.anchor)
        return words.after(caret.position)
    if caret.position > caret.anchor:
        return max(words.previous_end(caret.position), caret.anchor)
    return words.before(caret.position)
