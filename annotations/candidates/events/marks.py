"""What is known of the words of a sentence before its phrases are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotations.candidates.events.mentions import Extent
from annotations.candidates.events.words import Word

_ADJECTIVE = ("e", "en", "er", "es", "em")


class Marks(NamedTuple):
    """What is known of the words beforehand.

    ``names`` maps the first word index of a known name to the index after its last one,
    ``labels`` to its label;
    ``times`` and ``quantities`` are the indices of the words of dates and of quantities,
    ``derived`` those of adjectives made from names.
    """

    names: Mapping[int, int]
    labels: Mapping[int, str]
    times: frozenset[int]
    quantities: frozenset[int]
    derived: frozenset[int]


def marks_of(words: Sequence[Word], starts: Sequence[int], extents: Sequence[Extent]) -> Marks:
    """Return what the mentions of a sentence, longest first, say of its words."""
    names: dict[int, int] = {}
    labels: dict[int, str] = {}
    times: set[int] = set()
    quantities: set[int] = set()
    derived: set[int] = set()
    for known, first, last in extents:
        label = known.label
        if label == "DATE":
            times.update(range(first, last))
        elif label == "QUANTITY":
            quantities.update(range(first, last))
        elif known.form == "deriv":
            inside = range(first, last)
            derived.update(at for at in inside if words[at].low.endswith(_ADJECTIVE))
        elif first not in names and known.is_name and known.start == starts[first]:
            names[first] = last
            labels[first] = label
    return Marks(names, labels, frozenset(times), frozenset(quantities), frozenset(derived))
