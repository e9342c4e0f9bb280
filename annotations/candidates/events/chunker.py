"""Reading the noun phrases of a clause from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.agreement import (
    Cases,
    cases_of,
    governed,
)
from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.marks import Marks
from annotations.candidates.events.nouns import NounReader
from annotations.candidates.events.prepositions import Opening, Prepositions
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.word_classes import WordClasses
from annotations.candidates.events.words import Word

_AFTER_DETERMINER = frozenset("beiden vielen meisten anderen wenigen".split())
_FARTHEST = 14
_ALREADY = frozenset({"bereits", "schon", "erst"})


_NOTHING = Opening()


class Chunker:
    """Reads the phrases of one sentence, clause after clause."""

    def __init__(self, words: Sequence[Word], tables: Tables, marks: Marks) -> None:
        """Take the sentence and what is known of its words."""
        self.words = words
        self.tables = tables
        self.names = marks.names
        self.marks = marks
        self.nouns = NounReader(words, tables, marks)
        self.classes = WordClasses(words, tables, marks)
        self.prepositions = Prepositions(words, tables, self.classes)
        self.known = marks.names.keys() | marks.quantities
        self.unlike_nouns = {0, *marks.times, *marks.derived}

    def phrases(self, clause: Clause) -> list[Phrase]:
        """Return the phrases of a clause in order, not yet tied to one another."""
        self.clause = clause
        self.found: list[Phrase] = []
        self.classes.enter(clause)
        self.passed = self.classes.verbs | self.marks.times
        order = clause.words
        self._read(order, self._relative(order) if clause.kind == "rel" else 0, len(order))
        return self.found

    def _read(self, order: list[int], n: int, end: int) -> None:
        """Read what stands from position ``n`` on."""
        words, known, passed = self.words, self.known, self.passed
        while n < end:
            at = order[n]
            word = words[at]
            opens = word.opens or (at in known and word.kind != "p")
            if not opens or at in passed:
                n += 1
            elif word.noun and at not in self.unlike_nouns:
                n = self._bare(order, n)
            else:
                n = self._next(order, n)

    def _relative(self, order: list[int]) -> int:
        """Take the relative pronoun that opens a relative clause."""
        preposition = ""
        for n, at in enumerate(order[:4]):
            word = self.words[at]
            if word.governs:
                preposition = word.low
            elif word.low == self.clause.intro:
                if word.low in ("deren", "dessen"):
                    return n
                cases = word.cases
                if preposition:
                    cases = governed(cases, self.tables.prepositions[preposition])
                opening = Opening()
                opening.preposition = preposition
                return self._short("relative", order, n, opening, cases)
        return 0

    # --- one phrase -----------------------------------------------------------------------

    def _bare(self, order: list[int], n: int) -> int:
        """Read a phrase that begins with its noun; return the position after it."""
        nouns, after = self.nouns.read(order, n)
        if not nouns:
            return n + 1
        self.found.append(self.nouns.phrase(order[n], nouns, _NOTHING, self.clause))
        return after

    def _next(self, order: list[int], n: int) -> int:
        """Read the phrase at position ``n``; return the position after it."""
        at = order[n]
        word = self.words[at]
        opening = Opening()
        if word.low == "so":
            if not self.classes.names_source(order, n):
                return n + 1
            opening.preposition = "so"
            n += 1
        elif n == 0 and word.governs and self._opens_attribute(order, n):
            pass
        elif (word.governs or word.fused) and not (
            word.cap and at in self.names and self.classes.opens_clause(at)
        ):
            n = self.prepositions.read(order, n, opening)
        end = self._group(order, n, opening)
        return end if end > n else n + 1

    def _opens_attribute(self, order: list[int], n: int) -> bool:
        """Whether what opens the clause is part of a phrase: "Von X kontrollierte Orte"."""
        at = order[n]
        if self.words[at].low not in ("von", "mit"):
            return False
        end = self._past_embedded(order, n)
        return end > n + 1 and not self.words[order[end]].kinds.isdisjoint("a")

    def _group(self, order: list[int], n: int, opening: Opening) -> int:
        """Read article, adjectives, numbers and nouns from position ``n``."""
        if n >= len(order):
            return n
        start = n
        word = self.words[order[n]]
        if (word.determines or word.stands) and not opening.determiner:
            end = self._alone(order, n, opening) if word.alone else 0
            if end:
                return end
            if word.determines and order[n] not in self.names:
                n = self._determiner(order, n, opening)
        if n < len(order) and not self._is_plain(order[n]):
            n = self._before_nouns(order, n, opening)
        nouns, after = self.nouns.read(order, n)
        if not nouns:
            return self._without_noun(order, start, n, opening)
        self.found.append(self.nouns.phrase(order[start], nouns, opening, self.clause))
        return after

    def _alone(self, order: list[int], n: int, opening: Opening) -> int:
        """Read a pronoun, or "einige" before a genitive; return the position after it, or 0."""
        word = self.words[order[n]]
        if word.stands and not (word.cap and n):
            cases = governed(cases_of(self.tables.pronouns[word.low]), opening.governs)
            return self._short("pronoun", order, n, opening, cases)
        if not word.determines or order[n] in self.names:
            return 0
        if self.classes.is_quantifier(order, n):
            return self._short("number", order, n, opening, word.cases)
        if word.low == "ihr" and self.classes.is_dative_pronoun(order, n):
            return self._short("pronoun", order, n, opening, frozenset({"df"}))
        return 0

    def _determiner(self, order: list[int], n: int, opening: Opening) -> int:
        word = self.words[order[n]]
        opening.determiner, opening.cases = word.low, word.cases
        n += 1
        if n < len(order):
            second = self.words[order[n]]
            if second.low in _AFTER_DETERMINER:
                n += 1
            elif word.low == "all" and second.determines:
                opening.cases = second.cases
                n += 1
        return n

    def _before_nouns(self, order: list[int], n: int, opening: Opening) -> int:
        """Read adjectives, numbers and what is embedded before the nouns."""
        times, quantities = self.marks.times, self.marks.quantities
        von = bool(opening.preposition) and self.words[order[n]].low == "von"
        bare = n == 0 and not opening.preposition and self.words[order[n]].governs
        begun = von or bare or bool(opening.determiner)
        while n < len(order):
            at = order[n]
            word = self.words[at]
            if at in times:
                after = self._past_time(order, n, opening.determiner)
                if after == n:
                    break
                n = after
                continue
            if word.cap and (at in self.names or self._is_plain(at)):
                break
            if word.approximate and self.classes.approximates(order, n):
                n += 1
            elif (word.counts or at in quantities) and self.classes.is_number(order, n):
                opening.number = at
                begun = True
                n += 1
            else:
                after = self._modifier(order, n, opening, begun=begun)
                if after <= n:
                    break
                begun = begun or bool(opening.adjectives)
                n = after
        return n

    def _is_plain(self, at: int) -> bool:
        """Whether nothing but a noun or name can stand here."""
        return self.words[at].noun and at not in self.unlike_nouns

    def _past_time(self, order: list[int], n: int, determiner: str) -> int:
        """Return the position after a time before a participle: "die seit Mai laufende"."""
        before = n - 2 if n > 1 and self.words[order[n - 1]].low in _ALREADY else n - 1
        if before < 0 or not determiner or self.words[order[before]].low != determiner:
            return n
        end = n
        while end < len(order) and order[end] in self.marks.times:
            end += 1
        while end + 2 < len(order) and self.classes.modifies(order, end):
            end += 1
        if end + 1 < len(order) and self.classes.is_preposition(order[end]):
            return end if self._past_embedded(order, end) > end else n
        if end + 1 >= len(order) or self.words[order[end]].kinds.isdisjoint("ab"):
            return n
        follows = order[end + 1]
        return end if self.words[follows].cap or self.classes.is_adjective(follows) else n

    def _modifier(self, order: list[int], n: int, opening: Opening, *, begun: bool) -> int:
        """Read an adjective, an adverb before one, or an embedded phrase; ``n`` if none."""
        at = order[n]
        word = self.words[at]
        adjective = word.inflected and self.classes.is_adjective(at)
        if word.kind == "p":
            follows = n + 1 < len(order) and self.classes.is_adjective(order[n + 1])
            return n + 1 if word.text == "," and opening.adjectives and follows else n
        is_adjective = adjective and (at == 0 or self.classes.is_derived(at))
        if word.cap and not (is_adjective or (n == 0 and begun)):
            return n
        if at in self.classes.verbs and (not adjective or at == self.clause.finite):
            return n
        if begun and (word.determines or self.classes.is_preposition(at)):
            return self._embedded(order, n)
        if adjective:
            opening.adjectives += (at,)
            return n + 1
        return n + 1 if begun and self.classes.modifies(order, n) else n

    def _embedded(self, order: list[int], n: int) -> int:
        """Read what stands between article and participle ("die von X besetzte Stadt")."""
        end = self._past_embedded(order, n)
        if end > n:
            inner = len(self.found)
            self._read(order[:end], n, end)
            for phrase in self.found[inner:]:
                phrase.inner = True
        return end

    def _past_embedded(self, order: list[int], n: int) -> int:
        """Return the position of the participle that closes what begins at ``n``, else that."""
        for end in range(n + 1, min(n + _FARTHEST, len(order) - 1)):
            at = order[end]
            if self.words[at].kind == "p" and self.words[at].text != ",":
                return n
            if at in self.classes.verbs and not self.classes.is_adjective(at):
                return n
            if self.classes.closes(at, order[end + 1], far=end > n + 1):
                return end
        return n

    # --- without a noun -------------------------------------------------------------------

    def _without_noun(self, order: list[int], start: int, n: int, opening: Opening) -> int:
        at = order[start]
        if opening.number >= 0:
            number = opening.number
            cases, preposition = opening.governed, opening.preposition
            phrase = Phrase("number", at, number + 1, number, cases, preposition, self.clause)
            phrase.number = number
            self.found.append(phrase)
            return n
        follows_time = n < len(order) and order[n] in self.marks.times
        alone = n == start + 1 and self.words[at].low == opening.determiner
        points = opening.determiner in self.tables.words["demonstratives"]
        if alone and points and not follows_time:
            return self._short("pronoun", order, start, opening, opening.governed)
        return n if (opening.adjectives and opening.determiner) or follows_time else start

    def _short(
        self, kind: str, order: list[int], n: int, opening: Opening, cases: Cases
    ) -> int:
        """Add a phrase of one word; return the position after it."""
        at = order[n]
        phrase = Phrase(kind, at, at + 1, at, cases, opening.preposition, self.clause)
        self.found.append(phrase)
        return n + 1
