"""What the shipped sources say of an article, at the places where a trained tagger listens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.merging import merged
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


def recorded(article: Article, schema: Schema) -> Recorded:
    """Return what the shipped sources say of ``article``."""
    before = _Listener("before", after_mentions=False)
    behind = _Listener("behind", after_mentions=True)
    chosen: list[Source] = []
    for source in pipeline.sources().values():
        chosen += [before, source] if source.name == "events" else [source]
    shown = pipeline.propose(article, schema, [*chosen, behind])
    return Recorded(merged(before.found), tuple(behind.found), shown)
