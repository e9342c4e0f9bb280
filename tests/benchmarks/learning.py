"""How the errors of the candidates fall as a project learns, simulated with hand-made gold.

In several random orders the first 0, 5, 10 and 20 articles are "reviewed": what a careful
reviewer would decide is learnt by the memory, the project's own taggers and its habits, as
the program does it: what does not help on held-out articles is not used. The error is counted
on articles that are never reviewed, the same at each stage: wrong and missed mentions, triggers
and arguments, as 1 minus their common F1.

Four projects are simulated. ``stream`` is what a project is: reports about one war, in which
names recur; the rest are those that an order puts behind the twentieth. ``own_schema`` is the
same told in a schema of somebody's own (``tests/helpers/own_schema.py``), of which the shipped
sources know nothing. ``other_wars``: twenty of the seeds and earlier reports are reviewed, the
rest tell of other wars. ``other_habits``: the same with a reviewer who has habits of her own
(``tests/helpers/other_habits.py``).

``beginning`` is ``own_schema`` after the first decisions in the first article, before any
is finished.

With ``--best`` two other figures are printed of those in which the reviewer follows the
guideline: the error that the best rule for each word would leave after 20 articles, chosen
with the answers at hand (``tests/helpers/best_rules.py``), and the error that would be left if
every error were mended whose like was seen, and nothing harmed
(``tests/helpers/perfect_memory.py``).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.evidence import Taught, evidence_of
from annotations.candidates.memory import memory_of
from annotations.learning.arranging import arranged
from annotations.learning.finished import Begun, Finished
from annotations.learning.fitting import at_start, source_of
from annotations.learning.training import least_articles, train
from annotations.model import Article, Candidate, Content, Event, ItemId, Outcome
from annotations.schema import Schema
from annotations.schema_files import read_schema
from tests.helpers import own_schema
from tests.helpers.best_rules import Read, ruled
from tests.helpers.gold_articles import GoldArticle, gold_articles
from tests.helpers.other_habits import with_other_habits
from tests.helpers.perfect_memory import Fact, Facts, PerfectMemory, facts_of
from tests.helpers.simulated_review import decisions

STAGES = (0, 5, 10, 20)
ORDERS = 3
FOLDS = 3
"""Fewer than in the program, for the time it takes; so the proof of what helps is weaker."""
BEGINNING = (0, 5, 10, 20, 40)
"""Decisions in the first article, in the order of its text."""

KINDS = ("mentions", "triggers", "arguments")
PROJECTS = ("stream", "own_schema", "other_wars", "other_habits")
SHIPPED = read_schema("conflict-news")


@dataclass(slots=True)
class Count:
    """Right, wrong and missed facts."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: AbstractSet[Fact], gold: AbstractSet[Fact]) -> None:
        self.right += len(found & gold)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def error(self) -> float:
        """1 minus F1."""
        errors = self.wrong + self.missed
        return errors / (2 * self.right + errors)


def learning(project: str = "stream", orders: int = ORDERS) -> dict[str, object]:
    """Return the error by stage (``"0"`` ...), and by the names of the kinds that of each.

    ``project``: one of ``PROJECTS``.
    """
    counts = {stage: {kind: Count() for kind in KINDS} for stage in STAGES}
    schema = own_schema.SCHEMA if project == "own_schema" else SHIPPED
    for first, rest in _divided(project, orders):
        known = [_known(one, schema) for one in first]
        for stage in STAGES:
            sources = _sources(known[:stage], schema)
            for it in rest:
                found = pipeline.propose(it.article, schema, sources)
                _count(counts[stage], _found(it.article, found), facts_of(it.article, it.gold))
    result: dict[str, object] = {
        str(stage): round(_together(counts[stage].values()).error, 4) for stage in STAGES
    }
    for kind in KINDS:
        result[kind] = {str(s): round(counts[s][kind].error, 4) for s in STAGES}
    return result


def beginning(orders: int = ORDERS) -> dict[str, float]:
    """Return the error by decisions in the first article, in a schema of somebody's own."""
    schema = own_schema.SCHEMA
    counts = {many: {kind: Count() for kind in KINDS} for many in BEGINNING}
    for (first, *_), rest in _divided("own_schema", orders):
        for many, count in counts.items():
            sources = _sources([], schema, [_begun(first, many)] if many else [])
            for it in rest:
                found = pipeline.propose(it.article, schema, sources)
                _count(count, _found(it.article, found), facts_of(it.article, it.gold))
    return {
        str(many): round(_together(count.values()).error, 4) for many, count in counts.items()
    }


def _begun(one: GoldArticle, many: int) -> Begun:
    """Return an article of which the first ``many`` items are added, and nothing else done."""
    names = sorted(one.gold, key=lambda name: one.gold[name].fragments[0].start)[:many]
    gold = {name: one.gold[name] for name in names}
    gold = {name: _among(content, gold) for name, content in gold.items()}
    added = (
        Taught(Outcome.ADDED, content, one.article.surface(content.fragments))
        for content in gold.values()
    )
    return Begun(one.article, gold, (), evidence_of(added))


