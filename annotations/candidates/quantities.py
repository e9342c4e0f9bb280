"""Quantities: a number with what makes it vague before it and its unit behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.cues import label_after
from annotations.candidates.hits import Hit
from annotations.candidates.inflection import stem
from annotations.candidates.lists import sections
from annotations.candidates.words import Words

_DIGITS = re.compile(r"\d+(?:[.,'’]\d+)*")
_THOUSANDS = re.compile(r"\d{3}")
_WRITTEN = re.compile(
    r"(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig"
    r"|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|und|einhalb|dreizehn|vierzehn"
    r"|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn))+"
)
_VAGUE_PAIRS = {
    ("mehr", "als"), ("weniger", "als"), ("bis", "zu"), ("um", "die"), ("an", "die"),
    ("nicht", "einmal"), ("weit", "über"), ("deutlich", "über"), ("gerade", "einmal"),
}  # fmt: skip


_NUMBERED = frozenset("Nummer Nr. Seite Artikel Paragraf § Kapitel Platz Resolution".split())
_OLD = frozenset({"alt", "alte", "alten", "alter"})
_SEVERAL = frozenset({"mehrere", "einige", "mehreren", "einigen"})
_ONE = frozenset({"ein", "einem", "eine", "einer"})


class Count(NamedTuple):
    """The words of counting."""

    number: frozenset[str]
    large: frozenset[str]
    crowd: frozenset[str]
    unit: frozenset[str]
    approximate: frozenset[str]


@cache
def _count() -> Count:
    found = sections("words/count.txt")
    return Count(
        found["number"],
        found["large"],
        found["crowd"],
        frozenset(stem(word) for word in found["unit"]),
        found["approximate"],
    )


@lru_cache(maxsize=16384)
def is_number(token: str) -> bool:
    """Say whether ``token`` is a number, in digits or written out, from two up."""
    lower = token.lower()
    if lower in _count().number:
        return True
    if token[0].isdigit():
        return bool(_DIGITS.fullmatch(token)) and token != "1"  # noqa: S105 - a word
    return len(lower) > 6 and bool(_WRITTEN.fullmatch(lower))


def quantities(words: Words, taken: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    """Yield quantities outside the stretches ``taken`` (the expressions of time)."""
    covered = sorted(taken)
    done, place = 0, 0
    for index, token in enumerate(words.tokens):
        end = _end(words, index) if index >= done and _opens(token) else index
        if end == index:
            continue
        start = _start(words, index)
        left, right = words.starts[start], words.ends[end - 1]
        while place < len(covered) and covered[place][1] <= words.starts[index]:
            place += 1
        if place == len(covered) or covered[place][0] >= right:
            yield Hit(left, right, "QUANTITY", _score(words, index, end), "number")
        done = end


@lru_cache(maxsize=16384)
def _opens(token: str) -> bool:
    """Say whether a quantity may begin with ``token``, whatever follows."""
    if not token[0].isalnum():
        return False
    is_count = is_number(token) or token in _count().crowd or token.startswith("Hälfte")
    return is_count or token.lower() in _SEVERAL | _ONE


def _end(words: Words, index: int) -> int:
    """Return the index behind the quantity that begins at ``index``, ``index`` for none."""
    token = words.tokens[index]
    if is_number(token) and not _is_reference(words, index):
        end = _end_of_number(words, index)
    elif token in _count().crowd:
        end = index + 1
    elif token.startswith("Hälfte"):
        return index + 1
    else:
        end = _end_of_vague(words, index)
    if end > index and words.same_sentence(index, end) and _is_unit(words.at(end)):
        end += 1
    return end


def _end_of_number(words: Words, index: int) -> int:
    """Return the index behind "20", "20 bis 30", "zwei Millionen"."""
    end = index + 1
    if len(words.tokens[index]) <= 3 and words.tokens[index].isdigit():
        end += bool(_THOUSANDS.fullmatch(words.at(end)))
    between = words.at(index - 1).lower() == "zwischen" and words.at(end) == "und"
    if between or words.at(end) in {"bis", "oder", "-", "–"}:
        end += 2 if is_number(words.at(end + 1) or "x") else 0
    if words.at(end) in _count().large and words.same_sentence(index, end):
        end += 1
    return end


def _end_of_vague(words: Words, index: int) -> int:
    """Return the index behind "ein Dutzend", "mehrere Hundert", "ein Drittel"."""
    count, first, following = _count(), words.tokens[index].lower(), words.at(index + 1)
    if first in _SEVERAL:
        return index + 2 if following in count.large | count.crowd else index
    if first not in _ONE:
        return index
    fraction = following in {"Drittel", "Viertel", "Fünftel"} and first in {"ein", "einem"}
    large = following in count.large - {"Millionen", "Milliarden"}
    return index + 2 if large or fraction else index


def is_bare(words: Words, index: int) -> bool:
    """Say whether a quantity that ends with the word at ``index`` has no unit."""
    token = words.tokens[index]
    count = _count()
    return is_number(token) or token in count.large or token in count.crowd


@lru_cache(maxsize=8192)
def _is_unit(token: str) -> bool:
    if not token or not (token[0].isupper() or token in {"%", "km", "m", "kg"}):
        return False
    count = _count()
    return stem(token) in count.unit


def _is_reference(words: Words, index: int) -> bool:
    """Say whether a number only refers: a page, an age, a number in a name or a score."""
    token, following = words.tokens[index], words.at(index + 1)
    if following == "." and not token[0].isdigit():
        return False
    before = words.at(index - 1)
    if before in _NUMBERED or label_after(before) == "FAC":
        return True
    in_brackets = before == "(" and following == ")"
    return in_brackets or (following in {"Jahre", "Jahren"} and words.at(index + 2) in _OLD)


def _start(words: Words, index: int) -> int:
    """Return where the words that make the number at ``index`` vague begin."""
    approximate = _count().approximate
    start = index
    while words.same_sentence(start - 1, index):
        before = words.tokens[start - 1].lower()
        pair = (words.at(start - 2).lower(), before)
        if pair in _VAGUE_PAIRS and words.same_sentence(start - 2, index):
            start -= 2
            if before == "als" and words.at(start - 1).lower() in {"etwas", "deutlich", "weit"}:
                start -= 1
        elif before in approximate:
            start -= 1
        else:
            break
    return start


def _score(words: Words, index: int, end: int) -> float:
    if end - index > 1 or words.tokens[index][0].isdigit():
        return 0.85
    return 0.75
