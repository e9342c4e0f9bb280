"""The weights of a project's own taggers: kept in its file, used, exported, forgotten."""

from __future__ import annotations

from annotations.candidates.base import Source
from annotations.candidates.trained import (
    MENTIONS,
    TRIGGERS,
    VERSION,
    TrainedMentions,
    TrainedTriggers,
    Weights,
)
from annotations.learning.training import Trained
from annotations.session import ReviewSession
from annotations.store.learnt import Learnt
from annotations.store.reading import ProjectReading

NAMES = (MENTIONS, TRIGGERS)


def keep(session: ReviewSession, trained: Trained) -> tuple[str, ...]:
    """Keep the taggers that help in the project, forget the others; return what is kept."""
    kept = []
    for name in NAMES:
        figures = trained.figures[name]
        if not figures.helps:
            session.forget_learnt(name)
            continue
        about = {
            "version": VERSION,
            "schema": session.schema.identity,
            "articles": list(trained.articles),
            **figures.about(),
        }
        session.put_learnt(name, about, trained.weights[name])
        kept.append(name)
    return tuple(kept)


def kept_weights(project: ProjectReading) -> tuple[Learnt, ...]:
    """Return which taggers a project has, and what is known of them."""
    return tuple(one for one in project.learnt() if one.name in NAMES)


def forget_weights(session: ReviewSession) -> int:
    """Delete all weights; return how many there were."""
    return sum(session.forget_learnt(name) for name in NAMES)


def trained_sources(project: ProjectReading) -> tuple[Source | None, Source | None]:
    """Return the project's tagger of mentions and that of triggers, ``None`` for none."""
    usable = {one.name for one in kept_weights(project) if one.about.get("version") == VERSION}
    found = {name: project.learnt_data(name) for name in usable}
    mentions, triggers = found.get(MENTIONS), found.get(TRIGGERS)
    return (
        TrainedMentions(Weights(mentions)) if mentions else None,
        TrainedTriggers(Weights(triggers)) if triggers else None,
    )
