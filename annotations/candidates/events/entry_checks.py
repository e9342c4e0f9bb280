"""What is wrong with an entry of the event lexicon, for who writes it by hand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from annotations.schema_files import read_schema

_TEXTS = frozenset(
    "name meaning verbs nouns except kinds with_noun with_word not_with not_words"
    " except_objects like span intransitive theme".split()
)
_ROLES = frozenset("subject object dative genitive adjective compound needs needs_any".split())
_LISTS = _ROLES | {"examples", "place_prepositions"}
_SWITCHES = frozenset(
    "reflexive with_es attributive active counted exact no_object anchored shared"
    " verbless".split()
)
_TABLES = frozenset({"prepositions", "noun_prepositions", "labels", "only_as"})
_KEYS = _TEXTS | _LISTS | _SWITCHES | _TABLES | {"score"}
_FORMS = dict.fromkeys(_TABLES, "is a table of lists of texts") | {
    "only_as": 'is a preposition for each verb, such as { sprechen = "von" }'
}
_KINDS = frozenset({"verb", "participle", "noun"})
_SPANS = frozenset({"noun", "both", "phrase"})
_VERB = re.compile(r"(?:[a-zäöüß]+\|)*[a-zäöüß]+n")

Mistake = tuple[str, str]
"""The key of an entry with which something is wrong, and what."""


def mistakes(
    kind: str, type_name: str, entry: Mapping[str, Any], frames: Collection[str]
) -> Iterator[Mistake]:
    """Yield what is wrong with a ``frame`` or ``idiom`` (``kind``) of an event type.

    ``frames`` are the names of the entries of the type before it.
    """
    for key in ("name", "score"):
        if key not in entry:
            yield "", f"there is no {key}"
    if "verbs" not in entry and "nouns" not in entry:
        yield "", "there are neither verbs nor nouns"
    for key, value in entry.items():
        wanted = _wanted(kind, key, value)
        if wanted:
            yield key, f"{key} {wanted}"
        else:
            yield from ((key, said) for said in _values(key, value))
            yield from ((key, said) for said in _roles(type_name, kind, key, value))
    if kind == "idiom" and not {"verbs", "nouns"} <= entry.keys():
        yield "", "an idiom has verbs and nouns"
    if "like" in entry and entry["like"] not in frames:
        yield "like", f"no entry before it is called {entry['like']!r}"


def is_infinitive(verb: str) -> bool:
    """Say whether ``verb`` is written as the lexicon writes verbs: "ein|nehmen"."""
    return _VERB.fullmatch(verb) is not None


def _wanted(kind: str, key: str, value: object) -> str:
    """Return what a value should be and is not."""
    if key not in _KEYS:
        return "is no key of the lexicon"
    if key in _TABLES and not (key == "prepositions" and kind == "idiom"):
        return "" if _is_table(key, value) else _FORMS[key]
    fits, said = next(
        (fits, said)
        for keys, fits, said in (
            ({"score"}, _is_score, "is a number from 0 to 1"),
            (_SWITCHES, _is_switch, "is true or false"),
            (_TEXTS, _is_text, "is a text, its words parted by blanks"),
            (_KEYS, _is_list, "is a list of texts"),
        )
        if key in keys
    )
    return "" if fits(value) else said


def _is_score(value: object) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and 0 <= float(str(value)) <= 1


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_table(key: str, value: object) -> bool:
    fits = _is_text if key == "only_as" else _is_list
    return isinstance(value, Mapping) and all(map(fits, value.values()))


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _values(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - a value of TOML
    if key == "verbs":
        wrong = [verb for verb in value.split() if not is_infinitive(verb)]
        if wrong:
            yield f"{wrong[0]!r} is no infinitive such as nehmen or ein|nehmen"
    elif key == "nouns":
        wrong = [noun for noun in value.split() if noun.partition(":")[2] not in _MARKS]
        if wrong:
            yield f"{wrong[0]!r}: behind a noun stands :sg or :only"
    elif key == "kinds" and not set(value.split()) <= _KINDS:
        yield f"kinds are {', '.join(sorted(_KINDS))}"
    elif key == "span" and value not in _SPANS:
        yield f"the span is one of {', '.join(sorted(_SPANS))}"


def _roles(
    type_name: str,
    kind: str,
    key: str,
    value: Any,  # noqa: ANN401 - a value of TOML
) -> Iterator[str]:
    """Yield the roles and labels that the schema does not have."""
    roles, labels = _known(type_name)
    named: set[str] = set()
    if key in _ROLES:
        named = set(value)
    elif key == "labels":
        named = set(value)
        wrong = {one for some in value.values() for one in some} - labels
        if wrong:
            yield f"there is no label {min(wrong)}"
    elif key == "noun_prepositions" or (key == "prepositions" and kind == "frame"):
        named = {role for some in value.values() for role in some}
    if named - roles:
        yield f"{type_name} has no role {min(named - roles)}"


@cache
def _known(type_name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roles of an event type, and all labels."""
    schema = read_schema("conflict-news")
    type_ = schema.event_type(type_name)
    roles = frozenset(role.name for role in type_.roles) if type_ else frozenset()
    return roles, frozenset(label.name for label in schema.labels)


def is_type(name: object) -> bool:
    """Say whether the schema has an event type called ``name``."""
    return isinstance(name, str) and bool(_known(name)[0])


_MARKS = frozenset({"", "sg", "only"})
