"""Factuality by rules: mood, modal verbs, sources, negation and the verbs that govern a clause."""

from __future__ import annotations

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import named_source
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger

ASSERTED, REPORTED, POSSIBLE = "asserted", "reported", "possible"
PLANNED, DENIED = "planned", "denied"
Judged = tuple[str, str]
"""A factuality and the reason for it in a few words."""

_PURPOSE_TYPES = frozenset({"TerritoryChange", "Movement", "Support", "Destruction"})
_STATES = frozenset({"Control", "Support"})
_PLANNED_ADJECTIVES = (
    *("geplant", "drohend", "bevorstehend", "angekündigt", "erwartet", "künftig", "angestrebt"),
    *("gefordert", "vorgesehen", "weitere", "anstehend"),
)
_POSSIBLE_ADJECTIVES = ("möglich", "befürchtet", "etwaig", "denkbar", "vermutet", "eventuell")
_REPORTED_ADJECTIVES = ("angeblich", "mutmasslich", "behauptet", "gemeldet")
_NOT_DENIED = frozenset("nur mehr allein zuletzt bloss einmal".split())


def factuality(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> Judged:
    """Return the factuality of a trigger's event as its own clause tells it."""
    if _negated(sentence, trigger, tables):
        return DENIED, "negated"
    if trigger.kind in ("noun", "participle", "idiom"):
        found = _of_noun(sentence, trigger, frame, tables)
        if found is not None:
            return found
    if trigger.kind == "participle":
        return ASSERTED, "before a noun"
    return _of_clause(sentence, trigger, frame, tables)


def _of_clause(sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables) -> Judged:
    clause = trigger.clause
    lows = [sentence.words[at].low for at in clause.words]
    governing = _governing(clause)
    is_statement = frame.type == "Statement"
    source = None
    if not is_statement and not trigger.is_adjunct:
        source = named_source(sentence, governing, tables)
    found: Judged | None = None
    if any(low in tables.lists["possible_words"] for low in lows) and not trigger.is_adjunct:
        found = POSSIBLE, "a word of doubt"
    elif source is not None and source.rumour:
        found = POSSIBLE, "a rumour"
    elif not trigger.is_adjunct:
        found = _modal(clause, trigger, frame, lows)
    if found is None and source is not None:
        found = REPORTED, "a source is named"
    if found is None and governing.mood[:1] == "k":
        found = REPORTED, "subjunctive"
    if found is None and not trigger.is_adjunct:
        found = _governed(sentence, clause, tables)
    if clause.shares is not None:
        lows += [sentence.words[at].low for at in clause.origin.words]
    if found is None and any(low in tables.lists["reported_words"] for low in lows):
        found = REPORTED, "a word of hearsay"
    return found or (ASSERTED, "in the article's voice")


def _governing(clause: Clause) -> Clause:
    """Return the clause whose verb gives an infinitive its mood."""
    while clause.kind == "inf" and clause.parent is not None:
        clause = clause.parent
    return clause


def _negated(sentence: Sentence, trigger: Trigger, tables: Tables) -> bool:
    words, phrase = sentence.words, trigger.phrase
    if phrase is not None and trigger.kind != "participle":
        if phrase.determiner.startswith("kein") or phrase.preposition == "ohne":
            return True
        if phrase.start and words[phrase.start - 1].low in ("kein", "keine", "keinen"):
            return True
    if trigger.kind == "participle" or trigger.is_adjunct:
        return False
    if trigger.kind == "noun" and not _happens(trigger, tables):
        return False
    for at in trigger.clause.words:
        if words[at].low in ("niemand", "keiner", "niemanden"):
            return True
        if words[at].low in ("nicht", "nie", "niemals"):
            following = words[at + 1].low if at + 1 < len(words) else ""
            if following not in _NOT_DENIED:
                return True
    return False


def _happens(trigger: Trigger, tables: Tables) -> bool:
    """Whether the verb only says that the noun happens or is done, so that "nicht" denies it."""
    verbs = [verb.form.verb for verb in trigger.clause.verbs]
    return any(
        verb in tables.lists["happening_verbs"] or verb in tables.lists["support_verbs"]
        for verb in verbs
    ) or any(
        frame.type == "Statement" for verb in verbs for frame in tables.frames.get(verb, ())
    )


def _of_noun(
    sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables
) -> Judged | None:
    phrase = trigger.phrase
    if phrase is None or trigger.kind == "participle":
        return None
    found = _by_adjective(sentence, phrase)
    if found is None:
        found = _by_noun_before(sentence, phrase, tables)
    if found is None and not (phrase.inner or phrase.owner is not None):
        found = _by_verb(trigger, phrase, frame, tables)
    return found


def _by_adjective(sentence: Sentence, phrase: Phrase) -> Judged | None:
    for at in phrase.adjectives:
        low = sentence.words[at].low
        if low.startswith(_PLANNED_ADJECTIVES) and not low.startswith("weitere"):
            return PLANNED, "announced"
        if low.startswith(_POSSIBLE_ADJECTIVES):
            return POSSIBLE, "may be"
        if low.startswith(_REPORTED_ADJECTIVES):
            return REPORTED, "a word of hearsay"
    return None


def _by_noun_before(sentence: Sentence, phrase: Phrase, tables: Tables) -> Judged | None:
    """Look at the noun that the phrase hangs on: "Forderung nach", "Ankündigung der"."""
    before = phrase.owner
    if before is None and phrase.preposition:
        before = next(
            (
                one
                for one in sentence.phrases
                if one.end <= phrase.start
                and phrase.start - one.end <= 1
                and one.kind == "noun"
            ),
            None,
        )
    if before is None:
        return None
    low = sentence.words[before.head].low
    if low.startswith(tables.planning_nouns["planned"]):
        if phrase.preposition in ("mit", "zwischen", "in", "bei", "von"):
            return None
        return PLANNED, "wanted or announced"
    if low.startswith(tables.planning_nouns["possible"]):
        return POSSIBLE, "feared or possible"
    return None


def _by_verb(trigger: Trigger, phrase: Phrase, frame: Frame, tables: Tables) -> Judged | None:
    purpose = phrase.preposition == "zu" and frame.type in _PURPOSE_TYPES
    for verb in trigger.clause.verbs:
        if verb.at in trigger.words or (trigger.verb is not None and verb is trigger.verb):
            continue
        lemma = verb.form.verb
        if phrase.preposition:
            if lemma in tables.planning_prepositions.get(phrase.preposition, ()):
                return PLANNED, "wanted, feared or announced"
            if phrase.preposition in tables.topic_prepositions.get(lemma, ()):
                return REPORTED, "spoken of"
            if lemma in ("kommen", "führen", "bei|tragen", "bekennen", "gehören", "zählen"):
                purpose = False
            continue
        if lemma in tables.lists["denying_verbs"]:
            return DENIED, "denied or prevented"
        if (
            lemma in tables.lists["planning_verbs"]
            and lemma not in tables.lists["trying_verbs"]
        ):
            return PLANNED, "announced, planned or demanded"
        if lemma in tables.lists["factive_verbs"]:
            return None
        if any(one.type == "Statement" for one in tables.frames.get(lemma, ())):
            return REPORTED, "object of a verb of saying"
    return (PLANNED, "purpose") if purpose and not phrase.inner else None


def _modal(clause: Clause, trigger: Trigger, frame: Frame, lows: list[str]) -> Judged | None:
    auxiliary, mood = clause.auxiliary, clause.mood[:1]
    if auxiliary == "sollen":
        done = "haben" in lows or "worden" in lows or lows.count("sein") > 0
        participle = trigger.verb is not None and trigger.verb.form.kind == "p"
        done = done or (participle and "werden" not in lows)
        if done or frame.type in _STATES:
            return REPORTED, "soll: hearsay"
        return PLANNED, "soll"
    if auxiliary == "wollen":
        return PLANNED, "intention"
    if auxiliary == "werden":
        own = trigger.kind not in ("verb",) or any(
            verb.form.kind == "i" and verb.at in trigger.words for verb in clause.verbs
        )
        infinitive = any(verb.form.kind == "i" for verb in clause.verbs) or "werden" in lows[1:]
        if own and infinitive and "worden" not in lows:
            return (PLANNED, "future") if mood in "pk" else (REPORTED, "würde")
    if auxiliary in ("können", "dürfen", "mögen") and mood == "c":
        return POSSIBLE, "may"
    if auxiliary in ("können", "dürfen") and mood == "p" and trigger.kind == "verb":
        return POSSIBLE, "can or is allowed to"
    if auxiliary == "mögen" and clause.mood not in ("ks", "kp"):
        return PLANNED, "wish"
    if clause.intro in ("wenn", "falls", "sofern") and mood in "pc":
        return POSSIBLE, "a condition"
    return None


def _lows(sentence: Sentence, clause: Clause) -> set[str]:
    return {sentence.words[at].low for at in clause.words}


def _governed(sentence: Sentence, clause: Clause, tables: Tables) -> Judged | None:
    """Look at the verb of the clause that governs this one."""
    parent = clause.parent
    while clause.shares is not None:
        clause = clause.shares
        parent = clause.parent
    if parent is None or clause.kind not in ("inf", "sub"):
        return None
    if clause.kind == "sub" and clause.intro not in ("dass", "ob"):
        return None
    if clause.kind == "inf" and "bereit" in _lows(sentence, parent):
        return PLANNED, "ready to"
    for verb in parent.verbs:
        lemma = verb.form.verb
        if lemma in tables.lists["denying_verbs"] or lemma in ("scheitern", "misslingen"):
            return DENIED, "denied or failed"
        if clause.kind == "inf":
            if lemma in tables.lists["planning_verbs"]:
                return PLANNED, "planned or tried"
        elif lemma in tables.lists["doubting_verbs"]:
            return POSSIBLE, "supposed"
        elif any(frame.type == "Statement" for frame in tables.frames.get(lemma, ())):
            return REPORTED, "governed by a verb of saying"
    return None
