"""Taking in candidates that were made elsewhere meanwhile, without disturbing the reviewer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations.changes import Touched
from annotations.learning.at_once import learnt_for
from annotations.learning.held_back import hold_back
from annotations.model import ArticleId, ItemId
from annotations.session import ReviewSession
from annotations.store.encoding import Json
from annotations.store.opinions import PREFIX as OPINIONS
from annotations.store.rows import candidate_of

WAITING = "waiting"
"""The name of the list of articles whose candidates are still to be made again."""


def take_in(
    session: ReviewSession,
    answer: Mapping[str, Json],
    current: ItemId | None = None,
) -> Touched | None:
    """Make the candidates of a helper's answer the open ones of their article.

    Nothing decided is touched, nor is ``current``, at which somebody may be looking. ``None``
    where nothing is changed, as in an article that somebody has finished meanwhile.

    Raises:
        SourceError: A candidate cannot be; nothing was changed.
    """
    article_id = ArticleId(answer["article"])
    if session.keeps_candidates(article_id):
        return None
    made = [candidate_of(row) for row in answer["candidates"]]
    keep = () if current is None else (current,)
    with session.together():
        touched = session.set_candidates(article_id, made, frozenset(answer["owned"]), keep)
        hold_back(session, article_id, ())
        if current is not None and session.learnt_about(OPINIONS + article_id):
            # What files say came again with the rest; the memory has not judged it yet.
            learnt_for(session, article_id, current)
    return touched


def waiting(session: ReviewSession) -> tuple[ArticleId, ...]:
    """Return the articles whose candidates were still to be made again at the last closing."""
    return tuple(map(ArticleId, session.learnt_about(WAITING) or ()))


def keep_waiting(session: ReviewSession, articles: Sequence[ArticleId]) -> None:
    """Remember which articles are still to be done."""
    if articles:
        session.put_learnt(WAITING, list(articles))
    else:
        session.forget_learnt(WAITING)
