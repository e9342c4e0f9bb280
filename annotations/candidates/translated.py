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
from annotations.candidates.evidence import Trace
from annotations.candidates.hits import fresh_numbers
from annotations.candidates.pipeline import Failed, Settings
from annotations.candidates.translating import Translator, renamed
from annotations.model import Article, Candidate
from annotations.schema import Schema


class Translated:
    """Runs sources that speak ``conflict-news``, and tells what they find in other words."""

    name = NAME
    identity = IDENTITY

    def __init__(
        self, learnt: Callable[[], Correspondence], sources: Sequence[Source] = ()
    ) -> None:
        """Take what gives what is known of their words, at the first article, and them."""
        self._learnt = cache(learnt)
        self._sources = tuple(sources)

    def forgetting(self, traces: Iterable[Trace]) -> Translated:
        """Return the same without what became of the words as in ``traces``."""
        left_out = tuple(traces)
        return Translated(lambda: self._learnt().forgetting(left_out), self._sources)

    def over(self, sources: Sequence[Source]) -> Translated:
        """Return the same for other sources."""
        return Translated(self._learnt, sources)

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
        said = said_of(article, self._sources, settings, failed)
        made = Translator(schema, self._learnt()).translated(article, said, settings.least)
        return renamed(made, fresh_numbers(found))


def said_of(
    article: Article,
    sources: Sequence[Source],
    settings: Settings | None = None,
    failed: Failed = pipeline.log_failure,
) -> Sequence[Candidate]:
    """Return what sources that speak ``conflict-news`` say of an article."""
    return pipeline.propose(article, shipped_schema(), sources, settings, failed)
