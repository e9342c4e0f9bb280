"""Candidates in the words of the shipped sources, told in those of a project's own schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotations.candidates.aligning import (
    argument_chain,
    event_chain,
    mention_chain,
    used_by,
    value_chain,
)
from annotations.candidates.correspondence import (
    EVENT,
    IDENTITY,
    KIN,
    MENTION,
    UNKNOWN,
    Chances,
    Correspondence,
    Key,
)
from annotations.candidates.dissent import retold
from annotations.candidates.expecting import EXPECTED, SAME, expected
from annotations.candidates.kinship import are_one
from annotations.candidates.own_types import own_type
from annotations.candidates.remembered import Remembered
from annotations.candidates.vocabulary import attributes_for, vocabulary
from annotations.model import (
    Argument,
    Article,
    Attributes,
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
    attributes,
)
from annotations.schema import EventType, Schema

LEAST = 0.05
"""What is less likely than this is never shown."""

LEAST_ROLE = 0.3
"""The chance from which on a role is filled."""


class Translator:
    """Tells candidates in the words of ``schema``, after what ``learnt`` counted."""

    def __init__(self, schema: Schema, learnt: Correspondence) -> None:
        self.schema = schema
        self.learnt = learnt
        self._akin = {kind: are_one(kind, schema) for kind in (MENTION, EVENT)}
        self._expected = expected(schema)
        self._vocabulary = vocabulary(schema)
        self._values = Remembered(self._likeliest_values)
        self._usual = Remembered(self._likeliest_word)

    def translated(
        self, article: Article, said: Sequence[Candidate], least: float
    ) -> list[Candidate]:
        """Return the candidates of ``article`` in the schema's words; ids stay.

        ``least`` is the score from which on an event lets its arguments be shown.
        """
        events = {one.id: one for one in map(self._event, said) if one is not None}
        used = used_by(
            one.content for one in said if one.id in events and events[one.id].score >= least
        )
        mentions = {
            one.id: made
            for one in said
            if (made := self._mention(one, article, is_used=one.id in used)) is not None
        }
        there = {**mentions, **events}
        types = {one.id: one.content.label for one in said}
        return [
            self._with_arguments(made, types[made.id], there)
            for one in said
            if (made := there.get(one.id)) is not None
        ]

    def _mention(
        self, candidate: Candidate, article: Article, *, is_used: bool
    ) -> Candidate | None:
        content = candidate.content
        if isinstance(content, Event):
            return None
        chain = mention_chain(content, article.surface(content.fragments), is_used=is_used)
        before = self._expected.labels[content.label]
        fitted = self._vocabulary.fitted(candidate)
        if fitted is not None:
            before = {fitted.content.label: SAME}
        return self._made(candidate, chain, before)

    def _event(self, candidate: Candidate) -> Candidate | None:
        content = candidate.content
        if not isinstance(content, Event):
            return None
        own = own_type(content.type)
        if own is not None:
            return self._made(candidate, (), {own: 1.0})
        chain = event_chain(content, candidate.reason)
        same = self.schema.event_type(content.type)
        before = {same.name: SAME} if same else self._expected.types[content.type]
        return self._made(candidate, chain, before)

    def _made(
        self, candidate: Candidate, chain: Sequence[Key], before: Chances
    ) -> Candidate | None:
        """Return a candidate with the likeliest label, ``None`` where hardly any is likely."""
        content = candidate.content
        if not self._akin[content.kind]:
            chain = [key for key in chain if key[0] != KIN]
        chances = self._known(content.kind, self.learnt.chances(chain, before))
        if not chances:
            return None
        own = max(chances, key=lambda one: (chances[one], one))
        score = round(candidate.score * min(chances[own], 1.0), 4)
        if score < LEAST:
            return None
        values = self._values[content.kind, content.attributes, own]
        made = (
            Event(content.fragments, own, content.arguments, values)
            if isinstance(content, Event)
            else Mention(content.fragments, own, values)
        )
        told = retold(candidate.reason, lambda one: self._usual[content.kind, one], own)
        reason = "; ".join(filter(None, (told, self._why(chain, own))))
        return Candidate(candidate.id, made, IDENTITY, score, reason)

    def _likeliest_word(self, told: tuple[str, str]) -> str | None:
        """Return what a label or event type mostly is here, ``None`` where it is nothing."""
        kind, theirs = told
        chances = self._known(kind, self.learnt.chances([(kind, theirs)]))
        return max(chances, key=lambda one: (chances[one], one), default=None)

    def _known(self, kind: str, chances: Chances) -> Chances:
        known = self.schema.event_type if kind == EVENT else self.schema.label
        return {own: chance for own, chance in chances.items() if known(own) is not None}

    def _why(self, chain: Sequence[Key], own: str) -> str:
        """Return the counts that speak most clearly for ``own``, empty with none."""
        plain = [key for key in chain if key[0] != KIN][:2]
        if not plain:
            return ""
        theirs = plain[0][1]
        seen = [(self.learnt.times(key, own), key) for key in plain]
        (times, whole), _ = max(seen, key=lambda one: one[0][0] / (one[0][1] + 1.0))
        if not times:
            return "" if theirs == own else f"the program’s {theirs} may be {own} here"
        return f"the program’s {theirs} is {own} here, {times} of {whole} times"

    def _likeliest_values(self, told: tuple[str, Attributes, str]) -> Attributes:
        """Return the likeliest values of the schema's attributes, else their defaults."""
        kind, given, own = told
        said = {**dict(given), **dict(attributes_for(kind, given, self.schema) or ())}
        found = {}
        for attribute in self.schema.attributes_of(kind):
            chain = value_chain(attribute.name, own, given)
            same = said.get(attribute.name, "")
            before = {same: SAME} if attribute.value(same) else {}
            chances = self.learnt.chances(chain, before)
            known = [one.name for one in attribute.values if one.name in chances]
            best = max(known, key=lambda one: chances[one], default=attribute.values[0].name)
            found[attribute.name] = best
        return attributes(found)

    def _with_arguments(
        self, candidate: Candidate, type_name: str, there: Mapping[ItemId, Candidate]
    ) -> Candidate:
        """Return an event with its arguments in the schema's words, mentions as they are."""
        event = candidate.content
        if not isinstance(event, Event):
            return candidate
        made = dict.fromkeys(self._arguments(event, type_name, there))
        arguments = tuple([Argument(role, ref) for role, ref in made])
        return _with(candidate, candidate.id, _filled(event, arguments))

    def _arguments(
        self, event: Event, type_name: str, there: Mapping[ItemId, Candidate]
    ) -> Iterator[tuple[str, ItemId]]:
        """Yield the roles that are filled, and by what."""
        type_ = self.schema.event_type(event.type)
        for each in event.arguments:
            filler = there.get(each.ref)
            if type_ is None or filler is None:
                continue
            content = filler.content
            chain = argument_chain(each.role, type_name, event.type, content.label)
            before = self._expected.roles.get(each.role) or _only(type_, content)
            chances = self.learnt.chances(chain, before)
            fitting = {
                name: chance
                for name, chance in chances.items()
                if (role := type_.role(name)) and role.allows(content.kind, content.label)
            }
            best = max(fitting, key=lambda one: (fitting[one], one), default="")
            if fitting.get(best, 0.0) >= LEAST_ROLE:
                yield best, each.ref


def _only(type_: EventType, filler: Content) -> Chances:
    """Return the only role of a type that a filler may have, nothing where there are more."""
    fitting = [one.name for one in type_.roles if one.allows(filler.kind, filler.label)]
    return dict.fromkeys(fitting, EXPECTED) if len(fitting) == 1 else UNKNOWN


def renamed(candidates: Iterable[Candidate], numbers: Iterator[int]) -> list[Candidate]:
    """Return ``candidates`` under fresh ids."""
    made = list(candidates)
    new = {one.id: ItemId(f"{one.id[0]}{next(numbers)}") for one in made}
    return [_with(one, new[one.id], _pointing(one.content, new)) for one in made]


def _pointing(content: Content, new: Mapping[ItemId, ItemId]) -> Content:
    if not isinstance(content, Event):
        return content
    arguments = [Argument(one.role, new[one.ref]) for one in content.arguments]
    return _filled(content, tuple(arguments))


def _with(candidate: Candidate, name: ItemId, content: Content) -> Candidate:
    return Candidate(name, content, candidate.source, candidate.score, candidate.reason)


def _filled(event: Event, arguments: tuple[Argument, ...]) -> Event:
    return Event(event.fragments, event.type, arguments, event.attributes)
