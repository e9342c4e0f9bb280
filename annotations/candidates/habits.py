"""What a project's reviewers make of candidates: kept, left out, given another label.

Learnt from finished articles, where a reviewer has said yes or no to everything. Surfaces
hardly recur from one report to the next; what recurs is how somebody decides.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotations.candidates.base import identity
from annotations.candidates.maxent import Features, Maxent, from_bytes, to_bytes, train
from annotations.candidates.score_features import rows
from annotations.candidates.scores import scored
from annotations.candidates.vocabulary import obeying
from annotations.candidates.words import words_of
from annotations.errors import SourceError
from annotations.model import (
    Argument,
    Article,
    Attributes,
    Candidate,
    Content,
    Event,
    Fragments,
    ItemId,
    attributes,
)
from annotations.schema import Schema

NAME = "habits"
VERSION = 1
"""Of the features; weights of another version say nothing."""

RIGHT, WRONG = "right", "wrong"
"""Outcomes; any other one is the label, or the factuality, that stands there instead."""

TAKES = 0.5
"""The chance from which on another label or factuality is taken."""

LEAST_ARGUMENT = 0.3
"""Arguments less likely than this are left out."""

PLAIN = 4.0
"""The value of the plainest features, label and role: above one, so that they learn fast."""

REASON = "learnt from the finished articles"

_MODELS = frozenset({"mention", "event", "argument", "factuality"})

Row = tuple[str, Features, str]
"""Which model learns from it (``mention``, ``event``, ``argument``, ``factuality``), what it
sees, and the outcome."""


class Habits:
    """Scores the final candidates anew, after the decisions in the finished articles."""

    name = NAME
    identity = identity(NAME, VERSION)

    def __init__(self, data: bytes) -> None:
        """Take what ``learnt`` gave; it is read at the first article."""
        self._data = data
        self._models: Mapping[str, Maxent] | None = None

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return nothing."""
        del article, schema, found
        return ()

    def rescore(
        self, article: Article, schema: Schema, candidates: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return ``candidates`` with scores, labels, factuality and arguments as learnt.

        Raises:
            SourceError: The weights are none.
        """
        models = self._opened()
        judged = [_judged(one, models, seen) for one, seen in _seen(article, candidates)]
        return obeying(judged, schema)

    def _opened(self) -> Mapping[str, Maxent]:
        if self._models is None:
            models = from_bytes(self._data)
            if not models.keys() <= _MODELS or not all(one.weights for one in models.values()):
                raise SourceError("the trained weights are damaged (other models)")
            self._models = models
        return self._models


class _Seen(dict[str, Features]):
    """What the models see of one candidate, by what each judges; arguments by their number."""


def learnt(
    examples: Sequence[tuple[Article, Sequence[Candidate], Mapping[ItemId, Content]]],
) -> bytes:
    """Return the weights learnt from articles, their candidates, and what was decided."""
    made: dict[str, list[tuple[Features, str]]] = {}
    for article, candidates, gold in examples:
        for model, features, outcome in outcomes(article, candidates, gold):
            made.setdefault(model, []).append((features, outcome))
    return to_bytes({model: train(some) for model, some in sorted(made.items())})


def outcomes(
    article: Article, candidates: Sequence[Candidate], gold: Mapping[ItemId, Content]
) -> Iterator[Row]:
    """Yield what became of the candidates of a finished article."""
    decided: dict[tuple[str, Fragments], Content] = {
        (one.kind, one.fragments): one for one in gold.values()
    }
    places = {one.id: one.content.fragments for one in candidates}
    for candidate, seen in _seen(article, candidates):
        content = candidate.content
        there = decided.get((content.kind, content.fragments))
        yield (
            content.kind,
            seen[content.kind],
            _outcome(content.label, there.label if there else None),
        )
        if not isinstance(content, Event) or not isinstance(there, Event):
            continue
        value = _factuality(there.attributes)
        yield "factuality", seen["factuality"], _outcome(_factuality(content.attributes), value)
        filled = {
            (one.role, gold[one.ref].fragments) for one in there.arguments if one.ref in gold
        }
        for number, one in enumerate(content.arguments):
            right = (one.role, places.get(one.ref)) in filled
            yield "argument", seen[f"argument {number}"], RIGHT if right else WRONG


def _outcome(proposed: str, decided: str | None) -> str:
    if decided is None:
        return WRONG
    return RIGHT if decided == proposed else decided


def _seen(
    article: Article, candidates: Sequence[Candidate]
) -> Iterator[tuple[Candidate, _Seen]]:
    """Yield what the models see of each candidate."""
    contents = {one.id: one.content for one in candidates}
    for one, row in zip(candidates, rows(candidates, words_of(article)), strict=True):
        content = one.content
        surface = article.surface(content.fragments).lower()
        own = dict.fromkeys(row, 1.0)
        own[f"w {content.label} {surface}"] = 1.0
        own[f"label {content.label}"] = PLAIN
        own["score"] = _logit(one.score)
        seen = _Seen({content.kind: own})
        if isinstance(content, Event):
            seen["factuality"] = _of_factuality(content, row)
            for number, argument in enumerate(content.arguments):
                filler = contents.get(argument.ref)
                seen[f"argument {number}"] = _of_argument(content, argument, filler, row)
        yield one, seen


def _logit(score: float) -> float:
    score = min(max(score, 0.02), 0.98)
    return math.log(score / (1.0 - score))


def _of_factuality(event: Event, row: Sequence[str]) -> Features:
    value = _factuality(event.attributes)
    made = {f"{value} {name}": 1.0 for name in row if name[:2] in {"ey", "ek", "et", "ez"}}
    return made | {"f": 1.0, value: 1.0}


def _of_argument(
    event: Event, argument: Argument, filler: Content | None, row: Sequence[str]
) -> Features:
    if filler is None:
        return {"none": 1.0}
    role, first, other = argument.role, event.fragments[0].start, filler.fragments[0].start
    side = "before" if other < first else "behind"
    far = min(int(math.log2(abs(other - first) + 1)), 8)
    level = "".join(f"/{value}" for _, value in filler.attributes)
    kinds = [name for name in row if name[:2] == "ek"]
    names = [
        "a",
        role,
        f"{event.type} {role}",
        f"{role} {filler.label}",
        f"{role} {level}",
        f"{role} {side} {far}",
        f"{far}",
        *(f"{role} {kind}" for kind in kinds),
        f"{role} {sum(one.role == role for one in event.arguments)}",
    ]
    return {**dict.fromkeys(names, 1.0), f"role {role}": PLAIN}


def _judged(candidate: Candidate, models: Mapping[str, Maxent], seen: _Seen) -> Candidate:
    content = candidate.content
    model = models.get(content.kind)
    if model is None:
        return candidate
    chances = model.chances(seen[content.kind])
    label, chance = _decided(content.label, chances)
    reason = candidate.reason
    if isinstance(content, Event):
        content = _reviewed(replace(content, type=label), models, seen)
    elif label != content.label:
        content = replace(content, label=label)
    if content != candidate.content:
        reason = f"{reason}; {REASON}" if reason else REASON
    return scored(replace(candidate, content=content, reason=reason), chance)


def _decided(proposed: str, chances: Mapping[str, float]) -> tuple[str, float]:
    """Return the label, or the factuality, to be shown, and how likely it is."""
    others = [name for name in chances if name not in {RIGHT, WRONG}]
    best = max(others, key=lambda name: (chances[name], name), default=RIGHT)
    if best != RIGHT and chances[best] >= TAKES:
        return best, chances[best]
    return proposed, chances.get(RIGHT, 0.0)


def _reviewed(event: Event, models: Mapping[str, Maxent], seen: _Seen) -> Event:
    """Return ``event`` with its factuality and arguments as learnt."""
    arguments = event.arguments
    if "argument" in models:
        arguments = tuple(
            one
            for number, one in enumerate(arguments)
            if models["argument"].chances(seen[f"argument {number}"]).get(RIGHT, 0.0)
            >= LEAST_ARGUMENT
        )
    values = event.attributes
    if "factuality" in models:
        proposed = _factuality(values)
        value, _ = _decided(proposed, models["factuality"].chances(seen["factuality"]))
        if value != proposed:
            values = attributes({**dict(values), "factuality": value})
    if arguments == event.arguments and values == event.attributes:
        return event
    return replace(event, arguments=arguments, attributes=values)


def _factuality(values: Attributes) -> str:
    return dict(values).get("factuality", "")
