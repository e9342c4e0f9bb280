"""Roles of verbs and participles, from subject, object and prepositional phrases."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.filling import BY, Filling
from annotations.candidates.events.meanings import is_around
from annotations.candidates.events.spelling import has_part
from annotations.candidates.events.triggers import Trigger

_NEAR = frozenset({"nähe", "umgebung", "umkreis"})
_SINGLE = frozenset("target destination origin place territory".split())
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ARRIVING = frozenset({"an|kommen", "an|langen", "ein|treffen"})
"""Verbs that say whither with the dative."""
_ENTERING = ("ein|", "an|", "vor|", "wieder|ein|", "herein|", "hinein|")
_TOGETHER = frozenset({"gemeinsam", "zusammen", "seite"})
_ALONE = 3
"""A clause that shares more than its subject with the one before has so many words at most."""
_BETTER = 0.9
_LITTLE_BETTER = 0.2
"""How much better another subject must fit; a relative pronoun tells less than a noun."""
_UNLIKELY = 0.8
"""A place as subject of a verb counts less than an armed actor."""


def fill_verb(filling: Filling, trigger: Trigger) -> None:
    """Fill the roles of a verb."""
    _VerbRoles(filling, trigger).run()


def fill_participle(filling: Filling, trigger: Trigger) -> None:
    """Fill the roles of a participle before a noun: "die von X besetzte Stadt"."""
    frame, phrase, verb = filling.frame, trigger.phrase, trigger.verb
    if phrase is None or verb is None:
        return
    active = verb.form.kind == "b" or verb.form.with_sein or frame.reflexive
    filling.put(frame.subject if active else frame.object, phrase)
    sentence = filling.at.sentence
    start, end = sentence.starts[trigger.at], sentence.ends[trigger.at]
    for known in sentence.known[trigger.at]:
        if known.form == "part" and start <= known.start and known.end <= end:
            filling.put_known(frame.compound, known)
    for one in trigger.clause.phrases:
        if not one.inner or not phrase.start <= one.start < trigger.at:
            continue
        if not active and one.preposition in BY:
            filling.put(frame.subject, one)
        else:
            filling.put(frame.prepositions.get(one.preposition, ()), one)


class _VerbRoles:
    def __init__(self, filling: Filling, trigger: Trigger) -> None:
        self.filling = filling
        self.frame = filling.frame
        self.sentence = filling.at.sentence
        self.trigger = trigger
        self.clause = trigger.clause
        self.passive = filling.is_passive(trigger)

    def run(self) -> None:
        frame = self.frame
        subject = self.filling.subject(self.clause)
        if not self.passive and frame.object and subject is not None:
            subject = self._likelier(subject)
        self.filling.put(frame.object if self.passive else frame.subject, subject)
        for phrase in self.clause.free:
            if phrase is not subject and phrase.first is None:
                self._object(phrase)
        if self.passive and subject is not None:
            self._share(subject)
            if "instrument" in frame.object and not self.filling.has_any(frame.subject):
                self.filling.put_flag(subject)
        self._prepositions(self.clause)
        if self.clause.shares is not None:
            self._shared(self.clause.shares)

    def _prepositions(self, clause: Clause) -> None:
        """Fill from the clause's prepositional phrases, the last one first."""
        for phrase in reversed(clause.phrases):
            if phrase.preposition and not phrase.is_part:
                self._preposition(phrase)

    def _shared(self, shared: Clause) -> None:
        """Fill from what the clause before names for both."""
        if not self.passive:
            self._shared_object(shared)
        self._shared_phrases(shared)

    def _object(self, phrase: Phrase) -> None:
        frame = self.frame
        may_be = not self.passive and bool(frame.object) and phrase.can_be("a")
        if may_be and self.filling.put(frame.object, phrase):
            self._share(phrase)
            return
        if frame.dative and phrase.can_be("d") and not phrase.can_be("n"):
            self.filling.put(frame.dative, phrase)

    def _likelier(self, subject: Phrase) -> Phrase:
        """Return the other phrase as subject where only that gives both roles fitting fillers.

        "Die Stadt Goma hat die Armee den Rebellen überlassen": case and order do not tell.
        """
        subjects = self.sentence.subjects
        free = self.clause.free
        if not subject.can_be("a") or subject not in free:
            return subject
        least = _LITTLE_BETTER if subject.kind == "relative" else _BETTER
        for other in free:
            if other is subject or other.first is not None or not other.can_be("n"):
                continue
            if not other.can_be("a") or subjects.score(self.clause, other, 0) <= 0:
                continue
            if subject.kind == "relative" and self._is_place(other):
                continue
            if self._fit(other, subject) >= self._fit(subject, other) + least:
                return other
        return subject

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether the phrase would only be a place as subject."""
        found = [
            one for name in self.frame.subject for one in self.filling.fillers(name, phrase)
        ]
        return bool(found) and found[0].label in _PLACES

    def _fit(self, subject: Phrase, object_: Phrase) -> float:
        """Return how many of subject and object find fillers; actors count more than places."""
        total = 0.0
        for names, phrase in ((self.frame.subject, subject), (self.frame.object, object_)):
            found = next(
                (found for name in names if (found := self.filling.fillers(name, phrase))), None
            )
            if found:
                unlikely = phrase is subject and found[0].label == "GPE"
                total += _UNLIKELY if unlikely else 1.0
        return total

    def _shared_object(self, shared: Clause) -> None:
        """An object named once for two verbs: "hat X erobert und geplündert"."""
        clause, verb = self.clause, self.trigger.verb
        if self.filling.has_any(self.frame.object):
            return
        words = [at for at in clause.words if self.sentence.words[at].kind != "p"]
        if len(words) > 3 or verb is None or verb.form.kind == "f":
            return
        subject = self.filling.subject(shared)
        for phrase in shared.free:
            if phrase is not subject and phrase.can_be("a") and phrase.first is None:
                self.filling.put(self.frame.object, phrase)

    def _shared_phrases(self, shared: Clause) -> None:
        """Fill from phrases named once: "die aus X vertrieben wurden oder geflohen sind"."""
        clause, verb = self.clause, self.trigger.verb
        words = [at for at in clause.words if self.sentence.words[at].kind != "p"]
        if len(words) > _ALONE or clause.phrases or verb is None or clause.kind == "main":
            return
        self._prepositions(shared)

    def _share(self, phrase: Phrase | None) -> None:
        """Fill the share of a controlled place: "40 Prozent der Stadt"."""
        if phrase is None or self.filling.wanted["share"] is None:
            return
        lows = " ".join(self.sentence.words[at].low for at in range(phrase.start, phrase.end))
        if has_part(lows, self.filling.at.tables.lists["shares"]):
            self.filling.filled.add("share", self.filling.fillers("share", phrase))

    def _preposition(self, phrase: Phrase) -> None:
        frame = self.frame
        if phrase.preposition == "von" and self._is_around(phrase):
            return
        if (
            self.passive
            and phrase.preposition in BY
            and self.filling.put(frame.subject, phrase)
        ):
            return
        names = frame.prepositions.get(phrase.preposition)
        if not names or self._is_elsewhere(phrase, names) or self._belongs_to_noun(phrase):
            return
        if self._means_another(phrase, names):
            return
        if phrase.preposition == "zwischen":
            self.filling.put_sides(phrase, names)
            return
        self.filling.put(names, phrase)

    def _is_around(self, phrase: Phrase) -> bool:
        """Whether "von" only names the region meant: "im Raum von Damaskus"."""
        before = self._noun_before(phrase)
        wide = self.filling.at.tables.lists["wide_partitives"]
        if before is None or self.sentence.words[before.head].low not in wide:
            return False
        return is_around(self.sentence, before.end)

    def _means_another(self, phrase: Phrase, names: Sequence[str]) -> bool:
        """Whether the preposition says something else here than the frame has it."""
        low = self.sentence.words[phrase.head].low
        if "target" in names and (low in _NEAR or self.filling.lies_in(phrase)):
            return True  # "in der Nähe einer Schule" says where
        if phrase.preposition == "von":
            return not self.passive and names == self.frame.subject
        if phrase.preposition == "nach":
            return low in self.filling.at.tables.lists["source_nouns"]
        if phrase.preposition == "mit":
            beside = names == ("opponent",) and self._is_beside()
            return beside or self._takes_also(phrase, names)
        return names == ("speaker",) and self._noun_before(phrase) is not None

    def _enters(self) -> bool:
        """Whether the verb leads into a place: "in Goma einmarschieren"."""
        verb = self.trigger.verb
        return verb is not None and verb.form.verb.startswith(_ENTERING)

    def _is_beside(self) -> bool:
        """Whether "mit" says who fights on the same side: "gemeinsam mit", "gegen"."""
        return not _TOGETHER.isdisjoint(self.clause.lows) or any(
            one.preposition == "gegen" for one in self.clause.phrases
        )

    def _takes_also(self, phrase: Phrase, names: Sequence[str]) -> bool:
        """Whether "mit" names a place that is taken too, no helper: "nahm mit X die Stadt"."""
        label = self.sentence.marks.labels.get(phrase.head)
        return (
            names == ("supporter",) and self.frame.type == "TerritoryChange" and label == "GPE"
        )

    def _noun_before(self, phrase: Phrase) -> Phrase | None:
        """Return the noun phrase right before a preposition."""
        return next(
            (
                one
                for one in self.sentence.phrases
                if one.end == phrase.start - 1 and one.kind == "noun"
            ),
            None,
        )

    def _belongs_to_noun(self, phrase: Phrase) -> bool:
        """Whether an event noun right before takes the phrase: "in Kämpfen mit Rebellen"."""
        before = self._noun_before(phrase)
        if before is None:
            return False
        frames, _ = self.filling.at.tables.noun_frames(self.sentence.words[before.head].low)
        return any(
            phrase.preposition in frame.noun_prepositions and not frame.verbless
            for frame in frames
        )

    def _is_elsewhere(self, phrase: Phrase, names: Sequence[str]) -> bool:
        """Whether "in", "auf" ... says where, not where to, or the role is filled already."""
        if not _SINGLE & set(names):
            return False
        return self.filling.has_any(names) or (
            "destination" in names and self._says_where(phrase)
        )

    def _says_where(self, phrase: Phrase) -> bool:
        tables = self.filling.at.tables
        group = (phrase, *phrase.joined)
        verb = self.trigger.verb
        if verb is not None and verb.form.verb in _ARRIVING:
            return False
        two_way = tables.prepositions.get(phrase.preposition) == "da"
        if two_way and any(not one.can_be("a") for one in group):
            return True
        if self.filling.lies_in(phrase) and not self._enters():
            return True
        before = self._noun_before(phrase) if phrase.preposition == "in" else None
        if before is None or phrase.determiner or not phrase.can_be("d"):
            return False
        head = tables.head(self.sentence.words[before.head].low)
        return head is not None and head.label in _PLACES


def has_object(filling: Filling, clause: Clause) -> bool:
    """Whether a clause has an accusative object."""
    subject = filling.subject(clause)
    return any(
        one is not subject and one.can_be("a") and one.kind == "noun" for one in clause.free
    )
