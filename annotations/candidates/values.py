"""What an expression of time stands for: ISO 8601, resolved against the article's date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from annotations.candidates.lists import sections
from annotations.candidates.numerals import amount, in_words, plain
from annotations.candidates.periods import AFTER, BEFORE
from annotations.candidates.relative_times import ago, near, part_of_year

_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_YEARS = re.compile(r"\b(1[5-9]\d\d|20\d\d) ?(?:und|bis|[-–/]) ?(1[5-9]\d\d|20\d\d|\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2})\. ?(?=[A-ZÄÖÜ])|^\D*(\d{1,2}) (?=[A-Z])")
_DAYS = re.compile(r"\b(\d{1,2})\. ?(?:und|bis|[-–/])(?: zum| dem)? ?(\d{1,2})\. ?(?=[A-Z])")
_NUMERIC = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d)(?![\d:]))?")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[.:](\d\d))? Uhr(?: (\d\d)\b)?|\b(\d{1,2}):(\d\d)\b")
_CLOCKS = re.compile(
    r"\b(\d{1,2})(?:[.:](\d\d))?(?: Uhr)? ?(?:und|bis|[-–]) ?(?=\d{1,2}\S* Uhr)"
)
_HOUR = re.compile(r"\b([a-zäöüß]+)(?= Uhr\b)")
_EVENING = re.compile(r"\b(?:abends|nachmittags)\b")
_DECADE = re.compile(r"\b(\d{2,4})er\b|\b(\w+)iger [Jj]ahre")
_CENTURY = re.compile(r"\b(\d{1,2})\. Jahrhundert")
_DAY_OF_MONTH = re.compile(r"(?:\b(\d{1,2})\. ?)?\b([^\W\d_]+)\.?(?: (1[5-9]\d\d|20\d\d)\b)?")
_TO = re.compile(r"(?:,? (?:bis|und)(?: zum| dem| den)?| ?[-–]| auf den| zum) ?")
_OF_YEAR = re.compile(
    rf" (?:des )?(?:(?P<before>{BEFORE})|(?P<after>{AFTER})|dies\w*|laufend\w*) Jahre?s?\b"
)
_OR = re.compile(r" (?:bis(?: zu)?|oder) |(?<=\d)[-–](?=\d)")
_LATER = re.compile(r"\b(?:später|zuvor|danach|darauf|vorher|davor)$")
_UNITS = (
    ("Jahrhundert", 100, "P{}Y"), ("Jahrzehnt", 10, "P{}Y"), ("Jahr", 1, "P{}Y"),
    ("Monat", 1, "P{}M"), ("Woche", 1, "P{}W"), ("Tag", 1, "P{}D"), ("Stunde", 1, "PT{}H"),
    ("Minute", 1, "PT{}M"), ("Sekunde", 1, "PT{}S"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+\.?")
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
"""The months by their first letters."""
_TENS = {"dreiß": 3, "vierz": 4, "fünfz": 5, "sechz": 6, "siebz": 7, "achtz": 8, "neunz": 9}
_LEAP = 8
"""So many years back there is a 29th of February at the latest."""

_TO_COME = 10
"""So many years after the article a year of two digits is still of its century."""


@lru_cache(maxsize=4096)
def time_value(text: str, written: str) -> str:
    """Return ``text`` as ISO 8601, empty where it is too vague or no day of the calendar.

    ``written`` is the article's date, whole or in part, or empty: a day without a year is the
    last such day up to it, a weekday likewise, and "vor drei Tagen" is counted back from it.
    Durations are ``P3D``, hours ``T14:30``, weeks ``2017-W44``, seasons ``2014-SU``, quarters
    ``2017-Q1``, halves ``2016-H2``, decades ``199X``, periods ``2012/2014``; a ``~`` behind is
    about.
    """
    try:
        return _told(text, written)
    except (OverflowError, ValueError):  # no day of the calendar
        return ""


def _told(text: str, written: str) -> str:
    day = _calendar(text, _month(text), written)
    if day is None:
        day = near(text, written)
    if not day:
        return "" if day is not None else _counted(text, written)
    return day + (_clock(text) if len(day) == len("2017-11-10") else "")


def _counted(text: str, written: str) -> str:
    """Return how long ago, how long, or what time of the day."""
    then = ago(text, written)
    return (_duration(text) or _clock(text)) if then is None else then


def _calendar(text: str, month: int, written: str) -> str | None:
    """Return what digits and months tell; empty where it is no date, ``None`` for no such."""
    found = _ISO.search(text)
    if found and int(found[2]) <= 12:
        return _whole(found[1], int(found[2]), found[3] or "", written)
    numeric = _NUMERIC.search(text)
    if numeric and int(numeric[2]) <= 12:
        year = _full(numeric[3] or "", written)
        return _whole(year, int(numeric[2]), numeric[1], written)
    if month:
        period = _of_months(text, written)
        return _of_month(text, month, written) if period is None else period
    told = _round(text)
    if told is None:
        told = part_of_year(text, written)
    return _year(text) if told is None else told


def _of_months(text: str, written: str) -> str | None:
    """Return a period from one month, or a day of it, to another; ``None`` for no such."""
    months = _months()
    found = [one for one in _DAY_OF_MONTH.finditer(text) if one[2] in months]
    if len(found) != 2 or not _TO.fullmatch(text, found[0].end(), found[1].start()):
        return None
    (begin, end), (low, high) = found, [months[one[2]] for one in found]
    last = _whole(end[3] or _year_told(text, written), high, end[1] or "", written)
    year = begin[3] or ""
    if not year and last[:4].isdigit():
        year = f"{int(last[:4]) - (low > high):04}"
    first = _whole(year, low, begin[1] or "", "")
    return f"{first}/{last}" if first and last and first < last else ""


def _year_told(text: str, written: str) -> str:
    """Return the year that "dieses Jahres" or "vergangenen Jahres" means, empty without."""
    found = _OF_YEAR.search(text)
    if found is None or not written[:4].isdigit():
        return ""
    return f"{int(written[:4]) + bool(found['after']) - bool(found['before']):04}"


def _of_month(text: str, month: int, written: str) -> str:
    """Return a month, a day of it, or several days."""
    found = _YEAR.search(text)
    year = found[0] if found else _year_told(text, written)
    days = _DAYS.search(text)
    if days:
        first = _whole(year, month, days[1], written)
        last = _whole(first[:4] if first[:4].isdigit() else "", month, days[2], "")
        return f"{first}/{last}" if first < last else ""
    day = _DAY.search(text)
    return _whole(year, month, (day[1] or day[2]) if day else "", written)


def _year(text: str) -> str | None:
    """Return a year, or the first and the last of several."""
    years = _YEARS.search(text)
    last = f"{years[1][: 4 - len(years[2])]}{years[2]}" if years else ""
    if years and years[1] < last:
        return f"{years[1]}/{last}"
    found = _YEAR.search(text)
    if not found:
        return None
    return found[0]


def _round(text: str) -> str | None:
    """Return a century or a decade; empty for a decade that may be of two centuries."""
    century = _CENTURY.search(text)
    if century:
        return f"{int(century[1]) - 1:02}XX"
    decade = _DECADE.search(text)
    if not decade:
        return None
    tens = decade[1] or f"{_TENS.get(decade[2].lower(), 0)}0"
    if len(tens) == 4:
        return f"{tens[:3]}X"
    return f"19{tens[0]}X" if tens[0] > "2" and tens[-1] == "0" else ""


def _full(year: str, written: str) -> str:
    """Return a year of two digits with its century."""
    if len(year) != 2:
        return year
    latest = int(written[:4]) + _TO_COME if written[:4].isdigit() else 2049
    return f"20{year}" if int(f"20{year}") <= latest else f"19{year}"


def _whole(year: str, month: int, day: str, written: str) -> str:
    """Return year, month and day as one, a missing year taken from the article."""
    if not year and written[:4].isdigit():
        told = f"{month:02}-{int(day or 1):02}"
        later = told[: len(written[5:])] > (written[5:] or "")
        newest = int(written[:4]) - later
        years = range(newest, newest - (_LEAP if day == "29" and month == 2 else 0) - 1, -1)
        year = next((f"{one:04}" for one in years if _is_day(one, month, day)), "none")
    if not _is_day(int(year) if year.isdigit() else 2000, month, day) or year == "none":
        return ""
    return f"{year or '-'}-{month:02}" + (f"-{int(day):02}" if day else "")


def _is_day(year: int, month: int, day: str) -> bool:
    try:
        date(year, month, int(day or 1))
    except ValueError:
        return False
    return True


def _duration(text: str) -> str:
    """Return how long, of "drei bis vier Tage" the least and the most."""
    found = next(((times, form) for word, times, form in _UNITS if word in text), None)
    if found is None or _LATER.search(text):  # the latter is told from something else
        return ""
    times, form = found
    least, parted, most = _OR.sub("|", text, count=1).partition("|")
    numbers = (amount(least), amount(most)) if parted else ()
    several = [one for one in numbers if one]
    if len(several) < 2 or several[0] >= several[1]:
        number = amount(text)
        several = [number] if number else []
    return "/".join(form.format(plain(one * times)) for one in several)


def _clock(text: str) -> str:
    """Return a time of the day, or the first and the last of two."""
    text = _HOUR.sub(_in_digits, text)
    several = _CLOCKS.search(text)
    last = _hour(text[several.end() :] if several else text)
    if not several or not last:
        return last
    first = _hour(f"{several[1]}:{several[2] or '00'}")
    return f"{first}/{last}" if first and first < last else ""


def _in_digits(word: re.Match[str]) -> str:
    number = in_words(word[1])
    return word[1] if number is None else plain(number)


def _hour(text: str) -> str:
    found = _CLOCK.search(text)
    if not found:
        return ""
    hour, minute = int(found[1] or found[4]), found[2] or found[3] or found[5] or "00"
    if hour < 12 and _EVENING.search(text):
        hour += 12
    return f"T{hour:02}:{minute}" if hour <= 24 and int(minute) < 60 else ""


@cache
def _months() -> Mapping[str, int]:
    """Return the number of each month by its listed names, the short ones too."""
    listed = sections("words/time.txt")
    names = listed["month"] | listed["month short"]
    return {name: _MONTHS[name[:3].lower()] for name in names}


def _month(text: str) -> int:
    """Return the number of the first month of the year that ``text`` names, 0 for none."""
    months = _months()
    told = (months.get(word) or months.get(word.rstrip("s.")) for word in _WORD.findall(text))
    return min(filter(None, told), default=0)
