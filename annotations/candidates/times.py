"""Dates, times, periods and durations.

Extent: the expression without the preposition that only ties it to the sentence ("am
Donnerstag": "Donnerstag"), with the one that makes it what it is ("seit fast drei Jahren").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotations.candidates.hits import Hit
from annotations.candidates.lists import sections

_ADVERBS = r"gestern|heute|vorgestern|übermorgen"
_PART = r"(?:abend|morgen|nachmittag|vormittag|mittag|nacht|früh|mitternacht)s?"
_DAY_PART = r"(?:Abend|Morgen|Nachmittag|Vormittag|Mittag|Nacht|Mitternacht|Morgengrauen)s?"
_UNIT = (
    r"(?:Jahrhundert|Jahrzehnt|Jahr|Monat|Woche|Wochenende|Tag|Stunde|Minute|Sekunde|Quartal"
    r"|Vierteljahr|Halbjahr|Nächte|Zeit|Generation)(?:en|es|e|n|s)?"
)
_PERIOD = rf"(?:{_UNIT}|Sommers?|Winters?|Herbst(?:es)?|Frühjahrs?|Frühlings?|Nacht)"
_SEASON = r"(?:Sommer|Winter|Herbst|Frühjahr|Frühling|Frühsommer|Spätsommer|Spätherbst)s?"
_LAST = (
    r"(?:vergangen|letzt|vorig|kommend|nächst|zurückliegend|laufend|folgend|darauffolgend"
    r"|vorangegangen|jüngst|diesjährig|aktuell|gleich|selb|bevorstehend|erst)(?:e|en|em|er|es)"
)
_THIS = r"(?:[Dd]iese[rnms]?|[Jj]ede[rnms]?|[Jj]ene[rnms]?)"
_EDGE = r"(?:Anfang|Mitte|Ende|Beginn|Anfangs)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ABOUT = (
    r"(?:mehr als|weniger als|fast|rund|etwa|knapp|gut|über|ungefähr|circa|ca\.|mindestens"
    r"|nahezu|beinahe|bis zu|insgesamt|höchstens|annähernd|genau|nur|gerade(?: einmal)?)"
)
_SOME = (
    r"\d+(?:[.,]\d+)?|ein(?:e[mnrs]?)?|einige[nr]?|wenige[nr]?|mehrere[nr]?|viele[nr]?"
    r"|kurze[rn]?|lange[rn]?|längerer|geraumer|anderthalb|eineinhalb|zweieinhalb|halbe[nrs]?"
    r"|zahlreiche[nr]?"
)
_WITH = r"(?:[Ss]eit|[Nn]ach|[Vv]or|[Bb]innen|[Ff]ür|[Ii]nnerhalb(?: von)?|[Ii]n|[Ww]ährend|[Üü]ber)"


@cache
def _pattern() -> re.Pattern[str]:
    """Return the one pattern, made on first use: alternatives, the more telling ones first."""
    alternatives = "|".join((*_absolute(), *_relative()))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")


def _any(section: str) -> str:
    """Return an alternative of all words of one section of the list of time words."""
    words = sections("words/time.txt")[section]
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _dates() -> str:
    """Return the pattern of calendar dates."""
    months, short = _any("month"), _any("month short")
    return (
        rf"\d{{1,2}}\. ?(?:{months}|(?:{short})(?=[\s,;)]|$))(?: {_YEAR})?"
        rf"|\d{{1,2}} (?:{months}|{short}) {_YEAR}"
        rf"|\d{{1,2}}\. ?\d{{1,2}}\. ?(?:{_YEAR}|\d\d(?!\d))"
        rf"|{_YEAR}-\d\d(?:-\d\d)?(?![\d-])"
    )


def _absolute() -> tuple[str, ...]:
    """Return patterns of what stands in a calendar or on a clock."""
    date, months, days = _dates(), _any("month"), _any("weekday")
    ahead = rf"(?:{_LAST} |{_THIS} )?"
    month = rf"(?:{months})s?"
    edge = rf"{_EDGE} (?:des |der )?(?:{_LAST} |dieser |dieses )?"
    day = rf"(?:{days})(?:{_PART}|(?=\b))s?"
    hour = r"(?:kurz vor |kurz nach |gegen )?\d{1,2}(?:[.:]\d\d)? Uhr"
    kind = r"(?: (?:Ortszeit|morgens|abends|nachts|nachmittags|MEZ|GMT))?"
    return (
        rf"(?:{days}),? (?:de[nm] )?(?:{date})",
        rf"(?:{date})",
        rf"Nacht (?:zu[mr]?|auf(?: den)?|vo[nm]) (?:{_LAST} )?(?:{days}|{date})",
        rf"(?:(?:{_LAST}|{_THIS}|frühen|späten) )*+{day}(?: (?:früh|{_DAY_PART}))?",
        rf"{edge}(?:{month}(?: {_YEAR})?|{_PERIOD}|{_YEAR}|(?:der )?\d{{2,4}}er[- ]Jahren?)",
        rf"{ahead}{_SEASON}(?: (?:des Jahres )?{_YEAR})?(?=\b)",
        rf"{ahead}{month}(?: (?:des Jahres )?(?:{_YEAR}|{_LAST} Jahres))?",
        rf"Jahre?s? {_YEAR}",
        r"(?:\d{4}|\d\d)er[- ]?[Jj]ahren?",
        hour + kind,
        rf"(?<![\d.,-]){_YEAR}(?![\d%]|[.,:]\d|-\w)",
    )


def _relative() -> tuple[str, ...]:
    """Return patterns of durations and of what counts from the day of the article."""
    numbers = sorted(sections("words/count.txt")["number"], key=lambda w: (-len(w), w))
    count = rf"(?:{_SOME}|{'|'.join(numbers)})"
    whole = r"(?: (?:ganze|weitere|lange|volle)[nr]?)?"
    duration = rf"(?:{_ABOUT} )?{count}(?: {count})?{whole} {_UNIT}"
    return (
        rf"{_WITH} {duration}(?: lang)?",
        rf"[Ss]eit {_UNIT}",
        rf"{duration} lang",
        rf"(?:(?:{_LAST})|{_THIS}) (?:(?:{_ABOUT} )?{count} )?(?:frühen )?{_PERIOD}",
        rf"(?:{_ADVERBS})(?: (?:{_DAY_PART}|früh))?",
        rf"(?<=[Aa]m )(?:(?:frühen|späten|selben|gleichen|nächsten) )?{_DAY_PART}",
        r"(?<=[Aa]m )(?:Vortag|Wochenende|Tag darauf|Folgetag)",
        r"(?<=[Ii]n der )Nacht",
        r"Wochenende|Vortag(?:e[ns])?|Vorjahr(?:e?s)?|Vorabend",
    )


_COUNTED = re.compile(
    r" (?:Prozent|Menschen|Personen|Soldaten|Kilometer|Meter|Euro|Dollar|Tote)"
)


def dates(text: str) -> Iterator[Hit]:
    """Yield the expressions of time in ``text``."""
    for match in _pattern().finditer(text):
        start, end = match.span()
        if match[0].isdigit() and _COUNTED.match(text, end):
            continue
        while end > start and text[end - 1] in " .,":
            end -= 1
        score = 0.6 if match[0] in {"Mai", "März", "Nacht"} else 0.85
        yield Hit(start, end, "DATE", score, "expression of time")
