"""Arguments: which phrase of the sentence fills which role of an event.

The clause gives subject, object and prepositional phrases with their cases; the frame says
which role each of them fills; the labels of schema and frame decide what may fill it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.candidates.events.circumstances import Circumstances
from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.fillers import Resolver, Wanted
from annotations.candidates.events.found import Filled
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.subjects import Subjects
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger
from annotations.schema import EventType

_COUNTED = frozenset({"victim", "person"})
_SINGLE = frozenset("target destination origin place territory".split())
_QUOTES = frozenset("\"„“”»«›‹‚‘’'")


class Roles:
    """Fills the roles of the triggers of one sentence."""

    def __init__(self, sentence: Sentence, tables: Tables, resolver: Resolver) -> None:
        """Take the sentence; ``resolver`` turns phrases into mentions."""
        self.sentence = sentence
        self.tables = tables
        self.resolver = resolver
        self.subjects = Subjects(sentence, tables.lists["object_control"])
        sentence.subjects = self.subjects.of
        self._circumstances = Circumstances(sentence, resolver)
        self._filled = Filled()

    def fill(self, trigger: Trigger, frame: Frame, type_: EventType) -> Filled:
        """Return the filled roles of ``trigger`` under ``frame``, time and place left open."""
        self._filled = Filled()
        self._type = type_
        self._frame = frame
        if trigger.kind == "verb":
            self._verb(trigger)
        elif trigger.kind == "participle":
            self._participle(trigger)
        elif trigger.kind == "idiom":
            self._idiom(trigger)
        elif trigger.phrase is not None:
            self._noun(trigger, trigger.phrase)
        self._count(trigger)
        return self._filled

    def add_circumstances(
        self, trigger: Trigger, filled: Filled, type_: EventType, *, alone: bool
    ) -> None:
        """Add time and place; ``alone``: no other trigger claims those of the clause."""
        chain = self._chain(trigger.phrase) if trigger.phrase is not None else []
        for name in ("place", "time"):
            role = type_.role(name)
            if role is not None and not filled.has(name):
                taken = [known for fillers in filled.roles.values() for known in fillers]
                found = self._circumstances.find(
                    trigger, chain, Wanted(name, role.labels), taken, alone=alone
                )
                filled.add(name, found)

    def has_object(self, trigger: Trigger) -> bool:
        """Whether the clause of a verb has an accusative object."""
        subject = self.subjects.of(trigger.clause)
        return trigger.kind == "verb" and any(
            one is not subject and one.can_be("a") and one.kind == "noun"
            for one in self.subjects.free(trigger.clause)
        )

    # --- filling one role --------------------------------------------------------------------

    def _wanted(self, name: str) -> Wanted | None:
        role = self._type.role(name)
        if role is None:
            return None
        labels = role.labels
        if name == "instrument" or (name in _COUNTED and self._type.role("number") is not None):
            labels = labels - {"QUANTITY"}
        allowed = self._frame.labels.get(name)
        if not allowed:
            return Wanted(name, labels)
        return Wanted(name, labels & allowed, strict=True)

    def _put(self, names: Sequence[str], phrase: Phrase | None) -> bool:
        """Fill the first of the roles that the phrase may fill; coordinated phrases too."""
        if phrase is None:
            return False
        done = False
        for one in self._coordinated(phrase):
            for name in names:
                wanted = self._wanted(name)
                if wanted is None:
                    continue
                fillers = self.resolver.fillers(self.sentence, one, wanted)
                if name == "instrument":
                    fillers = [known for known in fillers if self._is_machine(known)]
                if fillers:
                    self._filled.add(name, fillers)
                    done = True
                    if name not in ("victim", "person"):
                        break
        return done

    def _is_machine(self, known: Known) -> bool:
        """Whether an armed actor is a machine ("Kampfjets"), so can be an instrument."""
        if known.label != "MIL":
            return True
        text = " ".join(
            word.low for word in self.sentence.words if known.start <= word.start < known.end
        )
        return any(part in text for part in self.tables.lists["machines"])

    def _coordinated(self, phrase: Phrase) -> Iterator[Phrase]:
        yield phrase
        for one in self.sentence.phrases:
            if one.first is phrase and not one.is_apposition:
                yield one

    def _is_passive(self, trigger: Trigger) -> bool:
        verb = trigger.verb
        if verb is None or verb.form.kind != "p" or verb.form.with_sein or self._frame.active:
            return False
        clause = trigger.clause
        if clause.kind == "inf":
            return clause.worden or clause.werden
        if clause.finite < 0 and not clause.auxiliary:
            return True
        if self._frame.reflexive and clause.auxiliary == "sein":
            return False
        return clause.passive

    # --- verbs ---------------------------------------------------------------------------------

    def _verb(self, trigger: Trigger) -> None:
        clause, frame = trigger.clause, self._frame
        passive = self._is_passive(trigger)
        subject = self.subjects.of(clause)
        if not passive and frame.object and subject is not None:
            subject = self._likelier(clause, subject)
        self._put(frame.object if passive else frame.subject, subject)
        for phrase in self.subjects.free(clause):
            if phrase is subject or phrase.first is not None:
                continue
            if (
                not passive
                and frame.object
                and phrase.can_be("a")
                and self._put(frame.object, phrase)
            ):
                self._share(phrase)
                continue
            if frame.dative and phrase.can_be("d") and not phrase.can_be("n"):
                self._put(frame.dative, phrase)
        if passive:
            self._share(subject)
        self._prepositions(self.sentence.of(clause), passive=passive)
        self._shared_object(trigger, passive=passive)

    def _likelier(self, clause: Clause, subject: Phrase) -> Phrase:
        """Return the other phrase as subject where only that gives both roles fitting fillers.

        "Die Stadt Goma hat die Armee den Rebellen überlassen": case and order do not tell.
        """
        if not subject.can_be("a") or subject.kind == "relative":
            return subject
        free = self.subjects.free(clause)
        for other in free if subject in free else ():
            if other is subject or other.first is not None or not other.can_be("n"):
                continue
            if not other.can_be("a") or self.subjects.score(clause, other, 0) <= 0:
                continue
            if self._fits_both(other, subject) >= self._fits_both(subject, other) + 0.9:
                return other
        return subject

    def _fits_both(self, subject: Phrase, object_: Phrase) -> float:
        """Return how many of subject and object find fillers; actors count more than places."""
        total = 0.0
        for names, phrase in ((self._frame.subject, subject), (self._frame.object, object_)):
            for name in names:
                wanted = self._wanted(name)
                found = self.resolver.fillers(self.sentence, phrase, wanted) if wanted else []
                if found:
                    unlikely = names is self._frame.subject and found[0].label == "GPE"
                    total += 0.8 if unlikely else 1.0
                    break
        return total

    def _shared_object(self, trigger: Trigger, *, passive: bool) -> None:
        """An object named once for two verbs: "wurde ... erobert und geplündert"."""
        clause = trigger.clause
        if passive or clause.shares is None or not self._frame.object:
            return
        if any(self._filled.has(name) for name in self._frame.object):
            return
        words = [at for at in clause.words if self.sentence.words[at].kind != "p"]
        if len(words) > 3 or trigger.verb is None or trigger.verb.form.kind == "f":
            return
        subject = self.subjects.of(clause.shares)
        for phrase in self.subjects.free(clause.shares):
            if phrase is not subject and phrase.can_be("a") and phrase.first is None:
                self._put(self._frame.object, phrase)

    def _share(self, phrase: Phrase | None) -> None:
        """Fill the share of a controlled place: "40 Prozent der Stadt"."""
        wanted = self._wanted("share")
        if phrase is not None and wanted is not None:
            self._filled.add("share", self.resolver.fillers(self.sentence, phrase, wanted))

    def _prepositions(self, phrases: list[Phrase], *, passive: bool) -> None:
        frame = self._frame
        for phrase in reversed(phrases):
            if not phrase.preposition or phrase.first is not None or phrase.inner:
                continue
            if phrase.owner is not None or phrase.is_apposition:
                continue
            if passive and phrase.preposition in ("von", "durch"):
                if self._put(frame.subject, phrase):
                    continue
            names = frame.prepositions.get(phrase.preposition)
            if names and (self._is_elsewhere(phrase, names) or self._belongs_to_noun(phrase)):
                continue
            if names and not (
                phrase.preposition == "von" and not passive and names == frame.subject
            ):
                self._put(names, phrase)

    def _belongs_to_noun(self, phrase: Phrase) -> bool:
        """Whether an event noun right before takes the phrase: "in Kämpfen mit Rebellen"."""
        for one in self.sentence.phrases:
            if one.end == phrase.start - 1 and one.kind == "noun":
                frames, _ = self.tables.noun_frames(self.sentence.words[one.head].low)
                return any(phrase.preposition in frame.noun_prepositions for frame in frames)
        return False

    def _is_elsewhere(self, phrase: Phrase, names: Sequence[str]) -> bool:
        """Whether "in", "auf" ... says where, not where to, or the role is filled already."""
        if not _SINGLE & set(names):
            return False
        if any(self._filled.has(name) for name in names):
            return True
        if "destination" not in names:
            return False
        governed = self.tables.prepositions.get(phrase.preposition, "")
        group = [phrase, *self.sentence.joined_to(phrase)]
        if governed == "da" and any(not one.can_be("a") for one in group):
            return True
        return phrase.preposition == "in" and self._hangs_on_place(phrase)

    def _hangs_on_place(self, phrase: Phrase) -> bool:
        """Whether the phrase says where the place before it lies: "Hochburgen in Syrien"."""
        for one in self.sentence.phrases:
            if one.end == phrase.start - 1 and one.kind == "noun" and not phrase.determiner:
                head = self.tables.head(self.sentence.words[one.head].low)
                return head is not None and head.label in ("GPE", "LOC", "FAC")
        return False

    def _participle(self, trigger: Trigger) -> None:
        assert trigger.verb is not None  # noqa: S101 - a participle has its form
        frame, phrase = self._frame, trigger.phrase
        form = trigger.verb.form
        active = form.kind == "b" or form.with_sein or frame.reflexive
        self._put(frame.subject if active else frame.object, phrase)
        if phrase is None:
            return
        for one in self.sentence.of(trigger.clause):
            if not one.inner or not phrase.start <= one.start < trigger.at:
                continue
            if not active and one.preposition in ("von", "durch"):
                self._put(frame.subject, one)
            else:
                self._put(frame.prepositions.get(one.preposition, ()), one)

    def _idiom(self, trigger: Trigger) -> None:
        assert trigger.verb is not None and trigger.phrase is not None  # noqa: S101 - see triggers
        clause, frame, phrase = trigger.clause, self._frame, trigger.phrase
        passive = self._is_passive(trigger)
        moved = trigger.verb.form.verb in frame.intransitive
        subject = self.subjects.of(clause)
        self._put(frame.object if passive or moved else frame.subject, subject)
        for one in self.subjects.free(clause):
            if one is not subject and one is not phrase and not passive and one.first is None:
                self._put(frame.object, one)
        if phrase.genitive is not None:
            self._put(frame.subject, phrase.genitive)
        for one in self.sentence.of(clause):
            if one.inner or one.first is not None or not one.preposition or one is phrase:
                continue
            if one.owner is not None:
                continue
            if one.preposition in frame.place_prepositions:
                self._put(frame.object, one)
            elif one.preposition in ("von", "durch") and (
                passive or one.start == phrase.end + 1
            ):
                self._put(frame.subject, one)
            elif not frame.place_prepositions:
                self._put(frame.prepositions.get(one.preposition, ()), one)

    # --- nouns ---------------------------------------------------------------------------------

    def _noun(self, trigger: Trigger, phrase: Phrase) -> None:
        frame = self._frame
        self._compound(trigger)
        self._adjectives(phrase)
        if phrase.genitive is not None:
            self._put(frame.genitive, phrase.genitive)
        if phrase.determiner in self.tables.words["possessives"]:
            self._possessor(phrase)
        for one in self._chain(phrase):
            names: Sequence[str] = frame.noun_prepositions.get(one.preposition, ())
            if one.preposition == "von" and frame.genitive:
                names = frame.genitive
            if one.preposition == "zwischen":
                self._between(one, names)
            elif names:
                self._put(names, one)
        for one in self.sentence.of(trigger.clause):
            if one.inner and phrase.start <= one.start < phrase.head:
                if one.preposition in ("von", "durch") and not self._is_announced(phrase):
                    self._put(frame.subject, one)
            elif (
                one.preposition == "zwischen" and one.end <= phrase.start and one.first is None
            ):
                if (
                    not self._filled.roles
                    and not self.sentence.words[max(one.start - 2, 0)].cap
                ):
                    self._between(one, frame.noun_prepositions.get("zwischen", ()))
        self._carried(trigger, phrase)

    def _is_announced(self, phrase: Phrase) -> bool:
        """Whether a participle of saying stands before the noun: "die von X angekündigte"."""
        return any(
            frame.type == "Statement"
            for at in phrase.adjectives
            for form in self.sentence.words[at].forms
            for frame in self.tables.frames.get(form.verb, ())
        )

    def _between(self, phrase: Phrase, names: Sequence[str]) -> None:
        if not names:
            return
        for n, one in enumerate(self._coordinated(phrase)):
            name = names[min(n, len(names) - 1)]
            wanted = self._wanted(name)
            if wanted is not None:
                self._filled.add(name, self.resolver.fillers(self.sentence, one, wanted))

    def _chain(self, phrase: Phrase) -> list[Phrase]:
        """Return the prepositional phrases that follow a noun phrase without a break."""
        found: list[Phrase] = []
        end = phrase.genitive.end if phrase.genitive is not None else phrase.end
        for one in self.sentence.of(phrase.clause) if phrase.clause is not None else []:
            if one.start < end or one is phrase or one.inner:
                continue
            gap = [
                self.sentence.words[i].low
                for i in range(end, one.start)
                if self.sentence.words[i].text not in _QUOTES
            ]
            if (one.first is not None and gap in (["und"], ["oder"], [","])) or one.owner:
                end = one.end
                continue
            if (
                not one.preposition
                or len(gap) not in (1, 2)
                or not self._is_preposition(gap[-1])
            ):
                break
            if len(gap) == 2 and not self._is_preposition(gap[0]):
                break
            found.append(one)
            end = one.genitive.end if one.genitive is not None else one.end
        return found

    def _is_preposition(self, low: str) -> bool:
        return low in self.tables.prepositions or low in self.tables.fused

    def _compound(self, trigger: Trigger) -> None:
        word = self.sentence.words[trigger.at]
        for known in self.sentence.known[trigger.at]:
            if known.form == "part" and known.start >= word.start and known.end <= word.end:
                self._first(self._frame.compound or self._frame.adjective, known)

    def _adjectives(self, phrase: Phrase) -> None:
        for at in phrase.adjectives:
            for known in self.sentence.known[at]:
                if known.form == "deriv":
                    self._first(self._frame.adjective, known)

    def _first(self, names: Sequence[str], known: Known) -> None:
        for name in names:
            wanted = self._wanted(name)
            if wanted is not None and known.label in wanted.labels:
                if not self._filled.has(name):
                    self._filled.add(name, [known])
                return

    def _possessor(self, phrase: Phrase) -> None:
        for name in self._frame.genitive:
            wanted = self._wanted(name)
            found = self.resolver.possessor(self.sentence, phrase, wanted) if wanted else []
            if found:
                self._filled.add(name, found)
                return

    def _carried(self, trigger: Trigger, phrase: Phrase) -> None:
        """Take the actor from the verb that carries the noun ("startete eine Offensive")."""
        clause, frame = trigger.clause, self._frame
        if phrase.inner or phrase.owner is not None:
            return
        subject = self.subjects.of(clause)
        for verb in clause.verbs:
            passive = verb.form.kind == "p" and clause.passive and not verb.form.with_sein
            lemma = verb.form.verb
            if phrase.preposition == "unter" and lemma in self.tables.lists["suffering_verbs"]:
                self._put(frame.object, subject)
            elif phrase.preposition == "unter" and lemma == "nehmen":
                self._taken(clause, subject, phrase, passive=passive)
            elif phrase.preposition and lemma in self.tables.carriers.get(
                phrase.preposition, ()
            ):
                if not any(self._filled.has(name) for name in frame.subject):
                    self._put(frame.subject, subject)
            elif not phrase.preposition and lemma in self.tables.lists["support_verbs"]:
                self._actor(clause, subject, phrase, passive=passive)

    def _taken(
        self, clause: Clause, subject: Phrase | None, phrase: Phrase, *, passive: bool
    ) -> None:
        """Read "nahm die Stadt unter Beschuss"."""
        frame = self._frame
        self._put(frame.object if passive else frame.subject, subject)
        for one in self.sentence.of(clause):
            if passive and one.preposition in ("von", "durch") and one.owner is None:
                self._put(frame.subject, one)
            elif not passive and not one.preposition and one not in (subject, phrase):
                if one.can_be("a") and one.owner is None:
                    self._put(frame.object, one)

    def _actor(
        self, clause: Clause, subject: Phrase | None, phrase: Phrase, *, passive: bool
    ) -> None:
        names = self._frame.subject
        if any(self._filled.has(name) for name in names):
            return
        if not passive and subject is not phrase:
            self._put(names, subject)
        elif passive and subject is phrase:
            for one in self.sentence.of(clause):
                if one.preposition == "von" and not one.inner:
                    self._put(names, one)

    def _count(self, trigger: Trigger) -> None:
        """Fill the number from the trigger's own phrase: "drei Verletzte"."""
        wanted = self._wanted("number")
        if (
            wanted is None
            or self._filled.has("number")
            or trigger.kind not in ("noun", "idiom")
        ):
            return
        if trigger.phrase is not None:
            found = self.resolver.fillers(self.sentence, trigger.phrase, wanted)
            self._filled.add("number", found[:1])
