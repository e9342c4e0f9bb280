"""Ways for ties: along the free channels between rows, across rows between their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from gui.article.tie_ground import Gap, Ground, Row
from gui.article.ties import Anchor

_CORNER = 10.0
"""What a bend costs, in pixels of a longer way."""

_RADIUS = 6.0


def route(
    source: Anchor, target: Anchor, ground: Ground, scale: float, lean: float = 0.0
) -> tuple[QPainterPath, QPointF, bool]:
    """Return the way, where it ends, and whether it ends at the target's top.

    ``lean`` shifts it within the channels, so that the ties of two events can be told apart.
    """
    if source.row is not None and source.row == target.row:
        at_top = True
        start, end, rows = source.top, target.top, list[Row]()
        channels = [source.above]
    elif target.rect.center().y() > source.rect.center().y():
        at_top = True
        start, end = source.bottom, target.top
        rows = ground.rows_between(source.below, target.above)
        channels = [source.below, *(row.bottom + 1 for row in rows)]
    else:
        at_top = False
        start, end = source.top, target.bottom
        rows = ground.rows_between(target.below, source.above)[::-1]
        channels = [source.above, *(row.top + 1 for row in rows)]
    channels = [y + lean for y in channels]
    start = _clear(ground, source, start, channels[0])
    end = _clear(ground, target, end, channels[-1])
    crossed = _crossings(start.x(), end.x(), rows, ground, scale)
    points = [start]
    for x, y, following in zip(
        (start.x(), *crossed), channels, (*crossed, end.x()), strict=True
    ):
        points += [QPointF(x, y), QPointF(following, y)]
    return rounded([*points, end], _RADIUS * scale), end, at_top


def _clear(ground: Ground, anchor: Anchor, point: QPointF, channel: float) -> QPointF:
    """Return the point moved along its anchor until nothing stands before the channel."""
    if anchor.row is None:
        return point
    stretch: Gap = (anchor.rect.left(), anchor.rect.right())
    return QPointF(ground.clear_x(stretch, point.x(), point.y(), channel), point.y())


def _crossings(
    start: float, end: float, rows: Sequence[Row], ground: Ground, scale: float
) -> list[float]:
    """Return the x at which to cross each row, for the shortest way with the fewest bends."""
    bend = _CORNER * scale
    ways: dict[float, tuple[float, list[float]]] = {start: (0.0, [])}
    for row in rows:
        found = ground.crossings(row, (start, end, *ways))
        ways = {
            x + 3: min(
                (cost + _step(before, x, bend), [*passed, x])
                for before, (cost, passed) in ways.items()
            )
            for x in found
        }
        if len(ways) > 8:
            kept = sorted(ways, key=lambda x: ways[x][0] + abs(end - x))[:8]
            ways = {x: ways[x] for x in kept}
    return min((cost + _step(x, end, bend), passed) for x, (cost, passed) in ways.items())[1]


def _step(before: float, x: float, bend: float) -> float:
    across = abs(x - before)
    return across + bend if across > 0.5 else across


def rounded(points: Sequence[QPointF], radius: float) -> QPainterPath:
    """Return the way along ``points``, upright and level in turns, with rounded corners."""
    kept = [points[0]]
    for point in points[1:]:
        if (point - kept[-1]).manhattanLength() > 0.5:
            kept.append(point)
    path = QPainterPath(kept[0])
    for number in range(1, len(kept) - 1):
        before, here, after = kept[number - 1 : number + 2]
        path.lineTo(_toward(here, before, radius))
        path.quadTo(here, _toward(here, after, radius))
    path.lineTo(kept[-1])
    return path


def _toward(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    """Return the point ``radius`` from a corner, at most half way to the next."""
    way = other - corner
    length = abs(way.x()) + abs(way.y())
    return corner + way * (min(radius, length / 2) / length) if length else corner
