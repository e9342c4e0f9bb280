"""Taggers that a project has trained, as sources: they overrule the others where they are sure.

Weights are bytes of CRFsuite. They go with the features of this version; others are not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from annotations.candidates.base import identity
from annotations.candidates.hits import Hit, candidates_of, fresh_numbers
from annotations.candidates.merging import merged
from annotations.candidates.stacking import (
    is_read,
    mention_tags,
    scores_by_word,
    sentences,
    stacked,
    trigger_tags,
)
from annotations.candidates.tagger import OUTSIDE
from annotations.candidates.words import Words, words_of
from annotations.errors import SourceError
from annotations.model import Article, Candidate, Event, ItemId, Mention, Span, attributes
from annotations.schema import Schema

VERSION = 1
"""Of the features; weights of another version say nothing."""

MENTIONS, TRIGGERS = "trained-mentions", "trained-triggers"
SEEN = 0.3
"""The score from which on a candidate of the other sources is seen by the taggers."""

TAKES = 0.7
"""The probability from which on a tagger's own finding stands against the others'."""

_NOTHING_TAKEN = 1.0 - TAKES + 1e-6
"""The probability of nothing from which on no finding can stand against the others'."""

DROPS_MENTION, DROPS_TRIGGER = 0.8, 0.97
"""The probability of nothing from which on a candidate of the others is dropped."""


class Chances(NamedTuple):
    """What a tagger says of an article, word by word: the best tags, and the marginals.

    Where nothing is so likely that no other tag can be taken, there is only that marginal.
    """

    best: Sequence[str]
    marginals: Sequence[Mapping[str, float]]

    def of_nothing(self, at: range) -> float:
        """Return how sure it is that there is nothing in any of the words ``at``."""
        return min((self.marginals[i].get(OUTSIDE, 0.0) for i in at), default=0.0)


class Weights:
    """Weights in memory, opened at the first sentence. For one thread at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._tagger: Any = None

    def chances(self, words: Words, rows: Sequence[Sequence[bytes]]) -> Chances:
        """Return the reading of all words, ``rows`` are their features.

        Raises:
            SourceError: The weights are none.
        """
        best: list[str] = []
        marginals: list[Mapping[str, float]] = []
        tagger = self._open()
        labels = tagger.labels()
        for first, last in sentences(words):
            tagger.set(rows[first:last])
            best += tagger.tag()
            marginals += (_marginals(tagger, at, labels) for at in range(last - first))
        return Chances(best, marginals)

    def _open(self) -> Any:  # noqa: ANN401 - the library has no types
        if self._tagger is None:
            import pycrfsuite  # noqa: PLC0415 - loaded on first use

            tagger = pycrfsuite.Tagger()
            try:
                tagger.open_inmemory(self._data)
                tagger.labels()
            except ValueError as error:
                raise SourceError(f"the trained weights are damaged ({error})") from error
            self._tagger = tagger
        return self._tagger


def _marginals(tagger: Any, at: int, labels: Sequence[str]) -> Mapping[str, float]:  # noqa: ANN401 - as above
    """Return the marginals at a word, that of nothing alone where no other one counts."""
    nothing: float = tagger.marginal(OUTSIDE, at) if OUTSIDE in labels else 0.0
    if nothing > _NOTHING_TAKEN:
        return {OUTSIDE: nothing}
    return {label: tagger.marginal(label, at) for label in labels}


def mention_rows(words: Words, found: Sequence[Candidate]) -> list[list[bytes]]:
    """Return what the tagger of mentions sees of an article with the candidates ``found``."""
    seen = [one for one in found if one.score >= SEEN and is_read(one.content)]
    tags = mention_tags(words, (one.content for one in seen))
    return stacked(words, tags, scores_by_word(words, seen))


def trigger_rows(words: Words, found: Sequence[Candidate]) -> list[list[bytes]]:
    """Return what the tagger of triggers sees of an article with the candidates ``found``."""
    seen = [one for one in found if one.score >= SEEN and isinstance(one.content, Event)]
    tags = trigger_tags(words, (one.content for one in seen))
    return stacked(words, tags, scores_by_word(words, seen))


class TrainedMentions:
    """The project's own tagger of mentions; runs after all other sources of mentions."""

    name = MENTIONS
    identity = identity(MENTIONS, VERSION)

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._read: tuple[Article, Words, Chances] | None = None

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the tagger is sure of."""
        del schema
        words = words_of(article)
        chances = self._weights.chances(words, mention_rows(words, merged(found)))
        self._read = article, words, chances
        return candidates_of(_hits(words, chances), self.identity, found)

    def judge(self, article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Return ``candidates`` without what the tagger is sure is nothing, or something else.

        It judges only the article that it has read last.
        """
        if self._read is None or self._read[0] is not article:
            return list(candidates)
        _, words, chances = self._read
        own = {(hit.start, hit.end): hit.label for hit in _hits(words, chances)}
        return [one for one in candidates if not _is_overruled(one, words, chances, own)]


