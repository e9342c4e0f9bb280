"""Training on a project's finished articles, and proving that what is learnt helps.

Learnt are two taggers, and what the reviewers make of candidates; before these, where the
schema is foreign to the program's sources, what their words are called in it: this from what
is decided in articles under review, too. Kept is what helps where the memory, which learns at
once, has done its work.

A training takes no longer than ``MOST`` articles need, however large the project is: of more,
so many are taken, spread over all of them; fewer parts of them are held out, and smaller ones;
and what does not help on the first part is given up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotations.candidates.base import Source
from annotations.candidates.correspondence import is_foreign
from annotations.candidates.memory import Memory, memory_of
from annotations.errors import AnnotationError
from annotations.learning.corresponding import Corresponding
from annotations.learning.finished import Begun, Finished
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

MOST = 120
"""So many articles at most are learnt from; more of them teach the taggers little."""

LARGE, FEW_FOLDS = 40, 3
"""From so many articles on no more than so many parts are held out."""

PROOF = 15
"""No held-out part has more articles."""

TELLING = 4
"""A held-out part of so many articles tells whether a tagger is worth going on with."""

_Some = TypeVar("_Some")

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """New weights by name, each with its figures, and the finished articles there were.

    Figures without weights are of what was given up. ``taken`` are those of them that were
    learnt from, ``begun`` the articles under review that were, too.
    """

    weights: Mapping[str, bytes]
    figures: Mapping[str, Figures]
    articles: tuple[str, ...]
    taken: tuple[str, ...]
    begun: tuple[str, ...] = ()


def least_articles(schema: Schema) -> int:
    """Return how many finished articles training needs.

    One teaches what the sources' words are called in a schema that is foreign to them; so do
    decisions in articles under review.
    """
    return 1 if is_foreign(schema) else LEAST_ARTICLES


def train(
    finished: Sequence[Finished],
    schema: Schema,
    progress: Progress | None = None,
    folds: int = FOLDS,
    begun: Sequence[Begun] = (),
) -> Trained:
    """Return what ``finished`` teaches, with figures from held-out parts.

    ``folds``: how many parts are held out for the proof, in turn. ``begun``: articles under
    review; they teach only in a schema that is foreign to the sources.

    Raises:
        AnnotationError: There are too few articles.
    """
    least = least_articles(schema)
    begun = spread(begun, MOST) if is_foreign(schema) else ()
    if len(finished) < least and not begun:
        needed = f"{least} finished articles" if least > 1 else "a finished article"
        raise AnnotationError(f"training needs {needed} or more; there are {len(finished)}")
    taken = spread(finished, MOST)
    most = folds if len(taken) < LARGE else min(folds, FEW_FOLDS)
    memory = memory_of(one.evidence for one in finished)
    done = _Training(taken, schema, memory, min(most, len(taken)), progress)
    if is_foreign(schema):
        done.learn_words(begun)
    if len(taken) >= LEAST_ARTICLES:
        done.learn_taggers()
    done.step()
    names = [tuple(one.article.id for one in some) for some in (finished, taken, begun)]
    return Trained(done.weights, done.figures, *names)


def spread(finished: Sequence[_Some], most: int) -> Sequence[_Some]:
    """Return ``most`` of the articles at equal distances, or all where there are no more."""
    if len(finished) <= most:
        return finished
    return [finished[place * len(finished) // most] for place in range(most)]


_Part = tuple[Sequence[int], Sequence[Finished | Begun]]
"""Which articles are learnt from, and which prove it."""


class _Training:
    """One training: ``weights`` and ``figures`` by name grow as it goes on.

    ``memory`` is that of all finished articles; meanwhile it leaves some out.
    """

    def __init__(
        self,
        taken: Sequence[Finished],
        schema: Schema,
        memory: Memory,
        folds: int,
        progress: Progress | None,
    ) -> None:
        self.weights: dict[str, bytes] = {}
        self.figures: dict[str, Figures] = {}
        self._taken = taken
        self._schema = schema
        self._memory = memory
        self._folds = folds
        self._progress = progress
        self._done = 0
        self._words: Corresponding | None = None
        self._before: list[Score] = []

    def step(self) -> None:
        """Tell how far it is."""
        if self._progress:
            taggers = len(self._taken) >= LEAST_ARTICLES
            self._progress(self._done, self._folds * (is_foreign(self._schema) + taggers))
        self._done += 1

    def learn_words(self, begun: Sequence[Begun]) -> None:
        """Learn what the sources' words are called; a single article proves itself.

        So do articles under review where none is finished.
        """
        words = Corresponding(self._taken, self._schema, begun)
        after = []
        parts: Iterable[_Part] = self._parts() if self._taken else [((), begun)]
        for kept, held_out in parts:
            self._before.append(self._score(held_out, at_start(self._schema)))
            after.append(self._score(held_out, {CORRESPONDENCE: words.translated(kept)}))
        everything = words.of(range(len(self._taken)))
        self.weights[CORRESPONDENCE] = everything.to_bytes()
        self.figures[CORRESPONDENCE] = Figures(sum_of(self._before), sum_of(after))
        if self.figures[CORRESPONDENCE].helps:
            self._words, self._before = words, after

    def learn_taggers(self) -> None:
        """Learn the taggers and habits, on top of the words where these are kept."""
        seen = examples(self._taken, self._schema, self._memory, self._words)
        scores: dict[str, list[tuple[Score, Score]]] = {name: [] for name in TAGGERS}
        going = list(TAGGERS)
        for number, (kept, held_out) in enumerate(self._parts()):
            base = self._base(kept)
            before = self._before[number] if self._before else self._score(held_out, base)
            for name in tuple(going):
                source = source_of(name, fitted(name, [seen[i] for i in kept]))
                after = self._score(held_out, {**base, name: source})
                scores[name].append((before, after))
                self.figures[name] = _figures(scores[name])
                if len(held_out) >= TELLING and not self.figures[name].is_better:
                    going.remove(name)
        for name in going:
            self.weights[name] = fitted(name, seen)

    def _base(self, kept: Sequence[int]) -> Mapping[str, Source]:
        if self._words is None:
            return at_start(self._schema)
        return {CORRESPONDENCE: self._words.translated(kept)}

    def _score(
        self, held_out: Sequence[Finished | Begun], learnt: Mapping[str, Source]
    ) -> Score:
        return score_of(held_out, self._schema, self._memory, learnt)

    def _parts(self) -> Iterator[_Part]:
        """Yield which articles are learnt from and which prove it, unknown to the memory."""
        whole = range(len(self._taken))
        for fold in range(self._folds):
            self.step()
            held_out = spread(self._taken[fold :: self._folds], PROOF)
            names = {one.article.id for one in held_out}
            kept = [i for i in whole if self._taken[i].article.id not in names]
            for one in held_out:
                self._memory.take_away(one.evidence)
            yield kept or whole, held_out
            for one in held_out:
                self._memory.add(one.evidence)


def _figures(parts: Sequence[tuple[Score, Score]]) -> Figures:
    """Return the figures of several held-out parts, each before and after, as one."""
    return Figures(*map(sum_of, zip(*parts, strict=True)))
