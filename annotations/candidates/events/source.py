"""The event source: triggers, arguments, factuality and sources of events."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from annotations.candidates.events.choosing import found_in
from annotations.candidates.events.completing import take_speakers
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Found
from annotations.candidates.events.interviews import answers
from annotations.candidates.events.mentions import Mentions
from annotations.candidates.events.possible import possible_events, spare_descriptions
from annotations.candidates.events.reading import read
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.statements import Statements
from annotations.candidates.events.tables import Tables, tables
from annotations.candidates.events.themes import Themes
from annotations.candidates.events.wants import Wants
from annotations.candidates.events.words import sentences
from annotations.candidates.languages import GERMAN
from annotations.candidates.reuse import reused
from annotations.candidates.words import words_of
from annotations.model import (
    Argument,
    Article,
    Attributes,
    Candidate,
    Event,
    Fragments,
    ItemId,
    Span,
    attributes,
    fragments,
)
from annotations.schema import Schema

_JOINING = frozenset({"und", "oder", "sowie"})


class Events:
    """Proposes event candidates, and the descriptions and pronouns they need as arguments."""

    name = "events"
    version = "1"
    languages = GERMAN

    def __init__(self, lexicon: Callable[[], Tables] = tables) -> None:
        """Take what gives the tables, at the first article and at each one after it."""
        self._lexicon = lexicon

    @property
    def identity(self) -> str:
        """``name@version``."""
        return f"{self.name}@{self.version}"

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return event candidates, after the mentions that only they need."""
        return self._read(article, schema, found, many=False)

    def propose_many(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what ``propose`` does, and what is only possible."""
        return self._read(article, schema, found, many=True)

    def _read(
        self, article: Article, schema: Schema, found: Sequence[Candidate], *, many: bool
    ) -> Sequence[Candidate]:
        known = self._lexicon()
        mentions = Mentions(found, self.identity)
        stretches = list(sentences(words_of(article), known))
        resolver = Resolver(mentions, known, _wants(schema, known), Themes(stretches))
        statements = Statements(known, resolver, answers(article.text, mentions.people()))
        events: list[tuple[Sentence, Found]] = []
        possible: list[tuple[Sentence, Found]] = []
        end = 0
        for n, (sentence, told) in enumerate(read(stretches, mentions, known)):
            resolver.themes.at = n
            here, passed_over = found_in(sentence, told, resolver)
            between = article.text[end : sentence.starts[0]]
            statements.link(sentence, here, new_paragraph="\n" in between)
            end = sentence.ends[-1]
            events += [(sentence, one) for one in here]
            if many:
                others = possible_events(sentence, passed_over, here, resolver)
                possible += [(sentence, one) for one in others]
                mentions.spare(spare_descriptions(sentence, [*here, *others], resolver))
        statements.finish()
        take_speakers([one for _, one in events])
        made = self._candidates(events, schema, _numbers(found))
        used = {argument.ref for one in made for argument in _arguments(one)}
        there = mentions.candidates(used)
        if possible:
            start = max(_numbers(found), _numbers(made))
            fillers = {one.id for one in (*found, *there)}
            made += self._candidates(possible, schema, start, fillers)
        resolver.memories.close()
        return [*there, *made]

    def _candidates(
        self,
        events: Sequence[tuple[Sentence, Found]],
        schema: Schema,
        start: int,
        among: Collection[ItemId] | None = None,
    ) -> list[Candidate]:
        """Return events as candidates; of the mentions only ``among`` may be arguments."""
        names = {id(one): ItemId(f"v{start + n}") for n, (_, one) in enumerate(events, 1)}
        identity = self.identity
        made = []
        for sentence, one in events:
            frame = one.frame
            arguments = _filled(one, schema, names)
            if among is not None:
                arguments = [argument for argument in arguments if argument.ref in among]
            spans = _fragments(sentence, _with_truncated(sentence, one))
            event = Event(spans, frame.type, tuple(arguments), _factuality(one.factuality))
            reason = f"{one.trigger.kind} of “{frame.name}”; {one.reason}"
            made.append(Candidate(names[id(one)], event, identity, one.score, reason))
        return made


@cache
def _factuality(value: str) -> Attributes:
    return attributes({"factuality": value})


def _with_truncated(sentence: Sentence, event: Found) -> Sequence[int]:
    """Return a trigger's words with the cut one before: "Luft- und Bombenangriffe"."""
    words, at = event.trigger.words, event.trigger.words[0]
    if event.trigger.kind != "noun" or at < 2 or sentence.words[at - 1].low not in _JOINING:
        return words
    cut = sentence.words[at - 2]
    return (at - 2, at - 1, *words) if cut.cap and cut.text.endswith("-") else words


@reused
def _wants(schema: Schema, lexicon: Tables) -> Wants:
    """Return what fills the roles of ``schema``; it holds for the frames of one lexicon."""
    del lexicon
    return Wants(schema)


def _fragments(sentence: Sentence, words: Sequence[int]) -> Fragments:
    """Return the fragments of a trigger; neighbours are one fragment."""
    if len(words) == 1:
        return (Span(sentence.starts[words[0]], sentence.ends[words[0]]),)
    spans: list[tuple[int, int]] = []
    before = -2
    for at in sorted(words):
        start, end = sentence.starts[at], sentence.ends[at]
        if at == before + 1:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
        before = at
    return fragments(spans)


def _filled(event: Found, schema: Schema, names: Mapping[int, ItemId]) -> list[Argument]:
    """Return the arguments in the schema's order: mentions, or the topics of a statement."""
    type_ = schema.event_type(event.frame.type)
    roles = event.filled.roles
    made: list[Argument] = []
    for role in type_.roles if type_ is not None else ():
        name = role.name
        if name == "topic":
            topics = [names[id(topic)] for topic in event.topics if id(topic) in names]
            made += [Argument(name, ref) for ref in topics]
        elif name in roles:
            made += [Argument(name, known.id) for known in roles[name]]
    return made


def _numbers(found: Sequence[Candidate]) -> int:
    events = [one.id[1:] for one in found if one.id[:1] == "v"]
    return max([int(number) for number in events if number.isdigit()], default=0)


def _arguments(candidate: Candidate) -> tuple[Argument, ...]:
    return candidate.content.arguments if isinstance(candidate.content, Event) else ()


EventSource = Events
