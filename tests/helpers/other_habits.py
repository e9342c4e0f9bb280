"""A reviewer with habits of her own: the gold as she would have made it.

She marks no quantities and no statements, calls a building a place and a group of people an
armed actor, takes every attack for a strike, and leaves time and source of events aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotations.model import Content, ItemId, Mention

LEFT_OUT = frozenset({"QUANTITY", "Statement", "Support"})
INSTEAD = {"FAC": "LOC", "NORP": "MIL", "Attack": "Strike"}
NO_ROLES = frozenset({"time", "reported_by"})


def with_other_habits(gold: Mapping[ItemId, Content]) -> dict[ItemId, Content]:
    """Return the gold of an article as the reviewer with other habits makes it."""
    kept = {name: one for name, one in gold.items() if one.label not in LEFT_OUT}
    return {name: _changed(one, kept) for name, one in kept.items()}


def _changed(one: Content, kept: Mapping[ItemId, Content]) -> Content:
    label = INSTEAD.get(one.label, one.label)
    if isinstance(one, Mention):
        is_plain = ("form", "plain") in one.attributes
        return replace(one, label=label) if is_plain or label == "LOC" else one
    arguments = tuple(
        each for each in one.arguments if each.ref in kept and each.role not in NO_ROLES
    )
    return replace(one, type=label, arguments=arguments)
