"""Learning at once: what was just decided shows in the open candidates of other articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotations.candidates.hits import DERIV, PART
from annotations.candidates.recall import IDENTITY, MemorySource
from annotations.candidates.vocabulary import Vocabulary, obeying
from annotations.changes import Touched
from annotations.learning.choice import choice_of
from annotations.learning.held_back import held_back, hold_back
from annotations.learning.keeper import memory_of
from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Content,
    Event,
    Item,
    ItemId,
    Span,
)
from annotations.schema import Schema
from annotations.session import ReviewSession

QUICK = 20_000
"""Code points of an article that is looked through in some hundredths of a second."""


class _Seen(NamedTuple):
    """An article with what is in it, and the score from which on candidates are shown."""

    article: Article
    schema: Schema
    items: Sequence[Item]
    least: float


def learnt_for(
    session: ReviewSession, article_id: ArticleId, current: ItemId | None = None
) -> Touched | None:
    """Let an article's open candidates follow what the project has learnt; may write.

    For the window, on opening an article. Nothing decided, nor anything that the journal
    speaks of, is touched, nor is ``current``, at which somebody may be looking; and what was
    learnt and is undone since is taken back. ``None`` where nothing is to be changed, the
    article is blind, or somebody has finished it.
    """
    review = session.review(article_id)
    if review.blind or review.finished:
        return None
    memory, originals = memory_of(session), held_back(session, article_id)
    if not (memory or originals) or session.keeps_candidates(article_id):
        return None
    article, items = session.article(article_id), session.items(article_id)
    source, before = MemorySource(memory), _as_before(items, originals)
    settled = [item.candidate for item in items if item.candidate and not item.is_open]
    judged = obeying([*settled, *source.judge(article, before)], session.schema)
    judged[: len(settled)] = settled
    seen = _Seen(article, session.schema, items, choice_of(session).least)
    after = _with_proposed(source, seen, judged, (*before, *judged))
    changed = [one for one in before if one not in after]
    if set(changed) != set(originals):
        hold_back(session, article_id, changed)
    shown = {item.candidate for item in items if item.candidate}
    if set(after) == shown:
        return None
    keep = () if current is None else (current,)
    return session.set_candidates(article_id, after, keep=keep)


def unlearnt_for(
    session: ReviewSession, article_id: ArticleId, current: ItemId | None = None
) -> bool:
    """Show an article's open candidates as the sources made them; say whether that is new.

    ``learnt_for`` undoes it. ``current`` stays; nothing is done where the memory has changed
    nothing, and where the article is blind.
    """
    originals = held_back(session, article_id)
    if not originals or session.review(article_id).blind:
        return False
    items = session.items(article_id)
    settled = [item.candidate for item in items if item.candidate and not item.is_open]
    before = [*settled, *_as_before(items, originals)]
    keep = () if current is None else (current,)
    session.set_candidates(article_id, _whole(_named(before, items)), keep=keep)
    hold_back(session, article_id, ())
    return True


def is_quick(article: Article) -> bool:
    """Say whether an article is so short that it can be looked through between two keys."""
    return len(article.text) <= QUICK


def more_for(
    session: ReviewSession,
    article_id: ArticleId,
    decided: Iterable[ItemId],
    current: ItemId | None = None,
) -> Touched | None:
    """Propose in the article under review what was just decided, where it stands again.

    For the window, while somebody is at work there: nothing that is open is taken away or
    judged anew but the memory's own proposals whose reason is gone, and ``current`` never;
    what was rejected goes when the article is opened again. ``None`` where nothing is to be
    changed; may write.
    """
    review, article = session.review(article_id), session.article(article_id)
    if review.blind or review.finished or not _stands_again(session, article, decided):
        return None
    if session.keeps_candidates(article_id):
        return None
    items = session.items(article_id)
    shown = [item.candidate for item in items if item.candidate]
    kept = [
        one
        for item in items
        if (one := item.candidate)
        and (not item.is_open or one.source != IDENTITY or item.id == current)
    ]
    seen = _Seen(article, session.schema, items, choice_of(session).least)
    after = _with_proposed(MemorySource(memory_of(session)), seen, kept, shown)
    return None if set(after) == set(shown) else session.set_candidates(article_id, after)


def _with_proposed(
    source: MemorySource,
    seen: _Seen,
    kept: Sequence[Candidate],
    others: Sequence[Candidate],
) -> list[Candidate]:
    """Return the candidates ``kept``, and what the memory proposes where nothing stands.

    ``others`` are those whose ids a proposal must not have.
    """
    items = seen.items
    taken = [item.content for item in items if not item.is_open]
    taken += [one.content for one in kept]
    proposed = [
        one
        for one in _proposed(source, seen.article, seen.schema, taken, others)
        if one.score >= seen.least
    ]
    return _whole(_named([*kept, *proposed], items))


def _stands_again(session: ReviewSession, article: Article, decided: Iterable[ItemId]) -> bool:
    """Say whether the surface of one of these items may stand in the article once more."""
    items = [session.item(article.id, item) for item in decided]
    text = article.text.lower()
    return any(
        item is None or text.count(_beginning(article.surface(item.content.fragments))) > 1
        for item in items
    )


def _beginning(surface: str) -> str:
    """Return the beginning of the longest word, in lower case: its endings may differ."""
    longest = max(surface.split(), key=len, default="")
    return longest[: max(3, len(longest) - 3)].lower()


def _as_before(items: Iterable[Item], originals: Sequence[Candidate]) -> list[Candidate]:
    """Return the open candidates as the other sources made them.

    Those that the memory made are left out; those that it changed or held back come as they
    were, unless somebody has decided the same since.
    """
    known = {_place(one.content): one for one in originals}
    found: dict[tuple[str, object, str], Candidate] = {}
    former: dict[ItemId, ItemId] = {}
    settled = set()
    for item in items:
        if not item.is_open:
            settled.add(_key(item.content))
        elif item.candidate is not None and item.candidate.source != IDENTITY:
            then = known.get(_place(item.content), item.candidate)
            found.setdefault(_key(then.content), then)
            former[item.id] = then.id
    present = settled | found.keys()
    used = {item.id for item in items}
    back = [one for one in originals if _key(one.content) not in present and one.id not in used]
    return [
        *(replace(one, content=_pointing(one.content, former)) for one in found.values()),
        *back,
    ]


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


def _named(candidates: Sequence[Candidate], items: Sequence[Item]) -> list[Candidate]:
    """Return ``candidates`` under the ids that the same ones have already as open items."""
    ids = {_key(item.content): item.id for item in items if item.is_open}
    decided = {item.id for item in items if not item.is_open}
    new = {
        one.id: one.id if one.id in decided else ids.get(_key(one.content), one.id)
        for one in candidates
    }
    return [
        replace(one, id=new[one.id], content=_pointing(one.content, new)) for one in candidates
    ]


def _pointing(content: Content, new: Mapping[ItemId, ItemId]) -> Content:
    """Return ``content`` with arguments that point to the new ids."""
    if not isinstance(content, Event):
        return content
    arguments = (replace(one, ref=new.get(one.ref, one.ref)) for one in content.arguments)
    return replace(content, arguments=tuple(arguments))


def _key(content: Content) -> tuple[str, object, str]:
    return *_place(content), content.label


def _place(content: Content) -> tuple[str, object]:
    """Return what stays of a candidate that the memory relabels."""
    return content.kind, content.fragments


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
