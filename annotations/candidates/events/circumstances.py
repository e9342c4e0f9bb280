"""Time and place of an event: dates and places that stand near its trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.fillers import COMPASS, PLACE
from annotations.candidates.events.filling import Place
from annotations.candidates.events.found import Found
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.noun_roles import chain
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.events.wants import Wanted

_PLACE_PREPOSITIONS = frozenset(
    "in bei an auf nahe vor nördlich südlich östlich westlich innerhalb ausserhalb unweit "
    "nordöstlich nordwestlich südöstlich südwestlich entlang rund hinter neben jenseits "
    "inmitten".split()
)
_FARTHER = 60
"""A described place counts as so many characters farther away than a named one."""
_DESCRIBED = _PLACE_PREPOSITIONS - {"vor", "hinter", "neben"}
_EARLIER = frozenset({"nach", "seit", "vor"})
"""After these an event noun tells of something before or after what the verb tells."""
_SHARING = 3
"""So many clauses that share a verb are looked through."""
_DEEPEST = 4
"""Genitives that hang on one another: "seit Beginn der Offensive der Armee"."""
_AHEAD = 7
"""A date with its colon is not longer, in words."""
_AIMING = frozenset({"auf", "vor", "an"})
_BEFORE_TIMES = frozenset(
    "im in am an seit vor ab um gegen bis zum zur vom von den der dem des".split()
)

Search = Callable[[Sequence[int]], list[Known]]
"""Looks for a time or place among words, by their places."""


class Circumstances:
    """Finds times and places in one sentence."""

    def __init__(self, at: Place) -> None:
        """Take the sentence; it is searched when an event asks."""
        self._at = at
        self.sentence = at.sentence
        self.resolver = at.resolver
        self._times: dict[frozenset[str], list[tuple[int, Known]]] = {}
        self._read_places: list[Phrase] | None = None

    def find(self, event: Found, wanted: Wanted, *, alone: bool) -> list[Known]:
        """Return what fits nearest in the trigger's phrase, else in its clause."""
        trigger = event.trigger
        look = self._search(event, wanted)
        chained = self._in_chain(trigger) if look is not None else []
        if look is not None and chained:
            found = look(chained)
            if found:
                return found
        if trigger.kind == "participle" or not alone:
            return []
        if look is not None:
            found = self._in_clauses(trigger.clause, look)
            if found:
                return found
        return self._ahead(event, wanted)

    def _search(self, event: Found, wanted: Wanted) -> Search | None:
        """Return what looks for a time or place among words, ``None`` where none can be."""
        if wanted.role == "place":
            inert, places = event.frame.prepositions, self._places()
            phrases = [one for one in places if inert.get(one.preposition) != ()]
            if not phrases:
                return None
            taken = event.filled.all()
            return lambda words: self._nearest_place(
                phrases, event.trigger, words, wanted, taken
            )
        times = self._times.get(wanted.labels)
        if times is None:
            times = self._times[wanted.labels] = self._mentions(wanted.labels)
        if not times:
            return None
        taken = event.filled.all()
        return lambda words: self._nearest_time(times, event.trigger, words, taken)

    def _in_clauses(self, clause: Clause | None, look: Search) -> list[Known]:
        """Look through a clause, then through those it shares its verb with."""
        for _ in range(_SHARING):
            if clause is None:
                break
            found = look(clause.words)
            if found:
                return found
            clause = clause.shares
        return []

    def _ahead(self, event: Found, wanted: Wanted) -> list[Known]:
        """Return the date or place ahead of the sentence: "28. Juni 2021: Die Rebellen ..."."""
        colons = self.sentence.signs.colons
        if not colons or not 0 < colons[0] < _AHEAD:
            return []
        colon = colons[0]
        at, known = next(iter(self._mentions(self.resolver.wants.labels)), (colon, None))
        if known is None or at >= colon:
            return []
        if known.label not in wanted.labels or known in event.filled.all():
            return []
        extent = self.sentence.starts[0], self.sentence.ends[colon - 1]
        return [known] if (known.start, known.end) == extent else []

    def _in_chain(self, trigger: Trigger) -> list[int]:
        """Return the words of the trigger's phrase and of what follows it unbroken."""
        phrase = trigger.phrase
        if phrase is None:
            return []
        if trigger.kind == "participle":
            return [at for at in range(phrase.start, phrase.end) if at < trigger.at]
        words = list(range(phrase.start, phrase.end))
        for one in (phrase, *chain(self._at, phrase)):
            words += range(one.start, one.end)
            if one.genitive is not None:
                words += range(one.genitive.start, one.genitive.end)
        following = max(words) + 1
        clause, times = trigger.clause.words, self.sentence.times
        if (
            following in clause
            and following not in times
            and self.sentence.words[following].low in _BEFORE_TIMES
        ):
            following += 1
        while following in clause and following in times:
            words.append(following)
            following += 1
        return words

    def _mentions(self, labels: frozenset[str]) -> list[tuple[int, Known]]:
        """Return the mentions of ``labels`` that are no parts of words, by their place."""
        starts = self.sentence.starts
        found = [
            (at, known)
            for known, at, _ in self.sentence.extents
            if known.label in labels and known.form == "plain" and starts[at] <= known.start
        ]
        found.sort(key=itemgetter(0))
        return found

    def _distance(self, trigger: Trigger, known: Known) -> int:
        return abs(known.start - self.sentence.starts[trigger.at])

    # --- times ----------------------------------------------------------------------------

    def _nearest_time(
        self,
        times: Sequence[tuple[int, Known]],
        trigger: Trigger,
        words: Sequence[int],
        taken: Sequence[Known],
    ) -> list[Known]:
        found = [
            known
            for at, known in times
            if at in words
            and known not in taken
            and not (trigger.kind == "verb" and self._dates_noun(known))
        ]
        if len(found) < 2:
            return found
        return [min(found, key=lambda known: self._distance(trigger, known))]

    def _dates_noun(self, known: Known) -> bool:
        """Whether a date only dates the noun before it: "seit dem Putsch im März"."""
        words = self.sentence.words
        at = bisect_left(self.sentence.starts, known.start)
        if not 0 < at < len(words):
            return False
        before = words[at - 1].low
        if before in ("von", "vom"):
            return at > 1 and words[at - 2].cap
        end = at - 1 if before in _BEFORE_TIMES else at
        for one in self.sentence.phrases:
            if one.kind == "noun" and (one.end == end or one.start < at < one.head):
                return one.end != end or self._is_earlier(one)
        return False

    def _is_earlier(self, phrase: Phrase) -> bool:
        """Whether an event noun stands here that happened before or after the verb's event."""
        tells = False
        for _ in range(_DEEPEST):
            frames, _ = self.resolver.tables.noun_frames(self.sentence.words[phrase.head].low)
            tells = tells or bool(frames)
            if phrase.owner is None:
                break
            phrase = phrase.owner
        return tells and phrase.preposition in _EARLIER

    # --- places ---------------------------------------------------------------------------

    def _places(self) -> list[Phrase]:
        """Return the phrases of the sentence that can say where something happens."""
        if self._read_places is None:
            self._read_places = [
                one
                for one in self.sentence.phrases
                if one.preposition in _PLACE_PREPOSITIONS and _is_place(one)
            ]
        return self._read_places

    def _nearest_place(
        self,
        phrases: Sequence[Phrase],
        trigger: Trigger,
        words: Sequence[int],
        wanted: Wanted,
        taken: Sequence[Known],
    ) -> list[Known]:
        best: list[Known] = []
        best_distance = 0
        for phrase in phrases:
            if phrase.head not in words or phrase.head in trigger.words:
                continue
            if phrase.inner and trigger.kind != "participle":
                continue
            if self._lies_in(phrase) or self._is_taken(phrase) or self._is_seat(phrase):
                continue
            found = self._of(phrase, wanted)
            if not found or any(known in taken for known in found):
                continue
            distance = self._distance(trigger, found[0])
            is_named = found[0].mention == "name" or self._is_compass(phrase)
            distance += 0 if is_named else _FARTHER
            distance += _FARTHER if self._hangs_on_event(phrase, trigger) else 0
            if not best or distance < best_distance:
                best, best_distance = found, distance
        return best

    def _lies_in(self, phrase: Phrase) -> bool:
        """Whether the phrase only says where the place before it lies."""
        for one in self.sentence.phrases:
            if one.end == phrase.start - 1 and one.kind == "noun" and one.preposition:
                return bool(self._of(one, PLACE))
        return False

    def _is_taken(self, phrase: Phrase) -> bool:
        """Whether an event noun before takes the phrase as what it aims at: "Angriff auf X"."""
        if phrase.preposition not in _AIMING:
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
        before = self._noun_before(phrase)
        seated = self.resolver.tables.seated
        return before is not None and self.sentence.words[before.head].low.endswith(seated)

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
