"""What a file of JSON lines holds, by its first line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotations.text.article_lines import SUFFIXES
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
