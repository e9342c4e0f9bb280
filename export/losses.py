"""What an export cannot hold: counted and listed, never dropped in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotations.model import Article, Item

FORMAT = "goldlese-loss/1"


class Reason(StrEnum):
    """Why something is not in the export."""

    FURNITURE = "furniture"
    UNDECIDED_ARGUMENT = "argument-not-exported"
    NOT_FINISHED = "not-finished"
    NOT_BEGUN = "not-begun"


SENTENCES = {
    Reason.FURNITURE: "it lies, wholly or in part, in page furniture, which gold leaves out",
    Reason.UNDECIDED_ARGUMENT: "what fills the role is not exported",
    Reason.NOT_FINISHED: "its review is not finished",
    Reason.NOT_BEGUN: "its review has not begun",
}


@dataclass(frozen=True, slots=True)
class LostArticle:
    """An article that is left out as a whole; ``open`` and ``decided`` count its items."""

    article: str
    reason: Reason
    open: int
    decided: int


@dataclass(frozen=True, slots=True)
class LostItem:
    """A mention or event (or, with ``role`` and ``ref``, one argument of an event) left out.

    ``fragments`` count in the full reading text, furniture included.
    """

    article: str
    item: str
    state: str
    label: str
    text: str
    fragments: tuple[tuple[int, int], ...]
    reason: Reason
    role: str = ""
    ref: str = ""


def lost_item(
    article: Article, item: Item, reason: Reason, role: str = "", ref: str = ""
) -> LostItem:
    """Return the entry for ``item`` of ``article``."""
    spans = item.content.fragments
    return LostItem(
        article=article.id,
        item=item.id,
        state=item.state.value,
        label=item.content.label,
        text=article.surface(spans),
        fragments=tuple((span.start, span.end) for span in spans),
        reason=reason,
        role=role,
        ref=ref,
    )


def loss_report(
    articles: Sequence[LostArticle], items: Sequence[LostItem]
) -> dict[str, object]:
    """Return the value of ``loss.json``: everything left out, with the reason in words."""
    return {
        "format": FORMAT,
        "articles": [
            {
                "article": lost.article,
                "reason": lost.reason.value,
                "means": SENTENCES[lost.reason],
                "open": lost.open,
                "decided": lost.decided,
            }
            for lost in articles
        ],
        "items": [_item(lost) for lost in items if not lost.role],
        "arguments": [_item(lost) for lost in items if lost.role],
    }


def _item(lost: LostItem) -> dict[str, object]:
    value: dict[str, object] = {
        "article": lost.article,
        "item": lost.item,
        "state": lost.state,
        "label": lost.label,
        "text": lost.text,
        "reading": [list(pair) for pair in lost.fragments],
        "reason": lost.reason.value,
        "means": SENTENCES[lost.reason],
    }
    if lost.role:
        value |= {"role": lost.role, "ref": lost.ref}
    return value
