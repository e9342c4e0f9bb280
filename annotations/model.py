"""The values of a project: frozen, without behaviour that needs a file or a screen.

All offsets are Unicode code points, half-open, in the *reading text* of the article
(``Article.text``), furniture included; ``0 <= start < end <= len(text)``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import ClassVar, Literal, NewType

from annotations.errors import OffsetError

ArticleId = NewType("ArticleId", str)
"""The stem of the file an article came from, or the id it was imported with."""

ItemId = NewType("ItemId", str)
"""``m7`` for a mention, ``v3`` for an event; unique within one article."""

Attributes = tuple[tuple[str, str], ...]
"""Pairs of attribute name and value, sorted by name, each name once."""


def attributes(values: Mapping[str, str]) -> Attributes:
    """Return ``values`` in the canonical, hashable form; empty values are left out."""
    return tuple(sorted((name, value) for name, value in values.items() if value))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """One unbroken stretch of text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise OffsetError(f"a span must not be empty or negative: {self.start}-{self.end}")

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


Fragments = tuple[Span, ...]
"""At least one span; sorted, disjoint."""


def fragments(spans: Iterable[tuple[int, int] | Span]) -> Fragments:
    """Return ``spans`` sorted and proved to be disjoint.

    Raises:
        OffsetError: There is none, one is empty, or two overlap.
    """
    made = sorted(span if isinstance(span, Span) else Span(*span) for span in spans)
    if not made:
        raise OffsetError("at least one fragment is needed")
    for left, right in pairwise(made):
        if left.end > right.start:
            raise OffsetError(f"fragments overlap: {left} and {right}")
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in an article that names an entity."""

    fragments: Fragments
    label: str
    attributes: Attributes = ()

    kind: ClassVar[Literal["mention"]] = "mention"


@dataclass(frozen=True, slots=True)
class Argument:
    """A role of an event filled by a mention or another event of the same article."""

    role: str
    ref: ItemId


@dataclass(frozen=True, slots=True)
class Event:
    """One event mention; ``fragments`` are those of its trigger."""

    fragments: Fragments
    type: str
    arguments: tuple[Argument, ...] = ()
    attributes: Attributes = ()

    kind: ClassVar[Literal["event"]] = "event"

    @property
    def label(self) -> str:
        """The type, under the name that mentions use."""
        return self.type


Content = Mention | Event


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention or event that a machine proposes.

    ``score`` lies in 0..1; ``source`` is ``name@version``; ``reason`` is one short line for
    the reviewer. An event's arguments refer to other candidates of the same list by id.
    """

    id: ItemId
    content: Content
    source: str
    score: float
    reason: str = ""


class Outcome(StrEnum):
    """What a reviewer did."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who, when (UTC, ISO 8601 to the second, ``...Z``), how long (seconds, one decimal)."""

    annotator: str
    at: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one item.

    ``content`` is the result; for a rejection it is what was rejected. ``candidate`` is what
    was shown, ``None`` for an added item.
    """

    outcome: Outcome
    content: Content
    candidate: Candidate | None
    stamp: Stamp


class ItemState(StrEnum):
    """The state of an item as one annotator sees it: open, or the outcome of the decision."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Item:
    """A candidate with what one annotator decided about it, or an added mention or event.

    At least one of ``candidate`` and ``decision`` is there.
    """

    id: ItemId
    candidate: Candidate | None = None
    decision: Decision | None = None

    @property
    def content(self) -> Content:
        """What holds now: the decision's content, else the candidate's."""
        if self.decision is not None:
            return self.decision.content
        assert self.candidate is not None  # noqa: S101 - the invariant of this class
        return self.candidate.content

    @property
    def state(self) -> ItemState:
        return ItemState(self.decision.outcome) if self.decision else ItemState.OPEN

    @property
    def is_open(self) -> bool:
        return self.decision is None

    @property
    def is_gold(self) -> bool:
        """Decided, and not rejected."""
        return self.decision is not None and self.decision.outcome is not Outcome.REJECTED

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """The order of items everywhere: by start, longer first, then by id."""
        spans = self.content.fragments
        return spans[0].start, -spans[-1].end, int(self.id[1:]), self.id


class ZoneKind(StrEnum):
    """What a stretch of the reading text is; furniture is left out of gold."""

    HEADING = "heading"
    TEASER = "teaser"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """One stretch of the reading text; the zones of an article cover it without gaps."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each code point of the reading text stands in the decoded source.

    ``reading`` and ``source`` are of equal length, start at 0 reading offset, and give the
    starts of runs in which both counts go up by one.
    """

    reading: tuple[int, ...]
    source: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Return the source offset of the code point at ``position`` of the reading text."""
        run = bisect_right(self.reading, position) - 1
        return self.source[run] + position - self.reading[run]

    def span(self, span: Span) -> Span:
        """Return the source range from the first to the last code point of ``span``."""
        return Span(self.offset(span.start), self.offset(span.end - 1) + 1)


@dataclass(frozen=True, slots=True)
class Article:
    """One text under review; all but ``zones`` is immutable once imported.

    ``title``, ``outlet``, ``date`` (ISO 8601, possibly only year and month) and
    ``language`` (two letters) are empty where the text does not say them.
    ``source_sha256`` is of the source file's bytes, ``text_sha256`` of ``text`` in UTF-8.
    """

    id: ArticleId
    text: str = field(repr=False)
    text_sha256: str
    zones: tuple[Zone, ...] = field(repr=False)
    source_map: SourceMap = field(repr=False)
    source_name: str
    source_sha256: str
    encoding: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    language: str = ""

    def surface(self, spans: Sequence[Span]) -> str:
        """Return the text of ``spans``, joined by one space each.

        Raises:
            OffsetError: A span ends beyond the text.
        """
        if spans[-1].end > len(self.text):
            raise OffsetError(
                f"article {self.id}: offset {spans[-1].end} lies beyond the text "
                f"({len(self.text)} characters)"
            )
        if len(spans) == 1:
            return self.text[spans[0].start : spans[0].end]
        return " ".join([self.text[span.start : span.end] for span in spans])

    def zone_at(self, position: int) -> Zone:
        """Return the zone that holds the code point at ``position``."""
        starts = [zone.span.start for zone in self.zones]
        return self.zones[bisect_right(starts, position) - 1]

    @property
    def display_title(self) -> str:
        """The title, else the beginning of the first line outside furniture."""
        if self.title:
            return self.title
        for zone in self.zones:
            line = self.text[zone.span.start : zone.span.end].strip()
            if zone.kind is not ZoneKind.FURNITURE and line:
                first = line.splitlines()[0]
                return first if len(first) <= 80 else first[:79].rsplit(" ", 1)[0] + " …"
        return self.id


class ReviewState(StrEnum):
    """How far one annotator is with one article."""

    NEW = "new"
    BEGUN = "begun"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Review:
    """One annotator's review of one article; ``finished`` is UTC, ISO 8601, or empty."""

    article: ArticleId
    annotator: str
    finished: str = ""
    blind: bool = False


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the queue, for one annotator."""

    id: ArticleId
    title: str
    outlet: str
    date: str
    state: ReviewState
    blind: bool
    open: int
    decided: int
