"""What hangs on a schema or a lexicon alone: made for the first article, then used again.

Schemas are large values, so they are compared by being the same object, not by what they hold.
A project with a schema of its own reads every article in two: the sources speak another.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

FEW = 2
"""So many things are kept, those made last."""

P = ParamSpec("P")
T = TypeVar("T")


def reused(make: Callable[P, T]) -> Callable[P, T]:
    """Return ``make``, which gives again what it made of late when it is given the same.

    It may be called by several threads; then now and then something is made twice.
    """
    made: tuple[tuple[tuple[object, ...], T], ...] = ()

    @wraps(make)
    def get(*given: P.args, **named: P.kwargs) -> T:
        nonlocal made
        now = (*given, *named.values())
        for known, one in made:
            if all(a is b for a, b in zip(known, now, strict=True)):
                return one
        fresh = make(*given, **named)
        made = ((now, fresh), *made[: FEW - 1])
        return fresh

    return get
