"""A limit to the memory of a process that runs foreign sources."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

SHARE = 0.6
"""The part of the machine's memory that such a process may take for itself."""

VARIABLE = "GOLDLESE_SOURCE_MEMORY"
"""The environment variable that says another limit, in MiB; 0 is none."""

_MIB = 1 << 20


def limit_memory() -> None:
    """Let this process have no more than its share, and be ended first where memory is short.

    What it asks for beyond fails there (``MemoryError``) instead of stopping the machine. Only
    Linux counts and obeys; elsewhere nothing is done.
    """
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - Windows has none

    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
    limit = _limit()
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if limit and (hard == resource.RLIM_INFINITY or limit < hard):
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _limit() -> int:
    """Return the limit in bytes, 0 for none."""
    said = os.environ.get(VARIABLE, "")
    if said.isdecimal():
        return int(said) * _MIB
    return int(SHARE * os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
