"""Time and place of an event: dates and places that stand near its trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.filling import Place
from annotations.candidates.events.found import Found
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.noun_roles import chain
from annotations.candidates.events.scenes import Scenes
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.events.wants import Wanted

_DEMANDING = frozenset({"fordern", "auf|fordern", "auf|rufen", "verlangen", "ein|laden"})
_EARLIER = frozenset({"nach", "seit", "vor"})
"""After these an event noun tells of something before or after what the verb tells."""
_SHARING = 3
"""So many clauses that share a verb are looked through."""
_DEEPEST = 4
"""Genitives that hang on one another: "seit Beginn der Offensive der Armee"."""
_FIRST = frozenset({"erstmals", "mal", "erste", "ersten", "erster"})
"""What is the first since a time does not go on since then."""
_ARTICLES = frozenset({"ein", "einen", "eine", "zwei", "drei", "wenige"})
_AHEAD = 7
"""A date with its colon is not longer, in words."""
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
        self._scenes = Scenes(at)

    def find(self, event: Found, wanted: Wanted, *, alone: bool) -> list[Known]:
        """Return what fits nearest in the trigger's phrase, else in its clause."""
        trigger = event.trigger
        look = self._search(event, wanted)
        found = self._of_noun(trigger, look) if look is not None else []
        if found:
            return found
        noun = trigger.kind == "noun"
        timed = noun and wanted.role == "time" and _is_demanded(trigger)
        if trigger.kind == "participle" or timed or not alone:
            return []
        found = self._in_clauses(trigger.clause, look) if look is not None else []
        return found or self._before(event, wanted)

    def _of_noun(self, trigger: Trigger, look: Search) -> list[Known]:
        """Look through what belongs to the noun of an event alone."""
        chained = self._in_chain(trigger)
        found = look(chained) if chained else []
        if found or trigger.kind != "noun":
            return found
        return self._in_relative(trigger, look)

    def _before(self, event: Found, wanted: Wanted) -> list[Known]:
        """Return what is named ahead of the event's clause: behind "wo", before a colon."""
        if wanted.role == "place":
            found = self._scenes.before_where(event.trigger.clause, wanted)
            if found and found[0] not in event.filled.all():
                return found
        return self._ahead(event, wanted)

    def _search(self, event: Found, wanted: Wanted) -> Search | None:
        """Return what looks for a time or place among words, ``None`` where none can be."""
        if wanted.role == "place":
            inert, places = event.frame.prepositions, self._scenes.phrases()
            phrases = [one for one in places if inert.get(one.preposition) != ()]
            if not phrases:
                return None
            taken = event.filled.all()
            return lambda words: self._scenes.nearest(
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

    def _in_relative(self, trigger: Trigger, look: Search) -> list[Known]:
        """Look through what a relative clause tells: "der Überfall, der am Montag begann"."""
        happening = self._at.tables.lists["happening_verbs"]
        for clause in self.sentence.clauses:
            if clause.kind != "rel" or not any(
                verb.form.verb in happening for verb in clause.verbs
            ):
                continue
            subject = self.sentence.subjects.of(clause)
            if subject is not None and trigger.phrase in subject.antecedents:
                return look(clause.words)
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
            and not (
                trigger.kind in ("verb", "noun") and self._dates_noun(known, trigger.phrase)
            )
            and not self._is_first(known)
            and not self._is_distance(known)
        ]
        if len(found) < 2:
            return found
        return [min(found, key=lambda known: self._distance(trigger, known))]

    def _dates_noun(self, known: Known, own: Phrase | None) -> bool:
        """Whether a date only dates a noun, not ``own``: "seit dem Putsch im März"."""
        words = self.sentence.words
        at = bisect_left(self.sentence.starts, known.start)
        if not 0 < at < len(words):
            return False
        before = words[at - 1].low
        if own is None and before in ("von", "vom"):
            return at > 1 and words[at - 2].cap
        end = at - 1 if before in _BEFORE_TIMES else at
        for one in self.sentence.phrases:
            if one.kind == "noun" and (one.end == end or one.start < at < one.head):
                if own is not None and (own.start >= one.start or _hangs_on(one, own)):
                    return False
                return (own is None and one.end != end) or self._is_earlier(one)
        return False

    def _is_first(self, known: Known) -> bool:
        """Whether it says since when nothing happened: "erstmals seit Jahren"."""
        words = self.sentence.words
        at = bisect_left(self.sentence.starts, known.start)
        return 0 < at < len(words) and words[at].low == "seit" and words[at - 1].low in _FIRST

    def _is_distance(self, known: Known) -> bool:
        """Whether it only says how long after something: "einen Tag nach dem Angriff"."""
        words = self.sentence.words
        at, end = bisect_left(self.sentence.starts, known.start), known.end
        after = bisect_left(self.sentence.starts, end)
        if at >= len(words) or after >= len(words):
            return False
        return words[at].low in _ARTICLES and words[after].low in ("nach", "vor")

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


def _hangs_on(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase is a genitive of the other, or of one that is."""
    owner = phrase.owner
    for _ in range(_DEEPEST):
        if owner is None or owner is other:
            break
        owner = owner.owner
    return owner is other


def _is_demanded(trigger: Trigger) -> bool:
    """Whether the time is that of a demand: "forderte am Montag den Abzug"."""
    return any(verb.form.verb in _DEMANDING for verb in trigger.clause.verbs)
