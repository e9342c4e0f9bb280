"""Predictions of a model for the articles of a project, as files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from annotations.changes import accept_all, finish
from annotations.reader import Reader
from annotations.session import ReviewSession
from export.gold import State
from export.writing import write_export
from tests.helpers.builders import a_project, an_article

TEXTS = {
    "a1": "Die Armee zog in Homs ein.\n",
    "a2": "Die Miliz verließ Rakka.\n",
    "a3": "In Idlib war es ruhig.\n",
}
TOWNS = {"a1": "Homs", "a2": "Rakka", "a3": "Idlib"}


def a_project_with_one_finished(folder: Path) -> Path:
    """Make a project of three articles, of which the second is finished."""
    built = [
        an_article(text, name).titled(f"Bericht {name}").with_mention("e", "MISC")
        for name, text in TEXTS.items()
    ]
    with a_project(folder, *built) as session:
        session.apply(accept_all(session.items("a2"), session.stamp(1), "a2"))
        session.apply(finish(session.review("a2"), session.stamp(1).at))
        return session.path


def spans_file(path: Path, articles: Iterable[str] = TEXTS) -> Path:
    """Write span JSONL in which the town of each article is a place."""
    return _written(path, [_spans(name) for name in articles])


def gold_file(project: Path, path: Path) -> Path:
    """Write gold records in which the town of each article is a candidate."""
    target = path.with_suffix("")
    with Reader(project, "anna") as reader:
        write_export(reader, target, State.CANDIDATES)
    lines = (target / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return _written(path, [_with_town(json.loads(line)) for line in lines])


def towns(project: Path) -> dict[str, list[tuple[str, str]]]:
    """Return what is proposed by others than the test, with the source, by article."""
    with ReviewSession.open(project, "anna") as session:
        return {
            name: [
                (session.article(name).surface(item.content.fragments), item.candidate.source)
                for item in session.items(name)
                if item.candidate.source != "test@1"
            ]
            for name in session.article_ids()
        }


def _written(path: Path, lines: Sequence[object]) -> Path:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def _spans(name: str) -> dict[str, object]:
    start, end = _place(name)
    return {"text": TEXTS[name], "spans": [{"start": start, "end": end, "label": "GPE"}]}


def _with_town(record: dict[str, Any]) -> dict[str, Any]:
    start, end = _place(record["id"])
    town = {
        "id": "m1",
        "start": start,
        "end": end,
        "fragments": [[start, end]],
        "text": TOWNS[record["id"]],
        "label": "GPE",
        "attributes": {"mention": "name", "form": "plain"},
        "provenance": {
            "decision": "candidate",
            "candidate": "model@1",
            "score": 0.8,
            "by": None,
            "at": None,
            "seconds": None,
        },
    }
    return {**record, "entities": [town], "events": [], "rejected": []}


def _place(name: str) -> tuple[int, int]:
    start = TEXTS[name].index(TOWNS[name])
    return start, start + len(TOWNS[name])
