"""Articles, their texts and source bytes, and their zones."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from annotations.errors import AnnotationError, OffsetError
from annotations.model import (
    Article,
    ArticleId,
    ArticleSummary,
    ReviewState,
    SourceMap,
    Span,
    Zone,
    ZoneKind,
)
from annotations.store.encoding import dumps
from annotations.store.tables import Table

TABLES = (
    Table(
        "article",
        {
            "id": int,
            "name": str,
            "annotator": int,
            "source_name": str,
            "source_sha256": str,
            "text_sha256": str,
            "encoding": str,
            "title": str,
            "display_title": str,
            "outlet": str,
            "date": str,
            "language": str,
            "candidates": int,
            "imported_at": str,
        },
        references={"annotator": "annotator"},
        unique=(("name",), ("source_sha256",)),
    ),
    Table(
        "article_text",
        {"article": int, "text": str, "source_map": str, "source": bytes},
        primary_key="article",
        references={"article": "article"},
    ),
    Table(
        "zone",
        {"id": int, "article": int, "annotator": int, "start": int, "end": int, "kind": str},
        references={"article": "article", "annotator": "annotator"},
        optional=frozenset({"annotator"}),
        indexes=(("article", "annotator"),),
    ),
)
"""A zone without annotator is as it was imported; an annotator's own zones replace those."""


_SUMMARIES = (
    "SELECT name, display_title, outlet, date, candidates, ifnull(finished, ''), "
    "ifnull(blind, 0), ifnull(decided, 0), ifnull(decided_candidates, 0) FROM article "
    "LEFT JOIN review ON review.article = article.id AND review.annotator = :annotator "
    "LEFT JOIN progress ON progress.article = article.id "
    "AND progress.annotator = :annotator "
)


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its row id, and its zones as they were imported."""

    row: int
    article: Article
    imported_zones: tuple[Zone, ...]


def article_row(conn: sqlite3.Connection, article_id: ArticleId) -> int:
    """Return the row id of the article.

    Raises:
        AnnotationError: The project has no such article.
    """
    row = conn.execute("SELECT id FROM article WHERE name = ?", [article_id]).fetchone()
    if row is None:
        raise AnnotationError(f"the project has no article {article_id}")
    return int(row[0])


def article_ids(conn: sqlite3.Connection) -> tuple[ArticleId, ...]:
    """Return every article in the order of import."""
    return tuple(name for (name,) in conn.execute("SELECT name FROM article ORDER BY id"))


def find_twin(conn: sqlite3.Connection, article: Article) -> str:
    """Return why ``article`` cannot be imported, empty where it can."""
    for column, value, what in (
        ("name", article.id, "the id"),
        ("source_sha256", article.source_sha256, "the same bytes"),
    ):
        row = conn.execute(
            f"SELECT name, source_name FROM article WHERE {column} = ?",  # noqa: S608
            [value],
        ).fetchone()
        if row is not None:
            return (
                f"{article.source_name}: the project already has {what} "
                f"as article {row[0]} (from {row[1]})"
            )
    return ""


def insert_article(
    conn: sqlite3.Connection, article: Article, source: bytes, annotator: int, at: str
) -> None:
    """Write an article with its text, source and zones; within a write."""
    row = conn.execute(
        "INSERT INTO article (name, annotator, source_name, source_sha256, text_sha256, "
        "encoding, title, display_title, outlet, date, language, candidates, imported_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        [
            article.id,
            annotator,
            article.source_name,
            article.source_sha256,
            article.text_sha256,
            article.encoding,
            article.title,
            article.display_title,
            article.outlet,
            article.date,
            article.language,
            at,
        ],
    ).lastrowid
    runs = dumps([article.source_map.reading, article.source_map.source])
    conn.execute(
        "INSERT INTO article_text VALUES (?, ?, ?, ?)", [row, article.text, runs, source]
    )
    _insert_zones(conn, row, None, article.zones)


def put_zones(
    conn: sqlite3.Connection, stored: StoredArticle, annotator: int, zones: tuple[Zone, ...]
) -> None:
    """Make ``zones`` those of one annotator; none are kept where they are the imported ones."""
    conn.execute(
        "DELETE FROM zone WHERE article = ? AND annotator = ?", [stored.row, annotator]
    )
    if zones != stored.imported_zones:
        _insert_zones(conn, stored.row, annotator, zones)


def put_language(conn: sqlite3.Connection, row: int, language: str) -> None:
    """Write the language of an article; within a write."""
    conn.execute("UPDATE article SET language = ? WHERE id = ?", [language, row])


def read_article(
    conn: sqlite3.Connection, article_id: ArticleId, annotator: int
) -> StoredArticle:
    """Return the article with the zones that the annotator sees, its text proved.

    Raises:
        AnnotationError: The project has no such article.
        OffsetError: The text is not the one that was imported, or its zones do not cover it.
    """
    row = conn.execute(
        "SELECT id, text, text_sha256, source_map, source_name, source_sha256, encoding, "
        "title, outlet, date, language FROM article JOIN article_text ON article = id "
        "WHERE name = ?",
        [article_id],
    ).fetchone()
    if row is None:
        raise AnnotationError(f"the project has no article {article_id}")
    number, text, text_sha256, runs, *rest = row
    if sha256(text.encode()).hexdigest() != text_sha256:
        raise OffsetError(
            f"article {article_id}: its text has been changed outside Goldlese "
            "(the SHA-256 differs); restore a copy of the project"
        )
    imported, own = _read_zones(conn, number, annotator)
    zones = own or imported
    if not covers(zones, len(text)):
        raise OffsetError(f"article {article_id}: its zones do not cover its text")
    reading, source = json.loads(runs)
    source_map = SourceMap(tuple(reading), tuple(source))
    article = Article(article_id, text, text_sha256, zones, source_map, *rest)
    return StoredArticle(number, article, imported)


def read_source(conn: sqlite3.Connection, article_id: ArticleId) -> bytes:
    """Return the source file byte for byte.

    Raises:
        AnnotationError: The project has no such article.
    """
    row = conn.execute(
        "SELECT source FROM article_text WHERE article = ?", [article_row(conn, article_id)]
    ).fetchone()
    return bytes(row[0])


def read_texts(conn: sqlite3.Connection) -> Iterator[tuple[ArticleId, str]]:
    """Yield every article's reading text in the order of import; nothing is proved."""
    rows = conn.execute(
        "SELECT name, text FROM article JOIN article_text ON article = id ORDER BY id"
    )
    for name, text in rows:
        yield ArticleId(name), text


