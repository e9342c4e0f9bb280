"""Predictions from files, taken in beside what the project has learnt."""

from __future__ import annotations

from collections import Counter

from annotations.learning.at_once import learnt_for, unlearnt_for
from annotations.model import ArticleId, ItemId
from annotations.session import Coming, Fates, ReviewSession
from annotations.store.opinions import PREFIX as OPINIONS
from annotations.store.opinions import opinions_from
from annotations.store.reading import ProjectReading


def take_in(
    session: ReviewSession,
    article_id: ArticleId,
    coming: Coming,
    current: ItemId | None = None,
) -> Fates:
    """Let candidates of a file come in; return what became of them.

    They are joined with what the other sources said, not with what the memory made of that;
    the memory judges all of it anew. ``current``, at which somebody may be looking, stays
    where it is.

    Raises:
        AnnotationError: Somebody has finished the article.
        SourceError: A candidate cannot be.
    """
    with session.together():
        was_judged = unlearnt_for(session, article_id, current)
        keep = () if current is None else (current,)
        fates = session.take_in(article_id, coming, keep)
        if was_judged:
            learnt_for(session, article_id, current)
    return fates


def predicted(project: ProjectReading) -> Counter[str]:
    """Return how many predictions of files the project keeps, by ``name@version``."""
    found: Counter[str] = Counter()
    for learnt in project.learnt():
        if learnt.name.startswith(OPINIONS):
            opinions = opinions_from(project.learnt_data(learnt.name))
            found.update(one.candidate.source for one in opinions if one.lasts)
    return found
