"""Trains the weights of the scores: ``python -m tests.helpers.score_training``.

They come from ``tests/data/scored_candidates.jsonl.gz``: the candidates for the seeds and the
earlier unseen reports, each with its features and whether it was right, as recorded while no
rule had been written from those reports. Candidates of rules that were, are more often right
there than elsewhere, and would teach too much trust. The weights go to
``annotations/candidates/data/scores.json``. ``held_out`` gives each article weights learnt from
others.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Mapping, Sequence
from functools import cache

from annotations.candidates.base import Source
from annotations.candidates.data_files import FOLDER
from annotations.candidates.pipeline import sources
from annotations.candidates.scores import FILE, NAME, Scores
from annotations.candidates.scoring import Row, Weights, train
from tests.helpers.gold_articles import ROOT, GoldArticle

RECORDED = ROOT / "tests/data/scored_candidates.jsonl.gz"
"""One candidate a line: the article's id, 1 or 0 for right or wrong, and the features."""


@cache
def recorded() -> Mapping[str, Sequence[Row]]:
    """Return the recorded candidates by article."""
    found: dict[str, list[Row]] = {}
    with gzip.open(RECORDED, "rt", encoding="utf-8") as lines:
        for line in lines:
            article, right, *features = json.loads(line)
            found.setdefault(article, []).append((features, bool(right)))
    return found


def held_out(articles: Sequence[GoldArticle], folds: int = 7) -> list[Weights]:
    """Return for each article weights learnt from the recorded articles of other folds."""
    names = sorted(recorded())
    random.Random(1).shuffle(names)  # noqa: S311 - only an order
    fold_of = {name: number % folds for number, name in enumerate(names)}
    weights = [
        train(row for name in names if fold_of[name] != fold for row in recorded()[name])
        for fold in range(folds)
    ]
    return [weights[fold_of[one.article.id]] for one in articles]


def sources_held_out(articles: Sequence[GoldArticle], folds: int = 7) -> list[list[Source]]:
    """Return for each article the shipped sources with the scores of ``held_out``."""
    others = [source for name, source in sources().items() if name != NAME]
    return [[*others, Scores(weights)] for weights in held_out(articles, folds)]


def trained() -> Weights:
    """Return the weights learnt from everything that is recorded."""
    return train(row for name in sorted(recorded()) for row in recorded()[name])


def main() -> int:
    """Train and write the shipped file; return 0."""
    made = trained()
    (FOLDER / FILE).write_text(made.to_json(), encoding="utf-8")
    print(f"{len(made.weights)} weights from {sum(map(len, recorded().values()))} candidates")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
