"""German numbers, in digits or in words, as decimals: exact, whatever their length."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

LONGEST = 30
"""So many digits a number has at most; longer ones count nothing."""

_DIGITS = re.compile(r"\d+(?:[.'’ ]\d{3})+(?:,\d+)?(?![.\d])|\d+(?:,\d+)?(?![.\d]*\d)")
_LARGE = {
    "dutzend": 12, "hundert": 100, "tausend": 1000, "million": 10**6, "mio.": 10**6,
    "viertelmillion": 250_000, "dreiviertelmillion": 750_000, "milliarde": 10**9,
    "mrd.": 10**9, "billion": 10**12,
}  # fmt: skip
_UNITS = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_VAGUE = ("mehrere", "einige", "viele", "wenige", "etliche", "zahlreiche", "paar")
_HALF = "einhalb"
_ONES = ("eins", "eine", "einem", "einen", "einer", "eines")


def amount(text: str) -> Decimal | None:
    """Return the number that ``text`` gives, its large unit counted in; ``None`` for none."""
    lower = text.lower().replace("dreissig", "dreißig")
    words = lower.split()
    number = in_digits(lower)
    if number is None:
        if any(map(is_vague, words)):
            return None
        at = next((at for at, word in enumerate(words) if in_words(word) is not None), None)
        number = None if at is None else in_words(words.pop(at))
    if any(word.startswith("halb") for word in words):
        number = (Decimal(1) if number is None else number) / 2
    factor = large(" ".join(words))
    if number is not None:
        return number * (factor or 1)
    return None if lower.endswith(("e", "en")) else factor


def is_vague(word: str) -> bool:
    """Say whether ``word`` counts without a number: "mehrere", "einige", "paar"."""
    return word.lower().startswith(_VAGUE)


def in_digits(text: str) -> Decimal | None:
    """Return the first number in digits; none of those that could be a date or a version."""
    found = _DIGITS.search(text)
    if not found or len(found[0]) > LONGEST or text[: found.start()].endswith((".", ",")):
        return None
    return Decimal(re.sub(r"[.'’ ]", "", found[0]).replace(",", "."))


def in_words(word: str) -> Decimal | None:
    """Return the number that ``word``, in lower case, writes out: "zweihundertfünf"."""
    if word.endswith(_HALF) and word != _HALF:
        whole = _small().get(word.removesuffix(_HALF))
        return None if whole is None else whole + Decimal("0.5")
    if word in {"anderthalb", _HALF, "eineinhalb"}:
        return Decimal("1.5")
    thousands, parted, rest = word.partition("tausend")
    if not parted:
        return _hundreds(word)
    high = _hundreds(thousands) if thousands else Decimal(1)
    low = _hundreds(rest.removeprefix("und")) if rest else Decimal(0)
    return None if high is None or low is None else high * 1000 + low


def large(text: str) -> Decimal | None:
    """Return the greatest of "Dutzend", "Millionen" and the like in ``text``."""
    words = text.lower().split()
    factors = [factor for name, factor in _LARGE.items() if any(_is(w, name) for w in words)]
    return Decimal(max(factors)) if factors else None


def plain(number: Decimal) -> str:
    """Return ``number`` with a point and without zeros that say nothing."""
    return f"{number.normalize():f}"


def _is(word: str, name: str) -> bool:
    """Say whether ``word`` is the large number ``name``, be it in the plural."""
    return word.startswith(name) and len(word) <= len(name) + 2


def _hundreds(word: str) -> Decimal | None:
    hundreds, parted, rest = word.partition("hundert")
    if not parted:
        return _small().get(word)
    high = _small().get(hundreds) if hundreds else Decimal(1)
    low = _small().get(rest.removeprefix("und")) if rest else Decimal(0)
    return None if high is None or low is None else high * 100 + low


@cache
def _small() -> Mapping[str, Decimal]:
    """Return the numbers below a hundred by their names."""
    made = {name: Decimal(value) for value, name in enumerate(_UNITS)}
    for place, tens in enumerate(_TENS, start=2):
        made[tens] = Decimal(10 * place)
        for value, name in enumerate(_UNITS[1:10], start=1):
            made[f"{name}und{tens}"] = Decimal(10 * place + value)
    made |= dict.fromkeys(_ONES, Decimal(1))
    made |= {"zwo": Decimal(2), "zweien": Decimal(2), "zweier": Decimal(2)}
    return made | {"dreien": Decimal(3), "dreier": Decimal(3)}
