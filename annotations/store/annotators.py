"""The annotators, the project's own row, and the settings."""

from __future__ import annotations

import json
import sqlite3

from annotations.store.encoding import Json, dumps
from annotations.store.tables import Table

TABLES = (
    Table("annotator", {"id": int, "name": str}, unique=(("name",),)),
    Table(
        "project",
        {
            "id": int,
            "annotator": int,
            "schema_name": str,
            "schema_version": int,
            "schema_toml": str,
            "created_at": str,
        },
        references={"annotator": "annotator"},
    ),
    Table(
        "setting",
        {"annotator": int, "key": str, "value": str},
        primary_key=("annotator", "key"),
        references={"annotator": "annotator"},
    ),
)

NOBODY = 0
"""The id of an annotator who has not written anything yet; no row has it."""


def annotator_id(conn: sqlite3.Connection, name: str) -> int:
    """Return the row id of the annotator, ``NOBODY`` where there is none yet."""
    row = conn.execute("SELECT id FROM annotator WHERE name = ?", [name]).fetchone()
    return int(row[0]) if row else NOBODY


def ensure_annotator(conn: sqlite3.Connection, name: str) -> int:
    """Return the row id of the annotator, made now if need be; within a write."""
    conn.execute("INSERT OR IGNORE INTO annotator (name) VALUES (?)", [name])
    return annotator_id(conn, name)


def annotator_names(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Return everybody who has written to the project, in the order of first writing."""
    return tuple(name for (name,) in conn.execute("SELECT name FROM annotator ORDER BY id"))


def put_project(
    conn: sqlite3.Connection, annotator: int, schema: tuple[str, int, str], at: str
) -> None:
    """Write the project's row: name, version and TOML of its schema."""
    conn.execute("INSERT INTO project VALUES (1, ?, ?, ?, ?, ?)", [annotator, *schema, at])


def schema_toml(conn: sqlite3.Connection) -> str:
    """Return the TOML of the project's schema, empty where the project has lost its row."""
    row = conn.execute("SELECT schema_toml FROM project WHERE id = 1").fetchone()
    return str(row[0]) if row else ""


def get_setting(conn: sqlite3.Connection, annotator: int, key: str, default: Json) -> Json:
    """Return the setting, ``default`` where it was never made."""
    row = conn.execute(
        "SELECT value FROM setting WHERE annotator = ? AND key = ?", [annotator, key]
    ).fetchone()
    return json.loads(row[0]) if row else default


def put_setting(conn: sqlite3.Connection, annotator: int, key: str, value: Json) -> None:
    """Write the setting, any JSON value; within a write."""
    conn.execute(
        "INSERT INTO setting VALUES (?, ?, ?) "
        "ON CONFLICT (annotator, key) DO UPDATE SET value = excluded.value",
        [annotator, key, dumps(value)],
    )
