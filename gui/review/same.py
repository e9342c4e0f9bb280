"""The same decision everywhere: what is like a decided item, and the change that follows suit.

Pure functions. Two items are alike when they are of one kind, were proposed with one label, and
read the same, inflected and hyphenated forms included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from annotations import changes
from annotations.changes import Change, Step
from annotations.model import (
    Article,
    ArticleId,
    Content,
    Decision,
    Item,
    ItemId,
    Mention,
    Outcome,
    Review,
    Span,
    Stamp,
    ZoneKind,
)

VERB = "same"
AROUND = 60
"""Characters of context at each side."""

ENDINGS = frozenset({"", "e", "en", "er", "es", "em", "n", "s", "ns", "ens"})
"""What German and English put after a name or noun, and what is too short to be told apart."""

_PARTS = re.compile(r"[\s\-‐‑–]+")
_SHORTEST = 4


class Project(Protocol):
    """What is asked of the project; a session and a reader are each one."""

    def article(self, article_id: ArticleId, /) -> Article: ...
    def items(self, article_id: ArticleId, /) -> tuple[Item, ...]: ...
    def review(self, article_id: ArticleId, /) -> Review: ...


@dataclass(frozen=True, slots=True)
class Model:
    """A decision to follow, and what was marked before it was made."""

    article: ArticleId
    item: ItemId
    decision: Decision
    surface: str
    label: str


@dataclass(frozen=True, slots=True)
class Like:
    """A place like the model's: an open item, or a bare stretch of text (``item`` is None)."""

    article: ArticleId
    item: ItemId | None
    span: Span
    left: str
    text: str
    right: str


def model_of(article: Article, item: Item) -> Model | None:
    """Return the decision about ``item`` as a model; ``None`` while it is open."""
    decision = item.decision
    if decision is None:
        return None
    shown = decision.candidate.content if decision.candidate else decision.content
    surface = article.surface(shown.fragments)
    return Model(article.id, item.id, decision, surface, shown.label)


def alike(one: str, other: str) -> bool:
    """Say whether two surfaces are one, but for case, inflection and hyphens."""
    left, right = (
        [part for part in _PARTS.split(text.casefold()) if part] for text in (one, other)
    )
    return len(left) == len(right) and all(map(_inflected, left, right))


def _inflected(one: str, other: str) -> bool:
    if one == other:
        return True
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common += 1
    return (
        common >= _SHORTEST
        and one[common:].rstrip("’'") in ENDINGS
        and other[common:].rstrip("’'") in ENDINGS
    )


def likes(article: Article, items: Sequence[Item], model: Model) -> Iterator[Like]:
    """Yield what in an article is like the model, in text order.

    For something added these are also places where nothing is marked yet.
    """
    found = [
        _like(article, item.id, Span(spans[0].start, spans[-1].end))
        for item in items
        if item.is_open
        and item.content.kind == model.decision.content.kind
        and item.content.label == model.label
        and alike(article.surface(spans := item.content.fragments), model.surface)
    ]
    if model.decision.outcome is Outcome.ADDED and len(model.decision.content.fragments) == 1:
        found += _bare_places(article, items, model)
    yield from sorted(found, key=lambda like: like.span)


def _bare_places(article: Article, items: Sequence[Item], model: Model) -> Iterator[Like]:
    kind = model.decision.content.kind
    taken = {item.content.fragments for item in items if item.content.kind == kind}
    for match in re.finditer(rf"(?<!\w){re.escape(model.surface)}(?!\w)", article.text):
        span = Span(match.start(), match.end())
        if (span,) in taken or article.zone_at(span.start).kind is ZoneKind.FURNITURE:
            continue
        yield _like(article, None, span)


def _like(article: Article, item: ItemId | None, span: Span) -> Like:
    text = article.text
    return Like(
        article.id,
        item,
        span,
        _line(text[max(span.start - AROUND, 0) : span.start]).lstrip(),
        _line(text[span.start : span.end]),
        _line(text[span.end : span.end + AROUND]).rstrip(),
    )


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def everywhere(project: Project, ids: Iterable[ArticleId], model: Model) -> Iterator[Like]:
    """Yield what is like the model in these articles; finished ones are left alone."""
    for article_id in ids:
        if not project.review(article_id).finished:
            yield from likes(project.article(article_id), project.items(article_id), model)


def follow(project: Project, chosen: Iterable[Like], model: Model, stamp: Stamp) -> Change:
    """Return one change that decides the chosen places as the model was."""
    by_article: dict[ArticleId, list[Like]] = {}
    for like in chosen:
        by_article.setdefault(like.article, []).append(like)
    steps: list[Step] = []
    for article_id, here in by_article.items():
        article, items = project.article(article_id), list(project.items(article_id))
        for like in here:
            change = _follow_one(article, items, like, model, stamp)
            steps += change.steps
            _take_in(items, change)
    only = next(iter(by_article)) if len(by_article) == 1 else None
    return Change(VERB, only, tuple(steps))


def _follow_one(
    article: Article, items: Sequence[Item], like: Like, model: Model, stamp: Stamp
) -> Change:
    decision = model.decision
    if like.item is None:
        content = replace(decision.content, fragments=(like.span,))
        if not isinstance(content, Mention):
            content = replace(content, arguments=())
        return changes.add(items, content, stamp, article.id)
    if decision.outcome is Outcome.REJECTED:
        return changes.reject(items, like.item, stamp, article.id)
    if decision.outcome is Outcome.ACCEPTED:
        return changes.accept(items, like.item, stamp, article.id)
    content = _corrected(article, changes.find(items, like.item).content, decision)
    return changes.correct(items, like.item, content, stamp, article.id, VERB)


def _corrected(article: Article, content: Content, decision: Decision) -> Content:
    """Return ``content`` with what the decision altered: label, attributes, boundaries."""
    new = decision.content
    old = decision.candidate.content if decision.candidate else new
    made: Content
    if isinstance(content, Mention):
        made = replace(content, label=new.label)
    else:
        made = replace(content, type=new.label)
    altered = dict(set(new.attributes) - set(old.attributes))
    if altered:
        given = {**dict(content.attributes), **altered}
        made = replace(made, attributes=tuple(sorted(given.items())))
    moved = _moved(article, content, old, new)
    return replace(made, fragments=(moved,)) if moved is not None else made


def _moved(article: Article, content: Content, old: Content, new: Content) -> Span | None:
    """Return where the boundaries go that were moved as in the model, if the text allows it."""
    if not len(content.fragments) == len(old.fragments) == len(new.fragments) == 1:
        return None
    (place,), (before,), (after,) = content.fragments, old.fragments, new.fragments
    start = place.start + after.start - before.start
    end = place.end + after.end - before.end
    if (after == before) or not 0 <= start < end <= len(article.text):
        return None
    edges = article.text[start - 1 : start], article.text[end : end + 1]
    inside = article.text[start:end]
    whole = not any(edge.isalnum() for edge in edges) or (
        start > place.start or end < place.end
    )
    return Span(start, end) if whole and inside == inside.strip() else None


def _take_in(items: list[Item], change: Change) -> None:
    """Let the next places see what this one has become."""
    for step in change.steps:
        if not isinstance(step, changes.SetDecision):
            continue
        known = next((i for i, item in enumerate(items) if item.id == step.item), None)
        candidate = items[known].candidate if known is not None else None
        made = Item(step.item, candidate, step.after)
        if known is None:
            items.append(made)
        elif step.after is None and candidate is None:
            del items[known]
        else:
            items[known] = made
