"""How many candidates are shown: a slider from few and sure ones to many."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from gui.sentences import decimal
from gui.theme import Theme


class AmountSlider(QWidget):
    """Says and chooses from which score on candidates are shown.

    Signals:
        moved(int): Another place was chosen, 0 for the fewest.
        approached(): Somebody is about to move it.
    """

    moved = Signal(int)
    approached = Signal()

    def __init__(
        self, scores: tuple[float, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """``scores`` are those from which on candidates are shown, place by place."""
        super().__init__(parent)
        self._scores = scores
        few, many = QLabel(self.tr("few, sure"), self), QLabel(self.tr("many"), self)
        self._ends = (few, many)
        self.slider = _Slider(theme, self)
        self.slider.setRange(0, len(scores) - 1)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("How many candidates are shown"))
        self.slider.valueChanged.connect(self._on_value)
        self.slider.approached.connect(self.approached)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (few, self.slider, many):
            if isinstance(part, QLabel):
                part.setForegroundRole(part.foregroundRole().PlaceholderText)
            row.addWidget(part)
        self._tell()

    def minimumSizeHint(self) -> QSize:
        return self.slider.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the ends mean where the slider needs the room; its tip says it."""
        super().resizeEvent(event)
        spacing = self._row.spacing()
        words = sum(label.sizeHint().width() + spacing for label in self._ends)
        for label in self._ends:
            label.setVisible(self.width() >= words + self.slider.sizeHint().width() * 0.7)

    def set_theme(self, theme: Theme) -> None:
        self.slider.theme = theme
        self.slider.update()

    def show_place(self, place: int) -> None:
        """Show the place that holds; nothing is told."""
        self.slider.blockSignals(True)
        self.slider.setValue(place)
        self.slider.blockSignals(False)
        self._tell()

    def _on_value(self, place: int) -> None:
        self._tell()
        self.moved.emit(place)

    def _tell(self) -> None:
        text = self.tr("Candidates from a score of {0} on").format(
            decimal(self._scores[self.slider.value()])
        )
        self.slider.setToolTip(
            text + "\n" + self.tr("Decided ones stay; what is not shown is not open.")
        )
        self.slider.setAccessibleDescription(text)


class _Slider(QSlider):
    """The slider itself.

    Signals:
        approached(): The mouse or the focus has come to it.
    """

    approached = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame around the slider while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self.theme.accent), 1.5))
                painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)

    def sizeHint(self) -> QSize:
        return QSize(96, super().sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.approached.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.approached.emit()
