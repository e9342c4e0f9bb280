"""What a project has learnt as weights: kept in its file, used, exported, forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.candidates import habits, trained
from annotations.candidates.base import Source
from annotations.learning.training import HABITS, Trained, source_of
from annotations.session import ReviewSession
from annotations.store.learnt import Learnt
from annotations.store.reading import ProjectReading

VERSIONS: Mapping[str, int] = {
    trained.MENTIONS: trained.VERSION,
    trained.TRIGGERS: trained.VERSION,
    HABITS: habits.VERSION,
}
"""Name to the version of the features; weights of another version are not used."""

NAMES = tuple(VERSIONS)


def keep(session: ReviewSession, learnt: Trained) -> tuple[str, ...]:
    """Keep the weights that help in the project, forget the others; return what is kept."""
    kept = []
    for name in NAMES:
        figures = learnt.figures[name]
        if not figures.helps:
            session.forget_learnt(name)
            continue
        about = {
            "version": VERSIONS[name],
            "schema": session.schema.identity,
            "articles": list(learnt.articles),
            **figures.about(),
        }
        session.put_learnt(name, about, learnt.weights[name])
        kept.append(name)
    return tuple(kept)


def kept_weights(project: ProjectReading) -> tuple[Learnt, ...]:
    """Return which weights a project has, and what is known of them."""
    return tuple(one for one in project.learnt() if one.name in NAMES)


def forget_weights(session: ReviewSession) -> int:
    """Delete all weights; return how many there were."""
    return sum(session.forget_learnt(name) for name in NAMES)


def trained_sources(project: ProjectReading) -> Mapping[str, Source]:
    """Return the sources of a project's usable weights, by name."""
    usable = [
        one.name
        for one in kept_weights(project)
        if one.about.get("version") == VERSIONS[one.name]
    ]
    found = {name: project.learnt_data(name) for name in usable}
    return {name: source_of(name, data) for name, data in found.items() if data}
