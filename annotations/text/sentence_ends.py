"""Sentences, with an eye for German abbreviations, ordinals and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.model import Span
from annotations.text.abbreviations import Abbreviations, abbreviations
from annotations.text.words import owns_stop

_LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
_END = re.compile(r"[.!?…。！？｡؟۔।]++[\"'“”„»«’‘)\]›‹」』]*+")
_FULL_WIDTH = frozenset("。！？｡")
_BEGINNING = re.compile(r"\s*+[\"'“„»«‚‘’(\[›‹「『–-]{0,4}\s?")
_NEXT_WORD = re.compile(r"[^\W\d_]{1,30}")
_LOOK_BACK = 24
_IN_WORDS = ".-\u00ad"


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of ``text``, sorted and disjoint, in code points.

    Every line is a paragraph and ends a sentence, so that headings are sentences. White space
    around a sentence does not belong to it; marks and quotation marks at its end do.
    """
    return tuple(Span(start, end) for start, end in sentence_bounds(text))


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of ``text``: ``sentences`` for those in a hurry."""
    lists = abbreviations()
    for line in _LINE.finditer(text):
        start, stop = first, _ = line.span()
        for match in _END.finditer(text, start, stop):
            if _ends(text, match, first, stop, lists):
                yield from _stripped(text, start, match.end())
                start = match.end()
        yield from _stripped(text, start, stop)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str], line: int, stop: int, lists: Abbreviations) -> bool:
    """Say whether a sentence ends with ``match`` in the line from ``line`` to ``stop``."""
    end = match.end()
    if end == stop or match[0][0] in _FULL_WIDTH:
        return True
    if not text[end].isspace():
        return False
    beginning = _BEGINNING.match(text, end, stop)
    first = text[beginning.end() : beginning.end() + 1] if beginning else ""
    if first.islower():
        return False
    if match[0][0] != "." or match[0][1:2] in (".", "!", "?"):
        return True
    next_word = _NEXT_WORD.match(text, beginning.end()) if beginning else None
    following = next_word[0].lower() if next_word else ""
    return not _is_inner_stop(text, match.start(), line, following, lists)


def _is_inner_stop(text: str, at: int, line: int, following: str, lists: Abbreviations) -> bool:
    """Say whether the full stop at ``at`` ends an abbreviation, initial or ordinal only."""
    start, farthest = at, max(line, at - _LOOK_BACK)
    while start > farthest and (text[start - 1].isalnum() or text[start - 1] in _IN_WORDS):
        start -= 1
    if start == at:
        return False
    word = text[start:at].lower()
    if word.isdigit() and len(word) <= 3 and not text[max(line, start - 8) : start].strip():
        return start - line < 8
    if not owns_stop(text, start, at, lists) and not _is_dotted(word):
        return False
    if word in lists.inside or word in lists.small:
        return True
    if len(word) == 1:
        return word not in "ivx" or following not in lists.starters
    return following not in lists.starters


def _is_dotted(word: str) -> bool:
    return len(word) >= 3 and all(len(part) == 1 for part in word.split("."))
