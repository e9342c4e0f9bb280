"""One event while its roles are filled: which labels may fill them, and from which phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Filled
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.spelling import has_part
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.events.wants import COUNTED, Wanted

BY = frozenset({"von", "durch"})
"""The prepositions of the agent of a passive."""


_CLAIMED = frozenset({"speaker", "attacker"})
"""Roles that a phrase leaves empty which says that nobody did it: "keine Gruppe"."""


@dataclass(slots=True)
class Place:
    """What is needed to fill roles in one sentence."""

    sentence: Sentence
    tables: Tables
    resolver: Resolver


@dataclass(slots=True)
class Filling:
    """The filling of one event's roles under one frame.

    ``wanted`` is what may fill a role, ``None`` where the type lacks it.
    """

    at: Place
    frame: Frame
    wanted: Mapping[str, Wanted | None]
    filled: Filled = field(default_factory=Filled)

    def put(self, names: Sequence[str], phrase: Phrase | None) -> bool:
        """Fill the first of the roles that the phrase may fill; coordinated phrases too."""
        if phrase is None:
            return False
        if phrase.determiner[:4] == "kein" and names and names[0] in _CLAIMED:
            return False
        done = False
        for one in (phrase, *phrase.joined):
            for name in names:
                fillers = self.fillers(name, one)
                if fillers:
                    self.filled.add(name, fillers)
                    done = True
                    if name not in COUNTED:
                        break
        if not done and names and names[0] == "attacker":
            self.put_flag(phrase)
        return done

    def put_sides(self, phrase: Phrase, names: Sequence[str]) -> None:
        """Fill one role after the other: "zwischen der Armee und den Rebellen"."""
        if not names:
            return
        for n, one in enumerate((phrase, *phrase.joined)):
            name = names[min(n, len(names) - 1)]
            self.filled.add(name, self.fillers(name, one))

    def put_flag(self, phrase: Phrase) -> None:
        """Fill the attacker with whose aircraft it is: "israelische Kampfjets"."""
        sentence = self.at.sentence
        low = sentence.words[phrase.head].low
        if has_part(low, self.at.tables.lists["machines"]):
            for at in phrase.adjectives:
                for known in sentence.known[at]:
                    if known.form == "deriv":
                        self.put_known(("attacker",), known)

    def fillers(self, name: str, phrase: Phrase) -> Sequence[Known]:
        """Return what of a phrase may fill a role."""
        wanted = self.wanted[name]
        if wanted is None:
            return ()
        found = self.at.resolver.fillers(self.at.sentence, phrase, wanted)
        if name == "instrument":
            return [known for known in found if self._is_machine(known)]
        return found

    def put_known(self, names: Sequence[str], known: Known) -> None:
        """Fill the first of the roles that a mention may fill, unless it is filled."""
        for name in names:
            wanted = self.wanted[name]
            if wanted is not None and known.label in wanted.labels:
                if not self.filled.has(name):
                    self.filled.add(name, [known])
                return

    def lies_in(self, phrase: Phrase) -> bool:
        """Whether "in" before the bare name of a place says where: whither is "nach"."""
        marks = self.at.sentence.marks
        return (
            phrase.preposition == "in"
            and not phrase.determiner
            and phrase.head in marks.names
            and marks.labels.get(phrase.head) == "GPE"
        )

    def has_any(self, names: Sequence[str]) -> bool:
        return self.filled.has_any(names)

    def _is_machine(self, known: Known) -> bool:
        """Whether an armed actor is a machine ("Kampfjets"), so can be an instrument."""
        if known.label != "MIL":
            return True
        starts = self.at.sentence.starts
        first, last = bisect_left(starts, known.start), bisect_left(starts, known.end)
        text = " ".join([word.low for word in self.at.sentence.words[first:last]])
        return has_part(text, self.at.tables.lists["machines"])

    def is_passive(self, trigger: Trigger) -> bool:
        """Whether the trigger's verb is a passive participle in its clause."""
        verb, clause = trigger.verb, trigger.clause
        if verb is None or verb.form.kind != "p" or self.frame.active:
            return False
        if verb.form.with_sein and not (clause.auxiliary == "werden" or clause.werden):
            return False
        if clause.kind == "inf":
            return clause.worden or clause.werden
        if trigger.is_detached:
            return True
        if clause.finite < 0 and not clause.auxiliary:
            return True
        return clause.passive and not (self.frame.reflexive and clause.auxiliary == "sein")

    def subject(self, clause: Clause) -> Phrase | None:
        return self.at.sentence.subjects.of(clause)
