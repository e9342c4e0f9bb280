"""Quantities: a number with what makes it vague before it and its unit behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.cues import label_after
from annotations.candidates.hits import Hit
from annotations.candidates.inflection import stem
from annotations.candidates.lists import sections
from annotations.candidates.quantity_values import quantity_value
from annotations.candidates.words import Words

_DIGITS = re.compile(r"\d+(?:[.,'’]\d+)*|\d{2,3}[-–]\d{2,3}")
_THOUSANDS = re.compile(r"\d{3}")
_WRITTEN = re.compile(
    r"(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig"
    r"|vierzig"
    r"|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|und|einhalb|dreizehn|vierzehn"
    r"|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn))+"
)
_VAGUE_PAIRS = {
    ("mehr", "als"), ("weniger", "als"), ("bis", "zu"), ("um", "die"), ("an", "die"),
    ("nicht", "einmal"), ("weit", "über"), ("deutlich", "über"), ("gerade", "einmal"),
    ("gerade", "mal"), ("in", "etwa"), ("gut", "die"), ("knapp", "unter"), ("knapp", "über"),
    ("deutlich", "unter"), ("weit", "unter"), ("mehr", "denn"), ("gut", "gerne"),
    ("wesentlich", "über"), ("etwas", "über"), ("etwas", "unter"),
}  # fmt: skip
_STRONGER = frozenset("etwas deutlich weit wesentlich nicht viel".split())
"""What may stand before "mehr als" and the like."""

_NUMBERED = frozenset(
    "Nummer Nr. Seite Artikel Paragraf § Kapitel Platz Resolution Absatz Kanal Block Reaktor"
    " Route Highway Autobahn Bundesstraße Bundesstrasse Tor Gleis Operation Typ Modell Version"
    " Bataillon Brigade Division Regiment Staffel Folge Band Phase Stufe Kategorie Punkt Mirage"
    " Sektor Protokoll Gruppe Zone Teil Ziffer Kilometer Etage Zimmer Saal Flug Fregatte"
    " Boeing Airbus Iljuschin Antonow Tupolew Cessna Embraer Suchoi Sojus Stärke Tag Woche"
    " Minute Jahrgang Leopard Gesetz Dekret Befehl UN-Resolution Uno-Resolution"
    " UNO-Resolution".split()
)
_AGES = frozenset("Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden".split())
_OLD = frozenset({"alt", "alte", "alten", "alter"})
_SEVERAL = frozenset(
    "mehrere einige mehreren einigen mehrerer einiger wenige wenigen weniger viele vielen"
    " vieler etliche etlichen zahlreiche zahlreichen".split()
)
_ONE = frozenset({"ein", "einem", "eine", "einer", "einen", "eines"})
_VAGUE = _SEVERAL | _ONE
_ROUND = frozenset({"hundert", "tausend", "zehntausend", "hunderttausend"})
_HALF = frozenset(
    "halbe halben halbes paar gute gutes guten knappe knappes knappen rundes ganzes".split()
)
_FEW = frozenset("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
_PART = frozenset(
    "Drittel Viertel Fünftel Sechstel Siebtel Achtel Zehntel Bruchteil Dutzend Hälfte".split()
)
_ORDINAL = re.compile(r"(?:erste|zweite|andere|nördliche|südliche|östliche|westliche)[nr]?")
_MULTIPLE = re.compile(
    r"(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|hundert|tausend)|\d+-?)mal"
)


class Count(NamedTuple):
    """The words of counting."""

    number: frozenset[str]
    large: frozenset[str]
    crowd: frozenset[str]
    many: frozenset[str]
    unit: frozenset[str]
    approximate: frozenset[str]


@cache
def _count() -> Count:
    found = sections("words/count.txt")
    return Count(
        found["number"],
        found["large"],
        found["crowd"],
        found["large"] | found["crowd"],
        frozenset(stem(word) for word in found["unit"]),
        found["approximate"],
    )


@lru_cache(maxsize=16384)
def is_number(word: str) -> bool:
    """Say whether ``word`` is a number, in digits or written out, from two up."""
    lower = word.lower()
    if lower in _count().number:
        return True
    if word[0].isdigit():
        return bool(_DIGITS.fullmatch(word)) and word != "1"
    return len(lower) > 6 and bool(_WRITTEN.fullmatch(lower))


def quantities(
    words: Words, at: Sequence[int], taken: Iterable[tuple[int, int]]
) -> Iterator[Hit]:
    """Yield quantities that begin ``at``, outside the times (start, end) in ``taken``.

    The reason tells number and unit.
    """
    covered = sorted(taken)
    done, place = 0, 0
    for index in at:
        end = _end(words, index) if index >= done else index
        if end == index:
            continue
        start = _start(words, index)
        left, right = words.starts[start], words.ends[end - 1]
        while place < len(covered) and covered[place][1] <= words.starts[index]:
            place += 1
        if place == len(covered) or covered[place][0] >= right:
            value = quantity_value(words.text[left:right])
            reason = f"number: {value}" if value else "number"
            yield Hit(left, right, "QUANTITY", _score(words, index, end), reason)
        done = end


def opens_quantity(token: str) -> bool:
    """Say whether a quantity may begin with ``token``, whatever follows."""
    if not token[0].isalnum():
        return False
    is_count = is_number(token) or token in _count().crowd or token.startswith("Hälfte")
    return is_count or token.lower() in _VAGUE or _is_multiple(token)


def _is_multiple(token: str) -> bool:
    """Say whether ``token`` is "zweimal" and the like."""
    lower = token.lower()
    return lower.endswith("mal") and _MULTIPLE.fullmatch(lower) is not None


def _end(words: Words, index: int) -> int:
    """Return the index behind the quantity that begins at ``index``, ``index`` for none."""
    token = words.tokens[index]
    if token.lower() in _VAGUE:
        end = _end_of_vague(words, index)
    elif is_number(token) and not _is_reference(words, index):
        end = _end_of_number(words, index)
    elif token in _count().crowd:
        end = _end_of_crowd(words, index)
    elif token.startswith("Hälfte") and _ORDINAL.fullmatch(words.at(index - 1)):
        return index
    else:
        return index + 1 if token.startswith("Hälfte") or _is_multiple(token) else index
    if end > index and words.same_sentence(index, end) and _is_unit(words.at(end)):
        end += 1
    return _end_of_share(words, index, end) if end > index else end


def _end_of_number(words: Words, index: int) -> int:
    """Return the index behind "20", "20 bis 30", "zwei Millionen"."""
    end = _behind_thousands(words, index)
    between = words.at(index - 1).lower() == "zwischen" and words.at(end) == "und"
    if between or words.at(end) in {"bis", "oder", "-", "–"}:
        second = end + 1 + (words.at(end + 1) == "zu")
        if is_number(words.at(second) or "x") and words.same_sentence(index, second):
            end = _behind_thousands(words, second)
    if words.at(end) in _count().large and words.same_sentence(index, end):
        end += 1
    return end


def _behind_thousands(words: Words, index: int) -> int:
    """Return the index behind "20", and behind "20 000"."""
    digits = len(words.tokens[index]) <= 3 and words.tokens[index].isdigit()
    return index + 1 + (digits and bool(_THOUSANDS.fullmatch(words.at(index + 1))))


def _end_of_crowd(words: Words, index: int) -> int:
    """Return the index behind "Hunderte", "Hunderte bis Tausende"."""
    joined = words.at(index + 1) in {"bis", "oder"} and words.at(index + 2) in _count().crowd
    return index + 3 if joined and words.same_sentence(index, index + 2) else index + 1


def _end_of_share(words: Words, index: int, end: int) -> int:
    """Return the index behind "vier von fünf", and "vier der fünf" where no noun follows."""
    if end != index + 1 or words.at(end) not in {"von", "der"}:
        return end
    second = end + 1
    if words.at(second) in {"insgesamt", "den"}:
        second += 1
    if not words.same_sentence(index, second) or not is_number(words.at(second)):
        return end
    after = _behind_thousands(words, second)
    counts = words.at(after)[:1].isupper() or words.at(after)[:1].islower()
    if words.at(end) == "der" and (words.at(after)[:1].isupper() or not counts):
        return end
    return end if words.at(second) == "den" else after


def _end_of_vague(words: Words, index: int) -> int:
    """Return the index behind "ein Dutzend", "mehrere Hundert", "ein Drittel"."""
    if not words.same_sentence(index, index + 1):
        return index
    following = words.tokens[index + 1]
    if words.tokens[index].lower() not in _ONE:
        return index + 2 if _is_many(following) else index
    if following in {"bis", "oder"} and is_number(words.at(index + 2) or "x"):
        return _end_of_number(words, index + 2)
    return _end_of_one(words, index)


def _end_of_one(words: Words, index: int) -> int:
    """Return the index behind "ein Dutzend", "ein halbes Dutzend", "ein paar Tausend"."""
    following, last = words.at(index + 1), index + 1
    if following in _HALF and words.same_sentence(index, index + 2):
        last += 1
    word = words.at(last)
    if last > index + 1 and (word in {"Million", "Milliarde"} or word in _PART):
        return last + 1
    if following == "paar":
        return last + 1 if _is_many(word) else index
    large = word in _count().large and word not in {"Millionen", "Milliarden"}
    return last + 1 if large or (word in _PART and word != "Hälfte") else index


def _is_many(token: str) -> bool:
    """Say whether ``token`` is "Tausend", "Millionen", "zehntausend" and the like."""
    return token in _count().many or token.lower() in _ROUND


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
    aged = before == "," and following == "," and words.at(index - 2)[:1].isupper()
    young = token.isdigit() and len(token) < 3
    return (
        in_brackets or (aged and young) or (following in _AGES and words.at(index + 2) in _OLD)
    )


def _start(words: Words, index: int) -> int:
    """Return where the words that make the number at ``index`` vague begin."""
    start = index
    if words.tokens[index].startswith("Hälfte") and words.at(index - 1) in {"die", "der"}:
        start = _before(words, index - 1)
        return index if start == index - 1 else start
    return _before(words, start)


def _before(words: Words, index: int) -> int:
    """Return where the approximators that end before ``index`` begin."""
    approximate = _count().approximate
    start = index
    while words.same_sentence(start - 1, index):
        before = words.tokens[start - 1].lower()
        pair = (words.at(start - 2).lower(), before)
        if pair in _VAGUE_PAIRS and words.same_sentence(start - 2, index):
            start -= 2
            if before == "als" and words.at(start - 1).lower() in _STRONGER:
                start -= 1
        elif before == "gerne" and words.at(start - 2) == "und":
            start -= 3
        elif before in approximate and not (before == "über" and _is_few(words, index)):
            start -= 1
        else:
            break
    return start


def _is_few(words: Words, index: int) -> bool:
    """Say whether the number at ``index`` is small: "über zwei Brücken" is no estimate."""
    token = words.tokens[index]
    following = words.at(index + 1)
    return token.lower() in _FEW and following not in _count().large and not _is_unit(following)


def _score(words: Words, index: int, end: int) -> float:
    if end - index > 1 or words.tokens[index][0].isdigit():
        return 0.85
    return 0.75
