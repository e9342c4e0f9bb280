"""Learning at once: what was just decided shows in the open candidates of other articles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from annotations.candidates.evidence import Trace, trace_of
from annotations.candidates.hits import DERIV, PART
from annotations.candidates.memory import normal
from annotations.candidates.recall import MemorySource
from annotations.candidates.vocabulary import fitted
from annotations.changes import Touched
from annotations.learning.keeper import memory_of
from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Content,
    Decision,
    Event,
    Item,
    ItemId,
    Span,
)
from annotations.schema import Schema
from annotations.session import ReviewSession


def learnt_for(
    session: ReviewSession,
    article_id: ArticleId,
    decision: Decision | None = None,
    decided_in: ArticleId | None = None,
) -> Touched | None:
    """Let an article's open candidates follow what the project has learnt; may write.

    For the window: on opening an article without ``decision``; after a decision with it and
    the article it was made in (by default this one), then only what concerns the same surface
    is looked at. Nothing
    decided, nor anything that the journal speaks of, is touched. ``None`` where nothing is to
    be changed: nothing is learnt, the article is blind, or somebody has finished it.
    """
    review = session.review(article_id)
    if review.blind or review.finished:
        return None
    memory = memory_of(session)
    if not memory or session.keeps_candidates(article_id):
        return None
    article, items = session.article(article_id), session.items(article_id)
    only = _trace(session.article(decided_in or article_id), decision) if decision else None
    before = [item.candidate for item in items if item.candidate is not None]
    after = _recalled(MemorySource(memory), article, items, only)
    after += _proposed(MemorySource(memory), article, session.schema, items, only)
    return None if after == before else session.set_candidates(article_id, after)


def _trace(article: Article, decision: Decision) -> Trace:
    content = decision.content
    return normal(trace_of(content, " ".join(_texts(article, content))))


def _texts(article: Article, content: Content) -> Iterator[str]:
    return (article.text[span.start : span.end] for span in content.fragments)


def _recalled(
    source: MemorySource, article: Article, items: Sequence[Item], only: Trace | None
) -> list[Candidate]:
    """Return the candidates of ``items``; the open ones as the memory leaves them."""
    held: list[Candidate] = []
    for item in items:
        if item.candidate is None:
            continue
        if not item.is_open or not _concerns(article, item.candidate, only):
            held.append(item.candidate)
        else:
            held += source.judge(article, [item.candidate])
    known = {candidate.id for candidate in held} | {item.id for item in items if item.is_gold}
    return [_within(candidate, known) for candidate in held]


def _proposed(
    source: MemorySource,
    article: Article,
    schema: Schema,
    items: Sequence[Item],
    only: Trace | None,
) -> list[Candidate]:
    """Return what the memory proposes where nothing else stands, in the schema's words."""
    spoken = [span for item in items for span in item.content.fragments]
    shown = [item.candidate for item in items if item.candidate is not None]
    made = (
        fitted(one, schema)
        for one in source.propose(article, schema, shown)
        if _concerns(article, one, only) and not _denied_here(one, spoken)
    )
    return [one for one in made if one is not None]


def _denied_here(candidate: Candidate, spoken: Sequence[Span]) -> bool:
    """Say whether a place is taken; a derived word or part may stand within another."""
    inner = dict(candidate.content.attributes).get("form") in {DERIV, PART}
    (span,) = candidate.content.fragments
    return any(
        span.overlaps(other) and not (inner and other != span and other.contains(span))
        for other in spoken
    )


def _concerns(article: Article, candidate: Candidate, only: Trace | None) -> bool:
    if only is None:
        return True
    content = candidate.content
    mine = normal(trace_of(content, " ".join(_texts(article, content))))
    return (mine.kind, mine.surface) == (only.kind, only.surface)


def _within(candidate: Candidate, known: Collection[ItemId]) -> Candidate:
    """Return ``candidate`` without arguments that are gone."""
    content = candidate.content
    if not isinstance(content, Event) or all(arg.ref in known for arg in content.arguments):
        return candidate
    left = tuple(argument for argument in content.arguments if argument.ref in known)
    return replace(candidate, content=replace(content, arguments=left))
