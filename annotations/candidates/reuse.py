"""What hangs on a schema or a lexicon alone: made for the first article, then used again.

Schemas are large values, so they are compared by being the same object, not by what they hold.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def reused(make: Callable[P, T]) -> Callable[P, T]:
    """Return ``make``, which gives again what it made last as long as it is given the same.

    It may be called by several threads; then now and then something is made twice.
    """
    last: tuple[tuple[object, ...], T] | None = None

    @wraps(make)
    def get(*given: P.args, **named: P.kwargs) -> T:
        nonlocal last
        known = last
        now = (*given, *named.values())
        if known is None or any(a is not b for a, b in zip(known[0], now, strict=True)):
            last = known = now, make(*given, **named)
        return known[1]

    return get
