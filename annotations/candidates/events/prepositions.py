"""Prepositions at the beginning of a phrase, alone, in pairs or fused with an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.candidates.events.agreement import ALL, Cases, governed
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.word_classes import SECOND, WordClasses
from annotations.candidates.events.words import Word


@dataclass(slots=True)
class Opening:
    """What stands before the nouns of a phrase; nothing, until something is read."""

    preposition: str = ""
    governs: str = ""
    cases: Cases = ALL
    determiner: str = ""
    number: int = -1
    adjectives: tuple[int, ...] = ()

    @property
    def governed(self) -> Cases:
        return governed(self.cases, self.governs) if self.governs else self.cases


class Prepositions:
    """Reads the prepositions of one sentence, clause after clause."""

    def __init__(self, words: Sequence[Word], tables: Tables, classes: WordClasses) -> None:
        """Take the sentence; ``classes`` tell what its words are in the clause at hand."""
        self.words = words
        self.tables = tables
        self.classes = classes

    def read(self, order: list[int], n: int, opening: Opening) -> int:
        """Read a preposition, if one stands at ``n``, into ``opening``.

        Return the position after it.
        """
        word = self.words[order[n]]
        low = word.low
        if word.fused:
            return _fused(word, n, opening)
        if low == "zufolge":  # it stands behind what it governs
            return n
        if not self.classes.governs(order, n) or self.classes.opens_clause(order[n]):
            return n
        opening.preposition, opening.governs = low, self.tables.prepositions[low]
        n += 1
        if low not in SECOND:
            return n
        second = self.words[order[n]]
        if second.low in SECOND[low]:
            opening.governs = self.tables.prepositions[second.low]
            if low == "bis":
                opening.preposition = second.low
            n += 1
        elif low == "bis" and second.fused:
            return _fused(second, n, opening)
        return n


def _fused(word: Word, n: int, opening: Opening) -> int:
    """Read a preposition with the article that it ends in: "im", "zur"."""
    opening.preposition, opening.cases = word.preposition, word.cases
    opening.determiner, opening.governs = "der", ""
    return n + 1
