"""What the words of one clause can be: adjective, number, preposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.phrases import Marks
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_ENDINGS = ("e", "en", "er", "es", "em")
_NATIONAL = ("ische", "ischen", "ischer", "isches", "ischem")
_CLOSING = ("igen", "ige", "ene", "enen", "lichen", "liche")
_NUMERALS = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "zwanzig dreissig vierzig fünfzig sechzig hundert tausend dutzende hunderte tausende "
    "dutzend million millionen milliarde milliarden zweier dreier hunderttausende "
    "zehntausende".split()
)
_APPROXIMATE = frozenset(
    "mehr weniger als rund etwa fast knapp gut mindestens nahezu ungefähr circa höchstens "
    "insgesamt bis zu über wenigstens".split()
)
_QUANTIFIERS = frozenset(
    "einige einigen viele vielen mehrere mehreren alle allen beide beiden wenige wenigen "
    "manche etliche eine einer eines einen keine keiner zahlreiche zahlreichen".split()
)
SECOND: Mapping[str, tuple[str, ...]] = {
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
"""Which preposition can follow another one: "südlich von", "bis nach"."""


class WordClasses:
    """Judges the words of one clause, whose verbs are known."""

    def __init__(
        self, words: Sequence[Word], clause: Clause, tables: Tables, marks: Marks
    ) -> None:
        """Take the sentence, the clause and what is known of the words."""
        self.words = words
        self.tables = tables
        self.marks = marks
        self.verbs = {verb.at for verb in clause.verbs}
        self.verbs |= {verb.particle for verb in clause.verbs}
        self.verbs.add(clause.finite)
        self.intro = clause.intro if clause.kind == "sub" else ""
        self.opening = clause.words[:3]

    def opens_nothing(self, at: int) -> bool:
        """Whether no phrase begins with the word, whatever follows ("dort", "sich")."""
        word = self.words[at]
        if word.cap or word.kind != "w" or not _is_dull(word.low, self.tables):
            return False
        return at not in self.marks.names and at not in self.marks.quantities

    def is_preposition(self, at: int) -> bool:
        low = self.words[at].low
        if self.opens_clause(at):
            return False
        return low in self.tables.prepositions or low in self.tables.fused

    def opens_clause(self, at: int) -> bool:
        """Whether the word is the subjunction, so no preposition ("bis", "seit")."""
        return at in self.opening and self.words[at].low == self.intro

    def governs(self, order: list[int], n: int) -> bool:
        """Whether a preposition has something to govern: not "zu erobern", not a particle."""
        if n + 1 >= len(order):
            return False
        following = self.words[order[n + 1]]
        low = self.words[order[n]].low
        if order[n + 1] in self.marks.times or order[n] in self.marks.quantities:
            return False
        if low == "zu" and not following.cap:
            return "i" not in following.kinds
        if self.is_preposition(order[n + 1]) and following.low not in SECOND.get(low, ()):
            return low == "bis" and following.low in self.tables.fused
        return following.kind != "p"

    # --- adjectives -----------------------------------------------------------------------

    def is_adjective(self, at: int) -> bool:
        """Whether the word has an adjective's ending and is nothing else."""
        word = self.words[at]
        low = word.low
        if word.kind != "w" or not low.endswith(_ENDINGS) or len(low) < 4:
            return False
        if word.cap and at == 0 and not self._opens_with_adjective(low):
            return False
        if low in self.tables.words["adverbs"]:
            return False
        if not word.forms or low.endswith(_NATIONAL):
            return True
        return not word.kinds.isdisjoint("ab") or self._before_noun(at)

    def is_derived(self, at: int) -> bool:
        """Whether a capital adjective stands before its noun, as after a dateline."""
        return at in self.marks.derived and self._before_noun(at)

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
        return following.low.endswith(_ENDINGS) and following.low[-5:-2] == "isc"

    def modifies(self, order: list[int], n: int) -> bool:
        """Whether an uninflected word can stand inside a phrase ("bislang", "schwer")."""
        word = self.words[order[n]]
        if word.low in self.tables.words["adverbs"] or word.low.endswith(("ig", "lich")):
            return True
        if word.forms or word.kind != "w" or n + 1 >= len(order):
            return False
        return not self.words[order[n + 1]].cap and self.is_adjective(order[n + 1])

    def closes(self, at: int, following: int, *, far: bool) -> bool:
        """Whether a participle or adjective before a noun ends what is embedded."""
        word = self.words[at]
        if word.cap or not (self.words[following].cap or self.is_adjective(following)):
            return False
        if not word.kinds.isdisjoint("abz"):
            return True
        return far and self.words[following].cap and word.low.endswith(_CLOSING)

    # --- numbers and quantifiers ----------------------------------------------------------

    def is_number(self, order: list[int], n: int) -> bool:
        """Whether the word is a number that counts something."""
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
            if word.kind == "w" and not self.is_adjective(at) and word.low not in _NUMERALS:
                return False
        return True

    def approximates(self, order: list[int], n: int) -> bool:
        """Whether a number follows within two words: "mehr als 100"."""
        return self.words[order[n]].low in _APPROXIMATE and any(
            self.words[at].kind == "n" or self.words[at].low in _NUMERALS
            for at in order[n + 1 : n + 3]
        )

    def is_quantifier(self, order: list[int], n: int) -> bool:
        """Whether a genitive follows: "einige ihrer Hochburgen", "alle der Mädchen"."""
        if n + 1 >= len(order) or self.words[order[n]].low not in _QUANTIFIERS:
            return False
        if order[n] in self.marks.quantities and order[n + 1] in self.verbs:
            return True
        low = self.words[order[n + 1]].low
        return any(form[0] == "g" for form in self.tables.determiners.get(low, ()))

    def is_dative_pronoun(self, order: list[int], n: int) -> bool:
        """Whether "ihr" stands alone, so is no possessive."""
        if self.words[order[n]].low != "ihr":
            return False
        if n + 1 >= len(order):
            return True
        following = self.words[order[n + 1]]
        return not following.cap and not self.is_adjective(order[n + 1])


@lru_cache(50_000)
def _is_dull(low: str, tables: Tables) -> bool:
    """Whether a small word is neither article, pronoun, preposition, number nor adjective."""
    if low in tables.determiners or low in tables.pronouns or low in _NUMERALS | _APPROXIMATE:
        return False
    is_inflected = len(low) >= 4 and low.endswith(_ENDINGS)
    return not (is_inflected or low in tables.prepositions or low in tables.fused)
