"""Chips and flags: where on a line each label stands, and in which of its forms.

Only x and the lane are decided here; a row of chips never collides, because a lane is given
to a stretch only where its shortest acceptable chip has room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QRectF

from gui.article.lanes import Stretch, assign
from gui.article.marks import Mark
from gui.article.typography import Typography

LONGEST_RESERVED = 84.0
"""Pixels at zoom 1: no chip claims more before longer ones are elided."""

_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A label with its rectangle; a flag is one over a trigger."""

    mark: Mark
    text: str
    rect: QRectF
    padding: float = 0.0


@dataclass(frozen=True, slots=True)
class Room:
    """What chips of a line may use: up to ``limit`` pixels at the right."""

    typography: Typography
    limit: float
    is_quiet: bool = False


class Claim(Protocol):
    """A mark's part of a line, as far as chips need it; ``lane`` is set here."""

    mark: Mark
    has_chip: bool
    lane: int

    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...


C = TypeVar("C", bound=Claim)


def place_chips(parts: Sequence[C], room: Room) -> list[tuple[Chip, C]]:
    """Give the parts of one line and side their lanes; return their chips, y still 0."""
    if not parts:
        return []
    stretches = [_stretch(part, room) for part in parts]
    for part, lane in zip(parts, assign(stretches), strict=True):
        part.lane = lane
    placed = []
    by_lane: dict[int, list[int]] = {}
    for index in sorted(range(len(parts)), key=lambda i: stretches[i].near):
        by_lane.setdefault(parts[index].lane, []).append(index)
    for indexes in by_lane.values():
        for index, following in zip(indexes, [*indexes[1:], None], strict=True):
            part = parts[index]
            if part.has_chip and not room.is_quiet:
                limit = room.limit if following is None else stretches[following].near
                placed.append((_chip(part, stretches[index], limit, room), part))
    return placed


def padding_of(mark: Mark, type_: Typography) -> float:
    """Return the room at each side of a chip's text."""
    return type_.stroke(5 if mark.is_event or mark.is_disputed else 1.5)


def _least_width(mark: Mark, type_: Typography) -> float:
    longest = type_.stroke(LONGEST_RESERVED)
    return min(type_.chip_width(mark.forms[-1]), longest) + 2 * padding_of(mark, type_)


def _stretch(part: Claim, room: Room) -> Stretch:
    left, right = part.left, part.right
    gap = room.typography.stroke(_GAP)
    if not part.has_chip or room.is_quiet:
        return Stretch(left, right, left, right)
    width = _least_width(part.mark, room.typography)
    near = max(min(left, room.limit - width), 0.0) if left > 0 else left
    return Stretch(left, right, min(near, left), max(right, near + width + gap))


def _chip(part: Claim, stretch: Stretch, limit: float, room: Room) -> Chip:
    type_ = room.typography
    padding = padding_of(part.mark, type_)
    end = min(max(limit - type_.stroke(_GAP), stretch.near), room.limit)
    width = max(end - stretch.near, _least_width(part.mark, type_)) - 2 * padding
    text = fitting(part.mark.forms, width, type_)
    rect = QRectF(stretch.near, 0.0, type_.chip_width(text) + 2 * padding, type_.chip_height)
    return Chip(part.mark, text, rect, padding)


def fitting(forms: Sequence[str], width: float, type_: Typography) -> str:
    """Return the first of ``forms`` that is at most ``width`` wide, or the last, elided."""
    for form in forms:
        if type_.chip_width(form) <= width + 0.01:
            return form
    last = forms[-1]
    fits, too_long = 0, len(last)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if type_.chip_width(last[:middle].rstrip() + "…") <= width:
            fits = middle
        else:
            too_long = middle
    return last[: max(fits, 1)].rstrip() + "…"
