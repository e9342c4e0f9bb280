"""What the lexicon says of a word: readings of verb forms, and frames with their roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Form(NamedTuple):
    """One reading of a word as a verb form.

    ``verb`` is the dictionary form with bars after separable prefixes; ``kind`` one of
    ``f`` finite, ``s`` finite with its particle elsewhere, ``i`` infinitive, ``z`` infinitive
    with inner "zu", ``p`` past and ``g`` present participle, ``a`` inflected past and ``b``
    inflected present participle; ``tense`` p, t, k, c; ``number`` s, p.
    """

    verb: str
    kind: str
    tense: str = ""
    number: str = ""
    with_sein: bool = False

    @property
    def particle(self) -> str:
        """The separable prefix, empty where there is none."""
        return self.verb.replace("|", "")[: self.verb.rfind("|") - self.verb.count("|") + 1]


_ASKING = frozenset({"Clash", "Statement"})
"""Types of events for which the clause must not say that there is nobody."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the words of one lexicon entry take their arguments, and when they count.

    The fields are the keys of the lexicon files; README.md beside them explains each.
    ``asks``: not every clause with such a word counts, whatever it tells of;
    ``asks_words`` and ``asks_nouns``: it must have or lack some words; ``may_be_empty``: the
    clause may say that nobody does it. ``noun_parts`` is ``with_noun`` as it is looked for
    among nouns on lines of their own.
    """

    type: str
    name: str
    kind: str
    score: float
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    dative: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()
    prepositions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    noun_prepositions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, frozenset[str]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    needs_any: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    reflexive: bool = False
    with_es: bool = False
    attributive: bool = True
    active: bool = False
    no_object: bool = False
    anchored: bool = False
    shared: bool = False
    counted: bool = False
    with_noun: tuple[str, ...] = ()
    with_word: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    not_words: tuple[str, ...] = ()
    except_objects: tuple[str, ...] = ()
    only_as: Mapping[str, str] = field(default_factory=dict)
    verbs: frozenset[str] = frozenset()
    idiom_prepositions: tuple[str, ...] = ()
    place_prepositions: tuple[str, ...] = ()
    intransitive: frozenset[str] = frozenset()
    span: str = "noun"
    theme: str = ""
    verbless: bool = False
    asks: bool = field(init=False)
    asks_words: bool = field(init=False)
    asks_nouns: bool = field(init=False)
    may_be_empty: bool = field(init=False)
    noun_parts: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        words = any((self.reflexive, self.with_es, self.not_with, self.with_word))
        nouns = bool(self.with_noun or self.except_objects)
        empty = self.type in _ASKING
        of_verbs = self.kinds, self.verbless, self.only_as, not self.attributive
        parts = [f"\n{one[1:]}\n" if one[0] == "^" else one for one in self.with_noun]
        object.__setattr__(self, "asks", any((words, nouns, empty, *of_verbs)))
        object.__setattr__(self, "asks_words", words)
        object.__setattr__(self, "asks_nouns", nouns)
        object.__setattr__(self, "may_be_empty", empty)
        object.__setattr__(self, "noun_parts", tuple(parts))


def frame_of(entry: Mapping[str, Any], base: Mapping[str, Any]) -> Frame:
    """Return the frame of an entry; an idiom takes roles from the frame it is ``like``."""

    def roles(key: str) -> tuple[str, ...]:
        return tuple(entry.get(key, base.get(key, ())))

    idiom = entry["kind"] == "idiom"
    prepositions = _tuples(base.get("prepositions", {}))
    labels = entry.get("labels", {})
    return Frame(
        type=entry["type"],
        name=entry["name"],
        kind=entry["kind"],
        score=float(entry["score"]),
        subject=roles("subject"),
        object=roles("object"),
        dative=roles("dative"),
        genitive=roles("genitive"),
        adjective=roles("adjective"),
        compound=roles("compound"),
        prepositions=prepositions,
        noun_prepositions=prepositions | _tuples(base.get("noun_prepositions", {})),
        labels={role: frozenset(names) for role, names in labels.items()},
        needs=tuple(entry.get("needs", ())),
        needs_any=tuple(entry.get("needs_any", ())),
        kinds=frozenset(str(entry.get("kinds", "")).split()),
        reflexive=bool(entry.get("reflexive", False)),
        with_es=bool(entry.get("with_es", False)),
        attributive=bool(entry.get("attributive", True)),
        active=bool(entry.get("active", False)),
        no_object=bool(entry.get("no_object", False)),
        shared=bool(entry.get("shared", False)),
        anchored=bool(entry.get("anchored", False)),
        counted=bool(entry.get("counted", False)),
        with_noun=tuple(entry.get("with_noun", ())),
        with_word=frozenset(entry.get("with_word", ())),
        not_with=frozenset(entry.get("not_with", ())),
        not_words=tuple(entry.get("not_words", ())),
        except_objects=tuple(entry.get("except_objects", ())),
        only_as=entry.get("only_as", {}),
        verbs=frozenset(entry["verbs"]) if idiom else frozenset(),
        idiom_prepositions=tuple(entry.get("prepositions", ())) if idiom else (),
        place_prepositions=tuple(entry.get("place_prepositions", ())),
        intransitive=frozenset(str(entry.get("intransitive", "")).split()),
        span=str(entry.get("span", "noun")),
        theme=str(entry.get("theme", "")),
        verbless=bool(entry.get("verbless", False)),
    )


def _tuples(values: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(names) for word, names in values.items()}
