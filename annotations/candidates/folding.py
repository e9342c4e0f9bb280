"""Weights in which frequent words are features of their own.

All that a word says at one distance always comes together, so that for a frequent word the sum
of its weights can stand in the file: the tagger then looks up one feature in place of many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotations.candidates.features import EDGE, said, whole
from annotations.candidates.weights_file import Weight, read, shared, written

MOST = 100
"""So many words are folded: two fifths of the words of a text. More gain nothing more."""


def frequent(words: Iterable[str]) -> list[str]:
    """Return the most frequent of ``words``, and what stands for the edges of a sentence."""
    counts = Counter(words)
    return [*EDGE, *sorted(counts, key=lambda word: (-counts[word], word))[:MOST]]


def folded_words(features: Iterable[bytes]) -> list[str]:
    """Return the words among ``features`` that are folded, in their order."""
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
        for name, strings in zip(whole(word), said(word), strict=True):
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
