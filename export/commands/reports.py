"""What several subcommands tell."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.text import ASSUMED_ENCODINGS
from export.console import tell

_NAMES = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def tell_assumed(project: Reader | ReviewSession, article_ids: Iterable[ArticleId]) -> None:
    """Tell for which articles the encoding was concluded, not stated, and which was taken."""
    for article_id in article_ids:
        article = project.article(article_id)
        if article.encoding in ASSUMED_ENCODINGS:
            name = _NAMES.get(article.encoding, article.encoding)
            tell(
                f"{article.source_name}: nothing in the file states its encoding, and it is "
                f"not UTF-8; it was read as {name}. If letters look wrong, save it as UTF-8 "
                "and import it again"
            )
