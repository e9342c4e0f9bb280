"""Which articles are exported, whose decisions, and which part of a split each goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from annotations.errors import AnnotationError
from annotations.model import ArticleId, ArticleSummary, ReviewState
from export.gold import State
from export.losses import LostArticle, Reason

PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of the three parts, in any unit, and the seed that draws the articles."""

    shares: tuple[int, int, int]
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """The articles to export, in the order of import, and those that are left out."""

    chosen: tuple[ArticleId, ...]
    left_out: tuple[LostArticle, ...]


def choose(articles: Sequence[ArticleSummary], state: State) -> Choice:
    """Return the articles that belong into an export of ``state``.

    ``final`` takes the finished ones, ``all`` those in which something was decided or that
    are finished, ``candidates`` every one.
    """
    chosen, left_out = [], []
    for summary in articles:
        if _belongs(summary, state):
            chosen.append(summary.id)
        else:
            begun = summary.state is ReviewState.BEGUN
            reason = Reason.NOT_FINISHED if begun else Reason.NOT_BEGUN
            left_out.append(LostArticle(summary.id, reason, summary.open, summary.decided))
    return Choice(tuple(chosen), tuple(left_out))


def parse_split(text: str, seed: int) -> Split:
    """Return the split that ``80/10/10`` means.

    Raises:
        ValueError: It is not three whole numbers, none negative, not all zero.
    """
    shares = [int(share) if share.isdecimal() else -1 for share in text.split("/")]
    if len(shares) != 3 or min(shares) < 0 or not sum(shares):
        raise ValueError(
            f"a split is three whole numbers such as 80/10/10 or 80/0/20, not {text!r}"
        )
    return Split((shares[0], shares[1], shares[2]), seed)


def draw(article_ids: Sequence[ArticleId], split: Split) -> dict[str, tuple[ArticleId, ...]]:
    """Return the articles of each part; a part without share is not in it.

    Articles are ranked by a hash of seed and id, so that neither the order of import nor the
    machine matters; the parts are as near to the shares as whole articles allow, and none with
    a share stays empty where there are articles enough. Within a part the order is kept.

    Raises:
        AnnotationError: There are fewer articles than parts with a share.
    """
    sizes = _sizes(len(article_ids), split.shares)
    ranked = sorted(
        article_ids, key=lambda name: sha256(f"{split.seed}:{name}".encode()).digest()
    )
    parts = {}
    for name, share, size in zip(PARTS, split.shares, sizes, strict=True):
        drawn, ranked = frozenset(ranked[:size]), ranked[size:]
        if share:
            parts[name] = tuple(one for one in article_ids if one in drawn)
    return parts


def _belongs(summary: ArticleSummary, state: State) -> bool:
    if state is State.FINAL:
        return summary.state is ReviewState.FINISHED
    return state is State.CANDIDATES or summary.state is not ReviewState.NEW


def _sizes(count: int, shares: Sequence[int]) -> list[int]:
    """Divide ``count`` by largest remainder, at least one for each share that is not zero."""
    wanted = sum(1 for share in shares if share)
    if count < wanted:
        raise AnnotationError(
            f"{count} articles cannot be split into {wanted} parts; finish more articles, "
            "or export without --split"
        )
    exact = [count * share / sum(shares) for share in shares]
    sizes = [
        max(int(size), 1 if share else 0) for size, share in zip(exact, shares, strict=True)
    ]
    while sum(sizes) < count:
        sizes[max(range(3), key=lambda i: (exact[i] - sizes[i], -i))] += 1
    while sum(sizes) > count:
        over = [i for i in range(3) if sizes[i] > 1]
        sizes[max(over, key=lambda i: (sizes[i] - exact[i], i))] -= 1
    return sizes
