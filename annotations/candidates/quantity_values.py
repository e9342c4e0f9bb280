"""What a quantity stands for: number and unit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from annotations.candidates.lists import sections
from annotations.candidates.numerals import (
    amount,
    in_digits,
    in_words,
    is_vague,
    large,
    plain,
)

_BOUNDS = (
    (r"nicht mehr als", "<"),
    (r"nicht weniger als", ">"),
    (r"mehr (?:als|denn)|über|mindestens|wenigstens|zumindest|gut(?: und gerne?)?", ">"),
    (r"weniger als|unter|höchstens|maximal|bis zu|knapp|fast|nahezu|annähernd|beinahe", "<"),
    (
        r"rund|(?:in )?etwa|ungefähr|[cz]irka|circa|ca\.|schätzungsweise|(?:um|an) die(?= \d)",
        "~",
    ),
)
_BOUND = re.compile(
    r"(?:(?:weit|deutlich|wesentlich|etwas|die|insgesamt|zusammen|noch|nur|mit) )*(?:"
    + "|".join(f"(?P<b{at}>{words})" for at, (words, _) in enumerate(_BOUNDS))
    + r")\s+"
)
_DASHED = re.compile(r"\b(\d+)[-–](\d+)\b")
_RANGE = re.compile(r"(?:bis|und|oder)(?: zu)?")
_SHARE = re.compile(r"(?:von|der|aus)(?: insgesamt| den)?")
_PARTS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10}
_HALF = re.compile(r"\b(?:die|der|eine) Hälfte\b")
_TOGETHER = re.compile(r"(?<=\d) (?=\d{3}\b)")
_ROUND = ("tausend", "hundert")


@lru_cache(maxsize=4096)
def quantity_value(text: str) -> str:
    """Return number and unit of ``text`` ("8000000 Menschen"), empty where there is none.

    A bound stands before the number: ``>`` (and more), ``<`` (and less), ``~`` (about); a
    range is ``20-30``, a share ``4/5``.
    """
    bound, rest = _bounded(text)
    words = _TOGETHER.sub("", _DASHED.sub(r"\1 bis \2", rest)).split()
    first = next((at for at, word in enumerate(words) if _counts(word)), None)
    if first is None:
        return f"{bound}1/2" if _HALF.search(rest) else ""
    number, end = _number(words, first)
    if not number or any(map(is_vague, words[: end + 1])):
        return ""
    parted = words[end - 1].lower() in _PARTS
    unit = "" if parted else next((word for word in words[end:] if _is_unit(word)), "")
    return bound + number + (f" {unit}" if unit else "")


def _bounded(text: str) -> tuple[str, str]:
    """Return the sign of the first bound, and the text behind all bounds."""
    sign, rest = "", text
    while True:
        lower = rest.lower()
        found = _BOUND.match(lower) or (None if sign else _BOUND.search(lower))
        at = next((at for at, word in enumerate(rest.split()) if _counts(word)), None)
        if found is None or (at is not None and len(lower[: found.start()].split()) > at):
            return sign, rest
        group = next(int(name[1:]) for name, told in found.groupdict().items() if told)
        sign = sign or _BOUNDS[group][1]
        rest = rest[found.end() :]


def _number(words: list[str], first: int) -> tuple[str, int]:
    """Return the number, range or share that begins at a word, and where it ends."""
    end = _run(words, first)
    low = " ".join(words[first:end])
    part = words[end].lower() if end < len(words) else ""
    if part in _PARTS:
        single = amount(low)
        return (f"{plain(single)}/{_PARTS[part]}" if single else ""), end + 1
    for size, between in ((2, _SHARE), (1, _SHARE), (2, _RANGE), (1, _RANGE)):
        begin = end + size
        joint = " ".join(words[end:begin])
        if begin < len(words) and _counts(words[begin]) and between.fullmatch(joint):
            last = _run(words, begin)
            high = " ".join(words[begin:last])
            made = (_share if between is _SHARE else _range)(low, high)
            if made:
                return made, last
    single = amount(low)
    return (plain(single) if single is not None else ""), end


def _run(words: list[str], first: int) -> int:
    """Return where the words end that tell one number from ``first`` on."""
    end = first + 1
    while end < len(words) and (_is_large(words[end]) or words[end].startswith("halb")):
        end += 1
    if words[first].lower() in {"ein", "eine", "einer", "einem", "einen"}:
        return end
    while end < len(words) and words[first][0].isalpha() and words[end] in _ROUND:
        end += 1
    return end


def _range(low: str, high: str) -> str:
    """Return "20-30"; a large unit of the second number is that of the first, too."""
    if low.endswith("-"):
        low = low.rstrip("-") + next((one for one in _ROUND if one in high), "")
    first, second = amount(low), amount(high)
    if first is None or second is None:
        return ""
    if large(low) is None:
        first *= large(high) or 1
    return f"{plain(first)}-{plain(second)}" if first < second else ""


def _share(part: str, whole: str) -> str:
    first, second = amount(part), amount(whole)
    return f"{plain(first)}/{plain(second)}" if first is not None and second else ""


def _counts(word: str) -> bool:
    """Say whether ``word`` is a number or a part of one."""
    lower = word.lower().rstrip("-")
    return (
        in_digits(lower) is not None
        or in_words(lower.replace("dreissig", "dreißig")) is not None
        or lower.startswith("halb")
        or (_is_large(word) and not lower.endswith(("e", "en")))
        or lower in {"millionen", "milliarden"}
    )


def _is_large(word: str) -> bool:
    return large(word) is not None


def _is_unit(word: str) -> bool:
    """Say whether ``word`` is "%", "km" or "Menschen", and not "Millionen"."""
    if not word[0].isupper():
        return word in _small_units()
    return amount(word) is None and in_words(word.lower()) is None and large(word) is None


@cache
def _small_units() -> frozenset[str]:
    listed = sections("words/count.txt")["unit"]
    return frozenset(word for word in listed if not word[0].isupper())
