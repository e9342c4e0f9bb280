"""Gold records coming in: as articles, as open candidates, or as decisions.

A record goes to the article of the same id and the same text without furniture; where there is
none, it brings its own text along as the source. Pure: values in, values out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from annotations.changes import SetDecision, SetReview, Step, new_id
from annotations.checks import check_content, message
from annotations.errors import AnnotationError, OffsetError, SourceError
from annotations.model import (
    Argument,
    Article,
    ArticleId,
    Candidate,
    Content,
    Decision,
    Event,
    Fragments,
    Item,
    ItemId,
    Mention,
    Outcome,
    Review,
    SourceMap,
    Span,
    Stamp,
    Zone,
    ZoneKind,
    attributes,
)
from annotations.schema import Schema
from annotations.text import GoldText, gold_text
from export.reading import ReadRecord

UNNAMED = "gold-import@1"
"""The source of candidates that a record names no source for."""

IMPORTED = "taken in from a gold record"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a record, its content placed in an article's full reading text.

    ``source`` and ``score`` are of the candidate that was shown, ``None`` where none was.
    """

    id: ItemId
    content: Content
    decision: str
    source: str | None
    score: float | None
    stamp: Stamp | None


def article_of(read: ReadRecord) -> tuple[Article, bytes]:
    """Return a new article with the text of a record, and the bytes that stand for its source.

    Raises:
        SourceError: The record has no text.
    """
    value = read.value
    text = value["text"]
    if not text.strip():
        raise SourceError(f"{read.where}: article {value['id']} has no text")
    source = text.encode()
    digest = sha256(source).hexdigest()
    article = Article(
        id=ArticleId(value["id"]),
        text=text,
        text_sha256=digest,
        zones=_zones(text, value["title"] or ""),
        source_map=SourceMap((0,), (0,)),
        source_name=value["meta"]["source"],
        source_sha256=digest,
        encoding="utf-8",
        title=value["title"] or "",
        outlet=value["meta"]["outlet"] or "",
        date=value["meta"]["date"] or "",
        language=value["language"] or "",
    )
    return article, source


def entries(read: ReadRecord, article: Article, schema: Schema) -> tuple[Entry, ...]:
    """Return the items of a record, placed in ``article``; rejected ones get ids of their own.

    Raises:
        AnnotationError: The article has another text, or the schema has no such label, type,
            role, attribute or value.
    """
    gold = _gold_text(read, article)
    found = [
        *(_entry(item, item, gold, ()) for item in read.value["entities"]),
        *(
            _entry(item, item["trigger"], gold, item["arguments"])
            for item in read.value["events"]
        ),
    ]
    for item in read.value["rejected"]:
        letter = "m" if item["kind"] == "entity" else "v"
        last = max((int(e.id[1:]) for e in found if e.id[0] == letter), default=0)
        kind = {"label": item["label"]} if letter == "m" else {"type": item["label"]}
        named = {**item, **kind, "id": f"{letter}{last + 1}", "attributes": {}}
        found.append(_entry(named, item, gold, ()))
    _prove(read, article, schema, found)
    return tuple(found)


def prove_decided(read: ReadRecord) -> None:
    """Prove that every item of a record was decided by somebody.

    Raises:
        AnnotationError: One is a candidate only.
    """
    for item in (*read.value["entities"], *read.value["events"]):
        if item["provenance"]["by"] is None:
            raise AnnotationError(
                f"{read.where}: article {read.value['id']}: nobody has decided {item['id']}; "
                "import the file --as candidates"
            )


def candidates(found: Sequence[Entry], *, decided: bool) -> tuple[Candidate, ...]:
    """Return candidates for the entries.

    With ``decided`` those that the decisions were about; otherwise one for every entry that is
    not rejected, so that all of them can be decided anew.
    """
    made = []
    for entry in found:
        if decided and entry.source is None:
            continue
        if not decided and entry.decision == Outcome.REJECTED:
            continue
        source, score = entry.source or UNNAMED, entry.score
        made.append(
            Candidate(
                entry.id, entry.content, source, 1.0 if score is None else score, IMPORTED
            )
        )
    known = frozenset(candidate.id for candidate in made)
    return tuple(replace(one, content=_within(one.content, known)) for one in made)


def steps(
    read: ReadRecord,
    found: Sequence[Entry],
    items: Sequence[Item],
    before: Review,
) -> tuple[Step, ...]:
    """Return the steps that decide the entries in the name of ``before.annotator``.

    A decision is tied to the candidate of the same source, kind, place and label, else to the
    one of the same source and id; a decision whose candidate is not among ``items`` becomes an
    addition, and a rejection of a candidate that is not there is left out. The review is
    finished when the record is final and nothing stays open.

    Raises:
        AnnotationError: The annotator has decided something in the article already.
    """
    where = f"{read.where}: article {before.article}"
    if before.finished or any(item.decision for item in items):
        raise AnnotationError(
            f"{where}: {before.annotator} has already decided something in it; "
            "give another --annotator"
        )
    blind = replace(before, blind=read.value["review"]["blind"])
    made: list[Step] = []
    if blind != before:
        made.append(SetReview(before.article, before, blind))
    shown = () if blind.blind else items
    decided = _decided(found, shown, before)
    made += [SetDecision(before.article, item.id, None, item.decision) for item in decided]
    ids = {item.id for item in decided}
    if read.value["review"]["state"] == "final" and all(item.id in ids for item in shown):
        done = replace(blind, finished=read.value["review"]["finished"])
        made.append(SetReview(before.article, blind, done))
    return tuple(made)


