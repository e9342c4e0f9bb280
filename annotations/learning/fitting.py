"""Weights from finished articles: taggers, and what the reviewers make of candidates."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.candidates import correspondence, habits
from annotations.candidates.base import Source
from annotations.candidates.correspondence import Correspondence
from annotations.candidates.expecting import says_more
from annotations.candidates.memory import Memory
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
from annotations.candidates.translated import Translated
from annotations.candidates.words import words_of
from annotations.learning.corresponding import Corresponding
from annotations.learning.finished import Finished
from annotations.learning.recording import Recorded, recorded
from annotations.model import Article, Content, ItemId
from annotations.schema import Schema

Row = tuple[list[list[bytes]], list[str]]
"""The features of a sentence's words, and their tags."""

CORRESPONDENCE = correspondence.NAME
HABITS = habits.NAME

ITERATIONS = 50
"""Of the taggers; 40 find on held-out articles what 100 find, within 0.002 of F1."""

TAGGERS = (MENTIONS, TRIGGERS, HABITS)
"""What is fitted to candidates as they come without it."""

_MAKERS: Mapping[str, Callable[[bytes], Source]] = {
    CORRESPONDENCE: lambda data: Translated(lambda: Correspondence.from_bytes(data)),
    MENTIONS: lambda data: TrainedMentions(Weights(data)),
    TRIGGERS: lambda data: TrainedTriggers(Weights(data)),
    HABITS: habits.Habits,
}


@dataclass(frozen=True, slots=True)
class Example:
    """A finished article, and what the sources say of it that have learnt from the others."""

    article: Article
    gold: Mapping[ItemId, Content]
    recorded: Recorded


def at_start(schema: Schema) -> Mapping[str, Source]:
    """Return by name what translates the sources where the project has learnt nothing yet."""
    return {CORRESPONDENCE: Translated(Correspondence)} if says_more(schema) else {}


def source_of(name: str, weights: bytes) -> Source:
    """Return the source that uses the weights called ``name``."""
    return _MAKERS[name](weights)


def examples(
    finished: Sequence[Finished],
    schema: Schema,
    memory: Memory,
    words: Corresponding | None = None,
) -> list[Example]:
    """Return what there is to learn from each article beyond what the others teach at once.

    ``memory``: that of these articles and others; each is left out of it for a while.
    ``words``: what the articles say of the correspondence, where the project uses it.
    """
    made = []
    for number, one in enumerate(finished):
        memory.take_away(one.evidence)
        learnt = {CORRESPONDENCE: words.without(number)} if words else at_start(schema)
        seen = recorded(one.article, schema, memory, learnt)
        made.append(Example(one.article, one.gold, seen))
        memory.add(one.evidence)
    return made


def fitted(name: str, seen: Iterable[Example]) -> bytes:
    """Return the weights called ``name``, one of ``TAGGERS``, for these articles."""
    if name == HABITS:
        return habits.learnt([(one.article, one.recorded.shown, one.gold) for one in seen])
    import pycrfsuite  # noqa: PLC0415 - loaded on first use

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**PARAMETERS, "max_iterations": ITERATIONS})
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
