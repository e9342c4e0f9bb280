"""How the tables came to be: sqlite-utils makes them and brings older files up to date.

Loaded only where a file is made or migrated, since importing sqlite-utils takes long.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations
from sqlite_utils.db import ForeignKeysType

from annotations.store import annotators, articles, decisions, journal, learnt
from annotations.store.connection import APPLICATION_ID, FORMAT_VERSION
from annotations.store.tables import Table

_MIGRATIONS = Migrations("goldlese")


@_MIGRATIONS()
def format_1(db: Database) -> None:
    """Make the first tables."""
    for module in (annotators, articles, decisions, journal):
        for table in module.TABLES:
            _create(db, table)


@_MIGRATIONS()
def format_2(db: Database) -> None:
    """Make the table of what the project has learnt."""
    for table in learnt.TABLES:
        _create(db, table)


def migrate(conn: sqlite3.Connection) -> None:
    """Bring the tables up to date, each step in its own transaction."""
    database = Database(conn, recursive_triggers=False, execute_plugins=False)
    _MIGRATIONS.apply(database)
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute(f"PRAGMA user_version = {FORMAT_VERSION}")


def _create(db: Database, table: Table) -> None:
    key = table.primary_key
    keys = (key,) if isinstance(key, str) else key
    made = db.create_table(
        table.name,
        dict(table.columns),
        pk=key,
        foreign_keys=_foreign_keys(table),
        not_null=set(table.columns) - table.optional - set(keys if key == "id" else ()),
        strict=True,
    )
    for columns in table.indexes:
        made.create_index(columns)
    for columns in table.unique:
        made.create_index(columns, unique=True)


def _foreign_keys(table: Table) -> ForeignKeysType:
    single = [(column, other, "id") for column, other in table.references.items()]
    compound = [
        (columns, other, theirs)
        for columns, (other, theirs) in table.compound_references.items()
    ]
    return [*single, *compound]
