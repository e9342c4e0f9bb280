"""What a killed program left half-made beside a project, told from what is being made now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.store.lock import FileLock, LockedError

_BESIDE = ("-wal", "-shm", "-journal", ".lock")
_HELD = ".making"


@contextmanager
def half_made(part: Path) -> Iterator[None]:
    """Hold ``part`` while it is being made; it and what lies beside it are removed at the end.

    What was renamed meanwhile is no longer there, so it stays. Where the file system knows no
    locks nothing is held, and nobody clears anything.

    Raises:
        OSError: Its folder cannot be written.
    """
    lock = _taken(part.with_name(part.name + _HELD))
    try:
        yield
    finally:
        _remove(part)
        if lock is not None:
            lock.release()


def clear_leftovers(path: Path) -> None:
    """Remove what was being made for ``path`` when its program was killed.

    Nothing that is being made at this moment is touched, nor anything of another name; what
    cannot be removed stays.
    """
    endings = "|".join(re.escape(ending) for ending in (*_BESIDE, _HELD))
    own = re.compile(rf"(\.+{re.escape(path.name)}(?:\.[0-9]+\.part)+)(?:{endings})?")
    names: set[str] = set()
    with suppress(OSError):
        found = (own.fullmatch(one.name) for one in path.parent.iterdir())
        names = {match[1] for match in found if match}
    for part in map(path.with_name, sorted(names)):
        with suppress(OSError):
            _clear(part)


def _clear(part: Path) -> None:
    locks: list[FileLock] = []
    for ending in (_HELD, ".lock"):
        lock = _taken(part.with_name(part.name + ending))
        if lock is None:
            break
        locks.append(lock)
    else:
        _remove(part)
    for lock in locks:
        lock.release()


def _remove(part: Path) -> None:
    for ending in ("", *_BESIDE):
        part.with_name(part.name + ending).unlink(missing_ok=True)


def _taken(path: Path) -> FileLock | None:
    """Return the lock on a file; None where another holds it, or where there are no locks."""
    was_there = path.exists()
    try:
        return FileLock(path)
    except LockedError:
        if not was_there:  # the file system knows no locks
            path.unlink(missing_ok=True)
        return None
