"""A place of a text with what stands beside it on its line: for lists of places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from annotations.model import Article, ArticleId, Item, Review, Span

AROUND = 90
"""Characters shown on either side, at the most."""


class Project(Protocol):
    """What is asked of the project of a passage; a session and a reader are each one."""

    def article(self, article_id: ArticleId, /) -> Article: ...
    def items(self, article_id: ArticleId, /) -> tuple[Item, ...]: ...
    def review(self, article_id: ArticleId, /) -> Review: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """One place of an article; ``left`` and ``right`` are whole words beside it."""

    article: ArticleId
    span: Span
    left: str
    text: str
    right: str


def beside(text: str, span: Span, around: int = AROUND) -> tuple[str, str, str]:
    """Return what stands left of a place, its own text, and what follows, each on one line.

    A word that does not fit whole is left out, and dots stand for it.
    """
    first, last = max(span.start - around, 0), min(span.end + around, len(text))
    left, right = text[first : span.start], text[span.end : last]
    if first > 0 and text[first - 1].isalnum() and (cut := re.search(r"\s", left)):
        left = f"… {left[cut.end() :]}"
    if last < len(text) and text[last].isalnum() and (cut := re.search(r"\s\S*$", right)):
        right = f"{right[: cut.start()]} …"
    return _line(left).lstrip(), _line(text[span.start : span.end]), _line(right).rstrip()


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
