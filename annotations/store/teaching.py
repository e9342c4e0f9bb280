"""What everybody decided, as a project learns from it: quick to read, nothing proved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotations.candidates.evidence import Taught
from annotations.model import ArticleId, Content, Outcome
from annotations.store.encoding import content_of

_SHOWN = "shown.kind, shown.label, shown.fragments, shown.attributes, shown.surface"


def read_taught(
    conn: sqlite3.Connection, row: int | None = None
) -> Iterator[tuple[ArticleId, Taught]]:
    """Yield everybody's decisions, of one article (its row) or of all, in a fixed order."""
    where = "" if row is None else "WHERE decision.article = ? "
    for name, outcome, kind, label, spans, values, surface, *shown in conn.execute(
        "SELECT article.name, decision.outcome, decision.kind, decision.label, "  # noqa: S608
        f"decision.fragments, decision.attributes, decision.surface, {_SHOWN} FROM decision "
        "JOIN article ON article.id = decision.article "
        "LEFT JOIN candidate AS shown "
        "ON shown.article = decision.article AND shown.item = decision.candidate "
        f"{where}ORDER BY decision.article, decision.annotator, decision.item",
        [] if row is None else [row],
    ):
        content = content_of(kind, label, spans, values, "[]")
        before, text = _shown(shown) if outcome == Outcome.CORRECTED else (None, "")
        yield ArticleId(name), Taught(Outcome(outcome), content, surface, before, text)


def read_finished(conn: sqlite3.Connection) -> frozenset[ArticleId]:
    """Return the articles that somebody has finished."""
    rows = conn.execute(
        "SELECT DISTINCT article.name FROM review JOIN article ON article.id = review.article "
        "WHERE review.finished <> ''"
    )
    return frozenset(ArticleId(name) for (name,) in rows)


def _shown(columns: list[str | None]) -> tuple[Content | None, str]:
    kind, label, spans, values, surface = (column or "" for column in columns)
    return (content_of(kind, label, spans, values, "[]"), surface) if kind else (None, "")
