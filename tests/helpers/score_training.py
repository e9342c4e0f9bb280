"""Trains the weights of the scores: ``python -m tests.helpers.score_training``.

They come from ``tests/data/scored_candidates.jsonl.gz``: the candidates for the seeds and the
unseen reports, each with its features and whether it was right, as recorded while no rule had
been written from those reports. Candidates of rules that were, are more often right there than
elsewhere, and would teach too much trust. The weights go to
``annotations/candidates/data/scores.json``. ``held_out`` gives each article weights learnt from
others. ``--record FOLDER`` records the candidates of the reports in a folder of ``tests/data``
anew, as they are proposed now.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Mapping, Sequence
from functools import cache

from annotations.candidates.base import Source
from annotations.candidates.data_files import FOLDER
from annotations.candidates.pipeline import Settings, propose, sources
from annotations.candidates.score_features import rows
from annotations.candidates.scores import FILE, NAME, SCHEMA, Scores, is_known
from annotations.candidates.scoring import Row, Weights, train
from annotations.candidates.words import words_of
from annotations.model import Content
from annotations.schema_files import read_schema
from tests.helpers.gold_articles import ROOT, GoldArticle, gold_articles

RECORDED = ROOT / "tests/data/scored_candidates.jsonl.gz"
"""One candidate a line: the article's id, 1 or 0 for right or wrong, and the features."""

LEAST = 0.05
"""The lowest bar in the window: candidates down to it are recorded."""


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
    return [[*_unscored(), Scores(weights)] for weights in held_out(articles, folds)]


def trained() -> Weights:
    """Return the weights learnt from everything that is recorded."""
    return train(row for name in sorted(recorded()) for row in recorded()[name])


def record(folder: str) -> None:
    """Put the candidates of now in place of those recorded for the articles of ``folder``."""
    schema = read_schema(SCHEMA)
    found = dict(recorded())
    for one in gold_articles(folder):
        right = {_place(content) for content in one.gold.values()}
        proposed = propose(one.article, schema, _unscored(), Settings(LEAST))
        features = rows(proposed, words_of(one.article))
        found[one.article.id] = [
            (row, _place(candidate.content) in right)
            for candidate, row in zip(proposed, features, strict=True)
            if is_known(candidate)
        ]
    with gzip.GzipFile(RECORDED, "wb", mtime=0) as file:
        for article, known in found.items():
            for row, is_right in known:
                line = json.dumps([article, int(is_right), *row], ensure_ascii=False)
                file.write(f"{line}\n".encode())
    recorded.cache_clear()


def _place(content: Content) -> tuple[object, ...]:
    return content.kind, content.label, content.fragments


def _unscored() -> list[Source]:
    return [source for name, source in sources().items() if name != NAME]


def main(argv: Sequence[str] | None = None) -> int:
    """Train and write the shipped file; return 0."""
    parser = argparse.ArgumentParser(prog="score_training")
    parser.add_argument("--record", metavar="FOLDER", help="record its candidates first")
    folder = parser.parse_args(argv).record
    if folder:
        record(folder)
    made = trained()
    (FOLDER / FILE).write_text(made.to_json(), encoding="utf-8")
    print(f"{len(made.weights)} weights from {sum(map(len, recorded().values()))} candidates")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
