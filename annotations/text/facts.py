"""What an article says of itself: title, outlet, date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.model import Zone, ZoneKind
from annotations.text.cues import Cues, cues
from annotations.text.cuts import dateline_end
from annotations.text.dates import find_dates
from annotations.text.paragraphs import Line


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
    """Return the line with the most words among the headings before teaser and body."""
    best = ""
    for zone in zones:
        if zone.kind in (ZoneKind.BODY, ZoneKind.TEASER):
            break
        if zone.kind is ZoneKind.HEADING:
            for line in text[zone.span.start : zone.span.end].splitlines():
                if len(line.split()) > len(best.split()):
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
    """Yield the furniture of the page, line by line, picture credits left out."""
    for line in lines:
        if line.is_marked:
            yield text[line.start : line.ink]
        if line.kind is ZoneKind.FURNITURE and not line.cuts and not line.is_credit:
            yield line.text
        if line.kind is ZoneKind.HEADING or line.is_marked:
            for start, kind in line.cuts:
                if kind is ZoneKind.FURNITURE:
                    yield text[start : line.end]


def _date(text: str, lines: Sequence[Line]) -> str:
    """Return the date of the head, a title, the foot or the dateline, in this order."""
    body = [index for index, line in enumerate(lines) if line.kind is ZoneKind.BODY]
    first, last = (body[0], body[-1]) if body else (len(lines), len(lines))
    head = [line for line in lines[:first] if line.is_date]
    fused = [line for line in lines[:first] if line.is_marked]
    foot = [line for line in lines[last + 1 :] if line.is_date]
    for line in (*head, *fused, *foot[:1]):
        found = find_dates(text[line.start : line.ink if line in fused else line.end])
        if found:
            return found[0].iso
    for line in lines[first : first + 2]:
        end = dateline_end(line.text, cues())
        found = find_dates(line.text[:end])
        if found:
            return found[0].iso
    return ""
