"""The labels that the shipped sources speak, and what they become in another schema.

The sources speak the words of ``conflict-news``. For a schema that lacks one of its labels
the first of the label's stand-ins that the schema has is taken; with none, the candidate is
left out. Attributes and values that the schema does not know are left out likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.candidates.reuse import reused
from annotations.model import (
    Argument,
    Attributes,
    Candidate,
    Content,
    Event,
    Mention,
    attributes,
)
from annotations.schema import EventType, Schema

STAND_INS = {
    "PER": ("PER",),
    "MIL": ("ORG",),
    "ORG": ("ORG",),
    "GPE": ("LOC",),
    "LOC": ("LOC",),
    "FAC": ("LOC",),
    "NORP": ("OTH", "MISC", "PER"),
    "DATE": ("TIME",),
    "QUANTITY": ("NUM", "NUMBER"),
    "MISC": ("OTH",),
    "OTH": ("MISC",),
}
"""Label of a shipped source to the labels that may stand for it, the best first."""


LEVELS = {"name": "NAM", "nominal": "NOM", "pronoun": "PRO"}
"""What the attribute ``mention`` is called in a schema with the ``level`` of ACE."""


def label_for(label: str, schema: Schema, form: str = "plain") -> str | None:
    """Return the label of ``schema`` for ``label``, ``None`` where it has none.

    A derived form of a group of people stands with the places in a schema without groups
    (GermEval 2014 writes ``LOCderiv`` for "syrische" and "kurdische" alike).
    """
    if schema.label(label) is not None:
        return label
    others = STAND_INS.get(label, ())
    if label == "NORP" and form == "deriv":
        others = ("LOC", *others)
    return next((other for other in others if schema.label(other) is not None), None)


class Vocabulary:
    """The words of one schema; what a label becomes in it is settled once."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._settled: dict[tuple[type, str, Attributes], tuple[str, Attributes] | None] = {}

    def fitted(self, candidate: Candidate) -> Candidate | None:
        """Return ``candidate`` in the words of the schema, ``None`` where none hold it."""
        content = candidate.content
        key = type(content), content.label, content.attributes
        if key not in self._settled:
            self._settled[key] = _words_for(content, self._schema)
        settled = self._settled[key]
        if settled is None:
            return None
        label, kept = settled
        if label == content.label and kept == content.attributes:
            return candidate
        fitting = (
            replace(content, label=label, attributes=kept)
            if isinstance(content, Mention)
            else replace(content, attributes=kept)
        )
        return replace(candidate, content=fitting)


vocabulary = reused(Vocabulary)
"""Return the words of a schema."""


def _words_for(content: Content, schema: Schema) -> tuple[str, Attributes] | None:
    """Return label and attributes for ``content`` in ``schema``."""
    if isinstance(content, Event):
        label = content.type if schema.event_type(content.type) is not None else None
    else:
        form = dict(content.attributes).get("form", "plain")
        label = label_for(content.label, schema, form)
    kept = _attributes(content, schema)
    return None if label is None or kept is None else (label, kept)


def obeying(candidates: Sequence[Candidate], schema: Schema) -> list[Candidate]:
    """Return the candidates without the arguments that the schema forbids.

    A source may fill a role before another one settles what its filler is; the gold of who
    accepts such an event would not pass the checks. Order and ids stay.
    """
    contents = {candidate.id: candidate.content for candidate in candidates}

    def is_allowed(type_: EventType | None, argument: Argument) -> bool:
        role = type_.role(argument.role) if type_ else None
        filler = contents.get(argument.ref)
        return role is not None and (filler is None or role.allows(filler.kind, filler.label))

    kept = []
    for candidate in candidates:
        event = candidate.content
        if isinstance(event, Event) and event.arguments:
            type_ = schema.event_type(event.type)
            fitting = tuple([each for each in event.arguments if is_allowed(type_, each)])
            if len(fitting) < len(event.arguments):
                kept.append(replace(candidate, content=replace(event, arguments=fitting)))
                continue
        kept.append(candidate)
    return kept


def _attributes(content: Content, schema: Schema) -> Attributes | None:
    """Return the attributes of ``content`` that ``schema`` knows.

    ``None`` where the content is a description or a pronoun and the schema has names only.
    """
    allowed = {attribute.name: attribute for attribute in schema.attributes_of(content.kind)}
    values = dict(content.attributes)
    level = values.get("mention", "")
    if level and "mention" not in allowed:
        if "level" in allowed:
            values["level"] = LEVELS[level]
        elif level != "name":
            return None
    return attributes(
        {
            name: value
            for name, value in values.items()
            if name in allowed and allowed[name].value(value) is not None
        }
    )
