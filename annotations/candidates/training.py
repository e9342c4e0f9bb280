"""Trains a linear-chain CRF on labelled sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotations.candidates.features import features
from annotations.candidates.lightening import rounded, without
from annotations.candidates.weights_file import read, written

WEIGHTS = "names.crfsuite"

PARAMETERS = {
    "c1": 0.1,
    "c2": 0.05,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
"""L-BFGS with both penalties; measured on GermEval 2014."""

_ONE_WORD = (b"deriv", b"part")
"""Ends of labels that one in a thousand has a second word of.

Of all labels a quarter are those of such second words, and the tagger would weigh each label
against each at every word.
"""


def train(sentences: Iterable[Sequence[tuple[str, str]]], target: Path) -> None:
    """Write to ``target`` the weights learnt from ``sentences`` of (token, label in BIO).

    They are made light. What is derived from a name, or has one as a part, is told as one word.
    """
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for sentence in sentences:
        trainer.append(
            features([token for token, _ in sentence]), [label for _, label in sentence]
        )
    trainer.train(str(target))
    model = read(target.read_bytes())
    rare = [one for one in model.labels if one.startswith(b"I") and one.endswith(_ONE_WORD)]
    target.write_bytes(written(rounded(without(model, rare))))
