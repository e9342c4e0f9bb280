"""What several subcommands tell."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model import Article, ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.text import ASSUMED_ENCODINGS
from export.console import tell

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
