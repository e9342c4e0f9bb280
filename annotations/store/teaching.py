"""What everybody decided, as a project learns from it: quick to read, nothing proved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotations.candidates.evidence import Taught
from annotations.model import ArticleId, Outcome
from annotations.store.encoding import content_of

_CONTENT = "kind, label, fragments, attributes, arguments, surface"
_DECIDED, _SHOWN = (
    ", ".join(f"{table}.{column}" for column in _CONTENT.split(", "))
    for table in ("decision", "shown")
)


def read_taught(
    conn: sqlite3.Connection, row: int | None = None
) -> Iterator[tuple[ArticleId, Taught]]:
    """Yield everybody's decisions, of one article (its row) or of all, in a fixed order."""
    where = "" if row is None else "WHERE decision.article = ? "
    for name, outcome, *columns in conn.execute(
        f"SELECT article.name, decision.outcome, {_DECIDED}, {_SHOWN} FROM decision "  # noqa: S608
        "JOIN article ON article.id = decision.article "
        "LEFT JOIN candidate AS shown "
        "ON shown.article = decision.article AND shown.item = decision.candidate "
        f"{where}ORDER BY decision.article, decision.annotator, decision.item",
        [] if row is None else [row],
    ):
        *decided, surface = columns[:6]
        *shown, text = columns[6:]
        content = content_of(*decided)
        if outcome != Outcome.CORRECTED or not shown[0]:
            yield ArticleId(name), Taught(Outcome(outcome), content, surface)
            continue
        before = content_of(*shown)
        yield ArticleId(name), Taught(Outcome(outcome), content, surface, before, text)


def read_decided(conn: sqlite3.Connection) -> frozenset[ArticleId]:
    """Return the articles in which somebody has decided something."""
    rows = conn.execute(
        "SELECT name FROM article WHERE EXISTS "
        "(SELECT 1 FROM decision WHERE decision.article = article.id)"
    )
    return frozenset(ArticleId(name) for (name,) in rows)


def read_finished(conn: sqlite3.Connection) -> frozenset[ArticleId]:
    """Return the articles that somebody has finished."""
    rows = conn.execute(
        "SELECT DISTINCT article.name FROM review JOIN article ON article.id = review.article "
        "WHERE review.finished <> ''"
    )
    return frozenset(ArticleId(name) for (name,) in rows)


def read_decision_count(conn: sqlite3.Connection) -> int:
    """Return how many decisions there are, everybody's in all articles."""
    (count,) = conn.execute("SELECT count(*) FROM decision").fetchone()
    return int(count)
