"""What noun phrases tell of: read when one may be needed as an argument, then kept."""

from __future__ import annotations

from collections.abc import Iterator

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
        found = sorted(_standing(sentence, phrase), key=_weakness)
        is_part = _is_part(sentence, phrase, low, tables)
        meaning = phrase.meaning = Meaning(tables.head(low), found, is_part)
    return meaning


def _standing(sentence: Sentence, phrase: Phrase) -> Iterator[Known]:
    """Yield the mentions on the phrase's nouns from its head on."""
    for at in phrase.nouns:
        if at < phrase.head or not sentence.known[at]:
            continue
        start, end = sentence.starts[at], sentence.ends[at]
        for known in sentence.known[at]:
            if known.form == "part" or known.label in _NO_FILLERS or known.end < end:
                continue
            if known.start <= start or known.end > end:
                yield known


def _weakness(known: Known) -> float:
    """Return a number that is the lower the better: for names, then for what is longer."""
    return -(1.0 + (known.end - known.start) / 1000 + (known.mention == "name"))


def _is_part(sentence: Sentence, phrase: Phrase, low: str, tables: Tables) -> bool:
    if low in tables.lists["partitives"]:
        return True
    genitive = phrase.genitive
    return (
        low in tables.lists["wide_partitives"]
        and genitive is not None
        and genitive.head in sentence.names
    )
