"""Spans of other people's models in the words of a schema."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from annotations.candidates.hits import fresh_numbers
from annotations.candidates.reuse import reused
from annotations.candidates.vocabulary import label_for
from annotations.model import (
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
    Span,
    attributes,
)
from annotations.schema import Schema

LOG = logging.getLogger(__name__)

ALIASES: Mapping[str, str] = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "FACILITY": "FAC",
    "TIME": "DATE",
    "CARDINAL": "QUANTITY",
    "PERCENT": "QUANTITY",
    "MONEY": "QUANTITY",
    "NUMBER": "QUANTITY",
    "EVENT": "MISC",
    "PRODUCT": "MISC",
}
"""What the labels of widespread models are called in the shipped schemas."""

UNKNOWN_SCORE = 0.5
"""The score of a span whose model gives none."""


class ForeignSpan(NamedTuple):
    """A span with a label of a model's own; ``score`` 0 to 1, ``None`` where there is none."""

    span: Span
    label: str
    score: float | None
    reason: str
    attributes: Mapping[str, str]


def known_label(label: str, schema: Schema) -> str | None:
    """Return the label or event type of ``schema`` for a model's label, ``None`` for none.

    Upper and lower case are the same; German and English names of the schema are known too.
    """
    name = _names(schema).get(label.casefold())
    return name or label_for(ALIASES.get(label.upper(), label.upper()), schema)


@reused
def _names(schema: Schema) -> Mapping[str, str]:
    """Return labels and event types by all that they are called; of several the first."""
    found: dict[str, str] = {}
    for name, names in (
        *((one.name, one.names) for one in schema.labels),
        *((one.name, one.names) for one in schema.event_types),
    ):
        for called in (name, *names.values()):
            found.setdefault(called.casefold(), name)
    return found


def candidates_of(
    spans: Iterable[ForeignSpan],
    schema: Schema,
    source: str,
    found: Sequence[Candidate] = (),
) -> Iterator[Candidate]:
    """Yield a candidate for each span whose label ``schema`` knows; the others are left out.

    A span with the label of an event type becomes an event without arguments. Attributes are
    the schema's first values where the span gives none.
    """
    numbers = fresh_numbers(found)
    for one in spans:
        label = known_label(one.label, schema)
        if label is None:
            _tell_unknown(source, one.label, schema.identity)
        else:
            content = _content(one, label, schema)
            letter = "m" if content.kind == "mention" else "v"
            score = UNKNOWN_SCORE if one.score is None else one.score
            number = ItemId(f"{letter}{next(numbers)}")
            yield Candidate(number, content, source, round(score, 4), one.reason)


@cache
def _tell_unknown(source: str, label: str, schema: str) -> None:
    """Write into the log, once for each label, that a model speaks of what is not there."""
    LOG.warning("%s: the schema %s has no label %.60s; it is left out", source, schema, label)


def _content(one: ForeignSpan, label: str, schema: Schema) -> Content:
    is_event = schema.event_type(label) is not None
    values = {
        attribute.name: _value(attribute.name, one, attribute.values[0].name)
        for attribute in schema.attributes_of("event" if is_event else "mention")
        if attribute.values
    }
    known = attributes(values)
    return (
        Event((one.span,), label, (), known) if is_event else Mention((one.span,), label, known)
    )


def _value(name: str, one: ForeignSpan, default: str) -> str:
    return one.attributes.get(name, default)
