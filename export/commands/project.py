"""``goldlese project``: the project that the window would open, made if there is none."""

from __future__ import annotations

import argparse

from annotations.candidates.pipeline import Failure
from annotations.projects import project_for
from export.commands.failures import tell_failures
from export.console import answer, progress


def run(options: argparse.Namespace) -> int:
    """Print the project's path and nothing else.

    Raises:
        AnnotationError: A source cannot be read, or the project cannot be written.
    """
    failures: list[Failure] = []
    with progress("Reading") as bar:
        path = project_for(options.paths, progress=bar, failed=failures.append)
    tell_failures(failures)
    answer({"project": str(path)}, str(path), as_json=options.json)
    return 0
