"""Roles of event nouns: genitive, prepositions, adjectives, compounds, the verb around."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.filling import BY, Filling, Place
from annotations.candidates.events.triggers import Trigger

_QUOTES = frozenset("\"„“”»«›‹‚‘’'")
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
        before = self.phrase
        for one in chain(self.filling.at, self.phrase):
            if not self._is_elsewhere(one, before):
                self._following(one)
            before = one
        for one in self.trigger.clause.phrases:
            self._elsewhere(one)
        if self.frame.type == "Movement" and self.phrase.preposition == "auf":
            self._upon()
        self._carried()

    def _upon(self) -> None:
        """Take who stands right before "auf": "Rebellen auf dem Vormarsch"."""
        for one in self.trigger.clause.phrases:
            if one.end == self.phrase.start - 1 and not one.preposition and self._is_empty():
                self.filling.put(self.frame.subject, one)

    def _parts(self) -> None:
        """Take names inside the compound and adjectives from names: "russische Angriffe"."""
        frame, at = self.frame, self.trigger.at
        start, end = self.sentence.starts[at], self.sentence.ends[at]
        for known in self.sentence.known[at]:
            if known.form == "part" and known.start >= start and known.end <= end:
                self.filling.put_known(frame.compound or frame.adjective, known)
        for at in self.phrase.adjectives:
            for known in self.sentence.known[at]:
                if known.form == "deriv":
                    self.filling.put_known(frame.adjective, known)

    def _possessor(self) -> None:
        for name in self.frame.genitive:
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
            return self._is_place(before)
        names = self.frame.noun_prepositions.get(one.preposition, ())
        if "destination" not in names:
            return False
        two_way = self.tables.prepositions.get(one.preposition) == "da"
        if two_way and not one.can_be("a"):
            return True
        return one.preposition == "in" and not one.determiner and self._is_place(before)

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether a place stands before "von": "der Abzug aus der Altstadt von Homs"."""
        head = self.tables.head(self.sentence.words[phrase.head].low)
        return head is not None and head.label in ("GPE", "LOC", "FAC")

    def _following(self, one: Phrase) -> None:
        names: Sequence[str] = self.frame.noun_prepositions.get(one.preposition, ())
        if one.preposition == "von" and self.frame.genitive:
            names = self.frame.genitive
        if one.preposition == "zwischen":
            self._between(one, names)
        else:
            self.filling.put(names, one)

    def _elsewhere(self, one: Phrase) -> None:
        """Take an inner "von" phrase, and "zwischen" that stands before the noun."""
        phrase = self.phrase
        if one.inner and phrase.start <= one.start < phrase.head:
            if one.preposition in BY and not self._is_announced():
                self._by(one)
            elif one.preposition == "zwischen" and one.first is None:
                self._between(one, self.frame.noun_prepositions.get("zwischen", ()))
        elif one.preposition == "zwischen" and one.end <= phrase.start and one.first is None:
            if self.filling.filled.roles or self.sentence.words[max(one.start - 2, 0)].cap:
                return
            self._between(one, self.frame.noun_prepositions.get("zwischen", ()))

    def _by(self, one: Phrase) -> None:
        """Take who did it, or who ordered what others do: "der von X befohlene Abzug"."""
        ordered = self.filling.has_any(self.frame.subject)
        if not ordered or not self.filling.put(("agent",), one):
            self.filling.put(self.frame.subject, one)

    def _is_announced(self) -> bool:
        """Whether a participle of saying stands before the noun: "die von X angekündigte"."""
        return any(
            frame.type == "Statement"
            for at in self.phrase.adjectives
            for form in self.sentence.words[at].forms
            for frame in self.tables.frames.get(form.verb, ())
        )

    def _between(self, phrase: Phrase, names: Sequence[str]) -> None:
        if not names:
            return
        for n, one in enumerate((phrase, *phrase.joined)):
            name = names[min(n, len(names) - 1)]
            self.filling.filled.add(name, self.filling.fillers(name, one))

    # --- the verb that carries the noun ---------------------------------------------------

    def _carried(self) -> None:
        """Take the actor from the verb: "startete eine Offensive", "bekannte sich zu"."""
        phrase, clause = self.phrase, self.trigger.clause
        if phrase.inner or phrase.owner is not None:
            return
        subject = self.filling.subject(clause)
        for verb in clause.verbs:
            lemma = verb.form.verb
            passive = verb.form.kind == "p" and clause.passive and not verb.form.with_sein
            if phrase.preposition == "unter":
                self._under(clause, subject, lemma, passive=passive)
            elif phrase.preposition:
                self._governed(clause, subject, lemma)
            elif lemma in self.tables.lists["support_verbs"] or self._gains(lemma):
                self._actor(clause, subject, passive=passive)
                self._beside(clause)
            elif lemma in self.tables.lists["happening_verbs"]:
                self._beside(clause)
                self._comes_from(clause, subject, lemma)

    def _gains(self, lemma: str) -> bool:
        """Whether the subject has it: "die Armee verzeichnete Geländegewinne"."""
        gained = self.frame.name == "gain-ground"
        return gained and lemma in self.tables.lists["counting_verbs"]

    def _comes_from(self, clause: Clause, subject: Phrase | None, lemma: str) -> None:
        """Take from whom it comes: "Hilfe kommt von den Kurden"."""
        if lemma != "kommen" or subject is not self.phrase or not self._is_empty():
            return
        for one in clause.phrases:
            if one.preposition == "von" and not one.inner:
                self.filling.put(self.frame.subject, one)

    def _governed(self, clause: Clause, subject: Phrase | None, lemma: str) -> None:
        """Read "beteiligte sich an", "geriet in einen Hinterhalt", "bat X um Hilfe"."""
        preposition, frame = self.phrase.preposition, self.frame
        lists = self.tables.lists
        asked = preposition == "um" and lemma in lists["asking_verbs"]
        forced = preposition == "zu" and lemma in lists["object_control"]
        if asked or forced:
            self._controlled(clause, subject)
        elif self._is_suffered(lemma):
            self.filling.put(frame.object, subject)
        elif lemma in self.tables.carriers.get(preposition, ()) and self._is_empty():
            self.filling.put(frame.subject, subject)

    def _controlled(self, clause: Clause, subject: Phrase | None) -> None:
        """Take the object, who is to do it: "zwang die Rebellen zum Rückzug"."""
        for one in clause.free:
            if one is not subject and one.can_be("a"):
                self.filling.put(self.frame.subject, one)

    def _is_suffered(self, lemma: str) -> bool:
        """Whether the subject meets the event: "geriet in", "wartet auf den Abtransport"."""
        if self.phrase.preposition == "auf":
            return lemma == "warten" and "mover" in self.frame.object
        return self.phrase.preposition == "in" and (
            lemma in self.tables.lists["suffering_verbs"]
        )

    def _beside(self, clause: Clause) -> None:
        """Take what stands apart from the noun: "unterzeichnete mit X ein Abkommen"."""
        for one in clause.phrases:
            if one is self.phrase or one.inner or one.owner is not None:
                continue
            if one.preposition and not self._hangs_on_noun(one):
                names = self.frame.noun_prepositions.get(one.preposition, ())
                if one.preposition not in BY and self._is_open(names):
                    self.filling.put(names, one)
            elif not one.preposition and one is not self.filling.subject(clause):
                self._receiver(one)

    def _is_empty(self) -> bool:
        return not self.filling.has_any(self.frame.subject)

    def _receiver(self, phrase: Phrase) -> None:
        """Take the dative: "sagte der Ukraine weitere Hilfe zu"."""
        if self.frame.dative and phrase.can_be("d") and phrase.first is None:
            self.filling.put(self.frame.dative, phrase)

    def _is_open(self, names: Sequence[str]) -> bool:
        """Whether a role can take more: it is empty, or all sides of the event fill it."""
        sides = self.frame.noun_prepositions.get("mit", ())
        return not self.filling.has_any(names) or bool(set(names) & set(sides))

    def _hangs_on_noun(self, phrase: Phrase) -> bool:
        """Whether a noun stands right before the phrase's preposition."""
        return phrase.start > 1 and self.sentence.words[phrase.start - 2].cap

    def _under(
        self, clause: Clause, subject: Phrase | None, lemma: str, *, passive: bool
    ) -> None:
        """Read "geriet unter Beschuss" and "nahm die Stadt unter Beschuss"."""
        frame = self.frame
        if lemma in self.tables.lists["suffering_verbs"]:
            self.filling.put(frame.object, subject)
        if lemma != "nehmen":
            return
        self.filling.put(frame.object if passive else frame.subject, subject)
        for one in clause.phrases:
            if one.owner is not None or one in (subject, self.phrase):
                continue
            if passive and one.preposition in BY:
                self.filling.put(frame.subject, one)
            elif not passive and not one.preposition and one.can_be("a"):
                self.filling.put(frame.object, one)

    def _actor(self, clause: Clause, subject: Phrase | None, *, passive: bool) -> None:
        names = self.frame.subject
        if not self._is_open(names):
            return
        if not passive and subject is not self.phrase:
            self.filling.put(names, subject)
        elif passive and subject is self.phrase:
            for one in clause.phrases:
                if one.preposition == "von" and not (one.inner or self._hangs_on_noun(one)):
                    self.filling.put(names, one)
