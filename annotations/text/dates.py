"""Dates as news pages write them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

TIME = re.compile(
    r"\b\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?::\d{2})?(?:\s?(?:Uhr|h|[ap]\.?m\.?))?(?!\w)",
    re.IGNORECASE,
)
_EARLIEST, _LATEST = 1600, 2199


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: ISO 8601, possibly only year and month; half-open code points."""

    iso: str
    start: int
    end: int


def find_dates(text: str) -> tuple[Found, ...]:
    """Return the dates of ``text`` that name at least year and month, in order.

    Of numbers with slashes only those are read that can be read in one way.
    """
    return tuple(_find(text))


def _find(text: str) -> Iterator[Found]:
    for match in _pattern().finditer(text):
        parts = match.groupdict()
        year = parts["y1"] or parts["y2"] or parts["y3"] or parts["y4"] or parts["y5"] or ""
        month = parts["m1"] or parts["m2"] or parts["m3"] or parts["m4"] or parts["m5"] or ""
        day = parts["d1"] or parts["d2"] or parts["d3"] or parts["d4"] or parts["d5"] or ""
        if parts["m5"]:
            month, day = _unambiguous(month, day)
        iso = _iso(year, month, day)
        if iso:
            yield Found(iso, match.start(), match.end())


def _unambiguous(first: str, second: str) -> tuple[str, str]:
    """Return month and day of two numbers with a slash, or nothing where both could be."""
    if int(first) > 12:
        return second, first
    return (first, second) if int(second) > 12 or first == second else ("", "")


def _iso(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdigit() else _months().get(month.lower().rstrip("."), 0)
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if not (1 <= number <= 12 and _EARLIEST <= full <= _LATEST):
        return ""
    if not day:
        return f"{full:04}-{number:02}"
    try:
        return date(full, number, int(day)).isoformat()
    except ValueError:
        return ""


@cache
def _months() -> dict[str, int]:
    raw = files("annotations.text").joinpath("months.toml").read_text(encoding="utf-8")
    return {
        name: number
        for number, names in enumerate(tomllib.loads(raw)["names"], start=1)
        for name in names
    }


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{'|'.join(sorted(_months(), key=len, reverse=True))})\b\.?"
    return re.compile(
        r"(?<![\w.-])(?:"
        r"(?P<y1>\d{4})-(?P<m1>\d{2})(?:-(?P<d1>\d{2}))?(?:T\d{2}:\d{2}\S{0,12})?(?![\w-])"
        r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.\s?(?P<y2>\d{4}|\d{2}(?![:.]\d))(?!\w)"
        rf"|(?P<d3>\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°)?\s?(?:de\s|of\s)?(?P<m3>{month})"
        r",?\s(?:de\s|del\s)?(?P<y3>\d{4})(?!\w)"
        rf"|(?P<m4>{month})\s(?:(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?P<y4>\d{{4}})(?!\w)"
        r"|(?P<m5>\d{1,2})/(?P<d5>\d{1,2})/(?P<y5>\d{4})(?!\w)"
        r")",
        re.IGNORECASE,
    )
