"""The sources that run for one project: the program's, what it has learnt, and chosen ones."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.choosing import choose
from annotations.candidates.recall import NAME
from annotations.learning.at_once import with_memory
from annotations.learning.keeper import memory_of
from annotations.session import ReviewSession


def sources_for(session: ReviewSession, names: Sequence[str] | None = None) -> list[Source]:
    """Return the sources called ``names``, by default the shipped ones and the memory.

    Raises:
        AnnotationError: One of the names is none, or what it needs is not installed.
    """
    if names is None:
        return with_memory(pipeline.sources().values(), memory_of(session))
    chosen = [choose(name) for name in names if name != NAME]
    return with_memory(chosen, memory_of(session)) if NAME in names else chosen
