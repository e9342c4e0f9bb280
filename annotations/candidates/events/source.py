"""The event source: triggers, arguments, factuality and sources of events."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.factuality import factuality
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.mentions import Mentions
from annotations.candidates.events.roles import Filled, Roles
from annotations.candidates.events.sentence import Sentence, read
from annotations.candidates.events.tables import Frame, tables
from annotations.candidates.events.triggers import Trigger, triggers
from annotations.candidates.events.words import sentences
from annotations.model import (
    Argument,
    Article,
    Candidate,
    Event,
    ItemId,
    Span,
    ZoneKind,
    attributes,
    fragments,
)
from annotations.schema import Schema


class Events:
    """Proposes event candidates, and the descriptions and pronouns they need as arguments."""

    name = "events"
    version = "1"

    @property
    def identity(self) -> str:
        """``name@version``."""
        return f"{self.name}@{self.version}"

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return event candidates, after the mentions that only they need."""
        known = tables()
        mentions = Mentions(found, self.identity)
        labels = frozenset(label.name for label in schema.labels)
        resolver = Resolver(mentions, known, labels)
        events: list[Candidate] = []
        numbers = _numbers(found)
        for zone in article.zones:
            if zone.kind is ZoneKind.FURNITURE:
                continue
            heading = zone.kind is ZoneKind.HEADING
            for words in sentences(article.text, zone.span.start, zone.span.end, known):
                sentence = read(words, mentions.within(words), known, heading=heading)
                roles = Roles(sentence, known, resolver)
                for trigger in triggers(sentence, known):
                    event = self._event(sentence, trigger, roles, schema)
                    if event is not None:
                        content, score, reason = event
                        identifier = ItemId(f"v{numbers + len(events) + 1}")
                        events.append(
                            Candidate(identifier, content, self.identity, score, reason)
                        )
        used = {argument.ref for one in events for argument in _arguments(one)}
        needed = [one for one in mentions.proposed.values() if one.id in used]
        return [*needed, *events]

    def _event(
        self, sentence: Sentence, trigger: Trigger, roles: Roles, schema: Schema
    ) -> tuple[Event, float, str] | None:
        best: tuple[Frame, Filled] | None = None
        for frame in trigger.frames:
            type_ = schema.event_type(frame.type)
            if type_ is None or not _fits(sentence, trigger, frame):
                continue
            filled = roles.fill(trigger, frame, type_)
            if any(not filled.has(role) for role in frame.needs):
                continue
            if best is None or frame.score > best[0].score:
                best = frame, filled
        if best is None:
            return None
        frame, filled = best
        value, why = factuality(sentence, trigger, tables())
        arguments = tuple(
            Argument(role.name, ref)
            for role in schema.event_type(frame.type).roles  # type: ignore[union-attr]
            for ref in filled.roles.get(role.name, ())
        )
        spans = fragments(
            Span(sentence.words[at].start, sentence.words[at].end) for at in trigger.words
        )
        event = Event(spans, frame.type, arguments, attributes({"factuality": value}))
        return event, frame.score, f"{trigger.kind} of “{frame.name}”; {why}"


def _fits(sentence: Sentence, trigger: Trigger, frame: Frame) -> bool:
    """Whether what a frame asks of its clause is there: "sich", "es"."""
    if trigger.kind != "verb":
        return frame.type != "Statement" or trigger.kind == "noun"
    lows = {sentence.words[at].low for at in trigger.clause.words}
    if frame.reflexive and "sich" not in lows:
        return False
    return not frame.with_es or "es" in lows


def _numbers(found: Sequence[Candidate]) -> int:
    return max(
        (int(one.id[1:]) for one in found if one.id[:1] == "v" and one.id[1:].isdigit()),
        default=0,
    )


def _arguments(candidate: Candidate) -> tuple[Argument, ...]:
    return candidate.content.arguments if isinstance(candidate.content, Event) else ()


EventSource = Events
