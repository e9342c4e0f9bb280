"""``goldlese project``: the project that the window would open, made if there is none."""

from __future__ import annotations

import argparse

from annotations.projects import project_for
from export.console import progress, say


def run(options: argparse.Namespace) -> int:
    """Print the project's path and nothing else.

    Raises:
        AnnotationError: A source cannot be read, or the project cannot be written.
    """
    with progress("Reading") as bar:
        path = project_for(options.paths, progress=bar)
    say(str(path))
    return 0
