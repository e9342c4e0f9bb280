"""Factuality by rules: mood, modal verbs, sources, negation and governing verbs."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.infinitives import FAILING, of_infinitive
from annotations.candidates.events.judgements import (
    ASSERTED,
    DENIED,
    PLANNED,
    POSSIBLE,
    REPORTED,
    Judged,
)
from annotations.candidates.events.modality import of_noun
from annotations.candidates.events.negation import is_negated
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import Source, named_source
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger

_STATES = frozenset({"Control", "Support"})
_PLAIN = frozenset({"", "haben", "sein"})
"""Auxiliaries that say nothing of whether it is so."""
_HEARD = frozenset({"haben", "worden", "sein"})
"""What is done already: with "soll" it is hearsay."""
_MODALS = frozenset("können dürfen müssen sich".split())


def factuality(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> Judged:
    """Return the factuality of a trigger's event as its own clause tells it."""
    if is_negated(sentence, trigger, tables):
        return DENIED, "negated"
    if trigger.kind in ("noun", "idiom"):
        found = of_noun(sentence, trigger, frame, tables)
        if found is not None:
            return found
    if trigger.kind == "participle":
        return ASSERTED, "before a noun"
    if trigger.is_detached:
        return ASSERTED, "in the article's voice"
    return _of_clause(sentence, trigger, frame, tables)


def _of_clause(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> Judged:
    clause = trigger.clause
    governing = _governing(clause)
    lows = clause.lows
    found: Judged | None = None
    if trigger.is_adjunct:
        source, found = None, _heard(clause, lows)
    else:
        source = named_source(sentence, governing, tables)
        if frame.type == "Statement":
            source = None
        found = _doubt(lows, source, tables) or _modal(clause, trigger, frame, lows)
    if found is None and source is not None:
        found = REPORTED, "a source is named"
    if found is None and _is_indirect(governing):
        found = REPORTED, "subjunctive"
    if found is None and not trigger.is_adjunct:
        found = _governed(trigger, frame, tables)
    if clause.shares is not None:
        lows = (*lows, *clause.origin.lows)
    if found is None and not tables.lists["reported_words"].isdisjoint(lows):
        found = REPORTED, "a word of hearsay"
    return found or (ASSERTED, "in the article's voice")


def _heard(clause: Clause, lows: Sequence[str]) -> Judged | None:
    """Read the "soll" of a clause for a mere circumstance in it."""
    if clause.auxiliary == "sollen" and not _HEARD.isdisjoint(lows):
        return REPORTED, "soll: hearsay"
    return None


def _governing(clause: Clause) -> Clause:
    """Return the clause whose verb gives an infinitive its mood."""
    while clause.kind == "inf" and clause.parent is not None:
        clause = clause.parent
    return clause


def _is_indirect(clause: Clause) -> bool:
    """Whether the mood is that of indirect speech: "habe", or "hätten ... getan"."""
    if clause.mood[:1] == "k":
        return True
    perfect = clause.auxiliary in ("haben", "sein") and clause.mood == "cp"
    return perfect and clause.kind == "main" and any(v.form.kind == "p" for v in clause.verbs)


def _doubt(lows: Sequence[str], source: Source | None, tables: Tables) -> Judged | None:
    if not tables.lists["possible_words"].isdisjoint(lows):
        return POSSIBLE, "a word of doubt"
    return (POSSIBLE, "a rumour") if source is not None and source.rumour else None


def _modal(
    clause: Clause, trigger: Trigger, frame: Frame, lows: Sequence[str]
) -> Judged | None:
    found = None
    if clause.auxiliary not in _PLAIN:
        found = _by_auxiliary(clause, trigger, frame, lows)
    if found is None and _is_condition(clause, clause.mood[:1]):
        found = POSSIBLE, "a condition"
    return found


def _by_auxiliary(
    clause: Clause, trigger: Trigger, frame: Frame, lows: Sequence[str]
) -> Judged | None:
    auxiliary, mood = clause.auxiliary, clause.mood[:1]
    if auxiliary == "sollen" and not _is_condition(clause, mood):
        return _should(trigger, frame, lows)
    if auxiliary == "wollen" and _is_claimed(trigger, lows):
        return REPORTED, "somebody claims to have done it"
    if auxiliary == "wollen" or (auxiliary == "mögen" and clause.mood not in ("ks", "kp")):
        return PLANNED, "intention or wish"
    if auxiliary == "werden" and _is_future(clause, trigger, lows):
        return (PLANNED, "future") if mood in "pk" else (REPORTED, "würde")
    is_open = mood == "c" or (mood == "p" and trigger.kind == "verb")
    if auxiliary in ("können", "dürfen") and is_open:
        return POSSIBLE, "may, can or is allowed to"
    return None


def _is_claimed(trigger: Trigger, lows: Sequence[str]) -> bool:
    """Whether "will" says what somebody claims of himself: "will sie besiegt haben"."""
    if "haben" not in lows and "sein" not in lows:
        return False
    return trigger.kind != "verb" or trigger.verb is None or trigger.verb.form.kind == "p"


def _is_condition(clause: Clause, mood: str) -> bool:
    """Whether the clause says under what condition: "falls", "sollten sie angreifen"."""
    if clause.auxiliary == "sollen":
        return mood in "tc" and clause.finite == clause.words[0]
    return clause.intro in ("wenn", "falls", "sofern") and mood in "pc"


def _should(trigger: Trigger, frame: Frame, lows: Sequence[str]) -> Judged:
    """Read "soll": hearsay of what is done, a plan for what is not."""
    participle = trigger.verb is not None and trigger.verb.form.kind == "p"
    participle = participle and _MODALS.isdisjoint(lows)
    done = "haben" in lows or "worden" in lows or "sein" in lows
    if done or (participle and "werden" not in lows) or frame.type in _STATES:
        return REPORTED, "soll: hearsay"
    return PLANNED, "soll"


def _is_future(clause: Clause, trigger: Trigger, lows: Sequence[str]) -> bool:
    if "worden" in lows:
        return False
    if trigger.kind == "verb":
        return any(verb.form.kind == "i" and verb.at in trigger.words for verb in clause.verbs)
    return any(verb.form.kind == "i" for verb in clause.verbs) or any(
        low == "werden" and at != clause.finite
        for at, low in zip(clause.words, clause.lows, strict=True)
    )


def _governed(trigger: Trigger, frame: Frame, tables: Tables) -> Judged | None:
    """Look at the verb or noun of the clause that governs the trigger's."""
    clause = trigger.clause.origin
    parent = clause.parent
    if parent is None or clause.kind not in ("inf", "sub"):
        return None
    if clause.kind == "inf":
        return of_infinitive(trigger, frame, tables)
    if clause.intro not in ("dass", "ob"):
        return None
    for verb in parent.verbs:
        found = _by_governor(verb.form.verb, tables)
        if found is not None:
            return found
    return None


def _by_governor(lemma: str, tables: Tables) -> Judged | None:
    if lemma in tables.lists["denying_verbs"] or lemma in FAILING:
        return DENIED, "denied or failed"
    if lemma in tables.lists["doubting_verbs"]:
        return POSSIBLE, "supposed"
    if lemma in tables.lists["demanding_verbs"] and not tables.is_saying(lemma):
        return POSSIBLE, "demanded or hoped for"
    return (REPORTED, "governed by a verb of saying") if tables.is_saying(lemma) else None
