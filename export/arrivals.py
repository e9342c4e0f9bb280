"""What became of candidates that came from a file: counted, and told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotations.session import Fate, Fates
from export.console import number

KINDS = {"mention": "mentions", "event": "events"}


def summed(all_fates: Iterable[Fates]) -> Counter[tuple[Fate, str]]:
    """Return the counts of several articles together."""
    total: Counter[tuple[Fate, str]] = Counter()
    for fates in all_fates:
        total.update(fates)
    return total


def taken_in(fates: Fates) -> int:
    """Return how many candidates are open now because of the file: new ones and joined ones."""
    return sum(count for (fate, _), count in fates.items() if fate is not Fate.DECIDED)


def arrival_facts(fates: Fates) -> dict[str, dict[str, int]]:
    """Return for programs how many mentions and events came to what."""
    return {
        fate.value: {name: fates.get((fate, kind), 0) for kind, name in KINDS.items()}
        for fate in Fate
    }


def and_arrived(fates: Fates) -> str:
    """Return how a report ends that counts candidates, empty where all of them are new."""
    new, joined, decided = (_counted(fates, fate) for fate in Fate)
    said = ""
    if joined:
        said = f": {new} new, " if new else ": "
        said += f"{joined} joined to open ones"
    return said + (f"; decided already, so left out: {decided}" if decided else "")


def _counted(fates: Fates, fate: Fate) -> str:
    """Return "2 mentions and 1 event", empty for none."""
    counts = [(fates.get((fate, kind), 0), kind) for kind in KINDS]
    return " and ".join(number(count, kind) for count, kind in counts if count)
