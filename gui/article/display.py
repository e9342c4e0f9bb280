"""How a view shows its pages: theme, type, zoom, mode. Values that outlive an article."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model import ItemId
from gui.article.inks import Inks
from gui.article.page import Mode
from gui.article.painting import Look
from gui.article.palette import ArticleTheme, plain_theme
from gui.article.typography import READING_FAMILIES, Typography

ZOOM_STEPS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5, 3.0)
NARROWEST, WIDEST = 40, 110
"""Characters of a line."""


class Display:
    """What a reader has chosen; the fonts and pens that follow from it."""

    def __init__(self) -> None:
        self.mode = Mode.NORMAL
        self.shows_rejected = False
        self.zoom = 1.0
        self._measure = 68
        self._families: tuple[str, ...] = READING_FAMILIES
        self._theme: ArticleTheme = plain_theme()
        self.typography = Typography()
        self.inks = Inks(self._theme, self.typography)

    def look(self, current: ItemId | None) -> Look:
        """Return what painting needs."""
        return Look(self.inks, self.typography, current, self.mode is Mode.QUIET)

    def set_theme(self, theme: ArticleTheme) -> None:
        self._theme = theme
        self.inks = Inks(theme, self.typography)

    def set_zoom(self, zoom: float) -> bool:
        """Take a zoom, kept within the steps; say whether it is another one."""
        zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        changed = zoom != self.zoom
        self.zoom = zoom
        if changed:
            self._retype()
        return changed

    def next_zoom(self, *, larger: bool) -> float:
        """Return the next step from the present zoom, or the last."""
        if larger:
            return next(
                (step for step in ZOOM_STEPS if step > self.zoom + 0.01), ZOOM_STEPS[-1]
            )
        smaller = (step for step in reversed(ZOOM_STEPS) if step < self.zoom - 0.01)
        return next(smaller, ZOOM_STEPS[0])

    def set_measure(self, characters: int) -> None:
        """Take the width of the column in average characters."""
        self._measure = min(max(characters, NARROWEST), WIDEST)
        self._retype()

    def set_families(self, families: Sequence[str]) -> None:
        """Take the faces to read in, the preferred one first."""
        self._families = (*families, *READING_FAMILIES)
        self._retype()

    def _retype(self) -> None:
        self.typography = Typography(self.zoom, self._families, measure=self._measure)
        self.inks = Inks(self._theme, self.typography)
