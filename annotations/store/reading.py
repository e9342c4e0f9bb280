"""Reading a project as one annotator sees it: the part that session and reader share."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from annotations.candidates.evidence import Taught
from annotations.changes import JournalStep
from annotations.checks import Problem, check_article
from annotations.errors import AnnotationError, BusyError, ProjectError
from annotations.model import (
    Article,
    ArticleId,
    ArticleSummary,
    Item,
    ItemId,
    Review,
)
from annotations.schema import Schema
from annotations.schema_files import parse_schema
from annotations.store import journal
from annotations.store.annotators import (
    annotator_id,
    annotator_names,
    get_setting,
    schema_toml,
)
from annotations.store.articles import (
    article_ids,
    article_row,
    read_certainties,
    read_source,
    read_summaries,
    read_text,
    read_texts,
)
from annotations.store.connection import damaged, is_busy
from annotations.store.encoding import Json
from annotations.store.intake import keeps_candidates
from annotations.store.learnt import Learnt, read_about, read_data, read_learnt
from annotations.store.open_article import OpenArticle, load
from annotations.store.questions import Question, read_questions
from annotations.store.replay import dump_state, verify
from annotations.store.teaching import (
    read_decided,
    read_decision_count,
    read_finished,
    read_taught,
)

_KEPT = 12
"""So many articles are held in memory."""


class ProjectReading:
    """A project as one annotator sees it. Belongs to the thread that opened it."""

    def __init__(self, path: Path, conn: sqlite3.Connection, annotator: str) -> None:
        if not annotator.strip():
            raise AnnotationError("an annotator needs a name; give one with --annotator NAME")
        self._path = path
        self._conn = conn
        self._annotator = annotator
        self._number = annotator_id(conn, annotator)
        self._open_articles: OrderedDict[ArticleId, OpenArticle] = OrderedDict()

    @property
    def path(self) -> Path:
        return self._path

    @property
    def annotator(self) -> str:
        return self._annotator

    @cached_property
    def schema(self) -> Schema:
        """The schema that the project was made with."""
        with self._reading() as conn:
            toml = schema_toml(conn)
        if not toml:
            raise ProjectError(damaged(self._path, "it holds no schema"))
        return parse_schema(toml, f"the schema in {self._path}")

    def annotators(self) -> tuple[str, ...]:
        """Return everybody who has written to the project, in the order of first writing."""
        with self._reading() as conn:
            return annotator_names(conn)

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Return one row per article, in the order of import."""
        with self._reading() as conn:
            return read_summaries(conn, self._number)

    def summary(self, article_id: ArticleId) -> ArticleSummary:
        """Return the row of one article.

        Raises:
            AnnotationError: The project has no such article.
        """
        with self._reading() as conn:
            (found,) = read_summaries(conn, self._number, article_row(conn, article_id))
        return found

    def article_ids(self) -> tuple[ArticleId, ...]:
        """Return the ids of the articles, in the order of import."""
        with self._reading() as conn:
            return article_ids(conn)

    def texts(self) -> Iterator[tuple[ArticleId, str]]:
        """Yield every article's reading text in the order of import.

        For looking things up; ``article`` proves the text, this does not.
        """
        with self._reading() as conn:
            yield from read_texts(conn)

    def text(self, article_id: ArticleId) -> str:
        """Return one article's reading text, unproved, without reading anything else of it.

        Raises:
            AnnotationError: The project has no such article.
        """
        with self._reading() as conn:
            return read_text(conn, article_row(conn, article_id))

    def certainties(self) -> dict[ArticleId, float]:
        """Return the mean score of the open candidates of each article that shows some."""
        with self._reading() as conn:
            return read_certainties(conn, self._number)

    def open_questions(self) -> Iterator[Question]:
        """Yield what is open in all articles, alike ones of an article taken together."""
        with self._reading() as conn:
            yield from read_questions(conn, self._number)

    def article(self, article_id: ArticleId) -> Article:
        """Return the article with the annotator's zones.

        Raises:
            AnnotationError: The project has no such article.
            OffsetError: Its text is not the one that was imported.
        """
        return self._open(article_id).article

    def items(self, article_id: ArticleId) -> tuple[Item, ...]:
        """Return what the annotator sees in the article, sorted by ``sort_key``.

        The open candidates of a blind article are not among them.

        Raises:
            AnnotationError: The project has no such article.
            OffsetError: The text at an item's place is not the stored one.
        """
        return self._open(article_id).items

    def item(self, article_id: ArticleId, item_id: ItemId) -> Item | None:
        """Return one item as the annotator sees it, without going through all of them."""
        return self._open(article_id).item(item_id)

    def review(self, article_id: ArticleId) -> Review:
        """Return how far the annotator is with the article."""
        return self._open(article_id).review

    def keeps_candidates(self, article_id: ArticleId) -> bool:
        """Say whether the article's candidates stay because somebody has finished it."""
        row = self._open(article_id).row
        with self._reading() as conn:
            return keeps_candidates(conn, article_id, row)

    def can_finish(self, article_id: ArticleId) -> int:
        """Return how many open candidates forbid to finish the article; 0 where it can be."""
        return self._open(article_id).open_count

    def problems(self, article_id: ArticleId) -> tuple[Problem, ...]:
        """Return what the checks say about the article's decided items."""
        opened = self._open(article_id)
        return check_article(opened.article, self.schema, {i.id: i for i in opened.items})

    def source_bytes(self, article_id: ArticleId) -> bytes:
        """Return the source file byte for byte."""
        with self._reading() as conn:
            return read_source(conn, article_id)

    def journal(
        self,
        article_id: ArticleId | None = None,
        item: ItemId | None = None,
        *,
        everyone: bool = False,
        most: int | None = None,
    ) -> tuple[JournalStep, ...]:
        """Return the steps in the order they were made, the annotator's or everyone's.

        With ``article_id`` (and ``item``) only those that touch it; steps over several
        articles are always among those of an article. With ``most`` the last so many of these
        that touch the article.
        """
        with self._reading() as conn:
            row = None if article_id is None else article_row(conn, article_id)
            annotator = None if everyone else self._number
            steps = journal.read_steps(conn, annotator, row, most)
        return tuple(step for step in steps if item is None or item in step.items)

    @property
    def undo_step(self) -> JournalStep | None:
        """The step that undo would take back."""
        with self._reading() as conn:
            return journal.undo_step(conn, self._number)

    @property
    def redo_step(self) -> JournalStep | None:
        """The step that redo would do again."""
        with self._reading() as conn:
            return journal.redo_step(conn, self._number)

    def setting(self, key: str, default: Json = None) -> Json:
        """Return the annotator's setting in this project, any JSON value."""
        with self._reading() as conn:
            return get_setting(conn, self._number, key, default)

    def taught(
        self, article_id: ArticleId | None = None
    ) -> tuple[tuple[ArticleId, Taught], ...]:
        """Return what everybody decided, in one article or in all, to learn from."""
        with self._reading() as conn:
            row = None if article_id is None else article_row(conn, article_id)
            return tuple(read_taught(conn, row))

    def decided_articles(self) -> frozenset[ArticleId]:
        """Return the articles in which anybody has decided something."""
        with self._reading() as conn:
            return read_decided(conn)

    def finished_by_somebody(self) -> frozenset[ArticleId]:
        """Return the articles that at least one annotator has finished."""
        with self._reading() as conn:
            return read_finished(conn)

    def decision_count(self) -> int:
        """Return how many decisions there are, everybody's in all articles."""
        with self._reading() as conn:
            return read_decision_count(conn)

    def learnt(self) -> tuple[Learnt, ...]:
        """Return what the project has learnt besides its decisions, by name, without data."""
        with self._reading() as conn:
            return tuple(read_learnt(conn))

    def learnt_about(self, name: str) -> Json:
        """Return what is known of one thing learnt, ``None`` where there is none so called."""
        with self._reading() as conn:
            return read_about(conn, name)

    def learnt_data(self, name: str) -> bytes | None:
        """Return the data of one thing learnt, ``None`` where there is none of that name."""
        with self._reading() as conn:
            return read_data(conn, name)

    def state(self) -> bytes:
        """Return everything that anybody decided, in one canonical form."""
        with self._reading() as conn:
            return dump_state(conn)

    def verify_journal(self) -> tuple[str, ...]:
        """Replay everybody's journal from the candidates and compare with what is stored.

        Returns:
            One sentence for each difference, naming article and item; none is good.
        """
        with self._reading() as conn:
            return verify(conn)

    def verify_file(self) -> tuple[str, ...]:
        """Look through the whole file, about one second per GB; return what is wrong."""
        with self._reading() as conn:
            answers = [answer for (answer,) in conn.execute("PRAGMA integrity_check")]
            loose = conn.execute("PRAGMA foreign_key_check").fetchall()
        found = [answer for answer in answers if answer != "ok"]
        found += [f"a row of {row[0]} refers to a missing row of {row[2]}" for row in loose]
        return tuple(damaged(self._path, text) for text in found)

    def _open(self, article_id: ArticleId) -> OpenArticle:
        kept = self._open_articles
        if article_id not in kept:
            with self._reading() as conn:
                kept[article_id] = load(conn, article_id, (self._number, self._annotator))
            while len(kept) > _KEPT and not self._conn.in_transaction:
                kept.popitem(last=False)
        kept.move_to_end(article_id)
        return kept[article_id]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Read one unchanging state; a broken page, or somebody in the way, is told as such."""
        joins = self._conn.in_transaction
        try:
            if not joins:
                self._conn.execute("BEGIN")
            yield self._conn
        except sqlite3.DatabaseError as error:
            if is_busy(error):
                raise BusyError(_held(self._path)) from error
            raise ProjectError(damaged(self._path, error)) from error
        finally:
            if not joins and self._conn.in_transaction:
                self._conn.execute("ROLLBACK")


def _held(path: Path) -> str:
    return (
        f"{path}: the file cannot be read, because another program holds it; end what it does "
        "there and try again"
    )
