"""Geometry of one paragraph with its marks: from broken lines to rectangles. No widget.

All rectangles are pixels in the paragraph's own coordinates: x from the column's left edge, y
from the paragraph's top. Positions are UTF-16 units within the paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from gui.article.chips import Chip, Room, place_chips
from gui.article.lines import Line, extents, starts_right
from gui.article.marks import Mark
from gui.article.typography import Typography

FREE = 1000.0
"""Pixels, as good as endless: no other mark is near."""

_TOUCH = 0.01
_QUIET_LANE = 2.5


@dataclass(frozen=True, slots=True)
class Range:
    """One fragment, or the part of it in this paragraph; cut where it goes on in another."""

    start: int
    end: int
    is_cut_before: bool = False
    is_cut_after: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and its ranges in this paragraph, sorted.

    ``has_chip``: the chip belongs here, not to an earlier paragraph. ``goes_back`` and
    ``goes_on``: there are fragments in earlier or later paragraphs.
    """

    mark: Mark
    ranges: tuple[Range, ...]
    has_chip: bool = True
    goes_back: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """The rectangle of characters that belong together on one line; ``rect`` is theirs exactly.

    Open at a side where the fragment goes on in another line. ``before`` and ``after`` are
    the pixels to what the nearest other mark covers on the same line.
    """

    rect: QRectF
    is_open_left: bool = False
    is_open_right: bool = False
    before: float = FREE
    after: float = FREE


@dataclass(slots=True)
class Part:
    """What one mark takes of one line.

    ``edge`` is the y of the mark's own line: under its lane for a mention, over the
    characters for a trigger. ``links`` are the x stretches of the thin connector between
    fragments, at ``link_y``.
    """

    mark: Mark
    line: int
    boxes: tuple[Box, ...]
    links: tuple[tuple[float, float], ...] = ()
    has_chip: bool = False
    lane: int = 0
    track: int = 0
    edge: float = 0.0
    link_y: float = 0.0

    @property
    def left(self) -> float:
        return min(box.rect.left() for box in self.boxes)

    @property
    def right(self) -> float:
        return max(box.rect.right() for box in self.boxes)


@dataclass(slots=True)
class Paragraph:
    """A paragraph laid out: its lines from top to bottom, parts and chips in reading order.

    ``triggers`` are the positions whose characters take the colour of their event.
    """

    lines: list[Line]
    parts: list[Part] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    triggers: tuple[tuple[int, int, Mark], ...] = ()
    height: float = 0.0

    def profile(self) -> tuple[float, ...]:
        """What has to stay equal for nothing else to move: the height and each line's place."""
        return (self.height, *(line.text_top for line in self.lines))

    def band(self, before: Paragraph) -> tuple[float, float] | None:
        """Return top and bottom of the lines that look other than before, if any do.

        For two paragraphs of equal profile.
        """
        mine, theirs = _by_line(self.parts), _by_line(before.parts)
        changed = {
            number
            for number in mine.keys() | theirs.keys()
            if mine.get(number) != theirs.get(number)
        }
        if not changed:
            return None
        return self.lines[min(changed)].top, self.lines[max(changed)].bottom


def _by_line(parts: Sequence[Part]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.line, []).append(part)
    return found


@dataclass(frozen=True, slots=True)
class Frame:
    """What the page gives a paragraph: its type, width and distances in pixels.

    ``overhang`` is how far chips may reach beyond the column at the right. ``quiet`` leaves
    out chips and flags, and lets lanes be as high as their lines.
    """

    typography: Typography
    width: float
    pitch: float
    before: float = 0.0
    after: float = 0.0
    overhang: float = 24.0
    quiet: bool = False


def arrange(
    layout: QTextLayout,
    lines: list[Line],
    marks: Sequence[PlacedMark],
    frame: Frame,
) -> Paragraph:
    """Place lines, marks and chips; the lines of ``layout`` are moved to their places."""
    paragraph = Paragraph(lines, _parts(layout, lines, marks))
    paragraph.triggers = tuple(
        (stretch.start, stretch.end, placed.mark)
        for placed in marks
        if placed.mark.is_event
        for stretch in placed.ranges
    )
    by_line: list[list[Part]] = [[] for _ in lines]
    for part in paragraph.parts:
        by_line[part.line].append(part)
    y = frame.before
    for number, line in enumerate(lines):
        y = _place_line(paragraph, line, by_line[number], y, frame)
        layout.lineAt(number).setPosition(QPointF(0.0, line.text_top))
    paragraph.height = y + frame.after
    return paragraph


def _place_line(
    paragraph: Paragraph, line: Line, parts: list[Part], y: float, frame: Frame
) -> float:
    """Give one line and what belongs to it their y; return the line's bottom."""
    type_ = frame.typography
    above = [part for part in parts if part.mark.is_event]
    below = [part for part in parts if not part.mark.is_event]
    room = Room(type_, frame.width + frame.overhang, is_quiet=frame.quiet)
    flags = place_chips(above, room)
    chips = place_chips(below, room)
    step = type_.stroke(_QUIET_LANE) if frame.quiet else type_.lane_height
    rest = type_.stroke(1 if frame.quiet else 2)
    rows = 0 if frame.quiet else 1 + max((part.lane for part in above), default=-1)
    lanes = 1 + max((part.lane for part in below), default=-1)
    tracks = _assign_tracks(above)
    gap = max(frame.pitch - line.ascent - line.descent, type_.stroke(3))
    track = type_.stroke(3)
    over = max(round(gap * 0.55), tracks * track + rows * type_.flag_height + type_.stroke(3))
    under = max(gap - round(gap * 0.55), lanes * step + rest)
    line.top = y
    line.text_top = round(y + over + line.ascent) - line.ascent
    line.bottom = line.text_bottom + under
    _settle(parts, line, type_, step)
    flags_bottom = line.text_top - tracks * track
    for chip, part in flags:
        chip.rect.moveBottom(flags_bottom - part.lane * type_.flag_height)
        paragraph.chips.append(chip)
    for chip, part in chips:
        chip.rect.moveTop(part.edge + type_.stroke(2))
        paragraph.chips.append(chip)
    return float(round(line.bottom))


