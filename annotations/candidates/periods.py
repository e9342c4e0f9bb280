"""Times with a first and a last day, quarters, seasons and feasts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise

_WEEKDAYS: Mapping[str, int] = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonntag": 6, "sonnabend": 5,
}  # fmt: skip
BEFORE = r"(?:vergangen|letzt|vorig|zurückliegend)\w*"
AFTER = r"(?:kommend|nächst)\w*"

_WEEKDAY = re.compile(
    r"\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend)"
)
_BETWEEN = re.compile(r"\w*,? (?:bis|und|auf|zum)\b")
_QUARTER = re.compile(
    r"\b(?P<nth>erste|zweite|dritte|vierte|letzte)[nmrs]?"
    r" (?:(?P<quarter>quartal|vierteljahr)|halbjahr|jahreshälfte)"
)
_NTH = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}
_SEASON = re.compile(r"(?P<name>früh(?:jahr|ling)|sommer|herbst|winter)s?\b")
_SEASONS = {"f": ("SP", 3), "s": ("SU", 6), "h": ("FA", 9), "w": ("WI", 12)}
"""The code of each season, and its first month."""
_WINTER = re.compile(r"\b(1[5-9]\d\d|20\d\d)/(?:\d\d){1,2}\b")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_FIXED = {
    "heiligabend": (12, 24), "weihnachten": (12, 25), "silvester": (12, 31),
    "neujahr": (1, 1), "allerheiligen": (11, 1), "tag der deutschen einheit": (10, 3),
}  # fmt: skip
_FROM_EASTER = {
    "aschermittwoch": -46, "gründonnerstag": -3, "karfreitag": -2, "karsamstag": -1,
    "ostersonntag": 0, "ostermontag": 1, "ostern": 0, "himmelfahrt": 39,
    "pfingstsonntag": 49, "pfingstmontag": 50, "pfingsten": 49, "fronleichnam": 60,
}  # fmt: skip


def first_weekday(lower: str) -> int | None:
    """Return the first day of the week that is told, 0 for Monday, ``None`` for none."""
    found = _WEEKDAY.search(lower)
    return None if found is None else _WEEKDAYS[found[1]]


def weekdays(lower: str, of: Callable[[int], date]) -> str:
    """Return "Montag bis Mittwoch" as first and last day, empty where it is no such period.

    ``of`` gives the day that a weekday means. The night from one day to the next is the day to
    which it leads.
    """
    told = list(_WEEKDAY.finditer(lower))
    for one, other in pairwise(told):
        if _BETWEEN.match(lower, one.end()) is None:
            continue
        first, last = _WEEKDAYS[one[1]], _WEEKDAYS[other[1]]
        end = of(last)
        if "nacht" in lower[: one.start()]:
            return end.isoformat()
        begin = end - timedelta(days=(last - first) % 7)
        return f"{begin}/{end}" if begin < end else ""
    return ""


def weekend(lower: str, today: date) -> str:
    """Return Saturday and Sunday of a weekend: that of today, else the one before."""
    back = (today.weekday() - 5) % 7
    if re.search(AFTER, lower):
        back -= 7
    elif re.search(BEFORE, lower) and back < 2:
        back += 7
    first = today - timedelta(days=back)
    return f"{first}/{first + timedelta(days=1)}"


def quarter(lower: str, written: str) -> str | None:
    """Return "2017-Q1" or "2016-H1", ``None`` where no part of a year is told.

    Without a year it is the last such part that had begun when the article was ``written``.
    """
    found = _QUARTER.search(lower)
    if found is None:
        return None
    letter, parts = ("Q", 4) if found["quarter"] else ("H", 2)
    number = _NTH.get(found["nth"], parts)
    if number > parts:
        return ""
    told = _YEAR.search(lower)
    if told:
        return f"{told[0]}-{letter}{number}"
    if len(written) < len("2017-11"):
        return ""
    month = (number - 1) * 12 // parts + 1
    year = int(written[:4]) - (int(written[5:7]) < month)
    return f"{year:04}-{letter}{number}"


def season(lower: str, written: str) -> str | None:
    """Return "2014-SU", ``None`` where no season is told; a winter is of the year it begins.

    Without a year it needs a word such as "vergangenen": a bare one may be any.
    """
    found = _SEASON.search(lower)
    if found is None:
        return None
    code, month = _SEASONS[found["name"][0]]
    told = _WINTER.search(lower) if code == "WI" else None
    told = told or _YEAR.search(lower)
    if told:
        return f"{told[1]}-{code}"
    if len(written) < len("2017-11"):
        return ""
    by = _from_year(lower, month, int(written[5:7]))
    return "" if by is None else f"{int(written[:4]) + by:04}-{code}"


def _from_year(lower: str, month: int, now: int) -> int | None:
    """Return in how many years a season begins whose first month is ``month``."""
    if re.search(rf"\b{BEFORE}", lower):
        return -int(month == 12 or now < month + 3)
    if re.search(rf"\b{AFTER}", lower):
        return int(now >= month)
    return -int(month == 12 and now < 3) if re.search(r"\bdies\w*", lower) else None


def feast(lower: str, written: str) -> str | None:
    """Return the day of a feast, ``None`` where none is told.

    Without a year it is the last one up to the day when the article was ``written``.
    """
    fixed = next((day for name, day in _FIXED.items() if name in lower), None)
    moved = next((by for name, by in _FROM_EASTER.items() if name in lower), None)
    if fixed is None and moved is None:
        return None

    def in_year(year: int) -> date:
        return date(year, *fixed) if fixed else _easter(year) + timedelta(days=moved or 0)

    told = _YEAR.search(lower)
    if told:
        return in_year(int(told[0])).isoformat()
    if len(written) < len("2017-11-10"):
        return ""
    year = int(written[:4])
    this = in_year(year).isoformat()
    return this if this <= written else in_year(year - 1).isoformat()


def _easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
