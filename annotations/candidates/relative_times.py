"""Times that are told from the day of the article: "gestern", "vor drei Jahren"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotations.candidates.numerals import amount
from annotations.candidates.periods import (
    AFTER,
    BEFORE,
    feast,
    first_weekday,
    quarter,
    season,
    weekdays,
    weekend,
)

_SHIFTS = {"vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2}
_TOMORROW = re.compile(r"morgen\b")
_PERIOD = re.compile(
    rf"\b(?:(?P<before>{BEFORE})|(?P<after>{AFTER})|(?:dies|laufend|aktuell)\w*|des)"
    r" (?P<unit>woche|monats?|jahr(?:es)?)\b"
    r"|^(?:anfang|mitte|ende|beginn) der (?P<this>woche)\b"
)
_FORMER = re.compile(r"\bvor(?P<unit>woche|monat|jahr)(?:e?s)?\b")
_AGO = re.compile(
    r"\bvor .*\b(?:(?P<day>tag)|(?P<week>woche)|(?P<month>monat)|(?P<year>jahr)|stunde|minute)"
    r"(?:e?[ns]?)\b"
)
_ABOUT = re.compile(
    r"\b(?:mehr als|weniger als|über|rund|etwa|fast|gut|knapp|ungefähr|circa)\b"
)


def near(text: str, written: str) -> str | None:
    """Return the day, week, month or year that is told from the day of the article.

    ``None`` where none is told so, empty where the article has no such date.
    """
    lower = text.lower()
    shift = next((days for word, days in _SHIFTS.items() if word in lower), None)
    if shift is None and _TOMORROW.match(text):
        shift = 1
    if shift is not None:
        today = _day(written)
        return (today + timedelta(days=shift)).isoformat() if today else ""
    wanted = first_weekday(lower)
    if wanted is not None:
        return _of_week(lower, wanted, written)
    if re.search(r"\bwochenende", lower):
        today = _day(written)
        return weekend(lower, today) if today else ""
    return _period(lower, written)


def part_of_year(text: str, written: str) -> str | None:
    """Return a feast, a quarter or half of a year, or a season; ``None`` where none is told."""
    lower = text.lower()
    found = (tell(lower, written) for tell in (feast, quarter, season))
    return next((told for told in found if told is not None), None)


def _of_week(lower: str, wanted: int, written: str) -> str:
    """Return the day of a weekday, of several the first and the last."""
    today = _day(written)
    if today is None:
        return ""

    def of(weekday: int) -> date:
        return date.fromisoformat(_weekday(lower, weekday, today))

    return weekdays(lower, of) or _weekday(lower, wanted, today)


def ago(text: str, written: str) -> str | None:
    """Return when it was, as exactly as its unit tells; ``None`` where nothing is counted."""
    lower = text.lower()
    found = _AGO.search(lower)
    number = amount(text) if found else None
    if found is None or number is None:
        return None
    unit = next((name for name, told in found.groupdict().items() if told), "")
    if unit == "year" and number != int(number):
        unit, number = "month", number * 12
    then = _shifted(written, unit, -int(number)) if number == int(number) else ""
    return f"{then}~" if then and _ABOUT.search(lower) else then


def _weekday(lower: str, wanted: int, today: date) -> str:
    back = (today.weekday() - wanted) % 7
    if re.search(rf"{BEFORE} woche", lower):
        back = today.weekday() - wanted + 7
    elif re.search(rf"{AFTER} woche", lower):
        back = today.weekday() - wanted - 7
    elif re.search(AFTER, lower):
        back -= 7
    elif back == 0 and re.search(BEFORE, lower):
        back = 7
    return (today - timedelta(days=back)).isoformat()


def _period(lower: str, written: str) -> str | None:
    """Return the week, month or year before, of, or after the article."""
    former, found = _FORMER.search(lower), _PERIOD.search(lower)
    if former:
        unit, by = former["unit"], -1
    elif found:
        unit, by = found["unit"] or found["this"], bool(found["after"]) - bool(found["before"])
    else:
        return None
    names = {"w": "week", "m": "month", "j": "year"}
    return _shifted(written, names[unit[0]], by)


def _shifted(written: str, unit: str, by: int) -> str:
    """Return the day, week, month or year ``by`` units from ``written``, if that tells it."""
    if unit == "year" and written[:4].isdigit():
        year = int(written[:4]) + by
        return f"{year:04}" if year > 0 else ""
    if unit == "month" and len(written) >= len("2017-11"):
        months = int(written[:4]) * 12 + int(written[5:7]) - 1 + by
        return f"{months // 12:04}-{months % 12 + 1:02}" if months >= 12 else ""
    today = _day(written)
    if today is None or unit not in {"day", "week"}:
        return ""
    try:
        then = today + timedelta(days=by * (7 if unit == "week" else 1))
    except OverflowError:
        return ""
    year, week, _ = then.isocalendar()
    return then.isoformat() if unit == "day" else f"{year:04}-W{week:02}"


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
