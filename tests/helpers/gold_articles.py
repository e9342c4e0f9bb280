"""The articles with hand-made gold: the seeds, the unseen ones, and a stream about one war."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from annotations.importing import load
from annotations.model import Article, Content, ItemId
from tests.helpers import gold_notation

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "seeds": ROOT / "seeds",
    "unseen": ROOT / "tests/data/unseen",
    "unseen2": ROOT / "tests/data/unseen2",
    "unseen3": ROOT / "tests/data/unseen3",
    "stream": ROOT / "tests/data/stream",
}
"""Where the articles lie; their gold lies in the folder of the same name in tests/data."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and what is right in it, by id."""

    article: Article
    gold: Mapping[ItemId, Content]


def gold_articles(*folders: str) -> list[GoldArticle]:
    """Return the articles of ``folders`` (keys of ``FOLDERS``), by name in each."""
    return [
        one
        for name in folders
        for one in articles_in(FOLDERS[name], ROOT / "tests/data" / name)
    ]


def articles_in(folder: Path, notes: Path | None = None) -> list[GoldArticle]:
    """Return the articles of ``folder`` by name; their gold lies there too, or in ``notes``.

    Raises:
        OSError, NotationError: A text or its gold cannot be read.
    """
    found = []
    for path in sorted(folder.glob("*.txt")):
        article, _ = load(path, "auto")
        gold = gold_notation.read((notes or folder) / f"{article.id}.ann", article.text)
        found.append(GoldArticle(article, {**gold.mentions, **gold.events}))
    return found
