"""What the sources say of an article, at the places where a trained tagger listens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.memory import Memory
from annotations.candidates.merging import merged
from annotations.candidates.trained import MENTIONS, TRIGGERS
from annotations.learning.arranging import arranged
from annotations.model import Article, Candidate
from annotations.schema import Schema


@dataclass(frozen=True, slots=True)
class Recorded:
    """The joined mentions before the events, everything behind them, and what is shown."""

    mentions: tuple[Candidate, ...]
    all: tuple[Candidate, ...]
    shown: tuple[Candidate, ...]


class _Listener:
    """Keeps what it is shown, and proposes nothing."""

    def __init__(self, name: str, *, after_mentions: bool) -> None:
        self.name = name
        self.identity = f"{name}@1"
        self.after_mentions = after_mentions
        self.found: Sequence[Candidate] = ()

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Keep ``found``."""
        del article, schema
        self.found = found
        return ()


def recorded(
    article: Article,
    schema: Schema,
    memory: Memory,
    learnt: Mapping[str, Source] = MappingProxyType({}),
) -> Recorded:
    """Return what the shipped sources and what a project remembers say of ``article``.

    ``learnt``: other sources, by name, on which the taggers build.
    """
    before = _Listener(MENTIONS, after_mentions=False)
    behind = _Listener(TRIGGERS, after_mentions=True)
    listeners = {one.name: one for one in (before, behind)}
    chosen = arranged(pipeline.sources().values(), memory, {**learnt, **listeners})
    shown = pipeline.propose(article, schema, chosen)
    return Recorded(merged(before.found), tuple(behind.found), shown)
