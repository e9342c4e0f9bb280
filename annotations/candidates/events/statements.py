"""Who says what: the topic of each statement, and the source of each reported event.

A clause is reported when a verb of saying governs it ("sagte, die Stadt sei ..."), when such a
verb follows it ("..., teilte die Armee mit"), when a source is named in it ("nach Angaben
von", "laut", "zufolge") or when it goes on in the subjunctive after one of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.factuality import ASSERTED, DENIED, REPORTED
from annotations.candidates.events.fillers import Resolver, Wanted
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.roles import Filled
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import Source, named_source
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger
from annotations.schema import Schema

_CONTENT = frozenset({"dass", "ob", "wie", "wonach"})
_ACTORS = (
    "gainer",
    "attacker",
    "actor",
    "mover",
    "agent",
    "holder",
    "supporter",
    "party",
    "loser",
)
_QUOTES = frozenset('"„“»«”')


@dataclass(slots=True, eq=False)
class Found:
    """One event on its way to a candidate; ``topics`` are other events."""

    trigger: Trigger
    frame: Frame
    filled: Filled
    factuality: str
    reason: str
    score: float
    topics: list[Found] = field(default_factory=list)

    @property
    def is_statement(self) -> bool:
        return self.frame.type == "Statement"

    @property
    def is_main(self) -> bool:
        """Whether it is what its clause is about, not a side remark."""
        return self.trigger.kind in ("verb", "idiom")


class Statements:
    """Links the statements of one article, sentence after sentence."""

    def __init__(self, schema: Schema, tables: Tables, resolver: Resolver) -> None:
        """Start before the first sentence."""
        self.tables = tables
        self.resolver = resolver
        self._schema = schema
        self._last_speaker: list[Known] = []
        self._last_events: list[Found] = []

    def link(self, sentence: Sentence, events: Sequence[Found]) -> None:
        """Fill in topics, sources and what they change in the factuality of ``events``."""
        self.sentence = sentence
        self._spoken = [one for one in events if one.is_statement]
        governors = {id(clause): self._governor(clause) for clause in sentence.clauses}
        for event in events:
            if not event.is_statement:
                self._attribute(event, governors[id(event.trigger.clause)])
        for statement in self._spoken:
            self._topics(statement, events, governors)
        self._note(events)

    def _note(self, events: Sequence[Found]) -> None:
        """Remember speaker and events for the next sentence."""
        said = [
            one.filled.roles["speaker"] for one in self._spoken if one.filled.has("speaker")
        ]
        if said:
            self._last_speaker = said[-1]
        elif not any(clause.mood[:1] in ("k", "c") for clause in self.sentence.clauses):
            self._last_speaker = []
        plain = [one for one in events if not one.is_statement]
        if plain:
            self._last_events = [one for one in plain if one.is_main] or plain[:1]

    # --- which statement governs a clause ------------------------------------------------------

    def _statement_of(self, clause: Clause) -> Found | None:
        return next((one for one in self._spoken if one.trigger.clause is clause), None)

    def _governor(self, clause: Clause) -> Found | None:
        """Return the statement that ``clause`` is the content of."""
        for _ in range(len(self.sentence.clauses)):
            if clause.shares is not None and clause.kind == "main":
                own = self._statement_of(clause)
                if own is not None:
                    return None
                clause = clause.shares
                continue
            if clause.kind == "main":
                return self._governor_of_main(clause)
            parent = clause.parent
            if parent is None or (clause.kind == "rel" and clause.mood[:1] not in ("k", "c")):
                return None
            own = self._statement_of(parent)
            if own is not None:
                content = clause.kind == "inf" or clause.intro in _CONTENT
                return own if content and not self._follows(parent) else None
            if clause.intro == "wie" and self._statement_of(clause) is not None:
                return None
            clause = parent
        return None

    def _governor_of_main(self, clause: Clause) -> Found | None:
        if self._statement_of(clause) is not None:
            return None
        order = self.sentence.clauses
        at = order.index(clause)
        for later in order[at + 1 :]:
            own = self._statement_of(later)
            if own is not None and (self._follows(later) or later.intro == "wie"):
                return own
            if (
                later.kind == "main"
                and later.shares is None
                and later.finite >= 0
                and own is None
            ):
                if clause.closed != later.closed and clause.closed:
                    break
        for earlier in reversed(order[:at]):
            own = self._statement_of(earlier)
            if own is None:
                continue
            if earlier.kind == "sub" and earlier.intro == "wie":
                return own
            if clause.mood[:1] in ("k", "c") or self._is_quoted(clause):
                return own
            return None
        return None

    def _follows(self, clause: Clause) -> bool:
        """Whether a clause of saying stands after its content: "..., sagte er"."""
        first = clause.words[0]
        return clause.kind == "main" and clause.finite == first and first > 0

    def _is_quoted(self, clause: Clause) -> bool:
        """Whether a colon and a quotation mark stand before the clause."""
        first = clause.words[0]
        before = [word.text for word in self.sentence.words[max(first - 2, 0) : first]]
        return len(before) == 2 and before[0] == ":" and before[1] in _QUOTES

    # --- sources --------------------------------------------------------------------------------

    def _attribute(self, event: Found, governor: Found | None) -> None:
        clause = event.trigger.clause
        if event.trigger.kind == "participle":
            return
        if governor is not None and event.factuality == ASSERTED:
            event.factuality, event.reason = REPORTED, "content of a statement"
            if governor.trigger.verb is not None:
                lemma = governor.trigger.verb.form.verb
                if lemma in self.tables.lists["denying_verbs"]:
                    event.factuality, event.reason = DENIED, "content of a denial"
        if event.factuality not in (REPORTED, DENIED):
            return
        wanted = self._wanted(event)
        if wanted is None:
            return
        source = (
            None
            if event.trigger.is_adjunct
            else named_source(self.sentence, clause, self.tables)
        )
        fillers: Sequence[Known] = ()
        if source is not None:
            fillers = self._by(source, event, wanted)
        elif governor is not None:
            fillers = governor.filled.roles.get("speaker", ())
        elif clause.mood[:1] == "k":
            fillers = self._last_speaker
        if source is None and event.factuality == DENIED and event.reason == "negated":
            fillers = fillers if governor is not None else ()
        event.filled.add("reported_by", fillers[:1])

    def _wanted(self, event: Found) -> Wanted | None:
        type_ = self._schema.event_type(event.frame.type)
        role = type_.role("reported_by") if type_ is not None else None
        return Wanted(role.name, role.labels) if role is not None else None

    def _by(self, source: Source, event: Found, wanted: Wanted) -> Sequence[Known]:
        """Return who stands behind "nach Angaben der Polizei", "laut Polizei" ..."""
        if source.own:
            return next(
                (event.filled.roles[name] for name in _ACTORS if event.filled.has(name)), ()
            )
        if source.by is not None:
            found = self.resolver.fillers(self.sentence, source.by, wanted)
            if found:
                return found
        head = source.phrase.head
        parts = [
            known
            for known in self.sentence.known[head]
            if known.form == "part" and known.label in wanted.labels
        ]
        derived = [
            known
            for at in source.phrase.adjectives
            for known in self.sentence.known[at]
            if known.form == "deriv" and known.label in wanted.labels
        ]
        return parts or derived

    # --- topics ---------------------------------------------------------------------------------

    def _topics(
        self, statement: Found, events: Sequence[Found], governors: dict[int, Found | None]
    ) -> None:
        inside = [
            one
            for one in events
            if one is not statement
            and governors[id(one.trigger.clause)] is statement
            and one.trigger.kind != "participle"
        ]
        outer = [one for one in inside if self._is_outer(one, statement)]
        main = [one for one in outer if one.is_main]
        side = [one for one in outer if not one.trigger.is_adjunct]
        statement.topics = main or side or outer[:1] or inside[:1]
        if not statement.topics:
            statement.topics = self._objects(statement, events)
        if not statement.topics and self._points_back(statement.trigger.clause):
            statement.topics = list(self._last_events)
            for one in self._last_events:
                if one.factuality == ASSERTED:
                    one.factuality, one.reason = REPORTED, "the next sentence names the source"
                    one.filled.add("reported_by", statement.filled.roles.get("speaker", [])[:1])

    def _is_outer(self, event: Found, statement: Found) -> bool:
        """Whether the event's clause is the content itself, not a clause inside it."""
        clause = event.trigger.clause
        while clause.shares is not None:
            clause = clause.shares
        if clause.kind == "main":
            return True
        return clause.parent is statement.trigger.clause and (
            clause.kind == "inf" or clause.intro in _CONTENT
        )

    def _objects(self, statement: Found, events: Sequence[Found]) -> list[Found]:
        """Return the event nouns that the verb of saying has as object."""
        clause = statement.trigger.clause
        found = []
        for one in events:
            phrase = one.trigger.phrase
            if one.trigger.clause is not clause or one.trigger.kind not in ("noun", "idiom"):
                continue
            if phrase is None or phrase.inner or phrase.owner is not None:
                continue
            if phrase.preposition and not self._takes(statement, phrase.preposition):
                continue
            found.append(one)
        for one in found[:1]:
            if one.factuality in (REPORTED, DENIED):
                one.filled.add("reported_by", statement.filled.roles.get("speaker", [])[:1])
        return found[:1]

    def _takes(self, statement: Found, preposition: str) -> bool:
        """Whether the verb of saying has its topic after this preposition."""
        verb = statement.trigger.verb
        return verb is not None and preposition in self.tables.topic_prepositions.get(
            verb.form.verb, ()
        )

    def _points_back(self, clause: Clause) -> bool:
        """Whether the clause says "das", meaning the sentence before."""
        for phrase in self.sentence.of(clause):
            low = self.sentence.words[phrase.head].low
            if phrase.kind == "pronoun" and low in ("das", "dies"):
                return True
        return False
