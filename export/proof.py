"""Proof of gold records after they were written: every offset, against text and source.

Nothing here shares code with what makes the records. What is proved was read back from disk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotations.errors import OffsetError
from export.reading import ReadRecord, read_records

SourceOf = Callable[[Mapping[str, Any]], str | None]
"""Gives the decoded source of a record's article, ``None`` where there is none to be had."""

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BARS_AT_END = re.compile(r"[\s|]+\Z")
_QUOTES_AT_START = re.compile(r"\A[\s>]+")


@dataclass(slots=True)
class Proved:
    """What was proved: counts of records, fragments in the text, and ranges in a source."""

    records: int = 0
    fragments: int = 0
    ranges: int = 0

    def add(self, other: Proved) -> None:
        self.records += other.records
        self.fragments += other.fragments
        self.ranges += other.ranges


def prove_file(path: Path, source_of: SourceOf, seen: set[str] | None = None) -> Proved:
    """Read ``path`` again and prove every record in it.

    ``seen`` collects the ids of the articles, so that none stands in two files.

    Raises:
        OffsetError: Something is not what it says; the message names file, line and item.
        AnnotationError: A line is no gold record.
    """
    seen = set() if seen is None else seen
    proved = Proved()
    for read in read_records(path):
        if read.value["id"] in seen:
            raise OffsetError(f"{read.where}: the article {read.value['id']} is there twice")
        seen.add(read.value["id"])
        proved.add(prove_record(read, source_of(read.value)))
    return proved


def prove_record(read: ReadRecord, source: str | None) -> Proved:
    """Prove one record against its own text and, where it is given, its decoded source.

    Raises:
        OffsetError: An offset, checksum, reference, order or count does not hold.
    """
    value, where = read.value, f"{read.where}: article {read.value['id']}"
    text = value["text"]
    if sha256(text.encode()).hexdigest() != value["text_sha256"]:
        raise OffsetError(f"{where}: text_sha256 is not that of the text")
    proved = Proved(records=1)
    for name, place in _places(value):
        _prove_fragments(text, place, f"{where}, {name}")
        proved.fragments += len(place["fragments"])
        if source is not None and "source" in place:
            _prove_source(place, source, f"{where}, {name}")
            proved.ranges += len(place["source"])
    _prove_ids(value, where)
    _prove_order(value, where)
    _prove_counts(value, where)
    return proved


def folded(text: str) -> str:
    """Return ``text`` without white space, bars at line ends, quote markers at line starts."""
    lines = _LINE_END.split(text)
    last = len(lines) - 1
    kept = []
    for number, line in enumerate(lines):
        inner = _BARS_AT_END.sub("", line) if number < last else line
        kept.append(_QUOTES_AT_START.sub("", inner) if number else inner)
    return "".join("".join(kept).split())


def _places(value: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for mention in value["entities"]:
        yield mention["id"], mention
    for event in value["events"]:
        yield event["id"], event["trigger"]
    for number, rejected in enumerate(value["rejected"], start=1):
        yield f"rejected {number}", rejected


def _prove_fragments(text: str, place: Mapping[str, Any], where: str) -> None:
    spans = place["fragments"]
    if [place["start"], place["end"]] != [spans[0][0], spans[-1][1]]:
        raise OffsetError(f"{where}: start and end are not those of the fragments")
    position = 0
    for start, end in spans:
        if not position <= start < end <= len(text):
            raise OffsetError(
                f"{where}: the fragment {start}-{end} is empty, out of order, or beyond the "
                f"text of {len(text)} characters"
            )
        position = end
    found = " ".join(text[start:end] for start, end in spans)
    if found != place["text"]:
        raise OffsetError(
            f"{where}: the text at {place['start']}-{place['end']} is “{found}”, "
            f"not “{place['text']}”"
        )


def _prove_source(place: Mapping[str, Any], source: str, where: str) -> None:
    if len(place["source"]) != len(place["fragments"]):
        raise OffsetError(f"{where}: each fragment needs one range of the source")
    parts = _parts(place["text"], place["fragments"])
    for (start, end), part in zip(place["source"], parts, strict=True):
        found = source[start:end] if start < end <= len(source) else ""
        same = folded(found) == folded(part) if _LINE_END.search(found) else found == part
        if not found or not same:
            raise OffsetError(
                f"{where}: the source at {start}-{end} is “{found}”, not “{part}”"
            )


def _parts(words: str, spans: list[list[int]]) -> list[str]:
    """Return the text of each fragment; ``words`` joins them by one space each."""
    parts, position = [], 0
    for start, end in spans:
        parts.append(words[position : position + end - start])
        position += end - start + 1
    return parts


def _prove_ids(value: Mapping[str, Any], where: str) -> None:
    ids = [item["id"] for item in (*value["entities"], *value["events"])]
    known = frozenset(ids)
    if len(known) < len(ids):
        twice = next(one for one in ids if ids.count(one) > 1)
        raise OffsetError(f"{where}: the id {twice} is there twice")
    for event in value["events"]:
        for argument in event["arguments"]:
            if argument["ref"] not in known:
                raise OffsetError(
                    f"{where}, {event['id']}: {argument['role']} refers to {argument['ref']}, "
                    "which is not in the record"
                )


def _prove_order(value: Mapping[str, Any], where: str) -> None:
    for name, places in (
        ("entities", [(m, m["id"]) for m in value["entities"]]),
        ("events", [(e["trigger"], e["id"]) for e in value["events"]]),
    ):
        keys = [(place["start"], -place["end"], int(item[1:])) for place, item in places]
        if keys != sorted(keys):
            raise OffsetError(f"{where}: the {name} are not in the order of the text")


def _prove_counts(value: Mapping[str, Any], where: str) -> None:
    items = (*value["entities"], *value["events"], *value["rejected"])
    made = [item["provenance"]["decision"] for item in items]
    for outcome in ("accepted", "corrected", "rejected", "added"):
        if made.count(outcome) != value["review"][outcome]:
            raise OffsetError(
                f"{where}: the review counts {value['review'][outcome]} {outcome} items, "
                f"but there are {made.count(outcome)}"
            )
