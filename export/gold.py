"""The gold record, format ``goldlese-gold/1``: one article as one annotator left it.

Pure: an article, its items and its review in, a value for one JSON line out. All offsets of
the record but ``source`` are code points of its ``text``, half-open; ``source`` counts code
points of the decoded source file. What is not known is null.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from annotations.candidates.mention_values import value_or_none
from annotations.errors import OffsetError
from annotations.model import (
    Article,
    Attributes,
    Event,
    Fragments,
    Item,
    ItemId,
    Review,
    Span,
)
from annotations.schema import Schema
from annotations.text import GoldText, gold_text
from export.losses import LostItem, Reason, lost_item

FORMAT = "goldlese-gold/1"

Record = dict[str, Any]
"""A value of JSON objects, as ``json`` reads and writes them."""

_LINE_SEPARATORS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""Escaped, so that every reader agrees on what a line is."""


class State(StrEnum):
    """What is exported: finished articles, everything decided, or the open candidates."""

    FINAL = "final"
    ALL = "all"
    CANDIDATES = "candidates"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One article as one annotator sees it."""

    article: Article
    items: tuple[Item, ...]
    review: Review


@dataclass(frozen=True, slots=True)
class Made:
    """A record and what it could not hold."""

    record: Record
    lost: tuple[LostItem, ...]


def make_record(reviewed: Reviewed, schema: Schema, state: State) -> Made:
    """Return the gold record of one article.

    Raises:
        OffsetError: The text at an item's place is not what the article says there.
    """
    maker = _Maker(reviewed, schema, state)
    article, gold = reviewed.article, maker.gold
    entities = [
        maker.mention(item) for item in maker.exported if item.content.kind == "mention"
    ]
    events = [maker.event(item) for item in maker.exported if item.content.kind == "event"]
    rejected = [maker.rejected(item) for item in maker.refused]
    record = {
        "format": FORMAT,
        "id": article.id,
        "schema": schema.identity,
        "language": article.language or None,
        "title": article.title or None,
        "meta": {
            "source": article.source_name,
            "source_sha256": article.source_sha256,
            "outlet": article.outlet or None,
            "date": article.date or None,
        },
        "text": gold.text,
        "text_sha256": sha256(gold.text.encode()).hexdigest(),
        "entities": entities,
        "events": events,
        "rejected": rejected,
        "review": _review(reviewed.review, state, [*entities, *events, *rejected]),
    }
    return Made(record, tuple(maker.lost))


def line(record: Mapping[str, Any]) -> bytes:
    """Return ``record`` as one line of UTF-8; the same value always gives the same bytes."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False)
    return (text.translate(_LINE_SEPARATORS) + "\n").encode()


