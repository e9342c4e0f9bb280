"""Finding names by some of their letters, in order: pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


def score(wanted: str, name: str) -> int | None:
    """Return how well ``wanted`` finds ``name``, the less the better; ``None`` if not at all.

    All letters must be there in order; gaps cost, less so where a word begins.
    """
    wanted, name = wanted.casefold().replace(" ", ""), name.casefold()
    if not wanted:
        return 0
    best: int | None = None
    for start, letter in enumerate(name):
        if letter == wanted[0]:
            found = _from(wanted, name, start)
            if found is not None and (best is None or found < best):
                best = found
    return best


def _from(wanted: str, name: str, start: int) -> int | None:
    cost = 0 if _begins_word(name, start) else 3
    place = start
    for letter in wanted[1:]:
        following = name.find(letter, place + 1)
        if following < 0:
            return None
        word = _word_start(name, letter, place + 1)
        if word is not None and following != place + 1:
            following = word
            cost += 1
        else:
            cost += (following - place - 1) * 2
        place = following
    return cost * 100 + start + len(name) // 8


def _begins_word(name: str, place: int) -> bool:
    return place == 0 or not name[place - 1].isalnum()


def _word_start(name: str, letter: str, start: int) -> int | None:
    return next(
        (i for i in range(start, len(name)) if name[i] == letter and _begins_word(name, i)),
        None,
    )


def found(wanted: str, things: Iterable[Thing], name_of: Callable[[Thing], str]) -> list[Thing]:
    """Return the things that ``wanted`` finds, the best first, else in their order."""
    scored = [
        (cost, place, thing)
        for place, thing in enumerate(things)
        if (cost := score(wanted, name_of(thing))) is not None
    ]
    return [thing for _, _, thing in sorted(scored, key=lambda each: each[:2])]
