"""The compiled lexicon as the rules use it: look-ups of verb forms, nouns and grammar."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from annotations.candidates.events.spelling import fold, uninflected

_MEMO = 50_000
"""So many words are remembered; a text of a million different ones cannot fill the memory."""
_SHORT_TAILS = frozenset({"mann", "dorf", "land", "haus", "chef", "frau", "heer"})
_LABEL_ORDER = ("MIL", "GPE", "LOC", "FAC", "ORG", "PER", "NORP", "MISC")


@dataclass(frozen=True, slots=True)
class Form:
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


@dataclass(frozen=True, slots=True)
class Frame:
    """How the words of one lexicon entry take their arguments, and when they count.

    The fields are the keys of the lexicon files; README.md beside them explains each.
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


@dataclass(frozen=True, slots=True)
class Head:
    """What a head noun of a description stands for."""

    label: str
    gender: str
    noun: str


class Tables:
    """The lexicon in memory; read-only once made."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take the values of ``tables.json``."""
        self._forms: Mapping[str, str] = values["forms"]
        self._verbs: list[str] = values["verbs"]
        self._sein: str = values["sein"]
        self._seen: dict[str, tuple[Form, ...]] = {}
        self._noun_memo: dict[str, tuple[list[Frame], int]] = {}
        self._head_memo: dict[str, Head | None] = {}
        self.frames: dict[str, list[Frame]] = {}
        self.nouns: dict[str, list[Frame]] = {}
        self.idioms: dict[str, list[Frame]] = {}
        self.excepted: set[str] = set()
        self._whole: set[str] = set()
        self._read_entries(values["entries"])
        self.particles = frozenset(
            Form(verb, "s").particle for verb in self._verbs if "|" in verb
        )
        grammar = values["grammar"]
        self.determiners: Mapping[str, tuple[str, ...]] = {
            word: tuple(cases.split()) for word, cases in grammar["determiners"].items()
        }
        self.prepositions: Mapping[str, str] = grammar["prepositions"]
        self.fused: Mapping[str, tuple[str, ...]] = {
            word: tuple(parts.split()) for word, parts in grammar["fused_prepositions"].items()
        }
        self.pronouns: Mapping[str, tuple[str, ...]] = {
            word: tuple(cases.split()) for word, cases in grammar["pronouns"].items()
        }
        self.auxiliaries: Mapping[str, tuple[str, str]] = {
            form.replace("ß", "ss"): (verb, code)
            for verb, forms in grammar["auxiliaries"].items()
            for form, code in forms.items()
        }
        self.words = _sets(grammar["words"])
        self.lists = _sets(grammar["lists"])
        self.carriers = _sets(grammar["carriers"])
        self.planning_prepositions = _sets(grammar["planning_prepositions"])
        self.topic_prepositions = _sets(grammar["topic_prepositions"])
        self.planning_nouns: Mapping[str, tuple[str, ...]] = {
            name: tuple(words.replace("ß", "ss").split())
            for name, words in grammar["planning_nouns"].items()
        }
        self.heads = _heads(values["heads"])
        self._whole_heads = frozenset(
            form
            for label in _LABEL_ORDER
            for gender, words in values["heads"].get(label, {}).items()
            for word in words.split()
            if word.endswith(":only")
            for form in _head_forms(fold(word[:-5]), gender)
        ) | frozenset(fold(word) for word in values["heads"]["not"]["words"].split())
        self._closed = (
            self.determiners.keys() | self.prepositions.keys() | self.pronouns.keys()
        ) | self.words["subjunctions"]
        self._closed = frozenset(self._closed) - {"einigen", "einige"}

    def _read_entries(self, entries: list[Mapping[str, Any]]) -> None:
        named: dict[tuple[str, str], Mapping[str, Any]] = {}
        for entry in entries:
            named[entry["type"], entry["name"]] = entry
            base = named[entry["type"], entry["like"]] if "like" in entry else entry
            frame = _frame(entry, base)
            self.excepted.update(entry["except"])
            self._whole.update(entry["only"])
            if entry["kind"] == "idiom":
                for form in entry["nouns"]:
                    self.idioms.setdefault(form, []).append(frame)
                continue
            for verb in entry["verbs"]:
                self.frames.setdefault(verb, []).append(frame)
            for form in entry["nouns"]:
                known = self.nouns.setdefault(form, [])
                if frame not in known:
                    known.append(frame)

    def widened(self, verbs: Mapping[str, Frame], nouns: Mapping[str, Frame]) -> Tables:
        """Return a copy that has these entries too, of a type that the word lacks so far."""
        made = copy(self)
        made._noun_memo = {}  # noqa: SLF001 - of the copy
        made.frames = _with(self.frames, verbs)
        made.nouns = _with(self.nouns, nouns)
        made.excepted = self.excepted - nouns.keys()
        return made

    def verb_forms(self, folded: str) -> tuple[Form, ...]:
        """Return every reading of a folded word as a verb form, inflected participles too."""
        known = self._seen.get(folded)
        if known is None:
            known = self._readings(folded)
            if len(self._seen) < _MEMO:
                self._seen[folded] = known
        return known

    def _readings(self, folded: str) -> tuple[Form, ...]:
        if folded in self._closed:
            return ()
        found = self._decode(folded)
        if folded[-1:] in "enrsm" and len(folded) > 5:
            for stem in uninflected(folded):
                for form in self._decode(stem):
                    if form.kind in "pg":
                        kind = "a" if form.kind == "p" else "b"
                        found.append(Form(form.verb, kind, with_sein=form.with_sein))
        return tuple(found)

    def _decode(self, folded: str) -> list[Form]:
        found = []
        for code in sorted(self._forms.get(folded, "").split(), key=_mood_order):
            digits = len(code.rstrip("abcdefghijklmnopqrstuvwxyz"))
            number, rest = int(code[:digits]), code[digits:]
            found.append(
                Form(
                    self._verbs[number],
                    rest[0],
                    rest[1:2],
                    rest[2:3],
                    self._sein[number] == "s",
                )
            )
        return found

    def noun_frames(self, folded: str) -> tuple[list[Frame], int]:
        """Return the frames of a noun, and how many letters of a compound stand before it."""
        known = self._noun_memo.get(folded)
        if known is None:
            known = self._noun_frames(folded)
            if len(self._noun_memo) < _MEMO:
                self._noun_memo[folded] = known
        return known

    def _noun_frames(self, folded: str) -> tuple[list[Frame], int]:
        if folded in self.excepted:
            return [], 0
        found = self.nouns.get(folded)
        if found:
            return found, 0
        for at in range(2, len(folded) - 4):
            tail = folded[at:]
            found = self.nouns.get(tail)
            if found and len(tail) >= 5 and tail not in self._whole:
                return found, at
        return [], 0

    def is_saying(self, verb: str) -> bool:
        """Whether a verb is one of saying, by its dictionary form."""
        return any(frame.type == "Statement" for frame in self.frames.get(verb, ()))

    def head(self, folded: str) -> Head | None:
        """Return what a head noun stands for, as a whole word or a compound's last part."""
        if folded not in self._head_memo:
            if len(self._head_memo) >= _MEMO:
                return self._head(folded)
            self._head_memo[folded] = self._head(folded)
        return self._head_memo[folded]

    def _head(self, folded: str) -> Head | None:
        if folded in self._whole_heads and folded not in self.heads:
            return None
        found = self.heads.get(folded)
        if found is not None:
            return found
        for at in range(2, len(folded) - 3):
            tail = folded[at:]
            found = self.heads.get(tail)
            if tail in self._whole_heads and folded[at - 1] != "-":
                return None
            if found is not None and (
                len(tail) > 4 or tail in _SHORT_TAILS or folded[at - 1] == "-"
            ):
                return found
        return None


