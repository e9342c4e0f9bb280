"""The event lexicon with what a project taught it: kept triggers become entries of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import Protocol

from annotations.candidates import weak_verbs
from annotations.candidates.clusters import is_common
from annotations.candidates.events.frames import Frame
from annotations.candidates.events.spelling import fold, noun_forms
from annotations.candidates.events.tables import Tables, tables
from annotations.candidates.memory import Memory

LEAST = 0.6
"""The chance to be a trigger of its type from which on a word becomes an entry."""

WITNESSES = 2
"""How often a word of the lexicon must have been a trigger to be one with no role filled."""

_MOST = 0.95
_USUAL = 0.5
"""The score of a known word's new entry, at most: those whose conditions are met go first."""

_SHORTEST = 4
"""Letters of the shortest noun without its ending."""

Word = tuple[str, bool]
"""A verb in its dictionary form or a folded noun without ending, and whether it is a noun."""


@dataclass(slots=True)
class _Seen:
    """How often a word was a trigger, by type, and how often none; ``form`` is one it had."""

    form: str = ""
    kept: Counter[str] = field(default_factory=Counter)
    against: int = 0
    is_common: bool = False


class Types(Protocol):
    """Which type of the tables an event type of the project is, in a schema of its own."""

    def of(self, own: str, known: Collection[str]) -> str:
        """Return the type of an entry for a trigger whose word has ``known`` types."""
        ...

    def like(self, type_name: str) -> str:
        """Return the type whose plain entries tell how such a trigger takes its arguments."""
        ...


class _SameTypes:
    """The types of the shipped schema, which are those of the tables."""

    def of(self, own: str, known: Collection[str]) -> str:
        """Return ``own``."""
        del known
        return own

    def like(self, type_name: str) -> str:
        """Return ``type_name``."""
        return type_name


_SAME = _SameTypes()


def lexicon(memory: Memory, types: Types = _SAME) -> Tables:
    """Return the shipped tables, widened by the triggers that ``memory`` holds.

    A new verb or noun takes its arguments like a plain entry of its type. What is an
    entry already, and is a trigger nearly wherever it stands, is one with no role filled. The
    shipped tables themselves stay as they are. ``types`` tells the project's event types in
    those of the tables.
    """
    shipped = tables()
    verbs: dict[str, Frame] = {}
    nouns: dict[str, Frame] = {}
    spelled: dict[str, Mapping[str, Collection[str]]] = {}
    for (word, is_noun), found in sorted(_seen(memory, shipped).items()):
        seen = _retold(found, types, _frames(shipped, (word, is_noun), found.form))
        for type_name in sorted(seen.kept):
            frame = _entry(shipped, (word, is_noun), type_name, seen, types)
            if frame is not None and is_noun:
                nouns.update(dict.fromkeys(noun_forms(word), frame))
            elif frame is not None:
                verbs[word] = frame
                if not shipped.verb_forms(found.form.partition(" ")[0]):
                    spelled[word] = weak_verbs.forms(found.form)
    return shipped.widened(verbs, nouns, spelled) if verbs or nouns else shipped


def _seen(memory: Memory, shipped: Tables) -> dict[Word, _Seen]:
    """Return what is known of the words that were triggers."""
    found: dict[Word, _Seen] = defaultdict(_Seen)
    for trace in sorted(memory.all_kept()):
        if trace.kind != "event":
            continue
        for word in _words(trace.surface, shipped, is_noun=trace.context == "noun"):
            seen = found[word]
            seen.form = fold(trace.surface)
            seen.kept[trace.label] += memory.kept(trace)
            seen.against += memory.denied(trace)
            seen.is_common |= is_common(trace.surface)
    for surface, count in memory.untriggered().items():
        for is_noun in (False, True):
            for word in _words(surface, shipped, is_noun=is_noun):
                if word in found:
                    found[word].against += count
    return found


def _words(surface: str, shipped: Tables, *, is_noun: bool) -> Iterable[Word]:
    """Return what a trigger may be a form of; of two words only a verb with its particle.

    A single word that is no form of a known verb is taken for one of a weak verb.
    """
    folded, *more = fold(surface).split()
    if is_noun:
        return () if more else ((_without_ending(folded), True),)
    forms = shipped.verb_forms(folded)
    if more:
        return {
            (one.verb, False) for one in forms if one.kind == "s" and more == [one.particle]
        }
    known = {(one.verb, False) for one in forms if one.kind != "s"}
    return known or {(weak_verbs.infinitive(folded), False)}


def _without_ending(noun: str) -> str:
    """Return a folded noun without what it may have as an ending."""
    cut = noun[:-1] if noun.endswith(("en", "s")) else noun
    cut = cut.removesuffix("e")
    return cut if len(cut) >= _SHORTEST else noun


def _frames(shipped: Tables, word: Word, form: str) -> Sequence[Frame]:
    """Return the shipped entries of a word that stood in this form."""
    name, is_noun = word
    return shipped.noun_frames(form)[0] if is_noun else shipped.frames.get(name, ())


def _retold(seen: _Seen, types: Types, frames: Sequence[Frame]) -> _Seen:
    """Return the same with the types of the tables."""
    known = {frame.type for frame in frames}
    kept: Counter[str] = Counter()
    for own, times in sorted(seen.kept.items()):
        kept[types.of(own, known)] += times
    return replace(seen, kept=kept)


def _entry(
    shipped: Tables, word: Word, type_name: str, seen: _Seen, types: Types
) -> Frame | None:
    """Return the entry that a word becomes; ``None`` where too little speaks for one."""
    kept = seen.kept[type_name]
    chance = (kept + 0.5) / (seen.kept.total() + seen.against + 1.0)
    if chance < LEAST:
        return None
    name, is_noun = word
    known = _frames(shipped, word, seen.form)
    own = next((frame for frame in known if frame.type == type_name), None)
    if own is not None:
        score = min(own.score, _USUAL)
        freed = replace(own, score=score, needs=(), needs_any=(), counted=False)
        return freed if kept >= WITNESSES and freed != replace(own, score=score) else None
    plain = _plain(shipped, types.like(type_name), is_noun=is_noun)
    if plain is None or kept < (2 if seen.is_common else 1):
        return None
    score = round(min(chance, _USUAL if known else _MOST), 4)
    return replace(
        _unconditional(plain),
        type=type_name,
        name=seen.form if is_noun else name,
        score=score,
    )


def _unconditional(frame: Frame) -> Frame:
    """Return an entry without what it asks of the words around it."""
    return replace(
        frame,
        needs=(),
        needs_any=(),
        with_word=frozenset(),
        not_with=frozenset(),
        not_words=(),
        only_as={},
        kinds=frozenset(),
        reflexive=False,
        with_es=False,
    )


@lru_cache(maxsize=64)
def _plain(shipped: Tables, type_name: str, *, is_noun: bool) -> Frame | None:
    """Return a plain entry of a type, ``None`` for a type that is foreign to them.

    For verbs the first one, for nouns the one with the most forms.
    """
    if not is_noun:
        verbs = chain.from_iterable(shipped.frames.values())
        fit = (one for one in verbs if one.type == type_name and one.subject)
        return next((one for one in fit if not one.with_noun), None)
    nouns = chain.from_iterable(shipped.nouns.values())
    plain = [one for one in nouns if one.type == type_name and _is_plain(one)]
    if not plain:
        return _plain(shipped, type_name, is_noun=False)
    forms = Counter(one.name for one in plain)
    return max(plain, key=lambda one: (forms[one.name], one.name))


def _is_plain(noun: Frame) -> bool:
    return not (noun.needs or noun.counted or noun.with_noun)
