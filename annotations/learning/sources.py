"""The sources that run for one project: the program's, what it has learnt, and chosen ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.choosing import choose
from annotations.candidates.events.source import Events
from annotations.candidates.learnt_lexicon import lexicon
from annotations.candidates.memory import Memory
from annotations.candidates.recall import NAME, MemorySource
from annotations.candidates.trained import MENTIONS, TRIGGERS
from annotations.learning.keeper import memory_of
from annotations.learning.training import HABITS
from annotations.learning.weights import NAMES, trained_sources
from annotations.session import ReviewSession

LEARNT = (NAME, *NAMES)
"""The names of what a project has learnt, as sources."""


def sources_for(session: ReviewSession, names: Sequence[str] | None = None) -> list[Source]:
    """Return the sources called ``names``, by default the shipped and the learnt ones.

    Raises:
        AnnotationError: One of the names is none, or what it needs is not installed.
    """
    shipped = tuple(pipeline.sources().values())
    chosen = shipped if names is None else [choose(n) for n in names if n not in LEARNT]
    wanted = LEARNT if names is None else names
    trained = {name: one for name, one in trained_sources(session).items() if name in wanted}
    return arranged(chosen, memory_of(session) if NAME in wanted else Memory(), trained)


def arranged(
    sources: Iterable[Source],
    memory: Memory,
    trained: Mapping[str, Source] = MappingProxyType({}),
) -> list[Source]:
    """Return ``sources`` with the learnt ones, by name, around the source of events and last.

    The source of events reads the lexicon as ``memory`` has widened it.
    """
    given = list(sources)
    at = next((i for i, one in enumerate(given) if isinstance(one, Events)), len(given))
    before, events, behind = given[:at], given[at : at + 1], given[at + 1 :]
    before += _named(trained, MENTIONS)
    if memory:
        before.append(MemorySource(memory))
        widened = lexicon(memory) if events else None
        events = [Events(lambda: widened)] if widened else []
    return [
        *before,
        *events,
        *_named(trained, TRIGGERS),
        *behind,
        *_named(trained, HABITS),
    ]


def _named(trained: Mapping[str, Source], name: str) -> list[Source]:
    return [trained[name]] if name in trained else []
