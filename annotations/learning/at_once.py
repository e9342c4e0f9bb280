"""Learning at once: what was just decided shows in the open candidates of other articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotations.candidates.hits import DERIV, PART
from annotations.candidates.recall import IDENTITY, MemorySource
from annotations.candidates.vocabulary import Vocabulary
from annotations.changes import Touched
from annotations.learning.held_back import held_back, hold_back
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
    the article it was made in (by default this one), then nothing is done where its surface
    does not stand in the text. Nothing decided, nor anything that the journal speaks of, is
    touched, and what was learnt and is undone since is taken back. ``None`` where nothing is
    to be changed, the article is blind, or somebody has finished it.
    """
    review = session.review(article_id)
    if review.blind or review.finished:
        return None
    memory, originals = memory_of(session), held_back(session, article_id)
    if not (memory or originals) or session.keeps_candidates(article_id):
        return None
    article, items = session.article(article_id), session.items(article_id)
    if decision and not _stands_in(
        article, _surface(session.article(decided_in or article_id), decision.content)
    ):
        return None
    source, before = MemorySource(memory), _as_before(items, originals)
    settled = [item.candidate for item in items if item.candidate and not item.is_open]
    judged = _whole([*settled, *source.judge(article, before)])
    taken = [item.content for item in items if not item.is_open]
    taken += [one.content for one in judged]
    proposed = _proposed(source, article, session.schema, taken, (*before, *judged))
    after = [*judged, *_named(proposed, items)]
    changed = [one for one in before if one not in after]
    if set(changed) != set(originals):
        hold_back(session, article_id, changed)
    shown = {item.candidate for item in items if item.candidate}
    return None if set(after) == shown else session.set_candidates(article_id, after)


def _surface(article: Article, content: Content) -> str:
    return article.surface(content.fragments)


def _stands_in(article: Article, surface: str) -> bool:
    """Say whether the beginning of the longest word of ``surface`` stands in an article."""
    longest = max(surface.split(), key=len)
    return longest[: max(3, len(longest) - 3)].lower() in article.text.lower()


def _as_before(items: Iterable[Item], originals: Sequence[Candidate]) -> list[Candidate]:
    """Return the open candidates as the other sources made them.

    Those that the memory made are left out; those that it changed or held back come as they
    were, unless somebody has decided the same since.
    """
    known = {one.id: one for one in originals}
    found: list[Candidate] = []
    settled = set()
    for item in items:
        if not item.is_open:
            settled.add(_key(item.content))
        elif item.candidate is not None and item.candidate.source != IDENTITY:
            now = item.candidate
            then = known.get(now.id, now)
            found.append(then if _key(then.content) == _key(now.content) else now)
    present = settled | {_key(one.content) for one in found}
    used = {item.id for item in items}
    back = [one for one in originals if _key(one.content) not in present and one.id not in used]
    return [*found, *back]


def _proposed(
    source: MemorySource,
    article: Article,
    schema: Schema,
    taken: Sequence[Content],
    others: Sequence[Candidate],
) -> list[Candidate]:
    """Return what the memory proposes where nothing else stands, in the schema's words."""
    spans = [span for content in taken for span in content.fragments]
    vocabulary = Vocabulary(schema)
    made = (
        vocabulary.fitted(one)
        for one in source.propose(article, schema, others)
        if not _is_taken(one, spans)
    )
    return [one for one in made if one is not None]


def _is_taken(candidate: Candidate, spans: Sequence[Span]) -> bool:
    """Say whether a place is taken; a derived word or part may stand within another."""
    inner = dict(candidate.content.attributes).get("form") in {DERIV, PART}
    (span,) = candidate.content.fragments
    return any(
        span.overlaps(other) and not (inner and other != span and other.contains(span))
        for other in spans
    )


def _named(proposed: Iterable[Candidate], items: Iterable[Item]) -> list[Candidate]:
    """Return ``proposed`` under the ids that the same ones have already."""
    ids = {_key(item.content): item.id for item in items if item.is_open}
    return [replace(one, id=ids.get(_key(one.content), one.id)) for one in proposed]


def _key(content: Content) -> tuple[str, object, str]:
    return content.kind, content.fragments, content.label


def _whole(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return ``candidates`` without arguments that are not among them."""
    known = {candidate.id for candidate in candidates}
    return [_within(candidate, known) for candidate in candidates]


def _within(candidate: Candidate, known: Collection[ItemId]) -> Candidate:
    content = candidate.content
    if not isinstance(content, Event) or all(arg.ref in known for arg in content.arguments):
        return candidate
    left = tuple(argument for argument in content.arguments if argument.ref in known)
    return replace(candidate, content=replace(content, arguments=left))
