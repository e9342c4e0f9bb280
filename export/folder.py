"""A folder that is written whole or not at all, and that replaces only an older export."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from annotations.errors import AnnotationError
from annotations.store.lock import FileLock, LockedError
from export.reading import read_json

FORMAT = "goldlese-export/1"
MANIFEST = "manifest.json"

TRIES = 3
"""Locks that are tried before it is taken that there are none."""

_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a new folder beside ``target`` to write to; it takes its place when all went well.

    Raises:
        AnnotationError: ``target`` is no export and not empty, or cannot be written. What was
            there is as it was.
    """
    target = Path(os.path.realpath(target))
    prove_replaceable(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(target)
        made, lock = _hold_neighbour(target)
    except OSError as error:
        raise AnnotationError(f"{target}: it cannot be written ({error.strerror})") from error
    try:
        yield made
        _take_place(made, target)
    except OSError as error:
        raise AnnotationError(
            f"{target}: the export could not be written ({error.strerror or error}); "
            "what was there before is unchanged"
        ) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if lock is not None:
            lock.release()


def clear_leftovers(target: Path) -> None:
    """Remove what exports to ``target`` left beside it when they were killed.

    Nothing that an export is writing at this moment is touched, nor anything of another name;
    what cannot be removed stays.
    """
    own = re.compile(rf"(\.{re.escape(target.name)}\.[0-9a-f]{{12}}\.part)(\.lock)?")
    names: set[str] = set()
    with suppress(OSError):
        found = (own.fullmatch(path.name) for path in target.parent.iterdir())
        names = {match[1] for match in found if match}
    for part in map(target.with_name, sorted(names)):
        with suppress(OSError):
            _clear(part)


def _clear(part: Path) -> None:
    path = _lock_of(part)
    was_there = path.exists()
    try:
        lock = FileLock(path)
    except LockedError:
        if not was_there:  # the file system knows no locks
            path.unlink(missing_ok=True)
        return
    if part.is_dir() and not part.is_symlink():
        shutil.rmtree(part, ignore_errors=True)
    lock.release()


def prove_replaceable(target: Path) -> None:
    """Prove that ``target`` is free, empty, or an export that nobody has changed since.

    Raises:
        AnnotationError: It is something else; the message says what stands in the way.
    """
    if not target.exists():
        return
    if not target.is_dir():
        raise AnnotationError(f"{target}: this is a file; give a folder to export to")
    try:
        there = {path.name for path in target.iterdir()} - _OF_THE_SYSTEM
    except OSError as error:
        raise AnnotationError(f"{target}: it cannot be read ({error.strerror})") from error
    if not there:
        return
    files = read_manifest(target).get("files", {}) if MANIFEST in there else {}
    foreign = sorted(there - {MANIFEST, *files})
    if foreign or MANIFEST not in there:
        raise AnnotationError(
            f"{target}: the folder holds other files ({_some(foreign or sorted(there))}); "
            "give an empty or new folder, or an older export to be replaced"
        )
    changed = [
        name for name in sorted(there - {MANIFEST}) if not _is_as_written(target, files, name)
    ]
    if changed:
        raise AnnotationError(
            f"{target}: {_some(changed)} was changed after it was exported and would be lost; "
            "move it away, or export to another folder"
        )


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of an export.

    Raises:
        AnnotationError: It has none, or one that no export of this program wrote.
    """
    path = folder / MANIFEST
    manifest = read_json(path)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise AnnotationError(f"{path}: this is no manifest of an export ({FORMAT})")
    files = manifest.get("files")
    if not isinstance(files, dict) or not all(
        isinstance(entry, dict) and Path(name).name == name for name, entry in files.items()
    ):
        raise AnnotationError(f"{path}: the list of files is damaged")
    return manifest


def write_file(path: Path, chunks: Iterable[bytes]) -> dict[str, object]:
    """Write a new file and let it reach the disk; return its entry in the manifest."""
    digest, size = sha256(), 0
    with path.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        file.flush()
        os.fsync(file.fileno())
    return {"sha256": digest.hexdigest(), "bytes": size}


def _is_as_written(target: Path, files: dict[str, Any], name: str) -> bool:
    path = target / name
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == files[name].get("sha256")


def _take_place(made: Path, target: Path) -> None:
    """Put ``made`` at ``target``; on failure what was there is put back."""
    if not target.exists():
        made.rename(target)
        return
    old = _new_neighbour(target, "old")
    try:
        aside = old / target.name
        target.rename(aside)
        try:
            made.rename(target)
        except OSError:
            aside.rename(target)
            raise
    finally:
        if target.exists():
            with suppress(OSError):
                shutil.rmtree(old)


def _new_neighbour(target: Path, ending: str) -> Path:
    path = _neighbour(target, ending)
    path.mkdir()
    return path


def _neighbour(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}.{token_hex(6)}.{ending}")


def _hold_neighbour(target: Path) -> tuple[Path, FileLock | None]:
    """Return a new folder, and the lock that tells others that it is being written.

    Where the file system knows no locks there is none, and nobody can take one and clear it.
    """
    for _ in range(TRIES):
        path = _neighbour(target, "part")
        try:
            lock = FileLock(_lock_of(path))
        except LockedError:  # no locks here, or another export is looking for leftovers
            _lock_of(path).unlink(missing_ok=True)
            continue
        try:
            path.mkdir()
        except OSError:
            lock.release()
            raise
        return path, lock
    return _new_neighbour(target, "part"), None


def _lock_of(part: Path) -> Path:
    return part.with_name(part.name + ".lock")


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
