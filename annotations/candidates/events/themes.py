"""What a sentence and its neighbours are about, where a plain word's type depends on it.

"Angriff" means an air strike beside rockets, an attack beside bombings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotations.candidates.events.words import Word


def themes(sentences: Sequence[Sequence[Word]]) -> list[frozenset[str]]:
    """Return for each sentence the theme of which it and its two neighbours tell most.

    It is empty where they tell of none, or of two as much.
    """
    told = [[theme for word in words for theme in word.themes] for words in sentences]
    return [
        _strongest([theme for one in told[max(at - 1, 0) : at + 2] for theme in one])
        for at in range(len(told))
    ]


def _strongest(told: Sequence[tuple[str, int]]) -> frozenset[str]:
    """Return the theme that is told of most often."""
    if not told:
        return frozenset()
    counted = Counter[str]()
    for name, times in told:
        counted[name] += times
    ranked = counted.most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return frozenset()
    return frozenset({ranked[0][0]})
