"""Candidates, decisions about them, reviews, and the count of what is decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from annotations.errors import OffsetError
from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Content,
    Decision,
    Item,
    ItemId,
    Outcome,
    Review,
    Stamp,
)
from annotations.store.encoding import (
    arguments_text,
    attributes_text,
    content_of,
    fragments_text,
)
from annotations.store.tables import Table

_CONTENT = {
    "kind": str,
    "label": str,
    "fragments": str,
    "surface": str,
    "attributes": str,
    "arguments": str,
}

TABLES = (
    Table(
        "candidate",
        {
            "article": int,
            "item": str,
            **_CONTENT,
            "source": str,
            "score": float,
            "reason": str,
            "annotator": int,
        },
        primary_key=("article", "item"),
        references={"article": "article", "annotator": "annotator"},
    ),
    Table(
        "decision",
        {
            "article": int,
            "annotator": int,
            "item": str,
            **_CONTENT,
            "outcome": str,
            "candidate": str,
            "at": str,
            "seconds": float,
        },
        primary_key=("article", "annotator", "item"),
        references={"article": "article", "annotator": "annotator"},
        compound_references={("article", "candidate"): ("candidate", ("article", "item"))},
        optional=frozenset({"candidate"}),
    ),
    Table(
        "review",
        {"article": int, "annotator": int, "finished": str, "blind": int},
        primary_key=("article", "annotator"),
        references={"article": "article", "annotator": "annotator"},
    ),
    Table(
        "progress",
        {"article": int, "annotator": int, "decided": int, "decided_candidates": int},
        primary_key=("article", "annotator"),
        references={"article": "article", "annotator": "annotator"},
    ),
)
"""``annotator`` of a candidate is who had it made. ``candidate`` of a decision is the item
again where a candidate was shown, so that none can be deleted that was decided. A review that
says nothing has no row."""

_CONTENT_COLUMNS = "kind, label, fragments, attributes, arguments, surface"


def read_candidates(
    conn: sqlite3.Connection, row: int, article: Article
) -> dict[ItemId, Candidate]:
    """Return the candidates of an article by id, every covered text proved.

    Raises:
        OffsetError: The text at a candidate's place is not the stored one.
    """
    found = {}
    for item, source, score, reason, *columns in conn.execute(
        f"SELECT item, source, score, reason, {_CONTENT_COLUMNS} FROM candidate "  # noqa: S608
        "WHERE article = ?",
        [row],
    ):
        content = _proved(article, item, columns)
        found[item] = Candidate(item, content, source, score, reason)
    return found


def read_decisions(
    conn: sqlite3.Connection,
    row: int,
    article: Article,
    annotator: tuple[int, str],
    candidates: Mapping[ItemId, Candidate],
) -> dict[ItemId, Decision]:
    """Return what one annotator (row id and name) decided, every covered text proved.

    Raises:
        OffsetError: The text at an item's place is not the stored one.
    """
    number, name = annotator
    found = {}
    for item, outcome, shown, at, seconds, *columns in conn.execute(
        f"SELECT item, outcome, candidate, at, seconds, {_CONTENT_COLUMNS} "  # noqa: S608
        "FROM decision WHERE article = ? AND annotator = ?",
        [row, number],
    ):
        content = _proved(article, item, columns)
        candidate = candidates[item] if shown else None
        stamp = Stamp(name, at, seconds)
        found[item] = Decision(Outcome(outcome), content, candidate, stamp)
    return found


def items_of(
    candidates: Mapping[ItemId, Candidate], decisions: Mapping[ItemId, Decision], *, blind: bool
) -> tuple[Item, ...]:
    """Return the items that an annotator sees, unsorted; blind ones see no open candidate."""
    decided = [Item(item, decision.candidate, decision) for item, decision in decisions.items()]
    if blind:
        return tuple(decided)
    return (
        *(Item(item, cand) for item, cand in candidates.items() if item not in decisions),
        *decided,
    )


def put_candidates(
    conn: sqlite3.Connection,
    row: int,
    article: Article,
    annotator: int,
    candidates: Iterable[Candidate],
) -> None:
    """Insert candidates; within a write."""
    conn.executemany(
        "INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row,
                made.id,
                *_columns(article, made.content),
                made.source,
                float(made.score),
                made.reason,
                annotator,
            )
            for made in candidates
        ],
    )


def delete_candidates(conn: sqlite3.Connection, row: int, items: Iterable[ItemId]) -> None:
    """Delete candidates; within a write."""
    conn.executemany(
        "DELETE FROM candidate WHERE article = ? AND item = ?", [(row, item) for item in items]
    )


def count_candidates(conn: sqlite3.Connection, row: int) -> None:
    """Bring the article's count of candidates up to date; within a write."""
    conn.execute(
        "UPDATE article SET candidates = "
        "(SELECT count(*) FROM candidate WHERE article = :row) WHERE id = :row",
        {"row": row},
    )


