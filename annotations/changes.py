"""Reversible changes: what a reviewer does, as frozen values that hold old and new.

The builders are pure functions over the items of one article as one annotator sees them; the
session writes what they return. A change that would alter nothing has no steps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotations.errors import AnnotationError
from annotations.model import (
    Argument,
    Article,
    ArticleId,
    Content,
    Decision,
    Event,
    Item,
    ItemId,
    Outcome,
    Review,
    Span,
    Stamp,
    Zone,
    ZoneKind,
)


@dataclass(frozen=True, slots=True)
class SetDecision:
    """Replace the decision about one item; ``None`` is no decision."""

    article: ArticleId
    item: ItemId
    before: Decision | None
    after: Decision | None

    def inverse(self) -> SetDecision:
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetReview:
    """Replace the annotator's review of one article: finished or not, blind or not."""

    article: ArticleId
    before: Review
    after: Review

    def inverse(self) -> SetReview:
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetZones:
    """Replace the zones of one article as this annotator sees them."""

    article: ArticleId
    before: tuple[Zone, ...]
    after: tuple[Zone, ...]

    def inverse(self) -> SetZones:
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Replace the language of one article (two letters, empty for not known), for everybody.

    It is a fact about the article, as its candidates are, and no view of one annotator.
    """

    article: ArticleId
    before: str
    after: str

    def inverse(self) -> SetLanguage:
        return replace(self, before=self.after, after=self.before)


Step = SetDecision | SetReview | SetZones | SetLanguage


@dataclass(frozen=True, slots=True)
class Change:
    """What is done and undone as one.

    ``verb`` is a stable code such as ``accept`` or ``set-zone``; ``article`` is ``None`` where
    several articles are changed. ``steps`` are applied in order.
    """

    verb: str
    article: ArticleId | None
    steps: tuple[Step, ...]

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return replace(self, steps=tuple(step.inverse() for step in reversed(self.steps)))


@dataclass(frozen=True, slots=True)
class Touched:
    """What a write has changed, for listeners.

    ``article`` is ``None`` where several articles are touched, or none; ``articles`` are those
    that a change touches. ``kinds`` holds some of ``mention``, ``event``, ``review``,
    ``zones``, ``language``, ``articles``, ``candidates``. ``origin`` is ``undo``, ``redo``,
    ``import``, ``candidates``, or what the caller of ``apply`` gave.
    """

    article: ArticleId | None
    items: frozenset[ItemId]
    kinds: frozenset[str]
    origin: str
    articles: frozenset[ArticleId] = frozenset()


@dataclass(frozen=True, slots=True)
class JournalStep:
    """One row of the journal: a change that was made, by whom, when (UTC, ISO 8601).

    ``items`` are those the change decides, the one it is about first; ``surface`` and ``label``
    are of that first one, as it was when the change was made. ``state`` says whether the step
    holds (``done``), can be redone (``undone``), or was left behind when something else was
    done after an undo (``abandoned``). ``reverts`` is the older step that this one took back.
    """

    id: int
    verb: str
    article: ArticleId | None
    items: tuple[ItemId, ...]
    surface: str
    label: str
    at: str
    annotator: str
    state: Literal["done", "undone", "abandoned"] = "done"
    reverts: int | None = None


def find(items: Sequence[Item], item_id: ItemId) -> Item:
    """Return the item with ``item_id``.

    Raises:
        AnnotationError: There is none.
    """
    for item in items:
        if item.id == item_id:
            return item
    raise AnnotationError(f"there is no item {item_id} in this article")


def new_id(items: Iterable[Item], kind: Literal["mention", "event"]) -> ItemId:
    """Return the next free id for a mention (``m7``) or an event (``v3``)."""
    letter = "m" if kind == "mention" else "v"
    numbers = (int(item.id[1:]) for item in items if item.id[0] == letter)
    return ItemId(f"{letter}{max(numbers, default=0) + 1}")


def accept(
    items: Sequence[Item], item_id: ItemId, stamp: Stamp, article_id: ArticleId
) -> Change:
    """Accept a candidate, open or rejected, as it was proposed.

    Arguments of an event whose mention or event is rejected or gone are left out.
    """
    item = find(items, item_id)
    if item.is_gold or item.candidate is None:
        return Change("accept", article_id, ())
    content = _with_living_arguments(item.candidate.content, _living(items))
    decision = Decision(Outcome.ACCEPTED, content, item.candidate, stamp)
    return Change("accept", article_id, (_decide(article_id, item, decision),))


def reject(
    items: Sequence[Item], item_id: ItemId, stamp: Stamp, article_id: ArticleId
) -> Change:
    """Reject an item and take it out of the arguments of the decided events that use it."""
    return Change("reject", article_id, _reject(items, item_id, stamp, article_id))


def remove(
    items: Sequence[Item], item_id: ItemId, stamp: Stamp, article_id: ArticleId
) -> Change:
    """Remove a decided item: an added one vanishes, a candidate's one becomes rejected."""
    return Change("remove", article_id, _reject(items, item_id, stamp, article_id))


