"""One article with everything that one annotator sees of it, held in memory while open."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from dataclasses import replace

from annotations.model import (
    Article,
    ArticleId,
    Candidate,
    Decision,
    Item,
    ItemId,
    Review,
    Zone,
)
from annotations.store.articles import StoredArticle, read_article
from annotations.store.decisions import (
    items_of,
    read_candidates,
    read_decisions,
    read_review,
)


class OpenArticle:
    """The article, its candidates, decisions and review, and its items in text order.

    The setters change what is held here, not the file: a single decision costs no new reading
    however many items there are.
    """

    def __init__(
        self,
        stored: StoredArticle,
        candidates: dict[ItemId, Candidate],
        decisions: dict[ItemId, Decision],
        review: Review,
    ) -> None:
        self.stored = stored
        self.candidates = candidates
        self.decisions = decisions
        self.review = review
        self._frozen: tuple[Item, ...] | None = None
        self._arrange()

    @property
    def row(self) -> int:
        return self.stored.row

    @property
    def article(self) -> Article:
        return self.stored.article

    @property
    def items(self) -> tuple[Item, ...]:
        """What the annotator sees, sorted by ``sort_key``."""
        if self._frozen is None:
            self._frozen = tuple(self._items)
        return self._frozen

    @property
    def open_count(self) -> int:
        """How many candidates the annotator still has to decide."""
        return len(self._items) - len(self.decisions)

    def candidate(self, item: ItemId) -> Candidate | None:
        """Return the candidate that the annotator was shown as ``item``."""
        return None if self.review.blind else self.candidates.get(item)

    def item(self, item: ItemId) -> Item | None:
        """Return what the annotator sees as ``item``."""
        decision = self.decisions.get(item)
        if decision is not None:
            return Item(item, decision.candidate, decision)
        candidate = self.candidate(item)
        return Item(item, candidate) if candidate else None

    def set_decision(self, item: ItemId, decision: Decision | None) -> None:
        """Take in a decision, or that there is none any more."""
        before = self.item(item)
        if decision is None:
            self.decisions.pop(item, None)
        else:
            self.decisions[item] = decision
        after = self.item(item)
        if before is not None:
            index = bisect_left(self._keys, before.sort_key)
            if after is not None and after.sort_key == before.sort_key:
                self._items[index] = after
                self._frozen = None
                return
            del self._keys[index], self._items[index]
        if after is not None:
            index = bisect_left(self._keys, after.sort_key)
            self._keys.insert(index, after.sort_key)
            self._items.insert(index, after)
        self._frozen = None

    def set_review(self, review: Review) -> None:
        """Take in a review; whether it is blind decides what is seen."""
        seen_anew = review.blind != self.review.blind
        self.review = review
        if seen_anew:
            self._arrange()

    def set_zones(self, zones: tuple[Zone, ...]) -> None:
        """Take in the annotator's zones."""
        self.stored = replace(self.stored, article=replace(self.article, zones=zones))

    def set_language(self, language: str) -> None:
        """Take in the article's language."""
        self.stored = replace(self.stored, article=replace(self.article, language=language))

    def _arrange(self) -> None:
        self._items = sorted(
            items_of(self.candidates, self.decisions, blind=self.review.blind),
            key=lambda item: item.sort_key,
        )
        self._keys = [item.sort_key for item in self._items]
        self._frozen = None


def load(
    conn: sqlite3.Connection, article_id: ArticleId, annotator: tuple[int, str]
) -> OpenArticle:
    """Return the article as one annotator (row id and name) sees it, every offset proved.

    Raises:
        AnnotationError: The project has no such article.
        OffsetError: A text is not the one that was stored.
    """
    stored = read_article(conn, article_id, annotator[0])
    candidates = read_candidates(conn, stored.row, stored.article)
    return OpenArticle(
        stored,
        candidates,
        read_decisions(conn, stored.row, stored.article, annotator, candidates),
        read_review(conn, stored.row, article_id, annotator),
    )