def read_text(conn: sqlite3.Connection, row: int) -> str:
    """Return one article's reading text; nothing is proved."""
    query = "SELECT text FROM article_text WHERE article = ?"
    (text,) = conn.execute(query, [row]).fetchone()
    return str(text)


def read_certainties(conn: sqlite3.Connection, annotator: int) -> dict[ArticleId, float]:
    """Return the mean score of what is open in each article; those without are left out.

    So are blind ones: their candidates are nobody's business until they are reviewed.
    """
    rows = conn.execute(
        "SELECT article.name, avg(candidate.score) FROM candidate "
        "JOIN article ON article.id = candidate.article "
        "LEFT JOIN decision ON decision.article = candidate.article "
        "AND decision.annotator = :annotator AND decision.item = candidate.item "
        "LEFT JOIN review ON review.article = candidate.article "
        "AND review.annotator = :annotator "
        "WHERE decision.item IS NULL AND ifnull(review.blind, 0) = 0 "
        "GROUP BY candidate.article",
        {"annotator": annotator},
    )
    return {ArticleId(name): float(score) for name, score in rows}


def read_summaries(
    conn: sqlite3.Connection, annotator: int, article: int | None = None
) -> tuple[ArticleSummary, ...]:
    """Return one row per article for the annotator, in the order of import.

    With ``article`` (its row id) only that of this one.
    """
    only = "" if article is None else "WHERE article.id = :article "
    rows = conn.execute(
        _SUMMARIES + only + "ORDER BY article.id",
        {"annotator": annotator, "article": article},
    )
    return tuple(_summary(*row) for row in rows)


def _summary(  # noqa: PLR0913, PLR0917 - one argument per column
    name: str,
    title: str,
    outlet: str,
    date: str,
    candidates: int,
    finished: str,
    blind: int,
    decided: int,
    decided_candidates: int,
) -> ArticleSummary:
    remaining = 0 if blind else candidates - decided_candidates
    state = ReviewState.BEGUN if decided else ReviewState.NEW
    if finished:
        state = ReviewState.FINISHED
    return ArticleSummary(
        ArticleId(name), title, outlet, date, state, bool(blind), remaining, decided
    )


def covers(zones: tuple[Zone, ...], length: int) -> bool:
    """Say whether ``zones`` follow each other without gaps from 0 to ``length``."""
    position = 0
    for zone in zones:
        if zone.span.start != position:
            return False
        position = zone.span.end
    return position == length


def _insert_zones(
    conn: sqlite3.Connection, row: int | None, annotator: int | None, zones: tuple[Zone, ...]
) -> None:
    conn.executemany(
        'INSERT INTO zone (article, annotator, start, "end", kind) VALUES (?, ?, ?, ?, ?)',
        [(row, annotator, zone.span.start, zone.span.end, zone.kind.value) for zone in zones],
    )


def _read_zones(
    conn: sqlite3.Connection, row: int, annotator: int
) -> tuple[tuple[Zone, ...], tuple[Zone, ...]]:
    """Return the imported zones and the annotator's own, which may be none."""
    imported: list[Zone] = []
    own: list[Zone] = []
    for owner, start, end, kind in conn.execute(
        'SELECT annotator, start, "end", kind FROM zone '
        "WHERE article = ? AND (annotator IS NULL OR annotator = ?) ORDER BY start",
        [row, annotator],
    ):
        (imported if owner is None else own).append(Zone(Span(start, end), ZoneKind(kind)))
    return tuple(imported), tuple(own)
