"""One attribute: its name, and a letter for each of its values."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from gui.panels.elided import ElidedLabel
from gui.panels.hint_row import PADDING, key_font
from gui.review.facts import Fact, Letter
from gui.theme import Theme


class LetterRow(QWidget):
    """Shows the value that holds; every other is one click away.

    Signals:
        chosen(str, str): An attribute and the value it is to have.
    """

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._attribute = ""
        self._label = ElidedLabel(self)
        self._chips: list[_Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 0, PADDING, 0)
        self._row.setSpacing(3)
        self._row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)

    def show_fact(self, fact: Fact) -> None:
        """Show an attribute."""
        self._attribute = fact.attribute
        self._label.setText(fact.text)
        self._label.setToolTip(fact.tip)
        while len(self._chips) < len(fact.letters):
            chip = _Chip(self._theme, self)
            chip.picked.connect(self._on_picked)
            self._row.addWidget(chip)
            self._chips.append(chip)
        for chip, letter in zip(self._chips, fact.letters, strict=False):
            chip.show_letter(letter)
        for chip in self._chips[len(fact.letters) :]:
            chip.hide()
        self.show()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def _on_picked(self, value: str) -> None:
        self.chosen.emit(self._attribute, value)


class _Chip(QAbstractButton):
    """One letter; filled where its value holds.

    Signals:
        picked(str): It was clicked; its value.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter: Letter | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_letter(self, letter: Letter) -> None:
        """Show another value."""
        self._letter = letter
        self.setToolTip(f"{letter.name}: {letter.tip}" if letter.tip else letter.name)
        self.setAccessibleName(letter.name)
        self.setCheckable(True)
        self.setChecked(letter.holds)
        self.update()
        self.show()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(key_font(self.font()))
        side = metrics.height() + 4
        return QSize(max(side, metrics.horizontalAdvance("M") + 10), side)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        if self._letter is not None:
            self.setChecked(self._letter.holds)
            self.picked.emit(self._letter.value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._letter is None:
            return
        theme, holds = self._theme, self._letter.holds
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            cap = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            focused = self.hasFocus() or self.underMouse()
            edge = theme.accent if holds or focused else theme.line
            painter.setPen(QPen(QColor(edge), 1.6 if self.hasFocus() else 1.0))
            painter.setBrush(QColor(theme.accent if holds else theme.page))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setFont(key_font(self.font()))
            painter.setPen(QColor(theme.on_accent if holds else theme.muted))
            text = self._letter.key.upper() or "·"
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
