"""The reviewed articles of a project, finished and begun: what training learns from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.candidates.evidence import Evidence, Taught, evidence_of
from annotations.model import Article, ArticleId, Content, Item, ItemId
from annotations.reader import Reader
from annotations.store.reading import ProjectReading


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished article, what its reviewer decided, and what that teaches the memory."""

    article: Article
    gold: Mapping[ItemId, Content]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Begun:
    """An article under review: what is decided there so far; all else says nothing yet."""

    article: Article
    gold: Mapping[ItemId, Content]
    rejected: Sequence[Content]
    evidence: Evidence


def finished_articles(project: ProjectReading) -> list[Finished]:
    """Return the finished articles of a project in the order of import.

    Of several annotators who finished an article the first one's decisions count.
    """
    found: dict[ArticleId, Finished] = {}
    taught = _taught(project)
    for reader, article_id in _by_annotator(project):
        if article_id not in found and reader.review(article_id).finished:
            article, gold = reader.article(article_id), _gold(reader.items(article_id))
            evidence = evidence_of(taught[article_id], article.text)
            found[article_id] = Finished(article, gold, evidence)
    return [found[name] for name in project.article_ids() if name in found]


def begun_articles(project: ProjectReading) -> list[Begun]:
    """Return the articles that nobody has finished and somebody has decided something in.

    They come in the order of import; of several annotators the first one's decisions count.
    """
    taught = _taught(project)
    left = taught.keys() - project.finished_by_somebody()
    found: dict[ArticleId, Begun] = {}
    for reader, article_id in _by_annotator(project, lambda name: name in left):
        decided = [one for one in reader.items(article_id) if not one.is_open]
        if article_id not in found and decided:
            found[article_id] = Begun(
                reader.article(article_id),
                _gold(decided),
                [one.content for one in decided if not one.is_gold],
                evidence_of(taught[article_id]),
            )
    return [found[name] for name in project.article_ids() if name in found]


def _by_annotator(
    project: ProjectReading, wanted: Callable[[ArticleId], bool] = lambda _name: True
) -> Iterator[tuple[Reader, ArticleId]]:
    """Yield the wanted articles as each annotator sees them."""
    for name in project.annotators():
        with Reader(project.path, name) as reader:
            for article_id in filter(wanted, reader.article_ids()):
                yield reader, article_id


def _gold(items: Sequence[Item]) -> Mapping[ItemId, Content]:
    return {item.id: item.content for item in items if item.is_gold}


def _taught(project: ProjectReading) -> Mapping[ArticleId, Sequence[Taught]]:
    taught: defaultdict[ArticleId, list[Taught]] = defaultdict(list)
    for article_id, one in project.taught():
        taught[article_id].append(one)
    return taught
