"""The sources that run for one project: the program's, what it has learnt, and chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from annotations.candidates import pipeline
from annotations.candidates.base import Source, identity
from annotations.candidates.correspondence import is_foreign
from annotations.candidates.memory import Memory
from annotations.candidates.pipeline import Failed, Failure
from annotations.candidates.recall import IDENTITY, NAME
from annotations.errors import AnnotationError, SourceError
from annotations.learning.apart import choose_apart
from annotations.learning.arranging import arranged
from annotations.learning.choice import choice_of
from annotations.learning.fitting import CORRESPONDENCE, at_start
from annotations.learning.keeper import memory_of, read_memory
from annotations.learning.weights import NAMES, VERSIONS, trained_sources
from annotations.model import Article, Candidate
from annotations.schema import Schema
from annotations.session import ReviewSession
from annotations.store.reading import ProjectReading

Choose = Callable[[str], Source]

LEARNT = (NAME, *NAMES)
"""The names of what a project has learnt, as sources."""


def known_sources(schema: Schema) -> tuple[str, ...]:
    """Return the names of the sources that every project in ``schema`` has, in usual order.

    Where the shipped sources speak the schema's words themselves, nothing translates them.
    """
    learnt = (one for one in LEARNT if one != CORRESPONDENCE or is_foreign(schema))
    return (*pipeline.sources(), *learnt)


def identities(schema: Schema) -> Mapping[str, str]:
    """Return ``name@version`` of each of these sources by its name."""
    learnt = {NAME: IDENTITY, **{name: identity(name, VERSIONS[name]) for name in NAMES}}
    shipped = pipeline.sources()
    return {
        name: shipped[name].identity if name in shipped else learnt[name]
        for name in known_sources(schema)
    }


def sources_for(
    project: ProjectReading,
    names: Sequence[str] | None = None,
    failed: Failed = pipeline.log_failure,
    choose: Choose = choose_apart,
) -> list[Source]:
    """Return the sources called ``names``, by default those that run in the project.

    One that cannot be had is told to ``failed``, and the others are returned. Without
    ``choose`` foreign ones run in processes of their own.

    Raises:
        AnnotationError: There is no source called like one of ``names``.
    """
    if names is None:
        wanted = choice_of(project).running(known_sources(project.schema))
        chosen = list(_available(wanted, failed, choose, AnnotationError))
    else:
        wanted = tuple(names)
        chosen = list(_available(wanted, failed, choose, SourceError))
    learnt = {**_at_start(project.schema, failed), **trained_sources(project)}
    trained = {name: one for name, one in learnt.items() if name in wanted}
    memory = _memory_of(project) if NAME in wanted else Memory()
    return arranged(sorted(chosen, key=pipeline.finds_events), memory, trained)


def proposer_for(
    project: ProjectReading, failed: Failed = pipeline.log_failure
) -> Callable[[Article], tuple[Candidate, ...]]:
    """Return what makes candidates of an article as the project wants them.

    What the project learns later is not followed.
    """
    sources, schema = sources_for(project, failed=failed), project.schema
    settings = pipeline.Settings(choice_of(project).least)

    def propose(article: Article) -> tuple[Candidate, ...]:
        return pipeline.propose(article, schema, sources, settings, failed)

    return propose


def _available(
    names: Iterable[str], failed: Failed, choose: Choose, expected: type[AnnotationError]
) -> Iterator[Source]:
    for name in names:
        if name in LEARNT:
            continue
        try:
            yield choose(name)
        except expected as error:
            failed(Failure(name, "", str(error)))


def _at_start(schema: Schema, failed: Failed) -> Mapping[str, Source]:
    try:
        return at_start(schema)
    except AnnotationError as error:
        failed(Failure(CORRESPONDENCE, "", str(error)))
        return {}


def _memory_of(project: ProjectReading) -> Memory:
    return memory_of(project) if isinstance(project, ReviewSession) else read_memory(project)
