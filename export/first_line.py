"""What a file of JSON lines holds, by its first line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotations.errors import SourceError
from annotations.text.article_lines import SUFFIXES
from export.folder import MANIFEST
from export.span_reading import KEYS

_LONGEST = 64 << 20


def first_line(path: Path) -> Mapping[str, Any]:
    """Return the object of the first line that is not blank, empty where there is none.

    Files that do not end as JSON lines do, and those that cannot be read, have none.
    """
    if path.suffix.lower() not in SUFFIXES:
        return {}
    try:
        with path.open("rb") as file:
            line = next(
                (line for line in iter(lambda: file.readline(_LONGEST), b"") if line.strip()),
                b"",
            )
        value = json.loads(line.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def holds_spans(path: Path) -> bool:
    """Say whether a file of JSON lines holds texts with spans of a model."""
    first = first_line(path)
    return "format" not in first and any(isinstance(first.get(key), list) for key in KEYS)


def is_gold(path: Path) -> bool:
    """Say whether ``path`` is a gold file, or the folder of an export."""
    if path.is_dir():
        return os.access(path, os.X_OK) and (path / MANIFEST).is_file()
    form = first_line(path).get("format")
    return isinstance(form, str) and form.startswith("goldlese-gold/")


def gold_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files; of an export's folder the ones that hold records.

    Raises:
        SourceError: A folder holds none.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        names = ("gold.jsonl", "train.jsonl", "dev.jsonl", "test.jsonl")
        found = [path / name for name in names if (path / name).is_file()]
        if not found:
            raise SourceError(f"{path}: the folder holds no gold file ({', '.join(names)})")
        files += found
    return files
