"""A whole page laid out at once, without a widget or a document: for print and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextLayout

from annotations.model import ItemId
from gui.article.page import Page
from gui.article.page_painting import Scene, Shown, paint_page
from gui.article.painting import Look
from gui.article.paragraph import Paragraph
from gui.article.tie_layer import TieLayer
from gui.article.tie_painting import paint_roles
from gui.article.typography import Typography
from gui.article.wording import fold_text


class Sheet:
    """A page ``width`` pixels wide, its paragraphs from top to bottom.

    Folded furniture is left out but for its line. ``margin`` is the room above and below.
    """

    def __init__(self, page: Page, width: float, margin: float) -> None:
        self.page: Page | None = page
        self.typography: Typography = page.typography
        self.revision = 0
        self.column_width = min(page.typography.column_width, width - 2 * margin)
        self.column_x = round((width - self.column_width) / 2)
        self.width = width
        self._shown: dict[int, Shown] = {}
        self._tops: list[float] = []
        self.folds: list[tuple[str, float]] = []
        y = margin
        for number in range(len(page)):
            self._tops.append(y)
            y += self._lay(page, number, y)
        self.total = y + margin

    def _lay(self, page: Page, number: int, y: float) -> float:
        """Lay out one paragraph at ``y``; return its height."""
        fold = page.fold(number)
        if fold is not None and fold.first == number:
            self.folds.append((fold_text(fold), y))
        if page.is_hidden(number):
            is_first = fold is not None and fold.first == number
            return page.fold_height if is_first else 0.0
        text = page.display(number)
        layout = QTextLayout(text)
        page.begin(number, layout, owns_font=True)
        made = page.lay_out(number, layout, self.column_width)
        start = page.stand_in.start16(number)
        length = page.stand_in.end16(page.span(number)[1]) - start + 1
        self._shown[number] = Shown(number, y, made, layout, start, length)
        return made.height

    def top(self, number: int) -> float:
        return self._tops[number]

    def height(self, number: int) -> float:
        following = self._tops[number + 1] if number + 1 < len(self._tops) else self.total
        return following - self._tops[number]

    def paragraph(self, number: int) -> Paragraph:
        return self._shown[number].paragraph

    def text_layout(self, number: int) -> QTextLayout:
        """Return the layout with a paragraph's characters."""
        return self._shown[number].layout

    def visible(self, clip: QRectF) -> Iterator[tuple[int, float, Paragraph]]:
        """Return number, y and geometry of the paragraphs that meet ``clip``."""
        for shown in self._between(clip):
            yield shown.number, shown.y, shown.paragraph

    def _between(self, clip: QRectF) -> list[Shown]:
        return [
            shown
            for shown in self._shown.values()
            if shown.y < clip.bottom() and shown.y + shown.paragraph.height > clip.top()
        ]

    @property
    def all(self) -> QRectF:
        """The whole sheet."""
        return QRectF(0, 0, self.width, self.total)

    def bands(self, whole: float = 0.0) -> Sequence[tuple[float, float]]:
        """Return the top and bottom of everything that must not be cut, in order.

        That are the lines, and paragraphs that are no more than ``whole`` high.
        """
        found = [(y, y + self.typography.body_size * 1.5) for _, y in self.folds]
        for shown in self._shown.values():
            height = shown.paragraph.height
            if height <= whole:
                found.append((shown.y, shown.y + height))
                continue
            found += [
                (shown.y + line.top, shown.y + line.bottom) for line in shown.paragraph.lines
            ]
        return sorted(found)

    def paint(
        self,
        painter: QPainter,
        look: Look,
        clip: QRectF,
        ties: TieLayer,
        *,
        names_roles: bool = True,
    ) -> None:
        """Paint what lies within ``clip``, in the sheet's coordinates.

        Where not ``names_roles``, the names of roles are left to ``paint_names``.
        """
        scene = Scene(
            self.column_x,
            self.column_width,
            clip,
            ties.shapes,
            folds=self.folds,
            names_roles=names_roles,
        )
        page = self.page
        if page is not None:
            paint_page(painter, page, self._between(clip), scene, look)

    def paint_names(
        self, painter: QPainter, look: Look, between: tuple[float, float], ties: TieLayer
    ) -> None:
        """Paint the names of roles whose middle lies between two y, each of them whole."""
        first, last = between
        shapes = [
            shape
            for shape in ties.shapes
            if shape.label is not None and first <= shape.label.center().y() < last
        ]
        paint_roles(painter, shapes, look)

    def ties(self, current: ItemId | None) -> TieLayer:
        """Return the ties of the whole sheet."""
        layer = TieLayer(self)
        layer.update(current, self.all)
        return layer
