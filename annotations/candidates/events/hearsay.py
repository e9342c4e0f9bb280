"""What a clause alone tells of its source: "demnach", "die UN zählten", "will ... haben"."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Found
from annotations.candidates.events.judgements import ASSERTED, REPORTED
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.scopes import CONTENT
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables

_SAID_SO = frozenset({"demnach", "dementsprechend"})
_BESIDES = frozenset({"ausserdem", "zudem", "ferner", "überdies"})


class Hearsay:
    """Finds who stands behind events for which no verb of saying and no "laut" speaks."""

    def __init__(self, tables: Tables, resolver: Resolver) -> None:
        self.tables = tables
        self.resolver = resolver

    def read(self, sentence: Sentence, event: Found, last: Sequence[Known]) -> None:
        """Note a source of ``event`` in ``sentence``; ``last`` was named as source last."""
        self.sentence = sentence
        if not _SAID_SO.isdisjoint(event.trigger.clause.lows):
            self._by_last(event, last)
        if event.factuality == REPORTED:
            clause = event.trigger.clause
            if clause.auxiliary == "sollen" and not _BESIDES.isdisjoint(clause.lows):
                self._by_last(event, last)
            self._by_count(event)
            self._by_claim(event)
        self._by_belief(event)

    def _by_last(self, event: Found, last: Sequence[Known]) -> None:
        """Name who was named as source last: "Demnach wurden zehn Soldaten getötet"."""
        if event.factuality == ASSERTED:
            event.factuality, event.reason = REPORTED, "a word of hearsay"
        if self.resolver.wants.source(event.frame.type) is not None:
            event.filled.add("reported_by", last)

    def _by_count(self, event: Found) -> None:
        """Name who counted what is the object of a verb of counting: "Die UN zählten ..."."""
        phrase, wanted = event.trigger.phrase, self.resolver.wants.source(event.frame.type)
        if phrase is None or wanted is None:
            return
        self.resolver.memories.settle()
        lemmas = {verb.form.verb for verb in event.trigger.clause.verbs}
        if lemmas & self.tables.lists["counting_verbs"]:
            others = [
                one
                for one in event.trigger.clause.phrases
                if one is not phrase and not one.preposition and not one.inner
            ]
            for one in (self.sentence.subject_of(phrase), *others):
                if one is not None and one is not phrase:
                    found = self.resolver.group(self.sentence, one, wanted)
                    event.filled.add("reported_by", found[:1])

    def _by_claim(self, event: Found) -> None:
        """Name who claims to have done something: "Der IS will ihn getötet haben"."""
        clause, wanted = event.trigger.clause, self.resolver.wants.source(event.frame.type)
        claimed = clause.auxiliary == "wollen"
        if claimed and wanted is not None and not event.filled.has("reported_by"):
            subject = self.sentence.subjects.of(clause)
            if subject is not None:
                self.resolver.memories.settle()
                found = self.resolver.group(self.sentence, subject, wanted)
                event.filled.add("reported_by", found)

    def _by_belief(self, event: Found) -> None:
        """Name who fears, threatens or supposes: "Beobachter befürchten ein Massaker"."""
        clause = event.trigger.clause
        if clause.intro in CONTENT and clause.parent is not None:
            clause = clause.parent
        lemmas = {verb.form.verb for verb in clause.verbs if verb is not event.trigger.verb}
        if not lemmas:
            return
        lists, wanted = self.tables.lists, self.resolver.wants.source(event.frame.type)
        if lemmas & lists["supposing_verbs"] and "davon" in clause.lows:
            if event.factuality == ASSERTED and clause is not event.trigger.clause:
                event.factuality, event.reason = REPORTED, "supposed by a source"
        elif not lemmas & lists["believing_verbs"] or event.factuality == ASSERTED:
            return
        if wanted is not None and event.factuality != ASSERTED and not clause.passive:
            subject = self.sentence.subjects.of(clause)
            if subject is not None and subject is not event.trigger.phrase:
                self.resolver.memories.settle()
                found = self.resolver.group(self.sentence, subject, wanted)
                event.filled.add("reported_by", found)
