"""A foreign source in a process of its own, as the command line runs it.

A library that crashes, ends its process or takes all memory takes nothing else with it: the
source is named, and the others go on. The window has its helper for that.

The process gets a JSON object a line and answers each with one: first what the source is, or
why it cannot be had (``error``); then, for ``article``, ``schema`` and ``found``, the
``candidates`` as rows or an ``error``; ``last`` says that it will not answer any more.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO
from weakref import finalize

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.choosing import proved_name
from annotations.candidates.guarded import LOADING, SECONDS
from annotations.errors import SourceError
from annotations.learning.article_values import article_value
from annotations.model import Article, Candidate
from annotations.schema import Schema
from annotations.store.encoding import Json
from annotations.store.rows import candidate_of, row_of

GRACE = 15.0
"""Seconds that the process may take beyond those after which it gives up by itself."""

ENDED = "it ended the process that asked it, and is not asked again"
HANGS = "it did not answer before and is not asked again"


def choose_apart(name: str) -> Source:
    """Return the source called ``name``; a foreign one is loaded in a process of its own.

    Raises:
        AnnotationError: There is none, or what it needs is not installed.
    """
    shipped = pipeline.sources()
    return shipped[name] if name in shipped else Apart(proved_name(name))


class Apart:
    """A source that another process runs; it is ended with this object or the program."""

    def __init__(self, name: str) -> None:
        """Load the source called ``name``.

        Raises:
            SourceError: It cannot be had, or it ended its process.
        """
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            _command(name), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._answers: SimpleQueue[str] = SimpleQueue()
        self._end = finalize(self, _end, self._process)
        assert self._process.stdout is not None  # noqa: S101 - a pipe
        arguments = (self._process.stdout, self._answers)
        Thread(target=_read, args=arguments, name=f"answers of {name}", daemon=True).start()
        self._why = ""
        self._schema: Schema | None = None
        told = self._answer(LOADING)
        self.name: str = told["name"]
        self.identity: str = told["identity"]
        self.languages = frozenset[str](told["languages"])
        self.after_mentions: bool = told["after_mentions"]

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the source returns.

        Raises:
            SourceError: It failed, or ended its process, now or before.
        """
        if self._why:
            raise SourceError(self._why)
        known = schema is self._schema
        self._schema = schema
        self._ask(
            {
                "article": article_value(article),
                "schema": None if known else schema.toml,
                "found": [row_of(one) for one in found],
            }
        )
        return [candidate_of(row) for row in self._answer(SECONDS)["candidates"]]

    def _ask(self, question: Json) -> None:
        stream = self._process.stdin
        assert stream is not None  # noqa: S101 - a pipe
        with suppress(OSError):  # it has ended, and so no answer comes
            stream.write(json.dumps(question) + "\n")
            stream.flush()

    def _answer(self, seconds: float) -> Json:
        try:
            line = self._answers.get(timeout=seconds + GRACE)
        except Empty:
            self._give_up(HANGS)
            raise SourceError(f"it did not answer within {seconds:g} seconds") from None
        if not line:
            self._give_up(ENDED)
            raise SourceError(ENDED)
        answer = json.loads(line)
        if answer.get("last"):
            self._give_up(HANGS)
        if "error" in answer:
            raise SourceError(answer["error"])
        return answer

    def _give_up(self, why: str) -> None:
        self._why = why
        self._end()


def _command(name: str) -> list[str]:
    """Return the command that starts the process of one source."""
    root = str(Path(__file__).resolve().parents[2])
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); "
        "from annotations.learning.apart_process import main; main(sys.argv[2])"
    )
    return [sys.executable, "-P", "-c", code, root, name]


def _read(stream: IO[str], answers: SimpleQueue[str]) -> None:
    """Hand on each line as it comes, and an empty one at the end."""
    with suppress(ValueError):  # closed from elsewhere
        for line in stream:
            answers.put(line)
    answers.put("")


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
