"""What the words of one clause can be: adjective, number, preposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.marks import Marks
from annotations.candidates.events.spelling import ADJECTIVE_ENDINGS
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word

_CLOSING = ("igen", "ige", "ene", "enen", "lichen", "liche")
_HENCE = frozenset({"dort", "hier", "wo", "da"})
"""Behind these "aus" stands for itself: "von dort aus Raketen abgefeuert"."""
_FURTHER = frozenset({"weitere", "andere"})
_ASIDE = 9
"""What names a source between commas has fewer words."""
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
    """Judges the words of one sentence, clause after clause, whose verbs are known."""

    def __init__(self, words: Sequence[Word], tables: Tables, marks: Marks) -> None:
        """Take the sentence and what is known of its words."""
        self.words = words
        self.tables = tables
        self.marks = marks
        self.finite = -1
        self.verbs: set[int] = set()
        self.intro = ""
        self.opening: Sequence[int] = ()

    def enter(self, clause: Clause) -> None:
        """Turn to a clause."""
        self.finite = clause.finite
        self.verbs = {clause.finite}
        for verb in clause.verbs:
            self.verbs.add(verb.at)
            self.verbs.add(verb.particle)
        self.intro = clause.intro if clause.kind in ("sub", "inf") else ""
        self.opening = clause.words[:3] if self.intro else ()

    def is_preposition(self, at: int) -> bool:
        word = self.words[at]
        return (word.governs or word.fused) and not self.opens_clause(at)

    def opens_clause(self, at: int) -> bool:
        """Whether the word is the subjunction, so no preposition ("bis", "seit")."""
        return at in self.opening and self.words[at].low == self.intro

    def governs(self, order: list[int], n: int) -> bool:
        """Whether a preposition has something to govern: not "zu erobern", not a particle."""
        low = self.words[order[n]].low
        if n + 1 >= len(order) or (low == "aus" and self._is_hence(order, n)):
            return False
        following = self.words[order[n + 1]]
        if order[n + 1] in self.marks.times or order[n] in self.marks.quantities:
            return False
        if low == "zu" and not following.cap:
            return "i" not in following.kinds
        if self.is_preposition(order[n + 1]) and following.low not in SECOND.get(low, ()):
            if following.low == "von" and self.opens_attribute(order, n + 1):
                return True
            counts = following.low == "bis" and self.approximates(order, n + 1)
            return counts or (low == "bis" and following.fused)
        return following.kind != "p"

    def _is_hence(self, order: list[int], n: int) -> bool:
        """Whether it is the "aus" of "von dort aus"."""
        return n > 0 and self.words[order[n - 1]].low in _HENCE

    def opens_attribute(self, order: list[int], n: int) -> bool:
        """Whether a participle before a noun ends what "von" opens: "aus von X besetzten"."""
        for at in order[n + 2 : n + 7]:
            word = self.words[at]
            if word.kind == "p" or word.auxiliary:
                return False
            if not word.kinds.isdisjoint("ab") and at + 1 < len(self.words):
                return self.words[at + 1].cap or self.is_adjective(at + 1)
        return False

    # --- sources --------------------------------------------------------------------------

    def names_source(self, order: list[int], n: int) -> bool:
        """Whether "so" stands before who says it: ", so ein Sprecher", "– so die Armee –"."""
        at = order[n]
        if not at or self.words[at - 1].kind != "p" or n + 1 >= len(order):
            return False
        following = self.words[order[n + 1]]
        if not (following.cap or following.determines):
            return False
        return self.finite <= at or self._is_aside(at)

    def _is_aside(self, at: int) -> bool:
        """Whether a comma ends what "so" opens before the verb: "so die Armee, sei ..."."""
        for word in self.words[at + 1 : min(at + _ASIDE, self.finite)]:
            if word.kind == "p":
                return word.text == ","
        return False

    # --- adjectives -----------------------------------------------------------------------

    def is_adjective(self, at: int) -> bool:
        """Whether the word has an adjective's ending and is nothing else."""
        word = self.words[at]
        if not word.inflected:
            return False
        if word.cap and at == 0 and not self._opens_with_adjective(word.low):
            return False
        return word.adjective or self._before_noun(at)

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
        if len(self.words) < 2:
            return False
        following = self.words[1]
        if low in self.tables.heads:
            return low.endswith("e") and following.cap and self._is_head(following.low)
        if following.cap:
            return following.kind == "w" and not following.low.startswith("al-")
        if following.kind == "n" and low in _FURTHER:
            return True
        return following.low.endswith(ADJECTIVE_ENDINGS) and following.low[-5:-2] == "isc"

    def _is_head(self, low: str) -> bool:
        """Whether the word is a noun of people, so that "Bewaffnete" before it is none."""
        head = self.tables.head(low)
        return head is not None and head.label in ("MIL", "PER")

    def modifies(self, order: list[int], n: int) -> bool:
        """Whether an uninflected word can stand inside a phrase ("bislang", "schwer")."""
        word = self.words[order[n]]
        if word.adverb or word.low.endswith(("ig", "lich")):
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
        return far and word.low.endswith(_CLOSING)

    # --- numbers and quantifiers ----------------------------------------------------------

    def is_number(self, order: list[int], n: int) -> bool:
        """Whether the word is a number that counts something."""
        at = order[n]
        word = self.words[at]
        if at in self.marks.quantities:
            return not word.cap or word.numeral or word.kind == "n"
        return word.numeral or (word.kind == "n" and self._counts(order, n))

    def _counts(self, order: list[int], n: int) -> bool:
        """Whether a number belongs to a following noun ("20 Soldaten", not "2014 ein")."""
        for at in order[n + 1 : n + 4]:
            word = self.words[at]
            if word.cap:
                return True
            if word.determines:
                return False
            if word.kind == "w" and not self.is_adjective(at) and not word.numeral:
                return False
        return True

    def approximates(self, order: list[int], n: int) -> bool:
        """Whether a number follows within two words: "mehr als 100"."""
        near = [self.words[at] for at in order[n : n + 3]]
        return near[0].approximate and any(
            word.numeral or word.kind == "n" for word in near[1:]
        )

    def is_quantifier(self, order: list[int], n: int) -> bool:
        """Whether a genitive follows: "einige ihrer Hochburgen", "alle der Mädchen"."""
        if n + 1 >= len(order) or not self.words[order[n]].quantifies:
            return False
        if order[n] in self.marks.quantities and order[n + 1] in self.verbs:
            return True
        low = self.words[order[n + 1]].low
        return any(form[0] == "g" for form in self.tables.determiners.get(low, ()))

    def is_dative_pronoun(self, order: list[int], n: int) -> bool:
        """Whether "ihr" stands alone, so is no possessive."""
        if n + 1 >= len(order):
            return True
        following = self.words[order[n + 1]]
        return not following.cap and not self.is_adjective(order[n + 1])
