"""Words of one sentence, with what the tables know of each.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Form, Tables
from annotations.candidates.words import Words
from annotations.model import ZoneKind

MAX_WORDS = 160
"""Sentences are cut after so many words, so that no text can take more than linear time."""
_MAX_LETTERS = 60


class Word:
    """One word, number or punctuation mark; ``kind`` is ``w``, ``n`` or ``p``."""

    __slots__ = ("cap", "end", "forms", "kind", "low", "start", "text")

    def __init__(self, text: str, start: int, tables: Tables) -> None:
        """Take the word as it stands and its offset."""
        first = text[0]
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.low = fold(text) if len(text) < _MAX_LETTERS else text
        last = text.rpartition("-")[2]
        self.cap = first.isupper() and (not last or last is text or not last[0].islower())
        self.kind = _kind(first, text)
        self.forms: tuple[Form, ...] = (
            tables.verb_forms(fold(last) if not self.cap else self.low)
            if self.kind == "w"
            else ()
        )

    def __repr__(self) -> str:
        return self.text


def sentences(read: Words, tables: Tables) -> Iterator[tuple[list[Word], ZoneKind]]:
    """Give the sentences of an article outside furniture, each with its zone's kind."""
    words: list[Word] = []
    number = -1
    for at, token in enumerate(read.tokens):
        if words and (read.sentence[at] != number or len(words) >= MAX_WORDS):
            yield words, read.zones[at - 1]
            words = []
        number = read.sentence[at]
        words.append(Word(token, read.starts[at], tables))
    if words:
        yield words, read.zones[-1]


def _kind(first: str, text: str) -> str:
    if first.isalpha():
        return "w"
    if not first.isdigit():
        return "p"
    return "w" if text[-1].isalpha() else "n"