def _with(
    entries: Mapping[str, list[Frame]], more: Mapping[str, Frame]
) -> dict[str, list[Frame]]:
    made = dict(entries)
    for word, frame in more.items():
        known = made.get(word, [])
        if all(other.type != frame.type for other in known):
            made[word] = [*known, frame]
    return made


def _sets(values: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.replace("ß", "ss").split()) for name, words in values.items()}


def _mood_order(code: str) -> int:
    """Indicative readings come before subjunctive ones of the same spelling."""
    return "ptkc".find(code[-2]) if code[-1] in "sp" and len(code) > 2 else 0


def _frame(entry: Mapping[str, Any], base: Mapping[str, Any]) -> Frame:
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
    )


def _tuples(values: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(names) for word, names in values.items()}


def _heads(values: Mapping[str, Any]) -> dict[str, Head]:
    """Return every form of the head nouns; earlier labels of the order win."""
    heads: dict[str, Head] = {}
    for label in reversed(_LABEL_ORDER):
        for gender, words in values.get(label, {}).items():
            for word in words.split():
                noun = word.partition(":")[0]
                for form in _head_forms(fold(noun), gender):
                    known = heads.get(form)
                    both = known is not None and known.label == label and known.gender != gender
                    letters = known.gender + gender if known is not None and both else gender
                    heads[form] = Head(label, letters, noun)
    return heads


def _head_forms(folded: str, gender: str) -> list[str]:
    forms = [folded]
    if gender == "a":
        return [folded.rstrip("e") + ending for ending in ("e", "en", "er", "em")]
    if gender in "mt":
        forms += [folded + "s", folded + "es"]
    if gender == "m" and folded[-1] in "te":
        forms += [folded + "en", folded + "n"]
    if gender == "p" and folded[-1] not in "ns":
        forms.append(folded + "n")
    return forms


@cache
def tables() -> Tables:
    """Return the shipped tables, read once."""
    path = files("annotations.candidates") / "data" / "events" / "tables.json"
    return Tables(json.loads(path.read_text(encoding="utf-8")))
