"""What the roles of a schema's event types may be filled with, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.candidates.events.frames import Frame
from annotations.schema import EventType, Schema

COUNTED = frozenset({"victim", "person"})
"""Roles that leave a mere number to the role of that name, where the type has it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What may fill a role here: its name and the labels that schema and frame allow.

    ``strict``: a pronoun fills it only where its meaning is known.
    """

    role: str
    labels: frozenset[str]
    strict: bool = False


class Wants:
    """The roles of one schema, with what each may be filled with.

    ``labels`` are the names of its labels, ``types`` those of its event types.
    """

    def __init__(self, schema: Schema) -> None:
        """Take the schema."""
        self.labels = frozenset(label.name for label in schema.labels)
        self._roles = {type_.name: _roles(type_) for type_ in schema.event_types}
        self.types = self._roles.keys()
        self._of: dict[int, _Narrowed] = {}

    def role(self, type_name: str, name: str) -> Wanted | None:
        """Return what the schema allows a role, ``None`` where the type lacks it."""
        return self._roles.get(type_name, {}).get(name)

    def source(self, type_name: str) -> Wanted | None:
        """Return what may stand for who tells of such events."""
        return self.role(type_name, "reported_by")

    def of(self, frame: Frame) -> Mapping[str, Wanted | None]:
        """Return what may fill each role of an event with this frame; ``None``: nothing."""
        known = self._of.get(id(frame))
        if known is None:
            known = self._of[id(frame)] = _Narrowed(self, frame)
        return known


class _Narrowed(dict[str, Wanted | None]):
    """What the frame of an event leaves for its roles, each looked up once."""

    def __init__(self, wants: Wants, frame: Frame) -> None:
        super().__init__()
        self._wants = wants
        self._frame = frame

    def __missing__(self, name: str) -> Wanted | None:
        self[name] = found = self._narrowed(name)
        return found

    def _narrowed(self, name: str) -> Wanted | None:
        wants, frame = self._wants, self._frame
        wanted = wants.role(frame.type, name)
        if wanted is None:
            return None
        labels = wanted.labels
        if name == "instrument" or (
            name in COUNTED and wants.role(frame.type, "number") is not None
        ):
            labels = labels - {"QUANTITY"}
        allowed = frame.labels.get(name)
        return Wanted(name, labels & allowed, strict=True) if allowed else Wanted(name, labels)


def _roles(type_: EventType) -> dict[str, Wanted]:
    return {role.name: Wanted(role.name, role.labels) for role in type_.roles}
