"""The lines of a decoded source, without table remnants and quote markers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_QUOTE = re.compile(r" {0,3}>(?: |$)(?:>(?: |$))*")
_MANY_BARS = re.compile(r"\|[ \t]*\|")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the source, or one cell of a line in a table.

    ``start`` and ``end`` are code points of the decoded source, without what is dropped at
    both sides; ``break_at`` is the code point that the line end after the piece stands for,
    -1 after the last one. ``width`` counts the columns from the beginning of the source line
    to the end of the piece.
    """

    text: str
    start: int
    end: int
    break_at: int
    width: int
    quoted: bool = False
    is_cell: bool = False


def pieces(decoded: str) -> list[Piece]:
    """Return the lines of ``decoded`` in order.

    Line ends are LF, CR LF and CR. Two bars or more at a line's end are the remnant of a table
    and are dropped. Where at least half of the lines end in a bar, the whole text is a table:
    then single bars are dropped too, and a bar inside a line divides it in two. A quote marker
    (``> ``) at the start of a line is dropped.
    """
    lines = list(_lines(decoded))
    inked = [text for text, _, _ in lines if text.strip()]
    barred = sum(1 for text in inked if text.rstrip().endswith("|"))
    is_table = barred >= 2 and 2 * barred >= len(inked)
    made: list[Piece] = []
    for text, start, break_at in lines:
        made.extend(_line_pieces(text, start, break_at, is_table=is_table))
    return made


def _lines(decoded: str) -> Iterator[tuple[str, int, int]]:
    """Yield text, start and the place of the line end; a final line end adds an empty line."""
    for match in _LINE.finditer(decoded):
        ending = match[2]
        yield match[1], match.start(), match.end() - 1 if ending else -1
        if not ending:
            return


def _line_pieces(text: str, start: int, break_at: int, *, is_table: bool) -> Iterator[Piece]:
    quote = _QUOTE.match(text)
    left = quote.end() if quote else 0
    right = _without_bars(text, left, is_table=is_table)
    if is_table:
        left = _skip(text, left, right, " \t|")
        while (bar := text.find("|", left, right)) >= 0:
            end = _end(text, left, bar)
            yield Piece(
                text[left:end], start + left, start + end, start + bar, end, bool(quote), True
            )
            left = _skip(text, bar, right, " \t|")
    yield Piece(text[left:right], start + left, start + right, break_at, right, bool(quote))


def _without_bars(text: str, left: int, *, is_table: bool) -> int:
    """Return where ``text`` ends without the bars of a table at its end."""
    kept = text.rstrip(" \t|")
    tail = text[len(kept) :]
    if "|" not in tail or not (is_table or _MANY_BARS.search(tail)):
        return len(text)
    return max(left, len(kept))


def _skip(text: str, start: int, end: int, characters: str) -> int:
    while start < end and text[start] in characters:
        start += 1
    return start


def _end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " \t|":
        end -= 1
    return end