class _Maker:
    """Places the items of one article in its gold text, and notes what has no place there."""

    def __init__(self, reviewed: Reviewed, schema: Schema, state: State) -> None:
        self.lost: list[LostItem] = []
        self._article = reviewed.article
        self._schema = schema
        self.gold: GoldText = gold_text(reviewed.article)
        self._places: dict[ItemId, Fragments] = {}
        wanted = reviewed.items
        if state is State.CANDIDATES:
            wanted = tuple(item for item in wanted if item.is_open)
        else:
            wanted = tuple(item for item in wanted if not item.is_open)
        placed = self._placed(wanted)
        self.exported = [item for item in placed if item.is_gold or item.is_open]
        self.refused = [item for item in placed if not (item.is_gold or item.is_open)]
        self._ids = frozenset(item.id for item in self.exported)

    def mention(self, item: Item) -> Record:
        value = value_or_none(item.content, self._article, self._schema)
        return {
            "id": item.id,
            **self._place(item),
            "label": item.content.label,
            "attributes": self._attributes(item.content.attributes, "mention"),
            **({"value": value} if value else {}),
            "source": self._source(item),
            "provenance": _provenance(item),
        }

    def event(self, item: Item) -> Record:
        content = item.content
        arguments = self._arguments(item) if isinstance(content, Event) else []
        return {
            "id": item.id,
            "type": content.label,
            "trigger": {**self._place(item), "source": self._source(item)},
            "arguments": arguments,
            "attributes": self._attributes(content.attributes, "event"),
            "provenance": _provenance(item),
        }

    def rejected(self, item: Item) -> Record:
        return {
            "kind": "entity" if item.content.kind == "mention" else "event",
            **self._place(item),
            "label": item.content.label,
            "provenance": _provenance(item),
        }

    def _placed(self, items: Iterable[Item]) -> list[Item]:
        """Return the items that have a place in the gold text, in the order of the record."""
        placed = []
        for item in items:
            spans = [self.gold.span(span) for span in item.content.fragments]
            found = tuple(span for span in spans if span is not None)
            if len(found) < len(spans):
                self.lost.append(lost_item(self._article, item, Reason.FURNITURE))
            else:
                self._places[item.id] = found
                self._prove(item, found)
                placed.append(item)
        return sorted(placed, key=self._order)

    def _order(self, item: Item) -> tuple[int, int, int, str]:
        spans = self._places[item.id]
        return spans[0].start, -spans[-1].end, int(item.id[1:]), item.id

    def _prove(self, item: Item, spans: Fragments) -> None:
        marked = self._article.surface(item.content.fragments)
        if _surface(self.gold.text, spans) != marked:
            raise OffsetError(
                f"article {self._article.id}, {item.id}: “{marked}” does not stand at "
                f"{spans[0].start}-{spans[-1].end} of the text without furniture"
            )

    def _place(self, item: Item) -> Record:
        spans = self._places[item.id]
        return {
            "start": spans[0].start,
            "end": spans[-1].end,
            "fragments": [[span.start, span.end] for span in spans],
            "text": _surface(self.gold.text, spans),
        }

    def _source(self, item: Item) -> list[list[int]]:
        spans = map(self._article.source_map.span, item.content.fragments)
        return [[span.start, span.end] for span in spans]

    def _attributes(self, values: Attributes, kind: str) -> dict[str, str]:
        order = [attribute.name for attribute in self._schema.attributes_of(kind)]
        return dict(sorted(values, key=lambda pair: (_rank(order, pair[0]), pair[0])))

    def _arguments(self, item: Item) -> list[Record]:
        event = item.content
        if not isinstance(event, Event):
            return []
        type_ = self._schema.event_type(event.type)
        order = [role.name for role in type_.roles] if type_ else []
        kept = []
        for argument in event.arguments:
            if argument.ref in self._ids:
                kept.append(argument)
            else:
                reason = Reason.UNDECIDED_ARGUMENT
                self.lost.append(
                    lost_item(self._article, item, reason, argument.role, argument.ref)
                )
        kept.sort(key=lambda a: (_rank(order, a.role), a.role, a.ref[0], int(a.ref[1:])))
        return [{"role": argument.role, "ref": argument.ref} for argument in kept]


def _surface(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)


def _rank(order: Sequence[str], name: str) -> int:
    return order.index(name) if name in order else len(order)


def _provenance(item: Item) -> Record:
    decision = item.decision
    candidate = decision.candidate if decision else item.candidate
    stamp = decision.stamp if decision else None
    return {
        "decision": decision.outcome.value if decision else "candidate",
        "candidate": candidate.source if candidate else None,
        "score": float(candidate.score) if candidate else None,
        "by": stamp.annotator if stamp else None,
        "at": stamp.at if stamp else None,
        "seconds": float(stamp.seconds) if stamp else None,
    }


def _review(review: Review, state: State, items: Sequence[Record]) -> Record:
    """Return the review of the record; it counts the items that the record holds."""
    made = Counter(item["provenance"]["decision"] for item in items)
    is_final = bool(review.finished) and state is not State.CANDIDATES
    return {
        "state": "final" if is_final else "open",
        "annotators": [review.annotator]
        if is_final or made.total() > made["candidate"]
        else [],
        "blind": review.blind,
        "finished": review.finished if is_final else None,
        "accepted": made["accepted"],
        "corrected": made["corrected"],
        "rejected": made["rejected"],
        "added": made["added"],
    }
