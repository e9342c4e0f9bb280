"""The journal: every change that was made, from which all can be replayed and undone.

Rows are never deleted. Their ``state`` says where undo stands: ``done`` rows hold; ``undone``
ones can be redone, oldest first; ``abandoned`` ones were undone when something else was done.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from annotations.changes import Change, JournalStep
from annotations.model import ArticleId, ItemId
from annotations.store.encoding import CandidateOf, Json, change_of, change_text, dumps
from annotations.store.tables import Table

TABLES = (
    Table(
        "journal",
        {
            "id": int,
            "annotator": int,
            "article": int,
            "verb": str,
            "items": str,
            "surface": str,
            "label": str,
            "steps": str,
            "at": str,
            "state": str,
            "reverts": int,
        },
        references={"annotator": "annotator", "article": "article", "reverts": "journal"},
        optional=frozenset({"article", "reverts"}),
        indexes=(("annotator", "state"), ("article",)),
    ),
)

_STEP = (
    "SELECT journal.id, verb, article.name, items, surface, label, at, annotator.name, state, "
    "reverts FROM journal JOIN annotator ON annotator.id = journal.annotator "
    "LEFT JOIN article ON article.id = journal.article "
)


def append(
    conn: sqlite3.Connection,
    annotator: int,
    row: int | None,
    change: Change,
    step: JournalStep,
) -> int:
    """Write a change that was made as the newest row; what was undone before is abandoned."""
    conn.execute(
        "UPDATE journal SET state = 'abandoned' WHERE annotator = ? AND state = 'undone'",
        [annotator],
    )
    return int(
        conn.execute(
            "INSERT INTO journal (annotator, article, verb, items, surface, label, steps, at, "
            "state, reverts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'done', ?)",
            [
                annotator,
                row,
                change.verb,
                dumps(step.items),
                step.surface,
                step.label,
                change_text(change),
                step.at,
                step.reverts,
            ],
        ).lastrowid
        or 0
    )


def set_state(conn: sqlite3.Connection, step_id: int, state: str) -> None:
    """Mark a row as done or undone; within a write."""
    conn.execute("UPDATE journal SET state = ? WHERE id = ?", [state, step_id])


def undo_step(conn: sqlite3.Connection, annotator: int) -> JournalStep | None:
    """Return the annotator's step that undo would take back."""
    return _one(
        conn, "SELECT max(id) FROM journal WHERE annotator = ? AND state = 'done'", annotator
    )


def redo_step(conn: sqlite3.Connection, annotator: int) -> JournalStep | None:
    """Return the annotator's step that redo would do again."""
    return _one(
        conn, "SELECT min(id) FROM journal WHERE annotator = ? AND state = 'undone'", annotator
    )


def read_step(conn: sqlite3.Connection, step_id: int) -> JournalStep | None:
    """Return one step."""
    row = conn.execute(_STEP + "WHERE journal.id = ?", [step_id]).fetchone()
    return _step_of(row) if row else None


def read_steps(
    conn: sqlite3.Connection,
    annotator: int | None,
    article: int | None,
    most: int | None = None,
) -> tuple[JournalStep, ...]:
    """Return steps in the order they were made, of everybody where ``annotator`` is ``None``.

    With ``article`` also the steps that touch several articles; with ``most`` the last ones.
    """
    # The plus keeps SQLite from its index of annotators, which leads through the whole journal.
    conditions = ["+journal.annotator = :annotator"] if annotator is not None else []
    if article is not None:
        conditions.append("(journal.article = :article OR journal.article IS NULL)")
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    rows = conn.execute(
        f"{_STEP}{where}ORDER BY journal.id DESC LIMIT :most",
        {"annotator": annotator, "article": article, "most": -1 if most is None else most},
    )
    return tuple(_step_of(row) for row in rows)[::-1]


def read_change(
    conn: sqlite3.Connection, step: JournalStep, candidate_of: CandidateOf
) -> Change:
    """Return the change that a step holds."""
    (text,) = conn.execute("SELECT steps FROM journal WHERE id = ?", [step.id]).fetchone()
    return change_of(step.verb, step.article, text, candidate_of)


def read_changes(
    conn: sqlite3.Connection, annotator: int, state: str, candidate_of: CandidateOf
) -> Iterator[tuple[int, Change]]:
    """Yield the changes of one annotator in one state with their row ids, oldest first."""
    for step_id, verb, name, text in conn.execute(
        "SELECT journal.id, verb, article.name, steps FROM journal "
        "LEFT JOIN article ON article.id = journal.article "
        "WHERE journal.annotator = ? AND state = ? ORDER BY journal.id",
        [annotator, state],
    ):
        yield step_id, change_of(verb, name, text, candidate_of)


def texts_about(
    conn: sqlite3.Connection, row: int, article_id: ArticleId
) -> list[tuple[str, str]]:
    """Return state and steps of every journal row that may touch an article, whosever it is.

    Of the steps over many articles only those in which its id stands: they are long, and
    there are more of them every week.
    """
    return conn.execute(
        "SELECT state, steps FROM journal WHERE article = :row "
        "OR (article IS NULL AND instr(steps, :named))",
        {"row": row, "named": f'"article":{dumps(article_id)}'},
    ).fetchall()


def _one(conn: sqlite3.Connection, query: str, annotator: int) -> JournalStep | None:
    (step_id,) = conn.execute(query, [annotator]).fetchone()
    return None if step_id is None else read_step(conn, step_id)


def _step_of(row: tuple[Json, ...]) -> JournalStep:
    number, verb, name, items, surface, label, at, annotator, state, reverts = row
    return JournalStep(
        id=int(number),
        verb=verb,
        article=None if name is None else ArticleId(name),
        items=tuple(ItemId(item) for item in json.loads(items)),
        surface=surface,
        label=label,
        at=at,
        annotator=annotator,
        state=state,
        reverts=None if reverts is None else int(reverts),
    )
