"""What a project remembers: which surfaces its reviewers kept and which they denied.

Surfaces are compared without the endings of inflection, so that "Hamdoks" speaks for "Hamdok".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotations.candidates.evidence import EVERY, Evidence, Trace, add_counts
from annotations.candidates.inflection import canonical, stem

VALUES = frozenset({"DATE", "QUANTITY", "TIME", "NUM"})
"""Labels of what is counted and dated: rules find it, a surface says little about it."""

_ADJECTIVE = re.compile(r"(?:e|en|er|es|em)$")


class Entry(NamedTuple):
    """One thing remembered, with how often it was kept and denied.

    ``spelling`` is how its surface stood most often in the texts.
    """

    trace: Trace
    spelling: str
    kept: int
    denied: int
    chance: float
    forgotten: bool


@lru_cache(maxsize=65536)
def single(word: str) -> str:
    """Return a name of one word without its Arabic article's spelling and its genitive."""
    plain = canonical(word)
    if plain.endswith(("'", "’")):
        return plain[:-1]
    return plain[:-1] if len(plain) > 4 and plain.endswith("s") else plain


@lru_cache(maxsize=65536)
def adjective(word: str) -> str:
    """Return an adjective in lower case without its ending."""
    return _ADJECTIVE.sub("", word.lower())


@lru_cache(maxsize=16384)
def normal(trace: Trace) -> Trace:
    """Return ``trace`` with its surface as it is compared."""
    return trace._replace(surface=_normal(trace))


def _normal(trace: Trace) -> str:
    surface = trace.surface
    if trace.kind == "event" or trace.label in VALUES:
        return surface.lower()
    if trace.context == "name/plain" and " " in surface:
        return " ".join(stem(word) for word in surface.split())
    if trace.context.endswith("/deriv"):
        return adjective(surface)
    if trace.kind == "argument" or trace.context.endswith("/part") or not surface:
        return surface
    *adjectives, head = surface.split()
    return " ".join((*(stem(word) for word in adjectives), single(head)))


