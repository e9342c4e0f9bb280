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


_BEFORE = frozenset("nach laut gemäss zufolge so unter aus".split())


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
        if phrase.preposition in _BEFORE:
            found = _of_phrase(sentence, clause, phrase, tables)
            if found is not None:
                return found
    return None


def _of_phrase(
    sentence: Sentence, clause: Clause, phrase: Phrase, tables: Tables
) -> Source | None:
    low = sentence.words[phrase.head].low
    if low in tables.lists["rumour_nouns"]:
        return Source(phrase, None, rumour=True)
    if not _is_source(clause, phrase, low, tables):
        return None
    if not (_is_source_noun(low, tables) or phrase.preposition == "unter"):
        return Source(phrase, phrase)
    adjectives = {sentence.words[at].low for at in phrase.adjectives}
    own = bool(adjectives & {"eigenen", "eigener"})
    return Source(phrase, _behind(sentence, phrase), own)


def _is_source(clause: Clause, phrase: Phrase, low: str, tables: Tables) -> bool:
    if phrase.preposition == "unter":
        return low == "berufung"
    if phrase.preposition == "aus":
        return low in tables.lists["source_nouns"] and _emerges(clause)
    return phrase.preposition != "nach" or _is_source_noun(low, tables)


def _is_source_noun(low: str, tables: Tables) -> bool:
    return low in tables.lists["source_nouns"] or low.endswith(_TAILS)


def _emerges(clause: Clause) -> bool:
    """Whether something emerges from a source: "aus einem Bericht der UN geht hervor"."""
    return any(verb.form.verb == "hervor|gehen" for verb in clause.verbs)


def _behind(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return the phrase after a source noun: genitive, "von X", "aus X", "auf X"."""
    if phrase.genitive is not None:
        return phrase.genitive
    for one in sentence.phrases:
        if one.start >= phrase.end:
            near = one.start - phrase.end <= 1
            return one if near and one.preposition in ("von", "aus", "auf", "in") else None
    return None
