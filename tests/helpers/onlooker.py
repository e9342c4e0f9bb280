"""Looks into a project while the window has it open: a process of its own, with a ``Reader``.

A process that closes a file gives up every lock it holds on it; so nobody looks from the
process of a session.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]


class Onlooker:
    """A process that tells what is in a project; a context manager."""

    def __init__(self, project: Path, annotator: str) -> None:
        self._question = f"{project}\t{annotator}"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.onlooker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()

    def look(self, article: str = "") -> dict[str, dict]:
        """Return state and items of every article, or of one, as another reader sees them."""
        self._process.stdin.write(f"{self._question}\t{article}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def seen(path: str, annotator: str, article: str = "") -> dict[str, dict]:
    from annotations.reader import Reader

    with Reader(path, annotator) as reader:
        return {
            row.id: {
                "state": row.state.value,
                "open": row.open,
                "items": {item.id: told(item) for item in reader.items(row.id)},
            }
            for row in reader.articles()
            if article in ("", row.id)
        }


def told(item) -> dict[str, object]:
    content, decision = item.content, item.decision
    arguments = getattr(content, "arguments", ())
    return {
        "kind": content.kind,
        "label": content.label,
        "fragments": [[span.start, span.end] for span in content.fragments],
        "attributes": dict(content.attributes),
        "arguments": [[argument.role, argument.ref] for argument in arguments],
        "outcome": decision.outcome.value if decision else None,
    }


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(seen(*line.rstrip("\n").split("\t"))), flush=True)


if __name__ == "__main__":
    main()
