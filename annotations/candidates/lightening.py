"""Weights made light, so that the tagger is quick: in steps, and without labels hardly used.

In steps many weights are the same, and each of these stands in the file once. What is less than
half a step is left out, with the features that say no more than that.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from annotations.candidates.weights_file import Model, Weight

STEPS = 128
"""So many make one. With 32 the tagger finds a little less, with 8 much less.

Sums of weights in steps are exact.
"""


def rounded(model: Model) -> Model:
    """Return ``model`` with its weights in steps, without features of nothing."""
    near = [one._replace(weight=round(one.weight * STEPS) / STEPS) for one in model.weights]
    return _changed(model, [one if one.is_transition or one.weight else None for one in near])


def without(model: Model, labels: Collection[bytes]) -> Model:
    """Return ``model`` without ``labels``; the chances of the others are those there are."""
    kept = [number for number, label in enumerate(model.labels) if label not in labels]
    now = {number: at for at, number in enumerate(kept)}
    changed = [_renumbered(one, now) for one in model.weights]
    left = model._replace(
        labels=[model.labels[number] for number in kept],
        of_labels=[model.of_labels[number] for number in kept],
    )
    return _changed(left, changed)


def _renumbered(one: Weight, now: Mapping[int, int]) -> Weight | None:
    """Return the weight with its labels as they are numbered now, ``None`` without them."""
    if one.label not in now or (one.is_transition and one.source not in now):
        return None
    source = now[one.source] if one.is_transition else one.source
    return one._replace(label=now[one.label], source=source)


def _changed(model: Model, weights: Sequence[Weight | None]) -> Model:
    """Return ``model`` with these weights by number, without those that are none.

    In it no two features share a weight.
    """
    kept: list[Weight] = []

    def moved(numbers: Sequence[int], source: int | None = None) -> range:
        start = len(kept)
        some = [one for number in numbers if (one := weights[number]) is not None]
        kept.extend(some if source is None else [one._replace(source=source) for one in some])
        return range(start, len(kept))

    of_labels = [moved(own) for own in model.of_labels]
    features: list[bytes] = []
    of_features: list[range] = []
    for name, own in zip(model.features, model.of_features, strict=True):
        numbers = moved(own, len(features))
        if numbers:
            features.append(name)
            of_features.append(numbers)
    return model._replace(
        weights=kept, features=features, of_labels=of_labels, of_features=of_features
    )
