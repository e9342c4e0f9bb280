"""The border that all candidates of one article pass, whatever source proposes them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from annotations.candidates.vocabulary import vocabulary
from annotations.candidates.words import UNMARKED
from annotations.errors import AnnotationError
from annotations.model import Article, Candidate, Fragments, Mention
from annotations.schema import Schema


class Border:
    """Lets in what can be a candidate of ``article`` under ``schema``."""

    def __init__(self, article: Article, schema: Schema) -> None:
        self.article = article
        self.schema = schema
        self._vocabulary = vocabulary(schema)
        self._unmarked = [zone.span for zone in article.zones if zone.kind in UNMARKED]
        self._ends = [span.end for span in self._unmarked]

    def let_in(self, raw: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
        """Return what lies outside furniture and fits the schema.

        Raises:
            AnnotationError: A candidate is impossible: id, place or score.
        """
        _prove_ids(raw, found)
        length = len(self.article.text)
        kept: list[Candidate] = []
        for candidate in raw:
            _prove(candidate, length)
            fit = self._vocabulary.fitted(candidate)
            if fit is not None and not (
                self._unmarked and self._is_unmarked(fit.content.fragments)
            ):
                kept.append(fit)
        return kept

    def _is_unmarked(self, spans: Fragments) -> bool:
        """Say whether a part of ``spans`` lies where there are no candidates."""
        for span in spans:
            at = bisect_right(self._ends, span.start)
            if at < len(self._unmarked) and self._unmarked[at].start < span.end:
                return True
        return False


def _prove_ids(raw: Sequence[Candidate], found: Sequence[Candidate]) -> None:
    """Prove that each id is there once only.

    Raises:
        AnnotationError: One is there twice.
    """
    ids = [candidate.id for candidate in raw]
    taken = {candidate.id for candidate in found} if ids else set()
    if len(set(ids)) < len(ids) or not taken.isdisjoint(ids):
        twice = next(one for at, one in enumerate(ids) if one in taken or one in ids[:at])
        raise AnnotationError(f"id {twice} is there twice")


def _prove(candidate: Candidate, length: int) -> None:
    """Prove id, place and score of what a source proposes for a text of ``length`` characters.

    Raises:
        AnnotationError: One of them is impossible.
    """
    content, name = candidate.content, candidate.id
    letter = "m" if isinstance(content, Mention) else "v"
    if name[:1] != letter or not name[1:].isdecimal():
        raise AnnotationError(f"id {name!r} is not {letter!r} with a number")
    spans = content.fragments
    if not spans:
        raise AnnotationError(f"{name} has no place in the text")
    if len(spans) > 1 and any(left.end > right.start for left, right in pairwise(spans)):
        raise AnnotationError(f"fragments of {name} are not in order: {spans}")
    if spans[-1].end > length:
        raise AnnotationError(f"offset {spans[-1].end} lies beyond the text ({length})")
    if not 0.0 <= candidate.score <= 1.0:
        raise AnnotationError(f"score {candidate.score} of {name} is not in 0 to 1")
