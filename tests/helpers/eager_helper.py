"""The helper process of the window, giving way to nobody.

With much else to do on a machine it would hardly run, and what waits for it would take hours.
"""

from __future__ import annotations

from pathlib import Path

from annotations.learning.helper import command


def eager_command(project: Path, annotator: str) -> list[str]:
    """Return the command that starts such a helper."""
    *python, code, root, path, name = command(project, annotator)
    first = "import annotations.learning.helper as it; it._NICE = it._NICE_TRAINING = 0; "
    return [*python, code.replace("from ", first + "from "), root, path, name]
