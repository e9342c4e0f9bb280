"""Taking in articles and candidates."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from annotations.errors import AnnotationError, OffsetError, SourceError
from annotations.model import Article, ArticleId, Candidate, Content, ItemId
from annotations.schema import Schema
from annotations.store.articles import covers, find_twin, insert_article, read_article
from annotations.store.decisions import (
    count_candidates,
    delete_candidates,
    put_candidates,
    read_candidates,
)
from annotations.store.encoding import content_of, finishes, mentioned_items
from annotations.store.journal import texts_about
from annotations.store.opinions import (
    Coming,
    Joined,
    Opinion,
    owner_of,
    put_opinions,
    read_opinions,
)
from annotations.store.refresh import Present, Refresh, plan, prove_candidates


class Fate(StrEnum):
    """What a candidate comes to: it is new, joined to an open one, or decided already."""

    NEW = "new"
    JOINED = "joined"
    DECIDED = "decided"


Fates = Mapping[tuple[Fate, str], int]
"""How many candidates came to what; ``mention`` or ``event`` is the second part of the key."""


class By(NamedTuple):
    """For whom candidates come (the annotator's row), when, and the project's schema."""

    annotator: int
    at: str
    schema: Schema


@dataclass(frozen=True, slots=True)
class Arrived:
    """The items that changed when candidates came in, and what became of those that came."""

    items: frozenset[ItemId]
    fates: Fates


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
        replace_candidates(conn, article.id, incoming.candidates, annotator)


def replace_candidates(
    conn: sqlite3.Connection,
    article_id: ArticleId,
    candidates: Sequence[Candidate],
    annotator: int,
    keep: Collection[ItemId] = (),
) -> frozenset[ItemId]:
    """Make ``candidates`` the open ones of an article; return the items that changed.

    The items ``keep`` stay as they are, and so does what is kept of single opinions.

    Raises:
        AnnotationError: Somebody has finished the article.
        SourceError: A candidate cannot be: outside the text, or refers to nothing.
    """
    there = _proved(conn, article_id, candidates, annotator, keep)
    return _put(conn, there, annotator, plan(there.present, candidates))


def take_in_candidates(
    conn: sqlite3.Connection,
    article_id: ArticleId,
    coming: Coming,
    keep: Collection[ItemId],
    by: By,
) -> Arrived:
    """Let candidates take the place of what their sources said; the others are heard still.

    Candidates of several sources for one place become one. The items ``keep`` stay where they
    are.

    Raises:
        AnnotationError: Somebody has finished the article.
        SourceError: A candidate cannot be: outside the text, or refers to nothing.
    """
    annotator, at, schema = by
    there = _proved(conn, article_id, coming.candidates, annotator, keep)
    kept = read_opinions(conn, article_id)
    present = there.present
    if _is_alone(present, kept, coming):
        refresh = plan(present, coming.candidates)
        return Arrived(_put(conn, there, annotator, refresh), Counter())
    # Loaded here: with the pipeline's merging it takes longer than all the rest of the store.
    from annotations.store.joining import join  # noqa: PLC0415

    found = join(present, kept, coming, schema)
    refresh = plan(present, found.wanted)
    changed = frozenset(one.id for one in found.changed)
    refresh = replace(
        refresh, delete=refresh.delete | changed, insert=(*refresh.insert, *found.changed)
    )
    if found.kept != kept:
        put_opinions(conn, article_id, found.kept, annotator, at)
    items = _put(conn, there, annotator, refresh)
    return Arrived(items, _fates(present, coming, found, refresh))


def _is_alone(present: Present, kept: Sequence[Opinion], coming: Coming) -> bool:
    """Say whether the new candidates replace all there is, so that nothing can be joined."""
    return not (kept or coming.lasts) and all(
        owner_of(one) in coming.sources for one in present.candidates.values()
    )


def _fates(present: Present, coming: Coming, found: Joined, refresh: Refresh) -> Fates:
    """Return how many of the new candidates came to what, each item counted once."""
    decided = {item for item, _ in present.decided}
    fates: dict[ItemId, tuple[Fate, str]] = {}
    for one in coming.candidates:
        group = found.became[one.id]
        item = refresh.ids[group]
        fate = Fate.JOINED if group in found.together else Fate.NEW
        fates[item] = (Fate.DECIDED if item in decided else fate), one.content.kind
    return Counter(fates.values())


@dataclass(frozen=True, slots=True)
class _There:
    """An article as it is before candidates come."""

    row: int
    article: Article
    present: Present


def _proved(
    conn: sqlite3.Connection,
    article_id: ArticleId,
    candidates: Sequence[Candidate],
    annotator: int,
    keep: Collection[ItemId] = (),
) -> _There:
    """Return what an article holds, once ``candidates`` are proved to fit it."""
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
    return _There(row, article, present)


def _put(
    conn: sqlite3.Connection, there: _There, annotator: int, refresh: Refresh
) -> frozenset[ItemId]:
    """Write what a refresh changes; return the items."""
    if refresh.delete or refresh.insert:
        delete_candidates(conn, there.row, refresh.delete)
        put_candidates(conn, there.row, there.article, annotator, refresh.insert)
        count_candidates(conn, there.row)
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
