"""Whether a quantity takes the noun it counts: only where nothing else marks that noun.

"zwölf" beside the armed actor "Soldaten", but "eine Bevölkerung von acht Millionen Menschen".
Where the sentence tells of harm done to people, they are its victims and stand apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.candidates.quantities import is_bare
from annotations.candidates.words import Words
from annotations.model import Candidate, Event, Mention, Span

_COUNTABLE = frozenset(
    "Menschen Personen Einwohner Einwohnern Bürger Bürgern Fälle Fällen Stimmen Sitze Sitzen"
    " Punkte Punkten Flüge Flügen".split()
)
_HARM = frozenset(
    "Casualties Movement Arrest Abduction Attack Strike Protest Destruction Support".split()
)


def with_counted(candidates: Sequence[Candidate], words: Words) -> list[Candidate]:
    """Return ``candidates``, quantities led over their noun where it is marked by nothing."""
    marked = {
        words.index_of(span.start)
        for candidate in candidates
        for span in candidate.content.fragments
    }
    harmed = {
        words.sentence[words.index_of(candidate.content.fragments[0].start)]
        for candidate in candidates
        if isinstance(candidate.content, Event) and candidate.content.type in _HARM
    }
    return [_led(candidate, words, marked, harmed) for candidate in candidates]


def _led(candidate: Candidate, words: Words, marked: set[int], harmed: set[int]) -> Candidate:
    content = candidate.content
    if not isinstance(content, Mention) or content.label != "QUANTITY":
        return candidate
    span = content.fragments[-1]
    last = words.index_of(span.end - 1)
    if last == len(words) or words.starts[last] != span.end - 1:
        last -= 1
    if words.ends[last] != span.end or not is_bare(words, last):
        return candidate
    noun = last + 1
    if noun in marked or not words.same_sentence(last, noun):
        return candidate
    if words.tokens[noun] not in _COUNTABLE or words.sentence[noun] in harmed:
        return candidate
    longer = Span(span.start, words.ends[noun])
    return replace(candidate, content=replace(content, fragments=(longer,)))
