"""Candidates that come from outside the program, as they are written into a project."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from annotations.model import ArticleId, Candidate, ItemId
from annotations.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Proposal:
    """Candidates that become the open ones of an article, in place of those of ``sources``.

    The sources are named without version.
    """

    article_id: ArticleId
    candidates: tuple[Candidate, ...]
    sources: frozenset[str]

    def write(self, session: ReviewSession, keep: Collection[ItemId] = ()) -> None:
        """Write them; the items ``keep`` stay as they are.

        Raises:
            AnnotationError: Somebody has finished the article.
            SourceError: A candidate cannot be.
        """
        session.set_candidates(self.article_id, self.candidates, self.sources, keep)
