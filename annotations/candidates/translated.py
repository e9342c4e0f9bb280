"""The shipped sources in a schema of somebody's own: they speak their words, it translates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.correspondence import (
    IDENTITY,
    NAME,
    Correspondence,
    shipped_schema,
)
from annotations.candidates.events.source import Events
from annotations.candidates.evidence import Trace
from annotations.candidates.hits import fresh_numbers
from annotations.candidates.learnt_lexicon import lexicon
from annotations.candidates.memory import Memory
from annotations.candidates.own_types import OwnTypes
from annotations.candidates.pipeline import Failed, Settings
from annotations.candidates.translating import Translator, renamed
from annotations.model import Article, Candidate
from annotations.schema import Schema


class Translated:
    """Runs sources that speak ``conflict-news``, and tells what they find in other words."""

    name = NAME
    identity = IDENTITY

    def __init__(
        self,
        learnt: Callable[[], Correspondence],
        sources: Sequence[Source] = (),
        memory: Memory | None = None,
    ) -> None:
        """Take what gives what is known of their words, at the first article, and them.

        The source of events reads the lexicon as ``memory`` has widened it.
        """
        self._learnt = cache(learnt)
        self._sources = tuple(sources)
        self._memory = memory
        self._told: Translator | None = None
        self._widened: tuple[Sequence[Source], Schema] | None = None

    def forgetting(self, traces: Iterable[Trace]) -> Translated:
        """Return the same without what became of the words as in ``traces``."""
        left_out = tuple(traces)
        return Translated(lambda: self._learnt().forgetting(left_out), self._sources)

    def over(self, sources: Sequence[Source], memory: Memory) -> Translated:
        """Return the same for other sources, and what a project remembers."""
        return Translated(self._learnt, sources, memory)

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return what the sources find, in the words of ``schema``."""
        return self.propose_within(article, schema, found, Settings(), pipeline.log_failure)

    def propose_within(
        self,
        article: Article,
        schema: Schema,
        found: Sequence[Candidate],
        settings: Settings,
        failed: Failed,
    ) -> Sequence[Candidate]:
        """Return the same for these settings; sources that fail are told to ``failed``.

        Raises:
            SourceError: What is known of their words is damaged.
        """
        said = self.said(article, schema, settings, failed)
        made = self._translator(schema).translated(article, said, settings.least)
        return renamed(made, fresh_numbers(found))

    def _translator(self, schema: Schema) -> Translator:
        """Return what tells candidates in the words of ``schema``; it remembers its answers."""
        if self._told is None or self._told.schema is not schema:
            self._told = Translator(schema, self._learnt())
        return self._told

    def said(
        self,
        article: Article,
        schema: Schema,
        settings: Settings,
        failed: Failed = pipeline.log_failure,
    ) -> Sequence[Candidate]:
        """Return what the sources find in their own words, and in types of ``schema``."""
        sources, speaks = self._opened(schema)
        return pipeline.propose(article, speaks, sources, settings, failed)

    def _opened(self, schema: Schema) -> tuple[Sequence[Source], Schema]:
        """Return the sources and the schema that they speak, with what is remembered."""
        if not self._memory:
            return self._sources, shipped_schema()
        if self._widened is None:
            types = OwnTypes(self._learnt())
            tables = lexicon(self._memory, types)
            sources = tuple(
                Events(lambda: tables) if isinstance(one, Events) else one
                for one in self._sources
            )
            self._widened = sources, types.widened(schema)
        return self._widened
