"""Words that may begin an expression of time, and words that tell of time within one."""

from __future__ import annotations

import re
from functools import cache

from annotations.candidates.lists import sections

_OPENING = (
    "jahr tag woche monat stunde minute sekunde quartal halb nächst nacht nächte nachmi"
    " abend morgen vormi mittag mittern früh spät sommer winter herbst gestern vorgest"
    " heute überm diese diesj jede jene vergang letzt vorig kommend zurückl laufend folg"
    " darauff vorang jüngst aktuell gleich selb bevorst erste drit vier fünf sech sieb"
    " acht neun zehn dreiß eine eini einund weni mehr viel anderth zahlr kurz kürz lang"
    " läng gera abseh unbest etwa deutl wesentl knapp ungef circa mindest beinah"
    " höchst annäh genau zirka schätz maximal karf oster pfingst weihn heilig silv neuj"
    " asch gründ christi fronl allerh national unabh advent ganz generat zwei"
).split()
"""How the first words of expressions begin, besides those that the lists hold."""

_OPENING_WHOLE = frozenset(
    "anfang beginn bis buß ca ein ende fast gut kaum mitte nicht rund über weit".split()
)
"""First words of expressions where longer words that begin so are none."""

_TELLING = (
    "jahr monat woche tag stunde minute sekunde quartal dekade nacht nächte zeit generation"
    " abend morgen mittag früh sommer winter herbst uhr ostern ostermontag ostersonntag"
    " pfingst heiligabend allerheiligen fronleichnam himmelfahrt gestern heute"
).split()
"""What the words hold that tell of time, besides those that the lists hold."""

_SMALL = ("gestern", "vorgestern", "heute", "übermorgen", "jahr")
_TOLD = re.compile(r"\d{4}|\d[.:/]|\d\der")
_WORD = re.compile(r"(?<![\w-])\w+")


@cache
def _listed() -> tuple[str, ...]:
    """Return the listed words of time in lower case, of several the first."""
    lists = sections("words/time.txt").items()
    words = (word for name, some in lists for word in some if name != "month short")
    return tuple(word.split()[0].lower() for word in words)


@cache
def _short() -> frozenset[str]:
    return frozenset(name.lower() for name in sections("words/time.txt")["month short"])


@cache
def _openings() -> tuple[str, ...]:
    """Return in lower case how all words begin that may open an expression."""
    return (*_OPENING, *_listed(), *sections("words/count.txt")["number"])


@cache
def _telling() -> tuple[str, ...]:
    return (*_TELLING, *_listed())


def opens_date(token: str) -> bool:
    """Say whether an expression may begin at or within ``token``."""
    return any(map(_opens, _WORD.findall(token)))


def _opens(word: str) -> bool:
    lower = word.lower()
    whole = lower in _OPENING_WHOLE or lower in _short()
    return whole or word[0].isdigit() or lower.startswith(_openings())


def tells_time(token: str) -> bool:
    """Say whether ``token`` may be what tells of time: each expression has such a word."""
    if token[0].isdigit() and _TOLD.search(token):
        return True
    lower = token.lower()
    if token == lower:
        return token.startswith(_SMALL)
    return lower in _short() or any(part in lower for part in _telling())
