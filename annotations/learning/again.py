"""Candidates of an article made again: proposed on any thread, taken in on the session's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.foreign_names import names_of
from annotations.candidates.pipeline import Failed, Failure, Settings
from annotations.changes import Touched
from annotations.learning.choice import choice_of
from annotations.learning.held_back import hold_back
from annotations.learning.sources import known_sources, sources_for
from annotations.model import Article, ArticleId, Candidate
from annotations.schema import Schema
from annotations.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Sources:
    """What proposes candidates in a project, from which score on; ``names`` it replaces."""

    chosen: tuple[Source, ...]
    names: frozenset[str]
    schema: Schema
    settings: Settings

    def propose(self, article: Article, failed: Failed | None = None) -> list[Candidate]:
        """Return the candidates of an article; a source that fails is told to ``failed``."""
        tell = failed or pipeline.log_failure
        return list(pipeline.propose(article, self.schema, self.chosen, self.settings, tell))


def sources_of(
    session: ReviewSession, names: Sequence[str] | None = None, failed: Failed | None = None
) -> Sources:
    """Return the sources called ``names``, by default those that the project runs.

    These take the place of all that the project ever ran. One of them that cannot be had is
    told to ``failed``.

    Raises:
        AnnotationError: One of the names is none, or what it needs is not installed.
    """
    chosen = tuple(sources_for(session, names, failed or pipeline.log_failure))
    choice = choice_of(session)
    replaced = {name for source in chosen for name in names_of(source.name)}
    if names is None:
        replaced |= choice.owned(known_sources(session.schema))
    return Sources(chosen, frozenset(replaced), session.schema, Settings(choice.least))


def replaced(names: Iterable[str], failures: Iterable[Failure]) -> frozenset[str]:
    """Return the ``names`` of sources whose open candidates go: those that did not fail.

    What a server that is gone for an hour proposed before is still worth a decision.
    """
    failed = (
        names_of(one.source.partition("@")[0] if one.article else one.source)
        for one in failures
    )
    return frozenset(names).difference(*failed)


def take_in(
    session: ReviewSession,
    article_id: ArticleId,
    candidates: Sequence[Candidate],
    names: frozenset[str],
) -> Touched:
    """Make ``candidates`` the open ones of the sources called ``names``; all else stays.

    Raises:
        AnnotationError: Somebody has finished the article.
    """
    touched = session.set_candidates(article_id, tuple(candidates), names)
    hold_back(session, article_id, ())
    return touched
