"""The finished articles of a project: what training learns from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.candidates.evidence import Evidence, Taught, evidence_of
from annotations.model import Article, Content, ItemId
from annotations.reader import Reader
from annotations.store.reading import ProjectReading


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished article, what its reviewer decided, and what that teaches the memory."""

    article: Article
    gold: Mapping[ItemId, Content]
    evidence: Evidence


def finished_articles(project: ProjectReading) -> list[Finished]:
    """Return the finished articles of a project in the order of import.

    Of several annotators who finished an article the first one's decisions count.
    """
    found: dict[str, tuple[Article, Mapping[ItemId, Content]]] = {}
    for name in project.annotators():
        with Reader(project.path, name) as reader:
            for article_id in reader.article_ids():
                if article_id not in found and reader.review(article_id).finished:
                    items = reader.items(article_id)
                    gold = {item.id: item.content for item in items if item.is_gold}
                    found[article_id] = reader.article(article_id), gold
    taught: dict[str, list[Taught]] = {name: [] for name in found}
    for article_id, one in project.taught():
        if article_id in taught:
            taught[article_id].append(one)
    return [
        Finished(*found[name], evidence_of(taught[name], found[name][0].text))
        for name in project.article_ids()
        if name in found
    ]
