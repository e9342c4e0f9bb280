"""What the article view says of an item, for a screen reader, and of folded furniture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from annotations.model import Article, Item, ItemState
from gui.article.folding import Fold
from gui.article.marks import in_dispute

STATES = {
    ItemState.OPEN: str(QT_TRANSLATE_NOOP("ArticleView", "open")),
    ItemState.ACCEPTED: str(QT_TRANSLATE_NOOP("ArticleView", "accepted")),
    ItemState.CORRECTED: str(QT_TRANSLATE_NOOP("ArticleView", "corrected")),
    ItemState.REJECTED: str(QT_TRANSLATE_NOOP("ArticleView", "rejected")),
    ItemState.ADDED: str(QT_TRANSLATE_NOOP("ArticleView", "added")),
}


def state_name(state: ItemState) -> str:
    """Return the name of a state in the reader's language."""
    return QCoreApplication.translate("ArticleView", STATES[state])


def score_text(score: float) -> str:
    """Return a score as the reader's language writes it."""
    return QLocale().toString(round(score, 2), "g", 2)


def surroundings(item: Item, others: Sequence[Item]) -> Item | None:
    """Return the smallest other mention whose characters hold all of the item's."""
    spans = item.content.fragments
    around = [
        other
        for other in others
        if other.id != item.id
        and other.content.kind == "mention"
        and other.state is not ItemState.REJECTED
        and other.content.fragments != spans
        and all(any(f.contains(span) for f in other.content.fragments) for span in spans)
    ]
    return min(
        around,
        key=lambda o: o.content.fragments[-1].end - o.content.fragments[0].start,
        default=None,
    )


def announcement(
    article: Article, item: Item, label: str, place: tuple[int, int], others: Sequence[Item]
) -> str:
    """Return what is told of the item on arriving at it.

    ``label`` is what its label is called; ``place`` its place among so many, from 0;
    ``others`` are items of the same paragraph.
    """
    parts = [label, article.surface(item.content.fragments)]
    around = surroundings(item, others)
    if around is not None:
        text = QCoreApplication.translate("ArticleView", "part of {0}")
        parts.append(text.format(article.surface(around.content.fragments)))
    text = QCoreApplication.translate("ArticleView", "candidate {0} of {1}")
    if item.candidate is None:
        text = QCoreApplication.translate("ArticleView", "item {0} of {1}")
    parts.append(text.format(place[0] + 1, place[1]))
    if item.candidate is not None:
        parts.append(
            QCoreApplication.translate("ArticleView", "score {0}").format(
                score_text(item.candidate.score)
            )
        )
    if in_dispute(item, others):
        parts.append(QCoreApplication.translate("ArticleView", "sources do not agree"))
    parts.append(state_name(item.state))
    return ", ".join(parts)


class FoldTexts(QObject):
    """Texts with a number in them: only from ``self.tr`` are their plurals taken over."""

    def folded(self, lines: int) -> str:
        return self.tr("%n line(s) of page furniture: “{0}”", "", lines)

    def unfolded(self, lines: int) -> str:
        return self.tr("%n line(s) of page furniture", "", lines)


_COUNTED = FoldTexts()


def fold_text(fold: Fold) -> str:
    """Return the line that stands for a run of page furniture."""
    if fold.is_folded:
        return "▸ " + _COUNTED.folded(fold.lines).format(fold.beginning)
    return "▾ " + _COUNTED.unfolded(fold.lines)


def sources_text(source: str) -> str:
    """Return the sources of a candidate as they are read: ``tagger 1, lexicon 1``."""
    return ", ".join(each.replace("@", " ") for each in source.split("+"))
