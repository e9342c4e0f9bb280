"""What the checks find, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotations.checks import Problem, Severity
from annotations.model import ItemId, ZoneKind
from annotations.schema import Schema
from gui.language import in_language
from gui.sentences import attribute_name, label_name

_C = "Problems"

_TEXTS: dict[str, str] = {
    "outside-text": str(
        QT_TRANSLATE_NOOP(
            "Problems", "It ends at {end}, beyond the text of {length} characters."
        )
    ),
    "edge-space": str(QT_TRANSLATE_NOOP("Problems", "It starts or ends with white space.")),
    "furniture": str(
        QT_TRANSLATE_NOOP("Problems", "It lies in page furniture, which is left out of gold.")
    ),
    "zone-border": str(QT_TRANSLATE_NOOP("Problems", "It runs from {from} into {to}.")),
    "unknown-label": str(QT_TRANSLATE_NOOP("Problems", "The schema has no label {label}.")),
    "unknown-type": str(QT_TRANSLATE_NOOP("Problems", "The schema has no event type {type}.")),
    "unknown-role": str(QT_TRANSLATE_NOOP("Problems", "{type} has no role {role}.")),
    "unknown-attribute": str(
        QT_TRANSLATE_NOOP("Problems", "The schema has no attribute {attribute} here.")
    ),
    "unknown-value": str(
        QT_TRANSLATE_NOOP("Problems", "The attribute {attribute} has no value {value}.")
    ),
    "argument-self": str(QT_TRANSLATE_NOOP("Problems", "The event is its own {role}.")),
    "argument-missing": str(
        QT_TRANSLATE_NOOP("Problems", "{role} refers to {ref}, which does not exist.")
    ),
    "argument-rejected": str(
        QT_TRANSLATE_NOOP("Problems", "{role} refers to {ref}, which is rejected.")
    ),
    "argument-open": str(
        QT_TRANSLATE_NOOP("Problems", "{role} refers to {ref}, which is still open.")
    ),
    "argument-twice": str(QT_TRANSLATE_NOOP("Problems", "{role} is filled twice by {ref}.")),
    "role-constraint": str(
        QT_TRANSLATE_NOOP("Problems", "{role} cannot be filled by {label}.")
    ),
    "role-required": str(QT_TRANSLATE_NOOP("Problems", "{type} needs the role {role}.")),
    "duplicate": str(QT_TRANSLATE_NOOP("Problems", "It has the label {label} twice.")),
    "crossing": str(
        QT_TRANSLATE_NOOP("Problems", "It crosses another mention of the label {label}.")
    ),
    "same-trigger": str(QT_TRANSLATE_NOOP("Problems", "It triggers {type} twice.")),
}

TEXTS = frozenset(_TEXTS)
"""The codes that have a sentence."""


def problem_text(
    problem: Problem, schema: Schema, name_of: Callable[[ItemId], str] = str
) -> str:
    """Return what is wrong as a sentence, labels and roles by their names.

    ``name_of`` tells what an item is called; its id by default.
    """
    detail = {**problem.detail}
    if "ref" in detail:
        detail["ref"] = name_of(ItemId(detail["ref"]))
    type_ = schema.event_type(detail.get("type", ""))
    for key in ("from", "to"):
        if key in detail:
            detail[key] = zone_name(ZoneKind(detail[key]))
    for key in ("label", "type"):
        if key in detail:
            detail[key] = label_name(schema, detail[key])
    if "attribute" in detail:
        detail["attribute"] = attribute_name(schema, detail["attribute"])
    if "role" in detail:
        role = type_.role(detail["role"]) if type_ else None
        names = role.names if role else _role_names(schema, detail["role"])
        detail["role"] = in_language(names) or detail["role"]
    return QCoreApplication.translate(_C, _TEXTS[problem.code]).format_map(detail)


def _role_names(schema: Schema, name: str) -> dict[str, str]:
    for type_ in schema.event_types:
        role = type_.role(name)
        if role is not None:
            return dict(role.names)
    return {}


def severity_name(severity: Severity) -> str:
    """Return how bad a problem is, with a sign that needs no colour."""
    translate = QCoreApplication.translate
    if severity is Severity.ERROR:
        return "✗ " + translate("Problems", "Error")
    return "! " + translate("Problems", "Warning")


def zone_name(kind: ZoneKind) -> str:
    """Return what a zone is called."""
    translate = QCoreApplication.translate
    return {
        ZoneKind.HEADING: translate("Problems", "heading"),
        ZoneKind.TEASER: translate("Problems", "teaser"),
        ZoneKind.BYLINE: translate("Problems", "byline"),
        ZoneKind.BODY: translate("Problems", "body"),
        ZoneKind.CAPTION: translate("Problems", "caption"),
        ZoneKind.FURNITURE: translate("Problems", "page furniture"),
    }[kind]
