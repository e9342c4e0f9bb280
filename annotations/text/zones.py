"""Zones: what each stretch of a reading text is, by rules that a reviewer can overrule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotations.model import Span, Zone, ZoneKind
from annotations.text.cues import Cues, cues
from annotations.text.dates import find_dates
from annotations.text.lead import first_prose, mark_lead, mark_teaser
from annotations.text.paragraphs import (
    Line,
    date_in,
    is_byline,
    is_furniture,
    is_tail_mark,
    lines_of,
)
from annotations.text.pictures import mark_captions, mark_credits
from annotations.text.reading import Reading

_SUBHEADING_WORDS = 16
_STRAY_LINES = 3
_DATELINE = re.compile(
    r"[^\W\d_][^()\n]{1,40}?\s?\(([^()\n]{2,40})\)\s?[-–—:.|]?\s*"
    r"|\(([a-z/, -]{2,30})\)\s?[-–—]\s*"
)
_CAPITAL_DATELINE = re.compile(
    r"[A-ZÄÖÜ]{3}[A-ZÄÖÜ/. -]{0,30}(?:,\s[^–—\n]{2,30})?\s[-–—]{1,2}\s+"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def zones_of(reading: Reading) -> tuple[Zone, ...]:
    """Return the zones of a reading text; they cover it without gaps, neighbours differ.

    A line end and blank lines belong to the zone before; what stands before the first line
    belongs to the first zone. An empty text has none.
    """
    return zones_from(classified(reading), len(reading.text))


def zones_from(lines: Sequence[Line], length: int) -> tuple[Zone, ...]:
    """Return the zones of classified lines of a text of ``length`` code points."""
    starts: list[tuple[int, ZoneKind]] = []
    for line in lines:
        starts.append((line.start, line.kind or ZoneKind.BODY))
        starts.extend(line.cuts)
    return _covering(starts, length)


def classified(reading: Reading) -> list[Line]:
    """Return the lines of a reading text with their kinds, as the rules see them."""
    lists = cues()
    lines = lines_of(reading.text, reading.quoted)
    for line in lines:
        if is_furniture(line, lists):
            line.kind = ZoneKind.FURNITURE
        line.is_date = date_in(line, lists) is not None
        if line.kind is None and (line.is_date or is_byline(line, lists)):
            line.kind = ZoneKind.BYLINE
    mark_credits(lines, lists)
    _mark_tail(lines, lists)
    mark_captions(lines)
    mark_lead(lines, lists)
    mark_teaser(lines)
    _mark_body(lines)
    _mark_middle_dates(lines)
    for line in lines:
        _cut_outlet(line, lists)
    _cut_datelines(lines, lists)
    for line in lines:
        _cut_marks(line)
    return lines


def _covering(starts: Sequence[tuple[int, ZoneKind]], length: int) -> tuple[Zone, ...]:
    if not length:
        return ()
    kept: list[tuple[int, ZoneKind]] = []
    for start, kind in starts:
        if not kept or kept[-1][1] is not kind:
            kept.append((start if kept else 0, kind))
    kept = kept or [(0, ZoneKind.BODY)]
    ends = [start for start, _ in kept[1:]] + [length]
    return tuple(
        Zone(Span(start, end), kind) for (start, kind), end in zip(kept, ends, strict=True)
    )


def _mark_tail(lines: Sequence[Line], lists: Cues) -> None:
    """Mark what a page shows after the article, and boxes of links inside it."""
    begin = first_prose(lines)
    index = begin + 1
    while index < len(lines):
        if not is_tail_mark(lines[index], lists):
            index += 1
            continue
        if _prose(lines[index:]) < _prose(lines[begin:index]):
            _mark_dates_before(lines, index)
            _mark(lines[index:])
            return
        index = _mark_box(lines, index)


def _prose(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines if line.kind is None and line.is_prose)


def _mark(lines: Iterable[Line]) -> None:
    for line in lines:
        line.kind = ZoneKind.FURNITURE


def _mark_dates_before(lines: Sequence[Line], index: int) -> None:
    while index and lines[index - 1].is_date and lines[index - 1].kind is ZoneKind.BYLINE:
        index -= 1
        lines[index].kind = ZoneKind.FURNITURE


def _mark_box(lines: Sequence[Line], index: int) -> int:
    """Mark a box of links up to the next paragraph; a heading above that is left alone."""
    stop = index + 1
    while stop < len(lines) and not (lines[stop].kind is None and lines[stop].is_prose):
        stop += 1
    last = lines[stop - 1]
    if stop < len(lines) and stop - index > 2 and last.gap and lines[stop].gap:
        stop -= 1
    _mark(line for line in lines[index:stop] if line.kind is not ZoneKind.CAPTION)
    return stop


def _mark_body(lines: Sequence[Line]) -> None:
    """Mark subheadings between paragraphs, stray lines after the last one, and the rest."""
    prose = [index for index, line in enumerate(lines) if line.is_prose and _is_text(line)]
    last = prose[-1] if prose else len(lines)
    gaps = sum(line.gap for line in lines) * 2 > len(lines)
    for index, line in enumerate(lines[:last]):
        if line.kind is None and _is_subheading(lines, index, needs_gap=gaps):
            line.kind = ZoneKind.HEADING
    stray = [line for line in lines[last + 1 :] if line.kind is None]
    if len(stray) >= _STRAY_LINES and all(line.could_be_title for line in stray):
        _mark(stray)
    for line in lines:
        if line.kind is None:
            line.kind = ZoneKind.BODY


def _is_text(line: Line) -> bool:
    return line.kind in (None, ZoneKind.BODY, ZoneKind.TEASER)


def _is_subheading(lines: Sequence[Line], index: int, *, needs_gap: bool) -> bool:
    line = lines[index]
    if not line.could_be_title or line.is_prose or len(line.text.split()) > _SUBHEADING_WORDS:
        return False
    if line.text[0] in "-–—*•·" or (needs_gap and not line.gap):
        return False
    after = next(
        (one for one in lines[index + 1 :] if one.kind is not ZoneKind.FURNITURE), None
    )
    return after is not None and (after.is_prose or after.kind is ZoneKind.CAPTION)


def _mark_middle_dates(lines: Sequence[Line]) -> None:
    """Mark dates between paragraphs as headings: they divide a chronicle."""
    prose = [index for index, line in enumerate(lines) if line.kind is ZoneKind.BODY]
    if not prose:
        return
    for index in range(prose[0] + 1, prose[-1]):
        line = lines[index]
        above, below = lines[index - 1], lines[index + 1]
        is_between = above.kind is ZoneKind.BODY and below.kind is ZoneKind.BODY
        if line.is_date and line.kind is ZoneKind.BYLINE and is_between:
            line.kind = ZoneKind.HEADING


def _cut_marks(line: Line) -> None:
    """Cut off what stands before the text of a line: a heading's mark, a date, a domain."""
    if line.is_marked and line.kind and line.kind is not ZoneKind.FURNITURE:
        line.cuts.insert(0, (line.ink, line.kind))
        line.kind = ZoneKind.FURNITURE


