"""What the entries of the lexicon ask of the clause around a trigger."""

from __future__ import annotations

from annotations.candidates.events.found import Filled
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.spelling import has_part
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger


def fitting(sentence: Sentence, trigger: Trigger, tables: Tables) -> list[Frame]:
    """Return the frames of a trigger that find what they ask of the clause around it."""
    return [
        frame
        for frame in trigger.frames
        if not frame.asks or _fits(sentence, trigger, frame, tables)
    ]


def _fits(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> bool:
    if not _is_of_kind(trigger, frame):
        return False
    if frame.asks_words and not _has_words(trigger, frame):
        return False
    if frame.may_be_empty and _is_empty(sentence, trigger, frame, tables):
        return False
    if frame.asks_nouns and not _has_nouns(sentence, trigger, frame):
        return False
    return not frame.only_as or _has_preposition(trigger, frame)


def is_excepted(sentence: Sentence, frame: Frame, filled: Filled) -> bool:
    """Whether the actor's own words speak against the frame."""
    actors = [known for role in frame.subject for known in filled.roles.get(role, ())]
    text = " ".join(
        word.low
        for word, start in zip(sentence.words, sentence.starts, strict=True)
        for known in actors
        if known.start <= start < known.end
    )
    return has_part(text, frame.not_words)


def _is_of_kind(trigger: Trigger, frame: Frame) -> bool:
    """Whether the frame is for such a trigger, and for a clause with or without a verb."""
    if trigger.kind == "participle" and not frame.attributive:
        return False
    if frame.kinds and trigger.kind not in frame.kinds:
        return False
    return not frame.verbless or not (trigger.clause.verbs or trigger.clause.finite >= 0)


def _is_empty(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> bool:
    """Whether nobody fights anybody, or nobody has said it: "das kann er nicht sagen"."""
    if frame.type == "Clash":
        return _is_abstract(sentence, trigger, tables)
    return trigger.clause.auxiliary == "können"


def _has_words(trigger: Trigger, frame: Frame) -> bool:
    """Whether the clause has the words that a frame asks for, and none that it excludes."""
    lows = trigger.clause.lows
    told = trigger.kind in ("verb", "idiom")
    if frame.reflexive and told and not _is_reflexive(trigger):
        return False
    if (frame.with_es and "es" not in lows) or not frame.not_with.isdisjoint(lows):
        return False
    return not frame.with_word or not frame.with_word.isdisjoint(lows)


def _is_abstract(sentence: Sentence, trigger: Trigger, tables: Tables) -> bool:
    """Whether the fight is against a thing: "Kampf gegen den Terrorismus"."""
    abstract = tables.lists["abstract_opponents"]
    return any(
        phrase.preposition == "gegen" and sentence.words[phrase.head].low in abstract
        for phrase in trigger.clause.phrases
        if trigger.kind == "verb" or 0 < phrase.start - trigger.words[-1] <= 3
    )


def _is_reflexive(trigger: Trigger) -> bool:
    clause, verb = trigger.clause, trigger.verb
    if "sich" in clause.lows or (clause.shares is not None and clause.finite < 0):
        return True
    return verb is not None and verb.form.kind == "p" and clause.auxiliary == "sein"


def _has_nouns(sentence: Sentence, trigger: Trigger, frame: Frame) -> bool:
    """Whether a noun of the clause is such as the frame asks for, and none that it excludes."""
    words = sentence.words
    nouns = [
        words[at].low
        for at in trigger.clause.words
        if words[at].cap and at not in trigger.words
    ]
    if trigger.kind == "noun" and trigger.cut:
        nouns.append(words[trigger.at].low[: trigger.cut])
    text = "\n".join(["", *nouns, ""])
    if has_part(text, frame.except_objects):
        return False
    return not frame.with_noun or has_part(text, frame.noun_parts)


def _has_preposition(trigger: Trigger, frame: Frame) -> bool:
    """Whether the preposition is there that makes a verb mean it: "sprach von"."""
    verb = trigger.verb
    wanted = frame.only_as.get(verb.form.verb) if verb is not None else None
    if wanted is None:
        return True
    if wanted == "als":
        return "als" in trigger.clause.lows
    if any(phrase.preposition == wanted for phrase in trigger.clause.phrases):
        return True
    return ("dar" if wanted[0] in "aeiou" else "da") + wanted in trigger.clause.lows
