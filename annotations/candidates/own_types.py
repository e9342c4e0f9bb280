"""Event types of a project's own beside those of the shipped tables, for learnt triggers.

A trigger that the tables do not know becomes an entry of its own type, and takes its arguments
like the shipped type that most often became this one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from annotations.candidates.correspondence import EVENT, Correspondence, shipped_schema
from annotations.candidates.remembered import Remembered
from annotations.schema import Schema

OWN = "~"
"""Stands before an own type among the types of the tables: no schema can name one so."""

ENOUGH = 0.3
"""The chance from which on a shipped type is the own one, where the tables know the word."""

LIKE_NONE = "Attack"
"""The shipped type whose entries tell of the arguments where none became the own one."""


def own_type(type_name: str) -> str | None:
    """Return the own type that a type of a widened table stands for, ``None`` for others."""
    return type_name.removeprefix(OWN) if type_name.startswith(OWN) else None


class OwnTypes:
    """The event types of a project, told in the types of the tables."""

    def __init__(self, learnt: Correspondence) -> None:
        self._learnt = learnt
        self._like: Remembered[str, str] = Remembered(self._counterpart)

    def of(self, own: str, known: Collection[str]) -> str:
        """Return which of the ``known`` types of a word is the own one, else one of its own."""
        chances = {name: self._learnt.chances([(EVENT, name)]).get(own, 0.0) for name in known}
        best = max(chances, key=lambda name: (chances[name], name), default="")
        return best if chances.get(best, 0.0) >= ENOUGH else f"{OWN}{own}"

    def like(self, type_name: str) -> str:
        """Return the shipped type that stands for ``type_name``."""
        own = own_type(type_name)
        return type_name if own is None else self._like[own]

    def _counterpart(self, own: str) -> str:
        return self._learnt.counterpart(EVENT, own) or LIKE_NONE

    def widened(self, schema: Schema) -> Schema:
        """Return the shipped schema with the event types of ``schema`` beside its own."""
        shipped = shipped_schema()
        own = []
        for one in schema.event_types:
            name = f"{OWN}{one.name}"
            like = shipped.event_type(self.like(name))
            if like is not None:
                own.append(replace(like, name=name))
        return replace(shipped, event_types=(*shipped.event_types, *own))
