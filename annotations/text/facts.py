"""What an article says of itself: title, outlet, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model import Zone, ZoneKind
from annotations.text.cues import Cues, cues
from annotations.text.dates import find_dates
from annotations.text.paragraphs import Line

_TITLE_WORDS = 18

_PLACE = re.compile(
    r"[A-ZÄÖÜ][\w/-]*(?: (?:[A-ZÄÖÜ][\w/-]*|a[lmnst]|[ae][lsz]|der)){0,3}"
    r"(?: ?\([^()]{1,40}\) ?[,:–—-]?|[,:]| [–—-]) (?:den )?"
)
"""What stands before the date where a text opens with place and date."""

_BEHIND = re.compile(r"\s?[.,:;–—-]|\s\(")


@dataclass(frozen=True, slots=True)
class Facts:
    """Title, outlet and date (ISO 8601, possibly year and month); empty where not said."""

    title: str = ""
    outlet: str = ""
    date: str = ""


def facts_of(text: str, zones: Sequence[Zone], lines: Sequence[Line]) -> Facts:
    """Return what the text says of itself.

    The outlet is looked for in furniture only: the article may speak of other outlets.
    """
    return Facts(_title(text, zones), _outlet(text, lines, cues()), _date(text, lines))


def _title(text: str, zones: Sequence[Zone]) -> str:
    """Return the longest line of a title's length among the headings before the text.

    Of two equals the second: a kicker stands above the title.
    """
    best = ""
    for zone in zones:
        if zone.kind in (ZoneKind.BODY, ZoneKind.TEASER):
            break
        if zone.kind is ZoneKind.HEADING:
            for line in text[zone.span.start : zone.span.end].splitlines():
                words = len(line.split())
                is_kicker = line.strip().endswith(":") or "++" in line
                if _TITLE_WORDS >= words >= len(best.split()) and not is_kicker:
                    best = line.strip()
    return best


def _outlet(text: str, lines: Sequence[Line], lists: Cues) -> str:
    for part in _furniture(text, lines):
        found = [
            (match.start(), name)
            for name, says in lists.outlets
            if (match := says.search(part))
        ]
        if found:
            return min(found)[1]
    return ""


def _furniture(text: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the furniture of the page, line by line, without what credits pictures."""
    for line in lines:
        if line.is_credit or any(kind is ZoneKind.CAPTION for _, _, kind in line.parts):
            continue
        for start, end, kind in line.parts:
            if kind is ZoneKind.FURNITURE:
                yield text[start:end]


def _date(text: str, lines: Sequence[Line]) -> str:
    """Return the date of the head, a title, the foot, the dateline or the first words."""
    body = [index for index, line in enumerate(lines) if line.kind is ZoneKind.BODY]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    head = [line for line in lines[:first] if line.is_date]
    fused = [line for line in lines[:first] if line.is_marked]
    foot = [line for line in lines[last + 1 :] if line.is_date]
    for line in (*head, *fused, *foot[:1]):
        found = find_dates(text[line.start : line.ink if line in fused else line.end])
        if found:
            return found[0].iso
    for part in _signed(text, lines):
        found = find_dates(part)
        if found:
            return found[0].iso
    opens = (line.text for line in lines if _has_body(line))
    return _opening(next(opens, ""))


def _has_body(line: Line) -> bool:
    return any(kind is ZoneKind.BODY for _, _, kind in line.parts)


def _opening(text: str) -> str:
    """Return the date of a text that opens with "Damaskus, 10. November 2017."."""
    place = _PLACE.match(text)
    dates = find_dates(text[: place.end() + 40]) if place else ()
    if not place or not dates or dates[0].start != place.end():
        return ""
    return dates[0].iso if _BEHIND.match(text, dates[0].end) else ""


def _signed(text: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the datelines at the beginnings of paragraphs and what signs them at their end."""
    for line in lines:
        for start, end, kind in line.parts:
            if kind is ZoneKind.BYLINE and len(line.parts) > 1:
                yield text[start:end]
