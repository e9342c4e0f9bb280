"""``goldlese schema``: check and print a schema, or list the shipped ones."""

from __future__ import annotations

import argparse

from annotations.schema_files import read_schema, shipped
from export.console import say, tell
from export.schema_advice import advice


def run(options: argparse.Namespace) -> int:
    """Print the TOML of a schema that was proved to be right.

    Raises:
        SchemaError: It is not; the message names file, line and entry of each mistake.
    """
    if options.list:
        for name in shipped():
            schema = read_schema(name)
            say(f"{name}  {schema.identity}  {schema.definition['en']}")
        return 0
    schema = read_schema(options.schema)
    for sentence in advice(schema):
        tell(f"{options.schema}: {sentence}")
    say(schema.toml.rstrip("\n"))
    return 0
