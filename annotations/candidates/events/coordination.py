"""Where "und" joins predicates, and where it only joins nouns."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.words import Word

_NEW_CLAUSE = frozenset({"dass", "weil", "ob", "nachdem", "wenn"})


class Coordination:
    """Cuts stretches of one sentence at the conjunctions that start a new predicate."""

    def __init__(
        self, words: Sequence[Word], joints: AbstractSet[int], finiteness: Finiteness
    ) -> None:
        """Take the sentence and the places of its conjunctions."""
        self.words = words
        self.finite = finiteness.finite
        self.sure = finiteness.sure
        self.nonfinite = finiteness.nonfinite
        self.joints = joints

    def parts(self, segment: list[int], kind: str) -> list[list[int]]:
        """Return the predicates of ``segment``, without the conjunctions between them."""
        if self.joints.isdisjoint(segment):
            return [segment]
        found: list[list[int]] = []
        start = 0
        joints = [n for n, at in enumerate(segment) if at in self.joints and n]
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
            return self._ends_with_verb(left) and not self.finite.isdisjoint(right)
        finite = self._finite_of(left)
        if finite < 0:
            # Before the verb of its clause "und" joins nouns; a participle may still end here.
            return self._ends_with_verb(left) and not self.sure.isdisjoint(near)
        if not self.sure.isdisjoint(near):
            return True
        if self.words[finite].auxiliary:
            ends = left[-1] != finite and left[-1] in self.nonfinite
            return ends and not self.nonfinite.isdisjoint(right)
        return not self.finite.isdisjoint(near)

    def _finite_of(self, part: list[int]) -> int:
        """Return the finite verb of a stretch, or -1."""
        sure = self.sure.intersection(part)
        if sure:
            return min(sure)
        may_be = [(n, at) for n, at in enumerate(part) if at in self.finite]
        for n, at in may_be:
            if self.words[at].auxiliary and not (n and part[n - 1] in self.nonfinite):
                return at
        return may_be[0][1] if may_be else -1

    def _ends_with_verb(self, part: list[int]) -> bool:
        return part[-1] in self.finite or part[-1] in self.nonfinite

    def ends_finite(self, segment: list[int]) -> bool:
        """Whether the segment (or its part before "und") ends with its finite verb."""
        if self.finite.isdisjoint(segment):
            return False
        for n in range(2, len(segment)):
            if segment[n] not in self.finite:
                continue
            if n + 1 == len(segment) or segment[n + 1] in self.joints:
                middle = self.sure.intersection(segment[1:n])
                if not middle or min(middle) in segment[n - 2 : n]:
                    return True
        return False