class TrainedTriggers:
    """The project's own tagger of triggers; runs after the events."""

    name = TRIGGERS
    identity = identity(TRIGGERS, VERSION)
    after_mentions = True

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._read: tuple[Article, Words, Chances] | None = None

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the triggers that the tagger is sure of where the others find none."""
        words = words_of(article)
        chances = self._weights.chances(words, trigger_rows(words, found))
        self._read = article, words, chances
        taken = scores_by_word(words, (c for c in found if isinstance(c.content, Event)))
        defaults = attributes(
            {one.name: one.values[0].name for one in schema.event_attributes if one.values}
        )
        numbers = fresh_numbers(found)
        made = []
        for at, marginal in enumerate(chances.marginals):
            label = _likeliest(marginal)
            if at in taken or label == OUTSIDE or marginal[label] < TAKES:
                continue
            span = Span(words.starts[at], words.ends[at])
            made.append(
                Candidate(
                    ItemId(f"v{next(numbers)}"),
                    Event((span,), label, (), defaults),
                    self.identity,
                    round(marginal[label], 4),
                    "learnt from the finished articles",
                )
            )
        return made

    def judge(self, article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Return ``candidates`` without triggers that are none, types as the tagger reads them.

        It judges only the article that it has read last.
        """
        if self._read is None or self._read[0] is not article:
            return list(candidates)
        _, words, chances = self._read
        judged = (_retyped(one, words, chances) for one in candidates)
        return [one for one in judged if one is not None]


def _hits(words: Words, chances: Chances) -> Iterator[Hit]:
    """Yield the mentions of the best reading that are likely enough."""
    at = 0
    while at < len(words):
        tag = chances.best[at]
        first, at = at, at + 1
        if not tag.startswith("B-"):
            continue
        while at < len(words) and chances.best[at] == f"I-{tag[2:]}":
            at += 1
        sure = min(chances.marginals[i].get(chances.best[i], 0.0) for i in range(first, at))
        if sure >= TAKES:
            label, mention, form = tag[2:].split("/")
            yield Hit(
                words.starts[first],
                words.ends[at - 1],
                label,
                round(min(sure, 0.97), 4),
                "learnt from the finished articles",
                mention,
                form,
            )


def _is_overruled(
    candidate: Candidate, words: Words, chances: Chances, own: Mapping[tuple[int, int], str]
) -> bool:
    content = candidate.content
    if not isinstance(content, Mention) or not is_read(content):
        return False
    (span,) = content.fragments
    if (span.start, span.end) in own:
        return own[span.start, span.end] != content.label
    crossing = [
        other
        for other in own
        if other[0] < span.end and span.start < other[1] and not _holds(other, span)
    ]
    return bool(crossing) or chances.of_nothing(_range(words, span)) > DROPS_MENTION


def _holds(outer: tuple[int, int], span: Span) -> bool:
    """Say whether a finding of the tagger holds ``span``: of that it knows nothing."""
    return outer[0] <= span.start and span.end <= outer[1]


def _retyped(candidate: Candidate, words: Words, chances: Chances) -> Candidate | None:
    content = candidate.content
    if not isinstance(content, Event):
        return candidate
    at = [i for span in content.fragments for i in _range(words, span)]
    if not at:
        return candidate
    if min(chances.marginals[i].get(OUTSIDE, 0.0) for i in at) > DROPS_TRIGGER:
        return None
    marginal = chances.marginals[at[0]]
    label = _likeliest(marginal)
    if label in {content.type, OUTSIDE} or marginal[label] < TAKES:
        return candidate
    reason = f"{candidate.reason}; type learnt from the finished articles"
    return replace(candidate, content=replace(content, type=label), reason=reason)


def _likeliest(marginal: Mapping[str, float]) -> str:
    return max(
        sorted(label for label in marginal if label != OUTSIDE),
        key=lambda label: marginal[label],
        default=OUTSIDE,
    )


def _range(words: Words, span: Span) -> range:
    return range(words.index_of(span.start), words.index_of(span.end))
