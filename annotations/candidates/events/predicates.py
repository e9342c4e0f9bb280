"""The finite verbs of clauses, and whether a clause still waits for its other verb."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.words import Word

_NONFINITE = frozenset("ip")


class Predicates:
    """Tells the verbs of the stretches and clauses of one sentence."""

    def __init__(
        self, words: Sequence[Word], finiteness: Finiteness, found: Sequence[Clause]
    ) -> None:
        """Take the sentence; ``found`` are its clauses, as they are found."""
        self.words = words
        self.finite = finiteness.finite
        self.sure = finiteness.sure
        self.nonfinite = finiteness.nonfinite
        self.found = found

    def has_finite(self, part: list[int]) -> bool:
        """Whether a stretch has a finite verb; sure ones win over ambiguous ones."""
        if self.finite.isdisjoint(part):
            return False
        if not self.sure.isdisjoint(part):
            return True
        return not any(map(self.wants_more, self.found))

    def has_zu(self, part: list[int]) -> bool:
        """Whether a stretch has an infinitive with "zu"."""
        for n, at in enumerate(part):
            word = self.words[at]
            if word.cap:
                continue
            if "z" in word.kinds:
                return True
            followed = word.low == "zu" and n + 1 < len(part)
            if followed and part[n + 1] in self.nonfinite:
                return True
        return False

    def is_complete(self, clause: Clause) -> bool:
        """Whether the clause's auxiliary has its participle or infinitive already."""
        return any(i != clause.finite for i in self.nonfinite.intersection(clause.words))

    def take_finite(self, clause: Clause) -> None:
        """Find the clause's finite verb."""
        if clause.kind == "inf" or self.finite.isdisjoint(clause.words):
            return
        shared = clause.shares
        finites = self.sure.intersection(clause.words)
        if not finites:
            if shared is not None and self._is_parallel(shared, clause):
                return
            others = [one for one in self.found if one.auxiliary and one is not clause]
            if others and any(map(self.wants_more, others)):
                return
            finites = self.finite.intersection(clause.words)
        at = max(finites) if clause.kind in ("sub", "rel") else min(finites)
        word = self.words[at]
        clause.finite, clause.auxiliary, clause.mood = at, word.auxiliary, word.mood

    def wants_more(self, clause: Clause) -> bool:
        """Whether an open clause has an auxiliary without its participle."""
        return (
            bool(clause.auxiliary)
            and not clause.closed
            and clause.kind != "inf"
            and not self.is_complete(clause)
        )

    def _is_parallel(self, shared: Clause, clause: Clause) -> bool:
        """Whether the auxiliary before "und" can hold for the verb after it too."""
        if not (shared.auxiliary or (shared.finite < 0 and shared.origin.auxiliary)):
            return False
        before = self._kinds(shared)
        after = self._kinds(clause)
        return not before or not after or bool(before & after)

    def _kinds(self, clause: Clause) -> set[str]:
        """Return how the last verb of a clause can be read: participle, infinitive."""
        for at in reversed(clause.words):
            word = self.words[at]
            if word.cap or at == clause.finite or word.auxiliary:
                continue
            kinds = set(word.kinds & _NONFINITE)
            if kinds:
                return kinds
        return set()
