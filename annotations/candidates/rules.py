"""The shipped rule sources: each a name, a version and the rules it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotations.candidates.armed import designations
from annotations.candidates.base import Source, identity
from annotations.candidates.compounds import compounds
from annotations.candidates.consistency import repeated
from annotations.candidates.coreference import bodies
from annotations.candidates.cues import arabic_names, cued_names
from annotations.candidates.gazetteer import places, unknown_places
from annotations.candidates.hits import NAME, PLAIN, Hit, attribute, candidates_of
from annotations.candidates.languages import ANY, GERMAN
from annotations.candidates.names import listed_names
from annotations.candidates.organisations import organisations
from annotations.candidates.peoples import adjectives, people
from annotations.candidates.quantities import quantities
from annotations.candidates.times import dates
from annotations.candidates.told_names import told_names
from annotations.candidates.values import quantity_value, time_value
from annotations.candidates.words import Words, words_of
from annotations.candidates.works import works
from annotations.model import Article, Candidate, Mention
from annotations.schema import Schema


class Numbers:
    """Proposes expressions of time and quantities, with what they stand for as the reason."""

    name = "numbers"
    identity = identity("numbers", 1)

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return times, resolved against the date of ``article``, and quantities."""
        del schema
        words = words_of(article)
        times = list(dates(words.text))
        counts = quantities(words, ((hit.start, hit.end) for hit in times))
        told = [
            *(_told(hit, time_value(_text(words, hit), article.date)) for hit in times),
            *(_told(hit, quantity_value(_text(words, hit))) for hit in counts),
        ]
        return candidates_of(told, self.identity, found)


def _text(words: Words, hit: Hit) -> str:
    return words.text[hit.start : hit.end]


def _told(hit: Hit, value: str) -> Hit:
    return hit._replace(reason=f"{hit.reason}: {value}") if value else hit


Find = Callable[[Words, Sequence[Candidate]], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A source of mentions made of rules over the words of an article."""

    name: str
    version: int
    find: Find
    languages: frozenset[str] = GERMAN

    @property
    def identity(self) -> str:
        return identity(self.name, self.version)

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the mentions that the rules find, in the words of ``conflict-news``."""
        del schema
        return candidates_of(self.find(words_of(article), found), self.identity, found)


def _lexicon(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    del found
    yield from listed_names(words)
    yield from designations(words)
    yield from organisations(words)
    yield from works(words)


def _peoples(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    del found
    yield from adjectives(words)
    yield from people(words)


def _cues(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    del found
    yield from cued_names(words)
    yield from arabic_names(words)
    yield from told_names(words)


def _compounds(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    known: dict[str, str] = {}
    for candidate in found:
        content = candidate.content
        if (
            isinstance(content, Mention)
            and candidate.score >= 0.5
            and attribute(content, "mention") == NAME
            and attribute(content, "form") == PLAIN
            and content.label not in {"DATE", "QUANTITY"}
        ):
            span = content.fragments[0]
            known.setdefault(words.text[span.start : span.end], content.label)
    yield from compounds(words, known)


def _gazetteer(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    taken = {
        start
        for candidate in found
        if candidate.score >= 0.3
        for span in candidate.content.fragments
        for start in words.starts[words.index_of(span.start) : words.index_of(span.end)]
    }
    found_here = frozenset(taken)
    yield from places(words, found_here)
    yield from unknown_places(words, found_here)


def _context(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    yield from repeated(words, found)
    yield from bodies(words, found)


def rule_sources() -> tuple[Source, ...]:
    """Return the rule sources in the order in which they run."""
    return (
        RuleSource("lexicon", 1, _lexicon),
        RuleSource("derived", 1, _peoples),
        Numbers(),
        RuleSource("cues", 1, _cues),
        RuleSource("gazetteer", 1, _gazetteer, ANY),
        RuleSource("compounds", 1, _compounds),
        RuleSource("consistency", 1, _context, ANY),
    )
