"""Arguments: which phrase of the sentence fills which role of an event.

The clause gives subject, object and prepositional phrases with their cases; the frame says
which role each of them fills; the schema's labels decide what may fill it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.candidates.events.clauses import Clause
from annotations.candidates.events.fillers import Filler, Resolver
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Frame, Tables
from annotations.candidates.events.triggers import Trigger
from annotations.schema import EventType

_PLACE_PREPOSITIONS = frozenset(
    "in bei an auf nahe vor nördlich südlich östlich westlich innerhalb ausserhalb unweit "
    "nordöstlich nordwestlich südöstlich südwestlich aus entlang über rund-um zwischen um "
    "hinter neben jenseits inmitten von".split()
)


@dataclass(slots=True)
class Filled:
    """The roles of one event; each filler once per role, in the order found."""

    roles: dict[str, list[Filler]] = field(default_factory=dict)

    def add(self, role: str, fillers: list[Filler]) -> None:
        """Add ``fillers`` to a role."""
        known = self.roles.setdefault(role, [])
        known += [filler for filler in fillers if filler not in known]

    def has(self, role: str) -> bool:
        return bool(self.roles.get(role))

    def uses(self, filler: Filler) -> bool:
        """Whether a role other than time or place holds it."""
        return any(filler in fillers for fillers in self.roles.values())


class Roles:
    """Fills the roles of the triggers of one sentence."""

    def __init__(self, sentence: Sentence, tables: Tables, resolver: Resolver) -> None:
        """Take the sentence; ``resolver`` turns phrases into mentions."""
        self.sentence = sentence
        self.tables = tables
        self.resolver = resolver
        self._subjects: dict[int, Phrase | None] = {}

    def fill(self, trigger: Trigger, frame: Frame, type_: EventType) -> Filled:
        """Return the filled roles of ``trigger`` under ``frame``."""
        filled = Filled()
        self._type = type_
        if trigger.kind == "verb":
            self._verb(trigger, frame, filled)
        elif trigger.kind == "participle":
            self._participle(trigger, frame, filled)
        elif trigger.kind == "idiom":
            self._idiom(trigger, frame, filled)
        else:
            self._noun(trigger, frame, filled)
        self._circumstances(trigger, filled)
        return filled

    # --- filling one role --------------------------------------------------------------------

    def _put(self, filled: Filled, roles: tuple[str, ...], phrase: Phrase | None) -> bool:
        """Fill the first of ``roles`` that the phrase may fill; coordinated phrases too."""
        if phrase is None:
            return False
        done = False
        for one in self._coordinated(phrase):
            for name in roles:
                role = self._type.role(name)
                if role is None:
                    continue
                fillers = self.resolver.fillers(self.sentence, one, role)
                if fillers:
                    filled.add(name, fillers)
                    done = True
                    if name != "victim" and name != "person":
                        break
        return done

    def _coordinated(self, phrase: Phrase) -> Iterator[Phrase]:
        yield phrase
        for one in self.sentence.phrases:
            if one.first is phrase:
                yield one

    # --- verbs ---------------------------------------------------------------------------------

    def subject(self, clause: Clause) -> Phrase | None:
        """Return the grammatical subject of a clause, shared or controlled ones too."""
        key = id(clause)
        if key not in self._subjects:
            self._subjects[key] = None
            self._subjects[key] = self._subject(clause)
        return self._subjects[key]

    def _subject(self, clause: Clause) -> Phrase | None:
        if clause.kind == "inf":
            return self.subject(clause.parent) if clause.parent is not None else None
        best, best_score = None, 0.0
        for n, phrase in enumerate(self._free(clause)):
            if not phrase.can_be("n") or phrase.first is not None:
                continue
            if (
                clause.mood[1:] == "p"
                and phrase.plural is False
                and not self._has_partner(phrase)
            ):
                continue
            if clause.mood[1:] == "s" and phrase.plural is True and phrase.kind != "number":
                continue
            score = 3.0 - n * 0.5
            if not phrase.can_be("a"):
                score += 2.0
            if phrase.kind == "relative":
                score += 1.5
            if phrase.kind == "pronoun":
                score += 0.5
            if phrase.owner is not None:
                score -= 3.0
            if score > best_score:
                best, best_score = phrase, score
        if best is None and clause.shares is not None:
            return self.subject(clause.shares)
        return best

    def _has_partner(self, phrase: Phrase) -> bool:
        return any(one.first is phrase for one in self.sentence.phrases)

    def _free(self, clause: Clause) -> list[Phrase]:
        """Return the phrases without preposition that are no part of another."""
        return [
            one
            for one in self.sentence.of(clause)
            if not one.preposition
            and not one.inner
            and one.owner is None
            and not self._is_time(one)
        ]

    def _is_time(self, phrase: Phrase) -> bool:
        return any(known.label == "DATE" for known in self.sentence.known[phrase.head])

    def _verb(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        clause = trigger.clause
        assert trigger.verb is not None  # noqa: S101 - a verb trigger has its verb
        form = trigger.verb.form
        passive = form.kind == "p" and not form.with_sein and clause.passive
        if form.kind == "p" and clause.finite < 0 and not clause.auxiliary:
            passive = not form.with_sein
        subject = self.subject(clause)
        self._put(filled, frame.object if passive else frame.subject, subject)
        for phrase in self._free(clause):
            if phrase is subject or phrase.first is not None:
                continue
            if not passive and phrase.can_be("a") and frame.object:
                if self._put(filled, frame.object, phrase):
                    continue
            if frame.dative and phrase.can_be("d") and not phrase.can_be("n"):
                self._put(filled, frame.dative, phrase)
        self._prepositions(self.sentence.of(clause), frame, filled, passive=passive)

    def _prepositions(
        self, phrases: list[Phrase], frame: Frame, filled: Filled, *, passive: bool
    ) -> None:
        for phrase in phrases:
            if not phrase.preposition or phrase.first is not None or phrase.inner:
                continue
            if (
                passive
                and phrase.preposition in ("von", "durch")
                and self._put(filled, frame.subject, phrase)
            ):
                continue
            roles = frame.prepositions.get(phrase.preposition)
            if roles and not (passive and phrase.preposition == "von"):
                self._put(filled, roles, phrase)

    def _participle(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        assert trigger.verb is not None  # noqa: S101 - a participle has its form
        form = trigger.verb.form
        active = form.kind == "b" or form.with_sein
        self._put(filled, frame.subject if active else frame.object, trigger.phrase)
        inner = [
            one
            for one in self.sentence.of(trigger.clause)
            if one.inner
            and trigger.phrase is not None
            and trigger.phrase.start <= one.start < trigger.at
        ]
        for phrase in inner:
            roles = frame.prepositions.get(phrase.preposition, ())
            if not active and phrase.preposition in ("von", "durch"):
                roles = frame.subject
            self._put(filled, roles, phrase)

    def _idiom(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        assert trigger.verb is not None and trigger.phrase is not None  # noqa: S101 - see triggers
        clause = trigger.clause
        form = trigger.verb.form
        passive = form.kind == "p" and not form.with_sein and clause.passive
        subject = self.subject(clause)
        moved = form.verb in frame.intransitive
        self._put(filled, frame.object if passive or moved else frame.subject, subject)
        for phrase in self._free(clause):
            if phrase is not subject and phrase is not trigger.phrase and not passive:
                self._put(filled, frame.object, phrase)
        if trigger.phrase.genitive is not None:
            self._put(filled, frame.subject, trigger.phrase.genitive)
        for phrase in self.sentence.of(clause):
            if phrase.preposition in frame.place_prepositions:
                self._put(filled, frame.object, phrase)
            elif phrase.preposition in ("von", "durch") and passive:
                self._put(filled, frame.subject, phrase)

    # --- nouns ---------------------------------------------------------------------------------

    def _noun(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        phrase = trigger.phrase
        if phrase is None:
            return
        if trigger.cut or "-" in self.sentence.words[trigger.at].text:
            self._compound(trigger, frame, filled)
        self._adjectives(phrase, frame, filled)
        if phrase.genitive is not None:
            self._put(filled, frame.genitive, phrase.genitive)
        if phrase.determiner in self.tables.words["possessives"]:
            self._possessor(phrase, frame, filled)
        for one in self._following(phrase):
            roles = frame.prepositions.get(one.preposition)
            if one.preposition == "von" and frame.genitive:
                roles = frame.genitive
            if roles:
                if one.preposition == "zwischen":
                    self._between(one, roles, filled)
                else:
                    self._put(filled, roles, one)
        self._supported(trigger, frame, filled)

    def _between(self, phrase: Phrase, roles: tuple[str, ...], filled: Filled) -> None:
        parts = list(self._coordinated(phrase))
        for n, one in enumerate(parts):
            name = roles[min(n, len(roles) - 1)]
            role = self._type.role(name)
            if role is not None:
                filled.add(name, self.resolver.fillers(self.sentence, one, role))

    def _following(self, phrase: Phrase) -> list[Phrase]:
        """Return the prepositional phrases that follow a noun phrase without a break."""
        found: list[Phrase] = []
        end = phrase.genitive.end if phrase.genitive is not None else phrase.end
        for one in self.sentence.of(phrase.clause) if phrase.clause is not None else []:
            if one.start < end or one is phrase:
                continue
            gap = [self.sentence.words[i].low for i in range(end, one.start)]
            gap = [low for low in gap if low not in ('"', "„", "“", "”", "»", "«")]
            if one.first is not None and gap == ["und"] or one.owner is not None:
                end = one.end
                continue
            if not one.preposition or len(gap) != 1:
                break
            found.append(one)
            end = one.end
        return found

    def _compound(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        word = self.sentence.words[trigger.at]
        for known in self.sentence.known[trigger.at]:
            if known.form == "part" and known.end <= word.end:
                for name in frame.compound or frame.adjective or frame.genitive:
                    role = self._type.role(name)
                    if role is not None and role.allows("mention", known.label):
                        filled.add(name, [known.id])
                        break

    def _adjectives(self, phrase: Phrase, frame: Frame, filled: Filled) -> None:
        for at in phrase.adjectives:
            for known in self.sentence.known[at]:
                if known.form != "deriv":
                    continue
                for name in frame.adjective:
                    role = self._type.role(name)
                    if role is not None and role.allows("mention", known.label):
                        filled.add(name, [known.id])
                        break

    def _possessor(self, phrase: Phrase, frame: Frame, filled: Filled) -> None:
        for name in frame.genitive:
            role = self._type.role(name)
            if role is None:
                continue
            found = self.resolver.possessor(self.sentence, phrase, role)
            if found:
                filled.add(name, found)
                return

    def _supported(self, trigger: Trigger, frame: Frame, filled: Filled) -> None:
        """Take the actor from the verb that carries the noun ("startete eine Offensive")."""
        clause, phrase = trigger.clause, trigger.phrase
        for verb in clause.verbs:
            if verb.form.verb not in self.tables.lists["support_verbs"]:
                continue
            passive = verb.form.kind == "p" and clause.passive and not verb.form.with_sein
            subject = self.subject(clause)
            if phrase is None or phrase.preposition or (subject is phrase) != passive:
                continue
            if (
                not passive
                and subject is not None
                and not any(filled.has(r) for r in frame.subject)
            ):
                self._put(filled, frame.subject, subject)
            elif passive:
                for one in self.sentence.of(clause):
                    if one.preposition == "von":
                        self._put(filled, frame.subject, one)

    # --- time and place ------------------------------------------------------------------------

    def _circumstances(self, trigger: Trigger, filled: Filled) -> None:
        for name in ("place", "time"):
            role = self._type.role(name)
            if role is None or filled.has(name):
                continue
            found = [
                known
                for at in trigger.clause.words
                for known in self.sentence.known[at]
                if known.form == "plain"
                and role.allows("mention", known.label)
                and self.sentence.words[at].start <= known.start
            ]
            if name == "place":
                found = [known for known in found if self._is_place(known.start)]
            found = [known for known in found if not filled.uses(known.id)]
            if found:
                near = min(
                    found,
                    key=lambda known: abs(known.start - self.sentence.words[trigger.at].start),
                )
                filled.add(name, [near.id])

    def _is_place(self, start: int) -> bool:
        for phrase in self.sentence.phrases:
            if (
                self.sentence.words[phrase.start].start
                <= start
                < self.sentence.words[phrase.end - 1].end
            ):
                return phrase.preposition in _PLACE_PREPOSITIONS
        return False
