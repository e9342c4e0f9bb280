"""Whether what was learnt helps: counted on articles that it was not learnt from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType

from annotations.candidates import pipeline
from annotations.candidates.aligning import settled
from annotations.candidates.base import Source
from annotations.candidates.memory import Memory
from annotations.learning.arranging import arranged
from annotations.learning.finished import Begun, Finished
from annotations.model import Candidate, Content, Event, ItemId
from annotations.schema import Schema

CLEARLY = 0.95
"""The share of the errors that may be left, at most, by what is kept."""

Fact = tuple[object, ...]
"""What can be right or wrong: a mention, a trigger, an argument."""


@dataclass(frozen=True, slots=True)
class Score:
    """Right, wrong and missed items; an item is right with its place and label."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """Return the F1, 0 to 1; 0 where there is nothing."""
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """Cross-validated: what is there without what was trained, and with it."""

    before: Score
    after: Score

    @property
    def helps(self) -> bool:
        """Say whether what is learnt leaves clearly fewer errors than there are without it."""
        return 1.0 - self.after.f1 < CLEARLY * (1.0 - self.before.f1)

    @property
    def is_better(self) -> bool:
        """Say whether what is learnt leaves fewer errors at all."""
        return self.after.f1 > self.before.f1

    def about(self) -> dict[str, object]:
        """Return the figures as a JSON value."""
        return {
            "f1_before": round(self.before.f1, 4),
            "f1_after": round(self.after.f1, 4),
            "before": asdict(self.before),
            "after": asdict(self.after),
        }


def score_of(
    held_out: Iterable[Finished | Begun],
    schema: Schema,
    memory: Memory,
    trained: Mapping[str, Source] = MappingProxyType({}),
) -> Score:
    """Return what the shipped sources and the memory find, with ``trained`` sources by name.

    In an article under review only what they find at a place that is decided is counted.
    """
    sources = arranged(pipeline.sources().values(), memory, trained)
    scores = []
    for one in held_out:
        found: Sequence[Candidate] = pipeline.propose(one.article, schema, sources)
        if isinstance(one, Begun):
            found = settled(found, one.gold, one.rejected)
        facts = _facts({made.id: made.content for made in found})
        scores.append(_score(facts, _facts(one.gold)))
    return sum_of(scores)


def _facts(contents: Mapping[ItemId, Content]) -> set[Fact]:
    """Return what is counted, whoever found it: mentions, triggers and arguments."""
    found: set[Fact] = {(one.kind, one.fragments, one.label) for one in contents.values()}
    found |= {
        (one.fragments, one.label, each.role, contents[each.ref].fragments)
        for one in contents.values()
        if isinstance(one, Event)
        for each in one.arguments
        if each.ref in contents
    }
    return found


def _score(found: set[Fact], gold: set[Fact]) -> Score:
    return Score(len(found & gold), len(found - gold), len(gold - found))


def sum_of(scores: Iterable[Score]) -> Score:
    """Return several scores as one."""
    columns = zip(*((one.right, one.wrong, one.missed) for one in scores), strict=True)
    return Score(*(sum(column) for column in columns))
