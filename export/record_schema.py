"""The JSON Schema of the gold record, and records proved against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from annotations.errors import AnnotationError


def schema_bytes() -> bytes:
    """Return ``gold.schema.json`` as it ships, JSON Schema 2020-12."""
    return (files("export") / "gold.schema.json").read_bytes()


def prove_shape(record: object, where: str) -> Mapping[str, Any]:
    """Return ``record`` once it has the shape of a gold record; ``where`` names it in messages.

    Raises:
        AnnotationError: It has not; the message names the entry and what is wrong with it.
    """
    if not isinstance(record, dict):
        raise AnnotationError(f"{where}: this is no gold record but {type(record).__name__}")
    wrong = _errors(_without_long_texts(record))
    if wrong:
        raise AnnotationError(f"{where}: {wrong}")
    return record


@cache
def _validator() -> Callable[[object], Any]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to load
    from jsonschema.exceptions import best_match  # noqa: PLC0415 - as above

    schema = json.loads(schema_bytes())
    validator = Draft202012Validator(inlined(schema, schema["$defs"]))
    return lambda record: best_match(validator.iter_errors(record))


def inlined(value: Any, definitions: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    """Return a part of the schema with each ``$ref`` replaced by what it refers to.

    It allows the same; following references takes most of the time of a validation.
    """
    if isinstance(value, list):
        return [inlined(one, definitions) for one in value]
    if not isinstance(value, dict):
        return value
    made = {
        name: inlined(one, definitions)
        for name, one in value.items()
        if name not in {"$ref", "$defs", "description"}
    }
    if "$ref" not in value:
        return made
    target = inlined(definitions[value["$ref"].rpartition("/")[2]], definitions)
    return {"allOf": [target, made]} if made else target


def _errors(record: object) -> str:
    error = _validator()(record)
    if error is None:
        return ""
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.path)
    said = error.message if len(error.message) <= 160 else error.message[:159] + "…"
    return f"{place.lstrip('.') or 'the record'}: {said}"


def _without_long_texts(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the record with its text shortened, so that no message repeats the article."""
    text = record.get("text")
    return {**record, "text": text[:40]} if isinstance(text, str) else record
