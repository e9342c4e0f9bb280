"""``goldlese language``: in which languages the articles are, and to say so by hand."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from annotations.candidates.pipeline import Failure
from annotations.changes import set_language
from annotations.errors import AnnotationError
from annotations.model import ArticleId
from annotations.projects import default_annotator, refresh_candidates
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.text import language_of
from annotations.text.language_codes import language_code
from export.annotators import annotators_of
from export.commands.failures import tell_failures
from export.commands.reports import chosen_articles
from export.console import answer, number, progress, tell

AGAIN = "auto"
"""What is given in the place of a language to have it recognised anew."""


def run(options: argparse.Namespace) -> int:
    """List the languages of the articles, or set them and make their candidates again.

    Raises:
        AnnotationError: This is no language, there is no such article, or the project cannot
            be written.
    """
    known = annotators_of(options.project)
    name = options.annotator or (known or [default_annotator()])[0]
    if options.language is None:
        return _show(options, name)
    language = language_code(options.language)
    if not language and options.language != AGAIN:
        raise AnnotationError(
            f"{options.language} is no language; give two letters such as de, or {AGAIN}"
        )
    failures: list[Failure] = []
    with ReviewSession.open(options.project, name) as session:
        chosen = chosen_articles(session, options.article)
        changed = [one for one in chosen if _set(session, one, language)]
        with progress("Proposing") as bar:
            done = refresh_candidates(session, changed, None, bar, failures.append)
    facts = {
        "project": str(options.project),
        "articles": changed,
        "left": done.left,
        "failures": [asdict(one) for one in failures],
    }
    said = f"the language of {number(len(changed), 'article')} was set"
    answer(facts, f"{options.project}: {said}", as_json=options.json)
    tell_failures(failures)
    if done.left:
        tell(f"{number(len(done.left), 'article')} kept their candidates, since finished")
    return 0


def _set(session: ReviewSession, article_id: ArticleId, language: str) -> bool:
    """Set the language of an article, to the recognised one without any; say if it changed."""
    article = session.article(article_id)
    change = set_language(article, language or language_of(article.text))
    if change.steps:
        session.apply(change)
    return bool(change.steps)


def _show(options: argparse.Namespace, name: str) -> int:
    with Reader(options.project, name) as reader:
        chosen: Sequence[ArticleId] = chosen_articles(reader, options.article)
        languages = {one: reader.article(one).language for one in chosen}
    counts = Counter(languages.values())
    facts = {"project": str(options.project), "languages": languages}
    answer(
        facts,
        *(f"{article}  {code or 'not recognised'}" for article, code in languages.items()),
        ", ".join(f"{code or 'not recognised'}: {n}" for code, n in counts.most_common()),
        as_json=options.json,
    )
    return 0
