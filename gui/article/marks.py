"""Marks: what the page shows of an item. Values without geometry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.model import Event, Fragments, Item, ItemId, ItemState
from annotations.schema import Schema

LOW_SCORE = 0.5
"""Candidates below are shown as doubtful."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mention or trigger as the page shows it.

    ``forms`` are the texts of its chip (mention) or flag (event), the fullest first; each is
    shorter than the one before. ``label`` is the label or type and names the colour.
    """

    id: ItemId
    kind: Literal["mention", "event"]
    fragments: Fragments
    label: str
    forms: tuple[str, ...]
    state: ItemState
    score: float
    is_doubtful: bool = False
    is_disputed: bool = False

    @property
    def is_event(self) -> bool:
        return self.kind == "event"

    @property
    def is_open(self) -> bool:
        return self.state is ItemState.OPEN

    @property
    def is_rejected(self) -> bool:
        return self.state is ItemState.REJECTED


@dataclass(frozen=True, slots=True)
class Tie:
    """One argument as a line from an event to what fills the role."""

    event: ItemId
    argument: ItemId
    role: str


def mark_of(item: Item, schema: Schema, *, is_disputed: bool = False) -> Mark:
    """Return the mark of ``item``."""
    content = item.content
    score = item.candidate.score if item.candidate else 1.0
    doubtful = item.is_open and score < LOW_SCORE
    sign = "≠" if is_disputed and item.is_open else "?" if doubtful else ""
    short = f"{content.label} {sign}" if sign else content.label
    extra = notable_values(content.kind, content.attributes, schema)
    full = " ".join((content.label, *extra, sign)).strip() if extra else short
    forms = (full, short) if full != short else (short,)
    if content.kind == "event" and len(content.label) > 11:
        forms = (*forms, f"{content.label[:8]}…")
    return Mark(
        item.id,
        content.kind,
        content.fragments,
        content.label,
        forms,
        item.state,
        score,
        doubtful,
        is_disputed and item.is_open,
    )


def notable_values(
    kind: str, attributes: Iterable[tuple[str, str]], schema: Schema
) -> tuple[str, ...]:
    """Return the attribute values that are not the schema's default, in its order."""
    given = dict(attributes)
    return tuple(
        given[attribute.name]
        for attribute in schema.attributes_of(kind)
        if given.get(attribute.name, attribute.values[0].name) != attribute.values[0].name
    )


def disputed(items: Sequence[Item]) -> frozenset[ItemId]:
    """Return the open items over whose very characters another one says something else."""
    groups: dict[tuple[str, Fragments], list[Item]] = {}
    for item in items:
        if item.state is not ItemState.REJECTED:
            groups.setdefault((item.content.kind, item.content.fragments), []).append(item)
    return frozenset(
        item.id
        for group in groups.values()
        if len({one.content.label for one in group}) > 1
        for item in group
        if item.is_open
    )


def ties_of(
    item: Item, users: Iterable[Item], role_name: Callable[[Event, str], str]
) -> tuple[Tie, ...]:
    """Return the ties to draw while ``item`` is current.

    Those of an event to its arguments; and those of the events (``users``) that use it.
    """
    made = []
    for event in (item, *users):
        content = event.content
        if isinstance(content, Event):
            made += [
                Tie(event.id, argument.ref, role_name(content, argument.role))
                for argument in content.arguments
                if event is item or argument.ref == item.id
            ]
    return tuple(dict.fromkeys(made))