def _settle(parts: list[Part], line: Line, type_: Typography, step: float) -> None:
    """Give the parts of a line, whose x are known, their y; lanes are ``step`` high."""
    height = line.ascent + line.descent
    rects = [box.rect for part in parts for box in part.boxes]
    lefts, rights = sorted(r.left() for r in rects), sorted(r.right() for r in rects)
    for part in parts:
        part.boxes = tuple(
            Box(
                QRectF(box.rect.left(), line.text_top, box.rect.width(), height),
                box.is_open_left,
                box.is_open_right,
                *_distances(box.rect, lefts, rights),
            )
            for box in part.boxes
        )
        if part.mark.is_event:
            part.edge = line.text_top
            part.link_y = line.text_top - type_.stroke(1.5) - part.track * type_.stroke(3)
        else:
            part.edge = line.text_bottom + part.lane * step
            part.link_y = part.edge


def _distances(
    rect: QRectF, lefts: Sequence[float], rights: Sequence[float]
) -> tuple[float, float]:
    """Return the distance to the nearest right border before, and left border behind."""
    before = bisect_right(rights, rect.left() + _TOUCH)
    after = bisect_left(lefts, rect.right() - _TOUCH)
    return (
        max(rect.left() - rights[before - 1], 0.0) if before else FREE,
        max(lefts[after] - rect.right(), 0.0) if after < len(lefts) else FREE,
    )


def _assign_tracks(above: list[Part]) -> int:
    """Give each connector over the text a track of its own; return how many there are."""
    linked = [part for part in above if part.links]
    for number, part in enumerate(linked):
        part.track = number
    return len(linked)


def _parts(layout: QTextLayout, lines: list[Line], marks: Sequence[PlacedMark]) -> list[Part]:
    """Return what each mark takes of each line, without any y."""
    starts = [line.start for line in lines]
    parts = []
    for placed in marks:
        boxes: dict[int, list[Box]] = {}
        for stretch in placed.ranges:
            first = max(bisect_right(starts, stretch.start) - 1, 0)
            last = max(bisect_right(starts, stretch.end - 1) - 1, 0)
            for number in range(first, last + 1):
                boxes.setdefault(number, []).extend(
                    _boxes(layout, lines[number], number, stretch)
                )
        parts += _parts_of(placed, _with_ink(boxes), lines)
    return parts


def _with_ink(boxes: dict[int, list[Box]]) -> dict[int, list[Box]]:
    """Leave out boxes without width, such as of blanks at a line's end, if others remain."""
    kept = {
        number: [box for box in own if box.rect.width() > 0] for number, own in boxes.items()
    }
    return {number: own for number, own in kept.items() if own} or boxes


def _parts_of(placed: PlacedMark, boxes: dict[int, list[Box]], lines: list[Line]) -> list[Part]:
    """Return the parts of one mark, with the connectors between its fragments."""
    numbers = sorted(boxes)
    parts = []
    for number in numbers:
        own = sorted(boxes[number], key=lambda box: box.rect.left())
        links = [
            (a.rect.right(), b.rect.left())
            for a, b in pairwise(own)
            if b.rect.left() > a.rect.right()
        ]
        if len(placed.ranges) > 1 or placed.goes_back or placed.goes_on:
            line = lines[number]
            if (number != numbers[-1] or placed.goes_on) and not own[-1].is_open_right:
                links.append((own[-1].rect.right(), max(line.right, own[-1].rect.right() + 8)))
            if (number != numbers[0] or placed.goes_back) and not own[0].is_open_left:
                links.insert(0, (min(line.left, own[0].rect.left() - 8), own[0].rect.left()))
        parts.append(Part(placed.mark, number, tuple(own), tuple(links)))
    if placed.has_chip and parts:
        parts[0].has_chip = True
    return parts


def _boxes(layout: QTextLayout, line: Line, number: int, stretch: Range) -> list[Box]:
    """Return the boxes of one fragment on one line; ``number`` is the line's."""
    start, end = max(stretch.start, line.start), min(stretch.end, line.end)
    from_before = start > stretch.start or (stretch.is_cut_before and start == stretch.start)
    to_after = end < stretch.end or (stretch.is_cut_after and end == stretch.end)
    found = extents(layout, number, start, end, line)
    if line.is_mixed and len(found) == 1 and starts_right(line, start):
        from_before, to_after = to_after, from_before
    last = len(found) - 1
    return [
        Box(
            QRectF(left, 0.0, right - left, 0.0),
            from_before and place == 0,
            to_after and place == last,
        )
        for place, (left, right) in enumerate(found)
    ]
