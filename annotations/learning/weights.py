"""What a project has learnt as weights: kept in its file, used, exported, forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from annotations.candidates import correspondence, habits, trained
from annotations.candidates.base import Source, identity
from annotations.candidates.translated import Translated
from annotations.errors import SourceError
from annotations.learning.fitting import HABITS, source_of
from annotations.learning.forgotten import forgotten
from annotations.learning.training import Trained
from annotations.model import Article, Candidate
from annotations.schema import Schema
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

_MAGIC = b"lCRF"
"""How weights of CRFsuite begin; their size follows."""


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
            "articles": list(learnt.taken),
            "begun": list(learnt.begun),
            "sha256": sha256(learnt.weights[name]).hexdigest(),
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
    found = _whole_weights(project)
    return {name: data for name, data in found.items() if data is not None}


def trained_sources(project: ProjectReading) -> Mapping[str, Source]:
    """Return the sources of a project's weights, by name; damaged ones can only say so."""
    sources: dict[str, Source] = {
        name: Damaged(name) if data is None else source_of(name, data)
        for name, data in _whole_weights(project).items()
    }
    words = sources.get(correspondence.NAME)
    if isinstance(words, Translated):
        sources[correspondence.NAME] = words.forgetting(forgotten(project))
    return sources


class Damaged:
    """What stands for weights that are damaged: it fails on every article."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.identity = identity(name, VERSIONS[name])

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Say that the weights are damaged.

        Raises:
            SourceError: Always.
        """
        del article, schema, found
        raise SourceError(
            "what the project has learnt is damaged; forget what is trained, and train again"
        )


def _whole_weights(project: ProjectReading) -> Mapping[str, bytes | None]:
    """Return the weights for this version of the program by name, ``None`` where damaged.

    The library that reads those of taggers trusts them: damaged ones would end the program.
    """
    found: dict[str, bytes | None] = {}
    for one in kept_weights(project):
        if one.about.get("version") == VERSIONS[one.name]:
            data = project.learnt_data(one.name) or b""
            found[one.name] = data if _is_whole(one, data) else None
    return found


def _is_whole(one: Learnt, data: bytes) -> bool:
    """Say whether ``data`` is what was kept; of older projects only its size is known."""
    digest = one.about.get("sha256")
    if digest is not None:
        return bool(digest == sha256(data).hexdigest())
    if one.name in {trained.MENTIONS, trained.TRIGGERS}:
        return data[:4] == _MAGIC and int.from_bytes(data[4:8], "little") == len(data)
    return bool(data)
