"""The sources' candidates of a reviewed article beside what was decided there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotations.candidates.correspondence import (
    ARGUMENT,
    EVENT,
    MENTION,
    NOTHING,
    VALUE,
    Key,
    Observation,
)
from annotations.candidates.hits import NOMINAL, attribute
from annotations.candidates.kinship import kin
from annotations.candidates.own_types import own_type
from annotations.model import (
    Article,
    Attributes,
    Candidate,
    Content,
    Event,
    Fragments,
    ItemId,
    Mention,
)

_ENTRY = re.compile(r"“([^”]*)”")
_STRETCH = 100
"""Code points of a stretch of text, in which what overlaps is looked for."""

_STEM = 5
"""So many letters of a lexicon entry tell of words of the same family."""

_WORD = re.compile(r"\w+")

Chain = tuple[Key, ...]


def mention_chain(content: Mention, surface: str, *, is_used: bool) -> Chain:
    """Return the keys of a mention; ``is_used``: an event that is kept has it as argument."""
    kind = "/".join(value for _, value in content.attributes)
    used = "used" if is_used else "alone"
    words = _WORD.findall(surface.lower())
    is_described = attribute(content, "mention") == NOMINAL
    telling = ("ends", *words[-1:]) if is_described else ("begins", *words[:1])
    return (
        *kin(MENTION, content.label),
        (MENTION, content.label),
        (MENTION, content.label, kind),
        (MENTION, content.label, kind, used),
        (MENTION, content.label, kind, *telling),
    )


def event_chain(content: Event, reason: str) -> Chain:
    """Return the keys of an event; ``reason`` names its entry in the lexicon."""
    entry = _ENTRY.search(reason)
    name = entry.group(1) if entry else ""
    kind = reason.partition(" ")[0]
    return (
        *kin(EVENT, content.type),
        (EVENT, content.type),
        (EVENT, content.type, "begins", name.replace("|", "").lower()[:_STEM]),
        (EVENT, content.type, kind, name),
    )


def argument_chain(role: str, type_name: str, own_type: str, filler: str) -> Chain:
    """Return the keys of a role: of a type, which is ``own_type`` here, filled by a label."""
    return (
        *kin(ARGUMENT, role),
        (ARGUMENT, role),
        (ARGUMENT, role, own_type),
        (ARGUMENT, role, own_type, type_name),
        (ARGUMENT, role, own_type, type_name, filler),
    )


def value_chain(attribute: str, own_label: str, values: Attributes) -> Chain:
    """Return the keys of an own attribute of what the sources give these values."""
    said = "/".join(value for _, value in values)
    return (
        (VALUE, attribute),
        (VALUE, attribute, said),
        (VALUE, attribute, said, own_label),
    )


def observations(
    article: Article, said: Sequence[Candidate], gold: Mapping[ItemId, Content]
) -> Iterator[Observation]:
    """Yield what became of the candidates ``said`` in a reviewed article.

    A candidate became what was marked at its place, else what overlaps it most and is no
    other candidate's.
    """
    became = aligned(said, gold)
    used = used_by(one.content for one in said if one.id in became)
    for one in said:
        content = one.content
        own = gold[became[one.id]] if one.id in became else None
        if isinstance(content, Event):
            chain = event_chain(content, one.reason)
        else:
            surface = article.surface(content.fragments)
            chain = mention_chain(content, surface, is_used=one.id in used)
        yield Observation(chain, one.score, own.label if own else NOTHING)
        if own is None:
            continue
        for name, value in own.attributes:
            yield Observation(value_chain(name, own.label, content.attributes), 1.0, value)
        if isinstance(content, Event) and isinstance(own, Event):
            yield from _of_arguments(content, own, became, gold)


def settled(
    said: Sequence[Candidate], gold: Mapping[ItemId, Content], rejected: Iterable[Content]
) -> list[Candidate]:
    """Return those candidates of an article under review at whose place something is decided.

    What nobody has decided yet says nothing; what was ``rejected`` became nothing.
    """
    became = aligned(said, gold)
    denied = {(one.kind, one.fragments) for one in rejected}
    return [
        one
        for one in said
        if one.id in became or (one.content.kind, one.content.fragments) in denied
    ]


def role_observations(
    said: Sequence[Candidate], gold: Mapping[ItemId, Content]
) -> Iterator[Observation]:
    """Yield what became of the roles of events whose type is the project's own already."""
    became = aligned(said, gold)
    for one in said:
        content = one.content
        own = gold[became[one.id]] if one.id in became else None
        if not isinstance(content, Event) or not isinstance(own, Event):
            continue
        if own_type(content.type) == own.type:
            yield from _of_arguments(content, own, became, gold)


def _of_arguments(
    said: Event, own: Event, became: Mapping[ItemId, ItemId], gold: Mapping[ItemId, Content]
) -> Iterator[Observation]:
    """Yield what became of the arguments whose fillers are marked."""
    roles = {each.ref: each.role for each in own.arguments}
    for each in said.arguments:
        there = became.get(each.ref)
        if there is not None:
            filler = gold[there].label
            chain = argument_chain(each.role, said.type, own.type, filler)
            yield Observation(chain, 1.0, roles.get(there, NOTHING))


def used_by(contents: Iterable[Content]) -> set[ItemId]:
    """Return what the events among ``contents`` have as arguments."""
    events = (one for one in contents if isinstance(one, Event))
    return {each.ref for one in events for each in one.arguments}


def aligned(said: Sequence[Candidate], gold: Mapping[ItemId, Content]) -> dict[ItemId, ItemId]:
    """Return for each candidate what it became, where it became anything."""
    places = {(one.kind, one.fragments): name for name, one in gold.items()}
    found: dict[ItemId, ItemId] = {}
    for one in said:
        there = places.get((one.content.kind, one.content.fragments))
        if there is not None:
            found[one.id] = there
    taken = set(found.values())
    near = _Near({name: one for name, one in gold.items() if name not in taken})
    for one in said:
        there = None if one.id in found else near.take(one.content)
        if there is not None:
            found[one.id] = there
    return found


class _Near:
    """Contents by where they stand, each to be taken once."""

    def __init__(self, contents: Mapping[ItemId, Content]) -> None:
        self._left = dict(contents)
        self._at: defaultdict[int, set[ItemId]] = defaultdict(set)
        for name, one in contents.items():
            for place in _stretches(one.fragments):
                self._at[place].add(name)

    def take(self, content: Content) -> ItemId | None:
        """Return what is of the same kind and overlaps ``content`` most, and take it away."""
        names = {name for place in _stretches(content.fragments) for name in self._at[place]}
        near = [
            (shared, name)
            for name in names & self._left.keys()
            if self._left[name].kind == content.kind
            and (shared := _shared(content.fragments, self._left[name].fragments))
        ]
        if not near:
            return None
        _, best = max(near)
        del self._left[best]
        return best


def _stretches(spans: Fragments) -> Iterator[int]:
    """Yield the numbers of the stretches of text in which ``spans`` stand."""
    for span in spans:
        yield from range(span.start // _STRETCH, span.end // _STRETCH + 1)


def _shared(left: Fragments, right: Fragments) -> int:
    """Return how many code points two places share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
