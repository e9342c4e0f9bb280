"""The tagger: a linear-chain CRF over words, with what it is unsure of.

It speaks the labels of GermEval 2014 (PER, ORG, LOC, OTH; derived, part of a compound). In a
schema that has these the spans are passed on; else lists and words around tell an armed actor
from another organisation and a river from a town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from annotations.candidates.data_files import mapped
from annotations.candidates.features import features
from annotations.candidates.training import WEIGHTS
from annotations.candidates.words import Words

LEAST = 0.05
"""The probability from which on a name is proposed that the best reading does not hold."""

LONGEST = 400
"""Sentences with more words are read in pieces."""


class Tagged(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) with a label of the tagger.

    ``is_best`` says whether the best reading of the sentence holds it.
    """

    first: int
    last: int
    label: str
    probability: float
    is_best: bool = True


class Tagger:
    """Weights, loaded at the first sentence. Not for use by several threads at once."""

    def __init__(self, weights: str) -> None:
        self._weights = weights
        self._loaded: Any = None
        self._beginnings: tuple[str, ...] = ()

    def _tagger(self) -> Any:  # noqa: ANN401 - the library has no types
        if self._loaded is None:
            import pycrfsuite  # noqa: PLC0415 - loaded on first use

            self._loaded = pycrfsuite.Tagger()
            self._loaded.open(self._weights)
            labels = sorted(self._loaded.labels())
            self._beginnings = tuple(label for label in labels if label[0] == "B")
        return self._loaded

    def sentence(self, tokens: Sequence[str]) -> Iterator[Tagged]:
        """Yield the spans of the best reading, and what may be names besides."""
        tagger = self._tagger()
        tagger.set(features(tokens))
        labels: list[str] = tagger.tag()
        first, current = 0, "O"
        for index, label in enumerate((*labels, "O")):
            if current != "O" and (label[0] in "BO" or label[2:] != current):
                sure = min(tagger.marginal(labels[i], i) for i in range(first, index))
                yield Tagged(first, index, current, sure)
                current = "O"
            if label != "O" and current == "O":
                first, current = index, label[2:]
        yield from self._unsure(tokens, labels)

    def _unsure(self, tokens: Sequence[str], labels: Sequence[str]) -> Iterator[Tagged]:
        """Yield single words outside the best reading that may be names all the same."""
        tagger = self._loaded
        for index, (token, label) in enumerate(zip(tokens, labels, strict=True)):
            if label != "O" or not token[0].isupper():
                continue
            if tagger.marginal("O", index) > 1.0 - LEAST:
                continue
            chances = {name: tagger.marginal(name, index) for name in self._beginnings}
            best = max(chances, key=chances.__getitem__)
            if chances[best] >= LEAST:
                yield Tagged(index, index + 1, best[2:], chances[best], is_best=False)


@cache
def shipped_tagger() -> Tagger:
    """Return the tagger with the shipped weights."""
    return Tagger(str(mapped(WEIGHTS)))


def tagged(words: Words, tagger: Tagger) -> Iterator[Tagged]:
    """Yield what ``tagger`` finds in ``words``; indices count in all of ``words``."""
    for start, end in words.pieces(LONGEST):
        tokens = words.tokens[start:end]
        if any(token[0].isupper() for token in tokens):
            for found in tagger.sentence(tokens):
                yield found._replace(first=found.first + start, last=found.last + start)
