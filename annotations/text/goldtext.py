"""The text of the gold record: the reading text without furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotations.model import Article, Span, Zone, ZoneKind

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class GoldText:
    """The gold text and the way to it.

    ``kept`` are the stretches of the reading text it is made of, in order, ``starts`` where
    each of them begins in ``text``.
    """

    text: str
    kept: tuple[Span, ...]
    starts: tuple[int, ...]

    def span(self, span: Span) -> Span | None:
        """Return where a span of the reading text stands in ``text``.

        ``None`` if any of it was left out.
        """
        index = bisect_right(self.kept, span.start, key=lambda part: part.start) - 1
        if index < 0 or not self.kept[index].contains(span):
            return None
        shift = self.starts[index] - self.kept[index].start
        return Span(span.start + shift, span.end + shift)

    def reading_span(self, span: Span) -> Span | None:
        """Return where a span of ``text`` stands in the reading text.

        ``None`` if it runs over a place where something was left out, or beyond the end.
        """
        index = bisect_right(self.starts, span.start) - 1
        if index < 0:
            return None
        shift = self.kept[index].start - self.starts[index]
        found = Span(span.start + shift, span.end + shift)
        return found if self.kept[index].contains(found) else None


def gold_text(article: Article) -> GoldText:
    """Return the text of ``article`` without furniture.

    White space at both ends is left out. Where furniture was cut out between two lines, one
    line end stands, or a blank line if there was one; inside a line a space, if there was one.
    """
    text = article.text
    parts: list[str] = []
    kept: list[Span] = []
    starts: list[int] = []
    length = 0
    for span in _stripped(text, _runs(article.zones)):
        if kept:
            gap = _gap(text[kept[-1].end : span.start])
            parts.append(gap)
            length += len(gap)
        kept.append(span)
        starts.append(length)
        parts.append(text[span.start : span.end])
        length += span.end - span.start
    return GoldText("".join(parts), tuple(kept), tuple(starts))


def _runs(zones: Iterable[Zone]) -> Iterator[Span]:
    """Yield the unbroken stretches outside furniture."""
    run: Span | None = None
    for zone in zones:
        if zone.kind is ZoneKind.FURNITURE:
            if run:
                yield run
            run = None
        else:
            run = Span(run.start, zone.span.end) if run else zone.span
    if run:
        yield run


def _stripped(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        part = text[span.start : span.end]
        ink = part.strip()
        if ink:
            start = span.start + len(part) - len(part.lstrip())
            yield Span(start, start + len(ink))


def _gap(between: str) -> str:
    """Return what stands for a cut: as much white space as the page had there, at most."""
    if "\n" not in between:
        return " " if between != between.strip() else ""
    return "\n\n" if _BLANK_LINE.search(between) else "\n"
