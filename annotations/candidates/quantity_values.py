"""What a quantity stands for: number and unit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from annotations.candidates.lists import sections
from annotations.candidates.numerals import amount, in_words, large, plain

_BOUNDS = (
    (("mehr als", "über", "mindestens", "wenigstens", "gut "), ">"),
    (("weniger als", "höchstens", "bis zu", "knapp", "fast"), "<"),
    (("rund", "etwa", "ungefähr", "circa"), "~"),
)
_DASHED = re.compile(r"\b(\d+)[-–](\d+)\b")
_RANGE = re.compile(r" (?:bis|und|oder) (?:zu )?")
_SHARE = re.compile(r" (?:von|der) (?:insgesamt )?")


@lru_cache(maxsize=4096)
def quantity_value(text: str) -> str:
    """Return number and unit of ``text`` ("8000000 Menschen"), empty where there is none.

    A bound stands before the number: ``>``, ``<``, ``~``; a range is ``20-30``, a share
    ``4/5``.
    """
    number = _range(text) or _share(text)
    if not number:
        single = amount(text)
        if single is None:
            return ""
        number = plain(single)
    start, space, unit = text.rpartition(" ")
    bound = _bound((start + space).lower()) if start else ""
    return bound + number + (f" {unit}" if _is_unit(unit) else "")


def _range(text: str) -> str:
    """Return "20-30"; a large unit of the second number is that of the first, too."""
    low, parted, high = _parted(_DASHED.sub(r"\1 bis \2", text), _RANGE)
    first, second = (amount(low), amount(high)) if parted else (None, None)
    if first is None or second is None:
        return ""
    if large(low) is None:
        first *= large(high) or 1
    return f"{plain(first)}-{plain(second)}" if first < second else ""


def _share(text: str) -> str:
    part, parted, whole = _parted(text, _SHARE)
    first, second = (amount(part), amount(whole)) if parted else (None, None)
    return f"{plain(first)}/{plain(second)}" if first is not None and second else ""


def _parted(text: str, between: re.Pattern[str]) -> tuple[str, bool, str]:
    first, *rest = between.split(text, maxsplit=1)
    return first, bool(rest), "".join(rest)


def _is_unit(word: str) -> bool:
    """Say whether ``word`` is "%", "km" or "Menschen", and not "Millionen"."""
    if not word[0].isupper():
        return word in _small_units()
    return amount(word) is None and in_words(word.lower()) is None and large(word) is None


@cache
def _small_units() -> frozenset[str]:
    listed = sections("words/count.txt")["unit"]
    return frozenset(word for word in listed if not word[0].isupper())


def _bound(lower: str) -> str:
    return next((sign for words, sign in _BOUNDS if any(map(lower.count, words))), "")
