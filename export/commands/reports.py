"""What several subcommands tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from annotations.candidates.languages import GERMAN, language_for_sources
from annotations.errors import AnnotationError
from annotations.model import Article, ArticleId
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.text import ASSUMED_ENCODINGS
from export.console import number, tell

_MANY = 5

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


def chosen_articles(
    project: Reader | ReviewSession, wanted: Sequence[str] | None
) -> Sequence[ArticleId]:
    """Return the articles called ``wanted``, each once; without any all of the project.

    Raises:
        AnnotationError: The project has no such article.
    """
    known = project.article_ids()
    missing = [name for name in wanted or () if name not in known]
    if missing:
        raise AnnotationError(
            f"{project.path.name}: there is no article {missing[0]}; "
            f"`goldlese info {project.path.name}` lists them"
        )
    return known if wanted is None else [ArticleId(name) for name in dict.fromkeys(wanted)]


def tell_languages(project: Reader | ReviewSession, article_ids: Iterable[ArticleId]) -> None:
    """Tell which articles are not in German, and of which the language is not known."""
    others: Counter[str] = Counter()
    unknown: list[Article] = []
    for article in map(project.article, article_ids):
        if not article.language:
            unknown.append(article)
        elif article.language not in GERMAN:
            others[article.language] += 1
    if others:
        counts = ", ".join(f"{code} {count}" for code, count in others.most_common())
        tell(
            f"not in German: {number(others.total(), 'article')} ({counts}); the sources made "
            "for German were not run there"
        )
    for are_german, said in ((True, "run"), (False, "not run")):
        some = [one.id for one in unknown if (not language_for_sources(one)) is are_german]
        if some:
            tell(
                f"language not recognised: {number(len(some), 'article')} "
                f"({', '.join(some[:_MANY])}{', …' if len(some) > _MANY else ''}); the sources "
                f"made for German were {said}. Set it: goldlese language {project.path.name} "
                "CODE --article ID"
            )


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
