"""What the program's words are called in a project's own schema: to look at and to forget."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.candidates.correspondence import Correspondence
from annotations.candidates.evidence import WORD, Trace, word_trace
from annotations.candidates.memory import Entry
from annotations.errors import SourceError
from annotations.learning.fitting import CORRESPONDENCE
from annotations.learning.forgotten import forgotten
from annotations.learning.weights import usable_weights
from annotations.store.reading import ProjectReading


def own_words(project: ProjectReading) -> tuple[Entry, ...]:
    """Return what labels, event types and roles became, the most frequent first.

    ``denied`` counts the places where they became something else, or nothing.
    """
    data = usable_weights(project).get(CORRESPONDENCE)
    if data is None:
        return ()
    try:
        learnt = Correspondence.from_bytes(data)
    except SourceError:  # told where candidates are made
        return ()
    left_out = forgotten(project)
    return tuple(
        Entry(
            trace := word_trace(pair.kind, pair.theirs, pair.own),
            pair.theirs,
            pair.times,
            pair.whole - pair.times,
            round(pair.times / pair.whole, 3),
            trace in left_out,
        )
        for pair in learnt.pairs()
    )


def are_words(traces: Iterable[Trace]) -> bool:
    """Say whether one of ``traces`` is of what a word of the program became."""
    return any(trace.kind == WORD for trace in traces)
