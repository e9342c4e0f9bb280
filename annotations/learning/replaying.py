"""A source that answers again what it answered before, for models that take long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotations.candidates.base import Source
from annotations.candidates.hits import fresh_numbers
from annotations.candidates.languages import ANY
from annotations.candidates.left_out import LeftOut, left_out
from annotations.model import Article, ArticleId, Candidate, Event, ItemId
from annotations.schema import Schema


class Replayed:
    """Asks a source once for each article, as long as it proposes without what others found.

    One that runs after the mentions, or whose events refer to something, is always asked.
    """

    def __init__(self, source: Source, asking: Callable[[bool], None] | None = None) -> None:
        """``asking`` is told when the source is about to be asked, and when it has answered."""
        self._source = source
        self._asking = asking
        self._made: dict[str, Sequence[Candidate]] = {}
        self.name = source.name
        self.identity = source.identity
        self.languages: frozenset[str] = getattr(source, "languages", ANY)
        self.after_mentions = bool(getattr(source, "after_mentions", False))

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the source returned for this article, under ids that are free."""
        key = f"{article.id} {article.text_sha256}"
        if key in self._made:
            return _renumbered(self._made[key], found)
        made = self._asked(article, schema, found)
        if not self.after_mentions and not any(map(_refers, made)):
            self._made[key] = tuple(made)
        return made

    def left_out(self, article: ArticleId) -> LeftOut | None:
        """Return what the source left out of an article."""
        return left_out(self._source, article)

    def _asked(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        if self._asking is None:
            return self._source.propose(article, schema, found)
        self._asking(True)
        try:
            return self._source.propose(article, schema, found)
        finally:
            self._asking(False)


def _refers(candidate: Candidate) -> bool:
    return isinstance(candidate.content, Event) and bool(candidate.content.arguments)


def _renumbered(made: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    numbers = fresh_numbers(found)
    return [replace(one, id=ItemId(f"{one.id[0]}{next(numbers)}")) for one in made]
