"""Places of the world by name, in the careful form: only where nothing else was found.

A name that is also a common word or a town of the West proves little; the score says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from annotations.candidates.clusters import cluster, is_common
from annotations.candidates.data_files import mapped
from annotations.candidates.hits import Hit
from annotations.candidates.inflection import bases
from annotations.candidates.words import Words

Free = Callable[[int], bool]
"""Says whether nothing was found at the word with this index."""

PLACES = "places.marisa"

_SPELLING = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ -]{2,}")
_BEFORE = frozenset("in aus nach bei von um vor auf über gegen nahe Stadt".split())


class Place(Enum):
    """What is told of the largest place of a name: the sign behind the name in the trie."""

    TOWN = ""
    CITY = "+"
    WESTERN = "*"


_SIGNS = tuple((kind.value, kind) for kind in Place)


def is_spelling(name: str) -> bool:
    """Say whether a German text might write a place like ``name``."""
    return bool(_SPELLING.fullmatch(name)) and not name.isupper()


@cache
def _trie() -> Any:  # noqa: ANN401 - the library has no types
    import marisa_trie  # noqa: PLC0415 - loaded on first use

    return marisa_trie.Trie().mmap(str(mapped(PLACES)))


@lru_cache(maxsize=16384)
def place(name: str) -> Place | None:
    """Return the largest place called ``name``, ``None`` where there is none."""
    if not is_spelling(name):
        return None
    trie = _trie()
    for sign, kind in _SIGNS:
        if name + sign in trie:
            return kind
    return None


def opens_place(token: str) -> bool:
    """Say whether a place may begin with ``token``."""
    if len(token) < 4 or not token[0].isupper() or token.isupper() or "\0" in token:
        return False
    return _of_one_word(token) is not None or any(_trie().iterkeys(token + " "))


def places(words: Words, at: Sequence[int], free: Free) -> Iterator[Hit]:
    """Yield the places that begin ``at`` one of these words, all their words ``free``."""
    done = 0
    for index in at:
        if index < done or not free(index):
            continue
        length, score = _at(words, index)
        if not length or not all(map(free, range(index + 1, index + length))):
            continue
        yield Hit(
            words.starts[index],
            words.ends[index + length - 1],
            "GPE",
            score,
            "place of that name",
        )
        done = index + length


def is_unknown(token: str) -> bool:
    """Say whether ``token`` may be a name and no list of words has it."""
    return bool(_NAMELIKE.fullmatch(token)) and not cluster(token) and not is_common(token)


def unknown_places(words: Words, at: Sequence[int], free: Free) -> Iterator[Hit]:
    """Yield the unknown words ``at`` where a town is told of ("bei X") and they are ``free``.

    A preposition without an article stands before them, and their ending is no German noun's.
    """
    for index in at:
        if words.at(index - 1) not in _TOWN_BEFORE or not free(index):
            continue
        following = words.at(index + 1)
        if following[:1].isupper() or not words.same_sentence(index - 1, index):
            continue
        if _is_strange(words.tokens[index]):
            yield Hit(
                words.starts[index], words.ends[index], "GPE", 0.55, "behind a preposition"
            )


_TOWN_BEFORE = frozenset("in bei nach aus nahe um vor".split())
_NAMELIKE = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-ɏ][a-zà-öø-ÿāăčćđęěğıłńňőřśşšťūůźžż'’]{3,}(?:-[A-ZÀ-Þ][a-zà-ÿ'’]+)*"
)


@lru_cache(maxsize=8192)
def _is_strange(token: str) -> bool:
    """Say whether an unknown word ends like no word of a dictionary."""
    return not any(
        is_common(token[at:]) or cluster(token[at:].capitalize())
        for at in range(2, len(token) - 4)
    )


def _at(words: Words, index: int) -> tuple[int, float]:
    """Return how many words from ``index`` name a place, and how sure that is."""
    for length in (3, 2):
        if words.same_sentence(index, index + length - 1):
            name = " ".join(words.tokens[index : index + length])
            known = place(name)
            if known is not None and known is not Place.WESTERN:
                return length, 0.6
    known = _of_one_word(words.tokens[index])
    return (0, 0.0) if known is None else (1, _score(words, index, known))


@lru_cache(maxsize=8192)
def _of_one_word(token: str) -> Place | None:
    """Return the place that ``token`` names surely enough, ``None`` where there is none."""
    found = (place(name[:1].upper() + name[1:]) for name in bases(token))
    known = next((one for one in found if one is not None), None)
    is_doubtful = known is None or known is Place.WESTERN or is_common(token)
    return None if is_doubtful else known


def _score(words: Words, index: int, known: Place) -> float:
    tied = words.at(index - 1) in _BEFORE and words.same_sentence(index - 1, index)
    alone = not words.at(index + 1)[:1].isupper() and not words.at(index - 1)[:1].isupper()
    return (0.6 if tied else 0.4 if alone else 0.2) + (0.05 if known is Place.CITY else 0.0)
