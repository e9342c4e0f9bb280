"""Whose decisions are meant."""

from __future__ import annotations

from pathlib import Path

from annotations.errors import AnnotationError
from annotations.model import ReviewState
from annotations.projects import default_annotator
from annotations.reader import Reader


def whose(project: Path, name: str | None) -> str:
    """Return the annotator to read a project as.

    That is ``name``; without one, the only annotator who decided anything; where nobody did,
    the one who made the project.

    Raises:
        AnnotationError: There is no such annotator, or there are several to choose from.
    """
    names = annotators_of(project)
    if name is not None:
        if name not in names:
            raise AnnotationError(
                f"{project}: nobody called {name} has worked on it; there is {', '.join(names)}"
            )
        return name
    active = [one for one in names if has_work(project, one)] if len(names) > 1 else names
    if len(active) > 1:
        raise AnnotationError(
            f"{project}: several people have decided something ({', '.join(active)}); choose "
            "one with --annotator NAME"
        )
    return (active or names or [default_annotator()])[0]


def annotators_of(project: Path) -> list[str]:
    """Return everybody who has written to the project, in the order of first writing."""
    with Reader(project, default_annotator()) as reader:
        return list(reader.annotators())


def has_work(project: Path, name: str) -> bool:
    """Say whether an annotator has decided or finished anything."""
    with Reader(project, name) as reader:
        return any(
            summary.decided or summary.state is ReviewState.FINISHED
            for summary in reader.articles()
        )
