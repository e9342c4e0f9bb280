"""One opinion out of many: candidates of several sources for the same place become one.

Mentions over the same fragments are one candidate: the label with the most weight wins, its
sources and reasons are joined, the other labels are noted. Of two mentions that cross each
other the surer one stays. Nested ones stay where the guideline nests. A trigger has one event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from annotations.candidates.dissent import with_extent, with_labels
from annotations.candidates.hits import DERIV, NAME, NOMINAL, PART, attribute
from annotations.model import (
    Argument,
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
    Span,
)

HOLDERS = frozenset({"ORG", "MIL", "FAC", "MISC", "LOC", "OTH"})
"""Labels of names that may hold another name as it stands ("Universität Aleppo")."""

NEAR = 0.1
"""How little less sure a source may be of another extent for the reviewer to hear of it."""


def merged(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return one candidate per place, renumbered ``m1``, ``v1`` ... in text order."""
    return renumbered(united(candidates))


def united(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return one candidate per place in text order, ids as they are."""
    groups: dict[tuple[str, tuple[int, ...]], list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(_where(candidate.content), []).append(candidate)
    joined: list[Candidate] = []
    became: dict[ItemId, ItemId] = {}
    for group in groups.values():
        one = group[0]
        if len(group) > 1:
            one = _joined(group)
            became.update((other.id, one.id) for other in group)
        joined.append(one)
    joined.sort(key=_place)
    dropped: set[ItemId] = set()
    rivalled: set[ItemId] = set()
    for kind in (Mention, Event):
        losers, winners = _conflicts([c for c in joined if isinstance(c.content, kind)])
        dropped |= losers
        rivalled |= winners
    kept = (c for c in joined if c.id not in dropped)
    told = [with_extent(c) if c.id in rivalled else c for c in kept]
    there = {candidate.id for candidate in told}
    return [_led(candidate, there, became) for candidate in told]


def _where(content: Content) -> tuple[str, tuple[int, ...]]:
    """Return kind and offsets of ``content``; numbers are compared faster than spans."""
    first = content.fragments[0]
    if len(content.fragments) == 1:
        return content.kind, (first.start, first.end)
    return content.kind, tuple(
        at for span in content.fragments for at in (span.start, span.end)
    )


def _joined(group: Sequence[Candidate]) -> Candidate:
    """Return the opinion of all of ``group``, which share kind and fragments."""
    doubt: dict[str, float] = {}
    for candidate in group:
        label = candidate.content.label
        doubt[label] = doubt.get(label, 1.0) * (1.0 - min(candidate.score, 0.99))
    label = min(doubt, key=lambda name: (doubt[name], name))
    rivals = max((1.0 - value for name, value in doubt.items() if name != label), default=0.0)
    agreeing = sorted(
        (c for c in group if c.content.label == label), key=lambda c: (-c.score, c.source, c.id)
    )
    best = agreeing[0]
    sources = dict.fromkeys(part for c in agreeing for part in c.source.split("+"))
    reasons = dict.fromkeys(c.reason for c in agreeing if c.reason)
    one = replace(
        best,
        score=round((1.0 - doubt[label]) * (1.0 - 0.4 * rivals), 4),
        source="+".join(sources),
        reason="; ".join(reasons),
    )
    return with_labels(one, sorted(doubt, key=lambda name: (doubt[name], name)))


def _conflicts(ordered: Sequence[Candidate]) -> tuple[set[ItemId], set[ItemId]]:
    """Return which candidates, in text order, a surer one denies, and which had near rivals."""
    dropped: set[ItemId] = set()
    rivalled: set[ItemId] = set()
    open_: list[Candidate] = []
    reach = 0
    for candidate in ordered:
        spans = candidate.content.fragments
        start = spans[0].start
        if start >= reach:
            open_, reach = [candidate], spans[-1].end
            continue
        reach = max(reach, spans[-1].end)
        open_ = [
            c for c in open_ if c.content.fragments[-1].end > start and c.id not in dropped
        ]
        for other in open_:
            loser = _loser(other, candidate)
            if loser is not None:
                dropped.add(loser.id)
                winner = other if loser is candidate else candidate
                if loser.score > winner.score - NEAR:
                    rivalled.add(winner.id)
                if loser is candidate:
                    break
        open_.append(candidate)
    return dropped, rivalled


def _loser(first: Candidate, second: Candidate) -> Candidate | None:
    """Return which of two candidates has to go, ``None`` where both may stand.

    ``first`` starts no later than ``second``, and where both start together it is longer.
    """
    left, right = first.content, second.content
    if not any(a.overlaps(b) for a in left.fragments for b in right.fragments):
        return None
    weaker = first if first.score < second.score else second
    if isinstance(left, Event) or isinstance(right, Event):
        return weaker
    if not left.fragments[0].contains(right.fragments[-1]):
        return weaker
    return None if _nests(left, right) else _loser_of_nested(first, second)


def _nests(outer: Mention, inner: Mention) -> bool:
    """Say whether the guideline keeps ``inner``, which lies within ``outer``."""
    if attribute(inner, "form") in {DERIV, PART}:
        bare = outer.label in {"GPE", "PER"} and attribute(outer, "mention") == NAME
        return not bare or attribute(inner, "form") == PART
    if inner.label == "DATE":
        return False
    if outer.label == "QUANTITY":
        return inner.label not in {"QUANTITY", "MISC"}
    describes = attribute(inner, "mention") == NOMINAL
    named = attribute(outer, "mention") == NAME
    if inner.label == "NORP" and named and outer.label in HOLDERS:
        return True
    if inner.label in {"QUANTITY", "NORP"} or (describes and named):
        return False
    return outer.label != inner.label and outer.label in HOLDERS


def _loser_of_nested(outer: Candidate, inner: Candidate) -> Candidate:
    """Return the longer one only where the shorter is clearly surer."""
    return outer if inner.score > outer.score + 0.3 else inner


def _place(candidate: Candidate) -> tuple[int, int, str, str]:
    spans: Sequence[Span] = candidate.content.fragments
    return spans[0].start, -spans[-1].end, candidate.content.kind, candidate.id


def _led(
    candidate: Candidate, there: Collection[ItemId], became: Mapping[ItemId, ItemId]
) -> Candidate:
    """Return an event with arguments that are there, those that were joined led along."""
    content = candidate.content
    if not isinstance(content, Event):
        return candidate
    led = dict.fromkeys(
        (argument.role, became.get(argument.ref, argument.ref))
        for argument in content.arguments
    )
    kept = tuple([Argument(role, ref) for role, ref in led if ref in there])
    if kept == content.arguments:
        return candidate
    event = Event(content.fragments, content.type, kept, content.attributes)
    return Candidate(candidate.id, event, candidate.source, candidate.score, candidate.reason)


def renumbered(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return ``candidates`` as ``m1``, ``v1`` ... in text order.

    Arguments that are not among them are left out.
    """
    ordered = sorted(candidates, key=_place)
    mentions = events = 0
    fresh: dict[ItemId, ItemId] = {}
    for candidate in ordered:
        if isinstance(candidate.content, Mention):
            mentions += 1
            fresh[candidate.id] = ItemId(f"m{mentions}")
        else:
            events += 1
            fresh[candidate.id] = ItemId(f"v{events}")
    return tuple([_renamed(candidate, fresh) for candidate in ordered])


def _renamed(candidate: Candidate, fresh: Mapping[ItemId, ItemId]) -> Candidate:
    content = candidate.content
    if isinstance(content, Event):
        arguments = tuple(
            [
                Argument(argument.role, fresh[argument.ref])
                for argument in content.arguments
                if argument.ref in fresh
            ]
        )
        content = Event(content.fragments, content.type, arguments, content.attributes)
    elif fresh[candidate.id] == candidate.id:
        return candidate
    return Candidate(
        fresh[candidate.id], content, candidate.source, candidate.score, candidate.reason
    )
