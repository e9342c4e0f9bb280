"""Reading the noun phrases of a clause from left to right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotations.candidates.events.agreement import (
    ALL,
    Cases,
    agreed,
    governed,
    without_genitive,
)
from annotations.candidates.events.attachment import attach
from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.nouns import NounReader
from annotations.candidates.events.phrases import Marks, Phrase
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_ADJECTIVE = ("e", "en", "er", "es", "em")
_NATIONAL = ("ische", "ischen", "ischer", "isches", "ischem")
_QUANTIFIERS = frozenset(
    "einige einigen viele vielen mehrere mehreren alle allen beide beiden wenige wenigen manche "
    "etliche eine einer eines einen keine keiner zahlreiche zahlreichen".split()
)
_AFTER_DETERMINER = frozenset("beiden vielen meisten anderen wenigen".split())
_NUMERALS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "zwanzig dreissig vierzig fünfzig sechzig hundert tausend dutzende hunderte tausende "
    "dutzend million millionen milliarde milliarden zweier dreier hunderttausende zehntausende".split()
)
_APPROXIMATE = frozenset(
    "mehr weniger als rund etwa fast knapp gut mindestens nahezu ungefähr circa höchstens "
    "insgesamt bis zu über wenigstens".split()
)
_SECOND: Mapping[str, tuple[str, ...]] = {
    "bis": ("zu", "in", "an", "nach", "vor", "auf"),
    **dict.fromkeys(
        (
            *("südlich", "nördlich", "östlich", "westlich", "nordöstlich", "nordwestlich"),
            *("südöstlich", "südwestlich", "unweit", "nahe", "ausserhalb", "innerhalb"),
            *("rund", "jenseits", "inmitten"),
        ),
        ("von", "bei", "an", "um"),
    ),
}


def phrases(
    words: Sequence[Word], clause: Clause, tables: Tables, marks: Marks
) -> list[Phrase]:
    """Return the phrases of one clause in order, tied to one another."""
    found = _Chunker(words, clause, tables, marks).read()
    attach(found, words, clause, tables, marks)
    return found


@dataclass(slots=True)
class _Opening:
    """What stands before the nouns of a phrase."""

    start: int
    preposition: str = ""
    governs: str = ""
    cases: Cases = ALL
    determiner: str = ""
    number: int = -1


class _Chunker:
    def __init__(
        self, words: Sequence[Word], clause: Clause, tables: Tables, marks: Marks
    ) -> None:
        self.words = words
        self.clause = clause
        self.tables = tables
        self.marks = marks
        self.nouns = NounReader(words, tables, marks)
        self.verbs = {verb.at for verb in clause.verbs}
        self.verbs |= {verb.particle for verb in clause.verbs}
        self.verbs.add(clause.finite)
        self.found: list[Phrase] = []

    def read(self) -> list[Phrase]:
        order = self.clause.words
        n = self._relative(order) if self.clause.kind == "rel" else 0
        while n < len(order):
            n = self._next(order, n)
        return self.found

    def _relative(self, order: list[int]) -> int:
        """Take the relative pronoun that opens a relative clause."""
        preposition = ""
        for n, at in enumerate(order[:4]):
            low = self.words[at].low
            if low in self.tables.prepositions:
                preposition = low
            elif low == self.clause.intro:
                if low in ("deren", "dessen"):
                    return n
                cases = self._cases_of(low)
                if preposition:
                    cases = governed(cases, self.tables.prepositions[preposition])
                self._add(Phrase("relative", at, at + 1, at, cases, preposition))
                return n + 1
        return 0

    def _cases_of(self, determiner: str) -> Cases:
        if determiner == "denen":
            return frozenset({"dp"})
        forms = self.tables.determiners.get(determiner, ())
        return ALL if "*" in forms or not forms else frozenset(forms)

    # --- one phrase -----------------------------------------------------------------------------

    def _next(self, order: list[int], n: int) -> int:
        """Read what stands at position ``n``; return the position after it."""
        at = order[n]
        if self.words[at].kind == "p" or at in self.verbs or at in self.marks.times:
            return n + 1
        opening = _Opening(n)
        after = n
        if not (at in self.marks.names and self.words[at].cap) or self._is_preposition(at):
            after = self._preposition(order, n, opening)
        end = self._group(order, after, opening)
        return end if end > after else after + 1

    def _is_preposition(self, at: int) -> bool:
        low = self.words[at].low
        return low in self.tables.prepositions or low in self.tables.fused

    def _preposition(self, order: list[int], n: int, opening: _Opening) -> int:
        """Read a preposition, if one stands here, into ``opening``."""
        low = self.words[order[n]].low
        if low in self.tables.fused:
            return self._fused(low, n, opening)
        if low not in self.tables.prepositions or not self._governs(order, n):
            return n
        opening.preposition, opening.governs = low, self.tables.prepositions[low]
        n += 1
        second = self.words[order[n]].low
        if second in _SECOND.get(low, ()):
            opening.governs = self.tables.prepositions[second]
            if low == "bis":
                opening.preposition = second
            n += 1
        elif low == "bis" and second in self.tables.fused:
            return self._fused(second, n, opening)
        return n

    def _fused(self, low: str, n: int, opening: _Opening) -> int:
        opening.preposition, *forms = self.tables.fused[low]
        opening.cases, opening.determiner, opening.governs = frozenset(forms), "der", ""
        return n + 1

    def _governs(self, order: list[int], n: int) -> bool:
        """A preposition needs something to govern: not "zu erobern", not a particle."""
        if n + 1 >= len(order):
            return False
        following = self.words[order[n + 1]]
        low = self.words[order[n]].low
        if order[n + 1] in self.marks.times or order[n] in self.marks.quantities:
            return False
        if low == "zu" and not following.cap:
            return not any(form.kind == "i" for form in following.forms)
        if self._is_preposition(order[n + 1]) and following.low not in _SECOND.get(low, ()):
            return low == "bis" and following.low in self.tables.fused
        return following.kind != "p"

    def _group(self, order: list[int], n: int, opening: _Opening) -> int:
        """Read article, adjectives, numbers and nouns from position ``n``."""
        if n >= len(order):
            return n
        start, words = n, self.words
        low = words[order[n]].low
        if not opening.determiner:
            if low in self.tables.pronouns and not (words[order[n]].cap and n):
                return self._pronoun(order, n, opening)
            if low in self.tables.determiners and order[n] not in self.marks.names:
                if self._is_quantifier(order, n):
                    at = order[n]
                    self._add(
                        Phrase(
                            "number", at, at + 1, at, self._cases_of(low), opening.preposition
                        )
                    )
                    return n + 1
                if low == "ihr" and self._is_dative(order, n):
                    at = order[n]
                    cases = frozenset({"df"})
                    self._add(Phrase("pronoun", at, at + 1, at, cases, opening.preposition))
                    return n + 1
                opening.determiner = low
                opening.cases = self._cases_of(low)
                n += 1
                if n < len(order) and words[order[n]].low in _AFTER_DETERMINER:
                    n += 1
                elif low == "all" and n < len(order):
                    second = words[order[n]].low
                    opening.cases = self._cases_of(second)
                    n += second in self.tables.determiners
        adjectives: list[int] = []
        n = self._before_nouns(order, n, opening, adjectives)
        nouns, after = self.nouns.read(order, n)
        if not nouns:
            return self._without_noun(order, start, n, opening, adjectives)
        self._noun(order[start], nouns, opening, adjectives)
        return after

    def _is_quantifier(self, order: list[int], n: int) -> bool:
        """Whether a genitive follows: "einige ihrer Hochburgen", "alle der Mädchen"."""
        if n + 1 >= len(order) or self.words[order[n]].low not in _QUANTIFIERS:
            return False
        low = self.words[order[n + 1]].low
        return any(form[0] == "g" for form in self.tables.determiners.get(low, ()))

    def _is_dative(self, order: list[int], n: int) -> bool:
        """Whether "ihr" stands alone, so is no possessive."""
        if n + 1 >= len(order):
            return True
        following = self.words[order[n + 1]]
        return not following.cap and not self._adjective(order[n + 1])

    def _before_nouns(
        self, order: list[int], n: int, opening: _Opening, adjectives: list[int]
    ) -> int:
        """Read adjectives, numbers and what is embedded before them."""
        begun = bool(opening.determiner)
        while n < len(order):
            at = order[n]
            word = self.words[at]
            if at in self.marks.times or (at in self.marks.names and word.cap):
                break
            if word.low in _APPROXIMATE and self._leads_to_number(order, n):
                n += 1
                continue
            if self._is_number(order, n):
                opening.number = at
                begun = True
                n += 1
                continue
            if word.kind == "p" and word.text != ",":
                break
            if word.kind == "p":
                if not adjectives or n + 1 >= len(order) or not self._adjective(order[n + 1]):
                    break
                n += 1
                continue
            if word.cap and not (at == 0 and self._adjective(at)):
                break
            if at in self.verbs and not self._adjective(at):
                break
            if begun and (self._is_preposition(at) or word.low in self.tables.determiners):
                after = self._embedded(order, n)
                if after <= n:
                    break
                n = after
                continue
            if self._adjective(at):
                adjectives.append(at)
                begun = True
            elif not begun or not self._modifies(order, n):
                break
            n += 1
        return n

    def _modifies(self, order: list[int], n: int) -> bool:
        """Whether an uninflected word can stand inside a phrase ("bislang", "schwer")."""
        word = self.words[order[n]]
        if word.low in self.tables.words["adverbs"] or word.low.endswith(("ig", "lich")):
            return True
        if word.forms or word.kind != "w" or n + 1 >= len(order):
            return False
        return not self.words[order[n + 1]].cap and self._adjective(order[n + 1])

    def _leads_to_number(self, order: list[int], n: int) -> bool:
        """Whether a number follows within two words: "mehr als 100"."""
        return any(
            self.words[at].kind == "n" or self.words[at].low in _NUMERALS
            for at in order[n + 1 : n + 3]
        )

    def _is_number(self, order: list[int], n: int) -> bool:
        at = order[n]
        word = self.words[at]
        if at in self.marks.quantities:
            return not word.cap or word.low in _NUMERALS or word.kind == "n"
        if word.low in _NUMERALS:
            return True
        return word.kind == "n" and self._counts(order, n)

    def _counts(self, order: list[int], n: int) -> bool:
        """Whether a number belongs to a following noun ("20 Soldaten", not "2014 ein")."""
        for at in order[n + 1 : n + 4]:
            word = self.words[at]
            if word.cap:
                return True
            if word.low in self.tables.determiners:
                return False
            if word.kind == "w" and not self._adjective(at) and word.low not in _NUMERALS:
                return False
        return True

    def _without_noun(
        self, order: list[int], start: int, n: int, opening: _Opening, adjectives: list[int]
    ) -> int:
        at = order[start]
        cases = governed(opening.cases, opening.governs)
        if opening.number >= 0:
            number = opening.number
            self._add(
                Phrase(
                    "number", at, number + 1, number, cases, opening.preposition, number=number
                )
            )
            return n
        follows_time = n < len(order) and order[n] in self.marks.times
        if (
            opening.determiner in self.tables.words["demonstratives"]
            and n == start + 1
            and not follows_time
            and self.words[at].low == opening.determiner
        ):
            self._add(Phrase("pronoun", at, at + 1, at, cases, opening.preposition))
            return n
        return n if (adjectives and opening.determiner) or follows_time else start

    def _noun(
        self, start: int, nouns: list[int], opening: _Opening, adjectives: list[int]
    ) -> None:
        head = self.nouns.head_of(nouns)
        cases = governed(opening.cases, opening.governs)
        described = [self.words[at] for at in adjectives]
        cases = agreed(cases, self.words[head], opening.determiner, described, self.tables)
        if self.marks.labels.get(head) == "GPE" and not opening.determiner and not adjectives:
            # Names of countries and towns without an article are neuter singular.
            cases = frozenset(one for one in cases if one[1] == "t") or cases
        if not opening.determiner and not adjectives and head not in self.marks.names:
            cases = without_genitive(cases)
        self._add(
            Phrase(
                "noun", start, nouns[-1] + 1, head, cases, opening.preposition,
                opening.determiner, nouns, adjectives, opening.number,
            )
        )  # fmt: skip

    def _pronoun(self, order: list[int], n: int, opening: _Opening) -> int:
        at = order[n]
        forms = self.tables.pronouns[self.words[at].low]
        cases = ALL if "*" in forms else frozenset(forms)
        cases = governed(cases, opening.governs)
        self._add(Phrase("pronoun", at, at + 1, at, cases, opening.preposition))
        return n + 1

    def _adjective(self, at: int) -> bool:
        """Whether the word has an adjective's ending and is nothing else."""
        word = self.words[at]
        low = word.low
        if word.kind != "w" or not low.endswith(_ADJECTIVE) or len(low) < 4:
            return False
        if word.cap and at == 0 and not self._opens_with_adjective(low):
            return False
        if low in self.tables.words["adverbs"]:
            return False
        if not word.forms or low.endswith(_NATIONAL):
            return True
        return any(form.kind in "ab" for form in word.forms) or self._before_noun(at)

    def _before_noun(self, at: int) -> bool:
        """Whether a word that looks like a verb stands where only an adjective can."""
        if at in self.verbs or at + 1 >= len(self.words):
            return False
        return self.words[at + 1].cap and self.words[at + 1].kind == "w"

    def _opens_with_adjective(self, low: str) -> bool:
        """Whether the first word of a sentence is an adjective: a noun must follow."""
        if low in self.tables.heads or len(self.words) < 2:
            return False
        following = self.words[1]
        if following.cap:
            return following.kind == "w" and not following.low.startswith("al-")
        return following.low.endswith(_ADJECTIVE) and following.low[-5:-2] == "isc"

    def _embedded(self, order: list[int], n: int) -> int:
        """Read what stands between an article and its participle ("die von X besetzte Stadt")."""
        for end in range(n + 1, min(n + 14, len(order) - 1)):
            at = order[end]
            if self.words[at].kind == "p" and self.words[at].text != ",":
                return n
            if at in self.verbs and not self._adjective(at):
                return n
            if self._closes(at, order[end + 1], far=end > n + 1):
                inner = len(self.found)
                m = n
                while m < end:
                    m = self._next(order[:end], m)
                for phrase in self.found[inner:]:
                    phrase.inner = True
                return end
        return n

    def _closes(self, at: int, following: int, *, far: bool) -> bool:
        """Whether a participle or adjective before a noun ends what is embedded."""
        word = self.words[at]
        if word.cap or not (self.words[following].cap or self._adjective(following)):
            return False
        if any(form.kind in "abz" for form in word.forms):
            return True
        return (
            far
            and self.words[following].cap
            and word.low.endswith(("igen", "ige", "ene", "enen", "lichen", "liche"))
        )

    def _add(self, phrase: Phrase) -> None:
        phrase.clause = self.clause
        self.found.append(phrase)
