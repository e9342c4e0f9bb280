"""The process of one foreign source: see ``apart``."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable
from typing import IO

from annotations.candidates.base import Source
from annotations.candidates.choosing import choose
from annotations.candidates.guarded import Guarded
from annotations.candidates.languages import ANY
from annotations.errors import AnnotationError
from annotations.learning.article_values import article_of
from annotations.learning.memory_limit import limit_memory
from annotations.schema import Schema
from annotations.schema_files import parse_schema
from annotations.store.encoding import Json
from annotations.store.rows import candidate_of, row_of


def main(name: str) -> None:
    """Load the source ``name`` and answer questions until the standard input ends."""
    # What a model prints must not come between the answers.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        sys.stdout = sys.stderr  # which tells each line as it comes
        # Who presses Ctrl+C means the command, which ends this process then.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        limit_memory()
        try:
            source = choose(name)
        except (AnnotationError, MemoryError) as error:
            _write(answers, {"error": _told(error)})
        else:
            _write(answers, _about(source))
            serve(source, sys.stdin, answers)
    # A source that hangs must not keep the process.
    os._exit(0)


def serve(source: Source, questions: Iterable[str], answers: IO[str]) -> None:
    """Answer every question of a stream."""
    schema: Schema | None = None
    for line in questions:
        question = json.loads(line)
        if question["schema"] is not None:
            schema = parse_schema(question["schema"], "the schema")
        assert schema is not None  # noqa: S101 - the first question has it
        found = [candidate_of(row) for row in question["found"]]
        try:
            made = source.propose(article_of(question["article"]), schema, found)
            _write(answers, {"candidates": [row_of(one) for one in made]})
        except Exception as error:  # noqa: BLE001 - the border to foreign sources
            hangs = isinstance(source, Guarded) and source.hangs
            _write(answers, {"error": _told(error), "last": hangs})


def _about(source: Source) -> Json:
    return {
        "name": source.name,
        "identity": source.identity,
        "languages": sorted(getattr(source, "languages", ANY)),
        "after_mentions": bool(getattr(source, "after_mentions", False)),
    }


def _told(error: BaseException) -> str:
    """Return what went wrong; of errors of other programs with their kind."""
    return (
        str(error) if isinstance(error, AnnotationError) else f"{type(error).__name__}: {error}"
    )


def _write(answers: IO[str], answer: Json) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
