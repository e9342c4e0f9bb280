"""Candidates that come from outside the program, as they are written into a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from annotations.learning.predicted import take_in
from annotations.model import ArticleId, Candidate, ItemId
from annotations.session import Coming, Fates, ReviewSession

Progress = Callable[[int, int], None]
"""Called with how many articles are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Candidates for an article, in place of what ``sources`` said of it before.

    The sources are named without version. ``bare`` are those to which nobody gave attributes.
    """

    article_id: ArticleId
    candidates: tuple[Candidate, ...]
    sources: frozenset[str]
    bare: frozenset[ItemId] = frozenset()

    def write(self, session: ReviewSession, current: ItemId | None = None) -> Fates:
        """Write them; return what became of them. ``current`` stays where it is.

        Raises:
            AnnotationError: Somebody has finished the article.
            SourceError: A candidate cannot be.
        """
        coming = Coming(self.candidates, self.sources, bare=self.bare)
        return take_in(session, self.article_id, coming, current)

    def named(self, before: str, identity: str) -> Proposal:
        """Return the same, the source called ``before`` being ``name@version`` now."""
        candidates = tuple(
            replace(one, source=identity) if one.source.partition("@")[0] == before else one
            for one in self.candidates
        )
        names = {identity.partition("@")[0] if one == before else one for one in self.sources}
        return replace(self, candidates=candidates, sources=frozenset(names))


def write_all(
    session: ReviewSession, proposals: Sequence[Proposal], progress: Progress | None = None
) -> list[Fates]:
    """Write proposals, all of them or none; return what became of the candidates of each.

    Raises:
        AnnotationError: One cannot be written; nothing was.
    """
    made = []
    with session.together():
        for done, one in enumerate(proposals):
            if progress and done % 16 == 0:
                progress(done, len(proposals))
            made.append(one.write(session))
    return made
