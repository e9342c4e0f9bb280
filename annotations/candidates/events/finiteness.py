"""Which words of a sentence are finite verbs, as far as the words themselves tell."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.signs import Signs
from annotations.candidates.events.words import NUMERALS, Word

_HARDLY_VERBS = frozenset({"bewaffnete", "bewaffneten"})
"""Forms that before a noun are participles: "und bewaffnete Angriffe"."""
_JOINERS = frozenset({"und", "oder", "sowie", "wie", "als"})
_SHORTEST = 4
_OPENED = 4
"""A participle that "von" or "mit" opens the sentence for is one of so many first words."""
_BEHIND = frozenset({"zufolge", "entlang"})
"""Prepositions that stand behind what they govern."""
_SAYING = frozenset(
    "berichtete bestätigte verkündete behauptete vermeldete betonte erklärte".split()
)
_ADJECTIVE = ("e", "en", "er", "es", "em")


class Finiteness:
    """Judges the words of one sentence."""

    def __init__(self, words: Sequence[Word], signs: Signs) -> None:
        """Take the sentence, and what its words can be.

        ``finite`` are the words that can be finite verbs here, ``sure`` those of them that can
        be nothing else, ``nonfinite`` those that can be an infinitive or a participle that
        ends a clause, ``verbal`` those that have a say in verbs and voice.
        """
        self.words = words
        self.nonfinite = signs.nonfinite
        self.verbal = signs.verbal
        self.finite = {at for at in signs.finite if self._judge(at)}
        self.sure = {at for at in self.finite if words[at].sure}

    def is_attributive(self, at: int) -> bool:
        """Whether the word stands before a noun, as "eroberte" in "die eroberte Stadt"."""
        words = self.words
        if at == 0 or at + 1 >= len(words):
            return False
        following = words[at + 1]
        noun_follows = following.cap and following.kind == "w"
        if not (noun_follows and words[at].low.endswith(_ADJECTIVE)) or self._points_back(at):
            return False
        before = words[at - 1]
        inflected = not words[at].kinds.isdisjoint("ab")
        if words[at].low in _HARDLY_VERBS or (inflected and self._is_embedded(at)):
            return True
        finite = not before.cap and "f" in before.kinds and before.kinds.isdisjoint("ab")
        if inflected and (finite or self._follows_auxiliary(at) or self._is_opened(at)):
            return True
        certain = inflected or any(form.tense == "k" for form in words[at].forms)
        opens = before.determines or (before.governs and before.low not in _BEHIND)
        if not certain and not before.fused and before.low != "zu":
            return opens and not self._is_pronoun(at - 1)
        return (
            opens
            or before.fused
            or before.kind == "n"
            or (not before.cap and before.low.endswith(_ADJECTIVE[:-1]) and not before.forms)
            or before.adverb
            or (before.low in _JOINERS and self._stands_before_verb(at))
            or (
                (not before.cap or before.low in NUMERALS)
                and not before.forms
                and self._stands_before_verb(at)
            )
        )

    def _points_back(self, at: int) -> bool:
        """Whether the word is the verb of "Das bestätigten Ärzte", "Das erklärte X"."""
        words = self.words
        if at != 1 or words[0].low != "das":
            return False
        low = words[1].low
        return low.endswith("en") or (low in _SAYING and words[2].low != "ziel")

    def _is_embedded(self, at: int) -> bool:
        """Whether an article with a preposition right behind opens what ends here."""
        for back in range(at - 2, max(at - 11, -1), -1):
            word = self.words[back]
            if word.kind == "p" or word.auxiliary:
                return False
            following = self.words[back + 1]
            opens = self._opener(back) if following.low == "von" else back
            word = self.words[opens]
            if (word.determines or word.fused) and (following.governs or following.fused):
                relative = opens > 0 and self.words[opens - 1].text == ","
                return not relative or self._stands_before_verb(at)
        return False

    def _is_opened(self, at: int) -> bool:
        """Whether "von" or "mit" opens the sentence shortly before: "Von X besetzte Orte"."""
        opened = 1 < at <= _OPENED and self.words[0].low in ("von", "mit")
        return opened and self._stands_before_verb(at)

    def _follows_auxiliary(self, at: int) -> bool:
        """Whether the stretch has its finite verb: "sie dürfen belagerte Orte verlassen"."""
        for back in range(at - 1, -1, -1):
            word = self.words[back]
            if word.kind == "p" or word.joins:
                return False
            if word.auxiliary:
                return True
        return False

    def _opener(self, at: int) -> int:
        """Return the article before the adverbs and adjectives that end at ``at``."""
        word = self.words[at]
        while at and not word.determines and (word.adverb or word.adjective):
            at -= 1
            word = self.words[at]
        return at

    def _is_pronoun(self, at: int) -> bool:
        """Whether an article opens its stretch, so may be a pronoun ("die halten ...")."""
        return at == 0 or self.words[at - 1].kind == "p"

    def _stands_before_verb(self, at: int) -> bool:
        """Whether the only finite verb nearby comes later: "X und verbündete Y konnten"."""
        for other in range(at - 1, -1, -1):
            if self.words[other].text in ",;:":
                break
            if self._is_plainly_finite(other):
                return False
        for other in range(at + 1, len(self.words)):
            if self.words[other].text in ",;:.":
                break
            if self._is_plainly_finite(other):
                return True
        return False

    def _is_plainly_finite(self, at: int) -> bool:
        word = self.words[at]
        if word.cap or word.kind != "w":
            return False
        if word.auxiliary:
            before = self.words[at - 1] if at else word
            return word.low != "sein" and (before.cap or not before.forms)
        return bool(word.kinds) and word.kinds.isdisjoint("abipgz")

    def _judge(self, at: int) -> bool:
        word = self.words[at]
        if at > 0 and (word.cap or self.words[at - 1].low == "zu"):
            return False
        if word.auxiliary:
            return word.low != "sein"
        if at == 0 and (self._opens_as_noun(word) or self._opens_as_participle(word)):
            return False
        if word.low in ("einigen", "einige") and not self._is_reflexive(at):
            return False
        if at + 1 < len(self.words) and self.words[at + 1].low == "worden":
            return False
        return not self.is_attributive(at)

    def _opens_as_noun(self, word: Word) -> bool:
        """Whether the first word is a participle before a noun, or a noun before the verb."""
        if not word.kinds.isdisjoint("ab") or word.low == "berichten":
            return True
        following = self.words[1] if len(self.words) > 1 else word
        if following.cap:
            return False
        return following.auxiliary != "" or not following.kinds.isdisjoint("fs")

    def _opens_as_participle(self, word: Word) -> bool:
        """Whether a participle opens the sentence: "Unterstützt von X rückten sie vor"."""
        if "p" not in word.kinds or len(self.words) < _SHORTEST:
            return False
        later = self.words[_SHORTEST - 1 :]
        return self.words[1].low in ("von", "durch") and any(
            not one.cap and (one.auxiliary or "f" in one.kinds) for one in later
        )

    def _is_reflexive(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.words[at + 1].low == "sich"
