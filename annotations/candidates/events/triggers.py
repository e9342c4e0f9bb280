"""Triggers: the words of a sentence that name an event, each with the frames it may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from annotations.candidates.events.clauses import Clause, Phrase, Verb
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Form, Frame, Tables

_AUXILIARIES = frozenset({"sein", "haben"})
_FREE = frozenset({"DATE", "QUANTITY", "MISC"})
"""Names of these labels may have a trigger inside; "Operation Goldener Sieg" has none."""


@dataclass(slots=True, eq=False)
class Trigger:
    """A possible trigger.

    ``words`` are word indices (two where a particle stands apart); ``kind`` is ``verb``,
    ``participle`` (before a noun), ``noun`` or ``idiom``; ``cut`` the letters of a compound
    that stand before the noun the lexicon knows; ``at`` the word that counts, the noun of an
    idiom, else the first. ``is_adjunct``: it is a noun that only tells of the circumstances
    ("bei den Kämpfen"). ``fitting`` are those of its ``frames`` that the clause allows.
    """

    kind: str
    words: tuple[int, ...]
    frames: tuple[Frame, ...]
    clause: Clause
    verb: Verb | None = None
    phrase: Phrase | None = None
    cut: int = 0
    fitting: Sequence[Frame] = ()
    at: int = field(init=False)
    is_adjunct: bool = field(init=False)

    def __post_init__(self) -> None:
        kind, phrase = self.kind, self.phrase
        self.at = phrase.head if kind == "idiom" and phrase else self.words[0]
        self.is_adjunct = kind == "noun" and phrase is not None and _hangs(phrase)

    def with_word(self, at: int) -> Trigger:
        """Return the trigger with one more word."""
        words = tuple(sorted((*self.words, at)))
        return Trigger(
            self.kind, words, self.frames, self.clause, self.verb, self.phrase, self.cut
        )

    @property
    def is_detached(self) -> bool:
        """Whether a participle stands ahead: "Unterstützt von X rückten sie vor"."""
        verb, clause = self.verb, self.clause
        if verb is None or verb.at != 0 or verb.form.kind != "p" or clause.finite <= 0:
            return False
        return clause.auxiliary not in ("haben", "sein", "werden") and not clause.werden


def _hangs(phrase: Phrase) -> bool:
    return phrase.preposition != "" or phrase.owner is not None or phrase.inner


def may_tell(sentence: Sentence, tables: Tables) -> bool:
    """Say whether a word of a sentence, read up to its clauses, can name an event at all."""
    if sentence.signs.telling:
        return True
    for clause in sentence.clauses:
        for verb in clause.verbs:
            if verb.form.verb in tables.frames:
                return True
    return False


def triggers(sentence: Sentence, tables: Tables) -> list[Trigger]:
    """Return the possible triggers in the order of their first words."""
    found: list[Trigger] = []
    signs = sentence.signs
    for clause in sentence.clauses:
        telling = sorted(signs.telling.intersection(clause.words)) if signs.telling else ()
        if telling:
            if signs.idioms:
                found += _idioms(sentence, clause)
            found += _nouns(sentence, clause, telling, tables)
        if clause.verbs:
            found += _verbs(sentence, clause, tables)
        if telling:
            found += _participles(sentence, clause, telling, tables)
    return sorted(found, key=attrgetter("at"))


def _verbs(sentence: Sentence, clause: Clause, tables: Tables) -> Iterator[Trigger]:
    for verb in clause.verbs:
        frames = tables.frames.get(verb.form.verb)
        if frames:
            if verb.at and sentence.words[verb.at - 1].low == "für":
                continue
            parts: tuple[int, ...] = (
                (verb.at,) if verb.particle < 0 else (verb.at, verb.particle)
            )
            if verb.form.verb in tables.reflexive_phrases:
                parts += _reflexive(sentence, clause, tables.reflexive_phrases[verb.form.verb])
            yield Trigger("verb", tuple(sorted(parts)), frames, clause, verb)


def _participles(
    sentence: Sentence, clause: Clause, telling: Sequence[int], tables: Tables
) -> Iterator[Trigger]:
    used = {verb.at for verb in clause.verbs}
    for at in telling:
        word = sentence.words[at]
        form = word.modifier
        if form is not None and at not in used and not (word.cap and at > 0):
            frames, phrase = tables.frames[form.verb], _modified(sentence, at)
            yield Trigger("participle", (at,), frames, clause, Verb(at, form), phrase)


def _reflexive(sentence: Sentence, clause: Clause, preposition: str) -> tuple[int, ...]:
    """Return the words of "für sich", "von sich" in a clause, none where it has no such."""
    for at, low in zip(clause.words, clause.lows, strict=True):
        beside = at + 1 < len(sentence.words) and sentence.words[at + 1].low == "sich"
        if low == preposition and beside:
            return at, at + 1
    return ()


def _modified(sentence: Sentence, at: int) -> Phrase | None:
    for phrase in sentence.phrases:
        if at in phrase.adjectives:
            return phrase
    return next(
        (one for one in sentence.phrases if one.start <= at < one.end and one.head > at), None
    )


def _nouns(
    sentence: Sentence, clause: Clause, telling: Sequence[int], tables: Tables
) -> Iterator[Trigger]:
    for at in telling:
        word = sentence.words[at]
        if not word.names or _in_name(sentence, at):
            continue
        if word.low not in tables.heads or any(
            one.counted or one.needs or one.needs_any for one in word.names
        ):
            if at == 0 and word.forms and at == clause.finite:
                continue
            phrase = sentence.holder(at)
            yield Trigger("noun", (at,), word.names, clause, None, phrase, word.cut)


def _in_name(sentence: Sentence, at: int) -> bool:
    start, end = sentence.starts[at], sentence.ends[at]
    free = _FREE - {"MISC"} if sentence.words[at].low == "operation" else _FREE
    return any(
        known.is_name and known.start <= start and end <= known.end and known.label not in free
        for known in sentence.known[at]
    )


def _idioms(sentence: Sentence, clause: Clause) -> Iterator[Trigger]:
    for phrase in clause.phrases:
        frames = sentence.words[phrase.head].idioms if phrase.kind == "noun" else ()
        verbs = _idiom_verbs(sentence, clause) if frames else {}
        for frame in frames:
            verb = next((verbs[name] for name in verbs if name in frame.verbs), None)
            if verb is not None and not (frame.shared or _is_full(verb, clause)):
                continue
            if verb is not None and _is_idiom(sentence, frame, verb, phrase):
                parts = _idiom_words(sentence, frame, verb, phrase)
                yield Trigger("idiom", parts, (frame,), clause, verb, phrase)


def _is_full(verb: Verb, clause: Clause) -> bool:
    """Whether "sein" or "haben" is the verb itself, no auxiliary of another one."""
    if verb.form.verb not in _AUXILIARIES:
        return True
    return all(other.form.verb in _AUXILIARIES for other in clause.verbs)


def _idiom_verbs(sentence: Sentence, clause: Clause) -> dict[str, Verb]:
    """Return the verbs of a clause by name, "sein" and "haben" too where they stand alone."""
    verbs = {verb.form.verb: verb for verb in clause.verbs}
    if clause.auxiliary in ("sein", "haben"):
        verbs.setdefault(clause.auxiliary, Verb(clause.finite, Form(clause.auxiliary, "f")))
    last = clause.words[-1]
    if sentence.words[last].low == "sein":
        verbs.setdefault("sein", Verb(last, Form("sein", "i")))
    return verbs


def _is_idiom(sentence: Sentence, frame: Frame, verb: Verb, phrase: Phrase) -> bool:
    """Whether noun and verb stand together as the idiom asks."""
    if not phrase.preposition and verb.form.verb in frame.intransitive:
        return False
    before = sentence.words[phrase.start - 1].low if phrase.start else ""
    return phrase.preposition in frame.idiom_prepositions or (
        "als" in frame.idiom_prepositions and before == "als"
    )


def _is_whole(frame: Frame, phrase: Phrase) -> bool:
    """Whether preposition and article belong to the trigger: "fiel in die Hände"."""
    fixed = (
        phrase.determiner in ("die", "den", "das", "dem") and phrase.start == phrase.head - 1
    )
    return frame.span == "phrase" and bool(phrase.preposition) and fixed and phrase.start > 0


def _idiom_words(
    sentence: Sentence, frame: Frame, verb: Verb, phrase: Phrase
) -> tuple[int, ...]:
    """Return the words of an idiom's trigger: its noun, with verb or preposition if asked."""
    words = [phrase.head]
    if frame.span != "noun" and verb.form.verb not in ("sein", "haben"):
        words += [verb.at] + ([verb.particle] if verb.particle >= 0 else [])
    if frame.span == "phrase" and phrase.start == phrase.head and phrase.start:
        low = sentence.words[phrase.start - 1].low
        if phrase.preposition and (
            low == phrase.preposition or low[:1] == phrase.preposition[:1]
        ):
            words.append(phrase.start - 1)
    elif _is_whole(frame, phrase):
        words += [phrase.start - 1, phrase.start]
    if frame.span == "phrase":
        words += _twin(sentence, frame, phrase.head)
    return tuple(sorted(words))


def _twin(sentence: Sentence, frame: Frame, head: int) -> list[int]:
    """Return what "und" joins to an idiom's noun: "in Schutt und Asche"."""
    after = sentence.words[head + 1 : head + 3]
    joined = len(after) == 2 and after[0].low == "und" and frame in after[1].idioms
    return [head + 1, head + 2] if joined else []
