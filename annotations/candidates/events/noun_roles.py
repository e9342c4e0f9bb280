"""Roles of event nouns: genitive, prepositions, adjectives, compounds, the verb around."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.carried_nouns import CarriedNoun
from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.filling import BY, Filling, Place
from annotations.candidates.events.triggers import Trigger

_QUOTES = frozenset("\"„“”»«›‹‚‘’'")
_HELD_AT = ("anschl", "massaker", "attentat", "blutb", "schlacht")
_PROPOSING = frozenset({"vor|schlagen", "vermitteln", "fordern", "verlangen", "befürchten"})
_ENTERING = ("ein", "an", "vor", "invasion", "wiederein")
_JOINED = (["und"], ["oder"], [","])


def fill_noun(filling: Filling, trigger: Trigger, phrase: Phrase) -> None:
    """Fill the roles of an event noun."""
    _NounRoles(filling, trigger, phrase).run()


def chain(at: Place, phrase: Phrase) -> list[Phrase]:
    """Return the prepositional phrases that follow a noun phrase without a break."""
    found: list[Phrase] = []
    end = phrase.genitive.end if phrase.genitive is not None else phrase.end
    for one in phrase.clause.phrases:
        if one.start < end or one is phrase or one.inner:
            continue
        gap = [
            at.sentence.words[i].low
            for i in range(end, one.start)
            if at.sentence.words[i].text not in _QUOTES
        ]
        if (one.first is not None and gap in _JOINED) or one.owner is not None:
            end = one.end
            continue
        if not one.preposition or not _are_prepositions(at, gap):
            break
        found.append(one)
        end = one.genitive.end if one.genitive is not None else one.end
    return found


def says_where(phrase: Phrase) -> bool:
    """Whether "auf" says where, not what something aims at: "auf den Philippinen"."""
    return phrase.preposition == "auf" and phrase.determiner != "" and not phrase.can_be("a")


def _are_prepositions(at: Place, gap: Sequence[str]) -> bool:
    return len(gap) in (1, 2) and all(
        low in at.tables.prepositions or low in at.tables.fused for low in gap
    )


class _NounRoles:
    def __init__(self, filling: Filling, trigger: Trigger, phrase: Phrase) -> None:
        self.filling = filling
        self.frame = filling.frame
        self.sentence = filling.at.sentence
        self.tables = filling.at.tables
        self.trigger = trigger
        self.phrase = phrase

    def run(self) -> None:
        self._parts()
        if self.phrase.genitive is not None:
            names = self.frame.genitive
            suffers = self.phrase.preposition == "unter" and len(names) > 1
            self.filling.put(names[::-1] if suffers else names, self.phrase.genitive)
        if self.phrase.determiner in self.tables.words["possessives"]:
            self._possessor()
        self._chained()
        for one in self.trigger.clause.phrases:
            self._elsewhere(one)
        if self.frame.name == "rising-toll":
            self._risen()
        if self.frame.type == "Movement" and self.phrase.preposition == "auf":
            self._upon()
        for one in (self.phrase, *self._relatives()):
            CarriedNoun(self.filling, one).run()

    def _chained(self) -> None:
        """Fill from the prepositional phrases that follow the noun."""
        before = self.phrase
        for one in chain(self.filling.at, self.phrase):
            if not self._is_elsewhere(one, before):
                self._following(one)
            before = one

    def _relatives(self) -> list[Phrase]:
        """Return the pronouns of relative clauses about the noun: "der Anschlag, zu dem"."""
        return [
            one
            for clause in self.sentence.clauses
            if clause.kind == "rel"
            for one in clause.phrases
            if one.kind == "relative" and self.phrase in one.antecedents[:1]
        ]

    def _risen(self) -> None:
        """Take the number that is reached: "die Zahl der Toten stieg auf 40"."""
        for one in self.trigger.clause.phrases:
            reached = one.preposition in ("auf", "bei") and not one.inner
            if reached and self.filling.put(("number",), one):
                return

    def _upon(self) -> None:
        """Take who stands right before "auf": "Rebellen auf dem Vormarsch"."""
        for one in self.trigger.clause.phrases:
            before = one.end == self.phrase.start - 1 and not one.preposition
            if before and not self.filling.has_any(self.frame.subject):
                self.filling.put(self.frame.subject, one)

    def _parts(self) -> None:
        """Take names inside the compound and adjectives from names: "russische Angriffe"."""
        frame, at = self.frame, self.trigger.at
        start, end = self.sentence.starts[at], self.sentence.ends[at]
        for known in self.sentence.known[at]:
            if known.form == "part" and known.start >= start and known.end <= end:
                self.filling.put_known(frame.compound or frame.adjective, known)
        for at in self.phrase.adjectives:
            if frame.type == "Agreement" and self._is_of_town(at):
                continue
            for known in self.sentence.known[at]:
                if known.form == "deriv":
                    self.filling.put_known(frame.adjective, known)

    def _is_of_town(self, at: int) -> bool:
        """Whether an adjective says where it was agreed: "das Minsker Abkommen"."""
        word = self.sentence.words[at]
        return word.cap and word.low.endswith("er")

    def _possessor(self) -> None:
        names = self.frame.genitive
        following = chain(self.filling.at, self.phrase)
        if following and following[0].preposition == "von" and self.frame.subject:
            names = tuple(name for name in names if name in self.frame.subject)
        for name in names:
            wanted = self.filling.wanted[name]
            if wanted is None:
                continue
            found = self.filling.at.resolver.possessor(self.sentence, self.phrase, wanted)
            if found:
                self.filling.filled.add(name, found)
                return

    def _is_elsewhere(self, one: Phrase, before: Phrase) -> bool:
        """Whether a phrase belongs to the place before it, or says where, not where to."""
        if one.preposition == "von":
            return self._is_place(before) or before is not self.phrase
        names = self.frame.noun_prepositions.get(one.preposition, ())
        if "target" in names and says_where(one):
            return True
        if "destination" not in names:
            return False
        two_way = self.tables.prepositions.get(one.preposition) == "da"
        if two_way and not one.can_be("a"):
            return True
        if self.filling.lies_in(one) and not self._enters():
            return True
        return one.preposition == "in" and not one.determiner and self._is_place(before)

    def _enters(self) -> bool:
        """Whether the noun leads into a place: "der Einmarsch in Goma"."""
        return self.sentence.words[self.trigger.at].low.startswith(_ENTERING)

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether a place stands before "von": "der Abzug aus der Altstadt von Homs"."""
        head = self.tables.head(self.sentence.words[phrase.head].low)
        return head is not None and head.label in ("GPE", "LOC", "FAC")

    def _following(self, one: Phrase) -> None:
        names: Sequence[str] = self.frame.noun_prepositions.get(one.preposition, ())
        if one.preposition == "von" and self.frame.genitive and self._needs_von():
            names = self._names_of_town(one)
        if one.preposition == "zwischen":
            self.filling.put_sides(one, names)
        else:
            self.filling.put(names, one)

    def _needs_von(self) -> bool:
        """Whether "von" can stand for the genitive: "Abzug der Truppen vom Platz" has one."""
        return self.phrase.genitive is None or "origin" not in self._names_of("von")

    def _names_of_town(self, one: Phrase) -> Sequence[str]:
        """Return the roles of "von", which before a bare town says where: "Anschlag von X"."""
        label = self.sentence.marks.labels.get(one.head)
        low = self.sentence.words[self.trigger.at].low
        if label != "GPE" or one.determiner:
            return self.frame.genitive
        if self.frame.type == "Agreement":
            return ()
        return ("place",) if low.startswith(_HELD_AT) else self.frame.genitive

    def _names_of(self, preposition: str) -> Sequence[str]:
        return self.frame.noun_prepositions.get(preposition, ())

    def _elsewhere(self, one: Phrase) -> None:
        """Take an inner "von" phrase, and "zwischen" that stands before the noun."""
        phrase = self.phrase
        if one.inner and phrase.start <= one.start < phrase.head:
            if one.preposition in BY and not self._is_announced():
                self._by(one)
            elif one.preposition == "zwischen" and one.first is None:
                self.filling.put_sides(one, self.frame.noun_prepositions.get("zwischen", ()))
            elif one.preposition == "mit":
                self.filling.put(self.frame.noun_prepositions.get("mit", ()), one)
        elif one.preposition == "zwischen" and one.end <= phrase.start and one.first is None:
            if self.filling.filled.roles or self.sentence.words[max(one.start - 2, 0)].cap:
                return
            self.filling.put_sides(one, self.frame.noun_prepositions.get("zwischen", ()))

    def _by(self, one: Phrase) -> None:
        """Take who did it, or who ordered what others do: "der von X befohlene Abzug"."""
        ordered = self.filling.has_any(self.frame.subject)
        if not ordered or not self.filling.put(("agent",), one):
            self.filling.put(self.frame.subject, one)

    def _is_announced(self) -> bool:
        """Whether a participle says who speaks of it: "die von X angekündigte Offensive"."""
        return any(
            form.verb in _PROPOSING or self.tables.is_saying(form.verb)
            for at in self.phrase.adjectives
            for form in self.sentence.words[at].forms
        )