def _among(content: Content, gold: Mapping[ItemId, Content]) -> Content:
    """Return an event with those arguments that are in ``gold``."""
    if not isinstance(content, Event):
        return content
    return replace(content, arguments=tuple(a for a in content.arguments if a.ref in gold))


def best(project: str, orders: int = ORDERS) -> dict[str, dict[str, float]]:
    """Return the errors that the best rules and a perfect memory leave after the last stage."""
    ways = ("rules", "perfect")
    counts = {way: {kind: Count() for kind in KINDS} for way in ways}
    for first, rest in _divided(project, orders):
        told = list(map(_right_and_found, first))
        read = [Read(one.article, *_right_and_found(one)) for one in rest]
        memory = PerfectMemory(told)
        perfect = [memory.mended(one.right, one.found) for one in read]
        for way, mended in (("rules", ruled(told, read)), ("perfect", perfect)):
            for one, facts in zip(read, mended, strict=True):
                _count(counts[way], facts, one.right)
    return {
        way: {
            "all": round(_together(counts[way].values()).error, 4),
            **{kind: round(count.error, 4) for kind, count in counts[way].items()},
        }
        for way in ways
    }


def _right_and_found(one: GoldArticle) -> tuple[Facts, Facts]:
    found = pipeline.propose(one.article, SHIPPED)
    return facts_of(one.article, one.gold), _found(one.article, found)


def _found(article: Article, candidates: Sequence[Candidate]) -> Facts:
    return facts_of(article, {one.id: one.content for one in candidates})


def _divided(
    project: str, orders: int
) -> Iterator[tuple[Sequence[GoldArticle], Sequence[GoldArticle]]]:
    """Yield for each order the articles that are reviewed, in that order, and the others."""
    most = STAGES[-1]
    one_war = project in {"stream", "own_schema"}
    articles = (
        gold_articles("stream") if one_war else gold_articles("seeds", "unseen", "unseen2")
    )
    others = [] if one_war else gold_articles("unseen3")
    if project == "other_habits":
        articles, others = map(_with_other_habits, (articles, others))
    elif project == "own_schema":
        articles = [own_schema.in_own_schema(one) for one in articles]
    for order in range(orders):
        shuffled = articles[:]
        random.Random(order).shuffle(shuffled)  # noqa: S311 - only an order
        yield shuffled[:most], others or shuffled[most:]


def _with_other_habits(articles: Iterable[GoldArticle]) -> list[GoldArticle]:
    return [replace(one, gold=with_other_habits(one.gold)) for one in articles]


def _known(one: GoldArticle, schema: Schema) -> Finished:
    candidates = pipeline.propose(one.article, schema, _sources([], schema))
    taught = decisions(one.article, candidates, one.gold)
    return Finished(one.article, one.gold, evidence_of(taught, one.article.text))


def _sources(
    reviewed: Sequence[Finished], schema: Schema, begun: Sequence[Begun] = ()
) -> list[Source]:
    memory = memory_of(one.evidence for one in (*reviewed, *begun))
    shipped = pipeline.sources().values()
    if len(reviewed) < least_articles(schema) and not begun:
        return arranged(shipped, memory, at_start(schema))
    learnt = train(reviewed, schema, folds=FOLDS, begun=begun)
    helping = [name for name, figures in learnt.figures.items() if figures.helps]
    used = {name: source_of(name, learnt.weights[name]) for name in helping}
    trained = {**at_start(schema), **used}
    return arranged(shipped, memory, trained)


def _count(counts: Mapping[str, Count], found: Facts, gold: Facts) -> None:
    for kind in KINDS:
        counts[kind].add(
            {fact for fact, like in found.items() if like[0] == kind},
            {fact for fact, like in gold.items() if like[0] == kind},
        )


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
    parser.add_argument("--best", action="store_true", help="what could be left at best")
    options = parser.parse_args(argv)
    if options.best:
        return _print_best(options.orders, as_json=options.json)
    curves = {project: learning(project, options.orders) for project in PROJECTS}
    first = beginning(options.orders)
    if options.json:
        print(json.dumps({**curves, "beginning": first}))
        return 0
    for name, curve in curves.items():
        print(f"{name:14}" + "".join(f"{stage:>10}" for stage in STAGES))
        rows = {"all": curve, **{kind: curve[kind] for kind in KINDS}}
        for kind, row in rows.items():
            print(f"{kind:14}" + "".join(f"{row[str(stage)]:>10.4f}" for stage in STAGES))
    print(f"{'beginning':14}" + "".join(f"{many:>10}" for many in first))
    print(f"{'all':14}" + "".join(f"{error:>10.4f}" for error in first.values()))
    return 0


def _print_best(orders: int, *, as_json: bool) -> int:
    bounds = {name: best(name, orders) for name in ("stream", "other_wars")}
    if as_json:
        print(json.dumps(bounds))
        return 0
    for name, both in bounds.items():
        for way, errors in both.items():
            told = "".join(f"  {kind} {error:.4f}" for kind, error in errors.items())
            print(f"{name:14}{way:8}{told}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
