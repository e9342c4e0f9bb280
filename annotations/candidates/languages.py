"""Which sources can read which language.

A source says by ``languages``, a set of two-letter codes, what it can read; one that does not
say so reads every language. An article whose language is in doubt is read by all sources.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotations.candidates.base import Source

GERMAN = frozenset({"de"})
ANY: frozenset[str] = frozenset()


def reads(source: Source, language: str) -> bool:
    """Say whether ``source`` can read a language (two letters, empty where in doubt)."""
    languages = getattr(source, "languages", ANY)
    return not language or not languages or language in languages


def missing(sources: Iterable[Source], language: str) -> tuple[str, ...]:
    """Return the names of those ``sources`` that are silent in an article of ``language``."""
    return tuple(source.name for source in sources if not reads(source, language))
