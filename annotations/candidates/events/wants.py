"""What the roles of a schema's event types may be filled with, looked up once."""

from __future__ import annotations

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
    """The roles of one schema, with what each may be filled with."""

    def __init__(self, schema: Schema) -> None:
        """Take the schema."""
        self.labels = frozenset(label.name for label in schema.labels)
        self._roles = {type_.name: _roles(type_) for type_ in schema.event_types}
        self._seen: dict[tuple[int, str], Wanted | None] = {}

    def has_type(self, type_name: str) -> bool:
        """Whether the schema has an event type of this name."""
        return type_name in self._roles

    def role(self, type_name: str, name: str) -> Wanted | None:
        """Return what the schema allows a role, ``None`` where the type lacks it."""
        return self._roles.get(type_name, {}).get(name)

    def of(self, frame: Frame, name: str) -> Wanted | None:
        """Return what may fill a role of an event with this frame; ``None`` where nothing."""
        key = id(frame), name
        if key not in self._seen:
            self._seen[key] = self._narrowed(frame, name)
        return self._seen[key]

    def _narrowed(self, frame: Frame, name: str) -> Wanted | None:
        wanted = self.role(frame.type, name)
        if wanted is None:
            return None
        labels = wanted.labels
        if name == "instrument" or (
            name in COUNTED and self.role(frame.type, "number") is not None
        ):
            labels = labels - {"QUANTITY"}
        allowed = frame.labels.get(name)
        return Wanted(name, labels & allowed, strict=True) if allowed else Wanted(name, labels)


def _roles(type_: EventType) -> dict[str, Wanted]:
    return {role.name: Wanted(role.name, role.labels) for role in type_.roles}
