"""Named sources inside a clause: "nach Angaben der Polizei", "zufolge", "so X"."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.candidates.events.clauses import Clause, Phrase
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables

_TAILS = (
    "angaben",
    "berichten",
    "informationen",
    "kreisen",
    "aussagen",
    "schätzungen",
    "angabe",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a clause names; ``by`` the phrase for who it is, ``own`` the subject.

    ``rumour`` says that nobody vouches for it.
    """

    phrase: Phrase
    by: Phrase | None
    own: bool = False
    rumour: bool = False


def named_source(sentence: Sentence, clause: Clause, tables: Tables) -> Source | None:
    """Return the source that a clause names itself, or the one it shares its verb with."""
    found = _in_clause(sentence, clause, tables)
    if found is None and clause.shares is not None:
        return _in_clause(sentence, clause.origin, tables)
    return found


def _in_clause(sentence: Sentence, clause: Clause, tables: Tables) -> Source | None:
    for phrase in clause.phrases:
        if phrase.preposition not in ("nach", "laut", "gemäss", "zufolge", "so", "unter"):
            continue
        low = sentence.words[phrase.head].low
        if low in tables.lists["rumour_nouns"]:
            return Source(phrase, None, rumour=True)
        is_noun = low in tables.lists["source_nouns"] or low.endswith(_TAILS)
        if phrase.preposition == "unter" and low != "berufung":
            continue
        if phrase.preposition == "nach" and not is_noun:
            continue
        if is_noun or phrase.preposition == "unter":
            adjectives = {sentence.words[at].low for at in phrase.adjectives}
            own = bool(adjectives & {"eigenen", "eigener"})
            return Source(phrase, _behind(sentence, phrase), own)
        return Source(phrase, phrase)
    return None


def _behind(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the phrase after a source noun: genitive, "von X", "aus X", "auf X"."""
    if phrase.genitive is not None:
        return phrase.genitive
    for one in sentence.phrases:
        if one.start >= phrase.end:
            near = one.start - phrase.end <= 1
            return one if near and one.preposition in ("von", "aus", "auf", "in") else None
    return None
