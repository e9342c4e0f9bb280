"""What a source had to leave out of its answer about an article."""

from __future__ import annotations

from typing import NamedTuple

from annotations.candidates.base import Source
from annotations.model import ArticleId


class LeftOut(NamedTuple):
    """How many quotations do not stand in the text, and the first of them."""

    quotations: int
    example: str


def left_out(source: Source, article: ArticleId) -> LeftOut | None:
    """Return what ``source`` left out of an article, of which it says so by ``left_out``."""
    told = getattr(source, "left_out", None)
    found = told(article) if told is not None else None
    return found if isinstance(found, LeftOut) else None
