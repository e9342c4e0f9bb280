"""Words of one sentence, with what the tables know of each.

Offsets are code points of the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Form, Tables

_TOKEN = re.compile(
    r"[^\W\d_]+(?:['’.&/\-–][^\W_]+)*-?|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*\.?|[^\w\s]|_",
    re.UNICODE,
)
_ABBREVIATIONS = frozenset(
    "z.b bzw dr prof nr st ca rd mio mrd u.a d.h vgl bzgl sog gen ggf etc inkl evtl hl".split()
)
_MONTHS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember "
    "jahrhundert jahrestag".split()
)
MAX_WORDS = 160
"""Sentences are cut after so many words, so that no text can take more than linear time."""


class Word:
    """One word, number or punctuation mark; ``kind`` is ``w``, ``n`` or ``p``."""

    __slots__ = ("cap", "end", "forms", "kind", "low", "start", "text")

    def __init__(self, text: str, start: int, kind: str, tables: Tables) -> None:
        """Take the word as it stands, its offset and kind."""
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.kind = kind
        self.low = fold(text)
        self.cap = text[0].isupper()
        self.forms: tuple[Form, ...] = tables.verb_forms(self.low) if kind == "w" else ()

    def __repr__(self) -> str:
        return self.text


def sentences(text: str, start: int, end: int, tables: Tables) -> Iterator[list[Word]]:
    """Give the sentences of ``text[start:end]``; line ends after a blank line end them too."""
    words: list[Word] = []
    previous = start
    for match in _TOKEN.finditer(text, start, end):
        gap = text[previous : match.start()]
        if words and ("\n" in gap or len(words) >= MAX_WORDS):
            yield words
            words = []
        token = match.group()
        first = token[0]
        if first.isdigit():
            word = Word(token, match.start(), "n", tables)
        elif first.isalpha():
            word = Word(token, match.start(), "w", tables)
        else:
            word = Word(token, match.start(), "p", tables)
        if words and _ends(words, word):
            yield words
            words = []
        words.append(word)
        previous = match.end()
    if words:
        yield words


def _ends(words: list[Word], following: Word) -> bool:
    """Say whether the sentence is over before ``following``."""
    at = len(words) - 1
    if following.kind == "p" and following.text in "\"“”«»)'’!?.…":
        return False
    while at > 0 and words[at].kind == "p" and words[at].text in "\"“”«»)'’":
        at -= 1
    last = words[at]
    if last.text in "!?…":
        return following.cap or following.kind != "w"
    if last.text == ".":
        before = words[at - 1] if at else None
        if before is not None and (before.low in _ABBREVIATIONS or len(before.text) == 1):
            return False
        return following.cap or following.kind != "w"
    if last.kind == "n" and last.text.endswith("."):
        return (
            following.cap
            and following.low not in _MONTHS
            and at > 1
            and last.end - last.start > 3
        )
    return False
