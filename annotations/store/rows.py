"""Candidates as JSON rows, to be kept in the project or handed from process to process."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model import Candidate, ItemId
from annotations.store.encoding import (
    Json,
    arguments_text,
    attributes_text,
    content_of,
    fragments_text,
)


def row_of(one: Candidate) -> list[str | float]:
    """Return a candidate as texts and its score."""
    content = one.content
    return [
        one.id,
        one.source,
        one.score,
        one.reason,
        content.kind,
        content.label,
        fragments_text(content.fragments),
        attributes_text(content.attributes),
        arguments_text(content),
    ]


def candidate_of(row: Sequence[Json]) -> Candidate:
    """Return the candidate that ``row_of`` was given."""
    item, source, score, reason, *columns = row
    kind, label, spans, values, arguments = columns
    content = content_of(kind, label, spans, values, arguments)
    return Candidate(ItemId(item), content, source, float(score), reason)
