"""Candidates against gold: strict F1 of all parts, and how far a score tells the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from annotations.candidates.base import Source
from annotations.candidates.pipeline import Settings, propose
from annotations.model import Article, Content, Event, ItemId, Mention
from annotations.schema import Schema

Key = tuple[object, ...]


@dataclass
class Part:
    """Right, proposed and wanted things of one kind."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0

    def add(self, proposed: set[Key], wanted: set[Key]) -> None:
        self.right += len(proposed & wanted)
        self.proposed += len(proposed)
        self.wanted += len(wanted)

    @property
    def f1(self) -> float:
        total = self.proposed + self.wanted
        return 2 * self.right / total if total else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0


@dataclass
class Scores:
    """All parts; a part is named as in the table, a label as ``mentions GPE``."""

    parts: dict[str, Part] = field(default_factory=dict)
    factuality: Counter[bool] = field(default_factory=Counter)
    sure: list[tuple[float, bool]] = field(default_factory=list)

    def part(self, name: str) -> Part:
        return self.parts.setdefault(name, Part())

    @property
    def factuality_right(self) -> float:
        """The share of the found events whose factuality is right."""
        return self.factuality[True] / max(self.factuality.total(), 1)

    @property
    def calibration_error(self) -> float:
        """The mean distance of score and truth over ten bins, weighted by their size."""
        bins: dict[int, list[tuple[float, bool]]] = {}
        for score, right in self.sure:
            bins.setdefault(min(int(score * 10), 9), []).append((score, right))
        distance = sum(
            abs(sum(score for score, _ in rows) - sum(right for _, right in rows))
            for rows in bins.values()
        )
        return distance / max(len(self.sure), 1)

    @property
    def ranking(self) -> float:
        """The chance that a right candidate scores higher than a wrong one (ROC area)."""
        ranks: dict[float, list[bool]] = {}
        for score, right in self.sure:
            ranks.setdefault(score, []).append(right)
        below = won = 0.0
        for _, here in sorted(ranks.items()):
            right, wrong = sum(here), len(here) - sum(here)
            won += right * (below + wrong / 2)
            below += wrong
        pairs = below * (len(self.sure) - below)
        return won / pairs if pairs else 0.5

    def reliability(self) -> list[tuple[float, float, int]]:
        """Return mean score, share right and size of each bin of a tenth."""
        rows = []
        for low in range(10):
            here = [pair for pair in self.sure if min(int(pair[0] * 10), 9) == low]
            if here:
                mean = sum(score for score, _ in here) / len(here)
                rows.append((mean, sum(right for _, right in here) / len(here), len(here)))
        return rows


def scored(
    articles: Iterable[tuple[Article, Mapping[ItemId, Content]]],
    schema: Schema,
    sources: Iterable[Sequence[Source] | None] = repeat(None),
) -> Scores:
    """Return how ``sources``, one list an article, by default the shipped ones, do."""
    scores = Scores()
    for (article, gold), chosen in zip(articles, sources, strict=False):
        proposed = propose(article, schema, chosen)
        _add(scores, {one.id: one.content for one in proposed}, gold)
        wanted = {_key(content) for content in gold.values()}
        many = propose(article, schema, chosen, Settings(0.05))
        scores.sure.extend((one.score, _key(one.content) in wanted) for one in many)
    return scores


def _add(
    scores: Scores, proposed: Mapping[ItemId, Content], gold: Mapping[ItemId, Content]
) -> None:
    mine, theirs = list(proposed.values()), list(gold.values())
    for name, kind in (("mentions", Mention), ("triggers", Event)):
        got = {_key(c) for c in mine if isinstance(c, kind)}
        wanted = {_key(c) for c in theirs if isinstance(c, kind)}
        scores.part(name).add(got, wanted)
        for label in sorted({str(key[2]) for key in got | wanted}):
            scores.part(f"{name} {label}").add(_of(got, label), _of(wanted, label))
    scores.part("names").add(_names(mine), _names(theirs))
    scores.part("arguments").add(_arguments(proposed), _arguments(gold))
    verdicts = {_key(c): c.attributes for c in mine if isinstance(c, Event)}
    for content in theirs:
        if isinstance(content, Event) and _key(content) in verdicts:
            scores.factuality[verdicts[_key(content)] == content.attributes] += 1


def _key(content: Content) -> Key:
    return content.kind, content.fragments, content.label


def _of(keys: set[Key], label: str) -> set[Key]:
    return {key for key in keys if key[2] == label}


def _names(contents: Sequence[Content]) -> set[Key]:
    return {
        _key(content)
        for content in contents
        if isinstance(content, Mention) and ("mention", "name") in content.attributes
    }


def _arguments(contents: Mapping[ItemId, Content]) -> set[Key]:
    """Return every argument as trigger, type, role and the place of the filler."""
    return {
        (*_key(content), argument.role, contents[argument.ref].fragments)
        for content in contents.values()
        if isinstance(content, Event)
        for argument in content.arguments
    }
