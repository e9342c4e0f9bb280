"""Reading gold files back: JSON lines, each proved to be a gold record."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.errors import AnnotationError
from export.record_schema import prove_shape


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record and where it stands: the file's name and the line, from 1."""

    where: str
    value: Mapping[str, Any]


def read_records(path: Path, *, predicted: bool = False) -> Iterator[ReadRecord]:
    """Yield the gold records of ``path`` in order.

    Where they are ``predicted``, items may lack their place in the source file, which a model
    cannot know; the place in the text stands for it.

    Raises:
        AnnotationError: The file cannot be read, or a line is no gold record; the message names
            file and line.
    """
    for where, value in read_lines(path):
        yield ReadRecord(where, prove_shape(_placed(value) if predicted else value, where))


def _placed(record: Any) -> Any:  # noqa: ANN401 - JSON can be anything
    """Return a record whose mentions and triggers have a place in the source."""
    if not isinstance(record, dict):
        return record
    made = dict(record)
    if isinstance(made.get("entities"), list):
        made["entities"] = [_with_source(one) for one in made["entities"]]
    if isinstance(made.get("events"), list):
        made["events"] = [
            {**one, "trigger": _with_source(one.get("trigger"))}
            if isinstance(one, dict)
            else one
            for one in made["events"]
        ]
    return made


def _with_source(item: Any) -> Any:  # noqa: ANN401 - as above
    if not isinstance(item, dict) or "source" in item or "fragments" not in item:
        return item
    return {**item, "source": item["fragments"]}


def read_lines(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield place (file and line) and JSON value of each line that is not blank.

    Raises:
        AnnotationError: The file cannot be read, or a line is no JSON.
    """
    for number, text in _lines(path):
        where = f"{path}:{number}"
        try:
            value = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            said = getattr(error, "msg", "nested too deeply")
            column = getattr(error, "colno", 1)
            raise AnnotationError(
                f"{where}: this is no JSON ({said} at character {column})"
            ) from error
        yield where, value


def read_json(path: Path) -> Any:  # noqa: ANN401 - JSON can be anything
    """Return the JSON value of a whole file.

    Raises:
        AnnotationError: It cannot be read, or is no JSON.
    """
    try:
        return json.loads(_bytes(path).decode())
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{path}: the file is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise AnnotationError(
            f"{path}:{error.lineno}: this is no JSON ({error.msg})"
        ) from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line that is not blank; only LF ends a line.

    A mark for UTF-8 at the very beginning, as some programs write it, is no part of the text.
    """
    try:
        with path.open("rb") as file:
            for number, data in enumerate(file, start=1):
                try:
                    text = data.removeprefix(BOM_UTF8 if number == 1 else b"").decode()
                except UnicodeDecodeError as error:
                    raise AnnotationError(
                        f"{path}:{number}: byte {error.start} is not UTF-8"
                    ) from error
                if text.strip():
                    yield number, text.rstrip("\r\n")
    except OSError as error:
        raise AnnotationError(f"{path}: the file cannot be read ({error.strerror})") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AnnotationError(f"{path}: the file cannot be read ({error.strerror})") from error
