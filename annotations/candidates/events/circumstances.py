"""Time and place of an event: dates and places that stand near its trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.fillers import Wanted
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.triggers import Trigger

_PLACE_PREPOSITIONS = frozenset(
    "in bei an auf nahe vor nördlich südlich östlich westlich innerhalb ausserhalb unweit "
    "nordöstlich nordwestlich südöstlich südwestlich entlang über rund um hinter neben jenseits "
    "inmitten".split()
)


class Circumstances:
    """Finds times and places in one sentence."""

    def __init__(self, sentence: Sentence, tables: Tables) -> None:
        """Take the sentence."""
        self.sentence = sentence
        self.tables = tables

    def find(
        self,
        trigger: Trigger,
        chain: Sequence[Phrase],
        wanted: Wanted,
        taken: Sequence[Known],
        *,
        alone: bool,
    ) -> Known | None:
        """Return the nearest fitting mention of the trigger's phrase, else of its clause."""
        near = self._nearest(trigger, self._in_chain(trigger, chain), wanted, taken)
        if near is not None or trigger.kind == "participle" or not alone:
            return near
        clause: Clause | None = trigger.clause
        for _ in range(3):
            if clause is None:
                return None
            near = self._nearest(trigger, clause.words, wanted, taken)
            if near is not None:
                return near
            clause = clause.shares
        return None

    def _in_chain(self, trigger: Trigger, chain: Sequence[Phrase]) -> list[int]:
        phrase = trigger.phrase
        if phrase is None:
            return []
        if trigger.kind == "participle":
            return [at for at in range(phrase.start, phrase.end) if at < trigger.at]
        words = list(range(phrase.start, phrase.end))
        for one in (phrase.genitive, *chain):
            if one is not None:
                words += range(one.start, one.end)
        following = max(words) + 1 if words else 0
        clause = set(trigger.clause.words)
        while following in clause and any(
            known.label == "DATE" for known in self.sentence.known[following]
        ):
            words.append(following)
            following += 1
        return words

    def _nearest(
        self, trigger: Trigger, words: Sequence[int], wanted: Wanted, taken: Sequence[Known]
    ) -> Known | None:
        at = self.sentence.words[trigger.at].start
        found = [
            known
            for known in self._mentions(words)
            if known.label in wanted.labels and known not in taken
        ]
        if wanted.role == "place":
            found = [known for known in found if self._is_place(known)]
        return min(found, key=lambda known: abs(known.start - at), default=None)

    def _mentions(self, words: Sequence[int]) -> Iterator[Known]:
        for at in words:
            for known in self.sentence.known[at]:
                if known.form == "plain" and self.sentence.words[at].start <= known.start:
                    yield known

    def _is_place(self, known: Known) -> bool:
        for phrase in self.sentence.phrases:
            first = self.sentence.words[phrase.start].start
            if first <= known.start < self.sentence.words[phrase.end - 1].end:
                if phrase.nouns and self.sentence.words[phrase.nouns[0]].start > known.start:
                    continue
                if phrase.owner is not None and phrase.owner.preposition:
                    return phrase.owner.preposition in _PLACE_PREPOSITIONS
                return phrase.preposition in _PLACE_PREPOSITIONS
        return False
