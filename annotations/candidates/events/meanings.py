"""What noun phrases tell of: read when one may be needed as an argument, then kept."""

from __future__ import annotations

from annotations.candidates.events.clauses import Meaning, Phrase
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Tables

_NO_FILLERS = frozenset({"QUANTITY", "DATE"})


def meaning_of(sentence: Sentence, phrase: Phrase, tables: Tables) -> Meaning:
    """Return what a phrase tells of."""
    meaning = phrase.meaning
    if meaning is None:
        low = sentence.words[phrase.head].low
        found = _standing(sentence, phrase)
        if len(found) > 1:
            found.sort(key=_weakness)
        is_part = _is_part(sentence, phrase, low, tables)
        meaning = phrase.meaning = Meaning(tables.head(low), found, is_part)
    return meaning


def _standing(sentence: Sentence, phrase: Phrase) -> list[Known]:
    """Return the mentions on the phrase's nouns from its head on."""
    found: list[Known] = []
    for at in phrase.nouns:
        mentions = sentence.known[at]
        if mentions and at >= phrase.head:
            start, end = sentence.starts[at], sentence.ends[at]
            found += [known for known in mentions if _stands(known, start, end)]
    return found


def _stands(known: Known, start: int, end: int) -> bool:
    """Whether a mention has a whole noun, or more, and can fill a role."""
    if known.form == "part" or known.label in _NO_FILLERS or known.end < end:
        return False
    return known.start <= start or known.end > end


def _weakness(known: Known) -> float:
    """Return a number that is the lower the better: for names, then for what is longer."""
    return -(1.0 + (known.end - known.start) / 1000 + (known.mention == "name"))


def is_around(sentence: Sentence, at: int) -> bool:
    """Whether "von" at a word, behind a noun, names what lies there: "im Raum von Damaskus"."""
    marks = sentence.marks
    following = at + 1 < len(sentence.words) and marks.labels.get(at + 1) == "GPE"
    return following and sentence.words[at].low == "von" and at + 1 in marks.names


def _is_part(sentence: Sentence, phrase: Phrase, low: str, tables: Tables) -> bool:
    if low in tables.lists["partitives"]:
        return True
    if low not in tables.lists["wide_partitives"]:
        return False
    genitive = phrase.genitive
    if genitive is not None:
        return genitive.head in sentence.names
    return is_around(sentence, phrase.end)
