"""The shipped binary files: where they lie, and what to say when one is missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from annotations.errors import SourceError

FOLDER = Path(__file__).parent / "data"


@cache
def mapped(name: str) -> Path:
    """Return the path of the shipped file ``name``.

    Raises:
        SourceError: It is not there.
    """
    path = FOLDER / name
    if not path.is_file():
        raise SourceError(f"the shipped file {name} is missing; make it with candidates.build")
    return path
