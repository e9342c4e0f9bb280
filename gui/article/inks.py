"""Pens, brushes and colours of a theme, made once each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen, QTextCharFormat

from gui.article.marks import Mark
from gui.article.palette import ArticleTheme, blend, translucent
from gui.article.typography import Typography
from gui.theme import TEXT_CONTRAST, readable

DASHES = (3.2, 2.2)
DOTS = (1.0, 2.2)
DASH_DOTS = (4.0, 1.8, 1.0, 1.8)


class Inks:
    """The colours of one theme at one zoom."""

    def __init__(self, theme: ArticleTheme, typography: Typography) -> None:
        self.theme = theme
        self._type = typography
        self.page = QColor(theme.page)
        self.ink = QColor(theme.ink)
        self.muted = QColor(theme.muted)
        self.line = QColor(theme.line)
        self.accent = QColor(theme.accent)
        self.selection = QColor(theme.selection)
        self.dimmed = QTextCharFormat()
        self.dimmed.setForeground(self.muted)
        self.veil = translucent(theme.muted, 0.16)
        self._tint_share = 0.24 if theme.is_dark else 0.15
        self._texts: dict[str, QColor] = {}
        self._formats: dict[str, QTextCharFormat] = {}
        self._pens: dict[tuple[str, bool, bool], QPen] = {}

    def colour(self, mark: Mark) -> QColor:
        """The colour of the mark's label; of a rejected one, muted."""
        return QColor(self.name(mark))

    def name(self, mark: Mark) -> str:
        return self.theme.muted if mark.is_rejected else self.theme.colour_of(mark.label)

    def tint(self, mark: Mark) -> QColor:
        """The fill behind the characters of a decided mark; lets other fills through."""
        return translucent(self.name(mark), self._tint_share)

    def faint(self, mark: Mark) -> QColor:
        """The fill behind the characters of an open mark where there is no outline."""
        return translucent(self.name(mark), self._tint_share * 0.4)

    def text_colour(self, mark: Mark) -> QColor:
        """The label's colour for text: readable on the page and on the label's own tint."""
        name = self.name(mark)
        found = self._texts.get(name)
        if found is None:
            tinted = blend(name, self.theme.page, self._tint_share).name()
            grounds = (self.theme.page, tinted)
            found = QColor(readable(name, grounds, self.theme.ink, TEXT_CONTRAST))
            self._texts[name] = found
        return found

    def wash(self, mark: Mark) -> QColor:
        """The opaque fill of an open flag."""
        return blend(self.name(mark), self.theme.page, 0.12)

    def outline(self, mark: Mark) -> QPen:
        """The pen of an open mark: dashed; dotted where in doubt, mixed where disputed."""
        key = (self.name(mark), mark.is_doubtful, mark.is_disputed)
        pen = self._pens.get(key)
        if pen is None:
            pen = QPen(QColor(key[0]), self.stroke(1.25))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pattern = DASH_DOTS if mark.is_disputed else DOTS if mark.is_doubtful else DASHES
            pen.setDashPattern(list(pattern))
            self._pens[key] = pen
        return pen

    def text_format(self, mark: Mark) -> QTextCharFormat:
        """The colour of a trigger's characters."""
        name = self.name(mark)
        style = self._formats.get(name)
        if style is None:
            style = self._formats[name] = QTextCharFormat()
            style.setForeground(self.text_colour(mark))
        return style

    def stroke(self, width: float) -> float:
        """The thickness of a line, as the theme wants it."""
        return self._type.stroke(width) * self.theme.strength

    def accent_pen(self) -> QPen:
        return QPen(self.accent, self.stroke(2.2))

    def tie_pen(self, mark: Mark, *, faint: bool) -> QPen:
        pen = QPen(translucent(self.name(mark), 0.4 if faint else 0.85), self.stroke(1.4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
