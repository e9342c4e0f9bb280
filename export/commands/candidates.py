"""``goldlese candidates``: make or refresh candidates."""

from __future__ import annotations

import argparse

from annotations.candidates.pipeline import Failure
from annotations.projects import default_annotator, refresh_candidates
from annotations.session import ReviewSession
from export.annotators import annotators_of
from export.console import number, progress, say, tell


def run(options: argparse.Namespace) -> int:
    """Make the candidates again; say how many articles were done and how many left.

    Raises:
        AnnotationError: There is no such source, or the project cannot be written.
    """
    names = annotators_of(options.project)
    failures: list[Failure] = []
    with ReviewSession.open(options.project, (names or [default_annotator()])[0]) as session:
        with progress("Proposing") as bar:
            refreshed = refresh_candidates(session, None, options.source, bar, failures.append)
        count = sum(row.open + row.decided for row in session.articles())
    say(
        f"{options.project}: candidates made for {number(len(refreshed.done), 'article')}; "
        f"{number(count, 'item')} now"
    )
    for source in dict.fromkeys(one.source for one in failures):
        tell(_told([one for one in failures if one.source == source]))
    if refreshed.left:
        tell(
            f"{number(len(refreshed.left), 'article')} left as reviewed, since somebody "
            "finished them"
        )
    return 0


def _told(failures: list[Failure]) -> str:
    """Return one sentence for the failures of one source."""
    first = failures[0]
    others = f" and {number(len(failures) - 1, 'more article')}" if len(failures) > 1 else ""
    return (
        f"the source {first.source} failed on article {first.article}{others} "
        f"({first.detail}); the others went on"
    )
