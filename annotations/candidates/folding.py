"""Weights in which frequent words, and the moulds of the others, are features of their own.

All that a word says at one distance always comes together, so that for a frequent word the sum
of its weights can stand in the file: the tagger then looks up one feature in place of many. Of
another word that is so of its shape and its cluster.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from annotations.candidates.features import (
    EDGE,
    Said,
    mould,
    mould_word,
    said,
    said_by_mould,
    whole,
)
from annotations.candidates.weights_file import Weight, read, shared, written

MOST = 1000
"""So many words are folded: three fifths of the words of a text. More gain hardly more."""

MOST_MOULDS = 400
"""So many moulds are: those of nine in ten of the others."""


def frequent(words: Iterable[str]) -> list[str]:
    """Return what to fold: the most frequent of ``words``, and moulds of the others.

    Among the words are what stands for the edges of a sentence.
    """
    counts = Counter(words)
    most = _most(counts, MOST)
    moulds: Counter[str] = Counter()
    for word in counts.keys() - set(most):
        moulds[mould_word(mould(word))] += counts[word]
    return [*EDGE, *most, *_most(moulds, MOST_MOULDS)]


def _most(counts: Mapping[str, int], number: int) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))[:number]


def _said(word: str) -> Said:
    """Return all that a word or a mould says."""
    form, space, number = word.rpartition(" ")
    return said_by_mould((form, int(number))) if space else said(word)


def folded_words(features: Iterable[bytes]) -> list[str]:
    """Return the words and moulds among ``features`` that are folded, in their order."""
    return [name[2:].decode() for name in features if name.startswith(b"0:")]


def folded(data: bytes, words: Sequence[str] | None = None) -> bytes:
    """Return ``data``, a file of weights, with ``words`` folded, and no others.

    Without ``words`` those are that already were: what the lists say of them may be new.

    Raises:
        SourceError: They are no weights of CRFsuite.
    """
    model = read(data)
    features = [name for name in model.features if not name[:1].isdigit()]
    weights = [one for one in model.weights if one.is_transition or one.source < len(features)]
    own = list(model.of_features[: len(features)])
    number = {name: at for at, name in enumerate(features)}
    for word in folded_words(model.features) if words is None else words:
        parts = zip(whole(word), _said(word), strict=True)
        for name, strings in filter(itemgetter(1), parts):
            sums: dict[int, float] = {}
            for string in strings:
                for at in own[number[string]] if string in number else ():
                    label = weights[at].label
                    sums[label] = sums.get(label, 0.0) + weights[at].weight
            own.append(range(len(weights), len(weights) + len(sums)))
            weights += [Weight(0, len(features), *one) for one in sorted(sums.items())]
            features.append(name)
    made = model._replace(weights=weights, features=features, of_features=own)
    return written(shared(made))
