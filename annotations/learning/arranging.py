"""The order in which the sources run, with what a project has learnt at its places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType

from annotations.candidates import correspondence, habits, pipeline
from annotations.candidates.base import Source
from annotations.candidates.events.source import Events
from annotations.candidates.events.tables import Tables, tables
from annotations.candidates.learnt_lexicon import lexicon
from annotations.candidates.memory import Memory
from annotations.candidates.recall import MemorySource
from annotations.candidates.trained import MENTIONS, TRIGGERS
from annotations.candidates.translated import Translated
from annotations.errors import AnnotationError


def arranged(
    sources: Iterable[Source],
    memory: Memory,
    trained: Mapping[str, Source] = MappingProxyType({}),
) -> list[Source]:
    """Return ``sources`` with the learnt ones, by name, around the source of events and last.

    The source of events reads the lexicon as ``memory`` has widened it.
    """
    given = list(sources)
    translated = trained.get(correspondence.NAME)
    if isinstance(translated, Translated):
        given = _in_own_words(given, translated, memory)
    elif translated is not None:
        given = [translated, *given]
    at = next((i for i, one in enumerate(given) if isinstance(one, Events)), len(given))
    before, events, behind = given[:at], given[at : at + 1], given[at + 1 :]
    before += _named(trained, MENTIONS)
    if memory:
        before.append(MemorySource(memory))
        # At the first article: tables that cannot be read are a failure of that source.
        events = [Events(cache(partial(_widened, memory)))] if events else []
    return [
        *before,
        *events,
        *_named(trained, TRIGGERS),
        *behind,
        *_named(trained, habits.NAME),
    ]


def _widened(memory: Memory) -> Tables:
    """Return the lexicon with what is learnt, without it where the memory cannot be asked."""
    try:
        return lexicon(memory)
    except AnnotationError:  # the memory as a source tells why
        return tables()


def _in_own_words(
    given: Sequence[Source], translated: Translated, memory: Memory
) -> list[Source]:
    """Return the sources, those of the program as one that translates what they say."""
    shipped = [one for one in given if one.name in pipeline.sources()]
    others = [one for one in given if one.name not in pipeline.sources()]
    return [translated.over(shipped, memory), *others] if shipped else others


def _named(trained: Mapping[str, Source], name: str) -> list[Source]:
    return [trained[name]] if name in trained else []
