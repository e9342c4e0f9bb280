"""Tokens: words, numbers and single punctuation marks of any script."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

from annotations.model import Span
from annotations.text.abbreviations import Abbreviations, abbreviations

_NO_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff"
    "\uff66-\uff9f\U0001aff0-\U0001b16f\U00020000-\U000323af"
)
"""Scripts written without spaces between words: each character is a token of its own."""

_IGNORED = "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_BLOCKS_WITH_MARKS = (
    (0x300, 0x3100),
    (0xA000, 0xAC00),
    (0xFB00, 0xFE30),
    (0x10000, 0x12000),
    (0x13400, 0x13500),
    (0x16A00, 0x17000),
    (0x1BC00, 0x1BD00),
    (0x1CF00, 0x1EA00),
    (0xE0100, 0xE01F0),
)
"""Where Unicode has combining marks; looking through all of it would take too long at start."""

_JOINERS = "\u00ad\u034f\u200c\u200d"
_ELISION = re.compile(r"(?:[LDldjmnstc]|[Qq]u)['’](?=[^\W\d_]{2})")
_AFTER_ADDRESS = ".,;:!?)]}\"'“”»…"
_ORDINAL = re.compile(r"\d{1,3}\Z")
_ROMAN = re.compile(r"[IVX]{2,6}\Z")
_NEXT_WORD = re.compile(r"\s{1,4}([^\W\d_]{1,30}|\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s{1,4}\Z")


def tokens(text: str) -> tuple[Span, ...]:
    """Return the tokens of ``text``, sorted and disjoint, in code points.

    Compounds with hyphens and apostrophes inside a word are whole, and so are numbers with
    separators (``1.200``), web addresses, abbreviations and ordinals with their full stop,
    and characters with all that combines with them. Every other mark is a token of its own.
    White space and invisible format characters belong to no token.
    """
    return tuple(Span(start, end) for start, end in token_bounds(text))


def token_bounds(text: str) -> list[tuple[int, int]]:
    """Return start and end of each token of ``text``: ``tokens`` for those in a hurry."""
    lists = abbreviations()
    pattern = _pattern()
    word, address = pattern.groupindex["word"], pattern.groupindex["address"]
    elides = "'" in text or "’" in text
    found: list[tuple[int, int]] = []
    add = found.append
    end = 0
    for match in pattern.finditer(text):
        kind = match.lastindex
        if kind is None:
            add(match.span())
            continue
        start, stop = match.span()
        if stop <= end:
            continue
        start, end = max(start, end), stop
        if kind == word:
            elided = _ELISION.match(text, start, end) if elides else None
            if elided is not None:
                add((start, elided.end()))
                start = elided.end()
            if text[end : end + 1] == "." and owns_stop(text, start, end, lists):
                end += 1
        elif kind == address:
            kept = start + len(match[0].rstrip(_AFTER_ADDRESS))
            add((start, kept))
            found += [(place, place + 1) for place in range(kept, end)]
            continue
        add((start, end))
    return found


def owns_stop(text: str, start: int, stop: int, lists: Abbreviations) -> bool:
    """Say whether the full stop at ``stop`` belongs to the word that begins at ``start``.

    It does in abbreviations, initials and ordinals; a sentence may end there all the same.
    """
    word = text[start:stop]
    lower = word.lower()
    is_listed = lower in lists.inside or lower in lists.either or word in lists.small
    stands_before_digits = lower in lists.before_digits
    is_plain = len(word) > 1 and word.isalpha() and not word.isupper()
    if is_plain and not is_listed and not stands_before_digits:
        return False
    if stop - start > 20 or unicodedata.category(text[stop + 1 : stop + 2] or " ")[0] == "M":
        return False
    if is_listed:
        return True
    after = _NEXT_WORD.match(text, stop + 1)
    if stands_before_digits:
        return after is not None and after[1].isdigit()
    if len(word) == 1 and word.isalpha():
        return after is not None and (word.isupper() or after[1][0].isalpha())
    return after is not None and _is_ordinal(text, start, word, after[1], lists)


def _is_ordinal(text: str, start: int, word: str, after: str, lists: Abbreviations) -> bool:
    """Say whether ``word`` is a number with its full stop, Roman or in digits."""
    if _ROMAN.match(word):
        return after.lower() not in lists.starters
    if not _ORDINAL.match(word) or after.isdigit():
        return False
    following = after.lower()
    if following in lists.after_ordinal or after[0].islower():
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 34), start)
    is_after_article = before is not None and before[1].lower() in lists.before_ordinal
    return is_after_article and following not in lists.starters


@cache
def _pattern() -> re.Pattern[str]:
    """Return the one pattern; it runs in linear time.

    What no group holds is a plain word or a comma, as most are: nothing before or behind it
    joins it. White space is told from all other tokens at one look.
    Only sets are repeated possessively: before Python 3.11.5 a possessive group that could
    backtrack within itself matched wrongly.
    """
    marks = _marks()
    letter = rf"[^\W_{_NO_SPACES}]"
    more = rf"[^\W_{_NO_SPACES}]*+"
    word = rf"{letter}{more}(?:[{marks}{_JOINERS}]++{more})*"
    joint = r"[-‐‑'’·_]|(?<=\d)[.,:](?=\d)"
    modifiers = rf"[{marks}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"
    combined = rf"{modifiers}(?:\u200d[^\s\w]?{modifiers})*"
    plain = r"[A-Za-zÄÖÜäöüß]++(?=[ ,\n])"
    return re.compile(
        rf"{plain}|,(?=[ \n])|(?=\S)(?:"
        rf"(?P<address>https?://[^\s<>\"„“”|]++|www\.[^\s<>\"„“”|]++)"
        rf"|(?P<domain>(?<!\w)[a-z0-9][a-z0-9-]{{0,40}}+"
        rf"(?:\.[a-z0-9-]{{1,40}}+){{0,4}}?"
        rf"\.(?:de|at|ch|com|org|net|info|eu|tv|uk|fr|ru)\b(?![.-]?\w|[{marks}]))"
        rf"|(?P<abbreviation>(?<![^\W_])(?:[^\W\d_]\.){{2,12}}(?!\w|[{marks}]))"
        rf"|(?P<word>(?:(?<!\S)[-‐‑@])?{word}(?:(?:{joint}){word})*"
        rf"(?:(?<=[^\W\d_])[-‐‑](?=[\s,;)/]|\Z))?)"
        rf"|(?P<flag>[\U0001f1e6-\U0001f1ff]{{2}}{combined})"
        rf"|(?P<other>[^\s{_IGNORED}]{combined}))"
    )


@cache
def _marks() -> str:
    """Return the ranges of all combining marks, for a character class."""
    ranges: list[str] = []
    first = last = -2
    for point in chain.from_iterable(range(*block) for block in _BLOCKS_WITH_MARKS):
        if unicodedata.category(chr(point)) not in ("Mn", "Mc", "Me"):
            continue
        if point != last + 1:
            if first >= 0:
                ranges.append(_range(first, last))
            first = point
        last = point
    ranges.append(_range(first, last))
    return "".join(ranges)


def _range(first: int, last: int) -> str:
    return rf"\U{first:08x}-\U{last:08x}"
