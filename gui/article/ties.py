"""Ties: curves from an event to what fills its roles, with the role's name. Geometry only.

Curves run behind the text; a role's name stands where it covers neither text nor chips, which
the distance of the lines allows nearly always.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from annotations.model import ItemId
from gui.article.marks import Mark


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a tie begins or ends.

    ``rect`` is the characters', ``top`` and ``bottom`` are where a curve may arrive (over the
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
    """A tie ready to be painted; ``label`` is where the role's name stands, if anywhere."""

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


def curve(source: Anchor, target: Anchor, scale: float) -> tuple[QPainterPath, QPointF, bool]:
    """Return the curve, where it ends, and whether it ends at the target's top.

    It runs along the free channel between two lines and crosses lines upright, never along
    the words.
    """
    if source.row is not None and source.row == target.row:
        start, end, y, at_top = source.top, target.top, source.above, True
    elif target.rect.center().y() > source.rect.center().y():
        start, end, y, at_top = source.bottom, target.top, source.below, True
    else:
        start, end, y, at_top = source.top, target.bottom, source.above, False
    return _rounded(start, end, y, 7 * scale), end, at_top


def _rounded(start: QPointF, end: QPointF, y: float, radius: float) -> QPainterPath:
    """Return the way from ``start`` upright to ``y``, along it, and upright to ``end``."""
    path = QPainterPath(start)
    across = abs(end.x() - start.x())
    if across < 1:
        path.lineTo(end)
        return path
    side = 1 if end.x() > start.x() else -1
    first = min(radius, across / 2)
    turn = _toward(y, start.y(), first)
    path.lineTo(start.x(), y + turn)
    path.quadTo(start.x(), y, start.x() + side * first, y)
    path.lineTo(end.x() - side * first, y)
    path.quadTo(end.x(), y, end.x(), y + _toward(y, end.y(), first))
    path.lineTo(end)
    return path


def _toward(y: float, other: float, radius: float) -> float:
    """Return how far from ``y`` towards ``other`` a corner begins."""
    return max(min(other - y, radius), -radius)


def label_places(
    size: QSizeF, path: QPainterPath, target: Anchor, *, at_top: bool
) -> Iterable[QRectF]:
    """Return the places for a role's name, the best first: at the target, then on the curve."""
    width, height = size.width(), size.height()
    rect = target.rect
    over, under = rect.top() - height, rect.bottom()
    for y in (over, under) if at_top else (under, over):
        for x in (rect.center().x() - width / 2, rect.left(), rect.right() - width):
            yield QRectF(x, y, width, height)
        for x in (rect.right() + 2, rect.left() - width - 2):
            yield QRectF(x, y, width, height)
    for share in (0.5, 0.65, 0.35, 0.8, 0.2):
        point = path.pointAtPercent(share)
        yield QRectF(point.x() - width / 2, point.y() - height / 2, width, height)
    for step in (1.5, 2.5):
        for y in (over - height * (step - 1), under + height * (step - 1)):
            yield QRectF(rect.left(), y, width, height)


def free_place(
    places: Iterable[QRectF], obstacles: Sequence[QRectF], *, must: bool
) -> QRectF | None:
    """Return the first place that touches no obstacle.

    None where there is none; with ``must`` then the place that covers least.
    """
    best: tuple[float, QRectF] | None = None
    for place in places:
        covered = 0.0
        for obstacle in obstacles:
            if place.intersects(obstacle):
                both = place.intersected(obstacle)
                covered += both.width() * both.height()
        if not covered:
            return place
        if best is None or covered < best[0]:
            best = covered, place
    return best[1] if must and best is not None else None
