"""A foreign source behind a time limit: one that hangs is named, and the others go on."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from annotations.candidates.base import Source
from annotations.candidates.languages import ANY
from annotations.candidates.left_out import LeftOut, left_out
from annotations.candidates.proving import proved
from annotations.errors import SourceError
from annotations.model import Article, ArticleId, Candidate
from annotations.schema import Schema

SECONDS = float(os.environ.get("GOLDLESE_SOURCE_SECONDS", "60"))
"""How long a foreign source may take over one article; the variable is for slow models."""

LOADING = 5 * SECONDS
"""How long it may take until it is loaded: some fetch their model first."""

_T = TypeVar("_T")

_given_up: set[str] = set()
"""What did not load in time; it is not loaded again."""


class Guarded:
    """A source that runs on a thread of its own and is given up after ``seconds``.

    A source that was given up once is not asked again: its thread cannot be ended, and goes
    on until the program does. All it returns is proved to be candidates of its own.
    """

    def __init__(self, source: Source, seconds: float = SECONDS) -> None:
        self._source = source
        self._seconds = seconds
        self._hangs = False
        self.name = source.name
        self.identity = source.identity
        self.languages = _languages(source)
        self.after_mentions = bool(getattr(source, "after_mentions", False))

    def left_out(self, article: ArticleId) -> LeftOut | None:
        """Return what the source left out of an article."""
        return left_out(self._source, article)

    @property
    def hangs(self) -> bool:
        """Whether it was given up."""
        return self._hangs

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the source returns.

        Raises:
            SourceError: It took too long, now or before, tried to end the program, or
                returned something else than candidates.
        """
        if self._hangs:
            raise SourceError("it did not answer before and is not asked again")

        def asked() -> list[Candidate]:
            return proved(self._source.propose(article, schema, found), self.identity)

        try:
            return _within(self._seconds, asked, self.name)
        except TimeoutError:
            self._hangs = True
            raise SourceError(f"it did not answer within {self._seconds:g} seconds") from None


def guarded(name: str, load: Callable[[], Source], seconds: float = LOADING) -> Guarded:
    """Return what ``load`` returns behind a time limit; ``seconds`` is that of loading it.

    Raises:
        SourceError: It took too long, now or before, or tried to end the program.
    """
    if name in _given_up:
        raise SourceError(f"{name} did not load before and is not loaded again")
    try:
        return _within(seconds, lambda: Guarded(load()), name)
    except TimeoutError:
        _given_up.add(name)
        raise SourceError(f"{name} did not load within {seconds:g} seconds") from None


def _within(seconds: float, call: Callable[[], _T], name: str) -> _T:
    """Return what ``call`` returns on a thread of its own.

    Raises:
        TimeoutError: It takes longer; its thread goes on.
        SourceError: It tried to end the program, or took too much memory.
    """
    made: list[_T] = []
    ended: SimpleQueue[BaseException | None] = SimpleQueue()

    def run() -> None:
        try:
            made.append(call())
            ended.put(None)
        except BaseException as error:  # noqa: BLE001 - handed on to the caller's thread
            ended.put(error)

    Thread(target=run, name=f"source {name}", daemon=True).start()
    try:
        error = ended.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(error, TimeoutError):
        raise SourceError(f"it took too long ({error})") from error
    if isinstance(error, MemoryError):
        # Its traceback holds all that was taken; without it that is free at once.
        del error
        raise SourceError("it took more memory than there is for it")
    if isinstance(error, Exception):
        raise error
    if error is not None:
        kind = type(error).__name__
        raise SourceError(f"it tried to end the program ({kind})") from error
    return made[0]


def _languages(source: Source) -> frozenset[str]:
    told = getattr(source, "languages", None)
    return frozenset({told} if isinstance(told, str) else told or ANY)
