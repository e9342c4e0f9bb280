"""Mentions that describe rather than name: how far they reach, and proposing them."""

from __future__ import annotations

from collections.abc import Container

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.meanings import meaning_of
from annotations.candidates.events.mentions import Known, Mentions
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables

_NO_CORE = frozenset(
    "mehrere mehreren mehrerer viele vielen vieler einige einigen einiger zahlreiche "
    "zahlreichen zahlreicher insgesamt solche solchen meisten etliche verschiedene "
    "verschiedenen genannten genannte sogenannten sogenannte sogenannter jeweilige einzige "
    "einzigen einziger".split()
)
_AGED = frozenset({"alte", "alten", "alter", "altes", "altem"})
_YEARS = frozenset({"jahr", "jahre", "monate", "wochen", "tage"})
_BOTH = frozenset(
    "beide beiden beider weitere weiteren weiterer andere anderen anderer".split()
)
"""Words that the grammar takes for articles and that belong to a description all the same."""


class Descriptions:
    """Proposes the descriptions of one article that no source has marked."""

    def __init__(self, mentions: Mentions, tables: Tables, labels: Container[str]) -> None:
        """Take the article's mentions and the labels that the schema has."""
        self.mentions = mentions
        self.tables = tables
        self.labels = labels

    def told(self, sentence: Sentence, phrase: Phrase) -> Known | None:
        """Propose what ``phrase`` describes, whichever label that has; ``None``: nothing."""
        head = self.tables.head(sentence.words[phrase.head].low)
        if head is None or head.label not in self.labels:
            return None
        start, end = self.extent(sentence, phrase)
        return self.mentions.propose(start, end, head.label, "nominal", "description")

    def needed(self, sentence: Sentence, phrase: Phrase, role: str) -> list[Known]:
        """Propose what ``phrase`` describes for the role that asks for it."""
        head = meaning_of(sentence, phrase, self.tables).head
        if head is None or head.label not in self.labels:
            return []
        low = sentence.words[phrase.head].low
        if not phrase.determiner and low in self.tables.lists["weapons"]:
            return []
        start, end = self.extent(sentence, phrase)
        reason = f"description needed as {role}"
        return [self.mentions.propose(start, end, head.label, "nominal", reason)]

    def extent(self, sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
        """Return the extent of a description: its adjectives and head, in code points."""
        first = phrase.head
        if phrase.adjectives and not _is_extended(sentence, phrase):
            for at in reversed(phrase.adjectives):
                if at == first - 1 and not _is_apart(sentence, at):
                    first = at
        if first > phrase.start and sentence.words[first - 1].low in _BOTH:
            first -= 1
        return sentence.starts[first], sentence.ends[phrase.head]


def _is_apart(sentence: Sentence, at: int) -> bool:
    """Whether an adjective says how many, or ends an age: "29 Jahre alten"."""
    words = sentence.words
    aged = words[at].low in _AGED and at > 0 and words[at - 1].low in _YEARS
    return aged or words[at].low in _NO_CORE


def _is_extended(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether more than adjectives stands before the head: "von Wüste geprägte"."""
    return any(
        one.inner and phrase.start <= one.start < phrase.head for one in sentence.phrases
    ) or any(
        sentence.words[at].text == "," or at in sentence.times
        for at in range(phrase.start, phrase.head)
    )
