"""Where the tables and entries of a TOML file stand, which its parser does not tell."""

from __future__ import annotations

import re
from typing import NamedTuple

_TABLE = re.compile(r"\s*\[\[\s*([A-Za-z0-9_-]+)\s*\]\]")
_ENTRY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
_COMMENT = re.compile(r"^\s*#.*$")
_LONG = re.compile(r'"""|\'\'\'')


class _Block(NamedTuple):
    """The lines of one table: number and text of each, the header first."""

    kind: str
    lines: list[tuple[int, str]]


class TomlLines:
    """Line numbers, from 1, of the entries of a file of ``[[kind]]`` tables.

    What is written in another way (tables in one line, quoted keys) is not found.
    """

    def __init__(self, toml: str) -> None:
        self._blocks = [_Block("", [])]
        is_long = False
        for number, line in enumerate(toml.split("\n"), start=1):
            bare = _COMMENT.sub("", line)
            header = None if is_long else _TABLE.match(bare)
            if header:
                self._blocks.append(_Block(header[1], []))
            self._blocks[-1].lines.append((number, "" if is_long else bare))
            is_long ^= len(_LONG.findall(bare)) % 2 == 1

    def count(self, kind: str) -> int:
        """Return how many tables of a kind there are."""
        return sum(block.kind == kind for block in self._blocks)

    def line(self, kind: str, index: int, entry: str = "", within: str = "") -> int:
        """Return the line of an entry of the table ``index`` of ``kind``, 0 where unknown.

        Without ``kind`` it is an entry before all tables. ``within`` is looked for where it is
        no entry of the table itself, as in ``values``. Without either it is the header's line,
        and so where the entry is missing.
        """
        blocks = [block for block in self._blocks if block.kind == kind]
        if index >= len(blocks):
            return 0
        lines = blocks[index].lines
        for number, text in lines if within else ():
            if within in text:
                return number
        for number, text in lines if entry else ():
            found = _ENTRY.match(text)
            if found and found[1] == entry:
                return number
        return lines[0][0] if kind and lines else 0
