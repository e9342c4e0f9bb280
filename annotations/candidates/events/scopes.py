"""Whose words a clause is: the statement that governs it, or a source it names itself."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.found import Found
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.sources import Source, named_source
from annotations.candidates.events.tables import Tables

CONTENT = frozenset({"dass", "ob", "wie", "wonach"})
_QUOTES = frozenset('"„“»«”')
_INDIRECT = ("k", "c")
_GOING_ON = frozenset({"weitere", "weiterer", "anderen", "andere"})


class Scopes:
    """Finds governors in one sentence; ``spoken`` are its statements."""

    def __init__(self, sentence: Sentence, tables: Tables, spoken: Sequence[Found]) -> None:
        """Take the sentence and its statements."""
        self.sentence = sentence
        self.tables = tables
        self.spoken = spoken
        self._governors: dict[int, Found | None] = {}

    def governor(self, clause: Clause) -> Found | None:
        """Return the statement that ``clause`` is the content of."""
        if not self.spoken:
            return None
        key = id(clause)
        if key not in self._governors:
            self._governors[key] = self._governor(clause)
        return self._governors[key]

    def source(self, clause: Clause) -> Source | None:
        """Return the source that the clause, or one it hangs on, names."""
        for _ in range(len(self.sentence.clauses)):
            found = named_source(self.sentence, clause, self.tables)
            if found is None and clause.kind == "main":
                return self._source_before(clause)
            if found is not None or clause.kind == "rel" or clause.parent is None:
                return found
            if self.statement_of(clause.parent) is not None:
                return None
            clause = clause.parent
        return None

    def _source_before(self, clause: Clause) -> Source | None:
        """Return the source of a count that goes on: "laut Polizei ..., zehn weitere ..."."""
        order = self.sentence.clauses
        at = order.index(clause)
        if at == 0 or _GOING_ON.isdisjoint(clause.lows[:4]):
            return None
        before = order[at - 1]
        return (
            named_source(self.sentence, before, self.tables) if before.kind == "main" else None
        )

    def is_indirect(self, clause: Clause) -> bool:
        """Whether the clause, or one that it hangs on, is in subjunctive I."""
        for _ in range(len(self.sentence.clauses)):
            if clause.mood[:1] == "k":
                return True
            if clause.kind not in ("inf", "sub") or clause.parent is None:
                return False
            clause = clause.parent
        return False

    def statement_of(self, clause: Clause) -> Found | None:
        """Return the statement whose verb stands in ``clause``."""
        return next(
            (
                one
                for one in self.spoken
                if one.trigger.clause is clause and one.trigger.kind == "verb"
            ),
            None,
        )

    def follows(self, clause: Clause) -> bool:
        """Whether a clause of saying stands after its content: "..., sagte er"."""
        first = clause.words[0]
        return clause.kind == "main" and clause.finite == first and first > 0

    def _governor(self, clause: Clause) -> Found | None:
        for _ in range(len(self.sentence.clauses)):
            if clause.shares is not None and clause.kind == "main":
                if self.statement_of(clause) is not None:
                    return None
                clause = clause.shares
                continue
            if clause.kind == "main":
                return self._governor_of_main(clause)
            parent = clause.parent
            if parent is None or (clause.kind == "rel" and not self._is_told(clause)):
                return None
            own = self.statement_of(parent)
            if own is not None:
                content = clause.kind == "inf" or clause.intro in CONTENT
                return own if content and not self.follows(parent) else None
            if clause.intro == "wie" and self.statement_of(clause) is not None:
                return None
            clause = parent
        return None

    def _is_told(self, clause: Clause) -> bool:
        """Whether a relative clause is in the subjunctive, or inside quotation marks."""
        if clause.mood[:1] in _INDIRECT:
            return True
        marks = sum(word.text in _QUOTES for word in self.sentence.words[: clause.words[0]])
        return marks % 2 == 1

    def _governor_of_main(self, clause: Clause) -> Found | None:
        if self.statement_of(clause) is not None:
            return None
        order = self.sentence.clauses
        at = order.index(clause)
        for later in order[at + 1 :]:
            own = self.statement_of(later)
            if own is not None and (self.follows(later) or later.intro == "wie"):
                return own
            if own is None and later.kind == "main" and clause.closed != later.closed:
                break
        return self._governor_before(clause, order[:at])

    def _governor_before(self, clause: Clause, before: Sequence[Clause]) -> Found | None:
        for earlier in reversed(before):
            own = self.statement_of(earlier)
            if own is None:
                continue
            if earlier.kind == "sub" and earlier.intro == "wie":
                return own
            if clause.mood[:1] in _INDIRECT or self._is_quoted(clause):
                return own
            return own if self._is_object(earlier, clause) else None
        return None

    def _is_object(self, earlier: Clause, clause: Clause) -> bool:
        """Whether only a comma parts verb and content: "er sagte, die Stadt gehört uns"."""
        first = clause.words[0]
        return (
            earlier.words[-1] == first - 2
            and self.sentence.words[first - 1].text == ","
            and clause.finite > first
        )

    def _is_quoted(self, clause: Clause) -> bool:
        """Whether a colon and a quotation mark stand before the clause."""
        first = clause.words[0]
        before = [word.text for word in self.sentence.words[max(first - 2, 0) : first]]
        return len(before) == 2 and before[0] == ":" and before[1] in _QUOTES
