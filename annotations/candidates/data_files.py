"""The shipped data files: where they lie, and whether they can be read.

The libraries that read the binary ones trust what they read, so that a damaged file would end
the program; each of these is proved by its SHA-256 before it is opened for the first time.
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
        raise missing(name)
    if checksum(path) != expected:
        raise damaged(name)
    return path


def text_of(name: str, folder: Path = FOLDER) -> str:
    """Return the shipped text file ``name``, such as ``names/places.txt``.

    Raises:
        SourceError: It is not there, or not in UTF-8.
    """
    try:
        return (folder / name).read_text(encoding="utf-8")
    except OSError as error:
        raise missing(name) from error
    except UnicodeDecodeError as error:
        raise damaged(name) from error


def missing(name: str) -> SourceError:
    """Return the error that says that a shipped file is not there."""
    return SourceError(f"the file {name} of this program is missing; install it again")


def damaged(name: str) -> SourceError:
    """Return the error that says that a shipped file is not as it was made."""
    return SourceError(f"the file {name} of this program is damaged; install it again")


def checksum(path: Path) -> str:
    """Return the SHA-256 of the file at ``path``, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()


def _checksums(folder: Path) -> Mapping[str, str]:
    rows = (line.split() for line in text_of(CHECKSUMS, folder).splitlines())
    return {row[1]: row[0] for row in rows if len(row) == 2}


def write_checksums(folder: Path = FOLDER) -> None:
    """Write the SHA-256 of every binary file in ``folder``, by name."""
    files = sorted(p for p in folder.iterdir() if p.suffix in {".marisa", ".zlib", ".crfsuite"})
    lines = [f"{checksum(path)}  {path.name}\n" for path in files]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")
