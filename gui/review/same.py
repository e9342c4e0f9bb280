"""The same decision everywhere: what is like a decided item, and the change that follows suit.

Pure functions. Two items are alike when they are of one kind, were proposed with one label, and
read the same, inflected and hyphenated forms included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
    Span,
    Stamp,
    ZoneKind,
)
from gui.review.passage import Passage, Project, beside

VERB = "same"
ENDINGS = frozenset({"", "e", "en", "er", "es", "em", "n", "s", "ns", "ens"})
"""What German and English put after a name or noun, and what is too short to be told apart."""

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"[\s\-‐‑–.’']{1,2}")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Model:
    """A decision to follow, and what was marked before it was made."""

    article: ArticleId
    item: ItemId
    decision: Decision
    surface: str
    label: str


@dataclass(frozen=True, slots=True)
class Like(Passage):
    """A place like the model's: an open item, or a bare stretch of text (``item`` is None)."""

    item: ItemId | None


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
    left, right = (_WORD.findall(text.casefold()) for text in (one, other))
    return len(left) == len(right) and all(map(_inflected, left, right))


def _inflected(one: str, other: str) -> bool:
    """Say whether two words have one stem, and endings that inflection puts there."""
    if one == other:
        return True
    return any(
        one[:stem] == other[:stem] and one[stem:] in ENDINGS and other[stem:] in ENDINGS
        for stem in range(_SHORTEST, min(len(one), len(other)) + 1)
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
    mine = model.decision.content
    of_kind = [item.content for item in items if item.content.kind == mine.kind]
    taken = {content.fragments for content in of_kind}
    alike_there = [
        part for content in of_kind for part in content.fragments if content.label == mine.label
    ]
    for span in _readings(article.text, model.surface):
        if article.zone_at(span.start).kind is ZoneKind.FURNITURE:
            continue
        if (span,) in taken or any(
            part.start < span.end and span.start < part.end for part in alike_there
        ):
            continue
        yield _like(article, None, span)


def _like(article: Article, item: ItemId | None, span: Span) -> Like:
    return Like(article.id, span, *beside(article.text, span), item)


def _readings(text: str, surface: str) -> Iterator[Span]:
    """Yield where ``text`` reads like ``surface``, inflected and hyphenated forms too.

    Capitals count: a name is no common word.
    """
    wanted = [match.group() for match in _WORD.finditer(surface)]
    words = list(_WORD.finditer(text)) if wanted else []
    for place in range(len(words) - len(wanted) + 1):
        here = words[place : place + len(wanted)]
        read = map(_reads, (match.group() for match in here), wanted)
        gaps = ((left.end(), right.start()) for left, right in pairwise(here))
        if all(read) and all(_BETWEEN.fullmatch(text, *gap) for gap in gaps):
            yield Span(here[0].start(), here[-1].end())


def _reads(one: str, wanted: str) -> bool:
    return one[0] == wanted[0] and (
        one == wanted or _inflected(one.casefold(), wanted.casefold())
    )


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
