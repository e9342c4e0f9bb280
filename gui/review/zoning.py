"""Which zone a stretch of an article is in, and what lies in page furniture. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from annotations.model import Article, Item, ItemState, Span, ZoneKind

KINDS: tuple[tuple[str, ZoneKind], ...] = (
    ("h", ZoneKind.HEADING),
    ("t", ZoneKind.TEASER),
    ("l", ZoneKind.BYLINE),
    ("b", ZoneKind.BODY),
    ("c", ZoneKind.CAPTION),
    ("f", ZoneKind.FURNITURE),
)
"""The kinds in the order in which they are offered, each with its letter."""


def whole_lines(article: Article, span: Span) -> Span:
    """Return ``span`` widened to whole lines, with the line ends and blank lines after them.

    That is how zones are made: what stands between two lines belongs to the first.
    """
    text = article.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", max(span.end - 1, span.start))
    end = len(text) if end < 0 else end
    rest = text[end:]
    blank = len(rest) - len(rest.lstrip())
    if end + blank < len(text):
        # The next line keeps the blanks it begins with.
        blank = rest.rfind("\n", 0, blank) + 1
    return Span(start, end + blank)


def kind_of(article: Article, span: Span) -> ZoneKind:
    """Return the kind of zone that most of ``span`` lies in."""
    shares: Counter[ZoneKind] = Counter()
    for zone in article.zones:
        shares[zone.kind] += max(
            min(zone.span.end, span.end) - max(zone.span.start, span.start), 0
        )
    return max(shares, key=lambda kind: shares[kind], default=ZoneKind.BODY)


def in_furniture(article: Article, items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items that are not rejected and touch page furniture."""
    furniture = [zone.span for zone in article.zones if zone.kind is ZoneKind.FURNITURE]
    for item in items:
        if item.state is not ItemState.REJECTED and any(
            span.overlaps(zone) for span in item.content.fragments for zone in furniture
        ):
            yield item
