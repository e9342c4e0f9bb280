"""The source files of an export, found again in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotations.errors import AnnotationError, SourceError
from annotations.importing import TABLE_SUFFIXES, load, source_text
from annotations.model import Article
from annotations.text.article_lines import SUFFIXES, read_lines


class SourceFiles:
    """The files of a folder and of those in it, by name."""

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Raises:
            AnnotationError: There is none, or it may not be read.
        """
        if not (folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)):
            raise AnnotationError(f"{folder}: no folder of source files can be read there")
        self._folder = folder
        self._lines: dict[Path, Mapping[str, str]] = {}

    def text(self, record: Mapping[str, Any]) -> str:
        """Return the characters of a record's source.

        Raises:
            AnnotationError: It is not there, or is another one.
        """
        name, digest = Path(record["meta"]["source"]).name, record["meta"]["source_sha256"]
        other = None
        for path in self._called(name):
            data = _read(path, record["id"])
            if sha256(data).hexdigest() == digest:
                return source_text(_article(path), data)
            other = path
        file, _, line = name.rpartition(":")
        for path in self._called(file) if line.isdecimal() else ():
            text = self._line(path, line)
            if sha256(text.encode()).hexdigest() == digest:
                return text
            other = path
        if other:
            raise AnnotationError(
                f"{other}: this is not the source that {record['id']} was made from"
            )
        raise AnnotationError(
            f"{self._folder / name}: the source of article {record['id']} cannot be read (No "
            "such file or directory)"
        )

    def _called(self, name: str) -> Iterator[Path]:
        """Yield the files of that name, the one in the folder itself first."""
        yield from self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> Mapping[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in sorted(self._folder.rglob("*"), key=lambda one: (len(one.parts), one)):
            if path.is_file():
                found.setdefault(path.name, []).append(path)
        return found

    def _line(self, path: Path, number: str) -> str:
        """Return the text of an article that is a line of a file, empty if there is none."""
        if path not in self._lines:
            try:
                lines = read_lines(_read(path, path.name), str(path), path.stem)
            except SourceError:
                lines = ()
            self._lines[path] = {one.where.rpartition(":")[2]: one.text for one in lines}
        return self._lines[path].get(number, "")


def _article(path: Path) -> Article:
    is_text = path.suffix.lower() in SUFFIXES | TABLE_SUFFIXES
    return load(path, "text" if is_text else "auto").article


def _read(path: Path, article: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AnnotationError(
            f"{path}: the source of article {article} cannot be read ({error.strerror})"
        ) from error