def reject_all(
    items: Sequence[Item], gone: Collection[ItemId], stamp: Stamp, article_id: ArticleId
) -> Change:
    """Reject several items as one step; what was added vanishes."""
    decisions = [
        _rejected(item, stamp, article_id)
        for item in items
        if item.id in gone and (item.is_open or item.is_gold)
    ]
    if not decisions:
        return Change("reject-all", article_id, ())
    releases = _releases(items, gone, article_id)
    return Change("reject-all", article_id, (*decisions, *releases))


def correct(
    items: Sequence[Item],
    item_id: ItemId,
    content: Content,
    stamp: Stamp,
    article_id: ArticleId,
    verb: str = "relabel",
) -> Change:
    """Give an item other content: label, place, attributes or arguments.

    What equals its candidate is accepted, an added item stays added, all else is corrected.

    Raises:
        AnnotationError: A mention cannot become an event, nor an event a mention.
    """
    item = find(items, item_id)
    if item.content.kind != content.kind:
        raise AnnotationError(f"{item_id} is no {content.kind} and cannot become one")
    living = _living(items)
    content = _with_living_arguments(content, living)
    if item.is_gold and item.content == content:
        return Change(verb, article_id, ())
    if item.candidate is None:
        outcome = Outcome.ADDED
    elif content == _with_living_arguments(item.candidate.content, living):
        outcome = Outcome.ACCEPTED
    else:
        outcome = Outcome.CORRECTED
    decision = Decision(outcome, content, item.candidate, stamp)
    return Change(verb, article_id, (_decide(article_id, item, decision),))


def add(items: Sequence[Item], content: Content, stamp: Stamp, article_id: ArticleId) -> Change:
    """Add a mention or event that no candidate proposes; its id is ``new_id`` of ``items``."""
    decision = Decision(Outcome.ADDED, content, None, stamp)
    step = SetDecision(article_id, new_id(items, content.kind), None, decision)
    return Change("add", article_id, (step,))


def accept_all(
    items: Sequence[Item], stamp: Stamp, article_id: ArticleId, min_score: float = 0.0
) -> Change:
    """Accept every open candidate whose score is at least ``min_score``."""
    living = _living(items)
    return Change(
        "accept-all",
        article_id,
        tuple(
            _decide(
                article_id,
                item,
                Decision(
                    Outcome.ACCEPTED,
                    _with_living_arguments(item.candidate.content, living),
                    item.candidate,
                    stamp,
                ),
            )
            for item in items
            if item.is_open and item.candidate is not None and item.candidate.score >= min_score
        ),
    )


def finish(review: Review, at: str) -> Change:
    """Finish at ``at`` (UTC, ISO 8601); the session refuses while candidates are open."""
    return _review("finish", review, replace(review, finished=at))


