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


DECISIONS = 5
"""So many decisions, and then twice as many as at the last training, are worth one there."""


def is_due(project: ProjectReading) -> bool:
    """Say whether enough was decided since the last training.

    That is articles that were finished; where the schema is foreign to the sources also
    decisions wherever they are.
    """
    finished = project.finished_by_somebody()
    before = attempted(project)
    new, schema = len(finished - before), project.schema
    few = 1 if is_foreign(schema) and len(before) < EARLY else FEW
    if len(finished) >= least_articles(schema) and new >= max(few, len(before) // 5):
        return True
    last = (project.learnt_about(ATTEMPT) or {}).get("decisions", 0)
    return is_foreign(schema) and project.decision_count() >= max(DECISIONS, 2 * last)


def can_train(project: ProjectReading) -> bool:
    """Say whether there is something to learn from."""
    finished, schema = project.finished_by_somebody(), project.schema
    begun = is_foreign(schema) and project.decision_count() > 0
    return begun or len(finished) >= least_articles(schema)


def read_articles(project: ProjectReading) -> frozenset[str]:
    """Return the articles that a training would learn from."""
    finished = project.finished_by_somebody()
    if not is_foreign(project.schema):
        return finished
    return finished | project.decided_articles()


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
    about = {
        "articles": list(trained.articles),
        "decisions": session.decision_count(),
        "kept": list(kept),
        "figures": figures,
    }
    session.put_learnt(ATTEMPT, about)
