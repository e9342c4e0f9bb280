"""Descriptions whose meaning an earlier mention gives: "die Gruppe" behind an armed actor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotations.candidates.hits import NOMINAL, PLAIN, Hit, attribute
from annotations.candidates.words import Words
from annotations.model import Candidate, Mention

_BODIES = frozenset("Gruppe Organisation Gruppierung Bewegung Truppe".split())
_GROUPS = frozenset({"Gruppe", "Gruppierung"})
_ARTICLES = frozenset("die der dieser diese dieselbe derselben".split())
_CLEAR = 0.5
_TELLING = frozenset({"MIL", "ORG"})


def stands_for_body(token: str) -> bool:
    """Say whether ``token`` may stand for a body spoken of before."""
    return token in _BODIES


def bodies(words: Words, at: Sequence[int], found: Sequence[Candidate]) -> Iterator[Hit]:
    """Yield "die Gruppe" and the like where the last body spoken of is an armed actor.

    Their nouns stand ``at``; nothing may follow that says which group is meant.
    """
    yield from _named(words, at, found)
    places = [index for index in at if _is_open(words, index)]
    if not places:
        return
    told = sorted(
        (one.content.fragments[0].start, one.content.label == "MIL")
        for one in found
        if isinstance(one.content, Mention)
        and one.content.label in _TELLING
        and one.score >= _CLEAR
        and attribute(one.content, "form") in {"", PLAIN}
    )
    starts = [start for start, _ in told]
    for index in places:
        before = bisect_left(starts, words.starts[index]) - 1
        if before >= 0 and told[before][1]:
            start, end = words.starts[index], words.ends[index]
            yield Hit(start, end, "MIL", 0.65, "the armed actor spoken of", NOMINAL)


def _named(words: Words, at: Sequence[int], found: Sequence[Candidate]) -> Iterator[Hit]:
    """Yield "Gruppe" where the name of an armed actor follows: "die Gruppe Boko Haram"."""
    places = [index for index in at if words.tokens[index] in _GROUPS]
    if not places:
        return
    armed = {
        one.content.fragments[0].start
        for one in found
        if isinstance(one.content, Mention)
        and one.content.label == "MIL"
        and attribute(one.content, "form") in {"", PLAIN}
    }
    for index in places:
        quoted = words.at(index + 1) in {"„", '"', "«", "»", "“"}
        following = index + 1 + quoted
        if following < len(words) and words.starts[following] in armed:
            reason = "the name of an armed actor follows"
            yield Hit(words.starts[index], words.ends[index], "MIL", 0.65, reason, NOMINAL)


def _is_open(words: Words, index: int) -> bool:
    """Say whether a body has an article before it and no name behind it."""
    if not words.same_sentence(index - 1, index):
        return False
    following = words.at(index + 1)
    said = following[:1].isupper() or following in {"der", "des", "von", "aus", "um", "für"}
    named = said and words.same_sentence(index, index + 1)
    return words.tokens[index - 1].lower() in _ARTICLES and not named
