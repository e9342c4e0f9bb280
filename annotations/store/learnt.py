"""What a project has learnt, by name: weights of taggers, and what is to be forgotten.

It holds for the whole project; ``annotator`` is only who had it made. It is no decision and
stands in no journal.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.store.encoding import Json, dumps
from annotations.store.tables import Table

TABLES = (
    Table(
        "learnt",
        {"name": str, "annotator": int, "about": str, "data": bytes, "at": str},
        primary_key="name",
        references={"annotator": "annotator"},
    ),
)


@dataclass(frozen=True, slots=True)
class Learnt:
    """One thing that was learnt, without its data.

    ``about`` is a JSON value that describes it, ``size`` counts the bytes of its data, ``at``
    is UTC, ISO 8601.
    """

    name: str
    about: Json
    size: int
    at: str


def put_learnt(conn: sqlite3.Connection, learnt: Learnt, annotator: int, data: bytes) -> None:
    """Write one thing in the place of what has the same name; within a write."""
    conn.execute(
        "INSERT OR REPLACE INTO learnt VALUES (?, ?, ?, ?, ?)",
        [learnt.name, annotator, dumps(learnt.about), data, learnt.at],
    )


def delete_learnt(conn: sqlite3.Connection, name: str) -> bool:
    """Delete one thing, say whether it was there; within a write."""
    return bool(conn.execute("DELETE FROM learnt WHERE name = ?", [name]).rowcount)


def read_learnt(conn: sqlite3.Connection) -> Iterator[Learnt]:
    """Yield everything learnt, by name, without data."""
    for name, about, size, at in conn.execute(
        "SELECT name, about, length(data), at FROM learnt ORDER BY name"
    ):
        yield Learnt(name, json.loads(about), size, at)


def read_about(conn: sqlite3.Connection, name: str) -> Json:
    """Return what is known of one thing, ``None`` where there is no such thing."""
    row = conn.execute("SELECT about FROM learnt WHERE name = ?", [name]).fetchone()
    return None if row is None else json.loads(row[0])


def read_data(conn: sqlite3.Connection, name: str) -> bytes | None:
    """Return the data of one thing, ``None`` where there is no such thing."""
    row = conn.execute("SELECT data FROM learnt WHERE name = ?", [name]).fetchone()
    return None if row is None else bytes(row[0])
