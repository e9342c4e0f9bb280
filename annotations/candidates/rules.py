"""The shipped rule sources: each a name, a version and the rules it runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from annotations.candidates.armed import designations, is_armed_noun
from annotations.candidates.base import Source, identity
from annotations.candidates.compounds import compounds, is_compound
from annotations.candidates.consistency import may_be_name, repeated
from annotations.candidates.coreference import bodies, stands_for_body
from annotations.candidates.cues import arabic_names, cued_names, is_arabic, is_cue
from annotations.candidates.gazetteer import (
    Free,
    is_unknown,
    opens_place,
    places,
    unknown_places,
)
from annotations.candidates.hits import PLAIN_NAME, Hit, candidates_of
from annotations.candidates.languages import ANY, GERMAN
from annotations.candidates.names import listed_names, opens_listed_name
from annotations.candidates.openings import Openings
from annotations.candidates.organisations import is_body, organisations
from annotations.candidates.peoples import adjectives, is_people, opens_adjective, people
from annotations.candidates.quantities import opens_quantity, quantities
from annotations.candidates.time_words import opens_date, tells_time
from annotations.candidates.times import dates
from annotations.candidates.told_names import tells_name, told_names
from annotations.candidates.words import Words, words_of
from annotations.candidates.works import opens_work, works
from annotations.model import Article, Candidate, Mention
from annotations.schema import Schema

_OPENINGS = Openings(
    {
        "listed": opens_listed_name,
        "armed": is_armed_noun,
        "body": is_body,
        "work": opens_work,
        "adjective": opens_adjective,
        "people": is_people,
        "date": opens_date,
        "time": tells_time,
        "quantity": opens_quantity,
        "cue": is_cue,
        "arabic": is_arabic,
        "told": tells_name,
        "place": opens_place,
        "unknown": is_unknown,
        "compound": is_compound,
        "name": may_be_name,
        "spoken": stands_for_body,
    }
)


@lru_cache(maxsize=8)
def _openings(words: Words) -> Mapping[str, Sequence[int]]:
    return _OPENINGS.of(words.tokens)


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
        at = _openings(words)
        times = list(dates(words, at["date"], at["time"], article.date))
        counts = quantities(words, at["quantity"], ((hit.start, hit.end) for hit in times))
        return candidates_of((*times, *counts), self.identity, found)


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
    at = _openings(words)
    yield from listed_names(words, at["listed"])
    yield from designations(words, at["armed"])
    yield from organisations(words, at["body"])
    yield from works(words, at["work"])


def _peoples(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    del found
    at = _openings(words)
    yield from adjectives(words, at["adjective"])
    yield from people(words, at["people"])


def _cues(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    del found
    at = _openings(words)
    yield from cued_names(words, at["cue"])
    yield from arabic_names(words, at["arabic"])
    yield from told_names(words, at["told"])


def _compounds(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    at = _openings(words)["compound"]
    known: dict[str, str] = {}
    for candidate in found:
        content = candidate.content
        if (
            isinstance(content, Mention)
            and candidate.score >= 0.5
            and content.attributes == PLAIN_NAME
            and content.label not in {"DATE", "QUANTITY"}
        ):
            span = content.fragments[0]
            known.setdefault(words.text[span.start : span.end], content.label)
    yield from compounds(words, at, known)


def _gazetteer(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    at, free = _openings(words), _free(words, found)
    yield from places(words, at["place"], free)
    yield from unknown_places(words, at["unknown"], free)


def _free(words: Words, found: Sequence[Candidate]) -> Free:
    """Say of the words of an article whether nothing was ``found`` there that is likely."""
    likely = (one.content.fragments for one in found if one.score >= 0.3)
    taken = sorted((span.start, span.end) for fragments in likely for span in fragments)
    begun = [start for start, _ in taken]
    farthest = list(accumulate((end for _, end in taken), max))

    def free(index: int) -> bool:
        place = words.starts[index]
        before = bisect_right(begun, place)
        return before == 0 or farthest[before - 1] <= place

    return free


def _context(words: Words, found: Sequence[Candidate]) -> Iterable[Hit]:
    at = _openings(words)
    yield from repeated(words, at["name"], found)
    yield from bodies(words, at["spoken"], found)


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
