"""Training on a project's finished articles, and proving that what is learnt helps.

Learnt are two taggers, and what the reviewers make of candidates. Kept is what helps where the
memory, which learns at once, has done its work.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from annotations.candidates import habits, pipeline
from annotations.candidates.base import Source
from annotations.candidates.evidence import Evidence, Taught, evidence_of
from annotations.candidates.memory import Memory, memory_of
from annotations.candidates.stacking import mention_tags, sentences, trigger_tags
from annotations.candidates.trained import (
    MENTIONS,
    TRIGGERS,
    TrainedMentions,
    TrainedTriggers,
    Weights,
    mention_rows,
    trigger_rows,
)
from annotations.candidates.training import PARAMETERS
from annotations.candidates.words import words_of
from annotations.errors import AnnotationError
from annotations.learning.arranging import arranged
from annotations.learning.recording import Recorded, recorded
from annotations.model import Article, Content, Event, ItemId
from annotations.reader import Reader
from annotations.schema import Schema
from annotations.store.reading import ProjectReading

LEAST_ARTICLES = 3
"""With fewer finished articles there is nothing to prove a tagger on."""

FOLDS = 5

CLEARLY = 0.95
"""The share of the errors that may be left, at most, by what is kept."""

Progress = Callable[[int, int], None]
Row = tuple[list[list[bytes]], list[str]]
"""The features of a sentence's words, and their tags."""

HABITS = habits.NAME

_MAKERS: Mapping[str, Callable[[bytes], Source]] = {
    MENTIONS: lambda data: TrainedMentions(Weights(data)),
    TRIGGERS: lambda data: TrainedTriggers(Weights(data)),
    HABITS: habits.Habits,
}

Fact = tuple[object, ...]
"""What can be right or wrong: a mention, a trigger, an argument."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished article, what its reviewer decided, and what that teaches the memory."""

    article: Article
    gold: Mapping[ItemId, Content]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Example:
    """A finished article, and what the sources say of it that have learnt from the others."""

    article: Article
    gold: Mapping[ItemId, Content]
    recorded: Recorded


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
    """Cross-validated: the program's sources with the memory, and with what is trained."""

    before: Score
    after: Score

    @property
    def helps(self) -> bool:
        """Say whether what is learnt leaves clearly fewer errors than there are without it."""
        return 1.0 - self.after.f1 < CLEARLY * (1.0 - self.before.f1)

    def about(self) -> dict[str, object]:
        """Return the figures as a JSON value."""
        return {
            "f1_before": round(self.before.f1, 4),
            "f1_after": round(self.after.f1, 4),
            "before": asdict(self.before),
            "after": asdict(self.after),
        }


@dataclass(frozen=True, slots=True)
class Trained:
    """New weights by name, each with its figures, and the articles they come from."""

    weights: Mapping[str, bytes]
    figures: Mapping[str, Figures]
    articles: tuple[str, ...]


def finished_articles(project: ProjectReading) -> list[Finished]:
    """Return the finished articles of a project in the order of import.

    Of several annotators who finished an article the first one's decisions count.
    """
    found: dict[str, tuple[Article, Mapping[ItemId, Content]]] = {}
    for name in project.annotators():
        with Reader(project.path, name) as reader:
            for article_id in reader.article_ids():
                if article_id not in found and reader.review(article_id).finished:
                    items = reader.items(article_id)
                    gold = {item.id: item.content for item in items if item.is_gold}
                    found[article_id] = reader.article(article_id), gold
    taught: dict[str, list[Taught]] = {name: [] for name in found}
    for article_id, one in project.taught():
        if article_id in taught:
            taught[article_id].append(one)
    return [
        Finished(*found[name], evidence_of(taught[name], found[name][0].text))
        for name in project.article_ids()
        if name in found
    ]


def examples(finished: Sequence[Finished], schema: Schema) -> list[Example]:
    """Return what there is to learn from each article beyond what the others teach at once."""
    memory = memory_of(one.evidence for one in finished)
    made = []
    for one in finished:
        memory.take_away(one.evidence)
        made.append(Example(one.article, one.gold, recorded(one.article, schema, memory)))
        memory.add(one.evidence)
    return made


def train(
    finished: Sequence[Finished],
    schema: Schema,
    progress: Progress | None = None,
    folds: int = FOLDS,
) -> Trained:
    """Return what all of ``finished`` teaches, with figures from held-out folds.

    ``folds``: into how many parts the articles are divided for the proof.

    Raises:
        AnnotationError: There are too few articles.
    """
    if len(finished) < LEAST_ARTICLES:
        raise AnnotationError(
            f"training needs {LEAST_ARTICLES} finished articles or more; there are "
            f"{len(finished)}"
        )
    folds = min(folds, len(finished))
    steps = folds + 1
    seen = examples(finished, schema)
    scores: dict[str, list[tuple[Score, Score]]] = {name: [] for name in _MAKERS}
    for fold in range(folds):
        if progress:
            progress(fold, steps)
        kept = [i for i in range(len(finished)) if i % folds != fold]
        held_out = finished[fold::folds]
        memory = memory_of(finished[i].evidence for i in kept)
        before = _scores(held_out, schema, memory)
        for name in _MAKERS:
            source = source_of(name, fitted(name, [seen[i] for i in kept]))
            after = _scores(held_out, schema, memory, source)
            scores[name].append((before, after))
    if progress:
        progress(folds, steps)
    weights = {name: fitted(name, seen) for name in _MAKERS}
    if progress:
        progress(steps, steps)
    figures = {
        name: Figures(*(_sum(side) for side in zip(*some, strict=True)))
        for name, some in scores.items()
    }
    return Trained(weights, figures, tuple(one.article.id for one in finished))


def fitted(name: str, seen: Iterable[Example]) -> bytes:
    """Return the weights called ``name`` for these articles."""
    if name == HABITS:
        return habits.learnt([(one.article, one.recorded.shown, one.gold) for one in seen])
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for one in seen:
        for features, tags in _rows(name, one):
            trainer.append(features, tags)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "weights"
        trainer.train(str(target))
        return target.read_bytes()


def _rows(name: str, one: Example) -> Iterator[Row]:
    words = words_of(one.article)
    if name == MENTIONS:
        features = mention_rows(words, one.recorded.mentions)
        tags = mention_tags(words, one.gold.values())
    else:
        features = trigger_rows(words, one.recorded.all)
        tags = trigger_tags(words, one.gold.values())
    for first, last in sentences(words):
        yield features[first:last], tags[first:last]


def _scores(
    held_out: Iterable[Finished],
    schema: Schema,
    memory: Memory,
    source: Source | None = None,
) -> Score:
    """Return what the shipped sources and the memory find, with a trained source or without."""
    trained = {source.name: source} if source else {}
    sources = arranged(pipeline.sources().values(), memory, trained)
    scores = []
    for one in held_out:
        found = pipeline.propose(one.article, schema, sources)
        facts = _facts({made.id: made.content for made in found})
        scores.append(_score(facts, _facts(one.gold)))
    return _sum(scores)


def source_of(name: str, weights: bytes) -> Source:
    """Return the source that uses the weights called ``name``."""
    return _MAKERS[name](weights)


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


def _sum(scores: Iterable[Score]) -> Score:
    columns = zip(*((one.right, one.wrong, one.missed) for one in scores), strict=True)
    return Score(*(sum(column) for column in columns))
