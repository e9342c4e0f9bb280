"""The patterns of dates, times, periods and durations, made on first use."""

from __future__ import annotations

import re
from functools import cache

from annotations.candidates.lists import sections

_PART = r"(?:abend|morgen|nachmittag|vormittag|mittag|nacht|früh|mitternacht|frühmorgen)s?"
_DAY_PART = (
    r"(?:Abend|Morgen|Nachmittag|Vormittag|Mittag|Nacht|Mitternacht|Morgengrauen|Vorabend"
    r"|Morgenstunden|Abendstunden|Nachtstunden|Mittagszeit|Nachmittagsstunden|Mittagsstunden"
    r"|Vormittagsstunden|Früh)s?"
)
_UNIT = (
    r"(?:Jahrhundert|Jahrzehnt|Jahr|Monat|Woche|Wochenende|Tag|Stunde|Minute|Sekunde|Quartal"
    r"|Vierteljahr|Halbjahr|Dekade|Kriegsjahr|Kriegstag|Kriegsmonat|Kriegswoche|Amtsjahr"
    r"|Werktag|Arbeitstag|Verhandlungstag|Nacht|Nächte|Zeit|Generation|Abend)(?:en|es|e|n|s)?"
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
    r"(?i:(?:etwas |deutlich )?mehr als|weniger als|fast|rund|etwa|knapp|gut|über|ungefähr"
    r"|circa"
    r"|ca\.|mindestens|nahezu|beinahe|bis zu|höchstens|annähernd|genau|nicht einmal"
    r"|gerade einmal|gerade mal|(?:weit|deutlich|wesentlich) (?:mehr als|über)"
    r"|nicht mehr als|kaum"
    r"|gut und gerne?|zirka|schätzungsweise|annähernd|wenigstens|maximal|gut die|fast die)"
)
_SOME = (
    r"(?i:\d+(?:[.,]\d+)?|einige[nr]?|wenige[nr]?|mehrere[nr]?|vielen?|anderthalb|eineinhalb"
    r"|zweieinhalb|halbe[nrs]?|zahlreiche[nr]?)"
)
_VAGUE = (
    r"kurze[rn]?|kürzeste[rn]?|lange[rn]?|längere[rn]?|geraume[rn]?|absehbare[rn]?|unbestimmte"
    r"|[Ee]in(?:e[mnrs]?)?|[Ee]inige[rn]?|wenige[rn]?"
)
_UNITS = (
    r"(?:Sekunden|Minuten|Stunden|Nächte|Tagen?|Wochen|Monaten?|Quartale|Jahren?|Jahrzehnten?"
    r"|Jahrhunderte)"
)
_THEN = r"(?:später|zuvor|danach|darauf|vorher|davor)"
_TENS = r"(?:zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger)"
_KIND = r"(?:Ortszeit|MESZ|MEZ|GMT|UTC|(?:morgens|abends|nachts|nachmittags|früh|mittags))"
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?)"
_FEAST = (
    r"(?:Karfreitag|Ostersonntag|Ostermontag|Ostern|Pfingsten|Pfingstsonntag|Pfingstmontag"
    r"|Weihnachten|Heiligabend|Silvester|Silvesternacht|Neujahr|Neujahrstag|Aschermittwoch"
    r"|Gründonnerstag|Christi Himmelfahrt|Fronleichnam|Allerheiligen|Buß- und Bettag"
    r"|Nationalfeiertag|Unabhängigkeitstag|Adventssonntag)(?:e?s)?"
)

AHEAD = {
    "date": re.compile(
        r"(?:\b(?:[Aa]m|[Aa]b|[Bb]is zum|(?:[Ss]eit|(?:kurz )?(?:[Vv]or|[Nn]ach))(?: dem)?"
        r"|[Bb]is|[Zz]wischen(?: dem)?) )$"
    ),
    "point": re.compile(
        r"\b(?:[Aa]b|(?:[Ss]eit|(?:[Kk]urz )?(?:[Vv]or|[Nn]ach))(?: (?:dem|der|den))?"
        r"|[Bb]is(?: zu[mr]?| in de[nm]| in die| ins| kurz vor| nach)?|[Zz]wischen) $"
    ),
    "span": re.compile(
        r"\b(?:[Ss]eit|[Bb]is vor|[Vv]or|[Nn]ach|[Bb]innen|[Ff]ür|[Ii]nnerhalb(?: von)?"
        r"|[Bb]is in)"
        r"(?: (?:nunmehr|inzwischen|mittlerweile|bereits|schon))?"
        r"(?: (?:den|dem|der|die|gut|etwa|insgesamt))?(?: rund)? $"
    ),
}
"""What may stand before an expression and belongs to it."""

