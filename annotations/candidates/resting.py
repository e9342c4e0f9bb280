"""The search for cyclic garbage, put off while an article is read.

It would look through all tables and memories again and again: a tenth of the time. What one
article of ordinary length leaves behind is little, and is found at the next search.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

ORDINARY = 50_000
"""Characters of the longest text for which the search waits."""


@contextmanager
def resting_collector(length: int) -> Iterator[None]:
    """Put the search off within the block, for a text of ``length`` characters."""
    rests = length <= ORDINARY and gc.isenabled()
    if rests:
        gc.disable()
    try:
        yield
    finally:
        if rests:
            gc.enable()
