"""ReviewSession: the one door for writing to a project.

Every change is one transaction that also writes its row of the journal; when ``apply`` returns,
it is on disk. The journal is the undo stack: it reaches back to the first decision and goes on
where it was left when the project was closed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.changes import Change, JournalStep, Touched, make_blind
from annotations.errors import AnnotationError, SchemaError, SourceError
from annotations.model import ArticleId, Candidate, ItemId, ReviewState, Stamp
from annotations.schema import Schema
from annotations.store import journal
from annotations.store.annotators import NOBODY, ensure_annotator, put_setting
from annotations.store.connection import (
    be_patient,
    prove_file,
    prove_writable,
    reads_while_writing,
    savepoint,
    write,
)
from annotations.store.encoding import Json
from annotations.store.intake import (
    By,
    Fate,
    Fates,
    Incoming,
    put_incoming,
    replace_candidates,
    take_in_candidates,
)
from annotations.store.languages import with_languages
from annotations.store.learnt import Learnt, delete_learnt, put_learnt
from annotations.store.lock import WriterLock
from annotations.store.opening import create_file, open_for_writing
from annotations.store.opinions import Coming
from annotations.store.reading import ProjectReading
from annotations.store.writing import builds_on, describe, touched_by, write_changes

__all__ = ["Coming", "Fate", "Fates", "Incoming", "JournalStep", "ReviewSession", "Touched"]

Clock = Callable[[], datetime]
Listener = Callable[[Touched], None]


class _OnlyTried(Exception):  # noqa: N818 - it is no error
    """Rolls back what was written only to see whether it can be."""


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


class ReviewSession(ProjectReading):
    """A project opened for writing by one annotator. Belongs to the thread that opened it.

    A new annotator gets a row with the first write; opening alone changes nothing.
    """

    def __init__(self, path: Path, annotator: str, clock: Clock = utc_now) -> None:
        """Open the project; ``open`` and ``create`` are the ways to call this."""
        self._clock = clock
        self._listeners: list[Listener] = []
        self._untold: list[Touched] | None = None
        path = path.absolute()
        prove_file(path)
        prove_writable(path)
        self._lock = WriterLock(path)
        try:
            conn = open_for_writing(path)
        except BaseException:
            self._lock.release()
            raise
        try:
            super().__init__(path, conn, annotator)
            self.reads_while_writing = reads_while_writing(conn)
            """Whether others can read at any time; else a write waits up to 5 s for them."""
            self.schema  # noqa: B018 - a project whose schema cannot be read is not opened
        except BaseException:
            conn.close()
            self._lock.release()
            raise

    @classmethod
    def open(cls, path: Path | str, annotator: str, *, clock: Clock = utc_now) -> Self:
        """Open an existing project.

        Raises:
            ProjectError: It is none, damaged, newer, read-only, or open for writing elsewhere;
                nothing was changed.
        """
        return cls(Path(path), annotator, clock)

    @classmethod
    def create(
        cls, path: Path | str, schema: Schema, annotator: str, *, clock: Clock = utc_now
    ) -> Self:
        """Make an empty project and open it.

        Raises:
            ProjectError: There is a file already, or none can be written there.
            SchemaError: The schema was not read from TOML.
        """
        if not schema.toml:
            raise SchemaError(f"the schema {schema.identity} has no TOML text to be kept")
        create_file(Path(path).absolute(), schema, annotator, _iso(clock()))
        return cls.open(path, annotator, clock=clock)

    def close(self) -> None:
        """Close the file and let others write to it; a second call does nothing."""
        self._conn.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def be_patient(self, seconds: float) -> None:
        """Wait no longer than ``seconds`` for another program that holds it; 5 at first."""
        be_patient(self._conn, seconds)

    def stamp(self, seconds: float) -> Stamp:
        """Return who and when, for a decision that took ``seconds``."""
        return Stamp(self._annotator, _iso(self._clock()), round(float(seconds), 1))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each write; return what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write all that the block writes in one transaction: all of it, or nothing.

        Much quicker than one by one. Listeners are called at the end. Blocks may lie within
        each other; an error that is caught within leaves what was written before it.
        """
        if self._untold is not None:
            yield
            return
        try:
            with self._writing():
                self._untold = []
                yield
            untold = self._untold
        finally:
            self._untold = None
        for touched in untold:
            self._tell(touched)

    # What comes in ------------------------------------------------------------------------

    def import_articles(self, incoming: Iterable[Incoming]) -> tuple[ArticleId, ...]:
        """Take in articles, all of them or none; return their ids.

        Raises:
            SourceError: The project has some already, by id or by the bytes of the source;
                the message has a line for each.
        """
        taken, mistakes = [], []
        with self._writing() as conn:
            for one in incoming:
                try:
                    put_incoming(conn, one, self._number, _iso(self._clock()))
                except SourceError as error:
                    mistakes.append(str(error))
                taken.append(one.article.id)
            if mistakes:
                raise SourceError("\n".join(mistakes))
        article = taken[0] if len(taken) == 1 else None
        self._tell(Touched(article, frozenset(), frozenset({"articles"}), "import"))
        return tuple(taken)

    def set_candidates(
        self,
        article_id: ArticleId,
        candidates: Sequence[Candidate],
        sources: Collection[str] | None = None,
        keep: Collection[ItemId] = (),
    ) -> Touched:
        """Make ``candidates`` the open ones of the article.

        What the journal speaks of stays as it is; open ones equal in kind, place and label
        keep their id. ``sources`` (names without version) limits what is replaced, and what
        others say of the same places is joined with it; the items ``keep`` stay where they are.

        Raises:
            AnnotationError: Somebody has finished the article.
            SourceError: A candidate cannot be.
        """
        if sources is not None:
            return self._take_in(article_id, Coming(candidates, sources), keep)[1]
        with self._writing() as conn:
            items = replace_candidates(conn, article_id, candidates, self._number, keep)
        return self._tell_candidates(article_id, items)

    def take_in(
        self, article_id: ArticleId, coming: Coming, keep: Collection[ItemId] = ()
    ) -> Fates:
        """Take in candidates that a file gave; say what became of them.

        They take the place of what their sources said before and last until these say
        something else: see ``set_candidates``.

        Raises:
            AnnotationError: Somebody has finished the article.
            SourceError: A candidate cannot be.
        """
        return self._take_in(article_id, replace(coming, lasts=True), keep)[0]

    def _take_in(
        self, article_id: ArticleId, coming: Coming, keep: Collection[ItemId]
    ) -> tuple[Fates, Touched]:
        schema = self.schema
        with self._writing() as conn:
            by = By(self._number, _iso(self._clock()), schema)
            arrived = take_in_candidates(conn, article_id, coming, keep, by)
        return arrived.fates, self._tell_candidates(article_id, arrived.items)

    def _tell_candidates(self, article_id: ArticleId, items: frozenset[ItemId]) -> Touched:
        self._open_articles.pop(article_id, None)
        touched = Touched(article_id, items, frozenset({"candidates"}), "candidates")
        self._tell(touched)
        return touched

    # Changes, undo, redo ------------------------------------------------------------------

    def apply(self, change: Change, origin: str = "apply") -> Touched:
        """Make a change and write it into the journal; what could be redone is left behind.

        Raises:
            AnnotationError: The change does not fit what holds now; nothing was done.
            BusyError: Another program holds the file; nothing was done.
            ProjectError: The file cannot be written; nothing was done.
        """
        return self._apply(change, origin, None)

    def undo(self) -> Touched | None:
        """Take back the last step that holds; ``None`` where there is none."""
        step = self.undo_step
        return self._go([step], "undo") if step else None

    def redo(self) -> Touched | None:
        """Do the step again that was taken back last; ``None`` where there is none.

        Raises:
            AnnotationError: It finishes an article that has got new open candidates since.
        """
        step = self.redo_step
        return self._go([step], "redo") if step else None

    def undo_one(self, step_id: int) -> Touched:
        """Take back one older step by a new step of its own.

        Raises:
            AnnotationError: It does not hold, is another annotator's, or a later step builds
                on it; the message names that one.
        """
        step = self._own_step(step_id)
        if step.state != "done":
            raise AnnotationError(f"step {step_id} ({step.verb}) is taken back already")
        change = replace(self._change(step).inverse(), verb="undo")
        try:
            return self._apply(change, "undo", step_id)
        except AnnotationError as error:
            later = self._later_step(step, change)
            if later is None:
                raise
            raise AnnotationError(
                f"step {step_id} ({step.verb} {step.surface}) cannot be taken back alone: "
                f"step {later.id} ({later.verb} {later.surface}) builds on it"
            ) from error

    def can_undo_one(self, step_id: int) -> bool:
        """Say whether ``undo_one`` could take the step back now; nothing is done."""
        step = self._own_step(step_id)
        if step.state != "done":
            return False
        try:
            with self._writing() as conn:
                write_changes(conn, self._number, [self._change(step).inverse()], self._open)
                raise _OnlyTried  # noqa: TRY301 - rolls back
        except _OnlyTried:
            return True
        except AnnotationError:
            return False

    def built_on(self, step_id: int) -> JournalStep | None:
        """Return the first later step that builds on the annotator's step ``step_id``.

        That does not always forbid to take it back: see ``can_undo_one``.

        Raises:
            AnnotationError: The step is another annotator's.
        """
        step = self._own_step(step_id)
        return self._later_step(step, self._change(step).inverse())

    def undo_to(self, step_id: int) -> Touched | None:
        """Undo or redo until ``step_id`` is the last step that holds, in one transaction.

        0 is the state before the first step. ``None`` where nothing had to be done.

        Raises:
            AnnotationError: The step is another annotator's, or was left behind.
        """
        state = self._own_step(step_id).state if step_id else "done"
        if state == "abandoned":
            raise AnnotationError(f"step {step_id} was left behind and cannot be gone back to")
        steps = self.journal()
        if state == "done":
            back = [step for step in steps if step.id > step_id and step.state == "done"]
            return self._go(back[::-1], "undo") if back else None
        again = [step for step in steps if step.id <= step_id and step.state == "undone"]
        return self._go(again, "redo")

    def draw_blind(self, share: float, seed: int) -> Touched:
        """Make a share (0 to 1) of the articles blind, drawn from those not yet begun.

        The same seed draws the same articles, in whatever order they were imported. Articles
        that are blind already count towards the share. Undone like any other step.

        Raises:
            AnnotationError: The share is not between 0 and 1.
        """
        if not 0.0 <= share <= 1.0:
            raise AnnotationError(f"a share lies between 0 and 1, not at {share}")
        rows = self.articles()
        fresh = [row.id for row in rows if row.state is ReviewState.NEW and not row.blind]
        blind = sum(row.blind for row in rows)
        wanted = max(round(share * (len(fresh) + blind)), 1 if share else 0) - blind
        fresh.sort(key=lambda name: sha256(f"{seed}:{name}".encode()).digest())
        drawn = sorted(fresh[: max(wanted, 0)])
        return self.apply(make_blind(self.review(name) for name in drawn), "draw-blind")

    def set_setting(self, key: str, value: Json) -> None:
        """Keep one of the annotator's settings in this project, any JSON value."""
        with self._writing() as conn:
            put_setting(conn, self._number, key, value)

    def put_learnt(self, name: str, about: Json, data: bytes = b"") -> None:
        """Keep something that was learnt in the project, in the place of what is so called."""
        with self._writing() as conn:
            made = Learnt(name, about, len(data), _iso(self._clock()))
            put_learnt(conn, made, self._number, data)

    def forget_learnt(self, name: str) -> bool:
        """Delete something that was learnt; say whether it was there."""
        with self._writing() as conn:
            return delete_learnt(conn, name)

    # Inside -------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        before = self._number
        joins = self._untold is not None
        try:
            with savepoint(self._conn) if joins else write(self._conn) as conn:
                if before == NOBODY:
                    self._number = ensure_annotator(conn, self._annotator)
                yield conn
        except BaseException:
            self._number = before
            self._open_articles.clear()
            raise

    def _apply(self, change: Change, origin: str, reverts: int | None) -> Touched:
        if change.steps:
            with self._writing() as conn:
                write_changes(conn, self._number, [change], self._open)
                step = describe(change, self._annotator, _iso(self._clock()), self._open)
                row = self._open(change.article).row if change.article is not None else None
                journal.append(conn, self._number, row, change, replace(step, reverts=reverts))
        touched = touched_by([change], origin)
        self._tell(touched)
        return touched

    def _go(self, steps: Sequence[JournalStep], origin: str) -> Touched:
        """Take back or do again ``steps``, in their order."""
        state = "undone" if origin == "undo" else "done"
        changes = [self._change(step) for step in steps]
        if origin == "undo":
            changes = [change.inverse() for change in changes]
        with self._writing() as conn:
            for step in steps:
                journal.set_state(conn, step.id, state)
            led = (with_languages(conn, change, self._open) for change in changes)
            write_changes(conn, self._number, led, self._open)
        touched = touched_by(changes, origin)
        self._tell(touched)
        return touched

    def _change(self, step: JournalStep) -> Change:
        def candidate_of(article_id: ArticleId, item: ItemId) -> Candidate:
            return self._open(article_id).candidates[item]

        with self._reading() as conn:
            return journal.read_change(conn, step, candidate_of)

    def _own_step(self, step_id: int) -> JournalStep:
        with self._reading() as conn:
            step = journal.read_step(conn, step_id)
        if step is None or step.annotator != self._annotator:
            raise AnnotationError(f"step {step_id} is none of {self._annotator}'s")
        return step

    def _later_step(self, step: JournalStep, change: Change) -> JournalStep | None:
        """Return the first later step that builds on ``step``, which ``change`` takes back."""
        later = (
            other
            for other in self.journal(step.article)
            if other.id > step.id and other.state == "done"
        )
        return next(
            (other for other in later if builds_on(self._change(other), change)),
            None,
        )

    def _tell(self, touched: Touched) -> None:
        if self._untold is not None:
            self._untold.append(touched)
        elif touched.kinds:
            for listener in tuple(self._listeners):
                listener(touched)


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