ENDS_AHEAD = frozenset(
    "ab am zum zur zu seit vor nach dem der den die in ins bis zwischen binnen für innerhalb"
    " von nunmehr inzwischen mittlerweile bereits schon gut etwa insgesamt rund".split()
)
"""The last words of these, in lower case."""

NEAR = {"date": 18, "point": 21, "span": 38}


@cache
def pattern() -> re.Pattern[str]:
    """Return the one pattern; its groups are the keys of ``AHEAD``.

    It is to be tried where a word begins that may open an expression.
    """
    date = rf"(?P<date>{_dates()})"
    span = rf"(?P<span>{'|'.join(_spans())})"
    point = rf"(?P<point>{'|'.join(_points())})"
    return re.compile(rf"(?:{date}|{span}|{point})(?![\w-])")


def _any(section: str) -> str:
    """Return an alternative of all words of one section of the list of time words."""
    words = sections("words/time.txt")[section]
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _dates() -> str:
    """Return the pattern of calendar dates, each with the clock time that follows it."""
    months, short = _any("month"), _any("month short")
    month = rf"(?:{months}|(?:{short})(?=[\s,;)]|$))"
    first = rf"\d{{1,2}}\.(?: {month})?"
    day = (
        rf"(?:{first}(?: (?:und|bis|oder)(?: (?:zum|dem|den))?|[-–/]| ?[-–] )? ?)?"
        rf"\d{{1,2}}\. ?(?:{month}|des Monats)(?:,? {_YEAR})?"
        rf"|\d{{1,2}} (?:{months}|{short}) {_YEAR}"
        rf"|(?:(?<![\d.])\d{{1,2}}\.(?:\d{{1,2}}\.)?[-–])?"
        rf"\d{{1,2}}\. ?\d{{1,2}}\. ?(?:{_YEAR}|\d\d(?!\d))"
        rf""
    )
    return rf"(?:{day}){_at_time()}|(?<![\d.]){_YEAR}-[01]\d(?:-[0-3]\d)?(?![\d:-])"


def _at_time() -> str:
    """Return the pattern of a clock time behind a day, which may be absent."""
    near = r"(?:(?:etwa )?(?:um|gegen|ab|kurz (?:vor|nach)) )?"
    hour = rf"(?:{_CLOCK} Uhr(?: \d\d(?!\d))?|\d{{1,2}}:\d\d(?![\d:]))(?: {_KIND})?"
    return rf"(?:(?: um Mitternacht|(?:,| ?[-–|/]| ?•)? ?{near}{hour}))?"


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
    hour = rf"(?:{_CLOCK}|{_numbers()}) Uhr(?: \d\d(?!\d))?"
    hours = rf"(?:{_CLOCK}|{_numbers()})(?: (?:und|bis|oder)|[-–]) {hour}"
    in_year = rf"(?: des Jahres| {_YEAR})?"
    decade = rf"(?:(?:\d{{4}}|\d\d)er[- ]?|{_TENS} )[Jj]ahren?"
    kind = rf"(?: {_KIND})?"
    return (
        rf"(?:{days})s?,? (?:de[nm] )?(?:{date})",
        (
            rf"Nacht (?:vo[nm] (?:{days}|\d{{1,2}}\.(?: {month})?) )?(?:zu[mr]?|auf(?: den)?"
            rf"|vo[nm])"
            rf" (?:{_LAST} )?(?:{days}|{date})"
        ),
        (
            rf"(?:{days})s? (?:bis|und(?=.{{0,30}}zusammen))(?: (?:zum"
            rf"|einschließlich))? (?:{days})"
        ),
        rf"(?<=wischen )(?:{days}) und (?:{days})",
        rf"(?<=wischen )(?:dem )?\d{{1,2}}\. und (?:dem )?(?:{date})",
        rf"(?<=wischen ){_YEAR} und {_YEAR}",
        rf"{_YEAR}(?: bis | ?– ?|-){_YEAR}(?![\d-])",
        rf"(?<=wischen ){month} und {month}(?: {_YEAR})?",
        rf"{month} bis {month}(?: {_YEAR})?",
        (
            rf"(?:(?:{_LAST}|{_THIS}|frühen|späten) ){{0,3}}{day}"
            rf"(?: (?:früh|{_DAY_PART}))?{_at_time()}"
        ),
        rf"{early}{_DAY_PART} (?:des (?:{_LAST} )?|vom )(?:{days}s?|{date}|Vortags?)",
        rf"{_FEAST}(?: {_YEAR})?",
        rf"{edge}(?:{month}(?: {_YEAR})?|{_PERIOD}|{_YEAR}(?!\d)|(?:der )?{decade})",
        rf"{ahead}{_SEASON}(?: (?:des Jahres )?{_YEAR})?(?=\b)",
        rf"{ahead}{month}(?: {of_year})?",
        rf"(?:{_LAST}|{_THIS}|ersten|letzten) (?:{count} )?{early}{_PERIOD}{in_year}",
        (
            rf"(?:erste|zweite|dritte|vierte)[ns]? (?:Quartal|Halbjahr"
            rf"|Jahreshälfte)s?(?: {_YEAR})?"
        ),
        (
            r"(?:zweiten|dritten|vierten|fünften|sechsten|siebten|achten|neunten"
            rf"|zehnten) {_PERIOD}"
        ),
        r"(?:\d{1,4}\. )(?:Tag|Woche|Monat|Jahr|Kriegstag|Kriegsjahr|Nacht)(?:e?s)?",
        r"\d{1,2}\. Jahrhunderts?|(?:Tags|Stunden|Wochen|Jahre) (?:darauf|zuvor|später|danach)",
        rf"(?:Tag|Nacht|Morgen|Abend|Woche|Wochenende|Monat|Jahr|{_UNITS})e?s? {_THEN}",
        r"(?<=Laufe des )(?:Tages|Abends|Nachmittags|Vormittags|Monats|Jahres)",
        r"(?<=Lauf des )(?:Tages|Abends|Monats|Jahres)|(?<=Laufe der )(?:Woche|Nacht)",
        rf"Jahre?s? {_YEAR}",
        decade,
        hours + kind,
        hour + kind,
        r"(?<![\d.,:])\d{1,2}:\d\d(?![\d:])",
        r"(?m:^)(?:[01]?\d|2[0-3])\.[0-5]\d(?= |$)",
        rf"(?:[Gg]estern|[Hh]eute|[Vv]orgestern|übermorgen)(?: (?:{_DAY_PART}|früh))?",
        rf"(?:(?<=[Aa]m )|(?<=[Gg]egen )){early}{_DAY_PART}",
        rf"(?:(?<=[Ii]n der )|(?<=[Ii]n den )){early}(?:Nacht|(?:Morgen|Abend|Nacht)stunden)",
        r"(?<=[Aa]m )(?:Tag darauf|Folgetag|Tag danach|selben Tag)",
        _any("named"),
        r"(?<=[Ii]n der )Früh(?![\w-])",
        rf"(?<![\d.,-])(?:{_YEAR}/\d\d(?:\d\d)?|{_YEAR})(?![\d%]|[.,:]\d|-\w)",
    )


