"""How many keys turn candidates into gold, in the real window, driven by keys only.

The seeds are brought to their hand-made gold twice: from what the pipeline proposes, and from
candidates in which every kind of fault occurs. A planner chooses the keys that a trained user
would press. What comes out is exported and compared with the gold; any difference is an error.
Gold that lies in page furniture is left out, as it is in exports.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.candidates.pipeline import propose
from annotations.model import Article, Candidate, Content, Event, ItemId
from annotations.schema_files import read_schema
from annotations.text.goldtext import gold_text
from tests.helpers.gold_articles import FOLDERS, GoldArticle, gold_articles
from tests.helpers.rough_candidates import rough_candidates
from tests.helpers.screen import LARGE_SCREEN

KINDS = (
    "accept",
    "reject",
    "relabel",
    "boundary",
    "add_mention",
    "add_event_two_arguments",
    "attribute",
    "finish",
)
"""The kinds that the aims name; ``boundary`` is one token."""

SEED = 17

Proposing = Callable[[GoldArticle], Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class Counted:
    """The keys of each decision by kind, all keys pressed, and how many items the gold has."""

    kinds: Mapping[str, Sequence[int]]
    pressed: int
    items: int

    @property
    def per_gold_item(self) -> float:
        return round(self.pressed / self.items, 3)


class OtherGold(Exception):  # noqa: N818 - what came out is other than the gold
    """The export is not the gold; the message tells what is too much and what is missing."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where the gold did not come out."""
    parser = argparse.ArgumentParser(prog="dev.py bench keys", description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    try:
        result = measured()
    except OtherGold as error:
        print(f"bench keys: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(result))
    else:
        _print(result)
    return 0


def measured() -> dict[str, Any]:
    """Return the figures of both runs over the seeds.

    Raises:
        OtherGold: A run did not end with the gold.
    """
    seeds = gold_articles("seeds")
    proposed, rough = counted(pipeline, seeds), counted(faulty, seeds)
    took: dict[str, list[int]] = defaultdict(list)
    for run in (proposed, rough):
        for kind, counts in run.kinds.items():
            took[kind] += counts
    means = {kind: round(statistics.mean(counts), 2) for kind, counts in took.items()}
    return {
        "keys": {kind: means.pop(kind, None) for kind in KINDS},
        "per_gold_item": proposed.per_gold_item,
        "per_gold_item_faulty": rough.per_gold_item,
        "other": dict(sorted(means.items())),
        "counts": {kind: len(counts) for kind, counts in sorted(took.items())},
        "most": {kind: max(counts) for kind, counts in sorted(took.items())},
    }


def keys_per_gold_item(*folders: str) -> float:
    """Return how many keys each item of the gold takes, from what the pipeline proposes.

    ``folders`` are names of ``gold_articles.FOLDERS``, by default the seeds. Takes some
    seconds for an article.

    Raises:
        OtherGold: The run did not end with the gold.
    """
    return counted(pipeline, gold_articles(*(folders or ("seeds",)))).per_gold_item


def pipeline(one: GoldArticle) -> Sequence[Candidate]:
    """Return what all sources propose."""
    return propose(one.article, read_schema("conflict-news"))


def faulty(one: GoldArticle) -> Sequence[Candidate]:
    """Return the gold with faults of every kind."""
    return rough_candidates(one.article, one.gold, read_schema("conflict-news"), SEED)


def counted(proposing: Proposing, articles: Sequence[GoldArticle]) -> Counted:
    """Review articles in the real window and prove what comes out.

    Raises:
        OtherGold: It is not the gold.
    """
    articles = [outside_furniture(one) for one in articles]
    os.environ.setdefault("QT_QPA_PLATFORM", LARGE_SCREEN)
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    before = os.environ.get("GOLDLESE_HOME")
    with tempfile.TemporaryDirectory() as home:
        os.environ["GOLDLESE_HOME"] = home
        path = Path(home) / "keys.goldlese"
        try:
            make_project(path, articles, proposing)
            kinds, pressed = _review(path, articles)
        finally:
            if before is None:
                del os.environ["GOLDLESE_HOME"]
            else:
                os.environ["GOLDLESE_HOME"] = before
        prove(path, articles)
    return Counted(kinds, pressed, sum(len(one.gold) for one in articles))


def outside_furniture(one: GoldArticle) -> GoldArticle:
    """Return an article without the gold that its zones keep out of the export."""
    shown = gold_text(one.article)
    kept = {
        name: content
        for name, content in one.gold.items()
        if all(shown.span(span) for span in content.fragments)
    }
    return GoldArticle(one.article, kept)


def make_project(path: Path, articles: Sequence[GoldArticle], proposing: Proposing) -> None:
    """Make a project of articles with the candidates that are proposed for each."""
    from annotations.session import Incoming, ReviewSession

    with ReviewSession.create(path, read_schema("conflict-news"), "anna") as session:
        for one in articles:
            (source,) = (
                place
                for folder in FOLDERS.values()
                if (place := folder / f"{one.article.id}.txt").exists()
            )
            made = tuple(proposing(one))
            session.import_articles([Incoming(one.article, source.read_bytes(), made)])


def _review(path: Path, articles: Sequence[GoldArticle]) -> tuple[Mapping, int]:
    """Review everything by keys; return the keys by kind, and how many were pressed."""
    from PySide6.QtWidgets import QApplication

    from gui.app import read_arguments, start
    from tests.helpers.trained_hands import Hands

    app = QApplication.instance() or QApplication(["goldlese"])
    program = start(read_arguments([str(path), "--language", "en", "--annotator", "anna"]))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(1440, 900)
    while not ready:
        app.processEvents()
    program.window.activateWindow()
    while not program.place.view.hasFocus():
        app.processEvents()
    gold = {one.article.id: one.gold for one in articles}
    hands = Hands(program)
    try:
        for _ in articles:
            hands.review_article(gold[program.desk.review.article.id])
    finally:
        program.window.close()
        program.close()
        app.processEvents()
    return hands.kinds, hands.pressed


# -- what comes out


def prove(path: Path, articles: Sequence[GoldArticle]) -> None:
    """Export the project and compare it with the gold.

    Raises:
        OtherGold: They differ, or an article is not finished.
    """
    from annotations.reader import Reader
    from export.gold import State
    from export.writing import write_export

    target = path.with_name("gold")
    with Reader(path, "anna") as reader:
        write_export(reader, target, State.FINAL)
    lines = (target / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    records = {record["id"]: record for record in map(json.loads, lines)}
    for one in articles:
        name = one.article.id
        if name not in records:
            raise OtherGold(f"{name} was not exported")
        made, wanted = _told(records[name]), _wanted(one.article, one.gold)
        if made != wanted:
            more, less = sorted(made - wanted), sorted(wanted - made)
            raise OtherGold(f"{name} is not the gold: too much {more}, missing {less}")


def _told(record: Mapping[str, Any]) -> set[str]:
    """Return the items of a record as texts in which no id stands."""
    mentions = {each["id"]: each for each in record["entities"]}
    triggers = {each["id"]: each["trigger"] for each in record["events"]}
    places = {**mentions, **triggers}
    told = [
        (each["label"], each["fragments"], each["attributes"], [])
        for each in record["entities"]
    ]
    told += [
        (
            each["type"],
            each["trigger"]["fragments"],
            each["attributes"],
            sorted([a["role"], places[a["ref"]]["fragments"]] for a in each["arguments"]),
        )
        for each in record["events"]
    ]
    return {json.dumps(each, sort_keys=True) for each in told}


def _wanted(article: Article, gold: Mapping[ItemId, Content]) -> set[str]:
    shown = gold_text(article)

    def places(content: Content) -> list[list[int]]:
        found = (shown.span(span) for span in content.fragments)
        return [[span.start, span.end] for span in found if span]

    told = [
        (
            content.label,
            places(content),
            dict(content.attributes),
            sorted([a.role, places(gold[a.ref])] for a in content.arguments)
            if isinstance(content, Event)
            else [],
        )
        for content in gold.values()
    ]
    return {json.dumps(each, sort_keys=True) for each in told}


def _print(result: Mapping[str, Any]) -> None:
    print(f"{'':26} {'keys':>6} {'most':>5} {'times':>6}")
    for kind, mean in {**result["keys"], **result["other"]}.items():
        if mean is not None:
            print(f"{kind:26} {mean:6} {result['most'][kind]:5} {result['counts'][kind]:6}")
    print(f"\nkeys per gold item: {result['per_gold_item']} from what the pipeline proposes,")
    print(f"{result['per_gold_item_faulty']:24} from candidates with every kind of fault")


if __name__ == "__main__":
    sys.exit(main())
