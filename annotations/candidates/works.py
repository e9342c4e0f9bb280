"""Other names by their make: operations, weapon models, resolutions, ships, treaties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotations.candidates.hits import NAME, Hit
from annotations.candidates.names import names, town_of
from annotations.candidates.words import Words

_MODEL = re.compile(
    r"(?:[A-ZÄÖÜ]{1,4}[a-z]{0,3}|[A-Z][a-z]{2,8})-\d{1,4}[A-Z]{0,3}(?:\d[A-Z]?)?"
)
"""Designations like "Il-22", "B-52", "Su-24M"."""

_NO_MODEL = frozenset("G U M A Covid COVID Sars Cop COP Top Formel Euro E K".split())
_OPERATIONS = frozenset({"Operation", "Militäroperation", "Operationen"})
_RESOLUTION = re.compile(r"(?:(?:UN|Uno|UNO|Sicherheitsrats?)-)?Resolution")
_TREATIES = frozenset(
    "Abkommen Abkommens Vertrag Vertrags Verträge Konvention Konventionen Protokoll Protokolle"
    " Friedensabkommen Friedensvertrag Vereinbarung Vereinbarungen Erklärung Statut".split()
)
_SHIPS = frozenset("USS HMS MS MV INS RFA".split())
_OPENING = frozenset('„ " » « “ ‚ › ‹ ”'.split())
_LONGEST = 4


def opens_work(token: str) -> bool:
    """Say whether such a name may begin with ``token``."""
    if not token[0].isupper():
        return False
    told = token in _OPERATIONS or token in _SHIPS or _RESOLUTION.fullmatch(token)
    return bool(told) or _is_model(token) or town_of(token) is not None


def works(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield names of operations, models, resolutions, ships and treaties that begin ``at``."""
    for index in at:
        end = _end(words, index, words.tokens[index])
        if end > index:
            yield Hit(
                words.starts[index], words.ends[end - 1], "MISC", 0.8, "name by its make", NAME
            )


def _end(words: Words, index: int, token: str) -> int:
    """Return the index behind the name that begins at ``index``, ``index`` for none."""
    if token in _OPERATIONS:
        return _end_of_operation(words, index)
    if _RESOLUTION.fullmatch(token):
        number = words.at(index + 1)
        return index + 2 if number.isdigit() and len(number) > 2 else index
    if token in _SHIPS and _is_name_word(words.at(index + 1)):
        return _end_of_capitals(words, index + 1)
    if _is_model(token):
        return index + 1
    is_treaty = words.at(index + 1) in _TREATIES and words.same_sentence(index, index + 1)
    return index + 2 if is_treaty and town_of(token) is not None else index


def _is_model(token: str) -> bool:
    """Say whether ``token`` is the designation of a weapon, and no listed name."""
    if "-" not in token or not _MODEL.fullmatch(token):
        return False
    return token.partition("-")[0] not in _NO_MODEL and names().of(token) is None


def _end_of_operation(words: Words, index: int) -> int:
    """Return the index behind "Operation Olivenzweig", "Operation 1027"."""
    following = words.at(index + 1)
    if not words.same_sentence(index, index + 1):
        return index
    if following.isdigit() and len(following) < 5:
        return index + 2
    named = words.tokens[index] == "Operation" and _is_name_word(following)
    return _end_of_capitals(words, index + 1) if named else index


def _end_of_capitals(words: Words, index: int) -> int:
    end = index
    while (
        end < index + _LONGEST
        and words.same_sentence(index, end)
        and _is_name_word(words.at(end))
    ):
        end += 1
    return end


def _is_name_word(token: str) -> bool:
    return token[:1].isupper() and token not in _OPENING
