"""How fast the candidates come, what each source costs, how much memory the pipeline takes.

Other programs on the machine make single measurements too long, never too short: only the
processor's time counts, and of several rounds the least for each article.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotations.candidates.base import Source
from annotations.candidates.pipeline import propose, sources
from annotations.candidates.words import forget
from annotations.model import Article, Candidate
from annotations.schema import Schema

ARTICLE = 2500
"""Characters of the article that the figures are told for."""

ROUNDS = 12

FRESH = """
import time
began = time.process_time()
from annotations.candidates.pipeline import propose
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article
article, schema = an_article("Anna wohnt in Kiel."), read_schema("conflict-news")
imported = time.process_time()
propose(article, schema)
loaded = time.process_time()
from tests.benchmarks.speed import first_sight
first_sight(imported - began, loaded - imported)
"""


class _Clocked:
    """A source that notes what it costs, proposing, judging and scoring, in seconds by name."""

    def __init__(self, source: Source, spent: dict[str, float]) -> None:
        self._source = source
        self._spent = spent

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._source, name)
        return self._clocked(found) if name in {"propose", "judge", "rescore"} else found

    def _clocked(self, work: Callable[..., Sequence[Candidate]]) -> Any:
        def run(*given: Any) -> Sequence[Candidate]:
            began = time.process_time()
            try:
                return work(*given)
            finally:
                self._spent[self._source.name] += time.process_time() - began

        return run


def speed(folder: str) -> dict[str, Any]:
    """Return what ``speed_here`` measures on the reports of ``folder`` in a fresh process.

    What else a process holds in memory makes all in it slower.
    """
    code = f"from tests.benchmarks.speed import print_speed; print_speed({folder!r})"
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return dict(json.loads(told))


def print_speed(folder: str) -> None:
    """Print what ``speed_here`` measures on the reports of ``folder`` as JSON."""
    from annotations.schema_files import read_schema
    from tests.helpers.gold_articles import gold_articles

    articles = [one.article for one in gold_articles(folder)]
    print(json.dumps(speed_here(articles, read_schema("conflict-news"))))


def speed_here(articles: Sequence[Article], schema: Schema) -> dict[str, Any]:
    """Return articles a second of one core, their words known, and milliseconds by source.

    The first source pays for cutting the text into words; ``rest`` is what no source does.
    """
    whole = [float("inf")] * len(articles)
    parts: dict[str, list[float]] = defaultdict(lambda: [float("inf")] * len(articles))
    spent: dict[str, float] = defaultdict(float)
    clocked = [_Clocked(source, spent) for source in sources().values()]
    for _ in range(ROUNDS):
        for at, article in enumerate(articles):
            whole[at] = min(whole[at], _seconds(article, schema, None))
            spent.clear()
            _seconds(article, schema, clocked)
            for name, seconds in spent.items():
                parts[name][at] = min(parts[name][at], seconds)
    size = sum(len(article.text) for article in articles) / ARTICLE
    table = {name: round(1000 * sum(costs) / size, 2) for name, costs in parts.items()}
    table["rest"] = round(1000 * sum(whole) / size - sum(table.values()), 2)
    return {"articles_per_second": round(size / sum(whole), 1), "milliseconds": table}


def _seconds(article: Article, schema: Schema, chosen: Sequence[Source] | None) -> float:
    forget()
    began = time.process_time()
    propose(article, schema, chosen)
    return time.process_time() - began


def fresh_process() -> dict[str, float]:
    """Return what a fresh process needs: to import, for its first article, for new ones.

    ``memory_mb`` is what it holds at most once it has read all these articles.
    """
    command = [sys.executable, "-c", FRESH]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        for _ in range(5)
    ]
    least = {name: min(run[name] for run in runs) for name in runs[0]}
    first = 1.0 / least.pop("first_s")
    return {"first_sight_per_second": round(first, 1)} | {
        name: round(figure, 3) for name, figure in least.items()
    }


def first_sight(imported: float, loaded: float) -> None:
    """Read the seeds, then the reports held out, each once; print all figures as JSON."""
    from annotations.schema_files import read_schema
    from tests.helpers.gold_articles import gold_articles

    schema = read_schema("conflict-news")
    for one in gold_articles("seeds"):
        propose(one.article, schema)
    articles = [one.article for one in gold_articles("unseen", "unseen2", "unseen3")]
    seconds = sum(_seconds(article, schema, None) for article in articles)
    size = sum(len(article.text) for article in articles) / ARTICLE
    figures = {"import_s": imported, "load_s": loaded, "first_s": seconds / size}
    print(json.dumps(figures | {"memory_mb": _most_memory()}))


def _most_memory() -> float:
    """Return what this process held at most, in MB.

    Linux counts into ``ru_maxrss`` what the parent held when it started the process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s*(\d+) kB", status.read_text(encoding="ascii"))
        if found:
            return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
