"""Marking many places with one label as one change: a pure function."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from annotations import changes
from annotations.changes import Change, SetDecision
from annotations.model import (
    Article,
    ArticleId,
    Item,
    Mention,
    Outcome,
    Span,
    Stamp,
    ZoneKind,
)
from annotations.schema import Schema
from gui.review import passage

VERB = "mark-hits"


class Fate(StrEnum):
    """What becomes of a place that is to be marked."""

    MARKED = "marked"
    ALREADY = "already"
    OTHERWISE = "otherwise"
    FINISHED = "finished"
    FURNITURE = "furniture"


class Project(passage.Project, Protocol):
    """What is asked of the project; a session is one."""

    @property
    def schema(self) -> Schema: ...


@dataclass(frozen=True, slots=True)
class Marking:
    """The change, and how many places had which fate."""

    change: Change
    fates: Counter[Fate]


def mark(
    project: Project, places: Iterable[tuple[ArticleId, Span]], label: str, stamp: Stamp
) -> Marking:
    """Mark ``places`` with ``label``; white space at their ends is left out.

    An open or rejected candidate at a place is accepted or corrected; where there is none, a
    mention is added. What is decided already stays as it is, and so do finished articles.
    """
    by_article: dict[ArticleId, list[Span]] = defaultdict(list)
    for article_id, span in places:
        by_article[article_id].append(span)
    steps: list[SetDecision] = []
    fates: Counter[Fate] = Counter()
    for article_id, spans in by_article.items():
        if project.review(article_id).finished:
            fates[Fate.FINISHED] += len(spans)
            continue
        article, items = project.article(article_id), list(project.items(article_id))
        for span in spans:
            plain = Mention((span,), label, project.schema.defaults("mention"))
            fate, step = _mark_one(article, items, plain, stamp)
            fates[fate] += 1
            if step is not None:
                steps.append(step)
                _take_in(items, step)
    article_ids = {step.article for step in steps}
    only = next(iter(article_ids)) if len(article_ids) == 1 else None
    return Marking(Change(VERB, only, tuple(steps)), fates)


def _mark_one(
    article: Article, items: Sequence[Item], wanted: Mention, stamp: Stamp
) -> tuple[Fate, SetDecision | None]:
    label = wanted.label
    trimmed = _trimmed(article.text, wanted.fragments[0])
    if trimmed is None or article.zone_at(trimmed.start).kind is ZoneKind.FURNITURE:
        return Fate.FURNITURE, None
    here = [
        item
        for item in items
        if isinstance(item.content, Mention) and item.content.fragments == (trimmed,)
    ]
    gold = [item for item in here if item.is_gold]
    if any(item.content.label == label for item in gold):
        return Fate.ALREADY, None
    if gold:
        return Fate.OTHERWISE, None
    free = sorted(here, key=lambda item: (item.content.label != label, not item.is_open))
    if free:
        item = free[0]
        content = Mention((trimmed,), label, item.content.attributes)
        change = changes.correct(items, item.id, content, stamp, article.id)
    else:
        change = changes.add(items, replace(wanted, fragments=(trimmed,)), stamp, article.id)
    (step,) = change.steps
    assert isinstance(step, SetDecision)  # noqa: S101 - what correct and add return
    return Fate.MARKED, step


def _take_in(items: list[Item], step: SetDecision) -> None:
    """Let the next places see what this one has become."""
    assert step.after is not None  # noqa: S101 - nothing is taken away here
    made = Item(step.item, step.after.candidate, step.after)
    if step.after.outcome is Outcome.ADDED:
        items.append(made)
        return
    place = next(i for i, item in enumerate(items) if item.id == step.item)
    items[place] = made


def _trimmed(text: str, span: Span) -> Span | None:
    covered = text[span.start : span.end]
    start = span.start + len(covered) - len(covered.lstrip())
    end = span.end - len(covered) + len(covered.rstrip())
    return Span(start, end) if start < end else None