def put_decision(
    conn: sqlite3.Connection,
    place: tuple[int, int, ItemId],
    article: Article,
    decision: Decision | None,
) -> None:
    """Write or delete the decision at ``place`` (article row, annotator row, item)."""
    if decision is None:
        conn.execute(
            "DELETE FROM decision WHERE article = ? AND annotator = ? AND item = ?", place
        )
        return
    conn.execute(
        "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            *place,
            *_columns(article, decision.content),
            decision.outcome.value,
            decision.candidate and decision.candidate.id,
            decision.stamp.at,
            float(decision.stamp.seconds),
        ],
    )


def count_decided(conn: sqlite3.Connection, row: int, annotator: int) -> None:
    """Bring the counts of one annotator in one article up to date; within a write."""
    place = {"article": row, "annotator": annotator}
    decided, shown = conn.execute(
        "SELECT count(*), count(candidate) FROM decision "
        "WHERE article = :article AND annotator = :annotator",
        place,
    ).fetchone()
    if decided:
        conn.execute(
            "INSERT OR REPLACE INTO progress VALUES (:article, :annotator, :decided, :shown)",
            {**place, "decided": decided, "shown": shown},
        )
    else:
        conn.execute(
            "DELETE FROM progress WHERE article = :article AND annotator = :annotator", place
        )


def read_review(
    conn: sqlite3.Connection, row: int, article_id: ArticleId, annotator: tuple[int, str]
) -> Review:
    """Return how far one annotator (row id and name) is with an article."""
    number, name = annotator
    found = conn.execute(
        "SELECT finished, blind FROM review WHERE article = ? AND annotator = ?", [row, number]
    ).fetchone()
    if found is None:
        return Review(article_id, name)
    return Review(article_id, name, found[0], bool(found[1]))


def put_review(conn: sqlite3.Connection, row: int, annotator: int, review: Review) -> None:
    """Write a review, or delete its row where it says nothing; within a write."""
    if review.finished or review.blind:
        conn.execute(
            "INSERT OR REPLACE INTO review VALUES (?, ?, ?, ?)",
            [row, annotator, review.finished, int(review.blind)],
        )
    else:
        conn.execute("DELETE FROM review WHERE article = ? AND annotator = ?", [row, annotator])


def _columns(article: Article, content: Content) -> tuple[str, ...]:
    return (
        content.kind,
        content.label,
        fragments_text(content.fragments),
        article.surface(content.fragments),
        attributes_text(content.attributes),
        arguments_text(content),
    )


def _proved(article: Article, item: str, columns: list[str]) -> Content:
    """Return the content, its covered text compared with the text at its place."""
    *columns, surface = columns
    kind, label, spans, values, arguments = columns
    content = content_of(kind, label, spans, values, arguments)
    found = article.surface(content.fragments)
    if found != surface:
        first, last = content.fragments[0].start, content.fragments[-1].end
        raise OffsetError(
            f"article {article.id}, {item} at {first}-{last}: the text there is "
            f"“{found}”, but “{surface}” was marked; restore a copy of the project"
        )
    return content
