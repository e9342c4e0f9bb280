"""The shipped binary files: where they lie, and whether they are as they were made.

The libraries that read them trust what they read, so that a damaged file would end the
program; each is proved by its SHA-256 before it is opened for the first time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from annotations.errors import SourceError

FOLDER = Path(__file__).parent / "data"
CHECKSUMS = "checksums.txt"


@cache
def mapped(name: str, folder: Path = FOLDER) -> Path:
    """Return the path of the shipped file ``name``, proved.

    Raises:
        SourceError: It is not there, or is not what the build step made.
    """
    path = folder / name
    expected = _checksums(folder).get(name)
    if not path.is_file() or expected is None:
        raise SourceError(f"the file {name} of this program is missing; install it again")
    if checksum(path) != expected:
        raise SourceError(f"the file {name} of this program is damaged; install it again")
    return path


def checksum(path: Path) -> str:
    """Return the SHA-256 of the file at ``path``, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()


def _checksums(folder: Path) -> Mapping[str, str]:
    path = folder / CHECKSUMS
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines)
    return {row[1]: row[0] for row in rows if len(row) == 2}


def write_checksums(folder: Path = FOLDER) -> None:
    """Write the SHA-256 of every binary file in ``folder``, by name."""
    files = sorted(p for p in folder.iterdir() if p.suffix in {".marisa", ".zlib", ".crfsuite"})
    lines = [f"{checksum(path)}  {path.name}\n" for path in files]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")
