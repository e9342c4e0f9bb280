"""From phrases to mentions: what stands in a phrase, or what must be proposed there."""

from __future__ import annotations

from annotations.candidates.events.mentions import Known, Mentions
from annotations.candidates.events.phrases import Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables
from annotations.model import ItemId
from annotations.schema import Role

Filler = ItemId


class Resolver:
    """Finds or proposes the mentions that fill roles."""

    def __init__(self, mentions: Mentions, tables: Tables, labels: frozenset[str]) -> None:
        """Take the article's mentions; ``labels`` are those of the schema."""
        self.mentions = mentions
        self.tables = tables
        self.labels = labels

    def fillers(self, sentence: Sentence, phrase: Phrase, role: Role) -> list[Filler]:
        """Return the mentions of ``phrase`` that may fill ``role``; empty where none may."""
        if phrase.kind == "relative":
            if phrase.antecedent is None:
                return []
            return self.fillers(sentence, phrase.antecedent, role)
        if role.labels == {"QUANTITY"}:
            return self._quantity(sentence, phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(sentence, phrase, role)
        if phrase.kind == "number":
            return self._quantity(sentence, phrase) if "QUANTITY" in role.labels else []
        found = self._standing(sentence, phrase, role)
        if found is not None:
            return [found.id]
        if self._is_partitive(sentence, phrase):
            inner = phrase.genitive or self._von(sentence, phrase)
            return self.fillers(sentence, inner, role) if inner is not None else []
        return self._description(sentence, phrase, role)

    def _standing(self, sentence: Sentence, phrase: Phrase, role: Role) -> Known | None:
        """Return the best known mention on the phrase's nouns."""
        best: Known | None = None
        best_score = 0.0
        for at in phrase.nouns:
            word = sentence.words[at]
            for known in sentence.known[at]:
                if known.form == "part" or not role.allows("mention", known.label):
                    continue
                if known.label == "QUANTITY":
                    continue
                score = 1.0 + (known.end - known.start) / 1000
                if known.end < word.end and known.start > word.start:
                    continue
                if known.mention == "name":
                    score += 1.0
                if score > best_score:
                    best, best_score = known, score
        return best

    def _is_partitive(self, sentence: Sentence, phrase: Phrase) -> bool:
        return sentence.words[phrase.head].low in self.tables.lists["partitives"]

    def _von(self, sentence: Sentence, phrase: Phrase) -> Phrase | None:
        following = [one for one in sentence.phrases if one.start >= phrase.end]
        if (
            following
            and following[0].preposition in ("von", "in")
            and (following[0].start - phrase.end <= 2)
        ):
            return following[0]
        return None

    def _quantity(self, sentence: Sentence, phrase: Phrase) -> list[Filler]:
        for at in range(phrase.start, phrase.end):
            for known in sentence.known[at]:
                if known.label == "QUANTITY":
                    return [known.id]
        return []

    def _description(self, sentence: Sentence, phrase: Phrase, role: Role) -> list[Filler]:
        head = self.tables.head(sentence.words[phrase.head].low)
        if (
            head is None
            or not role.allows("mention", head.label)
            or head.label not in self.labels
        ):
            return []
        first = phrase.head
        for at in reversed(phrase.adjectives):
            if at == first - 1 and sentence.words[at].low not in self.tables.determiners:
                first = at
        start, end = sentence.words[first].start, sentence.words[phrase.head].end
        reason = f"description needed as {role.name}"
        return [self.mentions.propose(start, end, head.label, "nominal", reason)]

    def _pronoun(self, sentence: Sentence, phrase: Phrase, role: Role) -> list[Filler]:
        word = sentence.words[phrase.head]
        if word.low in ("es", "man", "das", "dies", "uns", "wir", "ich", "wer", "niemand"):
            return []
        standing = [known for known in sentence.known[phrase.head] if known.start == word.start]
        if standing:
            return [standing[0].id]
        label = self._label_of(role)
        if label is None:
            return []
        reason = f"pronoun needed as {role.name}"
        return [self.mentions.propose(word.start, word.end, label, "pronoun", reason)]

    def _label_of(self, role: Role) -> str | None:
        for label in ("MIL", "GPE", "PER", "ORG"):
            if role.allows("mention", label) and label in self.labels:
                return label
        return None

    def possessor(self, sentence: Sentence, phrase: Phrase, role: Role) -> list[Filler]:
        """Return what a possessive article refers to: an earlier phrase of the sentence."""
        for one in reversed(sentence.phrases):
            if one.end <= phrase.start and one.kind == "noun" and not one.inner:
                found = self._standing(sentence, one, role)
                if found is not None:
                    return [found.id]
        return []
