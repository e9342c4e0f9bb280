"""``goldlese schema``: check and print a schema, or list the shipped ones."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from annotations.schema import Attribute, Schema
from annotations.schema_files import read_schema, shipped
from export.console import answer, tell
from export.schema_advice import advice


def run(options: argparse.Namespace) -> int:
    """Print the TOML of a schema that was proved to be right.

    Raises:
        SchemaError: It is not; the message names file, line and entry of each mistake.
    """
    if options.list:
        _list(options)
        return 0
    schema = read_schema(options.schema)
    said = tuple(advice(schema))
    for sentence in said:
        tell(f"{options.schema}: {sentence}")
    answer(_facts(schema, said), schema.toml.rstrip("\n"), as_json=options.json)
    return 0


def _list(options: argparse.Namespace) -> None:
    rows = [(name, read_schema(name)) for name in shipped()]
    facts = [
        {"name": name, "schema": one.identity, "definition": dict(one.definition)}
        for name, one in rows
    ]
    lines = (f"{name}  {one.identity}  {one.definition['en']}" for name, one in rows)
    answer({"schemas": facts}, *lines, as_json=options.json)


def _facts(schema: Schema, said: Sequence[str]) -> Mapping[str, object]:
    """Return what may be marked, by its names, and what may not be meant."""
    return {
        "schema": schema.identity,
        "labels": [label.name for label in schema.labels],
        "mention_attributes": _values(schema.mention_attributes),
        "event_types": {
            type_.name: [role.name for role in type_.roles] for type_ in schema.event_types
        },
        "event_attributes": _values(schema.event_attributes),
        "advice": list(said),
    }


def _values(attributes: Sequence[Attribute]) -> Mapping[str, Sequence[str]]:
    return {one.name: [value.name for value in one.values] for one in attributes}
