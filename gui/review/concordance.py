"""Looking a pattern up in all texts: pure functions, and bounds on time and number.

The ``regex`` package is used because its matching can be given a time limit and lets other
threads go on meanwhile; Python's own does neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import regex

from annotations.model import ArticleId, Span
from gui.review.passage import Passage, beside

MOST = 5000
"""So many hits are enough."""

SECONDS = 2.0
"""So long one article may take."""

TOO_SLOW = 3
"""After so many articles that took too long the search is given up."""


class PatternError(Exception):
    """The pattern is no regular expression: what is wrong (English), and where."""

    def __init__(self, message: str, place: int | None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits in text order; ``slow`` took too long, ``is_all`` says that nothing is missing."""

    hits: tuple[Passage, ...]
    slow: tuple[ArticleId, ...]
    is_all: bool


def prove_pattern(pattern: str, *, match_case: bool) -> object:
    """Return the pattern compiled.

    Raises:
        PatternError: It is no regular expression.
    """
    flags = regex.V0 | regex.UNICODE | regex.MULTILINE
    if not match_case:
        flags |= regex.IGNORECASE
    try:
        return regex.compile(pattern, flags)
    except regex.error as error:
        raise PatternError(error.msg, error.pos) from error
    except (RecursionError, OverflowError, MemoryError) as error:
        raise PatternError("too large", None) from error


def look_up(
    texts: Iterable[tuple[ArticleId, str]],
    pattern: str,
    *,
    match_case: bool = False,
    seconds: float = SECONDS,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Hits:
    """Return where ``pattern`` fits in ``texts``; hits without characters are left out.

    ``progress`` is called before each article and may end the work by raising.

    Raises:
        PatternError: The pattern is no regular expression.
    """
    compiled = prove_pattern(pattern, match_case=match_case)
    hits: list[Passage] = []
    slow: list[ArticleId] = []
    for count, (article, text) in enumerate(texts):
        progress(count, 0)
        try:
            hits.extend(_hits(article, text, compiled, seconds))
        except TimeoutError:
            slow.append(article)
        if len(hits) >= MOST or len(slow) >= TOO_SLOW:
            return Hits(tuple(hits[:MOST]), tuple(slow), is_all=False)
    return Hits(tuple(hits), tuple(slow), is_all=not slow)


def _hits(article: ArticleId, text: str, compiled: object, seconds: float) -> Iterator[Passage]:
    found = compiled.finditer(text, concurrent=True, timeout=seconds)  # type: ignore[attr-defined]
    for match in found:
        start, end = match.span()
        if start < end:
            span = Span(start, end)
            yield Passage(article, span, *beside(text, span))
