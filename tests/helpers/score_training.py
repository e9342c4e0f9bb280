"""Trains the weights of the scores: ``python -m tests.helpers.score_training``.

They come from the hand-made gold and go to ``annotations/candidates/data/scores.json``. What
is measured on articles that the weights come from proves nothing: ``held_out`` gives each
article weights learnt from others.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from annotations.candidates.base import Source
from annotations.candidates.data_files import FOLDER
from annotations.candidates.pipeline import Settings, propose, sources
from annotations.candidates.score_features import rows
from annotations.candidates.scores import FILE, NAME, Scores
from annotations.candidates.scoring import Row, Weights, train
from annotations.candidates.words import words_of
from annotations.model import Article, Content, ItemId
from annotations.schema import Schema
from annotations.schema_files import read_schema
from tests.helpers.gold_articles import GoldArticle, gold_articles
from tests.helpers.simulated_review import key_of

FROM = ("seeds", "unseen", "unseen2")
"""The folders of the gold that the weights come from."""

MANY = Settings(0.05)


def labelled(article: Article, gold: Mapping[ItemId, Content], schema: Schema) -> list[Row]:
    """Return the features of every candidate of an article, and whether it is right."""
    wanted = {key_of(content) for content in gold.values()}
    others = [source for name, source in sources().items() if name != NAME]
    found = propose(article, schema, others, MANY)
    made = rows(found, words_of(article))
    return [
        (seen, key_of(one.content) in wanted) for one, seen in zip(found, made, strict=True)
    ]


def held_out(articles: Sequence[GoldArticle], schema: Schema, folds: int = 7) -> list[Weights]:
    """Return for each article weights learnt from the articles of the other folds."""
    order = list(range(len(articles)))
    random.Random(1).shuffle(order)  # noqa: S311 - only an order
    fold_of = {at: number % folds for number, at in enumerate(order)}
    made = [labelled(one.article, one.gold, schema) for one in articles]
    weights = [
        train(row for at, some in enumerate(made) if fold_of[at] != fold for row in some)
        for fold in range(folds)
    ]
    return [weights[fold_of[at]] for at in range(len(articles))]


def sources_held_out(
    articles: Sequence[GoldArticle], schema: Schema, folds: int = 7
) -> list[list[Source]]:
    """Return for each article the shipped sources with the scores of ``held_out``."""
    others = [source for name, source in sources().items() if name != NAME]
    return [[*others, Scores(weights)] for weights in held_out(articles, schema, folds)]


def main() -> int:
    """Train on all articles and write the shipped file; return 0."""
    schema = read_schema("conflict-news")
    found = [labelled(one.article, one.gold, schema) for one in gold_articles(*FROM)]
    made = train(row for some in found for row in some)
    (FOLDER / FILE).write_text(made.to_json(), encoding="utf-8")
    print(f"{len(made.weights)} weights from {sum(map(len, found))} candidates")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
