"""Zones inside a line: heading marks, names of outlets, datelines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotations.model import ZoneKind
from annotations.text.cues import Cues
from annotations.text.dates import find_dates
from annotations.text.paragraphs import Line

_SEPARATOR = re.compile(r"\s(?:[-–—|•]|::)\s")
_DATELINE = re.compile(
    r"[^\W\d_][^()\n]{1,40}?\s?\(([^()\n]{2,40})\)\s?[-–—:.|]?\s*"
    r"|\(([a-z/, -]{2,30})\)\s?[-–—]\s*"
)
_CAPITAL_DATELINE = re.compile(
    r"[A-ZÄÖÜ]{3}[A-ZÄÖÜ/. -]{0,30}(?:,\s[^–—\n]{2,30})?\s[-–—]{1,2}\s+"
)
_PLACE = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w.'’-]{1,20}[ /]?){1,4}(?<! )\s[-–—]\s(?=[„“\"»«‚]?[^\W\d_a-zß-ÿ])"
)
_SIGNED = re.compile(r"\s[(\[]([^()\[\]]{2,60})[)\]]\.?\Z")
_LONGEST_SIGNATURE = 70
_LONGEST_OUTLET = 40
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def cut_inside(lines: Sequence[Line], cues: Cues) -> None:
    """Cut the classified lines where another zone begins inside them."""
    is_first = True
    for line in lines:
        if line.kind is ZoneKind.HEADING:
            end = outlet_start(line.text, cues)
            if end:
                line.cuts.append((line.ink + end, ZoneKind.FURNITURE))
        elif line.kind in (ZoneKind.BODY, ZoneKind.TEASER) and line.is_prose:
            _cut_datelines(line, cues, is_first=is_first)
            is_first = False
        if line.is_marked and line.kind and line.kind is not ZoneKind.FURNITURE:
            line.cuts.insert(0, (line.ink, line.kind))
            line.kind = ZoneKind.FURNITURE


def _cut_datelines(line: Line, cues: Cues, *, is_first: bool) -> None:
    """Cut ``Berlin (dpa) -`` off the beginning of a paragraph and ``(apa)`` off its end."""
    kind = line.kind or ZoneKind.BODY
    signed = _SIGNED.search(line.text[-_LONGEST_SIGNATURE:])
    if signed and _signs(signed[1], cues):
        start = len(line.text) - len(signed[0]) + 1
        line.cuts.append((line.ink + start, ZoneKind.BYLINE))
    end = dateline_end(line.text, cues)
    if not end and is_first and (place := _PLACE.match(line.text)):
        end = place.end()
    if end:
        line.cuts.insert(0, (line.ink + end, kind))
        line.kind = ZoneKind.BYLINE


def _signs(text: str, cues: Cues) -> bool:
    """Say whether ``text`` is nothing but agencies, author codes and a date."""
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    words = [word.lower() for word in _WORD.findall(text)]
    known = [word in cues.agencies or word in cues.houses for word in words]
    return any(known) and all(
        is_known or len(word) <= 4 for is_known, word in zip(known, words, strict=True)
    )


def outlet_start(text: str, cues: Cues) -> int:
    """Return where an outlet's name at the end of a title begins, its dash included, else 0."""
    for match in _SEPARATOR.finditer(text):
        rest = text[match.end() :].strip()
        if len(rest) <= _LONGEST_OUTLET and cues.any_outlet.fullmatch(rest):
            return match.start()
    return 0


def dateline_end(text: str, cues: Cues) -> int:
    """Return where the dateline at the beginning of ``text`` ends, 0 if there is none."""
    match = _DATELINE.match(text)
    if match and match.end() < len(text):
        inside = _WORD.findall(match[1] or match[2])
        place = text[: match.start(1)] if match[1] else ""
        words = _WORD.findall(place)
        is_place = len(words) <= 4 and all(word[0].isupper() for word in words)
        has_agency = any(word.lower() in cues.agencies for word in inside)
        if has_agency and (is_place or find_dates(place)):
            return match.end()
    capitals = _CAPITAL_DATELINE.match(text)
    return capitals.end() if capitals and capitals.end() < len(text) else 0
