"""How the errors of the candidates fall as a project learns, simulated with hand-made gold.

In several random orders of the articles the first 0, 5, 10 and 20 are "reviewed": what a
careful reviewer would decide is learnt by the memory and by the project's own taggers, as the
program does it. The error is counted on the articles behind the first 20, the same at each
stage: wrong and missed mentions, triggers and arguments, as 1 minus their common F1. The newest
unseen reports are not among them: nothing is to be learnt, or chosen, with those.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.candidates import pipeline
from annotations.candidates.evidence import Evidence, evidence_of
from annotations.candidates.memory import Memory, memory_of
from annotations.candidates.trained import (
    MENTIONS,
    TRIGGERS,
    TrainedMentions,
    TrainedTriggers,
    Weights,
)
from annotations.learning.recording import recorded
from annotations.learning.sources import arranged
from annotations.learning.training import LEAST_ARTICLES, Finished, fitted
from annotations.model import Candidate, Content, Event, ItemId
from annotations.schema_files import read_schema
from tests.helpers.gold_articles import GoldArticle, gold_articles
from tests.helpers.simulated_review import decisions, key_of

STAGES = (0, 5, 10, 20)
ORDERS = 6
KINDS = ("mentions", "triggers", "arguments")
SCHEMA = read_schema("conflict-news")


@dataclass(slots=True)
class Count:
    """Right, wrong and missed facts."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[object], gold: set[object]) -> None:
        self.right += len(found & gold)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def error(self) -> float:
        """1 minus F1."""
        errors = self.wrong + self.missed
        return errors / (2 * self.right + errors)


@dataclass(frozen=True, slots=True)
class Known:
    """An article with its gold, what the program proposes, and what its review teaches."""

    it: GoldArticle
    candidates: Sequence[Candidate]
    evidence: Evidence
    finished: Finished


def learning(orders: int = ORDERS) -> dict[str, object]:
    """Return the error by stage (``"0"`` ...), and by the names of the kinds that of each."""
    articles = [_known(one) for one in gold_articles("seeds", "unseen", "unseen2")]
    counts = {stage: {kind: Count() for kind in KINDS} for stage in STAGES}
    for order in range(orders):
        shuffled = articles[:]
        random.Random(order).shuffle(shuffled)  # noqa: S311 - only an order
        for stage in STAGES:
            sources = _sources(shuffled[:stage])
            for known in shuffled[STAGES[-1] :]:
                found = pipeline.propose(known.it.article, SCHEMA, sources)
                _count(counts[stage], {one.id: one.content for one in found}, known.it.gold)
    result: dict[str, object] = {
        str(stage): round(_together(counts[stage].values()).error, 4) for stage in STAGES
    }
    for kind in KINDS:
        result[kind] = {str(s): round(counts[s][kind].error, 4) for s in STAGES}
    return result


def _known(one: GoldArticle) -> Known:
    candidates = pipeline.propose(one.article, SCHEMA)
    taught = decisions(one.article, candidates, one.gold)
    done = Finished(one.article, tuple(one.gold.values()), recorded(one.article, SCHEMA))
    return Known(one, candidates, evidence_of(taught, one.article.text), done)


def _sources(reviewed: Sequence[Known]) -> list[object]:
    memory: Memory = memory_of(known.evidence for known in reviewed)
    shipped = pipeline.sources().values()
    if len(reviewed) < LEAST_ARTICLES:
        return arranged(shipped, memory)
    finished = [known.finished for known in reviewed]
    return arranged(
        shipped,
        memory,
        TrainedMentions(Weights(fitted(MENTIONS, finished))),
        TrainedTriggers(Weights(fitted(TRIGGERS, finished))),
    )


def _count(
    counts: Mapping[str, Count],
    found: Mapping[ItemId, Content],
    gold: Mapping[ItemId, Content],
) -> None:
    ours, theirs = set(_facts(found)), set(_facts(gold))
    for kind in KINDS:
        counts[kind].add(
            {fact for fact in ours if fact[0] == kind},
            {fact for fact in theirs if fact[0] == kind},
        )


def _facts(items: Mapping[ItemId, Content]) -> Iterator[tuple[object, ...]]:
    for content in items.values():
        yield "triggers" if content.kind == "event" else "mentions", key_of(content)
        for argument in content.arguments if isinstance(content, Event) else ():
            if argument.ref in items:
                filler = items[argument.ref].fragments
                yield "arguments", key_of(content), argument.role, filler


def _together(counts: Iterable[Count]) -> Count:
    total = Count()
    for one in counts:
        total.right += one.right
        total.wrong += one.wrong
        total.missed += one.missed
    return total


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench learning", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--orders", type=int, default=ORDERS, help="random orders to average")
    options = parser.parse_args(argv)
    result = learning(options.orders)
    if options.json:
        print(json.dumps(result))
        return 0
    print(f"{'reviewed':10}" + "".join(f"{stage:>10}" for stage in STAGES))
    rows = {"all": result, **{kind: result[kind] for kind in KINDS}}
    for name, row in rows.items():
        print(f"{name:10}" + "".join(f"{row[str(stage)]:>10.4f}" for stage in STAGES))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
