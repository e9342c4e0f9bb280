"""Candidates that are the hand-made gold with everything wrong that candidates can be.

So that each kind of correction is needed often enough to be measured, however good the sources
of candidates become. The same seed gives the same candidates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from annotations.model import (
    Article,
    Candidate,
    Content,
    Event,
    ItemId,
    Mention,
    Span,
    ZoneKind,
    attributes,
)
from annotations.schema import Schema
from annotations.text.words import tokens
from gui.review.reshape import Edge, moved

SHARE = 0.08
"""So many of the candidates get each of the faults."""


def rough_candidates(
    article: Article, gold: Mapping[ItemId, Content], schema: Schema, seed: int
) -> tuple[Candidate, ...]:
    """Return the gold as candidates: some left out, some changed, some that nobody wants."""
    chance = Random(f"{seed}:{article.id}")  # noqa: S311 - not for secrets
    kept = {name: content for name, content in gold.items() if chance.random() > SHARE}
    made: list[Candidate] = []
    for name, content in kept.items():
        rough = _roughened(article, _pruned(content, kept), schema, chance)
        made.append(Candidate(name, rough, "rules@1", round(chance.uniform(0.4, 0.99), 2)))
    for number, span in enumerate(_strays(article, gold, chance), 900):
        made.append(Candidate(ItemId(f"m{number}"), Mention((span,), "MISC"), "rules@1", 0.4))
    return tuple(made)


def _pruned(content: Content, kept: Mapping[ItemId, Content]) -> Content:
    if not isinstance(content, Event):
        return content
    return replace(content, arguments=tuple(a for a in content.arguments if a.ref in kept))


def _roughened(article: Article, content: Content, schema: Schema, chance: Random) -> Content:
    if chance.random() < SHARE:
        content = _relabelled(content, schema, chance)
    elif chance.random() < SHARE:
        edge, by = chance.choice(list(Edge)), chance.choice((-1, 1))
        spans = moved(article.text, content.fragments, edge, by, by_character=False)
        if spans and not _is_outside(article, spans[0]) and not _is_outside(article, spans[-1]):
            content = replace(content, fragments=spans)
    if chance.random() < SHARE:
        content = _otherwise(content, schema, chance)
    if isinstance(content, Event) and content.arguments and chance.random() < SHARE:
        content = replace(content, arguments=content.arguments[1:])
    return content


def _is_outside(article: Article, span: Span) -> bool:
    return "\n" in article.text[span.start : span.end] or (
        article.zone_at(span.start).kind is ZoneKind.FURNITURE
    )


def _relabelled(content: Content, schema: Schema, chance: Random) -> Content:
    if isinstance(content, Mention):
        names = [label.name for label in schema.labels if label.name != content.label]
        return replace(content, label=chance.choice(names))
    types = [each for each in schema.event_types if each.name != content.type]
    chosen = chance.choice(types)
    fitting = tuple(each for each in content.arguments if chosen.role(each.role))
    return replace(content, type=chosen.name, arguments=fitting)


def _otherwise(content: Content, schema: Schema, chance: Random) -> Content:
    attribute = chance.choice(schema.attributes_of(content.kind))
    value = chance.choice(attribute.values).name
    return replace(
        content, attributes=attributes({**dict(content.attributes), attribute.name: value})
    )


def _strays(article: Article, gold: Mapping[ItemId, Content], chance: Random) -> Iterator[Span]:
    """Yield words that belong to nothing."""
    taken = [span for content in gold.values() for span in content.fragments]
    words: Sequence[Span] = [
        word
        for word in tokens(article.text)
        if article.text[word.start].isalpha() and not _is_outside(article, word)
    ]
    for word in chance.sample(words, round(len(gold) * SHARE)):
        if not any(word.overlaps(span) for span in taken):
            yield word
