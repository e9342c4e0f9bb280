"""A project of the seeds in a schema of somebody's own, some of its articles reviewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotations.changes import add, finish, reject
from annotations.model import ArticleId, Content, Event, ItemId
from annotations.projects import create_project
from annotations.seeds import seeds_folder
from annotations.session import ReviewSession
from tests.helpers import own_schema
from tests.helpers.gold_articles import gold_articles


def own_project(path: Path, annotator: str = "anna") -> Path:
    """Make the project at ``path``, with the candidates of the sources."""
    return create_project(path, [seeds_folder()], own_schema.SCHEMA, annotator)


def own_gold() -> Mapping[ArticleId, Mapping[ItemId, Content]]:
    """Return the gold of the seeds in the own schema."""
    articles = map(own_schema.in_own_schema, gold_articles("seeds"))
    return {one.article.id: one.gold for one in articles}


def review_by_hand(session: ReviewSession, article_id: ArticleId) -> None:
    """Decide an article: reject what is open, add what is right."""
    for item in session.items(article_id):
        if item.is_open:
            session.apply(
                reject(session.items(article_id), item.id, session.stamp(1), article_id)
            )
    gold = own_gold()[article_id]
    _add(session, article_id, gold, sorted(gold, key=lambda name: gold[name].kind == "event"))


def review_the_beginning(session: ReviewSession, article_id: ArticleId, many: int) -> None:
    """Add the first ``many`` items of an article, with the arguments that are among them."""
    gold = own_gold()[article_id]
    first = sorted(gold, key=lambda name: gold[name].fragments[0].start)[:many]
    _add(session, article_id, gold, sorted(first, key=lambda name: gold[name].kind == "event"))


def _add(
    session: ReviewSession,
    article_id: ArticleId,
    gold: Mapping[ItemId, Content],
    names: Sequence[ItemId],
) -> None:
    """Add these items of ``gold``, mentions first."""
    new: dict[ItemId, ItemId] = {}
    for name in names:
        made = gold[name]
        if isinstance(made, Event):
            there = (one for one in made.arguments if one.ref in new)
            arguments = tuple(replace(one, ref=new[one.ref]) for one in there)
            made = replace(made, arguments=arguments)
        before = {item.id for item in session.items(article_id)}
        session.apply(add(session.items(article_id), made, session.stamp(1), article_id))
        (new[name],) = {item.id for item in session.items(article_id)} - before


def finish_article(session: ReviewSession, article_id: ArticleId) -> None:
    """Finish an article of which nothing is open."""
    session.apply(finish(session.review(article_id), session.stamp(1).at))
