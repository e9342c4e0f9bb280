"""A score that tells the truth: how likely a candidate is to be right, from its features.

The model is a logistic regression: a weight for each feature, in a file that can be read.
"""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from pathlib import Path

from annotations.candidates.remembered import Remembered
from annotations.candidates.score_features import Group, features_of
from annotations.errors import SourceError

VERSION = 1
"""Of the features; weights of another version are not used."""

PARAMETERS = {"c1": 0.0, "c2": 1.0, "max_iterations": 100}
"""L-BFGS with a square penalty, chosen by cross-validation over articles."""

_REMEMBERED = 16384
"""Groups of features whose sums are kept: most come again."""

_FARTHEST = 30.0
"""Sums beyond this say no more, and far beyond it they would be no numbers."""

_LEAST = 0.01
"""Weights nearer to zero are left out."""

Row = tuple[Sequence[str], bool]
"""The features of a candidate, and whether it is right."""


class Weights:
    """The weight of each feature; features without one say nothing."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._sums = Remembered(self._sum, _REMEMBERED)

    def chance(self, groups: Iterable[Group]) -> float:
        """Return how likely a candidate is to be right, 0 to 1, from its features."""
        total = sum([self._sums[group] for group in groups])
        if not -_FARTHEST < total < _FARTHEST:
            total = math.copysign(_FARTHEST, total)
        return 1.0 / (1.0 + math.exp(-total))

    def _sum(self, group: Group) -> float:
        return sum(map(self.weights.get, features_of(group), repeat(0.0)))

    def to_json(self) -> str:
        """Return the weights as text, one a line; the same weights give the same text."""
        lines = (
            f"{json.dumps(name, ensure_ascii=False)}: {weight}"
            for name, weight in sorted(self.weights.items())
        )
        return f'{{"version": {VERSION}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n"


def from_json(text: str) -> Weights:
    """Return the weights that ``to_json`` wrote.

    Raises:
        SourceError: ``text`` is none of this version.
    """
    try:
        values = json.loads(text)
        if values["version"] != VERSION:
            raise SourceError("the weights of the scores are of another version")
        return Weights({str(name): float(value) for name, value in values["weights"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"the weights of the scores are damaged ({error})") from error


def train(rows: Iterable[Row]) -> Weights:
    """Return the weights learnt from ``rows``; the same rows give the same weights."""
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for features, right in rows:
        trainer.append([features], ["right" if right else "wrong"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights"
        trainer.train(str(path))
        return Weights(_read(path))


def _read(path: Path) -> Mapping[str, float]:
    """Return the weights of a model of CRFsuite with two labels as one weight a feature."""
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    weights: dict[str, float] = {}
    for (name, label), weight in tagger.info().state_features.items():
        weights[name] = weights.get(name, 0.0) + (weight if label == "right" else -weight)
    tagger.close()
    return {name: round(w, 3) for name, w in weights.items() if abs(w) >= _LEAST}
