"""A small button that shows one choice of several and lets another be made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from gui.theme import Theme


class ChoiceButton(QToolButton):
    """Shows the choice that holds; Space or a click opens the others.

    Signals:
        chosen(str): The name of another choice.
    """

    chosen = Signal(str)

    def __init__(self, what: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``what`` is chosen here, in a word or two."""
        super().__init__(parent)
        self._theme = theme
        self._what = what
        self._choice = ""
        self._width = 0
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(what)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.setMenu(self._menu)
        self._group.triggered.connect(self._on_triggered)

    def offer(self, choices: Sequence[tuple[str, str]], choice: str) -> None:
        """Offer names with their texts; ``choice`` is the one that holds."""
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        self._menu.clear()
        for name, text in choices:
            action = QAction(text.replace("&", "&&"), self)
            action.setData(name)
            action.setCheckable(True)
            self._group.addAction(action)
            self._menu.addAction(action)
        self.choose(choice)

    @property
    def choice(self) -> str:
        """The name of the choice that holds."""
        return self._choice

    def choose(self, name: str) -> None:
        """Show another choice; nothing is told."""
        for action in self._group.actions():
            if action.data() == name:
                self._choice = name
                action.setChecked(True)
                text = action.text().replace("&&", "&")
                self.setText(text)
                self.setAccessibleName(f"{self._what}: {text}")
        self.update()

    def show_text(self, text: str) -> None:
        """Show a text that is none of the choices."""
        self.setText(text)
        self.setAccessibleName(f"{self._what}: {text}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _on_triggered(self, action: QAction) -> None:
        name = str(action.data())
        if name != self._choice:
            self.choose(name)
            self.chosen.emit(name)

    def keep_width(self, width: int) -> None:
        """Be ``width`` pixels wide whatever is chosen, less only where there is no room."""
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._width or metrics.horizontalAdvance(self.text()) + 30
        return QSize(width, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(64 if self._width else 48, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        lit = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._theme.accent if self.hasFocus() else self._theme.line
            painter.setPen(QPen(QColor(edge), 1.5 if self.hasFocus() else 1.0))
            painter.setBrush(QColor(self._theme.raised if lit else self._theme.page))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)
            place = self.rect().adjusted(9, 0, -20, 0)
            painter.setPen(QColor(self._theme.ink))
            text = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            painter.setPen(QColor(self._theme.muted))
            arrow = self.rect().adjusted(0, 0, -7, 0)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(arrow, right, "▾")
