"""What an expression of time or a quantity stands for: ISO 8601, or number and unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache

from annotations.candidates.lists import sections

_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2})\. ?(?=[A-ZÄÖÜ])|^\D*(\d{1,2}) (?=[A-Z])")
_NUMERIC = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d))?")
_CLOCK = re.compile(r"\b(\d{1,2})(?:[.:](\d\d))? Uhr|\b(\d{1,2}):(\d\d)\b")
_NUMBER = re.compile(r"\d+(?:[.'’ ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_UNITS = (
    ("Jahrhundert", "P{}00Y"), ("Jahrzehnt", "P{}0Y"), ("Jahr", "P{}Y"), ("Monat", "P{}M"),
    ("Woche", "P{}W"), ("Tag", "P{}D"), ("Stunde", "PT{}H"), ("Minute", "PT{}M"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+\.?")
_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
"""The months by their first letters."""
_SEASONS = {"früh": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"}
_DIGIT = re.compile(r"\d")
_WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonntag": 6, "sonnabend": 5,
}  # fmt: skip
_SHIFTS = {"vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2}
_BOUNDS = (
    (("mehr als", "über", "mindestens", "wenigstens", "gut "), ">"),
    (("weniger als", "höchstens", "bis zu", "knapp", "fast"), "<"),
    (("rund", "etwa", "ungefähr", "circa"), "~"),
)
_LARGE = {
    "dutzend": 12, "hundert": 100, "tausend": 1000, "million": 10**6, "mio.": 10**6,
    "milliarde": 10**9, "mrd.": 10**9, "billion": 10**12,
}  # fmt: skip


@lru_cache(maxsize=4096)
def time_value(text: str, written: str) -> str:
    """Return ``text`` as ISO 8601, empty where it is too vague.

    ``written`` is the article's date, whole or in part, or empty: a day without a year is the
    last such day up to it, a weekday likewise. Durations are ``P3D``, hours ``T14:30``,
    seasons ``2014-SU``.
    """
    month = _month(text)
    if _DIGIT.search(text) is None:
        near = _whole("", month, "", written) if month else _near(text.lower(), written)
        return near or _duration(text)
    found = _ISO.search(text)
    if found:
        return found[0]
    told = _calendar(text, month, written) or _near(text.lower(), written)
    return told or _duration(text) or _clock(text)


def _calendar(text: str, month: int, written: str) -> str:
    """Return a date, a month, a season or a year, as digits tell it."""
    numeric = _NUMERIC.search(text)
    if numeric and int(numeric[2]) <= 12:
        year = numeric[3] or ""
        return _whole(
            ("20" if len(year) == 2 else "") + year, int(numeric[2]), numeric[1], written
        )
    found = _YEAR.search(text)
    year = found[0] if found else ""
    if month:
        day = _DAY.search(text)
        return _whole(year, month, (day[1] or day[2]) if day else "", written)
    lower = text.lower()
    season = next((code for word, code in _SEASONS.items() if word in lower), "")
    return f"{year}-{season}" if year and season else year


def _whole(year: str, month: int, day: str, written: str) -> str:
    """Return year, month and day as one, a missing year taken from the article."""
    if not year and written[:4].isdigit():
        told = f"{month:02}-{int(day or 1):02}"
        later = told[: len(written[5:])] > (written[5:] or "")
        year = str(int(written[:4]) - later)
    if not year:
        return f"--{month:02}" + (f"-{int(day):02}" if day else "")
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _near(lower: str, written: str) -> str:
    """Return the day that a weekday or "gestern" means, counted from the article's date."""
    shift = next((days for word, days in _SHIFTS.items() if word in lower), None)
    wanted = next((day for name, day in _WEEKDAYS.items() if name in lower), None)
    if shift is None and wanted is None:
        return ""
    try:
        today = date.fromisoformat(written)
    except ValueError:
        return ""
    if shift is None and wanted is not None:
        ahead = "kommend" in lower or "nächst" in lower
        back = (today.weekday() - wanted) % 7
        shift = 7 - back if ahead else -back
    return (today + timedelta(days=shift or 0)).isoformat()


def _duration(text: str) -> str:
    pattern = next((form for word, form in _UNITS if word in text), "")
    number = _amount(text) if pattern else None
    return pattern.format(f"{number:g}") if number else ""


def _clock(text: str) -> str:
    found = _CLOCK.search(text)
    if not found:
        return ""
    return f"T{int(found[1] or found[3]):02}:{found[2] or found[4] or '00'}"


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


@lru_cache(maxsize=4096)
def quantity_value(text: str) -> str:
    """Return number and unit of ``text`` ("8000000 Menschen"), empty where there is none.

    A bound stands before the number: ``>``, ``<``, ``~``; a range is ``20-30``.
    """
    low, _, high = text.partition(" bis ") if " bis " in text else text.partition(" und ")
    number = _amount(low)
    if number is None:
        return ""
    upper = _amount(high) if high else None
    told = f"{number:g}" if number < 10**6 else f"{number:.0f}"
    if upper is not None:
        told += f"-{upper:g}" if upper < 10**6 else f"-{upper:.0f}"
    start, space, unit = text.rpartition(" ")
    bound = _bound((start + space).lower()) if start else ""
    return bound + told + (f" {unit}" if _is_unit(unit) else "")


def _is_unit(word: str) -> bool:
    """Say whether ``word`` is "%" or "Menschen", and not "Millionen"."""
    if not word[0].isupper():
        return word == "%"
    return _amount(word) is None and not any(_tells(word.lower(), large) for large in _LARGE)


def _bound(lower: str) -> str:
    return next((sign for words, sign in _BOUNDS if any(map(lower.count, words))), "")


def _amount(text: str) -> float | None:
    """Return the number that ``text`` gives in digits or in words, with its large unit."""
    lower = text.lower()
    digits = _NUMBER.search(text)
    number: float | None = None
    if digits:
        number = float(re.sub(r"[.'’ ](?=\d{3})", "", digits[0]).replace(",", "."))
    else:
        number = next(
            (value for word in lower.split() if (value := _written().get(word)) is not None),
            None,
        )
    factors = [
        factor for word, factor in _LARGE.items() if word in lower and _tells(lower, word)
    ]
    if number is None:
        return float(factors[0]) if factors and not lower.endswith(("e", "en")) else None
    return number * (max(factors) if factors else 1)


def _tells(lower: str, large: str) -> bool:
    """Say whether a word of ``lower`` is the large number ``large``, be it in the plural."""
    return any(word.startswith(large) and len(word) <= len(large) + 2 for word in lower.split())


@cache
def _written() -> dict[str, float]:
    names = (
        "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
        " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
    ).split()
    made: dict[str, float] = {name: float(value) for value, name in enumerate(names)}
    tens = "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    made.update({name: 30.0 + 10 * place for place, name in enumerate(tens)})
    made.update({"dreissig": 30.0, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5})
    made.update(dict.fromkeys(("eine", "einem", "einen", "einer", "eines"), 1.0))
    return made
