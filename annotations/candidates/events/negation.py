"""Whether an event is denied: "nicht", "kein", "niemand", "ohne"."""

from __future__ import annotations

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.triggers import Trigger

_NOBODY = frozenset({"niemand", "keiner", "niemanden"})
_NOT = frozenset({"nicht", "nie", "niemals"})
_NO = frozenset("kein keine keinen keinem keiner keines".split())
_DENYING = _NOBODY | _NOT
_NOT_DENIED = frozenset("nur mehr allein zuletzt bloss einmal".split())


def is_negated(sentence: Sentence, trigger: Trigger, tables: Tables) -> bool:
    """Whether the trigger's own phrase or clause denies it."""
    if trigger.kind == "participle":
        return False
    if trigger.phrase is not None and _has_no(sentence, trigger.phrase):
        return True
    if trigger.is_adjunct or (trigger.kind == "noun" and not _happens(trigger, tables)):
        return False
    lows = trigger.clause.lows
    if trigger.kind == "verb" and not _NO.isdisjoint(lows) and _is_without(trigger):
        return True
    if _DENYING.isdisjoint(lows):
        return False
    return any(_denies(sentence, at) for at in trigger.clause.words)


def _has_no(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.determiner.startswith("kein") or phrase.preposition == "ohne":
        return True
    before = sentence.words[phrase.start - 1].low if phrase.start else ""
    return before in ("kein", "keine", "keinen")


def _is_without(trigger: Trigger) -> bool:
    """Whether subject or object of a verb is none: "keine Gruppe bekannte sich"."""
    return any(
        phrase.determiner.startswith("kein") and not phrase.preposition and not phrase.inner
        for phrase in trigger.clause.phrases
    )


def _denies(sentence: Sentence, at: int) -> bool:
    low = sentence.words[at].low
    if low in _NOBODY:
        return True
    following = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    return low in _NOT and following not in _NOT_DENIED


def _happens(trigger: Trigger, tables: Tables) -> bool:
    """Whether the verb only says that the noun happens, so that "nicht" denies it."""
    lists = tables.lists
    if not trigger.clause.verbs:
        return "sicht" in trigger.clause.lows
    for verb in trigger.clause.verbs:
        lemma = verb.form.verb
        if lemma in lists["happening_verbs"] or lemma in lists["support_verbs"]:
            return True
        if tables.is_saying(lemma):
            return True
    return False
