"""What is open in which article, as questions that one answer settles in several places."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from annotations.model import ArticleId


class Question(NamedTuple):
    """The open candidates of one article that share ``key``.

    ``key`` is kind, label, surface and, of a mention, its attributes; ``score`` is their mean
    score, 0 to 1, and ``places`` how many there are.
    """

    article: ArticleId
    key: tuple[str, ...]
    score: float
    places: int


def read_questions(conn: sqlite3.Connection, annotator: int) -> Iterator[Question]:
    """Yield what is open to an annotator; blind articles ask nothing."""
    for name, *key, score, places in conn.execute(
        "SELECT article.name, candidate.kind, candidate.label, candidate.surface, "
        "CASE candidate.kind WHEN 'mention' THEN candidate.attributes ELSE '' END AS context, "
        "avg(candidate.score), count(*) FROM candidate "
        "JOIN article ON article.id = candidate.article "
        "LEFT JOIN decision ON decision.article = candidate.article "
        "AND decision.annotator = :annotator AND decision.item = candidate.item "
        "LEFT JOIN review ON review.article = candidate.article "
        "AND review.annotator = :annotator "
        "WHERE decision.item IS NULL AND ifnull(review.blind, 0) = 0 "
        "GROUP BY candidate.article, candidate.kind, candidate.label, candidate.surface, "
        "context ORDER BY candidate.article",
        {"annotator": annotator},
    ):
        yield Question(ArticleId(name), tuple(key), score, places)
