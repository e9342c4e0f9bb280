"""Dates, times, periods and durations.

Extent: the expression with the preposition that says something of its own ("seit fast drei
Jahren", "bis Freitag", "nach kurzer Zeit") and, as in the guideline, with "am" before a day and
month ("am 9. November"); without one that only ties it to the sentence ("am Donnerstag").
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotations.candidates.hits import Hit
from annotations.candidates.time_patterns import AHEAD, ENDS_AHEAD, NEAR, pattern
from annotations.candidates.values import time_value
from annotations.candidates.words import Words

_FAR = 8
"""Words from the first one of an expression to the first one that tells of time, at most."""

_WORD = re.compile(r"(?<![\w-])\w+")
_COUNTED = re.compile(
    r" (?:(?:Prozent|Menschen|Personen|Soldaten|Kilometer|Meter|Euro|Dollar|Tote|Mann)\b"
    r"|Millionen|Milliarden)"
)
_THINGS = re.compile(
    r" (?:[a-zäöüß]{3,}(?:e|en|er) )?[A-ZÄÖÜ][a-zäöüß]{2,}(?:e|en|er|n|s|ern)\b"
)
_TIMELY = re.compile(
    r"(?:[Jj]ahre?n?s?|[Ss]eit|[Ii]m|Ende|Mitte|Anfang|[Aa]b|[Bb]is|[Vv]on|[Nn]ach|[Vv]or"
    r"|und|oder"
    r"|[a-zäöü]+er) $"
)
_ROUGHLY = re.compile(
    r"(?:rund|etwa|knapp|fast|gut|ungefähr|mehr als|weniger als|mindestens|höchstens|über"
    r"|bis zu"
    r"|nahezu|annähernd|beinahe|circa|ca\.|wenigstens|zusätzliche|weitere|insgesamt) $",
    re.IGNORECASE,
)
_NUMBERED = frozenset(
    "Resolution Artikel Nummer Nr. Seite Paragraf Platz Typ Modell Operation Mirage Brigade"
    " Bataillon".split()
)
_OLD = re.compile(r" alte?[rns]?\b")
_ANOTHER = re.compile(r" (?:und|oder|sowie) (?:19|20)\d\d\b")
"""A second year: what stands before the first one ties both to the sentence."""


def _is_counted(text: str, start: int, end: int) -> bool:
    """Say whether four digits count something: "2000 Soldaten", "rund 1900"."""
    before, year = text[max(0, start - 16) : start], int(text[start:end])
    if _COUNTED.match(text, end) or _ROUGHLY.search(before):
        return True
    odd = year < 1900 or year % 100 == 0
    return odd and _THINGS.match(text, end) is not None and _TIMELY.search(before) is None


def dates(
    words: Words, at: Sequence[int], telling: Sequence[int], written: str = ""
) -> Iterator[Hit]:
    """Yield the expressions of time that begin ``at``, near words ``telling`` of time.

    The reason tells what they stand for, given when the article was ``written``.
    """
    text = words.text
    for index, match in _matches(words, at, telling):
        start, end = match.span()
        if (match[0].isdigit() and _is_counted(text, start, end)) or _OLD.match(text, end):
            continue
        while end > start and text[end - 1] in " .,":
            end -= 1
        kind = match.lastgroup or "point"
        word = words.at(index - 1)
        if word.rpartition("-")[2] in _NUMBERED:
            continue
        if word.lower() in ENDS_AHEAD and not _ANOTHER.match(text, end):
            before = AHEAD[kind].search(text, max(0, start - NEAR[kind]), start)
            start = before.start() if before else start
        score = 0.6 if match[0] in {"Mai", "März", "Nacht"} else 0.92
        value = time_value(text[start:end], written)
        reason = f"expression of time: {value}" if value else "expression of time"
        yield Hit(start, end, "DATE", score, reason)


def _matches(
    words: Words, at: Sequence[int], telling: Sequence[int]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the words where the pattern fits, and the match, one behind the other."""
    fits = pattern().match
    told = (*telling, sys.maxsize)
    near = [
        index
        for index in at
        if told[bisect_left(told, index)] - index <= _FAR or words.at(index + 1) == "."
    ]
    done = 0
    for index in near:
        if words.ends[index] <= done:
            continue
        for word in _WORD.finditer(words.text, words.starts[index], words.ends[index]):
            match = fits(words.text, word.start()) if word.start() >= done else None
            if match is not None:
                done = match.end()
                yield index, match