def reopen(review: Review) -> Change:
    """Take up a finished article again."""
    return _review("reopen", review, replace(review, finished=""))


def make_blind(reviews: Iterable[Review]) -> Change:
    """Let articles that are not begun be reviewed without seeing their candidates."""
    steps = tuple(
        SetReview(review.article, review, replace(review, blind=True))
        for review in reviews
        if not review.blind
    )
    return Change("draw-blind", steps[0].article if len(steps) == 1 else None, steps)


def set_language(article: Article, language: str) -> Change:
    """Say which language the article is in: two letters, empty for not known."""
    steps = (SetLanguage(article.id, article.language, language),)
    return Change("set-language", article.id, steps if language != article.language else ())


def set_zone(article: Article, span: Span, kind: ZoneKind) -> Change:
    """Make ``span`` a zone of ``kind``; zones that it cuts keep their rest.

    It becomes one with neighbours of the same kind.
    """
    rests = [rest for zone in article.zones for rest in _rests(zone, span)]
    for rest in [rest for rest in rests if rest.kind is kind]:
        if rest.span.end == span.start or rest.span.start == span.end:
            rests.remove(rest)
            span = Span(min(rest.span.start, span.start), max(rest.span.end, span.end))
    after = tuple(sorted((*rests, Zone(span, kind)), key=lambda zone: zone.span))
    steps = () if after == article.zones else (SetZones(article.id, article.zones, after),)
    return Change("set-zone", article.id, steps)


def _decide(article_id: ArticleId, item: Item, decision: Decision | None) -> SetDecision:
    return SetDecision(article_id, item.id, item.decision, decision)


def _reject(
    items: Sequence[Item], item_id: ItemId, stamp: Stamp, article_id: ArticleId
) -> tuple[Step, ...]:
    item = find(items, item_id)
    if item.decision is not None and not item.is_gold:
        return ()
    return _rejected(item, stamp, article_id), *_releases(items, {item_id}, article_id)


def _rejected(item: Item, stamp: Stamp, article_id: ArticleId) -> SetDecision:
    decision = None
    if item.candidate is not None:
        decision = Decision(Outcome.REJECTED, item.content, item.candidate, stamp)
    return _decide(article_id, item, decision)


def _releases(
    items: Sequence[Item], gone: Collection[ItemId], article_id: ArticleId
) -> Iterator[SetDecision]:
    """Take ``gone`` out of the decided events; outcome and stamp of those stay."""
    for item in items:
        if item.decision is None or not item.is_gold or item.id in gone:
            continue
        content = item.decision.content
        if isinstance(content, Event) and any(arg.ref in gone for arg in content.arguments):
            kept = tuple(arg for arg in content.arguments if arg.ref not in gone)
            freed = replace(item.decision, content=replace(content, arguments=kept))
            yield _decide(article_id, item, freed)


def _living(items: Sequence[Item]) -> frozenset[ItemId]:
    return frozenset(item.id for item in items if item.is_open or item.is_gold)


def _with_living_arguments(content: Content, living: frozenset[ItemId]) -> Content:
    if not isinstance(content, Event):
        return content
    kept: tuple[Argument, ...] = tuple(arg for arg in content.arguments if arg.ref in living)
    return content if kept == content.arguments else replace(content, arguments=kept)


def _review(verb: str, before: Review, after: Review) -> Change:
    steps = () if before == after else (SetReview(before.article, before, after),)
    return Change(verb, before.article, steps)


def _rests(zone: Zone, cut: Span) -> Iterator[Zone]:
    start, end = zone.span.start, zone.span.end
    if start < min(end, cut.start):
        yield Zone(Span(start, min(end, cut.start)), zone.kind)
    if max(start, cut.end) < end:
        yield Zone(Span(max(start, cut.end), end), zone.kind)
