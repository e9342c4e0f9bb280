"""Where an event happens: the place that stands nearest to its trigger."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.fillers import COMPASS, PLACE
from annotations.candidates.events.filling import Place
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.noun_roles import says_where
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.events.wants import Wanted

_PLACE_PREPOSITIONS = frozenset(
    "in bei an auf nahe vor nördlich südlich östlich westlich innerhalb ausserhalb unweit "
    "nordöstlich nordwestlich südöstlich südwestlich entlang rund hinter neben jenseits "
    "inmitten".split()
)
_FARTHER = 60
"""A described place counts as so many characters farther away than a named one."""
_DESCRIBED = _PLACE_PREPOSITIONS - {"hinter", "neben"}
_OUTCOMES = frozenset({"Casualties", "Abduction"})
_AIMING = frozenset({"auf", "vor", "an"})
_DEEPEST = 4
"""Nouns that hang on one another: "Angriff auf ein Fest in der Nähe von X"."""


class Scenes:
    """Finds places in one sentence."""

    def __init__(self, at: Place) -> None:
        """Take the sentence; it is searched when an event asks."""
        self.sentence = at.sentence
        self.resolver = at.resolver
        self._phrases: list[Phrase] | None = None

    def phrases(self) -> list[Phrase]:
        """Return the phrases of the sentence that can say where something happens."""
        if self._phrases is None:
            self._phrases = [
                one
                for one in self.sentence.phrases
                if one.preposition in _PLACE_PREPOSITIONS and _is_place(one)
            ]
        return self._phrases

    def nearest(
        self,
        phrases: Sequence[Phrase],
        trigger: Trigger,
        words: Sequence[int],
        wanted: Wanted,
        taken: Sequence[Known],
    ) -> list[Known]:
        """Return what the nearest of ``phrases`` in ``words`` names, unless it is ``taken``."""
        best: list[Known] = []
        best_distance = 0
        for phrase in phrases:
            if phrase.head not in words or phrase.head in trigger.words:
                continue
            if phrase.inner and trigger.kind != "participle":
                continue
            if self._is_taken(phrase) or self._is_seat(phrase):
                continue
            if self._lies_in(phrase, trigger) or self._is_of_agreement(phrase, trigger):
                continue
            found = self._of(phrase, wanted)
            if not found or any(known in taken for known in found):
                continue
            distance = abs(found[0].start - self.sentence.starts[trigger.at])
            is_named = found[0].mention == "name" or self._is_compass(phrase)
            distance += 0 if is_named else _FARTHER
            distance += _FARTHER if self._hangs_on_event(phrase, trigger) else 0
            if not best or distance < best_distance:
                best, best_distance = found, distance
        return best

    def before_where(self, clause: Clause, wanted: Wanted) -> list[Known]:
        """Return the place that "wo" means: "in Idlib, wo Kämpfe toben"; names first."""
        clause = clause.origin
        if clause.intro != "wo":
            return []
        described: list[Known] = []
        for phrase in reversed(self.sentence.phrases):
            if phrase.end > clause.words[0] or phrase.kind != "noun":
                continue
            if phrase.clause is not clause.parent:
                continue
            found = self.resolver.group(self.sentence, phrase.first or phrase, wanted)
            if found and found[0].mention == "name":
                return found
            described = described or found
        return described

    def _is_aimed_at(self, phrase: Phrase, trigger: Trigger) -> bool:
        """Whether the trigger, or what led to it, is aimed at a building: "Angriff auf ein"."""
        named = any(at in self.sentence.names for at in phrase.nouns)
        if named or not self._is_taken(phrase):
            return False
        if any(frame.type in _OUTCOMES for frame in trigger.frames):
            return True
        return self._noun_before(phrase) is trigger.phrase

    def _lies_in(self, phrase: Phrase, trigger: Trigger) -> bool:
        """Whether the phrase only says where the place before it lies, if that is no target."""
        for one in self.sentence.phrases:
            if one.end == phrase.start - 1 and one.kind == "noun" and one.preposition:
                if phrase.preposition == "in" and self._is_aimed_at(one, trigger):
                    return False
                return bool(self._of(one, PLACE))
        return False

    def _is_taken(self, phrase: Phrase) -> bool:
        """Whether an event noun before takes the phrase as what it aims at: "Angriff auf X"."""
        if phrase.preposition not in _AIMING or says_where(phrase):
            return False
        before = self._noun_before(phrase)
        if before is None:
            return False
        frames, _ = self.resolver.tables.noun_frames(self.sentence.words[before.head].low)
        return any(
            "place" not in frame.noun_prepositions.get(phrase.preposition, ("place",))
            for frame in frames
        )

    def _is_seat(self, phrase: Phrase) -> bool:
        """Whether the phrase only says where a government sits: "die Regierung in Bogotá"."""
        if phrase.preposition != "in":
            return False
        seated = self.resolver.tables.seated
        return any(
            self.sentence.words[before.head].low.endswith(seated)
            for before in self._nouns_before(phrase)
        )

    def _hangs_on_event(self, phrase: Phrase, trigger: Trigger) -> bool:
        """Whether another event noun leads up to the phrase: "Angriff auf ein Fest in X"."""
        before = self._noun_before(phrase)
        for _ in range(_DEEPEST):
            if before is None or before is trigger.phrase:
                return False
            low = self.sentence.words[before.head].low
            if self.resolver.tables.noun_frames(low)[0]:
                return True
            before = self._noun_before(before)
        return False

    def _is_of_agreement(self, phrase: Phrase, trigger: Trigger) -> bool:
        """Whether another noun right before tells of an agreement there: "Waffenruhe in X"."""
        before = self._noun_before(phrase)
        if before is None or before is trigger.phrase or before.head in trigger.words:
            return False
        frames, _ = self.resolver.tables.noun_frames(self.sentence.words[before.head].low)
        return any(frame.type == "Agreement" for frame in frames)

    def _noun_before(self, phrase: Phrase) -> Phrase | None:
        """Return the noun that stands right before a phrase, past its genitives."""
        before = next(
            (
                one
                for one in self.sentence.phrases
                if one.end == phrase.start - 1 and one.kind == "noun"
            ),
            None,
        )
        for _ in range(_DEEPEST):
            if before is None or before.owner is None:
                break
            before = before.owner
        return before

    def _nouns_before(self, phrase: Phrase) -> list[Phrase]:
        """Return the noun right before a phrase and what it is a genitive of."""
        found = [
            one
            for one in self.sentence.phrases
            if one.end == phrase.start - 1 and one.kind == "noun"
        ][:1]
        while found and found[-1].owner is not None and len(found) < _DEEPEST:
            found.append(found[-1].owner)
        return found

    def _of(self, phrase: Phrase, wanted: Wanted) -> list[Known]:
        if self._is_compass(phrase):
            return self.resolver.fillers(self.sentence, phrase, wanted)
        if phrase.genitive is not None and phrase.head not in self.sentence.names:
            inner = self.resolver.fillers(self.sentence, phrase.genitive, wanted)
            if inner and inner[0].mention == "name":
                return inner[:1]
        found: list[Known] = []
        for one in (
            phrase,
            *(other for other in self.sentence.phrases if other.first is phrase),
        ):
            found += [
                known
                for known in self.resolver.fillers(self.sentence, one, wanted)
                if known.mention == "name" or phrase.preposition in _DESCRIBED
            ]
        return found

    def _is_compass(self, phrase: Phrase) -> bool:
        """Whether the phrase names a side of a land: "im Norden Malis"."""
        return self.sentence.words[phrase.head].low in COMPASS


def _is_place(phrase: Phrase) -> bool:
    """Whether a phrase with the preposition of a place stands for itself, in a fitting case."""
    if phrase.kind != "noun" or phrase.first is not None or phrase.owner is not None:
        return False
    return not phrase.determiner or phrase.can_be("d") or phrase.can_be("g")
