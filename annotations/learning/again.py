"""Candidates of an article made again: proposed on any thread, taken in on the session's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.pipeline import Failed
from annotations.changes import Touched
from annotations.learning.held_back import hold_back
from annotations.learning.sources import LEARNT, sources_for
from annotations.model import Article, ArticleId, Candidate
from annotations.schema import Schema
from annotations.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Sources:
    """What proposes candidates in a project; ``names`` are those it replaces."""

    chosen: tuple[Source, ...]
    names: frozenset[str]
    schema: Schema

    def propose(self, article: Article, failed: Failed | None = None) -> list[Candidate]:
        """Return the candidates of an article; a source that fails is told to ``failed``."""
        tell = failed or pipeline.log_failure
        return list(pipeline.propose(article, self.schema, self.chosen, failed=tell))


def sources_of(session: ReviewSession, names: Sequence[str] | None = None) -> Sources:
    """Return the sources called ``names``, by default the shipped and the learnt ones.

    Raises:
        AnnotationError: One of the names is none, or what it needs is not installed.
    """
    chosen = tuple(sources_for(session, names))
    replaced = {source.name for source in chosen} | set(LEARNT if names is None else ())
    return Sources(chosen, frozenset(replaced), session.schema)


def take_in(
    session: ReviewSession,
    article_id: ArticleId,
    candidates: Sequence[Candidate],
    sources: Sources,
) -> Touched:
    """Make ``candidates`` the open ones of the article; what is decided stays.

    Raises:
        AnnotationError: Somebody has finished the article.
    """
    touched = session.set_candidates(article_id, tuple(candidates), sources.names)
    hold_back(session, article_id, ())
    return touched
