"""Maximum entropy: how likely each outcome is, from features that are words or numbers.

Trained by CRFsuite as sequences of length one; read without it.
"""

from __future__ import annotations

import json
import math
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from annotations.errors import SourceError

Features = Mapping[str, float]
"""Feature to its value, 1 for one that is simply there."""

PARAMETERS = {"c1": 0.0, "c2": 3.0, "max_iterations": 100}
"""L-BFGS with a square penalty, chosen on simulated reviews."""


class Maxent:
    """The weights of each outcome by feature."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.weights = weights

    def chances(self, features: Features) -> dict[str, float]:
        """Return how likely each outcome is; together 1, nothing where none is known."""
        sums = {
            outcome: sum(
                [known[name] * value for name, value in features.items() if name in known]
            )
            for outcome, known in self.weights.items()
        }
        highest = max(sums.values(), default=0.0)
        powers = {outcome: math.exp(total - highest) for outcome, total in sums.items()}
        whole = sum(powers.values())
        return {outcome: power / whole for outcome, power in powers.items()}


def train(rows: Iterable[tuple[Features, str]]) -> Maxent:
    """Return the model learnt from features and outcomes; the same rows give the same."""
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for features, outcome in rows:
        trainer.append([dict(features)], [outcome])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights"
        trainer.train(str(path))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        weights: dict[str, dict[str, float]] = {one: {} for one in sorted(tagger.labels())}
        for (name, outcome), weight in sorted(tagger.info().state_features.items()):
            weights[outcome][name] = round(weight, 4)
        tagger.close()
    return Maxent(weights)


def to_bytes(models: Mapping[str, Maxent]) -> bytes:
    """Return several models as one file, to be read by ``from_bytes`` and by people."""
    values = {name: model.weights for name, model in models.items()}
    return json.dumps(values, ensure_ascii=False, sort_keys=True, indent=0).encode()


def from_bytes(data: bytes) -> dict[str, Maxent]:
    """Return the models that ``to_bytes`` wrote.

    Raises:
        SourceError: ``data`` is none of them.
    """
    try:
        values = json.loads(data)
        return {
            name: Maxent(
                {
                    outcome: {word: float(weight) for word, weight in known.items()}
                    for outcome, known in model.items()
                }
            )
            for name, model in values.items()
        }
    except (ValueError, AttributeError, TypeError) as error:
        raise SourceError(f"the trained weights are damaged ({error})") from error
