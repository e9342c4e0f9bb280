"""The event lexicon with what a project taught it: kept triggers become entries of it."""

from __future__ import annotations

from dataclasses import replace

from annotations.candidates.clusters import is_common
from annotations.candidates.events.frames import Frame
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Tables, tables
from annotations.candidates.evidence import Trace
from annotations.candidates.memory import Memory

LEAST = 0.6
"""The chance from which on a trigger becomes an entry."""


def lexicon(memory: Memory) -> Tables:
    """Return the shipped tables, widened by the triggers of one word that ``memory`` holds.

    A new verb or noun takes its arguments like the first plain entry of its type. The shipped
    tables themselves stay as they are.
    """
    shipped = tables()
    verbs: dict[str, Frame] = {}
    nouns: dict[str, Frame] = {}
    for trace in sorted(memory.all_kept()):
        if trace.kind != "event" or " " in trace.surface or not _speaks(trace, memory):
            continue
        frame = _frame(shipped, trace, memory)
        if frame is None:
            continue
        word = fold(trace.surface)
        if trace.context == "noun":
            nouns[word] = frame
        else:
            forms = shipped.verb_forms(word)
            verbs.update((form.verb, frame) for form in forms if form.kind != "s")
    return shipped.widened(verbs, nouns) if verbs or nouns else shipped


def _speaks(trace: Trace, memory: Memory) -> bool:
    """Say whether a trigger becomes an entry: words of every day need two witnesses."""
    needed = 2 if is_common(trace.surface) else 1
    return memory.kept(trace) >= needed and memory.chance(trace) >= LEAST


def _frame(shipped: Tables, trace: Trace, memory: Memory) -> Frame | None:
    """Return an entry of the trace's type without conditions, ``None`` for a foreign type."""
    frames = (frame for known in shipped.frames.values() for frame in known)
    plain = next(
        (
            one
            for one in frames
            if one.type == trace.label and one.subject and not one.with_noun
        ),
        None,
    )
    if plain is None:
        return None
    return replace(
        plain,
        name=trace.surface,
        score=round(min(memory.chance(trace), 0.95), 4),
        needs=(),
        needs_any=(),
        with_word=frozenset(),
        not_with=frozenset(),
        not_words=(),
        only_as={},
        kinds=frozenset(),
        reflexive=False,
        with_es=False,
    )
