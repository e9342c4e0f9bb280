"""The schema: labels, event types, roles, attributes and their allowed values, with version.

Read from TOML by ``annotations.schema_files``; the shipped ones lie in ``annotations/schemas``.
Names are stable identifiers; ``names`` and ``definitions`` are per language (``de``, ``en``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from annotations.model import Attributes, attributes

Texts = Mapping[str, str]
"""Language code to text; always holds ``en`` and ``de``."""


@dataclass(frozen=True, slots=True)
class Value:
    """One allowed value of an attribute.

    ``key`` is the letter that sets it, unique among all values of mentions or of events.
    """

    name: str
    key: str
    names: Texts
    definition: Texts


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of mentions or events; its first value is the default."""

    name: str
    names: Texts
    definition: Texts
    values: tuple[Value, ...]

    def value(self, name: str) -> Value | None:
        return next((value for value in self.values if value.name == name), None)


@dataclass(frozen=True, slots=True)
class Label:
    """What a mention can be; colours are ``#rrggbb`` for the light and the dark theme."""

    name: str
    names: Texts
    definition: Texts
    examples: tuple[str, ...]
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event type.

    ``labels`` are those of the mentions that may fill it; ``events`` the event types that may
    (every type where it holds ``"*"``). Both are never empty together. ``key`` is unique among
    the roles of one event type.
    """

    name: str
    key: str
    names: Texts
    definition: Texts
    labels: frozenset[str]
    events: frozenset[str] = frozenset()
    required: bool = False

    def allows(self, kind: str, label: str) -> bool:
        """Say whether a mention (``kind`` "mention") or event with ``label`` may fill it."""
        if kind == "mention":
            return label in self.labels
        return label in self.events or "*" in self.events


@dataclass(frozen=True, slots=True)
class EventType:
    """What an event can be; ``key`` is one letter or digit, unique among the types."""

    name: str
    key: str
    names: Texts
    definition: Texts
    examples: tuple[str, ...]
    light: str
    dark: str
    roles: tuple[Role, ...]
    plover: str = ""
    ace: tuple[str, ...] = ()

    def role(self, name: str) -> Role | None:
        for role in self.roles:
            if role.name == name:
                return role
        return None


@dataclass(frozen=True)
class Schema:
    """A schema. Labels, types, roles and attributes are in the order of the file.

    ``toml`` is the text it was read from, written into each project and each export.
    """

    name: str
    version: int
    language: str
    names: Texts
    definition: Texts
    labels: tuple[Label, ...]
    event_types: tuple[EventType, ...]
    mention_attributes: tuple[Attribute, ...]
    event_attributes: tuple[Attribute, ...]
    toml: str = field(repr=False, compare=False, default="")

    @property
    def identity(self) -> str:
        """``name@version``, as the gold record gives it."""
        return f"{self.name}@{self.version}"

    @cached_property
    def _labels(self) -> Mapping[str, Label]:
        return {label.name: label for label in self.labels}

    @cached_property
    def _types(self) -> Mapping[str, EventType]:
        return {type_.name: type_ for type_ in self.event_types}

    def label(self, name: str) -> Label | None:
        return self._labels.get(name)

    def event_type(self, name: str) -> EventType | None:
        return self._types.get(name)

    def attributes_of(self, kind: str) -> tuple[Attribute, ...]:
        """The attributes of ``"mention"`` or ``"event"``."""
        return self.mention_attributes if kind == "mention" else self.event_attributes

    def defaults(self, kind: str) -> Attributes:
        """Return what a new mention or event says while nobody has set it otherwise."""
        given = {each.name: each.values[0].name for each in self.attributes_of(kind)}
        return attributes(given)
