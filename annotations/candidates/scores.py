"""Scores anew: what comes last gives every candidate the chance that a reviewer accepts it.

The sources give scores of their own making. These say too little of how often a source is
right where it is; the weights here are learnt from reports with hand-made gold.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from annotations.candidates.base import identity
from annotations.candidates.data_files import FOLDER, text_of
from annotations.candidates.hits import ONLY_POSSIBLE
from annotations.candidates.languages import GERMAN
from annotations.candidates.score_features import grouped
from annotations.candidates.scoring import VERSION, Weights, from_json
from annotations.candidates.words import words_of
from annotations.model import Article, Candidate, Event
from annotations.schema import Schema

NAME = "scores"
FILE = "scores.json"
SCHEMA = "conflict-news"
"""The schema whose gold the weights come from; in others the scores stay as they are."""

_KNOWN = frozenset(
    "tagger lexicon derived numbers cues gazetteer compounds consistency events".split()
)
"""The sources that the weights know; candidates of others keep their scores."""

_TRUSTED = 0.6
"""The own score from which on a mention is trusted, whatever the weights say."""

_LEAST, _MOST = 0.01, 0.99
_FLOOR = 0.3
"""Nothing falls below this that its source trusted, no event whose source gave it more: of
words that the lexicon has learnt since, the weights know little."""


class Scores:
    """Proposes nothing; scores what the other sources propose."""

    name = NAME
    identity = identity(NAME, VERSION)
    languages = GERMAN

    def __init__(self, weights: Weights | None = None) -> None:
        """Take the weights, by default the shipped ones."""
        self._weights = weights

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return nothing."""
        del article, schema, found
        return ()

    def rescore(
        self, article: Article, schema: Schema, candidates: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return ``candidates``, the final ones, with their chances as scores.

        Raises:
            SourceError: The shipped weights are missing or damaged.
        """
        if schema.name != SCHEMA:
            return candidates
        weights = self._weights or shipped_weights()
        every = grouped(candidates, words_of(article))
        return [
            scored(one, max(weights.chance(groups), _floor(one))) if is_known(one) else one
            for one, groups in zip(candidates, every, strict=True)
        ]


def scored(candidate: Candidate, chance: float) -> Candidate:
    """Return ``candidate`` with another score."""
    if not _LEAST < chance < _MOST:
        chance = min(max(chance, _LEAST), _MOST)
    score = round(chance, 4)
    return Candidate(candidate.id, candidate.content, candidate.source, score, candidate.reason)


def _floor(candidate: Candidate) -> float:
    """Return the least score of a candidate: its source may know what the weights do not."""
    score = candidate.score
    if score >= _TRUSTED:
        return _FLOOR
    return min(score, _FLOOR) if isinstance(candidate.content, Event) else 0.0


def is_known(candidate: Candidate) -> bool:
    """Say whether the weights can judge ``candidate``.

    Only shipped sources must stand behind it, no project's memory, and it must be more than
    only possible: of such ones the weights have learnt nothing.
    """
    reason = candidate.reason
    is_learnt = "in this project" not in reason and ONLY_POSSIBLE not in reason
    return is_learnt and _are_shipped(candidate.source)


@lru_cache(maxsize=1024)
def _are_shipped(source: str) -> bool:
    return all(part.partition("@")[0] in _KNOWN for part in source.split("+"))


@cache
def shipped_weights(path: Path = FOLDER / FILE) -> Weights:
    """Return the weights that come with the program.

    Raises:
        SourceError: They are missing or damaged.
    """
    return from_json(text_of(path.name, path.parent))
