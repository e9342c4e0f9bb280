"""A foreign source behind a time limit: one that hangs is named, and the others go on."""

from __future__ import annotations

import os
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from annotations.candidates.base import Source
from annotations.candidates.languages import ANY
from annotations.errors import SourceError
from annotations.model import Article, Candidate
from annotations.schema import Schema

SECONDS = float(os.environ.get("GOLDLESE_SOURCE_SECONDS", "60"))
"""How long a foreign source may take over one article; the variable is for slow models."""

_Answer = tuple[Sequence[Candidate] | None, BaseException | None]


class Guarded:
    """A source that runs on a thread of its own and is given up after ``seconds``.

    A source that was given up once is not asked again: its thread cannot be ended, and goes
    on until the program does.
    """

    def __init__(self, source: Source, seconds: float = SECONDS) -> None:
        self._source = source
        self._seconds = seconds
        self._hangs = False
        self.name = source.name
        self.identity = source.identity
        self.languages: frozenset[str] = getattr(source, "languages", ANY)
        self.after_mentions = bool(getattr(source, "after_mentions", False))

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the source returns.

        Raises:
            SourceError: It took too long, now or before, or tried to end the program.
        """
        if self._hangs:
            raise SourceError("it did not answer before and is not asked again")
        answers: SimpleQueue[_Answer] = SimpleQueue()

        def run() -> None:
            try:
                answers.put((list(self._source.propose(article, schema, found)), None))
            except BaseException as error:  # noqa: BLE001 - handed on to the caller's thread
                answers.put((None, error))

        Thread(target=run, name=f"source {self.name}", daemon=True).start()
        try:
            made, error = answers.get(timeout=self._seconds)
        except Empty:
            self._hangs = True
            raise SourceError(f"it did not answer within {self._seconds:g} seconds") from None
        if isinstance(error, Exception):
            raise error
        if error is not None:
            kind = type(error).__name__
            raise SourceError(f"it tried to end the program ({kind})") from error
        return made or ()
