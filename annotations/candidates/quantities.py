"""Quantities: a number with what makes it vague before it and its unit behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.hits import Hit
from annotations.candidates.inflection import stem
from annotations.candidates.lists import sections
from annotations.candidates.words import Words

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_WRITTEN = re.compile(
    r"(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig"
    r"|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|und|einhalb|dreizehn|vierzehn"
    r"|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn))+"
)
_VAGUE_PAIRS = {
    ("mehr", "als"),
    ("weniger", "als"),
    ("bis", "zu"),
    ("gut", "ein"),
    ("nicht", "mehr"),
}


class Count(NamedTuple):
    """The words of counting."""

    number: frozenset[str]
    large: frozenset[str]
    crowd: frozenset[str]
    unit: frozenset[str]
    person: frozenset[str]
    approximate: frozenset[str]


@cache
def _count() -> Count:
    found = sections("words/count.txt")
    return Count(
        found["number"],
        found["large"],
        found["crowd"],
        frozenset(stem(word) for word in found["unit"]),
        frozenset(stem(word) for word in found["person"]),
        found["approximate"],
    )


@lru_cache(maxsize=16384)
def is_number(token: str) -> bool:
    """Say whether ``token`` is a number, in digits or written out, from two up."""
    lower = token.lower()
    if lower in _count().number:
        return True
    if token[0].isdigit():
        return bool(_DIGITS.fullmatch(token)) and token != "1"
    return len(lower) > 6 and lower != "tausend" and bool(_WRITTEN.fullmatch(lower))


def quantities(words: Words, taken: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    """Yield quantities outside the stretches ``taken`` (the expressions of time)."""
    covered = sorted(taken)
    index, place = 0, 0
    while index < len(words):
        token = words.tokens[index]
        end = _end(words, index) if token[0].isalnum() else index
        if end == index:
            index += 1
            continue
        start = _start(words, index)
        left, right = words.starts[start], words.ends[end - 1]
        while place < len(covered) and covered[place][1] <= words.starts[index]:
            place += 1
        if place == len(covered) or covered[place][0] >= right:
            yield Hit(left, right, "QUANTITY", _score(words, index, end), "number")
        index = end


def _end(words: Words, index: int) -> int:
    """Return the index behind the quantity that begins at ``index``, ``index`` for none."""
    count, token = _count(), words.tokens[index]
    end = index
    if is_number(token) and not _is_reference(words, index):
        end = index + 1
        if words.at(end) in {"bis", "oder", "-", "–"} and is_number(words.at(end + 1) or "x"):
            end += 2
        if words.at(end) in count.large and words.same_sentence(index, end):
            end += 1
    elif token in count.crowd:
        end = index + 1
    elif token in {"ein", "mehrere", "einige", "eine", "einer"}:
        following = words.at(index + 1)
        end = index + 2 if following in count.large - {"Millionen", "Milliarden"} else index
        if token in {"mehrere", "einige"} and following in count.large | count.crowd:
            end = index + 2
    if end > index and words.same_sentence(index, end) and _is_unit(words.at(end)):
        end += 1
    return end


@lru_cache(maxsize=8192)
def _is_unit(token: str) -> bool:
    if not token or not (token[0].isupper() or token in {"%", "km", "m", "kg"}):
        return False
    count = _count()
    base = stem(token)
    return base in count.unit or base in count.person


def _is_reference(words: Words, index: int) -> bool:
    """Say whether a number only refers: a page, an age, a number in a name or a score."""
    token, following = words.tokens[index], words.at(index + 1)
    if following == "." and not token[0].isdigit():
        return False
    before = words.at(index - 1)
    if before in {
        "Nummer",
        "Nr.",
        "Seite",
        "Artikel",
        "Paragraf",
        "§",
        "Kapitel",
        "Platz",
        "(",
    }:
        return True
    return following in {"Jahre", "Jahren"} and words.at(index + 2) in {"alt", "alte"}


def _start(words: Words, index: int) -> int:
    """Return where the words that make the number at ``index`` vague begin."""
    approximate = _count().approximate
    start = index
    while words.same_sentence(start - 1, index):
        before = words.tokens[start - 1].lower()
        pair = (words.at(start - 2).lower(), before)
        if before in approximate and not (before == "über" and start < index):
            start -= 1
        elif pair in _VAGUE_PAIRS and words.same_sentence(start - 2, index):
            start -= 2
        else:
            break
    return start


def _score(words: Words, index: int, end: int) -> float:
    if end - index > 1 or words.tokens[index][0].isdigit():
        return 0.85
    return 0.75
