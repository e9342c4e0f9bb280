"""The reading text of a decoded source, with the exact way back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations.model import SourceMap, Span
from annotations.text.lines import Piece, pieces
from annotations.text.wraps import joins, joint, wrap_width

_FOLDED = re.compile(r"[\s|>]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading text and its source map.

    ``quoted`` are the stretches of ``text`` whose lines bore a quote marker in the source.
    """

    text: str
    source_map: SourceMap
    quoted: tuple[Span, ...] = ()


def reading_text(decoded: str) -> Reading:
    """Return the reading text of ``decoded``.

    Line ends become LF; hard wraps are joined where the lines are wrapped; bars of a table at
    line ends and quote markers at line starts are dropped. Nothing else is changed. A line end
    that was joined by a space maps to the first code point that was left out there.
    """
    lines = pieces(decoded)
    width = wrap_width(lines)
    writer = _Writer()
    for index, line in enumerate(lines):
        if not joins(lines, index, width):
            writer.line(line, line.end)
            writer.mark("\n", line.break_at)
            continue
        content = line.text.rstrip(" \t")
        end = line.start + len(content)
        writer.line(line, end)
        after = lines[index + 1]
        writer.mark(joint(content, after.text.lstrip(" \t")), end)
    return writer.reading()


def folded(text: str) -> str:
    """Return ``text`` without white space, bars and quote markers.

    The text of a span and the source range it maps to are equal once both are folded.
    """
    return _FOLDED.sub("", text)


class _Writer:
    """Collects text and the runs of the map."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._reading = [0]
        self._source = [0]
        self._quoted: list[Span] = []
        self._is_continued = False

    def line(self, line: Piece, end: int) -> None:
        start = line.start
        if self._is_continued:
            start += len(line.text) - len(line.text.lstrip(" \t"))
        text = line.text[start - line.start : end - line.start]
        if line.quoted and text:
            self._quote(len(text))
        self._write(text, start)

    def mark(self, text: str, source: int) -> None:
        """Write what a line end became; nothing after the last line."""
        self._is_continued = text != "\n"
        if source >= 0:
            self._write(text, source)

    def _quote(self, length: int) -> None:
        start = self._length
        if self._quoted and self._is_continued:
            start = self._quoted.pop().start
        self._quoted.append(Span(start, self._length + length))

    def _write(self, text: str, source: int) -> None:
        if not text:
            return
        if not self._length:
            self._source = [source]
        elif self._source[-1] + self._length - self._reading[-1] != source:
            self._reading.append(self._length)
            self._source.append(source)
        self._parts.append(text)
        self._length += len(text)

    def reading(self) -> Reading:
        made = SourceMap(tuple(self._reading), tuple(self._source))
        return Reading("".join(self._parts), made, tuple(self._quoted))
