"""Writing the steps of changes, in the file and in what is held in memory alike."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from annotations.changes import (
    Change,
    JournalStep,
    SetDecision,
    SetLanguage,
    SetReview,
    Step,
    Touched,
)
from annotations.model import ArticleId, Event, ItemId
from annotations.store.articles import put_language, put_zones
from annotations.store.decisions import count_decided, put_decision, put_review
from annotations.store.open_article import OpenArticle
from annotations.store.rules import prove_article, prove_step

Opener = Callable[[ArticleId], OpenArticle]


def write_changes(
    conn: sqlite3.Connection, annotator: int, changes: Iterable[Change], opener: Opener
) -> None:
    """Apply ``changes`` in order, each proved before and after; within a write.

    Raises:
        AnnotationError: A change does not fit what holds now; the caller rolls back and
            forgets what is held of the articles.
    """
    for change in changes:
        items: dict[ArticleId, set[ItemId]] = defaultdict(set)
        for step in change.steps:
            opened = opener(step.article)
            prove_step(opened, step)
            _write_step(conn, annotator, opened, step)
            items[step.article].update({step.item} if isinstance(step, SetDecision) else ())
        for article_id, touched in items.items():
            opened = opener(article_id)
            prove_article(opened, touched)
            if touched:
                count_decided(conn, opened.row, annotator)


def touched_by(changes: Sequence[Change], origin: str) -> Touched:
    """Return what ``changes`` touch, for listeners."""
    steps = [step for change in changes for step in change.steps]
    articles = {step.article for step in steps}
    return Touched(
        next(iter(articles)) if len(articles) == 1 else None,
        frozenset(step.item for step in steps if isinstance(step, SetDecision)),
        frozenset(map(_kind, steps)),
        origin,
        frozenset(articles),
    )


def describe(change: Change, annotator: str, at: str, opener: Opener) -> JournalStep:
    """Return the journal's row for ``change``, its id not known yet."""
    decided = [step for step in change.steps if isinstance(step, SetDecision)]
    surface = label = ""
    for step in decided[:1]:
        decision = step.after or step.before
        if decision is not None:
            surface = opener(step.article).article.surface(decision.content.fragments)
            label = decision.content.label
    items = tuple(dict.fromkeys(step.item for step in decided))
    return JournalStep(0, change.verb, change.article, items, surface, label, at, annotator)


def builds_on(later: Change, earlier: Change) -> bool:
    """Say whether ``later`` changes what ``earlier`` changed, or refers to it."""
    decided = {
        (step.article, step.item) for step in earlier.steps if isinstance(step, SetDecision)
    }
    others = {(type(step), step.article) for step in earlier.steps}
    for step in later.steps:
        if isinstance(step, SetDecision):
            if {(step.article, item) for item in (step.item, *_refs(step))} & decided:
                return True
        elif (type(step), step.article) in others:
            return True
    return any(
        isinstance(step, SetReview) and (SetDecision, step.article) in others
        for step in later.steps
    )


def _refs(step: SetDecision) -> Iterator[ItemId]:
    content = step.after.content if step.after else None
    for argument in content.arguments if isinstance(content, Event) else ():
        yield argument.ref


def _write_step(
    conn: sqlite3.Connection, annotator: int, opened: OpenArticle, step: Step
) -> None:
    if isinstance(step, SetDecision):
        opened.set_decision(step.item, step.after)
        place = (opened.row, annotator, step.item)
        put_decision(conn, place, opened.article, step.after)
    elif isinstance(step, SetReview):
        opened.set_review(step.after)
        put_review(conn, opened.row, annotator, step.after)
    elif isinstance(step, SetLanguage):
        opened.set_language(step.after)
        put_language(conn, opened.row, step.after)
    else:
        opened.set_zones(step.after)
        put_zones(conn, opened.stored, annotator, step.after)


def _kind(step: Step) -> str:
    if isinstance(step, SetDecision):
        return "mention" if step.item.startswith("m") else "event"
    if isinstance(step, SetLanguage):
        return "language"
    return "review" if isinstance(step, SetReview) else "zones"
