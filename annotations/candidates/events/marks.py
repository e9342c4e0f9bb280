"""What is known of the words of a sentence before its phrases are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of the words beforehand.

    ``names`` maps the first word index of a known name to the index after its last one,
    ``labels`` to its label;
    ``times`` and ``quantities`` are the indices of the words of dates and of quantities,
    ``derived`` those of adjectives made from names.
    """

    names: Mapping[int, int]
    labels: Mapping[int, str] = field(default_factory=dict)
    times: frozenset[int] = frozenset()
    quantities: frozenset[int] = frozenset()
    derived: frozenset[int] = frozenset()