def _decided(found: Sequence[Entry], items: Sequence[Item], review: Review) -> list[Item]:
    """Return the items as they are once decided, arguments referring to their final ids."""
    pairs: list[tuple[Entry, Item]] = []
    ids: dict[ItemId, ItemId] = {}
    taken = list(items)
    free = {item.id: item for item in items}
    for entry in found:
        match = _match(entry, free)
        if match is None and entry.decision == Outcome.REJECTED:
            continue
        if match is None:
            name = entry.id
            if any(item.id == name for item in taken):
                name = new_id(taken, entry.content.kind)
            match = Item(name)
            taken.append(match)
        else:
            del free[match.id]
        ids[entry.id] = match.id
        pairs.append((entry, match))
    return [_decide(entry, item, ids, review) for entry, item in pairs]


def _decide(entry: Entry, item: Item, ids: Mapping[ItemId, ItemId], review: Review) -> Item:
    content = entry.content
    if isinstance(content, Event):
        filled = tuple(Argument(arg.role, ids[arg.ref]) for arg in content.arguments)
        content = replace(content, arguments=filled)
    outcome = Outcome(entry.decision) if item.candidate else Outcome.ADDED
    if item.candidate and outcome is Outcome.ADDED:
        outcome = Outcome.ACCEPTED
    assert entry.stamp is not None  # noqa: S101 - `prove_decided` has proved it
    stamp = replace(entry.stamp, annotator=review.annotator)
    return replace(item, decision=Decision(outcome, content, item.candidate, stamp))


def _match(entry: Entry, free: Mapping[ItemId, Item]) -> Item | None:
    """Return the candidate that the entry's decision was about, if it is there."""
    if entry.source is None:
        return None
    same_id = free.get(entry.id)
    alike = [
        item
        for item in free.values()
        if item.candidate
        and item.candidate.source == entry.source
        and _key(item.candidate.content) == _key(entry.content)
    ]
    if same_id in alike:
        return same_id
    if alike:
        return alike[0]
    if entry.decision == Outcome.CORRECTED and same_id and same_id.candidate:
        return same_id if same_id.candidate.source == entry.source else None
    return None


def _key(content: Content) -> tuple[str, Fragments, str]:
    return content.kind, content.fragments, content.label


def _entry(
    item: Mapping[str, Any],
    place: Mapping[str, Any],
    gold: GoldText,
    arguments: Sequence[Mapping[str, str]],
) -> Entry:
    found = [gold.reading_span(Span(start, end)) for start, end in place["fragments"]]
    spans = tuple(span for span in found if span is not None)
    if len(spans) < len(found):
        raise OffsetError(
            f"{item['id']} at {place['start']}-{place['end']} runs over a place where page "
            "furniture is left out of the text"
        )
    named = attributes(item["attributes"])
    content: Content
    if "label" in item and "type" not in item:
        content = Mention(spans, item["label"], named)
    else:
        filled = tuple(Argument(arg["role"], ItemId(arg["ref"])) for arg in arguments)
        content = Event(spans, item["type"], filled, named)
    origin = item["provenance"]
    stamp = Stamp(origin["by"], origin["at"], origin["seconds"]) if origin["by"] else None
    return Entry(
        ItemId(item["id"]),
        content,
        origin["decision"],
        origin["candidate"],
        origin["score"],
        stamp,
    )


def _gold_text(read: ReadRecord, article: Article) -> GoldText:
    gold = gold_text(article)
    if gold.text != read.value["text"]:
        raise AnnotationError(
            f"{read.where}: the project has article {article.id} with another text, or other "
            "lines of it are page furniture; the record was not taken in"
        )
    return gold


def _prove(read: ReadRecord, article: Article, schema: Schema, found: Sequence[Entry]) -> None:
    """Refuse what the schema does not know; softer problems are for the reviewer to see."""
    items = {
        entry.id: Item(entry.id, Candidate(entry.id, entry.content, UNNAMED, 1.0))
        for entry in found
    }
    for entry in found:
        for problem in check_content(article, schema, entry.content, items):
            if problem.code.startswith("unknown-"):
                raise AnnotationError(
                    f"{read.where}: {message(replace(problem, item=entry.id))}; the project "
                    f"has the schema {schema.identity}, the record {read.value['schema']}"
                )


def _within(content: Content, known: frozenset[ItemId]) -> Content:
    if isinstance(content, Event):
        kept = tuple(argument for argument in content.arguments if argument.ref in known)
        return replace(content, arguments=kept)
    return content


def _zones(text: str, title: str) -> tuple[Zone, ...]:
    """Return a heading where the text begins with the title, and body."""
    return tuple(_cut(text, title))


def _cut(text: str, title: str) -> Iterator[Zone]:
    length = len(text)
    if title and text.startswith(title + "\n") and length > len(title) + 1:
        yield Zone(Span(0, len(title) + 1), ZoneKind.HEADING)
        yield Zone(Span(len(title) + 1, length), ZoneKind.BODY)
    else:
        yield Zone(Span(0, length), ZoneKind.BODY)
