"""Page furniture folded to one line: which paragraphs belong together, what the line says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.model import Span, Zone, ZoneKind
from gui.article.text_standin import StandIn

_FIRST_WORDS = 44


@dataclass(slots=True)
class Fold:
    """Paragraphs ``first`` to ``last`` of furniture; ``lines`` of them hold text."""

    first: int
    last: int
    lines: int
    beginning: str
    is_folded: bool = True


def kinds_of(text: str, stand_in: StandIn, zones: Sequence[Zone]) -> list[ZoneKind]:
    """Return the kind of each paragraph: that of the zone that holds most of it.

    Furniture only where nothing but blanks is anything else, so that no article text is folded.
    """
    if not zones:
        return [ZoneKind.BODY] * len(stand_in.starts)
    starts = [zone.span.start for zone in zones]
    kinds = []
    for number, start in enumerate(stand_in.starts):
        end = stand_in.end(number)
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_right(starts, max(end - 1, start)) - 1, first)
        if first == last:
            kinds.append(zones[first].kind)
            continue
        inside = [_within(zone, start, end) for zone in zones[first : last + 1]]
        said = [
            zone
            for zone in inside
            if zone.kind is not ZoneKind.FURNITURE
            and text[zone.span.start : zone.span.end].strip()
        ]
        widest = max(said or inside, key=lambda zone: zone.span.end - zone.span.start)
        kinds.append(widest.kind)
    return kinds


def furniture_in(zones: Sequence[Zone], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of furniture between two code points, for a paragraph of text."""
    first = max(bisect_right(zones, start, key=lambda zone: zone.span.start) - 1, 0)
    found = []
    for zone in zones[first:]:
        if zone.span.start >= end:
            break
        if zone.kind is ZoneKind.FURNITURE and zone.span.end > start:
            found.append((max(zone.span.start, start), min(zone.span.end, end)))
    return found


def _within(zone: Zone, start: int, end: int) -> Zone:
    return Zone(Span(max(zone.span.start, start), min(zone.span.end, end)), zone.kind)


def folds_of(text: str, stand_in: StandIn, kinds: Sequence[ZoneKind]) -> list[Fold]:
    """Return the runs of furniture paragraphs, in order."""
    folds: list[Fold] = []
    open_fold: Fold | None = None
    for number, kind in enumerate(kinds):
        if kind is not ZoneKind.FURNITURE:
            open_fold = None
            continue
        line = text[stand_in.starts[number] : stand_in.end(number)].strip()
        if open_fold is None:
            open_fold = Fold(number, number, 0, "")
            folds.append(open_fold)
        open_fold.last = number
        if line:
            open_fold.lines += 1
            open_fold.beginning = open_fold.beginning or shortened(line)
    return [fold for fold in folds if fold.lines]


def shortened(line: str) -> str:
    """Return the beginning of a line, cut at a word."""
    if len(line) <= _FIRST_WORDS:
        return line
    return line[:_FIRST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
