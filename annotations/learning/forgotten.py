"""What a project is told to forget: a list of entries of its memory, kept in its file."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.candidates.evidence import Trace
from annotations.errors import AnnotationError
from annotations.session import ReviewSession
from annotations.store.reading import ProjectReading

FORGOTTEN = "forgotten"
"""The name under which the list lies among what was learnt."""


def forgotten(project: ProjectReading) -> frozenset[Trace]:
    """Return the entries that the project's memory leaves out."""
    return frozenset(Trace(*values) for values in project.learnt_about(FORGOTTEN) or ())


def forget(session: ReviewSession, traces: Iterable[Trace]) -> None:
    """Leave entries out of the memory from now on; no decision is changed."""
    _put(session, forgotten(session) | frozenset(traces))


def remember(session: ReviewSession, traces: Iterable[Trace]) -> None:
    """Take entries into the memory again that were forgotten.

    Raises:
        AnnotationError: One of them is not among the forgotten ones.
    """
    wanted, known = frozenset(traces), forgotten(session)
    if wanted - known:
        raise AnnotationError(f"“{min(wanted - known).surface}” is not forgotten")
    _put(session, known - wanted)


def _put(session: ReviewSession, traces: frozenset[Trace]) -> None:
    session.put_learnt(FORGOTTEN, [list(trace) for trace in sorted(traces)])
