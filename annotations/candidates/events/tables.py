"""The compiled lexicon as the rules use it: look-ups of verb forms, nouns and grammar."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from copy import copy
from functools import cache
from types import MappingProxyType
from typing import Any

from annotations.candidates.data_files import damaged, text_of
from annotations.candidates.events.frames import Form, Frame, frame_of
from annotations.candidates.events.head_nouns import MEMO, Head, Heads
from annotations.candidates.events.spelling import uninflected

__all__ = ["Form", "Frame", "Tables", "tables"]

FILE = "events/tables.json"


Frames = tuple[Frame, ...]

_LONGEST = 40
"""Letters of the longest last part of a compound that is looked for."""


class Tables:
    """The lexicon in memory; read-only once made.

    ``head`` gives what a head noun stands for, as a whole word or a compound's last part.
    """

    def __init__(self, values: Mapping[str, Any]) -> None:
        """Take the values of ``tables.json``."""
        self._forms: Mapping[str, str] = values["forms"]
        self._verbs: list[str] = values["verbs"]
        self._sein: str = values["sein"]
        self._seen: dict[str, tuple[Form, ...]] = {}
        self._noun_memo: dict[str, tuple[Frames, int]] = {}
        self.frames: dict[str, Frames] = {}
        self.nouns: dict[str, Frames] = {}
        self.idioms: dict[str, Frames] = {}
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
        self.seated = tuple(sorted(self.lists["seated"]))
        self.carriers = _sets(grammar["carriers"])
        self.planning_prepositions = _sets(grammar["planning_prepositions"])
        self.demanding_prepositions = _sets(grammar["demanding_prepositions"])
        self.reflexive_phrases: Mapping[str, str] = grammar["reflexive_phrases"]
        self.topic_prepositions = _sets(grammar["topic_prepositions"])
        self.themes = _sets(grammar["themes"])
        parts = sorted(part for some in self.themes.values() for part in some)
        self._theme = re.compile("|".join(map(re.escape, parts)))
        self.planning_nouns: Mapping[str, tuple[str, ...]] = {
            name: tuple(words.replace("ß", "ss").split())
            for name, words in grammar["planning_nouns"].items()
        }
        self.heads = Heads(values["heads"])
        self.head: Callable[[str], Head | None] = self.heads.of
        self._closed = (
            self.determiners.keys() | self.prepositions.keys() | self.pronouns.keys()
        ) | self.words["subjunctions"]
        self._closed = frozenset(self._closed) - {"einigen", "einige"}

    def _read_entries(self, entries: list[Mapping[str, Any]]) -> None:
        named: dict[tuple[str, str], Mapping[str, Any]] = {}
        shared: dict[tuple[int, int], Frames] = {}
        for entry in entries:
            named[entry["type"], entry["name"]] = entry
            base = named[entry["type"], entry["like"]] if "like" in entry else entry
            frame = frame_of(entry, base)
            self.excepted.update(entry["except"])
            self._whole.update(entry["only"])
            if entry["kind"] == "idiom":
                for form in entry["nouns"]:
                    self.idioms[form] = (*self.idioms.get(form, ()), frame)
                continue
            for verb in entry["verbs"]:
                self.frames[verb] = (*self.frames.get(verb, ()), frame)
            for form in entry["nouns"]:
                known = self.nouns.get(form, ())
                if frame not in known:
                    both = id(known), id(frame)
                    self.nouns[form] = shared.setdefault(both, (*known, frame))

    def widened(
        self,
        verbs: Mapping[str, Frame],
        nouns: Mapping[str, Frame],
        spelled: Mapping[str, Mapping[str, Collection[str]]] = MappingProxyType({}),
    ) -> Tables:
        """Return a copy that has these entries too.

        ``spelled`` gives the forms of verbs that the tables do not have, with their codes.
        """
        made = copy(self)
        if spelled:
            made._spell(spelled)  # noqa: SLF001 - as above
        made._noun_memo = {}  # noqa: SLF001 - of the copy
        made.frames = _with(self.frames, verbs)
        made.nouns = _with(self.nouns, nouns)
        made.excepted = self.excepted - nouns.keys()
        return made

    def _spell(self, spelled: Mapping[str, Mapping[str, Collection[str]]]) -> None:
        """Add the forms of other verbs; known forms stay what they are."""
        added: dict[str, list[str]] = {}
        for number, forms in enumerate(spelled.values(), start=len(self._verbs)):
            for form, codes in forms.items():
                added.setdefault(form, []).extend(f"{number}{code}" for code in sorted(codes))
        self._verbs = [*self._verbs, *spelled]
        self._sein += "h" * len(spelled)
        new = {form: " ".join(codes) for form, codes in added.items()}
        self._forms = {**new, **self._forms}
        self._seen = {}

    def verb_forms(self, folded: str) -> tuple[Form, ...]:
        """Return every reading of a folded word as a verb form, inflected participles too."""
        known = self._seen.get(folded)
        if known is None:
            known = self._readings(folded)
            if len(self._seen) < MEMO:
                self._seen[folded] = known
        return known

    def _readings(self, folded: str) -> tuple[Form, ...]:
        if folded in self._closed:
            return ()
        found = self._decode(folded)
        if folded[-1:] in "enrsm" and len(folded) > 5:
            for stem in filter(self._forms.__contains__, uninflected(folded)):
                for form in self._decode(stem):
                    if form.kind in "pg":
                        kind = "a" if form.kind == "p" else "b"
                        found.append(Form(form.verb, kind, with_sein=form.with_sein))
        return tuple(found)

    def _decode(self, folded: str) -> list[Form]:
        codes = self._forms.get(folded)
        if codes is None:
            return []
        found = []
        for code in sorted(codes.split(), key=_mood_order):
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

    def noun_frames(self, folded: str) -> tuple[Frames, int]:
        """Return the frames of a noun, and how many letters of a compound stand before it."""
        known = self._noun_memo.get(folded)
        if known is None:
            known = self._noun_frames(folded)
            if len(self._noun_memo) < MEMO:
                self._noun_memo[folded] = known
        return known

    def _noun_frames(self, folded: str) -> tuple[Frames, int]:
        found = self.nouns.get(folded)
        if found:
            return found, 0
        if folded in self.excepted:
            return (), 0
        for at in range(max(2, len(folded) - _LONGEST), len(folded) - 4):
            tail = folded[at:]
            found = self.nouns.get(tail)
            if found and len(tail) >= 5 and tail not in self._whole:
                return found, at
        return (), 0

    def has_theme(self, folded: str) -> bool:
        """Whether a part of a word tells of a theme."""
        return self._theme.search(folded) is not None

    def is_saying(self, verb: str) -> bool:
        """Whether a verb is one of saying, by its dictionary form."""
        return any(frame.type == "Statement" for frame in self.frames.get(verb, ()))


def _with(entries: Mapping[str, Frames], more: Mapping[str, Frame]) -> dict[str, Frames]:
    made = dict(entries)
    for word, frame in more.items():
        known = made.get(word, ())
        if frame not in known:
            made[word] = (*known, frame)
    return made


def _sets(values: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.replace("ß", "ss").split()) for name, words in values.items()}


def _mood_order(code: str) -> int:
    """Indicative readings come before subjunctive ones of the same spelling."""
    return "ptkc".find(code[-2]) if code[-1] in "sp" and len(code) > 2 else 0


@cache
def tables() -> Tables:
    """Return the shipped tables, read once.

    Raises:
        SourceError: They are missing or damaged.
    """
    text = text_of(FILE)
    try:
        return Tables(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise damaged(FILE) from error
