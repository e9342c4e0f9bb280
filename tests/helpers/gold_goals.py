"""What each candidate of an article is to become: the gold nearest to it, or nothing.

Also which keys bring a place to the one that is wanted. Pure functions; keys are portable key
sequences of the default table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.model import Content, Event, Fragments, Item, ItemId
from annotations.text.words import tokens
from gui.review import reshape
from gui.review.reshape import Edge

FAR = 40
"""So many steps of a boundary nobody makes."""

ADDING = 5
"""About so many keys make a new mention; an event takes two more for each argument."""

KEYS = {
    (Edge.START, -1, False): "Alt+Left",
    (Edge.START, 1, False): "Alt+Right",
    (Edge.START, -1, True): "Ctrl+Alt+Left",
    (Edge.START, 1, True): "Ctrl+Alt+Right",
    (Edge.END, -1, False): "Shift+Left",
    (Edge.END, 1, False): "Shift+Right",
    (Edge.END, -1, True): "Ctrl+Shift+Left",
    (Edge.END, 1, True): "Ctrl+Shift+Right",
}


@dataclass(frozen=True, slots=True)
class Goals:
    """``wanted`` tells for each item which gold it is to become, ``None`` for rejection.

    ``added`` is the gold that no item becomes, in text order.
    """

    wanted: Mapping[ItemId, ItemId | None]
    added: Sequence[ItemId]


def goals(text: str, items: Sequence[Item], gold: Mapping[ItemId, Content]) -> Goals:
    """Pair items with gold so that few keys are needed; what overlaps not is no pair."""
    costs = []
    for item in items:
        for name, content in gold.items():
            cost = _cost(text, item.content, content)
            if cost is not None:
                costs.append((cost, item.id, name))
    wanted: dict[ItemId, ItemId | None] = {item.id: None for item in items}
    taken: set[ItemId] = set()
    for _, item_id, name in sorted(costs):
        if wanted[item_id] is None and name not in taken:
            wanted[item_id] = name
            taken.add(name)
    left = [name for name in gold if name not in taken]
    return Goals(wanted, sorted(left, key=lambda name: place_of(gold[name])))


def place_of(content: Content) -> tuple[int, int]:
    """Return the key by which items stand in text order."""
    return content.fragments[0].start, -content.fragments[-1].end


def _cost(text: str, content: Content, goal: Content) -> int | None:
    """Return how many keys make ``goal`` of ``content``; None where adding takes fewer."""
    if content.kind != goal.kind or not _overlap(content.fragments, goal.fragments):
        return None
    steps = edge_keys(text, content.fragments, goal.fragments)
    if steps is None:
        return None
    cost = len(steps) + (content.label != goal.label) * (2 if goal.kind == "event" else 1)
    adding = ADDING + (2 * len(goal.arguments) if isinstance(goal, Event) else 0)
    return cost if cost <= adding else None


def _overlap(some: Fragments, others: Fragments) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def edge_keys(text: str, spans: Fragments, goal: Fragments) -> list[str] | None:
    """Return the keys that move the outer edges, and add or split off whole words.

    ``+`` stands for a word of an added fragment (its hint letters come on top), ``-`` for
    splitting one off. None where that does not lead to ``goal``.
    """
    if spans == goal:
        return []
    if len(spans) == len(goal):
        for order in ((Edge.START, Edge.END), (Edge.END, Edge.START)):
            keys, made = _moves(text, spans, goal, order)
            if made == goal:
                return keys
        return None
    if len(spans) > len(goal):
        return ["-"] * (len(spans) - len(goal)) if spans[: len(goal)] == goal else None
    more = sorted(set(goal) - set(spans))
    count = sum(len(tokens(text[span.start : span.end])) for span in more)
    return ["+"] * count if set(spans) < set(goal) else None


def _moves(
    text: str, spans: Fragments, goal: Fragments, order: Sequence[Edge]
) -> tuple[list[str], Fragments]:
    keys: list[str] = []
    for edge in order:
        for by_character in (False, True):
            while len(keys) < FAR and (by := _way(spans, goal, edge)):
                made = reshape.moved(text, spans, edge, by, by_character=by_character)
                if made is None or (not by_character and _way(made, goal, edge) == -by):
                    break
                spans = made
                keys.append(KEYS[edge, by, by_character])
    return keys, spans


def _way(spans: Fragments, goal: Fragments, edge: Edge) -> int:
    """Return in which direction the edge is to go, 0 where it is right."""
    if edge is Edge.START:
        here, there = spans[0].start, goal[0].start
    else:
        here, there = spans[-1].end, goal[-1].end
    return (there > here) - (there < here)
