"""Where "und" joins predicates, and where it only joins nouns."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_JOINERS = frozenset({"und", "oder", "sowie"})
_NEW_CLAUSE = frozenset({"dass", "weil", "ob", "nachdem", "wenn"})


class Coordination:
    """Cuts stretches of one sentence at the conjunctions that start a new predicate."""

    def __init__(self, words: Sequence[Word], tables: Tables, finiteness: Finiteness) -> None:
        """Take the sentence."""
        self.words = words
        self.tables = tables
        self.finiteness = finiteness

    def parts(self, segment: list[int], kind: str) -> list[list[int]]:
        """Return the predicates of ``segment``, without the conjunctions between them."""
        found: list[list[int]] = []
        start = 0
        joints = [n for n, at in enumerate(segment) if self.words[at].low in _JOINERS and n]
        for position, n in enumerate(joints):
            left, right = segment[start:n], segment[n + 1 :]
            if not left or not right:
                continue
            until = joints[position + 1] if position + 1 < len(joints) else len(segment)
            if self._splits(left, right, segment[n + 1 : until], kind):
                found.append(left)
                start = n + 1
        found.append(segment[start:])
        return found

    def _splits(self, left: list[int], right: list[int], near: list[int], kind: str) -> bool:
        """Whether ``left`` is a whole predicate and ``right`` begins another.

        ``near`` is ``right`` up to the next conjunction.
        """
        if self.words[right[0]].low in _NEW_CLAUSE:
            return True
        if kind in ("sub", "rel"):
            return self._ends_with_verb(left) and any(self.finiteness.may_be[i] for i in right)
        finite = self._finite_of(left)
        if finite < 0:
            # Before the verb of its clause "und" joins nouns; a participle may still end here.
            return self._ends_with_verb(left) and any(self.finiteness.is_sure[i] for i in near)
        if any(self.finiteness.is_sure[i] for i in near):
            return True
        if self.finiteness.is_auxiliary(finite):
            return self._ends_with_nonfinite(left, finite) and any(
                self.finiteness.is_nonfinite[i] for i in right
            )
        return any(self.finiteness.may_be[i] for i in near)

    def _finite_of(self, part: list[int]) -> int:
        """Return the finite verb of a stretch, or -1."""
        for at in part:
            if self.finiteness.is_sure[at]:
                return at
        for n, at in enumerate(part):
            is_auxiliary = self.finiteness.may_be[at] and self.finiteness.is_auxiliary(at)
            if is_auxiliary and not (n and self.finiteness.is_nonfinite[part[n - 1]]):
                return at
        return next((at for at in part if self.finiteness.may_be[at]), -1)

    def _ends_with_verb(self, part: list[int]) -> bool:
        return self.finiteness.may_be[part[-1]] or self.finiteness.is_nonfinite[part[-1]]

    def _ends_with_nonfinite(self, part: list[int], finite: int) -> bool:
        return part[-1] != finite and self.finiteness.is_nonfinite[part[-1]]

    def ends_finite(self, segment: list[int]) -> bool:
        """Whether the segment (or its part before "und") ends with its finite verb."""
        for n, at in enumerate(segment):
            if n < 2 or not self.finiteness.may_be[at]:
                continue
            if n + 1 == len(segment) or self.words[segment[n + 1]].low in _JOINERS:
                middle = [i for i in segment[1:n] if self.finiteness.is_sure[i]]
                if not middle or middle[0] in segment[max(n - 2, 0) : n]:
                    return True
        return False
