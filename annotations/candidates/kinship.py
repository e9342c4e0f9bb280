"""Which labels, event types and roles of the shipped sources are akin.

A schema with fewer labels or event types than the shipped one takes akin ones for one. So what
became of one of them is what to expect of the others, as long as nothing was seen of them; of
roles this holds anyhow, since hardly any event type has two that are akin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotations.candidates.correspondence import (
    AKIN,
    ARGUMENT,
    EVENT,
    KIN,
    MENTION,
    Chances,
    Key,
    shipped_schema,
)
from annotations.schema import Schema

_GROUPS = {
    MENTION: (("MIL", "ORG", "NORP"), ("GPE", "LOC", "FAC")),
    EVENT: (
        ("Clash", "Attack", "Strike", "Destruction"),
        ("Control", "TerritoryChange"),
        ("Arrest", "Abduction"),
    ),
    ARGUMENT: (
        ("attacker", "agent", "actor", "gainer", "holder", "mover", "party", "speaker"),
        ("target", "victim", "loser", "opponent", "person", "object"),
        ("place", "territory", "destination"),
    ),
}

_KEYS: dict[Key, tuple[Key, ...]] = {
    (kind, name): ((KIN, kind, group[0]),)
    for kind, groups in _GROUPS.items()
    for group in groups
    for name in group
}


def are_one(kind: str, schema: Schema) -> bool:
    """Say whether ``schema`` takes akin words of a kind for one."""
    shipped = shipped_schema()
    if kind == MENTION:
        return len(schema.labels) < len(shipped.labels)
    return kind == ARGUMENT or len(schema.event_types) < len(shipped.event_types)


def with_kin(
    kind: str, chances: Mapping[str, Chances], schema: Schema
) -> Mapping[str, Chances]:
    """Return ``chances`` by word; those of which nothing is known have what akin ones have."""
    if not are_one(kind, schema):
        return chances
    made = dict(chances)
    for group in _GROUPS[kind]:
        known = [chances[name] for name in group if chances.get(name)]
        whole = Counter[str]()
        for one in known:
            whole.update({own: AKIN * chance / len(known) for own, chance in one.items()})
        made.update({name: dict(whole) for name in group if not chances.get(name)})
    return made


def kin(kind: str, name: str) -> tuple[Key, ...]:
    """Return the key of the group that a word of the sources is in, none for one by itself."""
    return _KEYS.get((kind, name), ())
