"""What the schema calls things in a language (two letters), for pages and pictures alike."""

from __future__ import annotations

from annotations.model import Item
from annotations.schema import Attribute, Schema, Texts


def in_language(names: Texts, language: str, identifier: str) -> str:
    """Return a name in a language, else in English, else the identifier."""
    return names.get(language) or names.get("en") or identifier


def label_name(schema: Schema, item: Item, language: str) -> str:
    """Return the name of an item's label or type in a language; its identifier without one."""
    content = item.content
    found = (
        schema.event_type(content.label)
        if content.kind == "event"
        else schema.label(content.label)
    )
    return in_language(found.names, language, content.label) if found else content.label


def value_name(attribute: Attribute, value: str, language: str) -> str:
    """Return what a value of an attribute is called; the bare value where it has none such."""
    found = attribute.value(value)
    return in_language(found.names, language, value) if found else value