class Memory:
    """Everything remembered of one project; grows and shrinks article by article."""

    def __init__(self, forgotten: Collection[Trace] = ()) -> None:
        """Begin with nothing; ``forgotten`` entries will say nothing."""
        self._sum = Evidence()
        self._surfaces: dict[str, set[Trace]] = defaultdict(set)
        self._openings: dict[str, Counter[int]] = {}
        self._became: dict[Trace, Counter[str]] = {}
        self._spelled: Counter[str] = Counter()
        self._stood: Counter[Trace] = Counter()
        self._forgotten = frozenset(normal(trace) for trace in forgotten)
        self.changes = 0
        """How often something was added or taken away; what follows holds until then."""

    def leave_out(self, forgotten: Collection[Trace]) -> None:
        """Let these entries say nothing, and no others."""
        self.changes += 1
        self._forgotten = frozenset(normal(trace) for trace in forgotten)

    def __bool__(self) -> bool:
        return bool(self._sum.kept or self._sum.denied)

    def add(self, evidence: Evidence) -> None:
        """Remember what one article says."""
        found = self._sum_up(evidence, 1)
        for trace in found.kept:
            if trace.surface != EVERY:
                if trace.surface not in self._surfaces:
                    self._note_opening(trace.surface, 1)
                self._surfaces[trace.surface].add(trace)

    def take_away(self, evidence: Evidence) -> None:
        """Take back what ``add`` was given."""
        found = self._sum_up(evidence, -1)
        for trace in found.kept:
            left = self._surfaces.get(trace.surface)
            if left is not None and trace not in self._sum.kept:
                left.discard(trace)
                if not left:
                    del self._surfaces[trace.surface]
                    self._note_opening(trace.surface, -1)

    def _sum_up(self, evidence: Evidence, sign: int) -> Evidence:
        """Add what one article says, or take it away; return it with normal traces."""
        self.changes += 1
        found = _normalised(evidence)
        self._sum.add(found, sign)
        add_counts(self._spelled, _spelled(evidence), sign)
        add_counts(self._stood, evidence.kept + evidence.denied, sign)
        for (trace, label), count in found.became.items():
            labels = self._became.setdefault(trace, Counter())
            add_counts(labels, Counter({label: count}), sign)
            if not labels:
                del self._became[trace]
        return found

    def kept(self, trace: Trace) -> int:
        """Return how often a normal trace was kept; 0 where it is forgotten."""
        return 0 if trace in self._forgotten else self._sum.kept[trace]

    def denied(self, trace: Trace) -> int:
        """Return how often a normal trace was denied; 0 where it is forgotten."""
        return 0 if trace in self._forgotten else self._sum.denied[trace]

    def has_spelled(self, name: str) -> bool:
        """Say whether a name was decided on as it stands here, or without its genitive."""
        return self._spelled[name] > 0 or self._spelled[name.removesuffix("s")] > 0

    def untriggered(self) -> Mapping[str, int]:
        """Return how often each word, in lower case, stood in no trigger."""
        return self._sum.untriggered

    def became(self, trace: Trace) -> Mapping[str, int]:
        """Return how often other labels were given to candidates with a normal trace."""
        return {} if trace in self._forgotten else self._became.get(trace, {})

    def chance(self, trace: Trace) -> float:
        """Return how likely a place with this normal trace is to be kept, 0 to 1.

        Denials speak against it, and so does every place of a single word in a finished
        article where nobody marked it.
        """
        kept, against = self.kept(trace), self.denied(trace)
        if trace.surface == EVERY:
            return (kept + 0.5) / (kept + against + 1.0)
        if " " not in trace.surface and not trace.context.endswith(("/deriv", "/part")):
            loose = self._sum.untriggered if trace.kind == "event" else self._sum.unmarked
            against += loose[trace.surface if trace.kind == "event" else single(trace.surface)]
        return (kept + 0.5) / (kept + against + 1.0)

    def _note_opening(self, surface: str, sign: int) -> None:
        """Note how long a surface is that is known now, or with ``sign`` -1 no more."""
        first, *more = surface.split(" ")
        if more:
            lengths = self._openings.setdefault(first, Counter())
            add_counts(lengths, Counter({len(more) + 1: 1}), sign)
            if not lengths:
                del self._openings[first]

    def longest(self, first: str) -> int:
        """Return how many words the longest normal surface has that begins with ``first``.

        1 where there is none of several words.
        """
        return max(self._openings.get(first, ()), default=1)

    def knows(self, surface: str) -> bool:
        """Say whether a normal surface was kept, as whatever."""
        return surface in self._surfaces

    def of(self, surface: str, kind: str = "mention") -> Sequence[Trace]:
        """Return the normal traces of a normal surface that were kept."""
        if surface not in self._surfaces:
            return ()
        return [one for one in self._surfaces[surface] if one.kind == kind and self.kept(one)]

    def all_kept(self) -> Iterator[Trace]:
        """Yield every normal trace of a surface that was kept and is not forgotten."""
        return (one for one in self._sum.kept if one.surface != EVERY and self.kept(one))

    def entries(self) -> tuple[Entry, ...]:
        """Return everything remembered, forgotten entries too, in a fixed order.

        Surfaces come first, then what holds for all of a label, and roles.
        """
        known = {*self._sum.kept, *self._sum.denied}
        spelling = {
            normal(trace): trace.surface
            for trace, _ in sorted(self._stood.items(), key=lambda one: (one[1], one[0]))
        }
        traces = sorted(known, key=lambda one: (one.kind == "argument", not one.surface, one))
        return tuple(
            Entry(
                trace,
                spelling.get(trace, trace.surface),
                self._sum.kept[trace],
                self._sum.denied[trace],
                round(self.chance(trace), 3),
                trace in self._forgotten,
            )
            for trace in traces
        )


def memory_of(evidence: Iterable[Evidence], forgotten: Collection[Trace] = ()) -> Memory:
    """Return the memory of several articles."""
    memory, everything = Memory(forgotten), Evidence()
    for one in evidence:
        everything.add(one)
    memory.add(everything)
    return memory


def _spelled(evidence: Evidence) -> Counter[str]:
    """Return the surfaces of names as they stood in the text."""
    found: Counter[str] = Counter()
    for counts in (evidence.kept, evidence.denied):
        for trace, count in counts.items():
            if trace.context.startswith("name/"):
                found[trace.surface] += count
    return found


def _normalised(evidence: Evidence) -> Evidence:
    made = Evidence()
    for trace, count in evidence.kept.items():
        made.kept[normal(trace)] += count
    for trace, count in evidence.denied.items():
        made.denied[normal(trace)] += count
    for (trace, label), count in evidence.became.items():
        made.became[normal(trace), label] += count
    for word, count in evidence.unmarked.items():
        made.unmarked[single(word)] += count
    for word, count in evidence.untriggered.items():
        made.untriggered[word.lower()] += count
    return made
