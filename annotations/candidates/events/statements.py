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
from annotations.candidates.events.hearsay import Hearsay
from annotations.candidates.events.interviews import Answer
from annotations.candidates.events.judgements import ASSERTED, DENIED, PLANNED, REPORTED
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.quotations import OPENING, Quotation, introduced, is_whole
from annotations.candidates.events.scopes import Scopes
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import Source
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.topics import Topics
from annotations.candidates.events.wants import Wanted

_DONE = frozenset({"worden", "haben", "habe", "hätten"})
_AGAIN = frozenset("den dem der diesen dieser diesem".split())
_ACTORS = tuple("gainer attacker actor mover agent holder supporter party loser".split())


class Statements:
    """Links the statements of one article, sentence after sentence."""

    def __init__(
        self, tables: Tables, resolver: Resolver, answered: Sequence[Answer] = ()
    ) -> None:
        """Start before the first sentence; ``answered`` are the answers of an interview."""
        self.tables = tables
        self.resolver = resolver
        self._hearsay = Hearsay(tables, resolver)
        self._quotation = Quotation()
        self._speaker: list[Known] = []
        self._named: list[Known] = []
        self._last: list[Known] = []
        self._before: list[Found] = []
        self._waiting: list[Found] = []
        self._colon = 0
        self._answers = list(reversed(answered))

    def link(self, sentence: Sentence, events: Sequence[Found], *, new_paragraph: bool) -> None:
        """Fill in topics, sources and what they change in the factuality of ``events``."""
        self.sentence = sentence
        spoken = [one for one in events if one.is_statement]
        others = [one for one in events if not one.is_statement] if spoken else list(events)
        self.scopes = Scopes(sentence, self.tables, spoken)
        self._enter(sentence, new_paragraph=new_paragraph)
        for event in others:
            self._attribute(event, new_paragraph=new_paragraph)
        if self._answers:
            self._answered(events)
        if spoken:
            topics = Topics(sentence, self.scopes, self.tables, self._before)
            for statement in spoken:
                topics.find(statement, events)
        self._note()
        self._before = others

    def _enter(self, sentence: Sentence, *, new_paragraph: bool) -> None:
        """Note in whose words the sentence begins."""
        self._quoted = self._quotation.is_open and not new_paragraph
        self._quotation.read(sentence.signs.marks, new_paragraph=new_paragraph)
        opens = sentence.words[0].text in OPENING
        if opens and (self._quotation.is_open or is_whole(sentence)):
            self._quoted = True
        if self._waiting:
            self._settle(new_paragraph=new_paragraph)
        if new_paragraph and self._speaker and not self._is_indirect():
            self._speaker = []
        self._named = []
        self._colon, speaker = introduced(sentence) if sentence.signs.colons else (0, [])
        self._speaker = speaker or self._speaker
        self._said_again()

    def finish(self) -> None:
        """Settle what still waits for a speaker after the last sentence."""
        for event in self._waiting:
            event.filled.add("reported_by", self._speaker)
        self._waiting = []

    def _settle(self, *, new_paragraph: bool) -> None:
        """Give indirect speech of the sentence before its speaker: one that follows here."""
        waiting, self._waiting = self._waiting, []
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

    def _note(self) -> None:
        """Remember the speaker for the next sentence."""
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

    def _answered(self, events: Sequence[Found]) -> None:
        """Note that events that nobody else tells of are told in an answer."""
        by = self._answerer()
        for event in events:
            if by is None or event.factuality != ASSERTED:
                continue
            event.factuality, event.reason = REPORTED, "told in an answer"
            wanted = self.resolver.wants.source(event.frame.type)
            if wanted is not None and by.label in wanted.labels:
                event.filled.add("reported_by", [by])

    # --- sources --------------------------------------------------------------------------

    def _attribute(self, event: Found, *, new_paragraph: bool) -> None:
        """Note that a source tells the event, and who that is."""
        clause = event.trigger.clause
        governor = self.scopes.governor(clause)
        source = self.scopes.source(clause) if governor is None else None
        told = governor is not None or source is not None
        if not (told or self._goes_on(clause, new_paragraph=new_paragraph)):
            self._hearsay.read(self.sentence, event, self._last)
            return
        if event.factuality == ASSERTED:
            event.factuality, event.reason = REPORTED, "told by a source"
        if event.factuality == REPORTED and governor is not None:
            self._by_governor(event, governor)
        wanted = self.resolver.wants.source(event.frame.type)
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

    def _goes_on(self, clause: Clause, *, new_paragraph: bool) -> bool:
        """Whether the clause goes on with what someone said before."""
        if self._quoted or self.scopes.is_indirect(clause):
            return True
        if 0 < self._colon < clause.words[0]:
            return True
        is_main = clause.kind == "main" and clause.mood[:1] == "c"
        plural = clause.mood == "cp" and clause.auxiliary == "haben"
        return is_main and bool(self._speaker) and (plural or not new_paragraph)

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
        named = [one for one in parts if one.label in wanted.labels]
        if named or source.rumour or source.by is not None:
            return named
        again = source.phrase.determiner in _AGAIN
        return [one for one in self._last if one.label in wanted.labels] if again else []
