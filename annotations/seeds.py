"""Where the seed articles lie."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from annotations.errors import SourceError


def seeds_folder() -> Path:
    """Return the folder of the five seed articles: the installed one, else the checkout's.

    Raises:
        SourceError: Neither is there.
    """
    package = Path(str(files("annotations")))
    for folder in (package / "_seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise SourceError(
        f"the seed articles are missing: neither {package / '_seeds'} nor "
        f"{package.parent / 'seeds'} is there; install the program again"
    )
