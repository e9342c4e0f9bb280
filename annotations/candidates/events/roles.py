"""Arguments: which phrase of the sentence fills which role of an event.

The clause gives subject, object and prepositional phrases with their cases; the frame says
which role each of them fills; the labels of schema and frame decide what may fill it.
"""

from __future__ import annotations

from annotations.candidates.events.circumstances import Circumstances
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.filling import Filling, Place
from annotations.candidates.events.found import Filled, Found
from annotations.candidates.events.idiom_roles import fill_idiom
from annotations.candidates.events.noun_roles import fill_noun
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Frame
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.events.verb_roles import (
    fill_participle,
    fill_verb,
    has_object,
)


class Roles:
    """Fills the roles of the triggers of one sentence."""

    def __init__(self, sentence: Sentence, resolver: Resolver) -> None:
        """Take the sentence; ``resolver`` turns phrases into mentions."""
        self._at = Place(sentence, resolver.tables, resolver)
        self._circumstances = Circumstances(self._at)

    def fill(self, trigger: Trigger, frame: Frame) -> Filled | None:
        """Return the filled roles of ``trigger`` under ``frame``, time and place left open.

        ``None`` where the clause has an object that the frame forbids.
        """
        filling = Filling(self._at, frame, self._at.resolver.wants.of(frame))
        if frame.no_object and trigger.kind == "verb" and has_object(filling, trigger.clause):
            return None
        if trigger.kind == "verb":
            fill_verb(filling, trigger)
        elif trigger.kind == "participle":
            fill_participle(filling, trigger)
        elif trigger.kind == "idiom":
            fill_idiom(filling, trigger)
        elif trigger.phrase is not None:
            fill_noun(filling, trigger, trigger.phrase)
        own = trigger.phrase if trigger.kind in ("noun", "idiom") else None
        if own is not None and not filling.filled.has("number"):
            # "drei Verletzte": the number stands in the trigger's own phrase.
            filling.filled.add("number", filling.fillers("number", own)[:1])
        return filling.filled

    def add_circumstances(self, event: Found, *, alone: bool) -> None:
        """Add time and place; ``alone``: no other trigger claims those of the clause."""
        filled = event.filled
        for name in ("place", "time"):
            wanted = self._at.resolver.wants.role(event.frame.type, name)
            if wanted is not None and not filled.has(name):
                filled.add(name, self._circumstances.find(event, wanted, alone=alone))
