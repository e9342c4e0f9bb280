"""One writer per project, and files that say who is at work: locks of the operating system.

The lock ends with the process however it ends, so none is ever left behind; the file itself
may stay after a crash and means nothing then.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from annotations.errors import ProjectError

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_LOCKED_BYTE = 1 << 20
"""Windows locks bytes, and locked ones cannot be read: lock one far behind the text."""


def full_disk(project: Path) -> str:
    """Return the sentence that says that there is no room for what a project needs."""
    return f"{project}: the disk is full; make room on it and try again"


class LockedError(Exception):
    """Another program, or this one, holds the lock; ``owner`` is its process, if known."""

    def __init__(self, owner: str) -> None:
        super().__init__(owner)
        self.owner = owner


class FileLock:
    """A lock on a file that is there for nothing else; it goes with the lock."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            LockedError: Somebody holds it, or the file system knows no locks.
            OSError: The file cannot be made.
        """
        self._path = path
        while True:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _try_lock(self._descriptor)
            except OSError as error:
                owner = _owner(self._descriptor)
                os.close(self._descriptor)
                raise LockedError(owner) from error
            if _is_still(path, self._descriptor):
                break
            os.close(self._descriptor)
        os.ftruncate(self._descriptor, 0)
        with suppress(OSError):  # on a full disk the lock holds without saying whose it is
            os.write(self._descriptor, str(os.getpid()).encode())

    def release(self) -> None:
        """Give the lock back and remove its file; a second call does nothing."""
        if self._descriptor < 0:
            return
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = -1
        if sys.platform == "win32":
            try:
                self._path.unlink(missing_ok=True)
            except PermissionError:
                return


class WriterLock:
    """The right to write to one project."""

    def __init__(self, project: Path) -> None:
        """Take the lock.

        Raises:
            ProjectError: Another program or window has it, or the folder cannot be written.
        """
        try:
            file = project.resolve()  # whatever other names it has
            self._lock = FileLock(file.with_name(file.name + ".lock"))
        except LockedError as error:
            owner = f" (process {error.owner})" if error.owner else ""
            raise ProjectError(
                f"{project}: the project is already open for writing{owner}; "
                "close it there first"
            ) from error
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise ProjectError(full_disk(project)) from error
            raise ProjectError(
                f"{project}: the project cannot be written because its folder is read-only "
                f"({error.strerror}); copy it to a folder of your own"
            ) from error

    def release(self) -> None:
        """Give the lock back and remove its file; a second call does nothing."""
        self._lock.release()


def _owner(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        number = os.read(descriptor, 20).decode()
    except (OSError, UnicodeDecodeError):
        return ""
    return number if number.isdigit() else ""


def _is_still(path: Path, descriptor: int) -> bool:
    """Say whether the locked file is the one that lies at ``path`` now."""
    try:
        there, ours = path.stat(), os.fstat(descriptor)
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)
