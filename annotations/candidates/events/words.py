"""Words of one sentence, with what the tables know of each.

Offsets are code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Form, Tables
from annotations.candidates.words import Words
from annotations.model import ZoneKind

MAX_WORDS = 160
"""Sentences are cut after so many words, so that no text can take more than linear time."""
_MAX_LETTERS = 60
_NONFINITE_AUXILIARIES = frozenset({"worden", "werden", "haben", "sein"})


class Word:
    """One word, number or punctuation mark; ``kind`` is ``w``, ``n`` or ``p``.

    ``forms`` are its readings as a verb form, ``kinds`` the kinds of these; ``finite`` and
    ``nonfinite`` say whether one of them is such, those of the auxiliaries too.
    """

    __slots__ = (
        "cap",
        "end",
        "finite",
        "forms",
        "kind",
        "kinds",
        "low",
        "nonfinite",
        "start",
        "text",
    )

    def __init__(self, text: str, start: int, tables: Tables) -> None:
        """Take the word as it stands and its offset."""
        self.text = text
        self.start = start
        self.end = start + len(text)
        (
            self.low,
            self.cap,
            self.kind,
            self.forms,
            self.kinds,
            self.finite,
            self.nonfinite,
        ) = _look_up(text, tables)

    def __repr__(self) -> str:
        return self.text


def sentences(read: Words, tables: Tables) -> Iterator[tuple[list[Word], ZoneKind]]:
    """Give the sentences of an article outside furniture, each with its zone's kind."""
    for first, last in read.pieces(MAX_WORDS):
        here = zip(read.tokens[first:last], read.starts[first:last], strict=True)
        yield [Word(token, start, tables) for token, start in here], read.zones[first]


_Known = tuple[str, bool, str, tuple[Form, ...], frozenset[str], bool, bool]


@lru_cache(50_000)
def _look_up(text: str, tables: Tables) -> _Known:
    """Return what the tables know of a word, whatever text it stands in."""
    first = text[0]
    low = fold(text) if len(text) < _MAX_LETTERS else text
    last = text.rpartition("-")[2]
    cap = first.isupper() and (not last or last is text or not last[0].islower())
    kind = _kind(first, text)
    forms = tables.verb_forms(low if cap else fold(last)) if kind == "w" else ()
    kinds = frozenset(form.kind for form in forms)
    finite = kind == "w" and (low in tables.auxiliaries or not kinds.isdisjoint("fs"))
    nonfinite = low in _NONFINITE_AUXILIARIES or not kinds.isdisjoint("ip")
    return low, cap, kind, forms, kinds, finite, nonfinite and not cap


def _kind(first: str, text: str) -> str:
    if first.isalpha():
        return "w"
    if not first.isdigit():
        return "p"
    return "w" if text[-1].isalpha() else "n"
