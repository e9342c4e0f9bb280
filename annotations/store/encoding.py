"""Values as JSON for columns and for the journal, and back.

Text is compact and canonical: the same value always gives the same text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from annotations.changes import Change, SetDecision, SetLanguage, SetReview, SetZones, Step
from annotations.model import (
    Argument,
    ArticleId,
    Attributes,
    Candidate,
    Content,
    Decision,
    Event,
    Fragments,
    ItemId,
    Mention,
    Outcome,
    Review,
    Span,
    Stamp,
    Zone,
    ZoneKind,
)

Json = Any
"""What ``json.loads`` gives: the type checker cannot say it better."""

CandidateOf = Callable[[ArticleId, ItemId], Candidate]
"""Looks up the candidate that a decision was about; the journal does not repeat it."""


def dumps(value: Json) -> str:
    """Return compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def fragments_text(spans: Fragments) -> str:
    """Return ``[[start,end],...]``."""
    return dumps([[span.start, span.end] for span in spans])


def attributes_text(values: Attributes) -> str:
    """Return ``[[name,value],...]``."""
    return dumps(values) if values else "[]"


def arguments_text(content: Content) -> str:
    """Return ``[[role,id],...]``, empty for a mention."""
    if isinstance(content, Mention) or not content.arguments:
        return "[]"
    return dumps([[argument.role, argument.ref] for argument in content.arguments])


def content_of(kind: str, label: str, spans: str, values: str, arguments: str) -> Content:
    """Return the mention or event that four columns hold."""
    placed = tuple(Span(start, end) for start, end in json.loads(spans))
    named = () if values == "[]" else _attributes_of(values)
    if kind == "mention":
        return Mention(placed, label, named)
    filled = () if arguments == "[]" else json.loads(arguments)
    return Event(placed, label, tuple(Argument(role, ref) for role, ref in filled), named)


@lru_cache(maxsize=4096)
def _attributes_of(text: str) -> Attributes:
    """Return what ``attributes_text`` wrote; the same few texts come again and again."""
    return tuple((name, value) for name, value in json.loads(text))


def change_text(change: Change) -> str:
    """Return the steps of ``change`` for the journal; verb and article have own columns."""
    return dumps([_step(step) for step in change.steps])


def change_of(
    verb: str, article: ArticleId | None, text: str, candidate_of: CandidateOf
) -> Change:
    """Return the change that a journal row holds."""
    steps = tuple(_step_of(step, candidate_of) for step in json.loads(text))
    return Change(verb, article, steps)


def decision_value(decision: Decision | None) -> Json:
    """Return a JSON value for ``decision``; of its candidate only whether there is one."""
    if decision is None:
        return None
    content = decision.content
    return {
        "outcome": decision.outcome.value,
        "kind": content.kind,
        "label": content.label,
        "fragments": [[span.start, span.end] for span in content.fragments],
        "attributes": [list(pair) for pair in content.attributes],
        "arguments": json.loads(arguments_text(content)),
        "shown": decision.candidate is not None,
        "by": decision.stamp.annotator,
        "at": decision.stamp.at,
        "seconds": float(decision.stamp.seconds),
    }


def review_value(review: Review) -> Json:
    """Return a JSON value for ``review``."""
    return {"by": review.annotator, "finished": review.finished, "blind": review.blind}


def zones_value(zones: tuple[Zone, ...]) -> Json:
    """Return a JSON value for ``zones``."""
    return [[zone.span.start, zone.span.end, zone.kind.value] for zone in zones]


def mentioned_items(text: str, article: ArticleId) -> set[ItemId]:
    """Return the items that a journal row decides or refers to in one article."""
    found: set[ItemId] = set()
    for step in json.loads(text):
        if step["set"] == "decision" and step["article"] == article:
            found.add(step["item"])
            for side in (step["before"], step["after"]):
                found.update(ref for _, ref in (side["arguments"] if side else ()))
    return found


def finishes(text: str, article: ArticleId) -> bool:
    """Say whether a journal row finishes or reopens one article."""
    return any(
        step["set"] == "review"
        and step["article"] == article
        and step["before"]["finished"] != step["after"]["finished"]
        for step in json.loads(text)
    )


def _step(step: Step) -> Json:
    if isinstance(step, SetDecision):
        before, after = decision_value(step.before), decision_value(step.after)
        return {
            "set": "decision",
            "article": step.article,
            "item": step.item,
            "before": before,
            "after": after,
        }
    if isinstance(step, SetReview):
        return {
            "set": "review",
            "article": step.article,
            "before": review_value(step.before),
            "after": review_value(step.after),
        }
    if isinstance(step, SetLanguage):
        return {
            "set": "language",
            "article": step.article,
            "before": step.before,
            "after": step.after,
        }
    return {
        "set": "zones",
        "article": step.article,
        "before": zones_value(step.before),
        "after": zones_value(step.after),
    }


def _step_of(value: Json, candidate_of: CandidateOf) -> Step:
    article = ArticleId(value["article"])
    before, after = value["before"], value["after"]
    if value["set"] == "decision":
        item = ItemId(value["item"])

        def decision(side: Json) -> Decision | None:
            return _decision_of(side, article, item, candidate_of)

        return SetDecision(article, item, decision(before), decision(after))
    if value["set"] == "review":
        return SetReview(article, _review_of(article, before), _review_of(article, after))
    if value["set"] == "language":
        return SetLanguage(article, before, after)
    return SetZones(article, _zones_of(before), _zones_of(after))


def _decision_of(
    value: Json, article: ArticleId, item: ItemId, candidate_of: CandidateOf
) -> Decision | None:
    if value is None:
        return None
    placed = tuple(Span(start, end) for start, end in value["fragments"])
    named = tuple((name, text) for name, text in value["attributes"])
    content: Content
    if value["kind"] == "mention":
        content = Mention(placed, value["label"], named)
    else:
        filled = tuple(Argument(role, ItemId(ref)) for role, ref in value["arguments"])
        content = Event(placed, value["label"], filled, named)
    return Decision(
        Outcome(value["outcome"]),
        content,
        candidate_of(article, item) if value["shown"] else None,
        Stamp(value["by"], value["at"], value["seconds"]),
    )


def _review_of(article: ArticleId, value: Json) -> Review:
    return Review(article, value["by"], value["finished"], value["blind"])


def _zones_of(value: Json) -> tuple[Zone, ...]:
    return tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in value)
