"""What a statement is about: the events inside its clause, its objects, or those before it."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.found import Found
from annotations.candidates.events.judgements import ASSERTED, DENIED, PLANNED, REPORTED
from annotations.candidates.events.modality import stage
from annotations.candidates.events.scopes import CONTENT, Scopes
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables


class Topics:
    """Finds the topics of the statements of one sentence."""

    def __init__(
        self, sentence: Sentence, scopes: Scopes, tables: Tables, before: list[Found]
    ) -> None:
        """``before`` are the events, statements aside, of the sentence before."""
        self.sentence = sentence
        self.scopes = scopes
        self.tables = tables
        self.before = before

    def find(self, statement: Found, events: Sequence[Found]) -> None:
        """Fill in the topics of ``statement`` out of the ``events`` of its sentence."""
        if statement.trigger.kind not in ("verb", "idiom"):
            statement.topics += self._modified(statement, events)
            return
        inside = [
            one
            for one in events
            if self.scopes.governor(one.trigger.clause) is statement
            and one.trigger.kind != "participle"
            and one.trigger.clause.intro != "wie"
        ]
        outer = [one for one in inside if self._is_outer(one, statement)]
        statement.topics += _main_of_each(outer) or outer[:1] or inside[:1]
        if not statement.topics:
            statement.topics = self._objects(statement, events)
        if not statement.topics and statement.trigger.clause.kind == "rel":
            statement.topics = self._antecedents(statement, events)
        if not statement.topics and self._points_back(statement.trigger.clause):
            self._point_back(statement)

    def _point_back(self, statement: Found) -> None:
        """Take the events of the sentence before: "Das berichten Staatsmedien"."""
        statement.topics = [one for one in self.before if one.is_main] or self.before[:1]
        for one in self.before:
            if one.factuality == ASSERTED:
                one.factuality, one.reason = REPORTED, "the next sentence names the source"
                one.filled.add("reported_by", statement.filled.roles.get("speaker", []))

    def _modified(self, statement: Found, events: Sequence[Found]) -> list[Found]:
        """Return the event noun behind a participle: "die angekündigte Offensive"."""
        phrase = statement.trigger.phrase
        return [
            one
            for one in events
            if one is not statement
            and one.trigger.phrase is phrase
            and phrase is not None
            and one.trigger.kind == "noun"
        ][:1]

    def _is_outer(self, event: Found, statement: Found) -> bool:
        """Whether the event's clause is the content itself, not a clause inside it."""
        clause = event.trigger.clause.origin
        while (
            clause.kind == "inf" and clause.parent is not None and clause.parent.kind != "main"
        ):
            clause = clause.parent
        if clause.kind == "main":
            return True
        if clause.kind == "inf" and clause.parent is not None:
            return True
        return clause.parent is statement.trigger.clause and (
            clause.kind == "inf" or clause.intro in CONTENT
        )

    def _objects(self, statement: Found, events: Sequence[Found]) -> list[Found]:
        """Return the event nouns that the verb of saying has as object."""
        found: list[Found] = []
        for one in events:
            phrase = one.trigger.phrase
            if one.trigger.clause is not statement.trigger.clause or one is statement:
                continue
            if one.trigger.kind not in ("noun", "idiom") or phrase is None or phrase.inner:
                continue
            phrase = stage(self.sentence, phrase, self.tables)
            if phrase.owner is not None or (phrase.first is not None and found):
                continue
            if phrase.preposition and not self._takes(statement, phrase.preposition):
                continue
            found.append(one)
        told = found[:1] and [found[0], *_joined_to(found[0], events)]
        for one in told:
            if one.factuality in (REPORTED, DENIED, PLANNED):
                one.filled.add("reported_by", statement.filled.roles.get("speaker", []))
        return told

    def _antecedents(self, statement: Found, events: Sequence[Found]) -> list[Found]:
        """Return the event that a relative pronoun means: "der Angriff, zu dem er sich ..."."""
        clause = statement.trigger.clause
        subject = self.sentence.subjects.of(clause)
        for phrase in clause.phrases:
            if phrase.kind != "relative" or phrase is subject:
                continue
            if phrase.preposition and not self._takes(statement, phrase.preposition):
                continue
            return [one for one in events if one.trigger.phrase in phrase.antecedents[:1]]
        return []

    def _takes(self, statement: Found, preposition: str) -> bool:
        """Whether the verb of saying has its topic after this preposition."""
        verb = statement.trigger.verb
        return verb is not None and preposition in self.tables.topic_prepositions.get(
            verb.form.verb, ()
        )

    def _points_back(self, clause: Clause) -> bool:
        """Whether the clause says "das", meaning the sentence before."""
        return any(
            phrase.kind == "pronoun" and self.sentence.words[phrase.head].low in ("das", "dies")
            for phrase in clause.phrases
        )


def _main_of_each(events: Sequence[Found]) -> list[Found]:
    """Return the events that each clause is about: its verb's, else its nouns'."""
    found = []
    for event in events:
        clause = event.trigger.clause
        rivals = [one for one in events if one.trigger.clause is clause and one.is_main]
        if event.is_main or (not rivals and not event.trigger.is_adjunct):
            found.append(event)
    return found


def _joined_to(event: Found, events: Sequence[Found]) -> list[Found]:
    """Return the events whose nouns "und" joins to the event's: "von Toten und Verletzten"."""
    first = event.trigger.phrase.first if event.trigger.phrase is not None else None
    return [
        one
        for one in events
        if one is not event
        and one.trigger.phrase is not None
        and one.trigger.phrase.first is not None
        and one.trigger.phrase.first in (event.trigger.phrase, first)
    ]
