"""Roles of idioms, which are a noun with its verb: "brachten die Stadt in ihre Gewalt"."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.filling import BY, Filling
from annotations.candidates.events.triggers import Trigger


def fill_idiom(filling: Filling, trigger: Trigger) -> None:
    """Fill the roles of an idiom."""
    clause, frame, phrase, verb = trigger.clause, filling.frame, trigger.phrase, trigger.verb
    if phrase is None or verb is None:
        return
    passive = filling.is_passive(trigger)
    moved = verb.form.verb in frame.intransitive
    subject = filling.subject(clause)
    filling.put(frame.object if passive or moved else frame.subject, subject)
    for one in clause.free:
        if one is not subject and one is not phrase and not passive and one.first is None:
            if one.can_be("a") and filling.put(frame.object, one):
                continue
            filling.put(frame.dative if one.can_be("d") else frame.object, one)
    if phrase.genitive is not None:
        filling.put(frame.subject, phrase.genitive)
    for one in clause.phrases:
        if not _hangs_on_event(filling, one, phrase):
            filling.put(_idiom_roles(filling, one, phrase, passive=passive), one)


def _hangs_on_event(filling: Filling, one: Phrase, phrase: Phrase) -> bool:
    """Whether another event noun takes a phrase: "nach Protesten gegen X das Feuer"."""
    if not one.preposition or one is phrase or one.is_part:
        return True
    for before in phrase.clause.phrases:
        if before.end == one.start - 1 and before.kind == "noun" and before is not phrase:
            low = filling.at.sentence.words[before.head].low
            frames, _ = filling.at.tables.noun_frames(low)
            return any(one.preposition in frame.noun_prepositions for frame in frames)
    return False


def _idiom_roles(
    filling: Filling, one: Phrase, phrase: Phrase, *, passive: bool
) -> Sequence[str]:
    frame = filling.frame
    if one.preposition in frame.place_prepositions:
        return frame.object
    if one.preposition in BY and (passive or one.start == phrase.end + 1):
        return frame.subject
    if frame.place_prepositions or one.preposition in BY:
        return ()
    names = frame.prepositions.get(one.preposition, ())
    return () if "destination" in names and filling.lies_in(one) else names
