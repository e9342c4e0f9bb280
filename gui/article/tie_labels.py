"""Where the name of a role stands: near its filler, never over text, chips or another name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from gui.article.ties import Anchor

_SHARES = (0.5, 0.65, 0.35, 0.8, 0.2)
_STEP = 8.0
_FURTHEST = 96.0
_AIR = 1.5
_OVER = 2.5


@dataclass(frozen=True, slots=True)
class Place:
    """A point, and which of a name's own points is put there: 0, 0 is its top left corner."""

    x: float
    y: float
    across: float
    down: float

    def rect(self, size: QSizeF) -> QRectF:
        """Return the rectangle of a name of that size."""
        left, top = self.x - self.across * size.width(), self.y - self.down * size.height()
        return QRectF(left, top, size.width(), size.height())


def label_places(
    path: QPainterPath, target: Anchor, *, at_top: bool, is_near: bool
) -> Iterator[Place]:
    """Yield the places for a role's name, the best first.

    At the target, then on the way, then, unless it has to be near, along the target's row.
    """
    rect = target.rect
    over, under = (rect.top() - _OVER, 1.0), (rect.bottom() + _AIR, 0.0)
    levels = [over, under] if at_top else [under, over]
    for y, down in levels:
        yield Place(rect.center().x(), y, 0.5, down)
        yield Place(rect.left(), y, 0.0, down)
        yield Place(rect.right(), y, 1.0, down)
        yield Place(rect.right() + 2, y, 0.0, down)
        yield Place(rect.left() - 2, y, 1.0, down)
    for share in _SHARES:
        point = path.pointAtPercent(share)
        yield Place(point.x(), point.y(), 0.5, 0.5)
    if is_near:
        return
    levels += [(target.below - 1, 1.0), (target.above, 0.0)]
    away = _STEP
    while away <= _FURTHEST:
        for y, down in levels:
            yield Place(rect.right() + away, y, 0.0, down)
            yield Place(rect.left() - away, y, 1.0, down)
        away += _STEP


def near(
    obstacles: Iterable[QRectF], path: QPainterPath, target: Anchor, height: float
) -> list[QRectF]:
    """Return the obstacles that a name ``height`` high could touch anywhere on its way."""
    way = path.boundingRect()
    top = min(way.top(), target.above, target.rect.top()) - height - _AIR
    bottom = max(way.bottom(), target.below, target.rect.bottom()) + height + _AIR
    return [each for each in obstacles if each.top() < bottom and each.bottom() > top]


def free_place(
    places: Iterable[Place], size: QSizeF, obstacles: Sequence[QRectF]
) -> QRectF | None:
    """Return the first place where a name touches no obstacle, None where there is none."""
    for place in places:
        rect = place.rect(size)
        if not any(rect.intersects(each) for each in obstacles):
            return rect
    return None
