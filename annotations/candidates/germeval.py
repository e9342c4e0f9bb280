"""Reads the GermEval 2014 format: one token a line, number, form, outer and inner label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.errors import SourceError

Sentence = Sequence[tuple[str, str]]
"""Tokens with their outer label in BIO: ``B-LOCderiv``, ``I-PER``, ``O``."""


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of the file at ``path``.

    Raises:
        SourceError: The file is not there, or a line has fewer than three columns.
    """
    if not path.is_file():
        raise SourceError(f"{path}: there is no such file")
    made: list[tuple[str, str]] = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate((*lines, ""), 1):
        if line.startswith("#\t"):
            continue
        if not line.strip():
            if made:
                yield made
            made = []
            continue
        columns = line.split("\t")
        if len(columns) < 3:
            raise SourceError(f"{path}, line {number}: three columns are expected")
        made.append((columns[1], columns[2]))
