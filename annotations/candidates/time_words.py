"""Words that may begin an expression of time, and words that tell of time within one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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

_WHOLE = frozenset(
    "anfang beginn bis buß ca ein ende fast gut kaum mitte nicht rund über weit".split()
)
"""First words of expressions where longer words that begin so are none."""

_TELLING = (
    "jahr monat woche tag stunde minute sekunde quartal dekade nacht nächte zeit generation"
    " abend morgen mittag nachmittag vormittag mitternacht vorabend früh spät sommer winter"
    " herbst uhr viertelj halbjahr kriegsj kriegst kriegsm kriegsw amtsjahr werktag"
    " arbeitstag verhandlungstag folgetag karfreitag oster pfingst heilig weihnacht silvester"
    " neujahr aschermittwoch gründonnerstag himmelfahrt fronleichnam allerheiligen bettag"
    " nationalf unabhängigkeitst advents gestern vorgestern heute übermorgen"
).split()
"""How the words begin that tell of time, besides those that the lists hold."""

_TOLD = re.compile(r"\d{4}|\d[.:/]|\d\der")
_WORD = re.compile(r"(?<![\w-])\w+")

Beginnings = Mapping[str, tuple[str, ...]]
"""How words begin, by their first three letters."""


@cache
def _openings() -> Beginnings:
    """Return in lower case how all words begin that may open an expression."""
    return _by_head((*_OPENING, *_listed(), *sections("words/count.txt")["number"]))


@cache
def _telling() -> Beginnings:
    """Return in lower case how all words begin that tell of time."""
    return _by_head((*_TELLING, *_listed()))


def _listed() -> Iterator[str]:
    """Yield the listed words of time in lower case, of several the first."""
    for name, some in sections("words/time.txt").items():
        if name != "month short":
            yield from (word.split()[0].lower() for word in some)


def _by_head(words: Iterable[str]) -> Beginnings:
    made: dict[str, tuple[str, ...]] = {}
    for word in words:
        made[word[:3]] = (*made.get(word[:3], ()), word)
    return made


@cache
def _short() -> frozenset[str]:
    return frozenset(name.lower() for name in sections("words/time.txt")["month short"])


def opens_date(token: str) -> bool:
    """Say whether an expression may begin at or within ``token``."""
    return _opens(token) if token.isalpha() else any(map(_opens, _WORD.findall(token)))


def _opens(word: str) -> bool:
    lower = word.lower()
    if lower in _WHOLE or lower in _short() or lower[0].isdigit():
        return True
    return lower.startswith(_openings().get(lower[:3], ()))


def tells_time(token: str) -> bool:
    """Say whether ``token`` may be what tells of time: each expression has such a word."""
    if token[0].isdigit():
        return _TOLD.search(token) is not None
    lower = token.lower()
    return lower in _short() or lower.startswith(_telling().get(lower[:3], ()))
