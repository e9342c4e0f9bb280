"""The tables of a schema file: labels, attributes, roles and event types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotations.schema import Attribute, EventType, Label, Role, Schema, Value
from annotations.schema_files.entries import FILE, FORMAT, Entries, Place, Row, names_of


class Tables(Entries):
    """Reads the schema in one file."""

    def schema(self, table: Mapping[str, Any], toml: str) -> Schema:
        """Return the schema in ``table``, whose text is ``toml``.

        Raises:
            SchemaError: It has mistakes; all of them are named.
        """
        self._only(table, FILE, _TOP)
        if table.get("format") != FORMAT:
            self._note(FILE, f'needs the line: format = "{FORMAT}"', "format")
        rows = {kind: self._rows(table, kind) for kind in _KINDS}
        labels = tuple(self._label(place, row) for place, row in rows["label"])
        if not labels:
            self._note(FILE, "needs at least one [[label]]")
        self._unique(rows["label"])
        self._unique(rows["event_type"])
        self._unique(rows["event_type"], "key")
        roles = self._roles(rows["role"], names_of(rows["label"]), names_of(rows["event_type"]))
        default = table.get("event_colour")
        event_types = tuple(
            self._event_type(place, row, roles, default) for place, row in rows["event_type"]
        )
        schema = Schema(
            name=self._string(table, FILE, "name"),
            version=self._version(table),
            language=self._string(table, FILE, "language"),
            names=self._names(table, FILE),
            definition=self._texts(table, FILE, "definition"),
            labels=labels,
            event_types=event_types,
            mention_attributes=self._attributes(rows["mention_attribute"]),
            event_attributes=self._attributes(rows["event_attribute"]),
            toml=toml,
        )
        self.raise_mistakes()
        return schema

    def _version(self, table: Mapping[str, Any]) -> int:
        version = table.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self._note(FILE, "needs version = a whole number from 1", "version")
            return 1
        return version

    def _label(self, place: Place, row: Mapping[str, Any]) -> Label:
        self._only(row, place, {"name", "names", "definition", "examples", "colour"})
        light, dark = self._colours(row.get("colour"), place)
        return Label(
            name=self._name(row, place),
            names=self._names(row, place),
            definition=self._texts(row, place, "definition"),
            examples=self._strings(row, place, "examples"),
            light=light,
            dark=dark,
        )

    def _roles(self, rows: list[Row], labels: set[str], types: set[str]) -> Mapping[str, Role]:
        self._unique(rows)
        made = (self._role(place, row, labels, types) for place, row in rows)
        return {role.name: role for role in made}

    def _role(
        self, place: Place, row: Mapping[str, Any], labels: set[str], types: set[str]
    ) -> Role:
        self._only(row, place, {"name", "key", "names", "definition", "labels", "events"})
        fillers = self._strings(row, place, "labels")
        events = self._strings(row, place, "events")
        self._known(place, "labels", "label", fillers, labels)
        self._known(place, "events", "event type", events, {*types, "*"})
        if not row.get("labels") and not row.get("events"):
            self._note(place, "needs labels or events that may fill it")
        return Role(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._names(row, place),
            definition=self._texts(row, place, "definition"),
            labels=frozenset(fillers),
            events=frozenset(events),
        )

    def _event_type(
        self, place: Place, row: Mapping[str, Any], roles: Mapping[str, Role], colour: object
    ) -> EventType:
        self._only(row, place, _EVENT_TYPE)
        names = self._strings(row, place, "roles")
        required = self._strings(row, place, "required")
        self._known(place, "roles", "role", names, set(roles))
        self._known(place, "required", "role among its own roles", required, set(names))
        self._once(place, names, "role", "roles")
        own = tuple(
            _with_duty(roles[name], name in required) for name in names if name in roles
        )
        self._once(place, [role.key for role in own], "role key", "roles")
        light, dark = self._colours(row.get("colour", colour), place)
        return EventType(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._names(row, place),
            definition=self._texts(row, place, "definition"),
            examples=self._strings(row, place, "examples"),
            light=light,
            dark=dark,
            roles=own,
            plover=str(row.get("plover", "")),
            ace=self._strings(row, place, "ace"),
        )

    def _attributes(self, rows: list[Row]) -> tuple[Attribute, ...]:
        self._unique(rows)
        values = [(place, value) for place, row in rows for value in _values_of(row)]
        self._unique(values, "key", "value key")
        return tuple(self._attribute(place, row) for place, row in rows)

    def _attribute(self, place: Place, row: Mapping[str, Any]) -> Attribute:
        self._only(row, place, {"name", "names", "definition", "values"})
        rows = _values_of(row)
        if not rows or len(rows) != len(row["values"]):
            self._note(place, "needs values, a list of tables and nothing else", "values")
        self._once(place, [str(value.get("name", "")) for value in rows], "value", "values")
        return Attribute(
            name=self._name(row, place),
            names=self._names(row, place),
            definition=self._texts(row, place, "definition"),
            values=tuple(self._value(value, place) for value in rows),
        )

    def _value(self, row: Mapping[str, Any], attribute: Place) -> Value:
        name = row.get("name", "without a name")
        place = attribute._replace(said=f'{attribute.said}: value "{name}"', within=f'"{name}"')
        self._only(row, place, {"name", "key", "names", "definition"})
        return Value(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._names(row, place),
            definition=self._texts(row, place, "definition"),
        )


def _values_of(row: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    values = row.get("values")
    rows = values if isinstance(values, list) else []
    return [value for value in rows if isinstance(value, dict)]


def _with_duty(role: Role, required: bool) -> Role:
    if not required:
        return role
    return Role(
        role.name,
        role.key,
        role.names,
        role.definition,
        role.labels,
        role.events,
        required=True,
    )


_KINDS = ("label", "role", "event_type", "mention_attribute", "event_attribute")
_TOP = {
    "format", "name", "version", "language", "names", "definition", "label", "role",
    "event_colour", "event_type", "mention_attribute", "event_attribute",
}  # fmt: skip
_EVENT_TYPE = {
    "name", "key", "names", "definition", "examples", "colour", "roles", "required",
    "plover", "ace",
}  # fmt: skip
