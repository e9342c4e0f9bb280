"""Participants that another event of the same clause or its speaker supplies.

"Nach schweren Kämpfen flohen die Dschihadisten": the fighters are those who flee. "mit Hilfe
der Luftwaffe": who helps in taking a town supports the one who takes it. "Die Armee vermeldete
die Einnahme": an army that reports a capture without naming anybody has made it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Found
from annotations.candidates.events.judgements import REPORTED
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.parties import complete_parties
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.wants import Wanted

_SIDES = ("gainer", "actor", "mover", "attacker", "holder")
_ARMED = frozenset({"MIL", "NORP"})
_HITTING = frozenset({"Strike", "Attack"})
_KILLING = frozenset({"durch", "unter"})
_AFTER = frozenset({"nach", "durch"})
_DURING = frozenset({"in", "bei", "unter", "seit", "während"})
_FURTHER = frozenset({"weitere", "weiteren", "weiterer", "andere", "anderer"})
_FLEEING = frozenset({"fliehen", "flüchten"})
_FLIGHT = ("flucht", "vertreibung", "vertreibungen")
_NEXT = 2
"""The place of an event noun has its preposition right behind the noun."""
_THERE = frozenset({"dort", "dorthin", "dorther"})


def take_speakers(events: Sequence[Found]) -> None:
    """Take an armed speaker as gainer of a capture that names nobody, and those who help it."""
    for event in events:
        _take_speaker(event)
    for event in events:
        if event.frame.type == "Support" and not event.filled.has("supported"):
            for other in events:
                if other.trigger.clause is event.trigger.clause and other.is_main:
                    event.filled.add("supported", other.filled.first_of(_SIDES))


def _take_speaker(event: Found) -> None:
    if event.frame.type != "TerritoryChange" or event.factuality != REPORTED:
        return
    if not event.filled.has("gainer") and not event.filled.has("loser"):
        armed = [one for one in event.filled.roles.get("reported_by", ()) if one.label == "MIL"]
        event.filled.add("gainer", armed[:1])


class Completing:
    """Completes the events of one sentence."""

    def __init__(self, sentence: Sentence, resolver: Resolver) -> None:
        """Take the sentence and the article's mentions."""
        self.sentence = sentence
        self.resolver = resolver

    def run(self, events: Sequence[Found]) -> None:
        """Add what the other events of the clause supply."""
        for event in events:
            complete = self._BY_TYPE.get(event.frame.type)
            if complete is not None:
                complete(self, event, events)
            if event.frame.type == "Movement" and self._leaves(event):
                self._from_here(event)
            if not _THERE.isdisjoint(event.trigger.clause.lows):
                self._there(event)

    def _support(self, event: Found, events: Sequence[Found]) -> None:
        if event.trigger.kind == "verb":
            self._supports(event, events)
        elif event.trigger.kind == "noun":
            self._supported(event, events)

    def _wanted(self, event: Found, name: str) -> Wanted | None:
        return self.resolver.wants.role(event.frame.type, name)

    def _fighters(self, event: Found, events: Sequence[Found]) -> None:
        if event.trigger.kind != "noun" or event.filled.has("actor"):
            return
        phrase = event.trigger.phrase
        if phrase is None or phrase.preposition not in _DURING or phrase.owner is not None:
            return
        clause = event.trigger.clause
        rivals = [one for one in events if one.trigger.clause is clause and one is not event]
        if any(one.frame.type in ("Casualties", "Statement", "Protest") for one in rivals):
            return
        subject = self.sentence.subjects.of(clause)
        wanted = self._wanted(event, "actor")
        if subject is None or wanted is None or subject is phrase:
            return
        found = self.resolver.group(
            self.sentence, subject, Wanted("actor", wanted.labels & _ARMED, strict=True)
        )
        taken = event.filled.roles.get("opponent", ())
        event.filled.add("actor", [one for one in found if one not in taken])

    def _hit(self, event: Found, events: Sequence[Found]) -> None:
        """Whom an attack killed was its target, where nothing else was: "durch Beschuss"."""
        phrase = event.trigger.phrase
        if event.trigger.kind != "noun" or event.filled.has("target"):
            return
        if phrase is None or phrase.preposition not in _KILLING or phrase.owner is not None:
            return
        wanted = self._wanted(event, "target")
        for other in events:
            told = other.trigger.clause is event.trigger.clause
            if told and other.frame.type == "Casualties" and wanted is not None:
                victims = other.filled.roles.get("victim", ())
                event.filled.add(
                    "target", [one for one in victims if one.label in wanted.labels]
                )

    def _same_parties(self, event: Found, events: Sequence[Found]) -> None:
        complete_parties(self.sentence, self.resolver, event, events)

    def _captured(self, event: Found, events: Sequence[Found]) -> None:
        """Who held a place loses it; who goes on after a capture has made it."""
        gainers = event.filled.roles.get("gainer", ())
        for other in events:
            held = other.frame.type == "Control" and other.trigger.kind == "participle"
            told = held and other.trigger.clause is event.trigger.clause
            if told and not event.filled.has("loser"):
                holders = other.filled.roles.get("holder", ())
                event.filled.add("loser", [one for one in holders if one not in gainers])
        phrase = event.trigger.phrase
        after = phrase is not None and phrase.preposition in _AFTER and phrase.owner is None
        if after and event.trigger.kind == "noun" and not gainers:
            self._capturer(event)

    def _capturer(self, event: Found) -> None:
        """Take an armed subject as who has captured: "nach der Einnahme rückten sie vor"."""
        subject = self.sentence.subjects.of(event.trigger.clause)
        wanted = self._wanted(event, "gainer")
        if subject is None or wanted is None or subject is event.trigger.phrase:
            return
        armed = Wanted("gainer", wanted.labels & _ARMED, strict=True)
        found = self.resolver.group(self.sentence, subject, armed)
        losers = event.filled.roles.get("loser", ())
        event.filled.add("gainer", [one for one in found if one not in losers])

    def _same_victims(self, event: Found, events: Sequence[Found]) -> None:
        """Who is only counted is of those told of before: "und fünf weitere verletzt"."""
        number = event.filled.roles.get("number", ())
        if event.filled.has("victim") or not number:
            return
        before = event.trigger.clause.shares
        others = [
            one
            for one in events
            if one.frame.type == "Casualties" and one.trigger.at < event.trigger.at
        ]
        told = [one.filled.roles["victim"] for one in others if one.filled.has("victim")]
        victims = told[-1] if told else []
        further = self._further(number[0]) if victims else None
        if further is not None:
            label, reason = victims[0].label, "the others that are counted"
            start, end = further
            known = self.resolver.mentions.propose(start, end, label, "nominal", reason)
            event.filled.add("victim", [known])
        elif before is not None and any(one.trigger.clause is before for one in others):
            event.filled.add("victim", victims)

    def _further(self, number: Known) -> tuple[int, int] | None:
        """Return where "weitere" stands behind a number, if no noun follows it."""
        starts = self.sentence.starts
        at = bisect_left(starts, number.end)
        words = self.sentence.words
        if at + 1 >= len(words) or words[at].low not in _FURTHER or words[at + 1].cap:
            return None
        return starts[at], self.sentence.ends[at]

    def _supports(self, event: Found, events: Sequence[Found]) -> None:
        """Who supports a side in a fight, or the fight itself, is its supporter."""
        helpers = event.filled.roles.get("supporter", ())
        for other in events:
            told = other.trigger.clause is event.trigger.clause and other.trigger.kind == "noun"
            if told and other.frame.type in ("Clash", "TerritoryChange"):
                actors = other.filled.first_of(_SIDES)
                if not other.filled.has("supporter"):
                    fitting = [one for one in helpers if one not in actors]
                    other.filled.add("supporter", fitting)

    def _supported(self, event: Found, events: Sequence[Found]) -> None:
        for other in events:
            if other is event or other.trigger.clause is not event.trigger.clause:
                continue
            if other.is_statement or other.trigger.is_adjunct:
                continue
            if other.frame.type == "Clash" and other.trigger.kind != "verb":
                continue
            if not event.filled.has("supported"):
                sides = other.filled.first_of(_SIDES)
                taken = event.filled.roles.get("supporter", ())
                event.filled.add("supported", [one for one in sides if one not in taken])
            if self._wanted(other, "supporter") is not None and other.frame.type != "Support":
                other.filled.add("supporter", event.filled.roles.get("supporter", ()))

    def _leaves(self, event: Found) -> bool:
        """Whether it tells of flight, which begins where the clause says: "in X fliehen"."""
        verb = event.trigger.verb
        if event.frame.name == "expel":
            return True
        if event.trigger.kind == "verb" and verb is not None:
            return verb.form.verb in _FLEEING
        low = self.sentence.words[event.trigger.at].low
        return event.trigger.kind == "noun" and low.endswith(_FLIGHT)

    def _from_here(self, event: Found) -> None:
        """Who is driven out or flees with no "aus" does so from the clause's place."""
        if event.filled.has("origin") or event.filled.has("destination"):
            return
        wanted, trigger = self._wanted(event, "origin"), event.trigger
        if wanted is None or trigger.kind not in ("verb", "participle", "noun"):
            return
        if trigger.verb is not None and trigger.verb.form.verb.startswith("zurück|"):
            return
        for phrase in trigger.clause.phrases:
            if phrase.preposition != "in" or phrase.inner or self._is_whither(phrase):
                continue
            if trigger.kind == "noun" and not 0 < phrase.start - trigger.at <= _NEXT:
                continue
            event.filled.add("origin", self.resolver.group(self.sentence, phrase, wanted))
            return

    def _is_whither(self, phrase: Phrase) -> bool:
        """Whether "in" can say where to: not before the bare name of a place."""
        bare = not phrase.determiner and phrase.head in self.sentence.names
        return phrase.can_be("a") and not bare

    def _there(self, event: Found) -> None:
        """Say where "dort" is: the places that the text named last."""
        for name in ("place", "destination"):
            wanted = self._wanted(event, name)
            if wanted is None or event.filled.has(name):
                continue
            first = self.sentence.starts[event.trigger.clause.words[0]]
            here = self.resolver.places_before(self.sentence, first, wanted.labels)
            told = here or self.resolver.memories.places_before(first, wanted.labels)
            event.filled.add(name, told)
            return

    _BY_TYPE: ClassVar[Mapping[str, Callable[[Completing, Found, Sequence[Found]], None]]] = {
        "Clash": _fighters,
        "Support": _support,
        "Agreement": _same_parties,
        "Casualties": _same_victims,
        "TerritoryChange": _captured,
        **dict.fromkeys(_HITTING, _hit),
    }
