"""What the schema calls things in a language (two letters), for pages and pictures alike."""

from __future__ import annotations

from annotations.schema import Attribute, Schema, Texts


def in_language(names: Texts, language: str, identifier: str) -> str:
    """Return a name in a language, else in English, else the identifier."""
    return names.get(language) or names.get("en") or identifier


def label_name(schema: Schema, label: str, language: str) -> str:
    """Return the name of a label or event type in a language; its identifier without one."""
    found = schema.label(label) or schema.event_type(label)
    return in_language(found.names, language, label) if found else label


def short_name(schema: Schema, label: str, language: str) -> str:
    """Return what stands for a label or event type where it stands alone.

    That is the identifier of a label, three letters that are read in every language, but
    the name of an event type, which is a word.
    """
    return label if schema.event_type(label) is None else label_name(schema, label, language)


def two_names(schema: Schema, label: str, language: str) -> tuple[str, str]:
    """Return what stands first for a label or event type, and what is told beside it.

    The first is its short name, the second what it is called else; empty if that says no more.
    """
    first, name = short_name(schema, label, language), label_name(schema, label, language)
    second = label if first == name else name
    return first, "" if _plain(second) == _plain(first) else second


def value_name(attribute: Attribute, value: str, language: str) -> str:
    """Return what a value of an attribute is called; the bare value where it has none such."""
    found = attribute.value(value)
    return in_language(found.names, language, value) if found else value


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
