"""Ties: lines from an event to what fills its roles, with the role's name. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from annotations.model import ItemId
from gui.article.marks import Mark


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a tie begins or ends.

    ``rect`` is the characters', ``top`` and ``bottom`` are where a line may arrive (over the
    flag, under the chip). ``above`` and ``below`` are the y between this line and its
    neighbours, where nothing stands; ``row`` tells the lines of a page apart and is None for
    a marker at the edge of the view.
    """

    rect: QRectF
    top: QPointF
    bottom: QPointF
    above: float
    below: float
    row: tuple[int, int] | None = None

    @classmethod
    def at_edge(cls, rect: QRectF) -> Anchor:
        """Return the anchor of a marker."""
        middle = rect.center().x()
        top, bottom = QPointF(middle, rect.top()), QPointF(middle, rect.bottom())
        return cls(rect, top, bottom, rect.top(), rect.bottom())


@dataclass(frozen=True, slots=True)
class TieShape:
    """A tie ready to be painted.

    ``label`` is where the role's name stands, ``role`` as much of it as has room there; both
    are empty where there is none.
    """

    event: Mark
    role: str
    path: QPainterPath
    end: QPointF
    label: QRectF | None
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class EdgeMarker:
    """Says, at the upper or lower edge of the view, where a tie leads out of sight.

    ``rect`` is in the document's coordinates.
    """

    rect: QRectF
    text: str
    item: ItemId
    mark: Mark
