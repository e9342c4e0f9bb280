"""One opinion out of many: candidates of several sources for the same place become one.

Mentions over the same fragments are one candidate: the label with the most weight wins, its
sources and reasons are joined, the other labels are noted. Of two mentions that cross each
other the surer one stays. Nested ones stay where the guideline nests. A trigger has one event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

from annotations.candidates.correspondence import is_translated
from annotations.candidates.dissent import with_extent, with_labels
from annotations.candidates.hits import DERIV, NAME, NOMINAL, PART, attribute
from annotations.model import (
    Argument,
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
)

_Place = tuple[int, int, str, tuple[int, ...]]
_Placed = tuple[_Place, Candidate]
_FIRST = itemgetter(0)

HOLDERS = frozenset({"ORG", "MIL", "FAC", "MISC", "LOC", "OTH"})
"""Labels of names that may hold another name as it stands ("Universität Aleppo")."""

NEAR = 0.1
"""How little less sure a source may be of another extent for the reviewer to hear of it."""


def merged(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return one candidate per place, renumbered ``m1``, ``v1`` ... in text order."""
    return renumbered(united(candidates))


def united(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return one candidate per place in text order, ids as they are."""
    ordered, became = _one_a_place(candidates)
    mentions = _conflicts([one for one in ordered if one[0][2] == "mention"])
    events = _conflicts([one for one in ordered if one[0][2] == "event"])
    dropped, rivalled = mentions[0] | events[0], mentions[1] | events[1]
    told = [
        with_extent(one) if one.id in rivalled else one
        for _, one in ordered
        if one.id not in dropped
    ]
    return _all_led(told, became)


def without_lost(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return ``candidates``, some of what ``united`` returned, without arguments now lost.

    It is what ``united`` would return: of those that it leaves no two deny each other.
    """
    return _all_led(candidates, {})


def _all_led(
    candidates: Sequence[Candidate], became: Mapping[ItemId, ItemId]
) -> list[Candidate]:
    """Return ``candidates``, events with arguments that are among them."""
    there = {one.id for one in candidates}
    return [
        _led(one, one.content, there, became) if isinstance(one.content, Event) else one
        for one in candidates
    ]


def _one_a_place(
    candidates: Iterable[Candidate],
) -> tuple[list[_Placed], Mapping[ItemId, ItemId]]:
    """Return one candidate per place in text order, and which ids of others became its id."""
    ordered: list[_Placed] = []
    others: dict[_Place, list[Candidate]] = {}
    last: _Place | None = None
    for place, candidate in sorted([(_place(c.content), c) for c in candidates], key=_FIRST):
        if place == last:
            others.setdefault(place, []).append(candidate)
        else:
            ordered.append((place, candidate))
            last = place
    if not others:
        return ordered, {}
    became: dict[ItemId, ItemId] = {}
    for at, (place, candidate) in enumerate(ordered):
        if place in others:
            group = [candidate, *others[place]]
            one = joined(group)
            ordered[at] = place, one
            became.update((other.id, one.id) for other in group)
    return ordered, became


def _place(content: Content) -> _Place:
    """Return start, negative end and kind of ``content``, and where fragments break it.

    Sorted by these, candidates stand in text order, the longer first.
    """
    spans = content.fragments
    first = spans[0]
    if len(spans) == 1:
        return first.start, -first.end, content.kind, ()
    breaks = tuple([at for span in spans for at in (span.start, span.end)])
    return first.start, -spans[-1].end, content.kind, breaks


def joined(group: Sequence[Candidate]) -> Candidate:
    """Return the opinion of all of ``group``, which share kind and fragments.

    Its id is that of the surest one with the likeliest label, and so is its content.
    """
    doubt: dict[str, float] = {}
    for candidate in group:
        label = candidate.content.label
        doubt[label] = doubt.get(label, 1.0) * (1.0 - min(candidate.score, 0.99))
    labels = sorted(doubt, key=lambda name: (doubt[name], name)) if len(doubt) > 1 else [label]
    label = labels[0]
    rivals = 1.0 - doubt[labels[1]] if len(labels) > 1 else 0.0
    agreeing = [c for c in group if c.content.label == label] if len(labels) > 1 else [*group]
    agreeing.sort(key=_surest_first)
    # Of the values of a schema's own attributes only the translation knows anything.
    best = next(filter(is_translated, agreeing), agreeing[0])
    sources = _joined_sources(tuple([c.source for c in agreeing]))
    reasons = dict.fromkeys([c.reason for c in agreeing if c.reason])
    score = round((1.0 - doubt[label]) * (1.0 - 0.4 * rivals), 4)
    one = Candidate(best.id, best.content, sources, score, "; ".join(reasons))
    return with_labels(one, labels) if len(labels) > 1 else one


@lru_cache(maxsize=1024)
def _joined_sources(sources: tuple[str, ...]) -> str:
    """Return ``sources``, each once, as one."""
    return "+".join(dict.fromkeys("+".join(sources).split("+")))


def _surest_first(candidate: Candidate) -> tuple[float, str, ItemId]:
    return -candidate.score, candidate.source, candidate.id


def _conflicts(
    ordered: Iterable[_Placed],
) -> tuple[set[ItemId], set[ItemId]]:
    """Return which candidates, in text order, a surer one denies, and which had near rivals."""
    dropped: set[ItemId] = set()
    rivalled: set[ItemId] = set()
    open_: list[tuple[int, Candidate]] = []
    reach = 0
    for (start, end, _, _), candidate in ordered:
        if start >= reach:
            open_, reach = [(-end, candidate)], -end
            continue
        reach = max(reach, -end)
        open_ = [one for one in open_ if one[0] > start and one[1].id not in dropped]
        for _, other in open_:
            loser = _loser(other, candidate)
            if loser is not None:
                dropped.add(loser.id)
                winner = other if loser is candidate else candidate
                if loser.score > winner.score - NEAR:
                    rivalled.add(winner.id)
                if loser is candidate:
                    break
        open_.append((-end, candidate))
    return dropped, rivalled


def _loser(first: Candidate, second: Candidate) -> Candidate | None:
    """Return which of two candidates has to go, ``None`` where both may stand.

    ``first`` starts no later than ``second``, and where both start together it is longer.
    """
    left, right = first.content, second.content
    if not any(a.overlaps(b) for a in left.fragments for b in right.fragments):
        return None
    if is_translated(first) and is_translated(second):
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


def _led(
    candidate: Candidate,
    event: Event,
    there: Collection[ItemId],
    became: Mapping[ItemId, ItemId],
) -> Candidate:
    """Return an event with arguments that are there, those that were joined led along."""
    told = [(one.role, one.ref) for one in event.arguments]
    led = dict.fromkeys([(role, became.get(ref, ref)) for role, ref in told])
    kept = [pair for pair in led if pair[1] in there]
    if kept == told:
        return candidate
    arguments = tuple([Argument(*pair) for pair in kept])
    content = Event(event.fragments, event.type, arguments, event.attributes)
    return replace(candidate, content=content)


def renumbered(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return ``candidates``, which stand in text order, as ``m1``, ``v1`` ....

    Arguments that are not among them are left out.
    """
    ordered = list(candidates)
    mentions = events = 0
    fresh: dict[ItemId, ItemId] = {}
    for candidate in ordered:
        if candidate.content.kind == "mention":
            mentions += 1
            fresh[candidate.id] = ItemId(f"m{mentions}")
        else:
            events += 1
            fresh[candidate.id] = ItemId(f"v{events}")
    return tuple([_renamed(candidate, fresh) for candidate in ordered])


def _renamed(candidate: Candidate, fresh: Mapping[ItemId, ItemId]) -> Candidate:
    content, name = candidate.content, fresh[candidate.id]
    if isinstance(content, Event) and content.arguments:
        led = [
            Argument(one.role, fresh[one.ref]) for one in content.arguments if one.ref in fresh
        ]
        content = Event(content.fragments, content.type, tuple(led), content.attributes)
    elif name == candidate.id:
        return candidate
    return Candidate(name, content, candidate.source, candidate.score, candidate.reason)
