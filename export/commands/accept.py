"""``goldlese accept``: accept open candidates by a script, and finish the articles."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from annotations.changes import accept_all, finish
from annotations.errors import AnnotationError
from annotations.model import ArticleId
from annotations.session import ReviewSession
from export.console import number, progress, say, tell

_MANY = 10


def run(options: argparse.Namespace) -> int:
    """Accept and finish; say what was done.

    Raises:
        AnnotationError: There is no such article, or the project cannot be written.
    """
    with ReviewSession.open(options.project, options.annotator) as session:
        chosen = _chosen(session, options.article)
        accepted = finished = 0
        left: list[str] = []
        with progress("Accepting") as bar:
            for done, article_id in enumerate(chosen):
                if bar:
                    bar(done, len(chosen))
                if session.review(article_id).blind:
                    left.append(f"{article_id}: left alone, since it is reviewed blind")
                    continue
                accepted += _accept(session, article_id, options.min_score)
                remaining = session.can_finish(article_id)
                if remaining:
                    left.append(
                        f"{article_id}: not finished, {number(remaining, 'candidate')} below "
                        f"the score {options.min_score:g} left open"
                    )
                else:
                    finished += _finish(session, article_id)
    for text in left[:_MANY]:
        tell(text)
    if len(left) > _MANY:
        tell(f"… and so {number(len(left) - _MANY, 'more article')}")
    say(
        f"{options.project}: {number(accepted, 'candidate')} accepted, "
        f"{number(finished, 'article')} finished by {options.annotator}"
    )
    return 0


def _chosen(session: ReviewSession, wanted: Sequence[str] | None) -> Sequence[ArticleId]:
    known = session.article_ids()
    missing = [name for name in wanted or () if name not in known]
    if missing:
        raise AnnotationError(
            f"{session.path.name}: there is no article {missing[0]}; "
            f"`goldlese info {session.path.name}` lists them"
        )
    return known if wanted is None else [ArticleId(name) for name in dict.fromkeys(wanted)]


def _accept(session: ReviewSession, article_id: ArticleId, min_score: float) -> int:
    items = session.items(article_id)
    change = accept_all(items, session.stamp(0.0), article_id, min_score)
    if change.steps:
        session.apply(change)
    return len(change.steps)


def _finish(session: ReviewSession, article_id: ArticleId) -> int:
    review = session.review(article_id)
    if review.finished:
        return 0
    session.apply(finish(review, session.stamp(0.0).at))
    return 1
