"""A project of the five seeds whose candidates are the hand-made gold.

So it stays the same however the sources of candidates develop.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.model import Article, Candidate
from annotations.projects import read_incoming
from annotations.schema_files import read_schema
from annotations.session import Incoming, ReviewSession
from tests.helpers import gold_notation

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
NOTES = ROOT / "tests/data/seeds"


def make_seed_project(path: Path, annotator: str = "anna") -> Path:
    """Make the project at ``path``; scores differ from item to item."""
    with path.open("xb") as file:
        file.write(_seed_project(annotator))
    return path


@cache
def _seed_project(annotator: str) -> bytes:
    """Return the file of the project, made once for all tests."""
    schema = read_schema("conflict-news")
    with TemporaryDirectory() as folder:
        path = Path(folder, "seeds.goldlese")
        with ReviewSession.create(path, schema, annotator) as session:
            for came in read_incoming([SEEDS]):
                made = candidates_of(came.article)
                session.import_articles([Incoming(came.article, came.source, made)])
        return path.read_bytes()


def candidates_of(article: Article) -> tuple[Candidate, ...]:
    """Return the gold of a seed as candidates."""
    gold = gold_notation.read(NOTES / f"{article.id}.ann", article.text)
    return tuple(
        Candidate(
            item,
            content,
            "lexicon@1" if item[0] == "m" else "events@1",
            round(0.42 + 0.57 * (int(item[1:]) * 37 % 100) / 100, 2),
            "elsewhere in the article" if item[0] == "m" else "in the article's voice",
        )
        for item, content in (*gold.mentions.items(), *gold.events.items())
    )
