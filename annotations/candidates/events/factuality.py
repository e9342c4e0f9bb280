"""Factuality by rules: mood, modal verbs, sources, negation and the verbs that govern a clause."""

from __future__ import annotations

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.triggers import Trigger

ASSERTED, REPORTED, POSSIBLE = "asserted", "reported", "possible"
PLANNED, DENIED = "planned", "denied"


def factuality(sentence: Sentence, trigger: Trigger, tables: Tables) -> tuple[str, str]:
    """Return the factuality of a trigger's event, and the reason in a few words."""
    clause = trigger.clause
    lows = [sentence.words[at].low for at in clause.words]
    if _negated(sentence, trigger, tables):
        return DENIED, "negated"
    if trigger.kind in ("noun", "participle"):
        found = _of_noun(sentence, trigger, tables)
        if found is not None:
            return found
    if any(low in tables.lists["possible_words"] for low in lows):
        return POSSIBLE, "a word of doubt"
    if _source_noun(lows, tables, "rumour_nouns"):
        return POSSIBLE, "a rumour"
    found = _modal(clause, trigger)
    if found is not None:
        return found
    if "zufolge" in lows or "laut" in lows or _source_noun(lows, tables, "source_nouns"):
        return REPORTED, "a source is named"
    if clause.mood[:1] == "k":
        return REPORTED, "subjunctive"
    found = _governed(clause, tables)
    if found is not None:
        return found
    if any(low in tables.lists["reported_words"] for low in lows):
        return REPORTED, "a word of hearsay"
    return ASSERTED, "in the article's voice"


def _negated(sentence: Sentence, trigger: Trigger, tables: Tables) -> bool:
    words = sentence.words
    if trigger.phrase is not None and trigger.phrase.determiner.startswith("kein"):
        return True
    if trigger.kind in ("noun", "participle"):
        return False
    for at in trigger.clause.words:
        if words[at].low in ("nicht", "nie", "niemals"):
            following = words[at + 1].low if at + 1 < len(words) else ""
            if following not in ("nur", "mehr", "allein"):
                return True
    return False


def _of_noun(sentence: Sentence, trigger: Trigger, tables: Tables) -> tuple[str, str] | None:
    phrase = trigger.phrase
    if phrase is None:
        return None
    for at in phrase.adjectives:
        low = sentence.words[at].low
        if low.startswith(("geplant", "drohend", "bevorstehend", "möglich")):
            return PLANNED, "announced"
        if low.startswith(("angeblich", "mutmasslich")):
            return REPORTED, "a word of hearsay"
    for verb in trigger.clause.verbs:
        if verb.at == trigger.at or phrase.inner:
            continue
        lemma = verb.form.verb
        if lemma in tables.lists["denying_verbs"] and not phrase.preposition:
            return DENIED, "denied or prevented"
        if (
            lemma in tables.lists["planning_verbs"]
            and lemma not in tables.lists["trying_verbs"]
        ):
            if not phrase.preposition or phrase.preposition in ("zu", "mit", "vor"):
                return PLANNED, "announced, planned or demanded"
        frames = tables.frames.get(lemma, ())
        if any(frame.type == "Statement" for frame in frames) and not phrase.preposition:
            return REPORTED, "object of a verb of saying"
    return None


def _modal(clause: Clause, trigger: Trigger) -> tuple[str, str] | None:
    auxiliary, mood = clause.auxiliary, clause.mood[:1]
    if auxiliary == "sollen":
        done = any(verb.form.kind == "p" for verb in clause.verbs) and clause.haben
        return (REPORTED, "soll: hearsay") if done or clause.worden else (PLANNED, "soll")
    if auxiliary == "wollen":
        return PLANNED, "intention"
    if auxiliary == "werden" and any(
        verb.form.kind == "i" and verb.at in trigger.words for verb in clause.verbs
    ):
        return (PLANNED, "future") if mood == "p" else (REPORTED, "würde")
    if (
        auxiliary in ("können", "dürfen", "mögen")
        and mood in "cp"
        and clause.mood not in ("ps", "pp")
    ):
        return POSSIBLE, "may"
    if auxiliary in ("dürfen",):
        return None
    return None


def _source_noun(lows: list[str], tables: Tables, name: str) -> bool:
    return any(low in tables.lists[name] for low in lows)


def _governed(clause: Clause, tables: Tables) -> tuple[str, str] | None:
    """Look at the verb of the clause that governs this one."""
    parent = clause.parent
    if parent is None or clause.kind not in ("inf", "sub"):
        return None
    if clause.kind == "sub" and clause.intro not in ("dass", "ob"):
        return None
    for verb in parent.verbs:
        lemma = verb.form.verb
        if clause.kind == "inf":
            if lemma in tables.lists["planning_verbs"]:
                return PLANNED, "planned or tried"
            if lemma in tables.lists["denying_verbs"]:
                return DENIED, "failed"
        elif lemma in tables.lists["doubting_verbs"]:
            return POSSIBLE, "supposed"
        elif any(frame.type == "Statement" for frame in tables.frames.get(lemma, ())):
            return REPORTED, "governed by a verb of saying"
    return None
