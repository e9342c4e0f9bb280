"""The line at the bottom: saved, what undo takes back, problems, seconds per decision, keys."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.panels.elided import ElidedLabel
from gui.sentences import decimal
from gui.theme import Theme

ROOM_FOR_KEYS, ROOM_FOR_PACE = 50, 37
"""A line that is narrower than this, in heights of its font, leaves them out."""


class StatusLine(QWidget):
    """Quiet facts about the work.

    Signals:
        problems_wanted(): The count of problems was clicked.
    """

    problems_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._saved, self._undo = QLabel(self), ElidedLabel(self)
        self._pace, self._keys = QLabel(self), QLabel(self)
        self._hint, self._language, self._work, self._slow = (
            ElidedLabel(self, wide=True) for _ in range(4)
        )
        self._problems = QToolButton(self)
        self._problems.setAutoRaise(True)
        self._problems.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._problems.clicked.connect(self.problems_wanted)
        self._problems.hide()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 4)
        row.setSpacing(22)
        for label in self._labels():
            label.setForegroundRole(label.foregroundRole().PlaceholderText)
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label, 1 if label is self._undo else 0)
        self._problems.setMaximumHeight(self._saved.sizeHint().height())
        row.insertWidget(2, self._problems)

    def _labels(self) -> tuple[QLabel, ...]:
        quiet = (self._slow, self._work, self._hint, self._language)
        return (self._saved, self._undo, *quiet, self._pace, self._keys)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_saved(self, text: str) -> None:
        self._saved.setText(text)

    def set_undo(self, text: str) -> None:
        """Say what undo takes back; nothing where there is nothing."""
        self._undo.setText(self.tr("Undo: {0}").format(text) if text else "")

    def set_problems(self, count: int, key: str) -> None:
        """Say how many problems the article has; nothing where there is none."""
        text = self.tr("%n problem(s)", "", count)
        self._problems.setText(f"⚠ {text}")
        self._problems.setAccessibleName(text)
        self._problems.setToolTip(self.tr("List them ({0})").format(key))
        self._problems.setVisible(count > 0)

    def set_pace(self, seconds: float | None) -> None:
        """Show the mean seconds per decision; ``None`` where there is no decision yet."""
        self._pace.setText(
            ""
            if seconds is None
            else self.tr("Ø {0} s per decision").format(decimal(seconds, 1))
        )

    def set_hint(self, text: str) -> None:
        """Show something to think of, in passing; nothing takes it away."""
        self._hint.setText(text)

    def set_language(self, text: str, more: str) -> None:
        """Say what the language of the article means, ``more`` where the mouse rests."""
        self._language.setText(text)
        self._language.setToolTip(more)
        self._language.setAccessibleDescription(more)

    def set_slow(self, text: str, more: str) -> None:
        """Say that writing may have to wait, ``more`` where the mouse rests."""
        self._slow.setText(text)
        self._slow.setToolTip(more)
        self._slow.setAccessibleDescription(more)

    def set_work(self, text: str) -> None:
        """Say what goes on in the background; nothing where nothing does."""
        self._work.setText(text)

    def set_keys(self, text: str) -> None:
        """Show the keys that help."""
        self._keys.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Return the room for all but what is left out where there is little."""
        hint = super().minimumSizeHint()
        spacing = self._row.spacing()
        left_out = sum(
            label.minimumSizeHint().width() + spacing
            for label in (self._keys, self._pace)
            if not label.isHidden()
        )
        return QSize(hint.width() - left_out, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() / self.fontMetrics().height()
        self._keys.setVisible(width >= ROOM_FOR_KEYS)
        self._pace.setVisible(width >= ROOM_FOR_PACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
