"""Marks: what the page shows of an item. Values without geometry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.candidates.dissent import is_disputed as says_otherwise
from annotations.model import Content, Event, Fragments, Item, ItemId, ItemState
from annotations.schema import Schema
from gui.naming import short_name, value_name

LOW_SCORE = 0.5
"""Candidates below are shown as doubtful."""
_LONGEST_VALUE = 9
"""Characters of a value's name in the second form of a chip."""
_LONGEST_TYPE = 11
"""Characters of an event type's name in the last form of a flag."""


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


def mark_of(
    item: Item, schema: Schema, language: str = "en", *, is_disputed: bool = False
) -> Mark:
    """Return the mark of ``item``; ``is_disputed``: another item contradicts it.

    ``language`` (two letters) is that of the names of event types and values.
    """
    content = item.content
    score = item.candidate.score if item.candidate else 1.0
    doubtful = item.is_open and score < LOW_SCORE
    if item.candidate is not None:
        is_disputed = is_disputed or says_otherwise(item.candidate)
    sign = ("≠" if is_disputed and item.is_open else "") + ("?" if doubtful else "")
    extra = notable_values(content.kind, content.attributes, schema, language)
    short = tuple(_shortened(name) for name in extra)
    called = short_name(schema, content.label, language)
    named = ((called, *names, sign) for names in (extra, short, ()))
    told = (" ".join(filter(None, words)) for words in named)
    forms = tuple(dict.fromkeys(told))
    if content.kind == "event" and len(called) > _LONGEST_TYPE:
        forms = (*forms, _beginning(called))
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
    kind: str, attributes: Iterable[tuple[str, str]], schema: Schema, language: str
) -> tuple[str, ...]:
    """Return the names of the values that are not the schema's default, in its order."""
    given = dict(attributes)
    return tuple(
        value_name(attribute, given[attribute.name], language)
        for attribute in schema.attributes_of(kind)
        if given.get(attribute.name, attribute.values[0].name) != attribute.values[0].name
    )


def _shortened(name: str) -> str:
    """Return a value's name for a chip with little room: its first word, or a part of it."""
    if len(name) <= _LONGEST_VALUE:
        return name
    first = name.split(maxsplit=1)[0]
    return f"{first if len(first) < _LONGEST_VALUE else first[: _LONGEST_VALUE - 3]}…"


def _beginning(name: str) -> str:
    """Return the first words of a long name, or a part of the first one."""
    words = name[:_LONGEST_TYPE].rpartition(" ")[0]
    return f"{words or name[: _LONGEST_TYPE - 3]}…"


def disputed(items: Sequence[Item]) -> frozenset[ItemId]:
    """Return the open items over whose characters another one says something else.

    ``items`` are sorted by start. Another label for the very same characters, and another
    extent: two that cross, two triggers that overlap, or one whole mention within another of
    the same label (a part or a derived word within a name is no contradiction).
    """
    found: set[ItemId] = set()
    near: list[Item] = []
    for item in items:
        if item.state is ItemState.REJECTED:
            continue
        start = item.content.fragments[0].start
        near = [other for other in near if other.content.fragments[-1].end > start]
        for other in near:
            if contradicts(other, item):
                found |= {one.id for one in (item, other) if one.is_open}
        near.append(item)
    return frozenset(found)


def in_dispute(item: Item, others: Iterable[Item]) -> bool:
    """Say whether sources, or one of ``others``, contradict an open item."""
    if not item.is_open:
        return False
    if item.candidate is not None and says_otherwise(item.candidate):
        return True
    return any(contradicts(item, other) for other in others)


def contradicts(item: Item, other: Item) -> bool:
    """Say whether not both can be right, and at least one of them is still open."""
    if item.id == other.id or not (item.is_open or other.is_open):
        return False
    if ItemState.REJECTED in (item.state, other.state):
        return False
    return _contradict(item.content, other.content)


def _contradict(one: Content, other: Content) -> bool:
    if one.kind != other.kind or not _overlap(one.fragments, other.fragments):
        return False
    if one.fragments == other.fragments or one.kind == "event":
        return one.fragments != other.fragments or one.label != other.label
    if _holds(one.fragments, other.fragments):
        return _is_whole(other) and one.label == other.label
    if _holds(other.fragments, one.fragments):
        return _is_whole(one) and one.label == other.label
    return True


def _overlap(one: Fragments, other: Fragments) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _holds(outer: Fragments, inner: Fragments) -> bool:
    return all(any(a.contains(b) for a in outer) for b in inner)


def _is_whole(content: Content) -> bool:
    return dict(content.attributes).get("form", "plain") in {"plain", "full"}


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
