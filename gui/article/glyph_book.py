"""Letters as shapes in an SVG: each shape stands in the file once, and is used where it stands.

``QSvgGenerator`` would repeat the outline of every letter. While it paints, a number is written
in the place of each run of letters; afterwards the numbers are exchanged for the uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPainterPath, QRawFont

Shape = tuple[str, str, int, float, int]
"""Family, style, weight, size in pixels, and the number of the glyph."""

_NUMBER = re.compile(rb"<text\b[^>]*>(\d+)</text>")
_MOVE, _LINE, _CURVE = (
    QPainterPath.ElementType.MoveToElement,
    QPainterPath.ElementType.LineToElement,
    QPainterPath.ElementType.CurveToElement,
)


class GlyphBook:
    """Collects the letters of one SVG."""

    def __init__(self) -> None:
        self._names: dict[Shape, str] = {}
        self._outlines: list[str] = []
        self._runs: list[str] = []

    def note(
        self, painter: QPainter, runs: Iterable[QGlyphRun], origin: QPointF, colour: QColor
    ) -> None:
        """Write runs of letters at ``origin``."""
        uses = "".join(use for run in runs for use in self._uses(run, origin))
        if uses:
            painter.drawText(QPointF(), str(len(self._runs)))
            self._runs.append(
                f'<g fill="{colour.name()}" fill-opacity="{_short(colour.alphaF())}" '
                f'stroke="none">{uses}</g>'
            )

    def filled_in(self, svg: bytes) -> bytes:
        """Return the file that was painted, with the letters in it."""
        shapes = "".join(
            f'<path id="{name}" d="{outline}"/>\n'
            for name, outline in zip(self._names.values(), self._outlines, strict=True)
        )
        drawn = _NUMBER.sub(lambda found: self._runs[int(found[1])].encode(), svg)
        return drawn.replace(b"<defs>\n", b"<defs>\n" + shapes.encode(), 1)

    def _uses(self, run: QGlyphRun, origin: QPointF) -> Iterator[str]:
        font = run.rawFont()
        face = font.familyName(), font.styleName(), int(font.weight()), font.pixelSize()
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            name = self._name(font, (*face, int(glyph)))
            if name:
                at = origin + position
                yield f'<use xlink:href="#{name}" x="{_short(at.x())}" y="{_short(at.y())}"/>'

    def _name(self, font: QRawFont, shape: Shape) -> str:
        """Return what a shape is called; empty for one without ink."""
        name = self._names.get(shape)
        if name is None:
            outline = _outline(font.pathForGlyph(shape[-1]))
            if not outline:
                return ""
            name = self._names[shape] = f"g{len(self._names)}"
            self._outlines.append(outline)
        return name


def _outline(path: QPainterPath) -> str:
    """Return a path as SVG writes it."""
    parts: list[str] = []
    for place in range(path.elementCount()):
        element = path.elementAt(place)
        kind = element.type
        letter = {_MOVE: "M", _LINE: "L", _CURVE: "C"}.get(kind, "")
        parts.append(f"{letter}{_short(element.x)} {_short(element.y)}")
    return " ".join(parts)


def _short(value: float) -> str:
    """Return a number with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
