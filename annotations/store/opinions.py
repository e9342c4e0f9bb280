"""What each source said of places of which several speak, or a file spoke.

The reviewer sees one candidate a place. What it was joined of is kept beside it, so that one
source can say something else later, or nothing, and the others are still heard.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotations.model import ArticleId, Candidate, Content, Fragments, ItemId
from annotations.store.encoding import dumps, fragments_text
from annotations.store.learnt import Learnt, delete_learnt, put_learnt, read_data
from annotations.store.rows import candidate_of, row_of

PREFIX = "opinions/"
"""Before the article's id: the name under which they lie among what was learnt."""

Place = tuple[str, Fragments]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one source says of a place; arguments of an event refer to names of places.

    What a file says ``lasts``: its source does not run again. ``is_bare``: nobody gave it
    attributes, and those that it has are only the usual ones.
    """

    candidate: Candidate
    lasts: bool = False
    is_bare: bool = False

    @property
    def owner(self) -> str:
        """The name, without version, under which it is replaced."""
        return owner_of(self.candidate)

    @property
    def place(self) -> Place:
        return self.candidate.content.kind, self.candidate.content.fragments


@dataclass(frozen=True, slots=True)
class Coming:
    """New candidates, in place of all that ``sources`` (names without version) said.

    ``lasts`` and ``bare`` (ids) are as in ``Opinion``.
    """

    candidates: Sequence[Candidate]
    sources: Collection[str]
    lasts: bool = False
    bare: Collection[ItemId] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Joined:
    """What becomes of an article's open candidates.

    ``wanted`` are all of them, under ids of their own; ``became`` gives for each new candidate
    which of them it became, and ``together`` those of several sources. ``changed`` are rows
    that stay, with another score and other sources. ``kept`` are the opinions to be kept.
    """

    wanted: tuple[Candidate, ...]
    became: Mapping[ItemId, ItemId]
    together: frozenset[ItemId]
    changed: tuple[Candidate, ...]
    kept: tuple[Opinion, ...]


def owner_of(candidate: Candidate) -> str:
    """Return the name, without version, of the first of a candidate's sources."""
    return candidate.source.partition("@")[0]


def place_name(content: Content) -> ItemId:
    """Return a name for kind, place and label, for arguments that outlive ids."""
    return ItemId(
        dumps([content.kind, json.loads(fragments_text(content.fragments)), content.label])
    )


def read_opinions(conn: sqlite3.Connection, article_id: ArticleId) -> tuple[Opinion, ...]:
    """Return what is kept of an article."""
    return opinions_from(read_data(conn, PREFIX + article_id))


def opinions_from(data: bytes | None) -> tuple[Opinion, ...]:
    """Return the opinions that ``put_opinions`` wrote; none of nothing."""
    return tuple(
        Opinion(candidate_of(row), bool(lasts), bool(is_bare))
        for lasts, is_bare, row in (json.loads(data) if data else ())
    )


def put_opinions(
    conn: sqlite3.Connection,
    article_id: ArticleId,
    opinions: Iterable[Opinion],
    annotator: int,
    at: str,
) -> None:
    """Keep ``opinions`` in the place of what was kept of the article; within a write."""
    name = PREFIX + article_id
    rows = [[int(one.lasts), int(one.is_bare), row_of(one.candidate)] for one in opinions]
    if rows:
        made = Learnt(name, {"opinions": len(rows)}, 0, at)
        put_learnt(conn, made, annotator, dumps(rows).encode())
    else:
        delete_learnt(conn, name)
