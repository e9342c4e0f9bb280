"""The sides of an agreement that its own words leave out: "hielten sich an die Waffenruhe"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from annotations.candidates.events.clauses import Phrase
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Found
from annotations.candidates.events.mentions import Known
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.wants import Wanted

_KEEPING: Mapping[str, frozenset[str]] = {
    "an": frozenset({"halten"}),
    "gegen": frozenset({"verstossen"}),
    "": frozenset({"verletzen", "brechen", "ein|halten"}),
}
"""Verbs of which a side of an agreement is the subject, by the preposition of the agreement."""
_TOWARDS = frozenset({"zu", "für", "nach", "", "in", "bei"})


def complete_parties(
    sentence: Sentence, resolver: Resolver, event: Found, events: Sequence[Found]
) -> None:
    """Add the subject, or the sides of the agreement noun that stands right before."""
    phrase = event.trigger.phrase
    if event.trigger.kind != "noun" or phrase is None:
        return
    event.filled.add("party", _subject(sentence, resolver, event, phrase))
    if event.filled.has("party"):
        return
    for other in events:
        before = other.trigger.phrase
        if other.frame.type != "Agreement" or before is None or other is event:
            continue
        if 0 <= phrase.start - before.end <= 1:
            event.filled.add("party", other.filled.roles.get("party", ()))


def _subject(
    sentence: Sentence, resolver: Resolver, event: Found, phrase: Phrase
) -> Sequence[Known]:
    """Return the subject where it is a side: "hielten sich an", "reist zu Gesprächen mit X"."""
    parties: Sequence[Known] = event.filled.roles.get("party", ())
    subject = sentence.subjects.of(phrase.clause)
    wanted = resolver.wants.role(event.frame.type, "party")
    if subject is None or wanted is None or subject is phrase or phrase.owner is not None:
        return ()
    keeping = _KEEPING.get(phrase.preposition, frozenset())
    keeps = any(verb.form.verb in keeping for verb in phrase.clause.verbs)
    beside = phrase.preposition in _TOWARDS and len(parties) == 1
    if not keeps and not (beside and _stands_behind_mit(sentence, parties[0])):
        return ()
    sides = Wanted("party", wanted.labels - {"PER"}, strict=True)
    return resolver.group(sentence, subject, sides)


def _stands_behind_mit(sentence: Sentence, known: Known) -> bool:
    """Whether "mit" stands before a mention, or its article."""
    at = bisect_left(sentence.starts, known.start)
    return any(word.low == "mit" for word in sentence.words[max(at - 2, 0) : at])
