"""Triggers: the words of a sentence that name an event, each with the frames it may have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.candidates.events.clauses import Clause, Verb
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Form, Frame, Tables


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A possible trigger.

    ``words`` are word indices (two where a particle stands apart); ``kind`` is ``verb``,
    ``participle`` (before a noun), ``noun`` or ``idiom``; ``cut`` the letters of a compound
    that stand before the noun the lexicon knows.
    """

    kind: str
    words: tuple[int, ...]
    frames: tuple[Frame, ...]
    clause: Clause
    verb: Verb | None = None
    phrase: Phrase | None = None
    cut: int = 0

    def with_word(self, at: int) -> Trigger:
        """Return the trigger with one more word."""
        return replace(self, words=tuple(sorted((*self.words, at))))

    @property
    def at(self) -> int:
        """The word that counts: the noun of an idiom, else the first."""
        return self.phrase.head if self.kind == "idiom" and self.phrase else self.words[0]

    @property
    def is_adjunct(self) -> bool:
        """Whether a noun only tells of the circumstances ("bei den Kämpfen")."""
        phrase = self.phrase
        return (
            self.kind == "noun"
            and phrase is not None
            and (phrase.preposition != "" or phrase.owner is not None or phrase.inner)
        )


def triggers(sentence: Sentence, tables: Tables) -> list[Trigger]:
    """Return the possible triggers in the order of their first words."""
    found: dict[int, list[Trigger]] = {}
    for clause in sentence.clauses:
        for trigger in _idioms(sentence, clause, tables):
            found.setdefault(trigger.at, []).append(trigger)
        for trigger in _nouns(sentence, clause, tables):
            found.setdefault(trigger.at, []).append(trigger)
        for trigger in _verbs(sentence, clause, tables):
            found.setdefault(trigger.at, []).append(trigger)
    return [trigger for at in sorted(found) for trigger in found[at]]


def _verbs(sentence: Sentence, clause: Clause, tables: Tables) -> Iterator[Trigger]:
    words = sentence.words
    used = set()
    for verb in clause.verbs:
        used.add(verb.at)
        frames = tables.frames.get(verb.form.verb)
        if frames:
            if verb.at and words[verb.at - 1].low == "für":
                continue
            parts = (verb.at,) if verb.particle < 0 else (verb.at, verb.particle)
            yield Trigger("verb", parts, tuple(frames), clause, verb)
    for at in clause.words:
        word = words[at]
        if word.kinds.isdisjoint("ab") or at in used or (word.cap and at > 0):
            continue
        for form in word.forms:
            frames = tables.frames.get(form.verb) if form.kind in "ab" else None
            if frames:
                phrase = _modified(sentence, at)
                yield Trigger(
                    "participle", (at,), tuple(frames), clause, Verb(at, form), phrase
                )
                break


def _modified(sentence: Sentence, at: int) -> Phrase | None:
    for phrase in sentence.phrases:
        if at in phrase.adjectives:
            return phrase
    return next(
        (one for one in sentence.phrases if one.start <= at < one.end and one.head > at), None
    )


def _nouns(sentence: Sentence, clause: Clause, tables: Tables) -> Iterator[Trigger]:
    for at in clause.words:
        word = sentence.words[at]
        if not word.cap or word.kind != "w":
            continue
        frames, cut = tables.noun_frames(word.low)
        if not frames or _in_name(sentence, at):
            continue
        if word.low not in tables.heads or any(
            one.counted or one.needs or one.needs_any for one in frames
        ):
            if at == 0 and word.forms and at == clause.finite:
                continue
            yield Trigger(
                "noun", (at,), tuple(frames), clause, None, sentence.holder.get(at), cut
            )


def _in_name(sentence: Sentence, at: int) -> bool:
    start, end = sentence.starts[at], sentence.ends[at]
    return any(
        known.is_name
        and known.start <= start
        and end <= known.end
        and known.label not in ("DATE", "QUANTITY", "MISC")
        for known in sentence.known[at]
    )


def _idioms(sentence: Sentence, clause: Clause, tables: Tables) -> Iterator[Trigger]:
    verbs = _idiom_verbs(sentence, clause)
    for phrase in sentence.of(clause) if verbs else ():
        if phrase.kind != "noun":
            continue
        for frame in tables.idioms.get(sentence.words[phrase.head].low, ()):
            verb = next((verbs[name] for name in verbs if name in frame.verbs), None)
            if verb is not None and _is_idiom(sentence, frame, verb, phrase):
                parts = _idiom_words(sentence, frame, verb, phrase)
                yield Trigger("idiom", parts, (frame,), clause, verb, phrase)


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
    return tuple(sorted(words))
