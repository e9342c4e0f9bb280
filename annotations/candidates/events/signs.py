"""What the single words of a sentence can be, by their places: verbs, joints, triggers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.words import Word


@dataclass(slots=True)
class Signs:
    """The places of the words of a sentence that say something of its clauses and events.

    ``marks`` are its punctuation marks with their texts, in order; ``finite`` and
    ``nonfinite`` what may be such a form of a verb, ``joints`` conjunctions as "und",
    ``telling`` what may name an event without being a verb.
    """

    marks: list[tuple[int, str]] = field(default_factory=list)
    finite: list[int] = field(default_factory=list)
    nonfinite: set[int] = field(default_factory=set)
    joints: set[int] = field(default_factory=set)
    telling: set[int] = field(default_factory=set)


def signs_of(words: Sequence[Word]) -> Signs:
    """Return the signs in a sentence."""
    signs = Signs()
    for at, word in enumerate(words):
        if word.tells_event:
            signs.telling.add(at)
        if not word.cuts:
            continue
        if word.kind == "p":
            signs.marks.append((at, word.text))
        if word.joins:
            signs.joints.add(at)
        if word.finite:
            signs.finite.append(at)
        if word.nonfinite:
            signs.nonfinite.add(at)
    return signs
