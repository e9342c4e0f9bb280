"""Taking in articles and candidates."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.errors import AnnotationError, OffsetError, SourceError
from annotations.model import Article, ArticleId, Candidate, Content, ItemId
from annotations.store.articles import covers, find_twin, insert_article, read_article
from annotations.store.decisions import (
    count_candidates,
    delete_candidates,
    put_candidates,
    read_candidates,
)
from annotations.store.encoding import content_of, finishes, mentioned_items
from annotations.store.journal import texts_about
from annotations.store.refresh import Present, plan, prove_candidates


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article to import, its source file's bytes, and its first candidates."""

    article: Article
    source: bytes
    candidates: tuple[Candidate, ...] = ()


def put_incoming(conn: sqlite3.Connection, incoming: Incoming, annotator: int, at: str) -> None:
    """Write a new article with its candidates; within a write.

    Raises:
        SourceError: The project has it already, or it is not what its checksums say.
        OffsetError: Its zones do not cover its text.
    """
    article = incoming.article
    if sha256(incoming.source).hexdigest() != article.source_sha256:
        raise SourceError(f"{article.source_name}: the file changed while it was read")
    if sha256(article.text.encode()).hexdigest() != article.text_sha256:
        raise SourceError(f"{article.source_name}: the reading text has another SHA-256")
    if not covers(article.zones, len(article.text)):
        raise OffsetError(f"article {article.id}: its zones do not cover its text")
    twin = find_twin(conn, article)
    if twin:
        raise SourceError(twin)
    insert_article(conn, article, incoming.source, annotator, at)
    if incoming.candidates:
        replace_candidates(conn, article.id, incoming.candidates, annotator, None)


def replace_candidates(
    conn: sqlite3.Connection,
    article_id: ArticleId,
    candidates: Sequence[Candidate],
    annotator: int,
    sources: Collection[str] | None,
    keep: Collection[ItemId] = (),
) -> frozenset[ItemId]:
    """Make ``candidates`` the open ones of an article; return the items that changed.

    The items ``keep`` stay as they are.

    Raises:
        AnnotationError: Somebody has finished the article.
        SourceError: A candidate cannot be: outside the text, or refers to nothing.
    """
    stored = read_article(conn, article_id, annotator)
    article, row = stored.article, stored.row
    prove_candidates(article, candidates)
    texts = texts_about(conn, row, article_id)
    if _was_finished(texts, article_id):
        raise AnnotationError(
            f"article {article_id}: it has been finished, so its candidates stay as reviewed"
        )
    held = frozenset(item for _, text in texts for item in mentioned_items(text, article_id))
    held |= frozenset(keep)
    present = Present(read_candidates(conn, row, article), held, _decided(conn, row))
    refresh = plan(present, candidates, sources)
    delete_candidates(conn, row, refresh.delete)
    put_candidates(conn, row, article, annotator, refresh.insert)
    count_candidates(conn, row)
    return refresh.delete | {candidate.id for candidate in refresh.insert}


def keeps_candidates(conn: sqlite3.Connection, article_id: ArticleId, row: int) -> bool:
    """Say whether the candidates of an article stay because somebody has finished it."""
    return _was_finished(texts_about(conn, row, article_id), article_id)


def _was_finished(texts: Sequence[tuple[str, str]], article_id: ArticleId) -> bool:
    """Say whether a step that holds finishes the article, also where it was reopened since.

    Undoing the reopening would otherwise leave a finished article with open candidates.
    """
    return any(state == "done" and finishes(text, article_id) for state, text in texts)


def _decided(conn: sqlite3.Connection, row: int) -> tuple[tuple[ItemId, Content], ...]:
    """Return what everybody who sees the candidates decided in an article."""
    rows = conn.execute(
        "SELECT item, kind, label, fragments, attributes, arguments FROM decision "
        "LEFT JOIN review USING (article, annotator) "
        "WHERE article = ? AND NOT ifnull(blind, 0) ORDER BY annotator, item",
        [row],
    )
    return tuple((item, content_of(*columns)) for item, *columns in rows)