def _spans() -> tuple[str, ...]:
    """Return patterns of durations."""
    count = rf"(?:{_SOME}|{_numbers()})"
    whole = r"(?: (?:ganze|weitere|lange|volle|vergangene|letzte|weniger)[nr]?)?"
    after = rf"(?: {_THEN})?"
    to = r"(?: bis(?: zu)?| oder|[-–])"
    plain = (
        rf"(?:{_ABOUT} )*(?:{_VAGUE} )?{count}(?:{to} ?{count})?(?: {count})?{whole} {_UNIT}"
    )
    both = rf"{count} und {count} {_UNIT}"
    vague = (
        rf"(?:{_ABOUT} )?(?:{_VAGUE})(?: (?:halbe[nsr]?|paar|Dutzend|ganze[nsr]?|gute[ns]?"
        rf"|knappe[ns]?))? {_UNIT}"
    )
    return (
        rf"(?<=wischen ){both}{after}",
        plain + after,
        (
            rf"(?:(?<=[Ss]eit )|(?<=[Nn]ach )|(?<=[Bb]innen )|(?<=halb von )|(?<=nnerhalb ))"
            rf"{vague}"
        ),
        rf"(?:(?<=[Vv]or )|(?<=[Ff]ür )){vague}",
        rf"(?:(?<=[Ss]eit )|(?<=[Bb]innen )){_UNIT}",
        r"(?:(?<=[Nn]ach )|(?<=[Vv]or )|(?<=[Ff]ür ))(?:Stunden|Wochen|(?:Tag|Monat|Jahr)en?)",
        rf"{vague}(?: {_THEN}|(?= (?:lang|nach|vor|vorher)\b))",
        r"[Ee]ine[n]? (?:halbe[n]? )?(?:Sekunde|Minute|Stunde|Woche|Monat|Tag)",
        r"(?<=[Dd]en )ganzen (?:Tag|Abend|Morgen|Monat)|(?<=[Dd]ie )ganze (?:Nacht|Woche)",
    )


def _numbers() -> str:
    """Return an alternative of all numbers in words, those that begin alike together."""
    numbers = sections("words/count.txt")["number"]
    rests: dict[str, list[str]] = {}
    for word in sorted(numbers, key=lambda w: (-len(w), w)):
        rests.setdefault(word[0], []).append(word[1:])
    both = (f"[{first.upper()}{first}](?:{'|'.join(rest)})" for first, rest in rests.items())
    written = (
        r"(?i:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und\w{2,6}(?:zig|ßig|ssig))"
    )
    return "|".join((written, *both))
