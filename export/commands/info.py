"""``goldlese info``: what is in a project."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.model import Article, ArticleSummary
from annotations.reader import Reader
from export.annotators import annotators_of
from export.console import answer, number


def run(options: argparse.Namespace) -> int:
    """Print schema, articles and, for each annotator, how far the work is.

    Raises:
        AnnotationError: It is no project.
    """
    facts = gather(options.project)
    answer(facts, *_lines(facts), as_json=options.json)
    return 0


def gather(project: Path) -> dict[str, Any]:
    """Return what is in a project, as a JSON object."""
    names = annotators_of(project)
    with Reader(project, names[0]) as reader:
        schema = reader.schema.identity
        articles = [_article(reader.article(name)) for name in reader.article_ids()]
    work = []
    for name in names:
        with Reader(project, name) as reader:
            work.append({"name": name, **_work(reader.articles())})
    return {
        "project": str(project),
        "schema": schema,
        "articles": articles,
        "annotators": work,
    }


def _article(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title or None,
        "outlet": article.outlet or None,
        "date": article.date or None,
        "language": article.language or None,
        "source": article.source_name,
        "encoding": article.encoding,
        "characters": len(article.text),
    }


def _work(rows: Sequence[ArticleSummary]) -> dict[str, object]:
    states = Counter(row.state.value for row in rows)
    return {
        "open": sum(row.open for row in rows),
        "decided": sum(row.decided for row in rows),
        "finished": states["finished"],
        "begun": states["begun"],
        "new": states["new"],
        "blind": sum(row.blind for row in rows),
        "articles": {
            row.id: {"state": row.state.value, "open": row.open, "decided": row.decided}
            for row in rows
        },
    }


def _lines(facts: Mapping[str, Any]) -> Iterator[str]:
    yield f"{facts['project']}: {number(len(facts['articles']), 'article')}, {facts['schema']}"
    for one in facts["annotators"]:
        yield (
            f"{one['name']}: {one['finished']} finished, {one['begun']} begun, "
            f"{one['new']} new; "
            f"{one['decided']} items decided, {one['open']} open"
        )
    yield ""
    yield from _table(facts)


def _table(facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each article: id, what it is, and each annotator's state."""
    width = max((len(article["id"]) for article in facts["articles"]), default=0)
    for article in facts["articles"]:
        title = article["title"] or "(no title)"
        about = ", ".join(_known(article, ("outlet", "date", "language")))
        states = "; ".join(
            f"{one['name']} {state['state']}, {state['open']} open"
            for one in facts["annotators"]
            for state in [one["articles"][article["id"]]]
        )
        yield f"{article['id']:<{width}}  {title}{f' ({about})' if about else ''}  [{states}]"


def _known(article: Mapping[str, Any], names: Iterable[str]) -> Iterator[str]:
    return (str(article[name]) for name in names if article[name])
