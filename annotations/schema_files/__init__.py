"""Read a Schema from TOML; every mistake is named with its place in the file.

The layout is described in ``docs/schemas.md``; ``annotations/schemas`` holds examples.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

from annotations.errors import SchemaError
from annotations.schema import Schema
from annotations.schema_files.entries import FORMAT, LANGUAGES
from annotations.schema_files.tables import Tables

__all__ = ["FORMAT", "LANGUAGES", "parse_schema", "read_schema", "shipped"]

_AT_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")

_MOST = 16
_read: dict[str, Schema] = {}
"""What was read last, by its text: each thread that looks at a project asks for its schema."""


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
        SchemaError: It is no TOML, lacks something, or contradicts itself. The message has a
            line for each mistake, in their order, with the line of the file.
    """
    known = _read.get(toml)
    if known is not None:
        return known
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = f":{place[1]}" if place else ""
        said = _AT_LINE.sub(r" (character \2)", str(error))
        raise SchemaError(f"{where}{line}: not valid TOML: {said}") from error
    schema = Tables(where, toml).schema(table, toml)
    if len(_read) >= _MOST:
        _read.clear()
    _read[toml] = schema
    return schema
