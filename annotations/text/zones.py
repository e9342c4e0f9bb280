"""Zones: what each stretch of a reading text is, by rules that a reviewer can overrule."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model import Span, Zone, ZoneKind
from annotations.text.cues import Cues, cues
from annotations.text.cuts import cut_inside
from annotations.text.dates import TIME
from annotations.text.lead import mark_lead, mark_teaser
from annotations.text.paragraphs import (
    Line,
    date_in,
    is_byline,
    is_furniture,
    lines_of,
)
from annotations.text.pictures import mark_bare_credits, mark_captions, mark_credits
from annotations.text.reading import Reading
from annotations.text.tail import mark_foot, mark_tail

_SUBHEADING_WORDS = 16


def zones_of(reading: Reading) -> tuple[Zone, ...]:
    """Return the zones of a reading text; they cover it without gaps, neighbours differ.

    A line end and blank lines belong to the zone before; what stands before the first line
    belongs to the first zone. An empty text has none.
    """
    return zones_from(classified(reading), len(reading.text))


def zones_from(lines: Sequence[Line], length: int) -> tuple[Zone, ...]:
    """Return the zones of classified lines of a text of ``length`` code points."""
    if not length:
        return ()
    starts = [(start, kind) for line in lines for start, _, kind in line.parts]
    kept: list[tuple[int, ZoneKind]] = []
    for start, kind in starts:
        if not kept or kept[-1][1] is not kind:
            kept.append((start if kept else 0, kind))
    kept = kept or [(0, ZoneKind.BODY)]
    ends = [start for start, _ in kept[1:]] + [length]
    return tuple(
        Zone(Span(start, end), kind) for (start, kind), end in zip(kept, ends, strict=True)
    )


def classified(reading: Reading) -> list[Line]:
    """Return the lines of a reading text with their kinds, as the rules see them."""
    lists = cues()
    lines = lines_of(reading.text, reading.quoted)
    mark_credits(lines, lists)
    _mark_by_cues(lines, lists)
    mark_bare_credits(lines, lists)
    _mark_chronicle(lines)
    mark_tail(lines, lists)
    mark_captions(lines)
    mark_lead(lines, lists)
    mark_teaser(lines, lists)
    mark_foot(lines, lists)
    _mark_body(lines)
    cut_inside(lines, lists)
    return lines


def _mark_by_cues(lines: Sequence[Line], lists: Cues) -> None:
    for line in lines:
        if line.kind is not None:
            continue
        line.is_date = date_in(line, lists) is not None
        if line.is_date:
            line.kind = ZoneKind.BYLINE
        elif is_furniture(line, lists):
            line.kind = ZoneKind.FURNITURE
        elif is_byline(line, lists):
            line.kind = ZoneKind.BYLINE


def _mark_chronicle(lines: Sequence[Line]) -> None:
    """Mark dates that stand over one paragraph after the other as headings."""
    over = [
        line
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
        if line.is_date and line.kind is ZoneKind.BYLINE
        if above.is_prose and below.is_prose and above.kind is None and below.kind is None
    ]
    if len(over) > 1:
        for line in over:
            line.kind, line.is_date = ZoneKind.HEADING, False


def _mark_body(lines: Sequence[Line]) -> None:
    """Mark subheadings between paragraphs, and the rest as body."""
    gaps = sum(line.gap for line in lines) * 2 > len(lines)
    after: Line | None = None
    for line in reversed(lines):
        if line.kind is None:
            is_over_text = after is not None and (
                after.is_prose or after.kind is ZoneKind.CAPTION
            )
            is_time = after is not None and TIME.fullmatch(line.text) is not None
            is_heading = is_time or (
                is_over_text and _could_be_subheading(line, needs_gap=gaps)
            )
            line.kind = ZoneKind.HEADING if is_heading else ZoneKind.BODY
        if line.kind is not ZoneKind.FURNITURE:
            after = line


def _could_be_subheading(line: Line, *, needs_gap: bool) -> bool:
    if not line.could_be_title or line.is_prose or len(line.text.split()) > _SUBHEADING_WORDS:
        return False
    return line.text[0] not in "-–—*•·" and (line.gap or not needs_gap)
