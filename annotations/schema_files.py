"""Read a Schema from TOML; every mistake is named with its place in the file.

The layout is described in ``docs/schemas.md``; ``annotations/schemas`` holds examples.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

from annotations.errors import SchemaError
from annotations.schema import Attribute, EventType, Label, Role, Schema, Texts, Value

FORMAT = "goldlese-schema/1"
LANGUAGES = ("en", "de")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def shipped() -> tuple[str, ...]:
    """Return the names of the schemas that come with the program, sorted."""
    folder = files("annotations") / "schemas"
    return tuple(
        sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml"))
    )


def read_schema(name_or_path: str | Path) -> Schema:
    """Return the shipped schema of that name, or the one in the file at that path.

    Raises:
        SchemaError: There is no such schema, or it says something that cannot be.
    """
    if str(name_or_path) in shipped():
        name = f"{name_or_path}.toml"
        text = (files("annotations") / "schemas" / name).read_text(encoding="utf-8")
        return parse_schema(text, name)
    path = Path(name_or_path)
    try:
        return parse_schema(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise SchemaError(
            f"{path}: a schema file must be UTF-8 text ({error.reason})"
        ) from error
    except OSError as error:
        known = ", ".join(shipped())
        raise SchemaError(
            f"{path}: no schema file can be read there ({error.strerror}); "
            f"give the path of a .toml file or one of: {known}"
        ) from error


def parse_schema(toml: str, where: str) -> Schema:
    """Return the schema written in ``toml``; ``where`` names it in messages.

    Raises:
        SchemaError: It is no TOML, lacks something, or contradicts itself.
    """
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(f"{where}: not valid TOML: {error}") from error
    return _Reading(where).schema(table, toml)


class _Reading:
    """One pass over one file; ``where`` begins every message."""

    def __init__(self, where: str) -> None:
        self._where = where

    # -- the whole ---------------------------------------------------------------------------

    def schema(self, table: Mapping[str, Any], toml: str) -> Schema:
        self._only(table, "the file", _TOP)
        if table.get("format") != FORMAT:
            self._fail("the file", f'needs the line: format = "{FORMAT}"')
        labels = tuple(self._label(row) for row in self._rows(table, "label"))
        types = [
            self._string(row, "event_type", "name") for row in self._rows(table, "event_type")
        ]
        self._unique("label", [label.name for label in labels])
        self._unique("event_type", types)
        roles = self._roles(table, {label.name for label in labels}, set(types))
        default = table.get("event_colour")
        event_types = tuple(
            self._event_type(row, roles, default) for row in self._rows(table, "event_type")
        )
        self._unique("event_type", [type_.key for type_ in event_types], "key")
        if not labels:
            self._fail("the file", "needs at least one [[label]]")
        return Schema(
            name=self._string(table, "the file", "name"),
            version=self._version(table),
            language=self._string(table, "the file", "language"),
            names=self._texts(table, "the file", "names"),
            definition=self._texts(table, "the file", "definition"),
            labels=labels,
            event_types=event_types,
            mention_attributes=self._attributes(table, "mention_attribute"),
            event_attributes=self._attributes(table, "event_attribute"),
            toml=toml,
        )

    def _version(self, table: Mapping[str, Any]) -> int:
        version = table.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            self._fail("the file", "needs version = a whole number from 1")
        return int(version)

    # -- its parts ---------------------------------------------------------------------------

    def _label(self, row: Mapping[str, Any]) -> Label:
        place = self._place("label", row)
        self._only(row, place, {"name", "names", "definition", "examples", "colour"})
        light, dark = self._colours(row.get("colour"), place)
        return Label(
            name=self._name(row, place),
            names=self._texts(row, place, "names"),
            definition=self._texts(row, place, "definition"),
            examples=self._strings(row, place, "examples"),
            light=light,
            dark=dark,
        )

    def _roles(
        self, table: Mapping[str, Any], labels: set[str], types: set[str]
    ) -> Mapping[str, Role]:
        roles = {}
        for row in self._rows(table, "role"):
            role = self._role(row, labels, types)
            if role.name in roles:
                self._fail(f'role "{role.name}"', "is there twice")
            roles[role.name] = role
        return roles

    def _role(self, row: Mapping[str, Any], labels: set[str], types: set[str]) -> Role:
        place = self._place("role", row)
        self._only(row, place, {"name", "key", "names", "definition", "labels", "events"})
        fillers = self._strings(row, place, "labels")
        events = self._strings(row, place, "events")
        self._known(place, "label", fillers, labels)
        self._known(place, "event type", [name for name in events if name != "*"], types)
        if not fillers and not events:
            self._fail(place, "needs labels or events that may fill it")
        return Role(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._texts(row, place, "names"),
            definition=self._texts(row, place, "definition"),
            labels=frozenset(fillers),
            events=frozenset(events),
        )

    def _event_type(
        self, row: Mapping[str, Any], roles: Mapping[str, Role], colour: object
    ) -> EventType:
        place = self._place("event_type", row)
        self._only(row, place, _EVENT_TYPE)
        names = self._strings(row, place, "roles")
        required = self._strings(row, place, "required")
        self._known(place, "role", names, set(roles))
        self._known(place, "role among its own roles", required, set(names))
        self._unique(place, list(names), "role")
        own = tuple(_with_duty(roles[name], name in required) for name in names)
        self._unique(place, [role.key for role in own], "role key")
        light, dark = self._colours(row.get("colour", colour), place)
        return EventType(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._texts(row, place, "names"),
            definition=self._texts(row, place, "definition"),
            examples=self._strings(row, place, "examples"),
            light=light,
            dark=dark,
            roles=own,
            plover=str(row.get("plover", "")),
            ace=self._strings(row, place, "ace"),
        )

    def _attributes(self, table: Mapping[str, Any], kind: str) -> tuple[Attribute, ...]:
        made = tuple(self._attribute(row, kind) for row in self._rows(table, kind))
        self._unique(kind, [attribute.name for attribute in made])
        keys = [value.key for attribute in made for value in attribute.values]
        self._unique(kind, keys, "value key")
        return made

    def _attribute(self, row: Mapping[str, Any], kind: str) -> Attribute:
        place = self._place(kind, row)
        self._only(row, place, {"name", "names", "definition", "values"})
        values = tuple(self._value(value, place) for value in self._rows(row, "values", place))
        if not values:
            self._fail(place, "needs values")
        self._unique(place, [value.name for value in values], "value")
        return Attribute(
            name=self._name(row, place),
            names=self._texts(row, place, "names"),
            definition=self._texts(row, place, "definition"),
            values=values,
        )

    def _value(self, row: Mapping[str, Any], attribute: str) -> Value:
        place = f"{attribute}: " + self._place("value", row)
        self._only(row, place, {"name", "key", "names", "definition"})
        return Value(
            name=self._name(row, place),
            key=self._key(row, place),
            names=self._texts(row, place, "names"),
            definition=self._texts(row, place, "definition"),
        )

    # -- single entries ----------------------------------------------------------------------

    def _fail(self, place: str, what: str) -> NoReturn:
        raise SchemaError(f"{self._where}: {place}: {what}")

    def _place(self, kind: str, row: Mapping[str, Any]) -> str:
        return f'{kind} "{row.get("name", "without a name")}"'

    def _only(self, row: Mapping[str, Any], place: str, known: Iterable[str]) -> None:
        unknown = sorted(set(row) - set(known))
        if unknown:
            self._fail(
                place, f'unknown entry "{unknown[0]}" (known: {", ".join(sorted(known))})'
            )

    def _rows(
        self, table: Mapping[str, Any], name: str, place: str = "the file"
    ) -> list[Mapping[str, Any]]:
        rows = table.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self._fail(place, f'"{name}" must be a list of tables')
        return list(rows)

    def _string(self, row: Mapping[str, Any], place: str, entry: str) -> str:
        value = row.get(entry)
        if not isinstance(value, str) or not value.strip():
            self._fail(place, f'needs "{entry}" as text')
        return str(value)

    def _strings(self, row: Mapping[str, Any], place: str, entry: str) -> tuple[str, ...]:
        value = row.get(entry, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._fail(place, f'"{entry}" must be a list of texts')
        return tuple(value)

    def _name(self, row: Mapping[str, Any], place: str) -> str:
        name = self._string(row, place, "name")
        if not _NAME.fullmatch(name):
            self._fail(place, "a name is a letter, then letters, digits and . _ - :")
        return name

    def _key(self, row: Mapping[str, Any], place: str) -> str:
        key = self._string(row, place, "key")
        if len(key) != 1 or not key.isalnum():
            self._fail(place, f'key must be one letter or digit, not "{key}"')
        return key

    def _texts(self, row: Mapping[str, Any], place: str, entry: str) -> Texts:
        value = row.get(entry)
        if not isinstance(value, dict):
            self._fail(place, f'needs "{entry}" in the languages {", ".join(LANGUAGES)}')
        for language in LANGUAGES:
            self._string(value, f"{place}: {entry}", language)
        return {str(language): str(text) for language, text in value.items()}

    def _colours(self, value: object, place: str) -> tuple[str, str]:
        if not isinstance(value, dict):
            self._fail(place, 'needs colour = { light = "#rrggbb", dark = "#rrggbb" }')
        pair = tuple(str(value.get(theme, "")) for theme in ("light", "dark"))
        for colour in pair:
            if not _COLOUR.fullmatch(colour):
                self._fail(place, f'a colour is written "#rrggbb", not "{colour}"')
        return pair[0], pair[1]

    def _known(self, place: str, what: str, names: Iterable[str], known: set[str]) -> None:
        for name in names:
            if name not in known:
                self._fail(
                    place,
                    f'names the unknown {what} "{name}" (known: {", ".join(sorted(known))})',
                )

    def _unique(self, place: str, names: list[str], what: str = "name") -> None:
        for name in names:
            if names.count(name) > 1:
                self._fail(place, f'the {what} "{name}" is there twice')


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


_TOP = {
    "format", "name", "version", "language", "names", "definition", "label", "role",
    "event_colour", "event_type", "mention_attribute", "event_attribute",
}  # fmt: skip
_EVENT_TYPE = {
    "name", "key", "names", "definition", "examples", "colour", "roles", "required",
    "plover", "ace",
}  # fmt: skip
