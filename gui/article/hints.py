"""Hint letters: short labels over the things that show, typed to pick one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from annotations.model import Span
from gui.article.inks import Inks
from gui.article.typography import Typography

LETTERS = "asdfjklghrueiwovncmtzpqxyb"
"""The home row first; no letter that is hard to tell from another."""


def hint_labels(count: int, letters: str = LETTERS) -> list[str]:
    """Return ``count`` labels of one or two letters, none the beginning of another.

    As many single letters as can be; beyond the square of the letters, the rest go without.
    """
    size = len(letters)
    count = min(count, size * size)
    if count <= size:
        return list(letters[:count])
    prefixes = -(-(count - size) // (size - 1))
    singles = list(letters[: size - prefixes])
    pairs = [first + second for first in letters[size - prefixes :] for second in letters]
    return [*singles, *pairs][:count]


@dataclass(frozen=True, slots=True)
class Hint:
    """A label for one thing; ``rect`` is where the thing stands in the viewport."""

    label: str
    target: object
    rect: QRectF


class Seen(Protocol):
    """What hints ask of a view's places."""

    @property
    def height(self) -> int: ...
    def characters(self, span: Span, /) -> list[QRectF]: ...


def hints_for(targets: Sequence[tuple[object, Span]], places: Seen) -> list[Hint]:
    """Return hints for the targets whose beginning shows, in their order."""
    seen = []
    for target, span in targets:
        rects = places.characters(span)
        if rects and 0 <= rects[0].center().y() <= places.height:
            seen.append((target, rects[0]))
    labels = hint_labels(len(seen))
    return [
        Hint(label, target, rect) for label, (target, rect) in zip(labels, seen, strict=False)
    ]


class HintMode:
    """The hints shown now and what has been typed of them."""

    def __init__(self, hints: Sequence[Hint], picked: Callable[[object | None], None]) -> None:
        self.hints = tuple(hints)
        self.typed = ""
        self._picked = picked

    def put(self, hints: Sequence[Hint]) -> None:
        """Take other hints; what was typed is forgotten."""
        self.hints = tuple(hints)
        self.typed = ""

    def typed_one(self, letter: str) -> Hint | None:
        """Take one letter; return the hint that is complete with it, if one is.

        A letter that fits no hint is not taken.
        """
        typed = self.typed + letter.lower()
        fitting = [hint for hint in self.hints if letter and hint.label.startswith(typed)]
        if not fitting:
            return None
        self.typed = typed
        return fitting[0] if fitting[0].label == typed else None

    def pick(self, hint: Hint) -> None:
        """End with a pick."""
        self._picked(hint.target)

    def back(self) -> None:
        """Take back the last letter."""
        self.typed = self.typed[:-1]

    def cancel(self) -> None:
        """End without a pick."""
        self._picked(None)


def hint_rects(hints: Sequence[Hint], type_: Typography) -> list[QRectF]:
    """Return where the labels stand: each at the beginning of its thing, none over another.

    Things that begin at one place have their labels side by side.
    """
    pad, height = type_.stroke(3), type_.hint_height
    placed: list[QRectF] = []
    for hint in hints:
        width = type_.hint_width(hint.label.upper()) + 2 * pad
        rect = QRectF(hint.rect.left() - pad, hint.rect.top() - height * 0.55, width, height)
        while (other := next((p for p in placed if p.intersects(rect)), None)) is not None:
            rect.moveLeft(other.right() + type_.stroke(1))
        placed.append(rect)
    return placed


def paint_hints(painter: QPainter, mode: HintMode, inks: Inks, type_: Typography) -> None:
    """Paint the labels that what was typed leaves."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(type_.hint_font)
    for hint, rect in zip(mode.hints, hint_rects(mode.hints, type_), strict=True):
        if not hint.label.startswith(mode.typed):
            continue
        label = hint.label.upper()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.accent)
        painter.drawRoundedRect(rect, 3, 3)
        x = rect.left() + type_.stroke(3)
        baseline = rect.center().y() + type_.hint_ascent / 2
        painter.setPen(inks.page)
        painter.setOpacity(0.55)
        done = label[: len(mode.typed)]
        painter.drawText(QPointF(x, baseline), done)
        painter.setOpacity(1.0)
        rest = label[len(mode.typed) :]
        painter.drawText(QPointF(x + type_.hint_width(done), baseline), rest)
