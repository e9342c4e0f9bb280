"""Trains a linear-chain CRF on labelled sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotations.candidates.features import features

WEIGHTS = "names.crfsuite"

PARAMETERS = {
    "c1": 0.1,
    "c2": 0.05,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
"""L-BFGS with both penalties; measured on GermEval 2014."""


def train(sentences: Iterable[Sequence[tuple[str, str]]], target: Path) -> None:
    """Write to ``target`` the weights learnt from ``sentences`` of (token, label in BIO)."""
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for sentence in sentences:
        trainer.append(
            features([token for token, _ in sentence]), [label for _, label in sentence]
        )
    trainer.train(str(target))
