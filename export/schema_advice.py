"""What is allowed in a schema, but should be known before work begins."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence

from annotations.candidates.expecting import expected
from annotations.candidates.vocabulary import label_for
from annotations.schema import Schema
from annotations.schema_files import read_schema

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NAME = re.compile(r"[A-Za-z0-9_.:-]+")
_KEYS = 10
_MANY = 8


def advice(schema: Schema) -> Iterator[str]:
    """Yield a sentence for each thing about ``schema`` that may not be meant."""
    if not _NAME.fullmatch(schema.name):
        yield f'its name "{schema.name}" should be of letters, digits and . _ - :'
    if not _LANGUAGE.fullmatch(schema.language):
        yield f'its language "{schema.language}" should be two letters, such as de'
    used = {role.name for type_ in schema.event_types for role in type_.roles}
    unused = [name for name in _all_roles(schema) if name not in used]
    if unused:
        yield f"no event type has the role {_listed(unused)}"
    without_key = [label.name for label in schema.labels[_KEYS:]]
    if without_key:
        yield f"only the first ten labels have a digit; T chooses {_listed(without_key)}"
    yield from silence(schema)


def silence(schema: Schema) -> Iterator[str]:
    """Yield a sentence where the shipped sources propose nothing for a part of ``schema``."""
    known = read_schema("conflict-news")
    hints = expected(schema)
    proposed = {label_for(label.name, schema) for label in known.labels}
    proposed |= {own for chances in hints.labels.values() for own in chances}
    told = {own for chances in hints.types.values() for own in chances}
    told |= {type_.name for type_ in known.event_types}
    labels = [label.name for label in schema.labels if label.name not in proposed]
    types = [type_.name for type_ in schema.event_types if type_.name not in told]
    what = [
        f"{one} {_listed(names)}"
        for one, names in (("the labels", labels), ("the event types", types))
        if names
    ]
    if what:
        yield (
            f"the shipped sources propose nothing for {' and '.join(what)}; they learn "
            "it from the first decisions on (docs/schemas.md)"
        )


def _all_roles(schema: Schema) -> Sequence[str]:
    return [str(row["name"]) for row in tomllib.loads(schema.toml).get("role", [])]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return ", ".join(names[:_MANY]) + more
