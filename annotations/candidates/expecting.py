"""What a schema itself says of the sources' words, before anything was reviewed.

Words of the same name mean the same; an own label or event type means what the sources make of
its examples; types with the same ACE subtype are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.candidates import pipeline
from annotations.candidates.correspondence import (
    ARGUMENT,
    EVENT,
    MENTION,
    Chances,
    is_foreign,
    shipped_schema,
)
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Tables, tables
from annotations.candidates.kinship import with_kin
from annotations.candidates.reuse import reused
from annotations.candidates.vocabulary import label_for
from annotations.model import Article, ArticleId, Mention, SourceMap, Span, Zone, ZoneKind
from annotations.schema import EventType, Label, Role, Schema

SAME = 0.95
"""How likely a word that the sources speak themselves is to mean what they mean."""

EXPECTED = 0.7
"""How likely what a schema says of another word is to be so."""

_ASKED = {
    "agent": {"wer", "who"},
    "target": {"wen", "wem", "whom"},
    "place": {"wo", "where"},
    "origin": {"woher", "from where"},
    "destination": {"wohin", "to where"},
    "time": {"wann", "when"},
    "number": {"wie viele", "wieviele", "wie viel", "wieviel", "how many"},
    "instrument": {"womit", "with what"},
    "reported_by": {"quelle", "source"},
}
"""What a role of the shipped schema may be called besides its names: mostly a question."""

_Word = Label | EventType | Role
_PARTS = re.compile(r"\s*(?:…|\.\.\.)\s*")


@dataclass(frozen=True, slots=True)
class Expected:
    """By word of the sources how likely each own one is: of labels, event types and roles."""

    labels: Mapping[str, Chances]
    types: Mapping[str, Chances]
    roles: Mapping[str, Chances]


@reused
def expected(schema: Schema) -> Expected:
    """Return what ``schema`` says of the sources' words."""
    shipped, known = shipped_schema(), tables()
    labels: dict[str, Counter[str]] = {one.name: Counter() for one in shipped.labels}
    types: dict[str, Counter[str]] = {one.name: Counter() for one in shipped.event_types}
    for own in schema.labels:
        for name in (*_same(own, shipped.labels), *_labels_of(own.examples)):
            labels[name][own.name] += 1
    for kind in schema.event_types:
        same = _same(kind, shipped.event_types)
        called = _types_of((*kind.examples, *_triggers(kind, schema)), known)
        for name in (*same, *_like(kind), *called):
            types[name][kind.name] += 1
    roles = {
        one.name: dict.fromkeys(_same(one, _roles(schema)), EXPECTED) for one in _roles(shipped)
    }
    return Expected(
        with_kin(MENTION, _chances(labels), schema),
        with_kin(EVENT, _chances(types), schema),
        with_kin(ARGUMENT, roles, schema),
    )


def says_more(schema: Schema) -> bool:
    """Say whether a schema tells of labels or types that the sources do not speak of anyhow."""
    if not is_foreign(schema):
        return False
    said = expected(schema)
    plain = {label_for(one.name, schema) for one in shipped_schema().labels}
    types = {one.name for one in shipped_schema().event_types}
    return any(own not in plain for chances in said.labels.values() for own in chances) or any(
        own not in types for chances in said.types.values() for own in chances
    )


def _chances(counts: Mapping[str, Counter[str]]) -> dict[str, Chances]:
    return {
        theirs: {own: EXPECTED * times / some.total() for own, times in some.items()}
        for theirs, some in counts.items()
    }


def _same(one: _Word, others: Iterable[_Word]) -> list[str]:
    """Return the names of those ``others`` that are called like ``one``, best the same name."""
    known = list(others)
    same = [other.name for other in known if other.name.casefold() == one.name.casefold()]
    names = _names(one)
    return same or [other.name for other in known if names & _names(other)]


def _names(one: _Word) -> set[str]:
    """Return what a word is called, of several names each, and their last words."""
    parts = [part for name in one.names.values() for part in name.split(",")]
    called = {part.strip().casefold() for part in (one.name, *parts)}
    called |= _ASKED.get(one.name, set())
    return called | {name.split()[-1] for name in called if name}


def _triggers(one: EventType, schema: Schema) -> set[str]:
    """Return the names of an event type, each of which may be a trigger: Kampf, Flucht."""
    return {one.name, *_parts_of(one.names.get(schema.language, ""))}


def _parts_of(name: str) -> list[str]:
    """Return the single words among several names."""
    return [part.strip() for part in re.split(r",|/| und | oder ", name) if part.strip()]


def _like(one: EventType) -> Iterator[str]:
    """Yield the shipped event types that have an ACE subtype with ``one`` in common."""
    subtypes = {one.name, *one.ace}
    for shipped in shipped_schema().event_types:
        if subtypes & set(shipped.ace):
            yield shipped.name


def _types_of(examples: Iterable[str], known: Tables) -> Iterator[str]:
    """Yield the types that the tables give to ``examples``, which are triggers."""
    for example in examples:
        first, *particle = _PARTS.split(fold(example))
        frames = list(known.noun_frames(first)[0]) if example[:1].isupper() else []
        for form in known.verb_forms(first):
            if not particle or particle == [form.particle]:
                frames += known.frames.get(form.verb, ())
        if frames:
            yield frames[0].type


def _labels_of(examples: Sequence[str]) -> Iterator[str]:
    """Yield the labels that the sources give to ``examples``."""
    if not examples:
        return
    text = "".join(f"{example}.\n\n" for example in examples)
    whole, at = {}, 0
    for example in examples:
        whole[Span(at, at + len(example))] = example
        at += len(example) + 3
    # A source that fails here fails on the articles, too, and is told there.
    for found in pipeline.propose(_article(text), shipped_schema(), failed=_untold):
        content = found.content
        if isinstance(content, Mention) and content.fragments[0] in whole:
            yield content.label


def _untold(_failure: pipeline.Failure) -> None:
    """Tell nobody."""


def _article(text: str) -> Article:
    digest = sha256(text.encode()).hexdigest()
    zones = (Zone(Span(0, len(text)), ZoneKind.BODY),)
    nowhere = SourceMap((0,), (0,))
    return Article(
        ArticleId("examples"), text, digest, zones, nowhere, "", digest, "utf-8", language="de"
    )


def _roles(schema: Schema) -> list[Role]:
    found = {role.name: role for type_ in schema.event_types for role in type_.roles}
    return list(found.values())
