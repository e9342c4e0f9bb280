"""What the single words of a sentence can be, by their places: verbs, joints, triggers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.candidates.events.words import SIGNS, Word


class Signs(NamedTuple):
    """The places of the words of a sentence that say something of its clauses and events.

    ``marks`` are its punctuation marks with their texts, in order; ``finite`` and
    ``nonfinite`` what may be such a form of a verb, ``verbal`` what has a say in verbs and
    voice, ``joints`` conjunctions as "und", ``telling`` what may name an event without being a
    verb, ``nouns`` what can be nothing but a noun or name unless it opens the sentence.
    """

    marks: Sequence[tuple[int, str]]
    colons: Sequence[int]
    finite: Sequence[int]
    nonfinite: frozenset[int]
    verbal: frozenset[int]
    joints: frozenset[int]
    telling: frozenset[int]
    nouns: frozenset[int]


def signs_of(words: Sequence[Word]) -> Signs:
    """Return the signs in a sentence."""
    places: list[list[int]] = [[] for _ in range(SIGNS)]
    for at, word in enumerate(words):
        for sign in word.signs:
            places[sign].append(at)
    marks, colons, finite, *others = places
    texts = [(at, words[at].text) for at in marks]
    return Signs(texts, colons, finite, *map(frozenset, others))
