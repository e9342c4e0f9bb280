"""Replaying the journal: what is stored must be what the journal's steps lead to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotations.changes import Change, SetDecision, SetLanguage, SetReview, Step
from annotations.model import (
    ArticleId,
    Candidate,
    Decision,
    ItemId,
    Review,
    Zone,
)
from annotations.store import journal
from annotations.store.articles import article_ids
from annotations.store.encoding import dumps
from annotations.store.open_article import OpenArticle, load


@dataclass(slots=True)
class Replayed:
    """Where the steps of one annotator lead; what they do not touch is not in it."""

    decisions: dict[ArticleId, dict[ItemId, Decision]] = field(default_factory=dict)
    reviews: dict[ArticleId, Review] = field(default_factory=dict)
    zones: dict[ArticleId, tuple[Zone, ...]] = field(default_factory=dict)


def replay(changes: Iterable[tuple[int, Change]], state: Replayed | None = None) -> Replayed:
    """Return where ``changes`` (with their journal ids) lead, from the candidates alone.

    Raises:
        ValueError: A step does not begin where the one before it ended.
    """
    state = state or Replayed()
    for step_id, change in changes:
        for step in change.steps:
            if not _follows(state, step):
                raise ValueError(
                    f"article {step.article}: step {step_id} ({change.verb}) of the journal "
                    "does not begin where the steps before it ended"
                )
    return state


def verify(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Replay everybody's journal and return one sentence for each difference to the tables."""
    found: list[str] = []
    for number, name in conn.execute("SELECT id, name FROM annotator ORDER BY id").fetchall():
        opened = _Opened(conn, (number, name))
        try:
            state = replay(journal.read_changes(conn, number, "done", opened.candidate))
            for article_id in article_ids(conn):
                found += _differences(state, opened.article(article_id))
            replay(journal.read_changes(conn, number, "undone", opened.candidate), state)
        except ValueError as error:
            found.append(f"{name}: {error}")
    return tuple(found)


def dump_state(conn: sqlite3.Connection) -> bytes:
    """Return everything decided, every column of every row, in one canonical form."""
    lines = []
    for table in ("decision", "review", "progress", "zone"):
        columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
        named = ", ".join(f'"{name}"' for name in columns if name != "id")
        own = "WHERE annotator IS NOT NULL" if table == "zone" else ""
        rows = conn.execute(f"SELECT {named} FROM {table} {own} ORDER BY {named}")  # noqa: S608
        lines += [dumps([table, *row]) for row in rows]
    return "\n".join(lines).encode()


class _Opened:
    """The articles of one annotator, the candidates of each read once."""

    def __init__(self, conn: sqlite3.Connection, annotator: tuple[int, str]) -> None:
        self._conn = conn
        self._annotator = annotator
        self._candidates: dict[ArticleId, dict[ItemId, Candidate]] = {}

    def article(self, article_id: ArticleId) -> OpenArticle:
        return load(self._conn, article_id, self._annotator)

    def candidate(self, article_id: ArticleId, item: ItemId) -> Candidate:
        if article_id not in self._candidates:
            self._candidates[article_id] = self.article(article_id).candidates
        if item not in self._candidates[article_id]:
            raise ValueError(f"article {article_id}: the candidate {item} is missing")
        return self._candidates[article_id][item]


def _follows(state: Replayed, step: Step) -> bool:
    """Take ``step`` into ``state``; say whether it began there."""
    if isinstance(step, SetDecision):
        decided = state.decisions.setdefault(step.article, {})
        follows = decided.get(step.item) == step.before
        if step.after is None:
            decided.pop(step.item, None)
        else:
            decided[step.item] = step.after
        return follows
    if isinstance(step, SetReview):
        start = Review(step.article, step.before.annotator)
        follows = state.reviews.get(step.article, start) == step.before
        state.reviews[step.article] = step.after
        return follows
    if isinstance(step, SetLanguage):
        return True  # The language is everybody's: another's steps may lie between.
    follows = state.zones.get(step.article, step.before) == step.before
    state.zones[step.article] = step.after
    return follows


def _differences(state: Replayed, opened: OpenArticle) -> list[str]:
    article = opened.article
    replayed = state.decisions.get(article.id, {})
    found = [
        f"article {article.id}, {item}: the decision of {opened.review.annotator} is not the "
        "one that the journal leads to"
        for item in sorted({*replayed, *opened.decisions})
        if replayed.get(item) != opened.decisions.get(item)
    ]
    start = Review(article.id, opened.review.annotator)
    if opened.review != state.reviews.get(article.id, start):
        found.append(f"article {article.id}: the review is not the one the journal leads to")
    if article.zones != state.zones.get(article.id, opened.stored.imported_zones):
        found.append(f"article {article.id}: the zones are not those the journal leads to")
    return found
