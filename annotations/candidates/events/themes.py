"""What an article is about, where a plain word's type depends on it.

"Angriff" means an air strike in an article about rockets, an attack in one about bombings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Tables

_LEAST = 2
"""So many words must tell of a theme."""


def themes(words: Iterable[str], tables: Tables) -> frozenset[str]:
    """Return the themes whose words stand often enough, and oftener than their rivals'."""
    counted = Counter(fold(word) for word in words if word[:1].isupper() or len(word) > 7)
    everything = "\n".join(counted)
    found = {}
    for name, parts in tables.themes.items():
        here = [part for part in parts if part in everything]
        found[name] = sum(
            times for word, times in counted.items() if any(part in word for part in here)
        )
    return frozenset(
        name
        for name, times in found.items()
        if times >= _LEAST
        and all(times > more for other, more in found.items() if other != name)
    )
