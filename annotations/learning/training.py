"""Training on a project's finished articles, and proving that what is learnt helps.

Learnt are two taggers, and what the reviewers make of candidates; before these, where the
schema is foreign to the program's sources, what their words are called in it. Kept is what
helps where the memory, which learns at once, has done its work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.candidates.base import Source
from annotations.candidates.correspondence import is_foreign
from annotations.candidates.memory import Memory, memory_of
from annotations.errors import AnnotationError
from annotations.learning.corresponding import Corresponding
from annotations.learning.finished import Finished
from annotations.learning.fitting import (
    CORRESPONDENCE,
    TAGGERS,
    at_start,
    examples,
    fitted,
    source_of,
)
from annotations.learning.proof import Figures, Score, score_of, sum_of
from annotations.schema import Schema

LEAST_ARTICLES = 3
"""With fewer finished articles there is nothing to prove a tagger on."""

FOLDS = 5

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """New weights by name, each with its figures, and the articles they come from."""

    weights: Mapping[str, bytes]
    figures: Mapping[str, Figures]
    articles: tuple[str, ...]


def least_articles(schema: Schema) -> int:
    """Return how many finished articles training needs.

    One teaches what the sources' words are called in a schema that is foreign to them.
    """
    return 1 if is_foreign(schema) else LEAST_ARTICLES


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
    least = least_articles(schema)
    if len(finished) < least:
        needed = f"{least} finished articles" if least > 1 else "a finished article"
        raise AnnotationError(f"training needs {needed} or more; there are {len(finished)}")
    done = _Training(finished, schema, min(folds, len(finished)), progress)
    if is_foreign(schema):
        done.learn_words()
    if len(finished) >= LEAST_ARTICLES:
        done.learn_taggers()
    done.step()
    return Trained(done.weights, done.figures, tuple(one.article.id for one in finished))


class _Training:
    """One training: ``weights`` and ``figures`` by name grow as it goes on."""

    def __init__(
        self,
        finished: Sequence[Finished],
        schema: Schema,
        folds: int,
        progress: Progress | None,
    ) -> None:
        self.weights: dict[str, bytes] = {}
        self.figures: dict[str, Figures] = {}
        self._finished = finished
        self._schema = schema
        self._folds = folds
        self._progress = progress
        self._done = 0
        self._words: Corresponding | None = None
        self._before: list[Score] = []

    def step(self) -> None:
        """Tell how far it is."""
        if self._progress:
            taggers = len(self._finished) >= LEAST_ARTICLES
            self._progress(self._done, self._folds * (is_foreign(self._schema) + taggers))
        self._done += 1

    def learn_words(self) -> None:
        """Learn what the sources' words are called; a single article proves itself."""
        words = Corresponding(self._finished, self._schema)
        after = []
        for kept, held_out, memory in self._parts():
            start = at_start(self._schema)
            self._before.append(score_of(held_out, self._schema, memory, start))
            learnt = {CORRESPONDENCE: words.translated(kept)}
            after.append(score_of(held_out, self._schema, memory, learnt))
        everything = words.of(range(len(self._finished)))
        self.weights[CORRESPONDENCE] = everything.to_bytes()
        self.figures[CORRESPONDENCE] = Figures(sum_of(self._before), sum_of(after))
        if self.figures[CORRESPONDENCE].helps:
            self._words, self._before = words, after

    def learn_taggers(self) -> None:
        """Learn the taggers and habits, on top of the words where these are kept."""
        seen = examples(self._finished, self._schema, self._words)
        after: dict[str, list[Score]] = {name: [] for name in TAGGERS}
        before = []
        for number, (kept, held_out, memory) in enumerate(self._parts()):
            base = self._base(kept)
            before.append(
                self._before[number]
                if self._before
                else score_of(held_out, self._schema, memory, base)
            )
            for name in TAGGERS:
                source = source_of(name, fitted(name, [seen[i] for i in kept]))
                trained = {**base, name: source}
                after[name].append(score_of(held_out, self._schema, memory, trained))
        for name in TAGGERS:
            self.weights[name] = fitted(name, seen)
            self.figures[name] = Figures(sum_of(before), sum_of(after[name]))

    def _base(self, kept: Sequence[int]) -> Mapping[str, Source]:
        if self._words is None:
            return at_start(self._schema)
        return {CORRESPONDENCE: self._words.translated(kept)}

    def _parts(self) -> Iterator[tuple[Sequence[int], Sequence[Finished], Memory]]:
        """Yield which articles are learnt from, which prove it, and what the first teach."""
        for fold in range(self._folds):
            self.step()
            whole = range(len(self._finished))
            kept = [i for i in whole if i % self._folds != fold]
            memory = memory_of(self._finished[i].evidence for i in kept)
            yield kept or whole, self._finished[fold :: self._folds], memory
