"""``goldlese accept``: accept open candidates by a script, and finish the articles."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from annotations.changes import accept_all, finish
from annotations.model import ArticleId
from annotations.session import ReviewSession
from export.commands.reports import chosen_articles
from export.console import answer, number, progress, tell

_MANY = 10


def run(options: argparse.Namespace) -> int:
    """Accept and finish; say what was done.

    Raises:
        AnnotationError: There is no such article, or the project cannot be written.
    """
    with ReviewSession.open(options.project, options.annotator) as session:
        chosen = chosen_articles(session, options.article)
        accepted = 0
        finished: list[ArticleId] = []
        left: list[dict[str, object]] = []
        with progress("Accepting") as bar:
            for done, article_id in enumerate(chosen):
                if bar:
                    bar(done, len(chosen))
                blind = session.review(article_id).blind
                accepted += 0 if blind else _accept(session, article_id, options.min_score)
                remaining = session.can_finish(article_id)
                if blind or remaining:
                    left.append({"article": article_id, "blind": blind, "open": remaining})
                elif _finish(session, article_id):
                    finished.append(article_id)
    _tell_left(left, options.min_score)
    facts = {
        "project": str(options.project),
        "annotator": options.annotator,
        "accepted": accepted,
        "finished": finished,
        "left": left,
    }
    answer(
        facts,
        f"{options.project}: {number(accepted, 'candidate')} accepted, "
        f"{number(len(finished), 'article')} finished by {options.annotator}",
        as_json=options.json,
    )
    return 0


def _tell_left(left: Sequence[Mapping[str, Any]], min_score: float) -> None:
    """Tell which articles were not finished, and why."""
    for one in left[:_MANY]:
        if one["blind"]:
            tell(f"{one['article']}: left alone, since it is reviewed blind")
        else:
            tell(
                f"{one['article']}: not finished, {number(one['open'], 'candidate')} below "
                f"the score {min_score:g} left open"
            )
    if len(left) > _MANY:
        tell(f"… and so {number(len(left) - _MANY, 'more article')}")


def _accept(session: ReviewSession, article_id: ArticleId, min_score: float) -> int:
    items = session.items(article_id)
    change = accept_all(items, session.stamp(0.0), article_id, min_score)
    if change.steps:
        session.apply(change)
    return len(change.steps)


def _finish(session: ReviewSession, article_id: ArticleId) -> bool:
    """Finish an article; say whether it was not before."""
    review = session.review(article_id)
    if review.finished:
        return False
    session.apply(finish(review, session.stamp(0.0).at))
    return True
