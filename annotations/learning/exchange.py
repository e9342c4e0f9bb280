"""Trained taggers as JSON, on their way from the process that made them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping

from annotations.learning.proof import Figures, Score
from annotations.learning.training import Trained
from annotations.store.encoding import Json


def told(trained: Trained) -> dict[str, Json]:
    """Return weights and figures as a JSON value."""
    return {
        "articles": list(trained.articles),
        "taken": list(trained.taken),
        "begun": list(trained.begun),
        "weights": {
            name: b64encode(weights).decode("ascii")
            for name, weights in trained.weights.items()
        },
        "taggers": {name: figures.about() for name, figures in trained.figures.items()},
    }


def trained_of(answer: Mapping[str, Json]) -> Trained:
    """Return what ``told`` was given."""
    return Trained(
        {name: b64decode(text) for name, text in answer["weights"].items()},
        {
            name: Figures(Score(**one["before"]), Score(**one["after"]))
            for name, one in answer["taggers"].items()
        },
        tuple(answer["articles"]),
        tuple(answer["taken"]),
        tuple(answer["begun"]),
    )
