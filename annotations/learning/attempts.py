"""When a project's taggers are to be trained again, and what came of the last time."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.candidates.correspondence import is_foreign
from annotations.learning.training import Trained, least_articles
from annotations.learning.weights import keep, kept_weights
from annotations.session import ReviewSession
from annotations.store.reading import ProjectReading

ATTEMPT = "last-training"
"""The name under which the articles of the last training lie among what was learnt."""

FEW = 3
"""So many newly finished articles are worth a training, in a larger project a fifth more."""

EARLY = 6
"""Up to so many articles each is worth a training in a schema foreign to the sources."""


def is_due(project: ProjectReading) -> bool:
    """Say whether enough articles were finished since the last training."""
    finished = project.finished_by_somebody()
    before = attempted(project)
    new, schema = len(finished - before), project.schema
    few = 1 if is_foreign(schema) and len(before) < EARLY else FEW
    return len(finished) >= least_articles(schema) and new >= max(few, len(before) // 5)


def attempted(project: ProjectReading) -> frozenset[str]:
    """Return the articles of the last training, whether or not anything of it was kept."""
    found = project.learnt_about(ATTEMPT)
    return frozenset(found["articles"]) if found else frozenset()


def conclude(session: ReviewSession, trained: Trained) -> bool:
    """Keep what helps of a training; say whether candidates may be others than before."""
    before = kept_weights(session)
    kept = keep(session, trained)
    record(session, trained, kept)
    return bool(kept or before)


def record(session: ReviewSession, trained: Trained, kept: Sequence[str]) -> None:
    """Write down what came of a training, and which taggers were ``kept``."""
    figures = {name: one.about() for name, one in trained.figures.items()}
    about = {"articles": list(trained.articles), "kept": list(kept), "figures": figures}
    session.put_learnt(ATTEMPT, about)
