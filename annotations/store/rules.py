"""What a change must leave true; the session proves it before it commits."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.changes import SetDecision, SetLanguage, SetReview, SetZones, Step
from annotations.checks import outside_text
from annotations.errors import AnnotationError, OffsetError
from annotations.model import Decision, Event, Item, ItemId, Outcome
from annotations.store.articles import covers
from annotations.store.open_article import OpenArticle
from annotations.store.refresh import is_item_id
from annotations.text.language_codes import is_language_code


def prove_step(opened: OpenArticle, step: Step) -> None:
    """Prove that ``step`` begins with what holds now, and is possible by itself.

    Raises:
        AnnotationError: It was made for another state of the article, or contradicts itself.
        OffsetError: It lies outside the text.
    """
    if isinstance(step, SetDecision):
        _same(step.before == opened.decisions.get(step.item), opened, str(step.item))
        if step.after is not None:
            _prove_decision(opened, step.item, step.after)
    elif isinstance(step, SetReview):
        _same(step.before == opened.review, opened, "the review")
        _prove_annotator(opened, step.after.annotator)
        if step.after.blind != opened.review.blind and opened.decisions:
            raise AnnotationError(
                f"article {opened.article.id}: it is begun: too late to change whether "
                "its candidates are seen"
            )
    elif isinstance(step, SetLanguage):
        _same(step.before == opened.article.language, opened, "the language")
        if step.after and not is_language_code(step.after):
            raise AnnotationError(
                f"article {opened.article.id}: {step.after!r} is no language; give two "
                "letters such as de"
            )
    else:
        _same(step.before == opened.article.zones, opened, "the zones")
        _prove_zones(opened, step)


def prove_article(opened: OpenArticle, touched: Iterable[ItemId]) -> None:
    """Prove what must hold between the items of an article once a change is made.

    Raises:
        AnnotationError: A decided event refers to a rejected or missing item, or the article is
            finished while candidates are open.
    """
    gone = {item for item in touched if not _stands(opened.item(item))}
    for item in opened.items if gone else ():
        _prove_arguments(opened, item, gone)
    for item_id in touched:
        decided = opened.item(item_id)
        if decided is not None:
            _prove_arguments(opened, decided, None)
    if opened.review.finished and opened.open_count:
        raise AnnotationError(
            f"article {opened.article.id}: open candidates: {opened.open_count}; decide them "
            "before the article is finished, or reopen it first"
        )


def _same(agrees: bool, opened: OpenArticle, what: str) -> None:
    if not agrees:
        raise AnnotationError(
            f"article {opened.article.id}: {what} has been changed since; nothing was done"
        )


def _prove_decision(opened: OpenArticle, item: ItemId, decision: Decision) -> None:
    where = f"article {opened.article.id}, {item}"
    content = decision.content
    if not is_item_id(item, content):
        raise AnnotationError(f"{where}: this is no id of a {content.kind}")
    if outside_text(opened.article, content):
        raise OffsetError(
            f"{where}: it ends at {content.fragments[-1].end}, beyond the text "
            f"({len(opened.article.text)} characters)"
        )
    _prove_annotator(opened, decision.stamp.annotator)
    if decision.candidate != opened.candidate(item):
        raise AnnotationError(f"{where}: the decision is about another candidate")
    if (decision.outcome is Outcome.ADDED) != (decision.candidate is None):
        raise AnnotationError(f"{where}: only what no candidate proposes is added")


def _prove_annotator(opened: OpenArticle, name: str) -> None:
    if name != opened.review.annotator:
        raise AnnotationError(
            f"article {opened.article.id}: {opened.review.annotator} cannot decide as {name}"
        )


def _prove_zones(opened: OpenArticle, step: SetZones) -> None:
    if not covers(step.after, len(opened.article.text)):
        raise OffsetError(f"article {opened.article.id}: the zones must cover the whole text")


def _stands(item: Item | None) -> bool:
    return item is not None and (item.is_open or item.is_gold)


def _prove_arguments(opened: OpenArticle, item: Item, gone: set[ItemId] | None) -> None:
    """Prove that a decided event refers to nothing in ``gone``, or to nothing gone at all."""
    if not item.is_gold or not isinstance(item.content, Event):
        return
    for argument in item.content.arguments:
        ref = argument.ref
        if ref in gone if gone is not None else not _stands(opened.item(ref)):
            raise AnnotationError(
                f"article {opened.article.id}: {item.id} has {ref} as its {argument.role}, "
                "and that is rejected or does not exist; change the argument first"
            )
