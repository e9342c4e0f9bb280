"""Reading the clauses of a sentence without a tagger.

Commas and conjunctions cut the sentence, the finite verb says which part is a clause of its
own, and parts without one are joined to the clause they continue.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.coordination import Coordination
from annotations.candidates.events.finiteness import Finiteness
from annotations.candidates.events.predicates import Predicates
from annotations.candidates.events.signs import Signs
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_BREAKS = frozenset(",;:–—-()…!?.|")
_CLOSERS = frozenset(";:!?|")
_DASHES = frozenset("-–—")
QUOTES = frozenset("\"„“”«»‚‘’'›‹")
_SUBORDINATING = frozenset({"dass", "ob", "weil", "nachdem", "obwohl", "wenn"})
_DONE_BY = frozenset({"von", "vom", "durch"})
_SHORT = 3
_LONG = 8
_LONGEST_DATELINE = 10
_LISTED = 2
"""A participle in a list has at most an adverb with it ("schwer verletzt")."""


def clauses(
    words: Sequence[Word], signs: Signs, finiteness: Finiteness, tables: Tables
) -> list[Clause]:
    """Return the clauses of a sentence, in the order in which they begin."""
    return _Reader(words, signs, finiteness, tables).read()


class _Reader:
    def __init__(
        self, words: Sequence[Word], signs: Signs, finiteness: Finiteness, tables: Tables
    ) -> None:
        self.words = words
        self.tables = tables
        self.marks = signs.marks
        self.coordination = Coordination(words, signs.joints, finiteness)
        self.finite, self.sure = finiteness.finite, finiteness.sure
        self.nonfinite = signs.nonfinite
        self.found: list[Clause] = []
        self.predicates = Predicates(words, finiteness, self.found)
        self.last: Clause | None = None

    def read(self) -> list[Clause]:
        segment: list[int] = []
        start = 0
        aside = self._aside()
        for at, text in (*self.marks, (len(self.words), ",")):
            is_quote = text in QUOTES or at in aside
            if not is_quote and text not in _BREAKS:
                continue
            segment += range(start, at)
            start = at + 1
            if is_quote:
                continue
            if segment:
                self._segment(segment)
                segment = []
            if text in _CLOSERS or (text in _DASHES and self._is_dateline(at)):
                for clause in self.found:
                    clause.closed = True
        return self.found

    def _aside(self) -> set[int]:
        """Return the brackets around an abbreviation or a name, which break no clause."""
        found: set[int] = set()
        for (opening, text), (closing, other) in pairwise(self.marks):
            inside = range(opening + 1, closing)
            if text in _DASHES and other in _DASHES and self._is_source(inside):
                found |= {opening, closing}
                continue
            if text != "(" or other != ")":
                continue
            if 0 < len(inside) <= _SHORT and all(
                (self.words[at].cap and at not in self.finite) or self.words[at].kind == "n"
                for at in inside
            ):
                found |= {opening, closing}
        return found

    def _is_source(self, inside: range) -> bool:
        """Whether a stretch between dashes only says whose words it is: "– so die Armee –"."""
        return (
            0 < len(inside) <= _LONG
            and self.words[inside[0]].low == "so"
            and self.finite.isdisjoint(inside)
        )

    def _is_dateline(self, at: int) -> bool:
        """Whether a dash ends a dateline: "Sanaa (dpa) - "."""
        return at <= _LONGEST_DATELINE and all(clause.finite < 0 for clause in self.found)

    # --- one stretch between two breaks ---------------------------------------------------

    def _segment(self, segment: list[int]) -> None:
        last = self.last
        word = self.words[segment[0]]
        begins = "p" in word.kinds or word.adverb
        if begins and last is not None and not last.closed and self._is_participial(segment):
            self.found.append(Clause("part", "", segment, parent=last))
            return
        kind, intro = self._kind(segment)
        if kind == "rel" and last is not self.found[-1] and self._is_interrupted():
            kind, intro = "main", ""
        for n, part in enumerate(self.coordination.parts(segment, kind)):
            if n:
                self._share(part)
            else:
                self._place(part, kind, intro)

    def _is_participial(self, segment: list[int]) -> bool:
        """Whether a participle says more of the noun before: ", unterstützt von X,"."""
        n = 1 if self.words[segment[0]].adverb else 0
        if n + 2 >= len(segment) or self.words[segment[0] - 1].text != ",":
            return False
        word, following = self.words[segment[n]], self.words[segment[n + 1]]
        if word.cap or "p" not in word.kinds or following.low not in _DONE_BY:
            return False
        return self.sure.isdisjoint(segment) and self.words[segment[0] - 2].cap

    def _is_interrupted(self) -> bool:
        """Whether the clause before what a participle adds still waits for a verb."""
        last = self.last
        return last is not None and (last.finite < 0 or self.predicates.wants_more(last))

    def _share(self, part: list[int]) -> None:
        """Make a clause that shares with the one before "und"."""
        before = self.last or self.found[-1]
        if self.words[part[0]].low in _SUBORDINATING:
            clause = Clause("sub", self.words[part[0]].low, part, parent=before.parent)
        else:
            clause = Clause(before.kind, before.intro, part, parent=before.parent)
            clause.shares = before
        self.found.append(clause)
        self.last = clause
        self.predicates.take_finite(clause)

    def _place(self, part: list[int], kind: str, intro: str) -> None:
        """Make a clause of ``part``, or join it to one that waits for it."""
        if kind == "main" and self.found and self._is_listed(part):
            self._share(part)
            return
        finite = self.predicates.has_finite(part)
        if kind == "main":
            waiting = self._waiting(part, finite) if self.found else None
            if waiting is not None:
                waiting.words += part
                self.last = waiting
                if waiting.finite < 0:
                    self.predicates.take_finite(waiting)
                return
            purpose = self.words[part[0]].low == "um"
            if (self.found or purpose) and self._is_infinitive(part, finite):
                kind, intro = "inf", "um" if purpose else ""
            elif not finite and self._is_elliptic(part):
                self._share(part)
                return
        clause = Clause(kind, intro, part, parent=self.last)
        if self.last is not None and self.last.kind == "inf" and self.last.parent is None:
            self.last.parent, clause.parent = clause, None
        self.found.append(clause)
        self.last = clause
        self.predicates.take_finite(clause)

    def _is_listed(self, part: list[int]) -> bool:
        """Whether ``part`` is one more participle: "wurden getötet, verletzt oder entführt"."""
        before = self.last
        if before is None or before.closed or not before.auxiliary or len(part) > _LISTED:
            return False
        if any(self.words[at].cap for at in part) or before.words[-1] == before.finite:
            return False
        return all("p" in self.words[at].kinds for at in (before.words[-1], part[-1]))

    def _is_elliptic(self, part: list[int]) -> bool:
        """Whether the auxiliary before holds too: "drei seien tot, zwei verletzt worden"."""
        before = self.last
        if before is None or before.closed or not before.auxiliary:
            return False
        return "p" in self.words[part[-1]].kinds or self.words[part[-1]].low == "worden"

    def _is_infinitive(self, part: list[int], has_finite: bool) -> bool:
        """Whether a stretch is an infinitive with "zu", and no clause of its own."""
        if not self.predicates.has_zu(part):
            return False
        if not has_finite:
            return True
        ends = self.words[part[-2]].low == "zu" if len(part) > 1 else False
        return ends and self.sure.isdisjoint(part)

    def _waiting(self, part: list[int], has_finite: bool) -> Clause | None:
        """Return the earlier clause that ``part`` continues."""
        dash = bool(part[0]) and self.words[part[0] - 1].text in _DASHES
        nonfinite = not self.nonfinite.isdisjoint(part[-3:])
        split = None if has_finite else self._split_verb(part)
        if split is not None:
            return split
        for clause in reversed(self.found):
            if clause.kind == "part":
                continue
            if clause.closed or (dash and clause.finite >= 0 and not has_finite):
                return None
            if clause.kind == "inf" or (clause.kind == "main" and clause.shares is not None):
                ends = has_finite or nonfinite or self.predicates.has_zu(part)
                if clause is self.last and not ends:
                    return clause
                continue
            if self._continues(clause, part, has_finite=has_finite, nonfinite=nonfinite):
                return clause
        return None

    def _split_verb(self, part: list[int]) -> Clause | None:
        """Return the open clause whose finite verb wants the particle that ends ``part``."""
        low = self.words[part[-1]].low
        if self.words[part[-1]].cap or low not in self.tables.particles:
            return None
        for clause in reversed(self.found):
            if clause.closed:
                return None
            may_wait = clause.kind == "main" and clause.finite >= 0 and clause is not self.last
            if may_wait and low in self.words[clause.finite].particles:
                return clause
        return None

    def _continues(
        self, clause: Clause, part: list[int], *, has_finite: bool, nonfinite: bool
    ) -> bool:
        if has_finite:
            return clause.finite < 0
        if nonfinite:
            if clause.auxiliary and not self.predicates.is_complete(clause):
                return True
            return clause.finite < 0 and clause.kind in ("sub", "rel")
        if self.predicates.has_zu(part):
            return False
        if clause is self.last:
            return not self._is_full(clause)
        return self.last is not None and self._is_full(self.last) and clause.kind == "main"

    def _is_full(self, clause: Clause) -> bool:
        """Whether a subordinate clause has ended with its finite verb."""
        return clause.kind in ("sub", "rel") and clause.finite == clause.words[-1]

    # --- kinds ----------------------------------------------------------------------------

    def _kind(self, segment: list[int]) -> tuple[str, str]:
        """Return the kind of clause that ``segment`` starts, and the word that says so."""
        n = 0
        word = self.words[segment[0]]
        while word.leads and n < len(segment) - 1:
            n += 1
            word = self.words[segment[n]]
        if word.subjoins and (
            self.coordination.ends_finite(segment)
            or (word.low in _SUBORDINATING and not self.predicates.has_finite(segment))
        ):
            return "sub", word.low
        if not self.found or segment[0] == 0 or self.words[segment[0] - 1].text in _CLOSERS:
            return "main", ""
        if word.governs and n + 1 < len(segment):
            n += 1
            word = self.words[segment[n]]
        if word.relates and self._is_relative(segment, n):
            return "rel", word.low
        return "main", ""

    def _is_relative(self, segment: list[int], n: int) -> bool:
        if n + 1 < len(segment) and self.coordination.ends_finite(segment):
            return len(self.sure.intersection(segment)) <= 2
        return not self.predicates.has_finite(segment) and self._opens_relative(segment, n)

    def _opens_relative(self, segment: list[int], n: int) -> bool:
        """A relative clause that is itself interrupted: "die, wie er sagte, ..."."""
        if n + 1 >= len(segment):
            return True
        following = self.words[segment[n + 1]]
        return not following.cap and (
            following.determines or following.governs or following.low in ("sich", "nach")
        )
