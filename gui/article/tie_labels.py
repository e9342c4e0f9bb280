"""Where the name of a role stands: near its filler, never over text, chips or another name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from gui.article.ties import Anchor

_SHARES = (0.5, 0.65, 0.35, 0.8, 0.2)
_STEP = 8.0
_FURTHEST = 96.0
_AIR = 1.5


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
) -> list[Place]:
    """Return the places for a role's name, the best first.

    At the target, then on the way, then, unless it has to be near, along the target's row.
    """
    rect = target.rect
    over, under = (rect.top() - 1, 1.0), (rect.bottom() + _AIR, 0.0)
    levels = [over, under] if at_top else [under, over]
    found = []
    for y, down in levels:
        found += [
            Place(rect.center().x(), y, 0.5, down),
            Place(rect.left(), y, 0.0, down),
            Place(rect.right(), y, 1.0, down),
            Place(rect.right() + 2, y, 0.0, down),
            Place(rect.left() - 2, y, 1.0, down),
        ]
    for share in _SHARES:
        point = path.pointAtPercent(share)
        found.append(Place(point.x(), point.y(), 0.5, 0.5))
    if is_near:
        return found
    levels += [(target.below - 1, 1.0), (target.above, 0.0)]
    away = _STEP
    while away <= _FURTHEST:
        for y, down in levels:
            found.append(Place(rect.right() + away, y, 0.0, down))
            found.append(Place(rect.left() - away, y, 1.0, down))
        away += _STEP
    return found


def free_place(places: Sequence[QRectF], obstacles: Sequence[QRectF]) -> QRectF | None:
    """Return the first place that touches no obstacle, None where there is none."""
    top = min((place.top() for place in places), default=0.0)
    bottom = max((place.bottom() for place in places), default=0.0)
    near = [each for each in obstacles if each.top() < bottom and each.bottom() > top]
    return next(
        (place for place in places if not any(place.intersects(each) for each in near)), None
    )
