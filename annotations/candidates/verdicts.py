"""What a project makes of a candidate: how likely each label is there, and nothing at all.

Two things are weighed: what was decided on the same surface, and what became of all
candidates of the same label and context. Names are settled by their surface; a word that
triggers an event, a description or a number hangs more on what it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotations.candidates.evidence import EVERY, Trace, role_trace
from annotations.candidates.memory import VALUES, Memory, normal

USUALLY = 0.9
"""How likely a candidate is to be kept where a project has not decided on any like it."""

PATIENCE = 3.0
"""For how many decisions that stands."""

NOTHING = 0.7
"""The chance of nothing from which on a candidate is held back."""

FILLED = 0.3
"""The chance from which on a role is filled."""

_NAME, _TRIGGER, _OTHER = 0.3, 2.3, 4.0
"""For how many decisions on the surface those on all candidates like it stand."""

_SIBLINGS = {"name/plain": "name/part", "name/part": "name/plain"}
"""A name is the same in a compound and by itself."""


def verdict(memory: Memory, found: Trace) -> str | None:
    """Return the label that a candidate with this trace has in the project.

    ``None`` where most likely nothing is there. The label is the candidate's own where the
    project says nothing, or nothing clear. A name that may be the genitive of another says
    nothing of that one: "Hamas" nothing of "Hama".
    """
    trace = normal(found)
    chances = usual(memory, trace)
    if _is_one_name(found) and not memory.has_spelled(found.surface):
        return _best(chances, trace.label)
    given = _given(memory, trace)
    others = sum(count for label, count in given.items() if label != trace.label)
    whole = sum(given.values()) + max(0, memory.denied(trace) - others)
    if whole:
        weight = _weight(trace)
        chances = {
            label: (given.get(label, 0) + weight * chances.get(label, 0.0)) / (whole + weight)
            for label in chances.keys() | given.keys()
        }
    return _best(chances, trace.label)


def _best(chances: Mapping[str, float], own: str) -> str | None:
    """Return the likeliest label, ``None`` where nothing is much likelier."""
    if 1.0 - sum(chances.values()) > NOTHING:
        return None
    return max(chances, key=lambda one: (chances[one], one == own, one))


def usual(memory: Memory, trace: Trace) -> dict[str, float]:
    """Return how likely each label is for candidates with the label and context of a trace.

    Together at most 1; the rest is the chance of nothing.
    """
    every = trace._replace(surface=EVERY)
    kept = memory.kept(every)
    whole = kept + memory.denied(every) + PATIENCE
    chances = {label: count / whole for label, count in memory.became(every).items()}
    return {**chances, trace.label: (kept + PATIENCE * USUALLY) / whole}


def is_filled(memory: Memory, role: str, type_name: str) -> bool:
    """Say whether a role of an event type is worth filling, after what was left of it."""
    chance = USUALLY
    for trace in (role_trace(role), role_trace(role, type_name)):
        kept, denied = memory.kept(trace), memory.denied(trace)
        chance = (kept + PATIENCE * chance) / (kept + denied + PATIENCE)
    return chance >= FILLED


def _given(memory: Memory, trace: Trace) -> Mapping[str, int]:
    """Return how often each label was given to the surface.

    What a trigger, a description or a pronoun means hangs on its context, which the sources
    have read: there only what became of candidates with the same label counts.
    """
    if not _is_name(trace):
        return {**memory.became(trace), trace.label: memory.kept(trace)}
    return _in_context(memory, trace, trace.context) or _in_context(
        memory, trace, _SIBLINGS.get(trace.context, "")
    )


def _in_context(memory: Memory, trace: Trace, context: str) -> Mapping[str, int]:
    return {
        one.label: memory.kept(one)
        for one in memory.of(trace.surface, trace.kind)
        if one.context == context
    }


def _weight(trace: Trace) -> float:
    if trace.kind == "event":
        return _TRIGGER
    return _NAME if _is_name(trace) else _OTHER


def _is_one_name(trace: Trace) -> bool:
    """Say whether a trace is of a name of one word, which may have a genitive ending."""
    return trace.context == "name/plain" and " " not in trace.surface and _is_name(trace)


def _is_name(trace: Trace) -> bool:
    return trace.context.startswith("name/") and trace.label not in VALUES
