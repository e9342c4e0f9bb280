"""What several subcommands tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.model import Article, ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.text import ASSUMED_ENCODINGS
from export.console import number, tell

_NAMES = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def assumed(articles: Iterable[Article]) -> tuple[tuple[str, str], ...]:
    """Return file and encoding of the articles whose file states none and is not UTF-8."""
    return tuple(
        (article.source_name, _NAMES.get(article.encoding, article.encoding))
        for article in articles
        if article.encoding in ASSUMED_ENCODINGS
    )


def tell_assumed(project: Reader | ReviewSession, article_ids: Iterable[ArticleId]) -> None:
    """Tell for which articles the encoding was concluded, not stated, and which was taken."""
    for name, encoding in assumed(map(project.article, article_ids)):
        tell(
            f"{name}: nothing in the file states its encoding, and it is not UTF-8; it was "
            f"read as {encoding}. If letters look wrong, save it as UTF-8 and import it again"
        )


def assumed_facts(
    project: Reader | ReviewSession, article_ids: Iterable[ArticleId]
) -> list[dict[str, str]]:
    """Return the same for programs."""
    found = assumed(map(project.article, article_ids))
    return [{"source": name, "encoding": encoding} for name, encoding in found]


def tell_left(left: Sequence[tuple[ArticleId, str]]) -> None:
    """Tell which articles took no candidates, each with file and line, and what can be done."""
    for article_id, where in left:
        tell(f"{where}: article {article_id} is finished, so it was left as it was reviewed")
    if left:
        tell(
            "to let a finished article take candidates, undo in the window (Ctrl+Z) until it "
            "is open again, and import once more"
        )


def and_left(left: Sequence[object]) -> str:
    """Return how a report ends that counts the articles left, empty where there are none."""
    return f"; left alone: {number(len(left), 'finished article')}" if left else ""
