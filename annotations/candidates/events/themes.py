"""What a sentence and its neighbours are about, where a plain word's type depends on it.

"Angriff" means an air strike beside rockets, an attack beside bombings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_SHORT = 7
"""Longer words are looked through also when they begin small."""


def themes(sentences: Sequence[Sequence[Word]], tables: Tables) -> list[frozenset[str]]:
    """Return for each sentence the theme of which it and its two neighbours tell most.

    It is empty where they tell of none, or of two as much.
    """
    counted = [_counted(words, tables) for words in sentences]
    return [
        _strongest(sum(counted[max(at - 1, 0) : at + 2], Counter()))
        for at in range(len(counted))
    ]


def _counted(words: Sequence[Word], tables: Tables) -> Counter[str]:
    """Return how many words of one sentence tell of each theme."""
    lines = "\n".join(
        fold(word.text) for word in words if len(word.text) > _SHORT or word.text[:1].isupper()
    )
    found = Counter[str]()
    for name, parts in tables.themes.items():
        times = sum(lines.count(part) for part in parts)
        if times:
            found[name] = times
    return found


def _strongest(counted: Counter[str]) -> frozenset[str]:
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return frozenset()
    return frozenset({ranked[0][0]})
