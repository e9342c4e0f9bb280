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
MEASURE, NARROWEST, WIDEST = 68, 40, 110
"""Characters of a line: the usual number, the fewest, the most."""
SPACINGS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5)
"""Distances of two lines, relative to the usual one."""


class Display:
    """What a reader has chosen; the fonts and pens that follow from it."""

    def __init__(self) -> None:
        self.mode = Mode.NORMAL
        self.shows_rejected = False
        self.language = "en"
        self.zoom = 1.0
        self.measure = MEASURE
        self.spacing = 1.0
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
        return next_step(ZOOM_STEPS, self.zoom, larger=larger)

    def set_measure(self, characters: int) -> None:
        """Take the width of the column in average characters."""
        self.measure = min(max(characters, NARROWEST), WIDEST)
        self._retype()

    def set_spacing(self, spacing: float) -> None:
        """Take the distance of two lines, relative to the usual one."""
        self.spacing = min(max(spacing, SPACINGS[0]), SPACINGS[-1])
        self._retype()

    def set_families(self, families: Sequence[str]) -> None:
        """Take the faces to read in, the preferred one first."""
        self._families = (*families, *READING_FAMILIES)
        self._retype()

    def made_typography(self) -> Typography:
        """Return the fonts and distances that follow from what was chosen, made anew."""
        return Typography(self.zoom, self._families, measure=self.measure, spacing=self.spacing)

    def _retype(self) -> None:
        self.typography = self.made_typography()
        self.inks = Inks(self._theme, self.typography)


def next_step(steps: Sequence[float], here: float, *, larger: bool) -> float:
    """Return the next of ``steps`` (ascending) from ``here``, or the one at that end."""
    if larger:
        return next((step for step in steps if step > here + 0.01), steps[-1])
    return next((step for step in reversed(steps) if step < here - 0.01), steps[0])
