"""What a project has learnt as weights: kept in its file, used, exported, forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from annotations.candidates import correspondence, habits, trained
from annotations.candidates.base import Source
from annotations.candidates.translated import Translated
from annotations.learning.fitting import HABITS, source_of
from annotations.learning.forgotten import forgotten
from annotations.learning.training import Trained
from annotations.session import ReviewSession
from annotations.store.learnt import Learnt
from annotations.store.reading import ProjectReading

VERSIONS: Mapping[str, int] = {
    correspondence.NAME: correspondence.VERSION,
    trained.MENTIONS: trained.VERSION,
    trained.TRIGGERS: trained.VERSION,
    HABITS: habits.VERSION,
}
"""Name to the version of the features; weights of another version are not used."""

NAMES = tuple(VERSIONS)


def keep(session: ReviewSession, learnt: Trained) -> tuple[str, ...]:
    """Keep the weights that help in the project, forget those that do not; return the kept.

    What was not trained stays as it is.
    """
    kept = []
    for name in NAMES:
        if name not in learnt.figures:
            continue
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


def usable_weights(project: ProjectReading) -> Mapping[str, bytes]:
    """Return the weights of a project that this version of the program can use, by name."""
    usable = [
        one.name
        for one in kept_weights(project)
        if one.about.get("version") == VERSIONS[one.name]
    ]
    found = {name: project.learnt_data(name) for name in usable}
    return {name: data for name, data in found.items() if data}


def trained_sources(project: ProjectReading) -> Mapping[str, Source]:
    """Return the sources of a project's usable weights, by name."""
    sources = {name: source_of(name, data) for name, data in usable_weights(project).items()}
    words = sources.get(correspondence.NAME)
    if isinstance(words, Translated):
        sources[correspondence.NAME] = words.forgetting(forgotten(project))
    return sources
