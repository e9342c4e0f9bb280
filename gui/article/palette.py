"""What the article view asks of a theme, and the colours it mixes from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from PySide6.QtGui import QColor

from annotations.schema import Schema


class ArticleTheme(Protocol):
    """Colours as ``#rrggbb``; ``gui.theme.Theme`` is one. ``strength`` thickens lines."""

    @property
    def is_dark(self) -> bool: ...
    @property
    def page(self) -> str: ...
    @property
    def ink(self) -> str: ...
    @property
    def muted(self) -> str: ...
    @property
    def line(self) -> str: ...
    @property
    def accent(self) -> str: ...
    @property
    def selection(self) -> str: ...
    @property
    def strength(self) -> float: ...
    def colour_of(self, name: str, /) -> str:
        """Return the colour of a label or event type."""
        ...


@lru_cache(maxsize=512)
def blend(front: str, back: str, share: float) -> QColor:
    """Return ``share`` (0..1) of ``front`` over ``back``, opaque."""
    above, below = QColor(front), QColor(back)
    rest = 1 - share
    return QColor.fromRgbF(
        above.redF() * share + below.redF() * rest,
        above.greenF() * share + below.greenF() * rest,
        above.blueF() * share + below.blueF() * rest,
    )


@lru_cache(maxsize=512)
def translucent(colour: str, share: float) -> QColor:
    """Return ``colour`` with the opacity ``share`` (0..1)."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


@dataclass(frozen=True, slots=True)
class PlainTheme:
    """A theme given as values; for pictures and for a view that was given none."""

    is_dark: bool = False
    page: str = "#fffefb"
    ink: str = "#1f2328"
    muted: str = "#62676d"
    line: str = "#e2dfd8"
    accent: str = "#0b6bcb"
    selection: str = "#ffe9a8"
    strength: float = 1.0
    colours: Mapping[str, str] = field(default_factory=dict)
    other: str = "#0b4f9c"

    def colour_of(self, name: str, /) -> str:
        """Return the colour of a label or event type."""
        return self.colours.get(name, self.other)


def plain_theme(schema: Schema | None = None, *, is_dark: bool = False) -> PlainTheme:
    """Return the usual light or dark page with the colours of ``schema``."""
    colours: dict[str, str] = {}
    if schema is not None:
        for label in schema.labels:
            colours[label.name] = label.dark if is_dark else label.light
        for type_ in schema.event_types:
            colours[type_.name] = type_.dark if is_dark else type_.light
    if not is_dark:
        return PlainTheme(colours=colours)
    return PlainTheme(
        is_dark=True,
        page="#1f2329",
        ink="#e6e7e9",
        muted="#9aa0a8",
        line="#30353c",
        accent="#6ab0ff",
        selection="#51471f",
        colours=colours,
        other="#8fc1ff",
    )