def _cut_outlet(line: Line, lists: Cues) -> None:
    """Cut the outlet's name off the end of a heading."""
    if line.kind is not ZoneKind.HEADING:
        return
    for match in re.finditer(r"\s(?:[-–—|•]|::)\s", line.text):
        rest = line.text[match.end() :]
        if any(says.fullmatch(rest.strip()) for _, says in lists.outlets):
            line.cuts.append((line.ink + match.start(), ZoneKind.FURNITURE))
            return


def _cut_datelines(lines: Sequence[Line], lists: Cues) -> None:
    """Cut ``Berlin (dpa) -`` off the beginnings of paragraphs as byline."""
    for line in lines:
        if line.kind not in (ZoneKind.BODY, ZoneKind.TEASER) or not line.is_prose:
            continue
        end = dateline_end(line.text, lists)
        if end:
            line.cuts.insert(0, (line.ink + end, line.kind))
            line.kind = ZoneKind.BYLINE


def dateline_end(text: str, lists: Cues) -> int:
    """Return where the dateline at the beginning of ``text`` ends, 0 if there is none."""
    match = _DATELINE.match(text)
    if match:
        inside = _WORD.findall(match[1] or match[2])
        agencies = [word for word in inside if word.lower() in lists.agencies]
        place = text[: match.start(1)] if match[1] else ""
        words = _WORD.findall(place)
        is_place = len(words) <= 4 and all(word[0].isupper() for word in words)
        if agencies and (is_place or find_dates(place)) and match.end() < len(text):
            return match.end()
    capitals = _CAPITAL_DATELINE.match(text)
    return capitals.end() if capitals and capitals.end() < len(text) else 0
