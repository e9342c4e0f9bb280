"""Subjects of clauses: by case, number and order, or shared with another clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.words import Word

_LONG = 2
"""A name of more words than this is no plural, whatever its first word is."""


class Subjects:
    """Finds and remembers the subject of each clause of one sentence."""

    def __init__(
        self,
        words: Sequence[Word],
        names: Mapping[int, int],
        object_control: frozenset[str],
    ) -> None:
        """Take the words, and where names begin and end.

        ``object_control`` are the verbs as in "zwang ihn, zu gehen".
        """
        self._words = words
        self._names = names
        self._object_control = object_control
        self._known: dict[int, Phrase | None] = {}

    def of(self, clause: Clause) -> Phrase | None:
        """Return the grammatical subject of a clause, a shared or implied one too."""
        known, key = self._known, id(clause)
        if key not in known:
            known[key] = None
            known[key] = self._find(clause)
        return known[key]

    def _find(self, clause: Clause) -> Phrase | None:
        if clause.kind in ("inf", "part"):
            return self._implied(clause) if clause.kind == "inf" else self._noun_before(clause)
        shared = clause.shares
        if shared is not None and self._is_shared(clause):
            return self.of(shared)
        best, best_score = None, 0.0
        for n, phrase in enumerate(clause.free):
            score = self.score(clause, phrase, n)
            if score > best_score:
                best, best_score = phrase, score
        if best is not None:
            return best
        if clause.shares is not None:
            return self.of(clause.shares)
        if (
            clause.kind == "main"
            and clause.finite == clause.words[0]
            and clause.parent is not None
        ):
            # "X haben Y erobert, mussten sich aber zurückziehen": no subject of its own.
            return self.of(clause.parent) if clause.parent.kind == "main" else None
        return None

    def score(self, clause: Clause, phrase: Phrase, n: int) -> float:
        """Return how well a phrase fits as subject; 0 where it cannot be."""
        if not phrase.can_be("n") or phrase.first is not None or self._is_part(phrase):
            return 0.0
        may_be_object = phrase.can_be("a")
        if clause.shares is not None and may_be_object and self._is_elided(clause, phrase):
            return 0.0
        if not self._agrees(clause.mood[1:], phrase):
            return 0.0
        score = 3.0 - n * 0.5
        if not may_be_object:
            score += 3.0
        if phrase.kind == "relative":
            if self._means_another(clause.mood[1:], phrase):
                return 0.1
            score += 1.5
        if phrase.kind == "pronoun":
            low = self._words[phrase.head].low
            score += -1.5 if low in ("das", "dies", "es") else 0.5
        return max(score, 0.1)

    def _means_another(self, number: str, relative: Phrase) -> bool:
        """Whether the verb has another number than what the pronoun means: "die er hält"."""
        nearest = relative.antecedents[0] if relative.antecedents else None
        if nearest is None or nearest.plural is None or nearest.leads:
            return False
        return number == ("s" if nearest.plural else "p")

    def _is_part(self, phrase: Phrase) -> bool:
        """Whether it is named as one of others: "darunter der Kommandeur"."""
        before = phrase.start - 1
        return before > 0 and self._words[before].low == "darunter"

    def _agrees(self, number: str, phrase: Phrase) -> bool:
        """Whether verb and phrase are both singular, both plural, or not known to differ."""
        if number == "p":
            return phrase.plural is not False or phrase.leads
        if number != "s" or self._is_long_name(phrase):
            return True
        if phrase.number >= 0 and phrase.plural is not False:
            return False
        return phrase.kind == "number" or phrase.can_be_one

    def _is_long_name(self, phrase: Phrase) -> bool:
        """Whether a name of more words is one thing: "Ärzte ohne Grenzen spricht von ..."."""
        return self._names.get(phrase.head, 0) - phrase.head > _LONG

    def _implied(self, clause: Clause) -> Phrase | None:
        """The subject of an infinitive is that of its governing clause."""
        parent = clause.parent
        if parent is None:
            return None
        subject = self.of(parent)
        if any(verb.form.verb in self._object_control for verb in parent.verbs):
            for phrase in parent.free:
                if (
                    phrase is not subject
                    and phrase.first is None
                    and phrase.end <= clause.words[0]
                ):
                    return phrase
        return subject

    def _noun_before(self, clause: Clause) -> Phrase | None:
        """Return the noun that a participle behind a comma tells more of."""
        parent, end = clause.parent, clause.words[0] - 1
        for phrase in parent.phrases if parent is not None else ():
            if phrase.end == end:
                subject = self.of(phrase.clause)
                plain = not phrase.preposition and phrase.clause.words[-1] < clause.words[0]
                return subject if plain and subject is not None else self._owner(phrase)
        return None

    def _owner(self, phrase: Phrase) -> Phrase:
        """Return what a genitive that is no name hangs on."""
        while phrase.owner is not None and phrase.head not in self._names:
            phrase = phrase.owner
        return phrase

    def _is_shared(self, clause: Clause) -> bool:
        """Whether the subject of the clause before "und" must hold."""
        passive = clause.passive and any(verb.form.kind == "p" for verb in clause.verbs)
        if passive or any(not one.can_be("a") and one.can_be("n") for one in clause.free):
            return False
        return clause.finite < 0 or clause.kind in ("sub", "rel")

    def _is_elided(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether the clause begins with its verb, so that the subject was named before."""
        return 0 <= clause.finite < phrase.start
