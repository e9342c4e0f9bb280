"""What is told of sources of candidates that failed."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.pipeline import Failure
from export.console import number, tell


def tell_failures(failures: Sequence[Failure]) -> None:
    """Tell of each source that failed where it did first, and on how many articles more."""
    for source in dict.fromkeys(one.source for one in failures):
        tell(_told([one for one in failures if one.source == source]))


def _told(failures: Sequence[Failure]) -> str:
    """Return one sentence for the failures of one source."""
    first = failures[0]
    others = f" and {number(len(failures) - 1, 'more article')}" if len(failures) > 1 else ""
    if not first.article:
        return f"the source {first.source} cannot run ({first.detail}); the others went on"
    return (
        f"the source {first.source} failed on article {first.article}{others} "
        f"({first.detail}); the others went on"
    )
