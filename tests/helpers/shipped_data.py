"""How much the lists, tables and weights weigh that the program brings with it."""

from __future__ import annotations

from annotations.candidates.data_files import FOLDER

MOST_BYTES = 8_000_000
"""Bytes that they may have."""


def shipped_bytes() -> int:
    """Return how many bytes all files of the candidates' data have together."""
    return sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
