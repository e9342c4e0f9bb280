"""The language of an article, which is everybody's: what the steps of all lead to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace

from annotations.changes import Change, SetLanguage, Step
from annotations.model import ArticleId
from annotations.store.open_article import OpenArticle


def with_languages(
    conn: sqlite3.Connection, change: Change, opener: Callable[[ArticleId], OpenArticle]
) -> Change:
    """Return ``change`` so that it leads each language to where the journal's steps lead.

    What one annotator takes back or does again may lie before what another has set since:
    the other's word stands then, and goes only when it is taken back itself.
    """

    def led(step: Step) -> Step:
        if not isinstance(step, SetLanguage):
            return step
        opened = opener(step.article)
        told = _told(conn, opened.row, step.after)
        return replace(step, before=opened.article.language, after=told)

    return replace(change, steps=tuple(map(led, change.steps)))


def _told(conn: sqlite3.Connection, row: int, otherwise: str) -> str:
    """Return what the last step that holds says; where none does, what was before the first."""
    first = last = None
    for state, steps in conn.execute(
        "SELECT state, steps FROM journal WHERE article = ? ORDER BY id", [row]
    ):
        if '"language"' not in steps:
            continue
        for step in json.loads(steps):
            if step["set"] == "language":
                first = step["before"] if first is None else first
                last = step["after"] if state == "done" else last
    return str(next((told for told in (last, first) if told is not None), otherwise))
