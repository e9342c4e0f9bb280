"""From phrases to mentions: what stands in a phrase, or what must be proposed there."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.events.clauses import Meaning, Phrase
from annotations.candidates.events.descriptions import Descriptions
from annotations.candidates.events.head_nouns import Head
from annotations.candidates.events.meanings import meaning_of
from annotations.candidates.events.memories import Memories
from annotations.candidates.events.mentions import Known, Mentions
from annotations.candidates.events.sentence import Earlier, Sentence
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.themes import Themes
from annotations.candidates.events.wants import Wanted, Wants

_EMPTY_PRONOUNS = frozenset("es man das dies ich wer niemand jemand was alle beides".split())
_FIGHTING = frozenset("actor opponent gainer loser holder attacker party".split())
COMPASS = frozenset(
    "norden nordens osten ostens westen westens nordosten nordostens nordwesten "
    "nordwestens süden südens südosten südostens "
    "südwesten südwestens".split()
)
"""A part of a land ("im Norden Malis"): the place itself, not the name behind it."""

_UNCOUNTED = frozenset({"person", "agent"})
"""Roles that a number beside a noun that is no mention does not fill."""
_OWN_ROLES = frozenset({"victim", "person", "number"})
_PLACE_ROLES = frozenset("target territory place origin destination object".split())
_DEFAULT_LABELS = ("MIL", "PER", "GPE", "ORG")
_QUANTITY = frozenset({"QUANTITY"})
PLACE = Wanted("place", frozenset({"GPE", "LOC", "FAC"}))


class Resolver:
    """Finds or proposes the mentions that fill roles, article by article."""

    def __init__(
        self, mentions: Mentions, tables: Tables, wants: Wants, themes: Themes
    ) -> None:
        """Take the article's mentions and themes, and what the roles may be filled with."""
        self.mentions = mentions
        self.tables = tables
        self.wants = wants
        self.themes = themes
        self.descriptions = Descriptions(mentions, tables, wants.labels)
        self.memories = Memories(self._subjects, self._places)
        self._anything = Wanted("", wants.labels)

    # --- memories -------------------------------------------------------------------------

    def _places(self, sentence: Sentence) -> list[Sequence[Known]]:
        """Return the places of a sentence for those that follow."""
        sentence.read_phrases(self.tables)
        places: list[Sequence[Known]] = []
        for phrase in sentence.phrases:
            if phrase.kind != "noun" or phrase.inner or phrase.first is not None:
                continue
            if phrase.preposition or self._is_part(sentence, phrase.owner):
                found = self.group(sentence, phrase, PLACE)
                if found and (phrase.preposition or found[0].mention == "name"):
                    places.append(found)
        return places

    def places_before(
        self, sentence: Sentence, start: int, labels: frozenset[str]
    ) -> list[Known]:
        """Return the last places of a sentence before an offset, those named together."""
        for group in reversed(self._places(sentence)):
            found = [one for one in group if one.start < start and one.label in labels]
            if found:
                return found
        return []

    def _is_part(self, sentence: Sentence, owner: Phrase | None) -> bool:
        """Whether a place without preposition is no genitive, or one as in "Teile Syriens"."""
        if owner is None:
            return True
        return sentence.words[owner.head].low in self.tables.lists["partitives"]

    def _subjects(self, sentence: Sentence) -> list[Earlier]:
        """Return the subjects of a sentence for those that follow."""
        sentence.read_phrases(self.tables)
        subjects = []
        for clause in sentence.clauses:
            phrase = sentence.subjects.of(clause)
            known = None
            if phrase is not None and phrase.kind == "noun":
                known = self._told(sentence, phrase)
            if phrase is not None and known is not None:
                genders = frozenset(one[1] for one in phrase.cases if one[0] == "n")
                subjects.append(Earlier(known, genders))
        return subjects

    def _told(self, sentence: Sentence, phrase: Phrase) -> Known | None:
        """Return the mention of a phrase, whatever its label, or its description."""
        known = self._standing(sentence, phrase, self._anything)
        return known if known is not None else self.descriptions.told(sentence, phrase)

    # --- phrases --------------------------------------------------------------------------

    def group(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        """Return the fillers of a phrase and of those coordinated with it."""
        found = list(self.fillers(sentence, phrase, wanted))
        for one in phrase.joined:
            more = self.fillers(sentence, one, wanted)
            found += [known for known in more if known not in found]
        return found

    def fillers(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        """Return the mentions of ``phrase`` that may fill the role; empty where none may."""
        kind = phrase.kind
        if kind == "relative":
            return self._antecedent(sentence, phrase, wanted)
        if phrase.apposed is not None:
            named = self._named(sentence, phrase.apposed, wanted)
            if named:
                return named
        if wanted.labels == _QUANTITY:
            return self._quantity(sentence, phrase)
        if kind == "noun":
            return self._noun(sentence, phrase, wanted)
        told = self._pronoun if kind == "pronoun" else self._number
        return told(sentence, phrase, wanted)

    def _antecedent(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        for one in phrase.antecedents:
            found = self.group(sentence, one, wanted)
            if found:
                return found
        return []

    def _named(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        """Return the names that an apposition gives."""
        group = (phrase, *phrase.joined)
        found = [known for one in group if (known := self._standing(sentence, one, wanted))]
        return found if found and found[0].mention == "name" else []

    def _number(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        if phrase.genitive is not None and wanted.role != "number":
            found = self.group(sentence, phrase.genitive, wanted)
            if found:
                return found
        return self._quantity(sentence, phrase) if "QUANTITY" in wanted.labels else []

    def _noun(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        meaning = phrase.meaning or meaning_of(sentence, phrase, self.tables)
        if meaning.is_part:
            inner = phrase.genitive or self._von(sentence, phrase)
            found = self.group(sentence, inner, wanted) if inner is not None else []
            if found:
                return found
        found = self._itself(sentence, phrase, meaning, wanted)
        if found:
            return found
        if phrase.genitive is not None and self._gives_way(meaning.head, wanted):
            found = self.fillers(sentence, phrase.genitive, wanted)
        if not found and "QUANTITY" in wanted.labels and wanted.role not in _UNCOUNTED:
            return self._quantity(sentence, phrase)
        return found

    def _itself(
        self, sentence: Sentence, phrase: Phrase, meaning: Meaning, wanted: Wanted
    ) -> list[Known]:
        """Return the mention on a phrase, else its description."""
        head, labels = meaning.head, wanted.labels
        described = head is not None and head.label in labels
        if not (described and sentence.words[phrase.head].low in COMPASS):
            several = len(meaning.mentions) > 1
            for known in meaning.mentions:
                if known.label not in labels:
                    continue
                if not (several and _is_inside(known, meaning.mentions)):
                    return [known]
        if not described:
            return []
        return self.descriptions.needed(sentence, phrase, wanted.role)

    def _gives_way(self, head: Head | None, wanted: Wanted) -> bool:
        """Whether a noun that is no mention gives way to its genitive: "Ziele der Hamas"."""
        if wanted.role in _PLACE_ROLES:
            return True
        if head is not None and head.label == "FAC":
            return wanted.role == "opponent"
        return head is None and wanted.role not in _OWN_ROLES

    def _standing(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> Known | None:
        """Return the best known mention on the phrase's nouns: names before descriptions."""
        for known in meaning_of(sentence, phrase, self.tables).mentions:
            if known.label in wanted.labels:
                return known
        return None

    def _von(self, sentence: Sentence, phrase: Phrase) -> Phrase | None:
        for one in sentence.phrases:
            if one.start >= phrase.end:
                near = one.start - phrase.end <= 1
                return one if near and one.preposition in ("von", "in") else None
        return None

    def _quantity(self, sentence: Sentence, phrase: Phrase) -> list[Known]:
        for at in range(phrase.start, phrase.end):
            for known in sentence.known[at]:
                if known.label == "QUANTITY":
                    return [known]
        return []

    def is_marked(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Say whether a mention of any label stands on the nouns of ``phrase``."""
        return self._standing(sentence, phrase, self._anything) is not None

    # --- pronouns -------------------------------------------------------------------------

    def _pronoun(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        low = sentence.words[phrase.head].low
        if low in _EMPTY_PRONOUNS:
            return []
        if low in ("wir", "uns"):
            return self._own_side(sentence, phrase, wanted)
        start, end = sentence.starts[phrase.head], sentence.ends[phrase.head]
        genders = self._genders(sentence, phrase)
        standing = [one for one in sentence.known[phrase.head] if one.start == start]
        if standing:
            return [standing[0]]
        here = self._subject_before(sentence, phrase, genders, wanted)
        earlier = here or self.memories.subject(genders, wanted.labels)
        label = earlier.label if earlier is not None else self._default(wanted.labels)
        if label is None or (earlier is None and wanted.strict):
            return []
        reason = f"pronoun needed as {wanted.role}"
        return [self.mentions.propose(start, end, label, "pronoun", reason)]

    def _own_side(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        """Propose "wir" for the side of whoever speaks: armed where it fights or takes."""
        label = "MIL" if wanted.role in _FIGHTING else "PER"
        if label not in wanted.labels:
            return []
        start, end = sentence.starts[phrase.head], sentence.ends[phrase.head]
        reason = f"pronoun needed as {wanted.role}"
        return [self.mentions.propose(start, end, label, "pronoun", reason)]

    def _genders(self, sentence: Sentence, phrase: Phrase) -> set[str]:
        """Return the genders a pronoun can have; as a subject it has its verb's number."""
        genders = {one[1] for one in phrase.cases}
        clause = phrase.clause
        is_subject = sentence.subjects.of(clause) is phrase
        if not is_subject or clause.mood[1:] not in {"s", "p"}:
            return genders
        plural = clause.mood[1:] == "p"
        return {one for one in genders if (one == "p") == plural} or genders

    def _subject_before(
        self, sentence: Sentence, phrase: Phrase, genders: set[str], wanted: Wanted
    ) -> Known | None:
        """Return the subject of an earlier clause, if the pronoun can mean it."""
        for clause in reversed(sentence.clauses):
            if clause is phrase.clause or clause.words[0] > phrase.start:
                continue
            subject = sentence.subjects.of(clause)
            if subject is None or subject.kind != "noun" or subject.end > phrase.start:
                continue
            if genders & {one[1] for one in subject.cases if one[0] == "n"}:
                found = self.fillers(sentence, subject, wanted)
                if found:
                    return found[0]
        return None

    def _default(self, labels: frozenset[str]) -> str | None:
        for label in _DEFAULT_LABELS:
            if label in labels and label in self.wants.labels:
                return label
        return None

    def possessor(self, sentence: Sentence, phrase: Phrase, wanted: Wanted) -> list[Known]:
        """Return what a possessive article refers to: a subject, or an earlier phrase."""
        subject = sentence.subject_of(phrase)
        if subject is not None and subject is not phrase:
            found = self.group(sentence, subject, wanted)
            if found and found[0].mention != "pronoun":
                return found
        genders = {"m", "t"} if phrase.determiner.startswith("sein") else {"f", "p"}
        for one in reversed(sentence.phrases):
            if one.end > phrase.start or one.kind != "noun" or one.inner:
                continue
            first = one.first or one
            if not genders & {case[1] for case in first.cases}:
                continue
            group = (first, *first.joined)
            found = [
                known for part in group if (known := self._standing(sentence, part, wanted))
            ]
            if found:
                return found
        earlier = self.memories.subject(genders, wanted.labels)
        return [earlier] if earlier is not None else []


def _is_inside(known: Known, others: Sequence[Known]) -> bool:
    """Whether a name is only part of another one: "Israel" in "Israels Armee"."""
    return any(
        other.start <= known.start and known.end < other.end and other.label == "MIL"
        for other in others
    )
