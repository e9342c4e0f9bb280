"""Dates, times, periods and durations.

Extent: the expression with the preposition that says something of its own ("seit fast drei
Jahren", "bis Freitag", "nach kurzer Zeit") and, as in the guideline, with "am" before a day and
month ("am 9. November"); without one that only ties it to the sentence ("am Donnerstag").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotations.candidates.hits import Hit
from annotations.candidates.lists import sections

_PART = r"(?:abend|morgen|nachmittag|vormittag|mittag|nacht|früh|mitternacht|frühmorgen)s?"
_DAY_PART = (
    r"(?:Abend|Morgen|Nachmittag|Vormittag|Mittag|Nacht|Mitternacht|Morgengrauen|Vorabend"
    r"|Morgenstunden|Abendstunden|Nachtstunden|Mittagszeit|Nachmittagsstunden)s?"
)
_UNIT = (
    r"(?:Jahrhundert|Jahrzehnt|Jahr|Monat|Woche|Wochenende|Tag|Stunde|Minute|Sekunde|Quartal"
    r"|Vierteljahr|Halbjahr|Nacht|Nächte|Zeit|Generation|Abend)(?:en|es|e|n|s)?"
)
_PERIOD = rf"(?:{_UNIT}|Sommers?|Winters?|Herbst(?:es)?|Frühjahrs?|Frühlings?|{_DAY_PART})"
_SEASON = r"(?:Sommer|Winter|Herbst|Frühjahr|Frühling|Frühsommer|Spätsommer|Spätherbst)s?"
_LAST = (
    r"(?:[Vv]ergangen|[Ll]etzt|[Vv]orig|[Kk]ommend|[Nn]ächst|zurückliegend|laufend|[Ff]olgend"
    r"|darauffolgend|vorangegangen|jüngst|diesjährig|aktuell|gleich|selb|bevorstehend)"
    r"(?:e|en|em|er|es)"
)
_THIS = r"(?:[Dd]iese[rnms]?|[Jj]ede[rnms]?|[Jj]ene[rnms]?)"
_EDGE = r"(?:Anfang|Mitte|Ende|Beginn)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ABOUT = (
    r"(?:(?:etwas |deutlich )?mehr als|weniger als|fast|rund|etwa|knapp|gut|über|ungefähr|circa"
    r"|ca\.|mindestens|nahezu|beinahe|bis zu|höchstens|annähernd|genau|nur|nicht einmal"
    r"|gerade einmal)"
)
_SOME = (
    r"\d+(?:[.,]\d+)?|einige[nr]?|wenige[nr]?|mehrere[nr]?|vielen?|anderthalb|eineinhalb"
    r"|zweieinhalb|halbe[nrs]?|zahlreiche[nr]?"
)
_VAGUE = r"kurze[rn]?|lange[rn]?|längere[rn]?|geraumer|[Ee]in(?:e[mnrs]?)?"

_AHEAD = {
    "date": re.compile(
        r"(?:\b(?:[Aa]m|[Bb]is zum|(?:[Ss]eit|[Vv]or|[Nn]ach)(?: dem)?|[Bb]is) )$"
    ),
    "point": re.compile(
        r"\b(?:(?:[Ss]eit|[Vv]or|[Nn]ach)(?: (?:dem|der|den))?"
        r"|[Bb]is(?: zu[mr]?| in de[nm]| in die| ins| kurz vor| nach)?) $"
    ),
    "span": re.compile(
        r"\b(?:[Ss]eit|[Vv]or|[Nn]ach|[Bb]innen|[Ff]ür|[Ii]nnerhalb(?: von)?|[Bb]is in)"
        r"(?: (?:den|dem|der|die|gut|etwa))?(?: rund)? $"
    ),
}
"""What may stand before an expression and belongs to it."""

_NEAR = {"date": 12, "point": 16, "span": 24}


@cache
def _pattern() -> re.Pattern[str]:
    """Return the one pattern, made on first use; its groups are the keys of ``_AHEAD``."""
    date = rf"(?P<date>{_dates()})"
    span = rf"(?P<span>{'|'.join(_spans())})"
    point = rf"(?P<point>{'|'.join(_points())})"
    return re.compile(rf"(?<![\w-])(?:{date}|{span}|{point})(?![\w-])")


def _any(section: str) -> str:
    """Return an alternative of all words of one section of the list of time words."""
    words = sections("words/time.txt")[section]
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _dates() -> str:
    """Return the pattern of calendar dates."""
    months, short = _any("month"), _any("month short")
    return (
        r"(?:\d{1,2}\. (?:und|bis|oder) )?"
        rf"\d{{1,2}}\. ?(?:{months}|(?:{short})(?=[\s,;)]|$))(?: {_YEAR})?"
        rf"|\d{{1,2}} (?:{months}|{short}) {_YEAR}"
        rf"|\d{{1,2}}\. ?\d{{1,2}}\. ?(?:{_YEAR}|\d\d(?!\d))"
        rf"|{_YEAR}-\d\d(?:-\d\d)?(?![\d-])"
    )


def _points() -> tuple[str, ...]:
    """Return patterns of points and periods in a calendar or on a clock."""
    date, months, days = _dates(), _any("month"), _any("weekday")
    ahead = rf"(?:{_LAST} |{_THIS} )?"
    month = rf"(?:{months})s?"
    edge = rf"{_EDGE} (?:des |der |de[nm] )?(?:{_LAST} |dieser |dieses )?"
    day = rf"(?:{days})(?:{_PART}|(?=\b))s?"
    early = r"(?:(?:frühen|späten|selben|gleichen|nächsten) )?"
    count = rf"(?:{_ABOUT} )?(?:{_SOME}|{_numbers()}|paar)"
    of_year = rf"(?:(?:des Jahres )?{_YEAR}|(?:{_LAST}|dieses|desselben|jenes) Jahres)"
    hour = rf"(?:\d{{1,2}}(?:[.:]\d\d)?|{_numbers()}) Uhr"
    in_year = rf"(?: des Jahres| {_YEAR})?"
    decade = r"(?:\d{4}|\d\d)er[- ]?[Jj]ahren?"
    kind = r"(?: (?:Ortszeit|morgens|abends|nachts|nachmittags|früh|MEZ|GMT))?"
    return (
        rf"(?:{days}),? (?:de[nm] )?(?:{date})",
        rf"Nacht (?:zu[mr]?|auf(?: den)?|vo[nm]) (?:{_LAST} )?(?:{days}|{date})",
        (
            rf"(?:(?:{_LAST}|{_THIS}|frühen|späten) ){{0,3}}{day}"
            rf"(?: (?:früh|um {hour}|{_DAY_PART}))?"
        ),
        rf"{edge}(?:{month}(?: {_YEAR})?|{_PERIOD}|{_YEAR}(?!\d)|(?:der )?{decade})",
        rf"{ahead}{_SEASON}(?: (?:des Jahres )?{_YEAR})?(?=\b)",
        rf"{ahead}{month}(?: {of_year})?",
        rf"(?:{_LAST}|{_THIS}|ersten|letzten) (?:{count} )?{early}{_PERIOD}{in_year}",
        rf"(?:ersten|zweiten|dritten|vierten) (?:Quartal|Halbjahr|Jahreshälfte)s?(?: {_YEAR})?",
        r"\d{1,2}\. Jahrhunderts?|Tags darauf",
        rf"Jahre?s? {_YEAR}",
        decade,
        hour + kind,
        r"(?<![\d.,:])\d{1,2}:\d\d(?![\d:])",
        r"(?m:^)(?:[01]?\d|2[0-3])\.[0-5]\d(?= |$)",
        rf"(?:[Gg]estern|[Hh]eute|[Vv]orgestern|übermorgen)(?: (?:{_DAY_PART}|früh))?",
        rf"(?:(?<=[Aa]m )|(?<=[Gg]egen )){early}{_DAY_PART}",
        rf"(?:(?<=[Ii]n der )|(?<=[Ii]n den )){early}(?:Nacht|(?:Morgen|Abend|Nacht)stunden)",
        r"(?<=[Aa]m )(?:Tag darauf|Folgetag|Tag danach|selben Tag)",
        _any("named"),
        rf"(?<![\d.,-])(?:{_YEAR}/\d\d(?:\d\d)?|{_YEAR})(?![\d%]|[.,:]\d|-\w)",
    )


def _spans() -> tuple[str, ...]:
    """Return patterns of durations."""
    count = rf"(?:{_SOME}|{_numbers()})"
    whole = r"(?: (?:ganze|weitere|lange|volle|vergangene|letzte)[nr]?)?"
    after = r"(?: (?:lang|später|zuvor|danach|darauf|vorher|nach))?"
    plain = rf"(?:{_ABOUT} )?{count}(?: bis {count})?(?: {count})?{whole} {_UNIT}"
    vague = rf"(?:{_ABOUT} )?(?:{_VAGUE})(?: (?:halbe[ns]?|paar|Dutzend|ganze[ns]?))? {_UNIT}"
    return (
        plain + after,
        rf"(?:(?<=[Ss]eit )|(?<=[Nn]ach )|(?<=[Bb]innen )|(?<=halb von )){vague}",
        rf"(?:(?<=[Vv]or )|(?<=[Ff]ür )){vague}",
        rf"(?<=[Ss]eit ){_UNIT}",
        r"(?:(?<=[Nn]ach )|(?<=[Vv]or )|(?<=[Ff]ür ))(?:Stunden|Wochen|(?:Tag|Monat|Jahr)en?)",
        rf"{vague} (?:lang|später|zuvor|danach|darauf|vorher)",
    )


def _numbers() -> str:
    numbers = sections("words/count.txt")["number"]
    both = (
        f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in sorted(numbers, key=lambda w: (-len(w), w))
    )
    return "|".join(both)


_COUNTED = re.compile(
    r" (?:Prozent|Menschen|Personen|Soldaten|Kilometer|Meter|Euro|Dollar|Tote)"
)
_NUMBERED = re.compile(r"\b(?:Resolution|Artikel|Nummer|Nr\.|Seite|Paragraf|Platz) $")
_OLD = re.compile(r" alte?[rns]?\b")


def dates(text: str) -> Iterator[Hit]:
    """Yield the expressions of time in ``text``."""
    for match in _pattern().finditer(text):
        start, end = match.span()
        if (match[0].isdigit() and _COUNTED.match(text, end)) or _OLD.match(text, end):
            continue
        while end > start and text[end - 1] in " .,":
            end -= 1
        kind = match.lastgroup or "point"
        if _NUMBERED.search(text[max(0, start - 14) : start]):
            continue
        before = _AHEAD[kind].search(text[max(0, start - _NEAR[kind]) : start])
        if before is not None:
            start -= len(before[0])
        score = 0.6 if match[0] in {"Mai", "März", "Nacht"} else 0.85
        yield Hit(start, end, "DATE", score, "expression of time")
