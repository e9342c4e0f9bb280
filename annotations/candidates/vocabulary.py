"""The labels that the shipped sources speak, and what they become in another schema.

The sources speak the words of ``conflict-news``. For a schema that lacks one of its labels
the first of the label's stand-ins that the schema has is taken; with none, the candidate is
left out. Attributes and values that the schema does not know are left out likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from annotations.candidates.remembered import Remembered
from annotations.candidates.reuse import reused
from annotations.model import (
    Argument,
    Attributes,
    Candidate,
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

_KNOWN = frozenset({"mention", "form", "level", "factuality"})
"""The attributes of which the shipped sources have an opinion."""


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
        self._settled = Remembered(partial(_words_for, schema))

    def fitted(self, candidate: Candidate) -> Candidate | None:
        """Return ``candidate`` in the words of the schema, ``None`` where none hold it."""
        content = candidate.content
        settled = self._settled[content.kind, content.label, content.attributes]
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


def _words_for(
    schema: Schema, told: tuple[str, str, Attributes]
) -> tuple[str, Attributes] | None:
    """Return label and attributes in ``schema`` for kind, label and attributes ``told``."""
    kind, label, given = told
    if kind == "event":
        known = label if schema.event_type(label) is not None else None
    else:
        known = label_for(label, schema, dict(given).get("form", "plain"))
    kept = attributes_for(kind, given, schema)
    return None if known is None or kept is None else (known, kept)


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


def attributes_for(kind: str, given: Attributes, schema: Schema) -> Attributes | None:
    """Return the attributes ``given`` to a mention or event (``kind``) that ``schema`` knows.

    One that is the schema's own, and is not given, has its default as in what is added by hand.
    ``None`` where the content is a description or a pronoun and the schema has names only.
    """
    allowed = {attribute.name: attribute for attribute in schema.attributes_of(kind)}
    values = dict(given)
    level = values.get("mention", "")
    if level and "mention" not in allowed:
        if "level" in allowed:
            values["level"] = LEVELS[level]
        elif level != "name":
            return None
    own = {name: one.values[0].name for name, one in allowed.items() if name not in _KNOWN}
    told = {
        name: value
        for name, value in values.items()
        if name in allowed and allowed[name].value(value) is not None
    }
    return attributes({**own, **told})
