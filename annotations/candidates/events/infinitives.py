"""Factuality of what an infinitive with "zu" tells, from the verb or noun that it hangs on."""

from __future__ import annotations

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.judgements import DENIED, PLANNED, POSSIBLE, Judged
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger

FAILING = frozenset({"scheitern", "misslingen"})
"""What stands below these verbs has not come about."""
_UNDER_WAY = frozenset({"Movement", "Clash", "Strike", "Attack", "Protest"})
_TRIED = frozenset({"versuchen", "versuch"})


def of_infinitive(trigger: Trigger, frame: Frame, tables: Tables) -> Judged | None:
    """Return what is said of a trigger in an infinitive clause, if anything."""
    clause = trigger.clause.origin
    parent = clause.parent
    if parent is None:
        return None
    if clause.intro == "um":
        return (PLANNED, "a purpose") if _acts(trigger, tables) else None
    if "bereit" in parent.lows:
        return PLANNED, "ready to"
    governors = [verb.form.verb for verb in parent.verbs]
    noun = _noun_before(clause, parent)
    if not _TRIED.isdisjoint((*governors, noun)):
        return None if frame.type in _UNDER_WAY else (POSSIBLE, "tried")
    return _by_verb(governors, tables) or _by_noun(noun, tables)


def _acts(trigger: Trigger, tables: Tables) -> bool:
    """Whether the purpose is the trigger itself, not something it is only named with."""
    support = tables.lists["support_verbs"]
    return trigger.kind != "noun" or any(
        verb.form.verb in support for verb in trigger.clause.verbs
    )


def _by_verb(governors: list[str], tables: Tables) -> Judged | None:
    lists = tables.lists
    for lemma in governors:
        if lemma in lists["denying_verbs"] or lemma in FAILING:
            return DENIED, "denied or failed"
        if lemma in lists["demanding_verbs"]:
            return POSSIBLE, "demanded or feared"
        if lemma in lists["planning_verbs"]:
            return PLANNED, "planned"
    return None


def _by_noun(low: str, tables: Tables) -> Judged | None:
    if low == "ziel" or low.startswith(tables.planning_nouns["planned"]):
        return PLANNED, "planned"
    if low.startswith(tables.planning_nouns["possible"]):
        return POSSIBLE, "demanded or feared"
    return None


def _noun_before(clause: Clause, parent: Clause) -> str:
    """Return the word right before an infinitive, for "Ziel ist es, ..." its "Ziel"."""
    first = clause.words[0]
    lows = [low for at, low in zip(parent.words, parent.lows, strict=True) if at < first]
    if not lows:
        return ""
    return "ziel" if lows[-1] == "es" and "ziel" in lows else lows[-1]
