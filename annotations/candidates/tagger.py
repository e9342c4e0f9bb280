"""The tagger: a linear-chain CRF over words, with what it is unsure of.

It speaks the labels of GermEval 2014 (PER, ORG, LOC, OTH; derived, part of a compound). In a
schema that has these the spans are passed on; else lists and words around tell an armed actor
from another organisation and a river from a town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from annotations.candidates.data_files import mapped
from annotations.candidates.features import Reader, Said
from annotations.candidates.training import WEIGHTS
from annotations.candidates.weights_file import known_features
from annotations.candidates.words import Words

LEAST = 0.05
"""The probability from which on a name is proposed that the best reading does not hold."""

OUTSIDE = "O"
"""The label of a word that belongs to no name."""

LONGEST = 400
"""Sentences with more words are read in pieces."""

_TOGETHER = 60
"""The words of so many sentences are looked up before the first is read.

That is quicker where many are new, as a processor keeps near what it does again.
"""


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

    def __init__(self, weights: Path) -> None:
        self._weights = weights
        self._loaded: Any = None
        self._reader = Reader()
        self._beginnings: tuple[str, ...] = ()

    def _tagger(self) -> Any:  # noqa: ANN401 - the library has no types
        if self._loaded is None:
            import pycrfsuite  # noqa: PLC0415 - loaded on first use

            loaded = pycrfsuite.Tagger()
            loaded.open(str(self._weights))
            labels = sorted(loaded.labels())
            self._beginnings = tuple(label for label in labels if label[0] == "B")
            self._reader = Reader(known_features(self._weights.read_bytes()))
            self._loaded = loaded
        return self._loaded

    def look_up(self, tokens: Sequence[str]) -> Sequence[Said]:
        """Return what the features of each token are made of."""
        self._tagger()
        return self._reader.look_up(tokens)

    def sentence(
        self, tokens: Sequence[str], start: int = 0, said: Sequence[Said] = ()
    ) -> Iterator[Tagged]:
        """Yield the spans of the best reading, and what may be names besides.

        The first of ``tokens`` counts as ``start``; ``said`` is what ``look_up`` returned.
        """
        tagger = self._tagger()
        tagger.set(self._reader.joined(said or self.look_up(tokens)))
        labels: list[str] = tagger.tag()
        for first, last in _spans(labels):
            sure = min([tagger.marginal(labels[at], at) for at in range(first, last)])
            yield Tagged(start + first, start + last, labels[first][2:], sure)
        for at, label in enumerate(labels):
            is_open = label == OUTSIDE and tokens[at][0].isupper()
            if is_open and tagger.marginal(OUTSIDE, at) <= 1.0 - LEAST:
                yield from self._unsure(at, start)

    def _unsure(self, at: int, start: int) -> Iterator[Tagged]:
        """Yield the word ``at`` outside the best reading if it may be a name all the same."""
        tagger = self._loaded
        chances = {name: tagger.marginal(name, at) for name in self._beginnings}
        best = max(chances, key=chances.__getitem__)
        if chances[best] >= LEAST:
            yield Tagged(start + at, start + at + 1, best[2:], chances[best], is_best=False)


def _spans(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last (exclusive) of the ``labels`` of each name."""
    last = 0
    for first in [at for at, label in enumerate(labels) if label != OUTSIDE]:
        if first >= last:
            last, inside = first + 1, f"I{labels[first][1:]}"
            while last < len(labels) and labels[last] == inside:
                last += 1
            yield first, last


@cache
def shipped_tagger() -> Tagger:
    """Return the tagger with the shipped weights."""
    return Tagger(mapped(WEIGHTS))


def tagged(words: Words, tagger: Tagger) -> Iterator[Tagged]:
    """Yield what ``tagger`` finds in ``words``; indices count in all of ``words``."""
    pieces = [
        (start, words.tokens[start:end])
        for start, end in words.pieces(LONGEST)
        if any(token[0].isupper() for token in words.tokens[start:end])
    ]
    for number in range(0, len(pieces), _TOGETHER):
        some = pieces[number : number + _TOGETHER]
        said = [tagger.look_up(tokens) for _, tokens in some]
        for (start, tokens), told in zip(some, said, strict=True):
            yield from tagger.sentence(tokens, start, told)
