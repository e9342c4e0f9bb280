"""What an article is about, where a plain word's type depends on it.

"Angriff" means an air strike in an article about rockets, an attack in one about bombings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import Tables

_LEAST = 2
"""So many words must tell of a theme."""


def themes(words: Iterable[str], tables: Tables) -> frozenset[str]:
    """Return the themes whose words stand often enough, and oftener than their rivals'."""
    counted = Counter(fold(word) for word in words if len(word) > 7 or word[:1].isupper())
    lines = "\n".join(("", *counted, ""))
    found = {
        name: sum(counted[word] for word in {w for part in parts for w in _with(part, lines)})
        for name, parts in tables.themes.items()
    }
    return frozenset(
        name
        for name, times in found.items()
        if times >= _LEAST
        and all(times > more for other, more in found.items() if other != name)
    )


def _with(part: str, lines: str) -> Iterator[str]:
    """Yield the lines that hold ``part``."""
    at = lines.find(part)
    while at >= 0:
        end = lines.index("\n", at)
        yield lines[lines.rindex("\n", 0, at) + 1 : end]
        at = lines.find(part, end)
