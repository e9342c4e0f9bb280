"""Factuality of event nouns from their adjectives, the noun before and the verb beside them."""

from __future__ import annotations

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.judgements import (
    ASSERTED,
    DENIED,
    PLANNED,
    POSSIBLE,
    REPORTED,
    Judged,
)
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger

_PURPOSE_TYPES = frozenset({"TerritoryChange", "Movement", "Support", "Destruction"})
_NO_PURPOSE = frozenset(
    "kommen führen bei|tragen bekennen gehören zählen zwingen treiben nötigen bringen "
    "veranlassen verleiten verhelfen legen blasen".split()
)
_AVERTING = frozenset({"verhindern", "vereiteln", "vermeiden", "ab|wenden", "unterbinden"})
_WANTING = frozenset({"sollen", "wollen", "müssen", "können"})
_SOUGHT = frozenset({"ziel", "frage", "voraussetzung", "bedingung"})
_TALKS = ("gespräche", "gesprächen", "gespräch", "verhandlungen", "verhandlung", "beratungen")
_FAR = 8
"""What is talked of stands so many words behind the talk at most."""
_BESIDE = frozenset("mit zwischen in bei von".split())
_ADJECTIVES: tuple[tuple[tuple[str, ...], Judged], ...] = (
    (
        (
            *("geplant", "bevorstehend", "angekündigt", "künftig", "angestrebt"),
            *("vorgesehen", "anstehend", "beabsichtigt", "zugesagt", "versprochen"),
        ),
        (PLANNED, "announced"),
    ),
    (
        (
            *("möglich", "befürchtet", "etwaig", "denkbar", "vermutet", "eventuell"),
            *("drohend", "erwartet", "gefordert", "verlangt", "vorgeschlagen", "erhofft"),
            *("potenziell", "potentiell", "gewünscht"),
        ),
        (POSSIBLE, "may be"),
    ),
    (
        ("angeblich", "mutmasslich", "behauptet", "gemeldet"),
        (REPORTED, "a word of hearsay"),
    ),
)


def of_noun(
    sentence: Sentence, trigger: Trigger, frame: Frame, tables: Tables
) -> Judged | None:
    """Return what the words around an event noun say of it, if anything."""
    phrase = trigger.phrase
    if phrase is None or trigger.kind == "participle":
        return None
    found = _by_adjective(sentence, phrase) or _by_noun_before(sentence, phrase, tables)
    if found is None and frame.type == "Agreement" and _is_sought(sentence, phrase):
        found = POSSIBLE, "talked of or wanted"
    staged = stage(sentence, phrase, tables)
    if found is None and not (phrase.inner or staged.owner is not None):
        found = _by_verbs(trigger, staged, frame, tables)
    return found


def stage(sentence: Sentence, phrase: Phrase, tables: Tables) -> Phrase:
    """Return the noun before that says what becomes of it: "die Fortsetzung der Offensive"."""
    owner = phrase.owner
    if owner is None:
        return phrase
    low = sentence.words[owner.head].low
    return owner if low in tables.lists["stage_nouns"] else phrase


def _by_adjective(sentence: Sentence, phrase: Phrase) -> Judged | None:
    for at in phrase.adjectives:
        for starts, judged in _ADJECTIVES:
            if sentence.words[at].low.startswith(starts):
                return judged
    return None


def _by_noun_before(sentence: Sentence, phrase: Phrase, tables: Tables) -> Judged | None:
    """Look at the noun that the phrase hangs on: "Forderung nach", "Ankündigung der"."""
    before = phrase.owner
    if before is None and phrase.preposition:
        for one in sentence.phrases:
            if one.kind == "noun" and 0 <= phrase.start - one.end <= 1:
                before = one
                break
    if before is None:
        return None
    low = sentence.words[before.head].low
    beside = phrase.preposition in _BESIDE
    if low.startswith(tables.planning_nouns["planned"]):
        return None if beside else (PLANNED, "planned or announced")
    if low.startswith(tables.planning_nouns["possible"]):
        return None if beside else (POSSIBLE, "wanted, feared or possible")
    return None


def _is_sought(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an agreement is only talked of or wanted: "Gespräche mit X über eine"."""
    if phrase.owner is not None and sentence.words[phrase.owner.head].low in _SOUGHT:
        return True
    if phrase.preposition != "über":
        return False
    lows = [word.low for word in sentence.words[max(phrase.start - _FAR, 0) : phrase.start]]
    return any(low.endswith(_TALKS) for low in lows)


def _by_verbs(trigger: Trigger, phrase: Phrase, frame: Frame, tables: Tables) -> Judged | None:
    phrase = phrase.first or phrase
    purpose = phrase.preposition == "zu" and frame.type in _PURPOSE_TYPES
    purpose = purpose and trigger.kind == "noun"
    for verb in trigger.clause.verbs:
        if verb.at in trigger.words or verb is trigger.verb:
            continue
        lemma = verb.form.verb
        if lemma == "fordern" and not tables.lists["exacted"].isdisjoint(trigger.clause.lows):
            continue
        if lemma in tables.lists["ending_verbs"] and not phrase.preposition:
            return ASSERTED, "only what goes on can end"
        if phrase.preposition:
            found = _after_preposition(lemma, phrase.preposition, tables)
            purpose = purpose and lemma not in _NO_PURPOSE
        elif lemma in tables.lists["factive_verbs"] or _is_gained(lemma, frame, tables):
            return None
        else:
            found = _averted(lemma, trigger) or _as_object(lemma, tables)
        if found is not None:
            return found
    return (PLANNED, "purpose") if purpose and not phrase.inner else None


def _averted(lemma: str, trigger: Trigger) -> Judged | None:
    """Read what somebody only wants or is to avert: "um Angriffe zu verhindern"."""
    clause = trigger.clause
    wanted = clause.kind == "inf" or clause.auxiliary in _WANTING
    return (POSSIBLE, "to be averted") if wanted and lemma in _AVERTING else None


def _is_gained(lemma: str, frame: Frame, tables: Tables) -> bool:
    """Whether who counts has it himself: "die Armee verzeichnete Geländegewinne"."""
    return frame.name == "gain-ground" and lemma in tables.lists["counting_verbs"]


def _after_preposition(lemma: str, preposition: str, tables: Tables) -> Judged | None:
    if lemma in tables.planning_prepositions.get(preposition, ()):
        return PLANNED, "planned or agreed on"
    if lemma in tables.demanding_prepositions.get(preposition, ()):
        return POSSIBLE, "wanted or feared"
    if preposition in tables.topic_prepositions.get(lemma, ()):
        return REPORTED, "spoken of"
    return None


def _as_object(lemma: str, tables: Tables) -> Judged | None:
    lists = tables.lists
    if lemma in lists["denying_verbs"]:
        return DENIED, "denied or prevented"
    if lemma in lists["counting_verbs"]:
        return REPORTED, "counted by a source"
    if lemma in lists["fearing_verbs"]:
        return POSSIBLE, "feared"
    if lemma in lists["planning_verbs"] and lemma not in lists["planning_infinitives"]:
        return PLANNED, "announced or planned"
    if lemma in lists["demanding_verbs"]:
        return POSSIBLE, "demanded or feared"
    return (REPORTED, "object of a verb of saying") if tables.is_saying(lemma) else None
