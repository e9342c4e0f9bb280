"""Other names by their make: operations, weapon models, resolutions, ships, treaties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.candidates.hits import NAME, Hit
from annotations.candidates.names import names
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


def works(words: Words) -> Iterator[Hit]:
    """Yield names of operations, models, resolutions, ships and treaties."""
    for index in words.capitals:
        token = words.tokens[index]
        end = _end(words, index, token)
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
    if "-" in token and _MODEL.fullmatch(token) and names().of(token) is None:
        return index if token.partition("-")[0] in _NO_MODEL else index + 1
    is_treaty = words.at(index + 1) in _TREATIES and words.same_sentence(index, index + 1)
    if is_treaty and token.endswith("er") and _is_town(token):
        return index + 2
    return index


def _is_town(token: str) -> bool:
    """Say whether ``token`` is the adjective of a listed town ("Genfer")."""
    table = names().single
    town = table.get(token[:-2]) or table.get(token[:-1])
    return town is not None and town.label == "GPE"


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
