"""A folder that is written whole or not at all, and that replaces only an older export."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from annotations.errors import AnnotationError
from export.reading import read_json

FORMAT = "goldlese-export/1"
MANIFEST = "manifest.json"

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
        made = _new_neighbour(target, "part")
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
    path = target.with_name(f".{target.name}.{token_hex(6)}.{ending}")
    path.mkdir()
    return path


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
