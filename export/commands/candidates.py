"""``goldlese candidates``: make or refresh candidates."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace

from annotations.candidates.choosing import identity_unloaded, lasting
from annotations.candidates.pipeline import Failure
from annotations.learning.apart import choose_apart
from annotations.learning.choice import choice_of, keep_choice, with_only
from annotations.learning.predicted import predicted
from annotations.learning.sources import LEARNT, identities, known_sources
from annotations.projects import default_annotator, refresh_candidates
from annotations.reader import Reader
from annotations.session import ReviewSession
from export.annotators import annotators_of
from export.commands.failures import tell_failures
from export.console import answer, number, progress, tell


def run(options: argparse.Namespace) -> int:
    """Make the candidates again; say how many articles were done and how many left.

    Raises:
        AnnotationError: There is no such source, or the project cannot be written.
    """
    name = (annotators_of(options.project) or [default_annotator()])[0]
    options.source = options.source and list(dict.fromkeys(options.source))
    if options.show:
        if options.source or options.keep or options.least is not None:
            tell("goldlese candidates: --show only lists; give it without other options")
            return 2
        return _show(options, name)
    failures: list[Failure] = []
    with ReviewSession.open(options.project, name) as session:
        _choose(options, session)
        names = None if options.keep else options.source
        with progress("Proposing") as bar:
            refreshed = refresh_candidates(session, None, names, bar, failures.append)
        count = sum(row.open + row.decided for row in session.articles())
    facts = {
        "project": str(options.project),
        "articles": refreshed.done,
        "left": refreshed.left,
        "items": count,
        "failures": [asdict(one) for one in failures],
    }
    answer(
        facts,
        f"{options.project}: candidates made for {number(len(refreshed.done), 'article')}; "
        f"{number(count, 'item')} now",
        as_json=options.json,
    )
    tell_failures(failures)
    if refreshed.left:
        tell(
            f"{number(len(refreshed.left), 'article')} left as reviewed, since somebody "
            "finished them"
        )
    return 1 if _all_failed(options.source or (), failures, len(refreshed.done)) else 0


def _all_failed(asked: Sequence[str], failures: Sequence[Failure], articles: int) -> bool:
    """Say whether each of the sources that were asked for failed on every article."""
    counts = Counter(one.source for one in failures)
    everywhere = {
        one.source for one in failures if not one.article or counts[one.source] >= articles
    }
    return bool(asked) and bool(articles) and len(everywhere) >= len(set(asked))


def _choose(options: argparse.Namespace, session: ReviewSession) -> None:
    """Keep in the project what is to hold from now on.

    Raises:
        AnnotationError: A source that is to be kept cannot be had.
    """
    choice = choice_of(session)
    if options.least is not None:
        choice = replace(choice, least=options.least)
    if options.keep:
        options.source = options.source and list(map(lasting, options.source))
        for name in options.source or ():
            if name not in LEARNT:
                choose_apart(name)
        choice = with_only(choice, options.source, known_sources(session.schema))
    if options.keep or options.least is not None:
        keep_choice(session, choice)


def _show(options: argparse.Namespace, name: str) -> int:
    with Reader(options.project, name) as reader:
        choice, known = choice_of(reader), identities(reader.schema)
        imported = sorted(predicted(reader).items())
    listed = choice.listed(known)

    def identity_of(name: str) -> str | None:
        return known.get(name) or identity_unloaded(name)

    trains = "after some finished articles" if choice.trains else "only by goldlese train"
    facts = {
        "project": str(options.project),
        "sources": [
            {"name": one.name, "identity": identity_of(one.name), "state": one.state.value}
            for one in listed
        ],
        "imported": [{"identity": name, "predictions": count} for name, count in imported],
        "least": choice.least,
        "trains": choice.trains,
    }
    answer(
        facts,
        *(f"{one.state:4} {identity_of(one.name) or one.name}" for one in listed),
        *(f"file {name}, {number(count, 'prediction')}" for name, count in imported),
        f"candidates from the score {choice.least:g} on; taggers are trained {trains}",
        as_json=options.json,
    )
    return 0
