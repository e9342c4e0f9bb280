"""Who says what: the topic of each statement, and the source of each reported event.

A clause is reported when a verb of saying governs it ("sagte, die Stadt sei ..."), when such a
verb follows it ("..., teilte die Armee mit"), when a source is named in it ("nach Angaben
von", "laut", "zufolge"), inside a quotation, and when it goes on in the subjunctive.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Found
from annotations.candidates.events.interviews import Answer
from annotations.candidates.events.judgements import ASSERTED, DENIED, PLANNED, REPORTED
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.modality import stage
from annotations.candidates.events.quotations import OPENING, Quotation, introduced
from annotations.candidates.events.scopes import CONTENT, Scopes
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import Source
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.wants import Wanted

_SAID_SO = frozenset({"demnach", "dementsprechend"})
_DONE = frozenset({"worden", "haben", "habe", "hätten"})
_ACTORS = tuple("gainer attacker actor mover agent holder supporter party loser".split())


class Statements:
    """Links the statements of one article, sentence after sentence."""

    def __init__(
        self, tables: Tables, resolver: Resolver, answered: Sequence[Answer] = ()
    ) -> None:
        """Start before the first sentence; ``answered`` are the answers of an interview."""
        self.tables = tables
        self.resolver = resolver
        self._quotation = Quotation()
        self._speaker: list[Known] = []
        self._named: list[Known] = []
        self._last: list[Known] = []
        self._events: list[Found] = []
        self._told: list[Found] = []
        self._waiting: list[Found] = []
        self._colon = 0
        self._answers = list(reversed(answered))

    def link(self, sentence: Sentence, events: Sequence[Found], *, new_paragraph: bool) -> None:
        """Fill in topics, sources and what they change in the factuality of ``events``."""
        self.sentence = sentence
        self.scopes = Scopes(sentence, self.tables, [one for one in events if one.is_statement])
        self._quoted = self._quotation.is_open and not new_paragraph
        self._quotation.read(sentence.signs.marks, new_paragraph=new_paragraph)
        if self._quotation.is_open and sentence.words[0].text in OPENING:
            self._quoted = True
        self._settle(new_paragraph=new_paragraph)
        if new_paragraph and self._speaker and not self._is_indirect():
            self._speaker = []
        self._named = []
        self._colon, speaker = introduced(sentence)
        self._speaker = speaker or self._speaker
        answerer = self._answerer()
        self._said_again()
        for event in events:
            if not event.is_statement:
                self._attribute(event, new_paragraph=new_paragraph)
            if answerer is not None:
                self._answered(event, answerer)
        for statement in self.scopes.spoken:
            self._topics(statement, events)
        self._note(events)

    def finish(self) -> None:
        """Settle what still waits for a speaker after the last sentence."""
        for event in self._waiting:
            event.filled.add("reported_by", self._speaker)
        self._waiting = []

    def _settle(self, *, new_paragraph: bool) -> None:
        """Give indirect speech of the sentence before its speaker: one that follows here."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        after = next(
            (one for one in self.scopes.spoken if self.scopes.follows(one.trigger.clause)), None
        )
        if after is not None and after.filled.has("speaker") and not new_paragraph:
            after.topics += [
                one for one in waiting if one.is_main or not one.trigger.is_adjunct
            ]
            self._speaker = after.filled.roles["speaker"]
        for event in waiting:
            event.filled.add("reported_by", self._speaker)

    def _is_indirect(self) -> bool:
        return self._quoted or any(
            clause.mood[:1] in ("k", "c") for clause in self.sentence.clauses
        )

    def _note(self, events: Sequence[Found]) -> None:
        """Remember speaker and events for the next sentence."""
        said = [
            one.filled.roles["speaker"]
            for one in self.scopes.spoken
            if one.filled.has("speaker")
        ]
        if said:
            self._speaker = said[-1]
        elif self._named:
            self._speaker = self._named
        elif self._speaker and not self._goes_on_speaking():
            self._speaker = []
        self._last = (said[-1] if said else self._named) or self._last
        plain = [one for one in events if not one.is_statement]
        self._events = [one for one in plain if one.is_main] or plain[:1]
        self._told = plain

    def _goes_on_speaking(self) -> bool:
        """Whether the sentence leaves open that the next one is told by the same speaker."""
        return not self.scopes.spoken and (self._is_indirect() or self._quotation.is_open)

    def _answerer(self) -> Known | None:
        """Return in whose answer of an interview the sentence stands."""
        start = self.sentence.starts[0]
        while self._answers and self._answers[-1].end <= start:
            self._answers.pop()
        inside = self._answers and self._answers[-1].start <= start
        return self._answers[-1].speaker if inside else None

    def _answered(self, event: Found, by: Known) -> None:
        """Note that an event that nobody else tells of is told in an answer of ``by``."""
        if event.factuality != ASSERTED:
            return
        event.factuality, event.reason = REPORTED, "told in an answer"
        wanted = self._wanted(event)
        if wanted is not None and by.label in wanted.labels:
            event.filled.add("reported_by", [by])

    # --- sources --------------------------------------------------------------------------

    def _attribute(self, event: Found, *, new_paragraph: bool) -> None:
        """Note that a source tells the event, and who that is."""
        clause = event.trigger.clause
        governor = self.scopes.governor(clause)
        source = self.scopes.source(clause) if governor is None else None
        goes_on = self._goes_on(clause, new_paragraph=new_paragraph)
        if governor is None and source is None and not goes_on:
            self._by_itself(event)
            return
        if event.factuality == ASSERTED:
            event.factuality, event.reason = REPORTED, "told by a source"
        if event.factuality == REPORTED and governor is not None:
            self._by_governor(event, governor)
        wanted = self._wanted(event)
        if wanted is None:
            return
        if source is not None:
            self._named = list(self._by(source, event, wanted))
            event.filled.add("reported_by", self._named)
        elif governor is not None:
            event.filled.add("reported_by", governor.filled.roles.get("speaker", ()))
        elif not self._speaker or (new_paragraph and not self._colon):
            self._waiting.append(event)
        else:
            event.filled.add("reported_by", self._speaker)

    def _by_count(self, event: Found) -> None:
        """Name who counted what is the object of a verb of counting: "Die UN zählten ..."."""
        phrase, wanted = event.trigger.phrase, self._wanted(event)
        if phrase is None or wanted is None or event.factuality != REPORTED:
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

    def _said_again(self) -> None:
        """Give "hieß es weiter" the speaker of the sentence before."""
        for statement in self.scopes.spoken:
            if statement.frame.with_es and not self._has_document(statement):
                statement.filled.add("speaker", self._speaker)

    def _has_document(self, statement: Found) -> bool:
        """Whether who says it is named, or a paper says it: "In einem Bericht hieß es"."""
        if statement.filled.has("speaker"):
            return True
        papers, at = self.tables.lists["papers"], statement.trigger.at
        announced = self.tables.lists["announcements"]
        heads = (
            (phrase.head, self.sentence.words[phrase.head].low)
            for phrase in statement.trigger.clause.phrases
            if phrase.preposition == "in"
        )
        return any(
            low in papers and not (low in announced and head > at) for head, low in heads
        )

    def _by_itself(self, event: Found) -> None:
        """Note what the clause alone tells of its source: "demnach", "zählten", "will ..."."""
        if not _SAID_SO.isdisjoint(event.trigger.clause.lows):
            self._by_last(event)
        self._by_count(event)
        self._by_claim(event)
        self._by_belief(event)

    def _by_last(self, event: Found) -> None:
        """Name who was named as source last: "Demnach wurden zehn Soldaten getötet"."""
        if event.factuality == ASSERTED:
            event.factuality, event.reason = REPORTED, "a word of hearsay"
        if self._wanted(event) is not None:
            event.filled.add("reported_by", self._last)

    def _by_claim(self, event: Found) -> None:
        """Name who claims to have done something: "Der IS will ihn getötet haben"."""
        clause, wanted = event.trigger.clause, self._wanted(event)
        claimed = clause.auxiliary == "wollen" and event.factuality == REPORTED
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
        lists, wanted = self.tables.lists, self._wanted(event)
        if lemmas & lists["supposing_verbs"] and "davon" in clause.lows:
            if event.factuality == ASSERTED and clause is not event.trigger.clause:
                event.factuality, event.reason = REPORTED, "supposed by a source"
        elif not lemmas & lists["believing_verbs"] or event.factuality == ASSERTED:
            return
        if wanted is not None and event.factuality != ASSERTED and not clause.passive:
            subject = self.sentence.subjects.of(clause)
            if subject is not None and subject is not event.trigger.phrase:
                found = self.resolver.group(self.sentence, subject, wanted)
                event.filled.add("reported_by", found)

    def _goes_on(self, clause: Clause, *, new_paragraph: bool) -> bool:
        """Whether the clause goes on with what someone said before."""
        if self._quoted or self.scopes.is_indirect(clause):
            return True
        if 0 < self._colon < clause.words[0]:
            return True
        is_main = clause.kind == "main" and clause.mood[:1] == "c"
        return is_main and bool(self._speaker) and not new_paragraph

    def _by_governor(self, event: Found, statement: Found) -> None:
        """Note what the verb of saying makes of its content: denied, or promised."""
        if self._is_denial(statement):
            event.factuality, event.reason = DENIED, "content of a denial"
        verb, clause = statement.trigger.verb, event.trigger.clause
        promised = verb is not None and verb.form.verb in self.tables.lists["promising_verbs"]
        done = not _DONE.isdisjoint(clause.lows)
        if promised and not event.trigger.is_adjunct and clause.kind != "rel" and not done:
            event.factuality, event.reason = PLANNED, "content of a promise or threat"

    def _is_denial(self, statement: Found) -> bool:
        verb = statement.trigger.verb
        return verb is not None and verb.form.verb in self.tables.lists["denying_verbs"]

    def _wanted(self, event: Found) -> Wanted | None:
        return self.resolver.wants.role(event.frame.type, "reported_by")

    def _by(self, source: Source, event: Found, wanted: Wanted) -> Sequence[Known]:
        """Return who stands behind "nach Angaben der Polizei", "laut Polizei" ..."""
        self.resolver.memories.settle()
        if source.own:
            subject = self.sentence.subject_of(source.phrase)
            found = self.resolver.group(self.sentence, subject, wanted) if subject else []
            return found or event.filled.first_of(_ACTORS)
        if source.by is not None:
            found = self.resolver.group(self.sentence, source.by, wanted)
            if found:
                return found
        known = self.sentence.known
        parts = [one for one in known[source.phrase.head] if one.form == "part"]
        parts += [
            one for at in source.phrase.adjectives for one in known[at] if one.form == "deriv"
        ]
        return [one for one in parts if one.label in wanted.labels]

    # --- topics ---------------------------------------------------------------------------

    def _topics(self, statement: Found, events: Sequence[Found]) -> None:
        if statement.trigger.kind != "verb":
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
        if not statement.topics and self._points_back(statement.trigger.clause):
            self._point_back(statement)

    def _point_back(self, statement: Found) -> None:
        """Take the events of the sentence before: "Das berichten Staatsmedien"."""
        statement.topics = list(self._events)
        for one in self._told:
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
        found = []
        for one in events:
            phrase = one.trigger.phrase
            if one.trigger.clause is not statement.trigger.clause or one is statement:
                continue
            if one.trigger.kind not in ("noun", "idiom") or phrase is None or phrase.inner:
                continue
            phrase = stage(self.sentence, phrase, self.tables)
            if phrase.owner is not None or phrase.first is not None:
                continue
            if phrase.preposition and not self._takes(statement, phrase.preposition):
                continue
            found.append(one)
        told = found[:1] and [found[0], *_joined_to(found[0], events)]
        for one in told:
            if one.factuality in (REPORTED, DENIED, PLANNED):
                one.filled.add("reported_by", statement.filled.roles.get("speaker", []))
        return told

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
    return [
        one
        for one in events
        if one.trigger.phrase is not None and one.trigger.phrase.first is event.trigger.phrase
    ]
