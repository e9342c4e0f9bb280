"""What the subcommands say: results on standard output, all else on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

_WIDTH = 30

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


def prepare() -> None:
    """Let no character that the terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write a line of the result."""
    _write(sys.stdout, text + "\n")


def answer(facts: Mapping[str, object], *lines: str, as_json: bool) -> None:
    """Write the result: as one JSON object on one line, or as lines to be read."""
    for line in [json.dumps(facts, ensure_ascii=False)] if as_json else lines:
        say(line)


def tell(text: str) -> None:
    """Write a line about the work, or what is wrong."""
    _write(sys.stderr, text + "\n")


@contextmanager
def progress(what: str) -> Iterator[Progress | None]:
    """Give a function that draws a bar on the terminal, ``None`` where there is none.

    What a source of candidates prints meanwhile is no result, and goes to standard error.
    """
    with redirect_stdout(sys.stderr):
        yield from _bar(what)


def _bar(what: str) -> Iterator[Progress | None]:
    stream = sys.stderr
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    drawn = False

    def draw(done: int, count: int) -> None:
        nonlocal drawn
        drawn = True
        full = _WIDTH * done // max(count, 1)
        bar = "█" * full + "░" * (_WIDTH - full)
        _write(stream, f"\r{what} {bar} {done}/{count}")

    try:
        yield draw
    finally:
        if drawn:
            _write(stream, "\r\x1b[2K")


def number(count: int, one: str, many: str = "") -> str:
    """Return ``1 article``, ``3 articles``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        stream.write(text)
        stream.flush()
