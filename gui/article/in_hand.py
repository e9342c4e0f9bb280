"""Which paragraphs the reader means: those selected, clicked, or read."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from annotations.model import Item, Span
from gui.article.page import Page
from gui.article.places import Places


def paragraphs_of(
    page: Page, places: Places, selected: Span | None, caret: int | None, item: Item | None
) -> Span | None:
    """Return the paragraphs of the selection, else that of the caret, else that of the item.

    Without any of them it is the first that shows. None where there is no text.
    """
    at = page.stand_in
    if selected is not None:
        first, last = at.paragraph_at(selected.start), at.paragraph_at(selected.end - 1)
    elif caret is not None:
        first = last = at.paragraph_at(caret)
    elif item is not None:
        first = last = page.index.numbers(item)[0]
    else:
        first = last = next(iter(places.shown_paragraphs()), 0)
    return _stretch(page, first, last)


def paragraphs_under(page: Page, places: Places, point: QPointF) -> Span | None:
    """Return the paragraph under a point of the view; of a fold's line, all that it holds."""
    fold = places.fold_at(point)
    if fold is not None:
        return _stretch(page, fold.first, fold.last)
    number = page.stand_in.paragraph_at(places.position_at(point))
    return _stretch(page, number, number)


def _stretch(page: Page, first: int, last: int) -> Span | None:
    """Return from the first to the last written character of some paragraphs."""
    start, end = page.span(first)[0], page.span(last)[1]
    length = len(page.article.text[start:end].rstrip())
    return Span(start, start + length) if length else None
