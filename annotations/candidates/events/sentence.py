"""One sentence, read: its words, clauses, phrases and the mentions that stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.candidates.events.clauses import Clause, clauses
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.phrases import Phrase, phrases
from annotations.candidates.events.tables import Tables
from annotations.candidates.events.words import Word


@dataclass(slots=True, eq=False)
class Sentence:
    """A read sentence; ``known`` holds for each word the mentions that cover its start."""

    words: Sequence[Word]
    clauses: list[Clause]
    phrases: list[Phrase]
    known: list[list[Known]]
    heading: bool = False
    by_clause: dict[int, list[Phrase]] = field(default_factory=dict)
    holder: dict[int, Phrase] = field(default_factory=dict)

    def of(self, clause: Clause) -> list[Phrase]:
        """Return the phrases of ``clause``."""
        return self.by_clause.get(id(clause), [])


def read(
    words: Sequence[Word], known: list[list[Known]], tables: Tables, *, heading: bool = False
) -> Sentence:
    """Return the sentence of ``words``, read."""
    names: dict[int, int] = {}
    for at, mentions in enumerate(known):
        for mention in mentions:
            if mention.is_name and mention.start <= words[at].start and at not in names:
                end = at
                while end < len(words) and words[end].start < mention.end:
                    end += 1
                if mention.start == words[at].start and mention.label not in (
                    "DATE",
                    "QUANTITY",
                ):
                    names[at] = max(end, names.get(at, 0))
    found = clauses(words, tables)
    sentence = Sentence(words, found, [], known, heading)
    for clause in found:
        parts = phrases(words, clause, tables, names)
        sentence.by_clause[id(clause)] = parts
        sentence.phrases += parts
        for phrase in parts:
            for noun in phrase.nouns or [phrase.head]:
                sentence.holder[noun] = phrase
    sentence.phrases.sort(key=lambda phrase: phrase.end)
    for clause in found:
        for phrase in sentence.of(clause):
            if phrase.kind == "relative":
                phrase.antecedent = _antecedent(sentence, phrase)
    return sentence


def _antecedent(sentence: Sentence, relative: Phrase) -> Phrase | None:
    """Return the nearest earlier noun phrase that agrees with the relative pronoun."""
    genders = {one[1] for one in relative.cases}
    for phrase in reversed(sentence.phrases):
        if phrase.end > relative.start or phrase.kind not in ("noun", "pronoun"):
            continue
        if phrase.inner or phrase.clause is relative.clause:
            continue
        if genders & {one[1] for one in phrase.cases}:
            owner = phrase.owner
            if owner is not None and not phrase.determiner:
                return owner
            return phrase
    return None
