"""Themes: the colours of the window and of labels, read from ``resources/themes``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.resources import files

from PySide6.QtGui import QColor, QPalette

from annotations.schema import EventType, Label, Schema

THEMES = ("light", "dark", "contrast")

TEXT_CONTRAST = 4.5
"""The least contrast of text against what it stands on (WCAG 2.2, level AA)."""


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``; ``strength`` thickens lines (1.0 is usual)."""

    name: str
    is_dark: bool
    pane: str
    page: str
    raised: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    selection: str
    current: str
    good: str
    bad: str
    strength: float = 1.0
    colours: Mapping[str, str] = field(default_factory=dict, compare=False)

    def with_schema(self, schema: Schema) -> Theme:
        """Return the theme with the colours of the schema's labels and event types.

        A colour that would be hard to read is moved towards the ink until it is not.
        """
        made = {}
        grounds = (self.page, self.pane, self.raised, self.current)
        things: tuple[Label | EventType, ...] = (*schema.labels, *schema.event_types)
        for thing in things:
            wanted = thing.dark if self.is_dark else thing.light
            made[thing.name] = readable(wanted, grounds, self.ink, self.text_contrast)
        return replace(self, colours=made)

    @property
    def text_contrast(self) -> float:
        return 7.0 if self.name == "contrast" else TEXT_CONTRAST

    def colour_of(self, name: str) -> str:
        """Return the colour of a label or event type; muted where the schema has none."""
        return self.colours.get(name, self.muted)

    def palette(self) -> QPalette:
        """Return the palette of the program's widgets."""
        palette = QPalette(QColor(self.pane))
        role = QPalette.ColorRole
        for colour, roles in (
            (self.pane, (role.Window, role.Button)),
            (self.page, (role.Base, role.ToolTipBase)),
            (self.raised, (role.AlternateBase, role.Midlight)),
            (self.ink, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
            (self.muted, (role.PlaceholderText,)),
            (self.line, (role.Mid, role.Dark)),
            (self.accent, (role.Highlight, role.Link, role.LinkVisited, role.Accent)),
            (self.on_accent, (role.HighlightedText, role.BrightText)),
        ):
            for each in roles:
                palette.setColor(each, QColor(colour))
        for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(self.muted))
        palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(self.raised))
        return palette


@cache
def read_theme(name: str) -> Theme:
    """Return the theme ``name`` of ``THEMES``, without a schema's colours."""
    text = files("gui.resources").joinpath(f"themes/{name}.toml").read_text(encoding="utf-8")
    values = tomllib.loads(text)
    values["is_dark"] = values.pop("dark")
    known = {each.name for each in fields(Theme)}
    assert values.keys() <= known, values.keys() - known  # noqa: S101 - our own file
    return Theme(name=name, **values)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return ``one`` with ``share`` (0..1) of ``other`` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable(colour: str, grounds: tuple[str, ...], ink: str, least: float) -> str:
    """Return ``colour``, moved towards ``ink`` as far as all ``grounds`` need it."""
    for step in range(21):
        made = mixed(colour, ink, step / 20)
        if all(contrast(made, ground) >= least for ground in grounds):
            return made
    return ink


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
