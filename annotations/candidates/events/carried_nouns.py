"""Roles of an event noun from the verb that carries it: "startete eine Offensive"."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.filling import BY, Filling

_AIMING = frozenset({"richten", "zielen", "ab|zielen"})
_HITTING = {**dict.fromkeys(_AIMING, ""), "treffen": "a", "gelten": "d"}
"""Verbs whose subject is an attack, with the case of what it hits."""
_BLAME = frozenset({"verantwortlich", "verantwortung"})
_ADMITTING = frozenset({"übernehmen", "zeichnen", "tragen", "verantwortlich|machen"})


class CarriedNoun:
    """Fills the roles of one event noun from its clause's verbs."""

    def __init__(self, filling: Filling, phrase: Phrase) -> None:
        """Take the noun's phrase, or a pronoun's for it; its own words have filled roles."""
        self.filling = filling
        self.frame = filling.frame
        self.sentence = filling.at.sentence
        self.tables = filling.at.tables
        self.phrase = phrase

    def run(self) -> None:
        """Take the actor from the verb: "startete eine Offensive", "bekannte sich zu"."""
        phrase, clause = self.phrase, self.phrase.clause
        if phrase.inner or phrase.owner is not None:
            return
        subject = self.filling.subject(clause)
        if phrase.preposition == "für" and not _BLAME.isdisjoint(clause.lows):
            self._blamed(clause, subject)
        for verb in clause.verbs:
            lemma = verb.form.verb
            passive = verb.form.kind == "p" and clause.passive and not verb.form.with_sein
            if phrase.preposition == "unter":
                self._under(clause, subject, lemma, passive=passive)
            elif phrase.preposition:
                self._governed(clause, subject, lemma)
            else:
                self._as_part(clause, subject, lemma, passive=passive)

    def _as_part(
        self, clause: Clause, subject: Phrase | None, lemma: str, *, passive: bool
    ) -> None:
        """Read the noun as the verb's subject or object."""
        lists = self.tables.lists
        if subject is self.phrase and lemma in _HITTING:
            self._aims(clause, lemma)
        elif subject is not None and lemma == "liefern" and self._is_mutual(clause, subject):
            self.filling.put_sides(subject, self._names_of("zwischen"))
            self._beside(clause)
        elif lemma in lists["support_verbs"] or self._gains(lemma):
            self._actor(clause, subject, passive=passive)
            self._beside(clause)
        elif lemma in lists["happening_verbs"]:
            self._beside(clause)
            self._comes_from(clause, subject, lemma)

    def _blamed(self, clause: Clause, subject: Phrase | None) -> None:
        """Take who has done it: "machte X für den Angriff verantwortlich", "X war für ..."."""
        names = self.frame.subject or ("agent",)
        verbs = [verb.form.verb for verb in clause.verbs]
        if "verantwortlich|machen" in verbs and not clause.passive:
            subject = next(
                (one for one in clause.free if one is not subject and one.can_be("a")), None
            )
        elif verbs and _ADMITTING.isdisjoint(verbs):
            return
        if not self.filling.has_any(names):
            self.filling.put(names, subject)

    def _aims(self, clause: Clause, lemma: str) -> None:
        """Take what the event as subject hits: "der Angriff richtete sich gegen X"."""
        for one in clause.phrases:
            if (
                one is self.phrase
                or one.inner
                or one.owner is not None
                or one.first is not None
            ):
                continue
            if one.preposition in ("gegen", "auf") and lemma in _AIMING:
                names = self._names_of(one.preposition)
                if not self.filling.has_any(names):
                    self.filling.put(names, one)
            elif not one.preposition and one.can_be(_HITTING[lemma]) and not one.can_be("n"):
                self.filling.put(self.frame.object, one)

    def _is_mutual(self, clause: Clause, subject: Phrase) -> bool:
        """Whether two sides are the subject: "Rebellen und Armee lieferten sich Gefechte"."""
        if not subject.joined or "sich" not in clause.lows:
            return False
        return not any(one.preposition == "mit" and not one.inner for one in clause.phrases)

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
        names = self.frame.subject
        if self.frame.type == "Movement" and "mover" not in names:
            names = ("mover",)
        for one in clause.free:
            if one is not subject and one.first is None and one.can_be("a"):
                self.filling.put(names, one)

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

    def _names_of(self, preposition: str) -> Sequence[str]:
        return self.frame.noun_prepositions.get(preposition, ())
