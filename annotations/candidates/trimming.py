"""Descriptions without the word in them that tells the event: "die getöteten [Soldaten]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.candidates.hits import NOMINAL, attribute
from annotations.candidates.words import Words
from annotations.model import Candidate, Event, Mention, Span


def without_triggers(candidates: Sequence[Candidate], words: Words) -> list[Candidate]:
    """Return ``candidates``, descriptions that open with a trigger begun behind it."""
    triggers = {
        candidate.content.fragments[0].start: candidate.content.fragments[0].end
        for candidate in candidates
        if isinstance(candidate.content, Event)
    }
    return [
        _begun(one, words, triggers[start])
        if (start := one.content.fragments[0].start) in triggers
        else one
        for one in candidates
    ]


def _begun(candidate: Candidate, words: Words, behind: int) -> Candidate:
    """Return a description begun with the first word from ``behind``, a trigger's end, on."""
    content = candidate.content
    if not isinstance(content, Mention) or attribute(content, "mention") != NOMINAL:
        return candidate
    span = content.fragments[0]
    index = words.index_of(behind)
    if index >= len(words) or words.starts[index] >= span.end:
        return candidate
    shorter = Span(words.starts[index], span.end)
    return replace(candidate, content=replace(content, fragments=(shorter,)))
