"""Articles with hand-made items for tests, benchmarks and pictures of the article view."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from annotations.model import (
    Argument,
    Article,
    Candidate,
    Content,
    Decision,
    Event,
    Item,
    ItemId,
    Mention,
    Outcome,
    SourceMap,
    Span,
    Stamp,
    Zone,
    ZoneKind,
    attributes,
    fragments,
)
from annotations.schema import Schema
from annotations.schema_files import read_schema
from gui.article.pictures import pictures


@cache
def conflict_news() -> Schema:
    """Return the shipped schema, read once."""
    return read_schema("conflict-news")


STAMP = Stamp("annotator-1", "2026-01-02T10:00:00Z", 1.0)


def an_article(text: str, kinds: Sequence[tuple[str, ZoneKind]] = ()) -> Article:
    """Return an article; ``kinds`` gives line beginnings and the zone that starts there."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    starts = sorted((text.index(line), kind) for line, kind in kinds)
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, ZoneKind.BODY))
    ends = [start for start, _ in starts[1:]] + [len(text)]
    zones = tuple(
        Zone(Span(start, end), kind) for (start, kind), end in zip(starts, ends, strict=True)
    )
    return Article(
        "sample", text, digest, zones, SourceMap((0,), (0,)), "sample.txt", digest, "utf-8"
    )


class Marker:
    """Makes items of an article by naming words: ``mark("IS|Kämpfer", "MIL")``.

    Fragments are separated by ``|``; each is looked for behind the one before. ``after`` names
    text behind which to begin.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.items: list[Item] = []

    def place(self, words: str, after: str = "") -> tuple[Span, ...]:
        at = self._text.index(after) + len(after) if after else 0
        spans = []
        for word in words.split("|"):
            at = self._text.index(word, at)
            spans.append((at, at + len(word)))
            at += len(word)
        return fragments(spans)

    def mark(self, words, label, *, after="", state="open", score=0.9, **values) -> ItemId:
        content = Mention(self.place(words, after), label, attributes(values))
        return self._take("m", content, state, score)

    def event(self, words, type_, *, after="", state="open", score=0.8, roles=(), **values):
        arguments = tuple(Argument(role, ref) for role, ref in roles)
        content = Event(self.place(words, after), type_, arguments, attributes(values))
        return self._take("v", content, state, score)

    def _take(self, letter: str, content: Content, state: str, score: float) -> ItemId:
        count = sum(item.id[0] == letter for item in self.items)
        item_id = ItemId(f"{letter}{count + 1}")
        self.items.append(an_item(item_id, content, state, score))
        return item_id

    @property
    def sorted(self) -> tuple[Item, ...]:
        return tuple(sorted(self.items, key=lambda item: item.sort_key))


def an_item(item_id: str, content: Content, state: str = "open", score: float = 0.9) -> Item:
    """Return an item in a state: ``open`` or an outcome."""
    candidate = Candidate(ItemId(item_id), content, "lexicon@1", score, "gazetteer entry")
    if state == "open":
        return Item(ItemId(item_id), candidate)
    if state == "added":
        return Item(ItemId(item_id), None, Decision(Outcome.ADDED, content, None, STAMP))
    return Item(ItemId(item_id), candidate, Decision(Outcome(state), content, candidate, STAMP))


def picture(*wanted) -> bytes:
    """Return the one file that ``pictures`` makes."""
    (made,) = pictures(*wanted)
    return made
