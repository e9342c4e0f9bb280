"""What a project has learnt, as one value to look at, and as files to take along."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotations.candidates.memory import Entry
from annotations.errors import ProjectError
from annotations.learning.fitting import CORRESPONDENCE, HABITS
from annotations.learning.keeper import read_memory
from annotations.learning.own_words import own_words
from annotations.learning.weights import kept_weights
from annotations.store.reading import ProjectReading

Report = Mapping[str, Any]


def report_of(project: ProjectReading) -> Report:
    """Return what is learnt, for JSON.

    ``memory``: its entries; ``words``: what the program's words are called in the project's
    schema; ``taggers``: what is known of each.
    """
    memory = list(map(_row, read_memory(project).entries()))
    words = list(map(_row, own_words(project)))
    return {"memory": memory, "words": words, "taggers": taggers_of(project)}


def _row(entry: Entry) -> Report:
    row = {**entry.trace._asdict(), **entry._asdict()}
    del row["trace"]
    return row


def taggers_of(project: ProjectReading) -> list[Report]:
    """Return what is known of each tagger that the project has trained and kept."""
    return [
        {"name": one.name, "bytes": one.size, "at": one.at, **one.about}
        for one in kept_weights(project)
    ]


def write_report(project: ProjectReading, folder: Path) -> Report:
    """Write ``learnt.json`` and the weights of each tagger into a folder, made if need be.

    Raises:
        ProjectError: The folder cannot be written.
    """
    report = report_of(project)
    text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "learnt.json").write_text(text, encoding="utf-8")
        for tagger in report["taggers"]:
            weights = project.learnt_data(tagger["name"]) or b""
            ending = "json" if tagger["name"] in {CORRESPONDENCE, HABITS} else "crfsuite"
            (folder / f"{tagger['name']}.{ending}").write_bytes(weights)
    except OSError as error:
        raise ProjectError(f"{folder}: cannot be written ({error.strerror})") from error
    return report
