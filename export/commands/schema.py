"""``goldlese schema``: check and print a schema, or list the shipped ones."""

from __future__ import annotations

import argparse

from annotations.schema_files import read_schema, shipped
from export.console import say


def run(options: argparse.Namespace) -> int:
    """Print the TOML of a schema that was proved to be right.

    Raises:
        SchemaError: It is not; the message names file and entry.
    """
    if options.list:
        for name in shipped():
            schema = read_schema(name)
            say(f"{name}  {schema.identity}  {schema.definition['en']}")
        return 0
    say(read_schema(options.schema).toml.rstrip("\n"))
    return 0
