"""Fonts and measures of the page: everything that grows with the zoom, in pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from annotations.model import ZoneKind

READING_FAMILIES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Noto Serif",
    "Charter",
    "Georgia",
    "Liberation Serif",
    "P052",
    "DejaVu Serif",
    "serif",
)
LABEL_FAMILIES = (
    "Inter",
    "Noto Sans",
    "Source Sans 3",
    "Segoe UI",
    "Helvetica Neue",
    "Liberation Sans",
    "DejaVu Sans",
    "sans-serif",
)
BODY_SIZE = 18
"""Pixels at zoom 1, for a face with the x-height below."""

_USUAL_X_HEIGHT = 0.46
_SAMPLE = (
    "Die syrische Armee hatte die Stadt an der Grenze zum Irak mit Unterstützung verbündeter "
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph of one kind is set.

    ``size`` is relative to the body's, ``pitch`` the distance of two lines in line heights
    of the font size, ``before`` the room above in body sizes.
    """

    size: float
    pitch: float
    before: float = 0.0
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    label_face: bool = False
    muted: bool = False


TITLE = Setting(1.5, 1.5, 0.4, QFont.Weight.Bold)
SUBHEADING = Setting(1.14, 1.6, 0.5, QFont.Weight.Bold)
SETTINGS: Mapping[ZoneKind, Setting] = {
    ZoneKind.HEADING: SUBHEADING,
    ZoneKind.TEASER: Setting(1.06, 1.72, 0.1, QFont.Weight.Normal, italic=True),
    ZoneKind.BYLINE: Setting(0.74, 1.75, 0.1, label_face=True, muted=True),
    ZoneKind.BODY: Setting(1.0, 1.72),
    ZoneKind.CAPTION: Setting(0.84, 1.7, 0.1, italic=True, muted=True),
    ZoneKind.FURNITURE: Setting(0.74, 1.6, label_face=True, muted=True),
}


class Typography:
    """The fonts and distances of a page at one zoom; immutable."""

    def __init__(
        self,
        zoom: float = 1.0,
        families: Sequence[str] = READING_FAMILIES,
        label_families: Sequence[str] = LABEL_FAMILIES,
        measure: int = 68,
        spacing: float = 1.0,
    ) -> None:
        """``measure`` is the width of the column in average characters.

        ``spacing`` is the distance of two lines relative to the usual one.
        """
        self.zoom = zoom
        self.measure = measure
        self.spacing = spacing
        self._families = list(families)
        self._label_families = list(label_families)
        self._fonts: dict[Setting, QFont] = {}
        self._widths: dict[str, float] = {}
        self.body_size = self._fitted_size() * zoom

    def _fitted_size(self) -> float:
        """Return the body size that gives every face about the same x-height."""
        font = QFont()
        font.setFamilies(self._families)
        font.setPixelSize(100)
        share = QFontMetricsF(font).xHeight() / 100 or _USUAL_X_HEIGHT
        return BODY_SIZE * min(max(_USUAL_X_HEIGHT / share, 0.86), 1.08)

    def font(self, setting: Setting) -> QFont:
        made = self._fonts.get(setting)
        if made is None:
            made = _font(
                self._label_families if setting.label_face else self._families,
                self.body_size * setting.size,
                setting.weight,
            )
            made.setItalic(setting.italic)
            self._fonts[setting] = made
        return made

    def pitch(self, setting: Setting) -> float:
        """The distance from line to line where no mark asks for more."""
        return round(self.body_size * setting.size * setting.pitch * self.spacing)

    @cached_property
    def body(self) -> QFont:
        return self.font(SETTINGS[ZoneKind.BODY])

    @cached_property
    def average_width(self) -> float:
        """The width of an average character of German prose in the body's font."""
        return QFontMetricsF(self.body).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    @cached_property
    def column_width(self) -> float:
        return round(self.average_width * self.measure)

    @cached_property
    def chip_font(self) -> QFont:
        return _font(self._label_families, 9.6 * self.zoom, QFont.Weight.DemiBold)

    @cached_property
    def note_font(self) -> QFont:
        """For the folded line, role names and edge markers."""
        return _font(self._label_families, 12 * self.zoom, QFont.Weight.Normal)

    @cached_property
    def note_ascent(self) -> float:
        return QFontMetricsF(self.note_font).capHeight()

    @cached_property
    def hint_font(self) -> QFont:
        return _font(self._label_families, 11 * self.zoom, QFont.Weight.Bold)

    @cached_property
    def _hint_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.hint_font)

    @cached_property
    def hint_ascent(self) -> float:
        return self._hint_metrics.capHeight()

    @cached_property
    def hint_height(self) -> float:
        return round(self._hint_metrics.capHeight() + 6 * self.zoom)

    def hint_width(self, text: str) -> float:
        return self._hint_metrics.horizontalAdvance(text)

    @cached_property
    def _chip_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.chip_font)

    @cached_property
    def chip_ascent(self) -> float:
        return self._chip_metrics.capHeight()

    @cached_property
    def chip_height(self) -> float:
        """The height of a chip's or flag's row of text."""
        return round(self._chip_metrics.capHeight() + 4.5 * self.zoom)

    def chip_width(self, text: str) -> float:
        """The width of ``text`` in a chip, without padding."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._chip_metrics.horizontalAdvance(text)
        return width

    @cached_property
    def lane_height(self) -> float:
        """One lane under the text: the mark's line, its chip, a little air."""
        return self.chip_height + self.stroke(2) + self.stroke(2)

    @cached_property
    def tag_height(self) -> float:
        """The height of a role's name between two lines."""
        return round(self._chip_metrics.capHeight() + 3 * self.zoom)

    @cached_property
    def flag_height(self) -> float:
        return self.chip_height + self.stroke(1)

    def stroke(self, width: float) -> float:
        """A distance of ``width`` pixels at zoom 1, at least half a pixel."""
        return max(width * self.zoom, 0.5)

    @property
    def face(self) -> str:
        """The name of the face in use."""
        return QFontInfo(self.body).family()


def _font(families: Sequence[str], size: float, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(round(size), 4))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
