"""Whether a quantity takes the noun it counts: only where nothing else marks that noun.

"zwölf" beside the armed actor "Soldaten", but "eine Bevölkerung von acht Millionen Menschen".
People that something is done to stand apart from their number; where a sentence only says how
many live somewhere, are ill or in need, noun and number are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotations.candidates.hits import ONLY_POSSIBLE
from annotations.candidates.quantities import is_bare
from annotations.candidates.words import Words
from annotations.model import Candidate, Event, Mention, Span

_THINGS = frozenset(
    "Fälle Fällen Stimmen Sitze Sitzen Punkte Punkten Flüge Flügen Mandate Mandaten"
    " Betten Exemplare Nachbeben Anträge Anträgen".split()
)
_PEOPLE = frozenset(
    "Menschen Personen Einwohner Einwohnern Bewohner Bewohnern Bürger Bürgern Mitglieder"
    " Mitgliedern Teilnehmer Teilnehmern Wähler Wählern Wahlberechtigte Wahlberechtigten Seelen"
    " Haushalte Haushalten Arbeitsplätze Mitarbeiter Mitarbeitern Beschäftigte"
    " Beschäftigten".split()
)
_STATES = re.compile(
    r"(?:leb|wohn|zähl|bevölkerung|umfass|erkrank|betroffen|angewiesen|benötig|brauch|hunger"
    r"|litten|leiden|leidet|beschäftig|wuchs|wächst|schicksal).*|.*bevölkerung|wählten"
)
_INHABITANTS = frozenset({"Einwohner", "Einwohnern"})
_LIVING = re.compile(r"(?:leb|wohn|zähl)\w+")
_HOLDING = frozenset({"hat", "hatte", "habe", "sprach", "spricht", "sprachen"})
_HELD = frozenset(
    "Einwohner Einwohnern Mitglieder Mitgliedern Teilnehmer Teilnehmern Haushalte"
    " Seelen".split()
)
"""What towns and parties have and what is spoken of, besides what the words above tell."""

_WINDOW = 12
"""So many words from the noun the word may stand that says what is told of them."""
_NEAR = 6
"""So many words before the noun the verb may stand that says that people live there."""

_HARM = frozenset(
    "Casualties Movement Arrest Abduction Attack Strike Protest Destruction Support".split()
)


def with_counted(candidates: Sequence[Candidate], words: Words) -> list[Candidate]:
    """Return ``candidates``, quantities led over their noun where it is marked by nothing."""
    nouns = [
        _noun_behind(content, words)
        if isinstance(content := one.content, Mention) and content.label == "QUANTITY"
        else 0
        for one in candidates
    ]
    if not any(nouns):
        return list(candidates)
    marked = {
        words.index_of(span.start)
        for candidate in candidates
        if not candidate.reason.startswith(ONLY_POSSIBLE)
        for span in candidate.content.fragments
    }
    harmed = {
        words.sentence[words.index_of(candidate.content.fragments[0].start)]
        for candidate in candidates
        if isinstance(candidate.content, Event)
        and candidate.content.type in _HARM
        and ONLY_POSSIBLE not in candidate.reason
    }
    return [
        _led(candidate, words, noun, harmed) if noun and noun not in marked else candidate
        for candidate, noun in zip(candidates, nouns, strict=True)
    ]


def _noun_behind(content: Mention, words: Words) -> int:
    """Return the index of the noun that a quantity may count, 0 where there is none."""
    end = content.fragments[-1].end
    last = words.index_of(end - 1)
    if last == len(words) or words.starts[last] != end - 1:
        last -= 1
    noun = words.at(last + 1)
    may_count = noun in _THINGS or noun in _PEOPLE
    if not may_count or words.ends[last] != end or not is_bare(words, last):
        return 0
    return last + 1 if words.same_sentence(last, last + 1) else 0


def _led(candidate: Candidate, words: Words, noun: int, harmed: set[int]) -> Candidate:
    """Return a quantity, led over its noun where that is only what is counted."""
    content = candidate.content
    span = content.fragments[-1]
    first = words.index_of(span.start)
    described = words.at(first - 1) == "mit" and words.at(first - 2)[:1].isupper()
    if not described and not _is_counted(words, noun, harmed):
        return candidate
    if described and words.tokens[noun] not in _PEOPLE:
        return candidate
    longer = Span(span.start, words.ends[noun])
    return replace(candidate, content=replace(content, fragments=(longer,)))


def _is_counted(words: Words, noun: int, harmed: set[int]) -> bool:
    """Say whether the noun behind a number is only what is counted."""
    token = words.tokens[noun]
    if token in _THINGS:
        return True
    sentence = words.sentence[noun]
    if token not in _PEOPLE:
        return False
    if sentence in harmed:
        return _live(words, noun, sentence)
    if token in _INHABITANTS:
        return True
    around = range(max(0, noun - _WINDOW), min(len(words), noun + _WINDOW))
    here = [words.tokens[at].lower() for at in around if words.sentence[at] == sentence]
    if token in _HELD and not _HOLDING.isdisjoint(here):
        return True
    return any(_STATES.fullmatch(word) for word in here)


def _live(words: Words, noun: int, sentence: int) -> bool:
    """Say whether the people live there: "leben 300 Menschen", "300 Menschen leben"."""
    near = (*range(max(0, noun - _NEAR), noun), noun + 1)
    return any(
        at < len(words)
        and words.sentence[at] == sentence
        and _LIVING.fullmatch(words.tokens[at].lower()) is not None
        for at in near
    )
