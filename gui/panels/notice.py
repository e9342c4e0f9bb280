"""A notice over the article: something to know, a question, or an error."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.error_texts import in_window
from gui.theme import Theme

SHOWN = 6000
"""Milliseconds a passing notice stays."""


class Notice(QWidget):
    """Lies over the bottom of its parent and moves nothing. Escape closes it.

    What is said in passing goes by itself; questions and errors stay until answered.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, under: Callable[[], int] = lambda: 0
    ) -> None:
        """``under`` tells how many pixels at the bottom of ``parent`` are to be left free."""
        super().__init__(parent)
        self._under = under
        self._over = parent
        self._theme = theme
        self._is_error = False
        self._answer: Callable[[], None] | None = None
        self._back: QWidget | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._yes = QPushButton(self)
        self._no = QPushButton(self)
        for button in (self._yes, self._no):
            button.setAutoDefault(True)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def text(self) -> str:
        """What the notice says; empty where none is shown."""
        return self._text.text() if self.isVisibleTo(self._over) else ""

    def say(
        self,
        text: str,
        button: str = "",
        answer: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Say something in passing; ``button`` offers what goes with it.

        What ``stays`` is there until the reader does the next thing: nobody may have looked.
        """
        self._show(text, button, answer, is_error=False)
        self._no.hide()
        if not stays:
            self._timer.start(SHOWN)

    def warn(self, text: str) -> None:
        """Say what could not be done, until the reader closes it.

        The messages of errors are said in the language of the window.
        """
        self._show(in_window(text), "", None, is_error=True)
        self._no.setText(self.tr("Close"))
        self._no.show()

    def ask(self, text: str, yes: str, answer: Callable[[], None]) -> None:
        """Ask before something is done; the focus goes to the button that does it."""
        self._back = self.window().focusWidget()
        self._show(text, yes, answer, is_error=False)
        self._no.setText(self.tr("Cancel"))
        self._no.show()
        self._yes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._yes.setDefault(True)
        self._yes.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(
        self, text: str, button: str, answer: Callable[[], None] | None, *, is_error: bool
    ) -> None:
        self._timer.stop()
        self._is_error = is_error
        self._answer = answer
        self._text.setText(text)
        self._yes.setText(button.replace("&", "&&"))
        self._yes.setVisible(bool(button))
        self._yes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place()
        self.show()
        self.raise_()
        event = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(event)

    def pass_by(self) -> None:
        """Close the notice where it speaks of an article that is left; errors stay."""
        if not self._is_error and self.text:
            self.dismiss()

    def dismiss(self) -> None:
        """Close the notice; the focus goes back to where it was."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._timer.stop()
        self.hide()
        self._answer = None
        if had_focus and self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self._back = None

    def _on_yes(self) -> None:
        answer = self._answer
        self.dismiss()
        if answer is not None:
            answer()

    def settle(self) -> None:
        """Go to the right place again: what lies under the notice has changed."""
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        parent = self._over
        width = min(640, parent.width() - 32)
        self.setFixedWidth(max(width, 120))
        height = max(self.heightForWidth(self.width()), self.sizeHint().height())
        self.resize(self.width(), height)
        self.move(
            (parent.width() - self.width()) // 2, parent.height() - height - 16 - self._under()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the parent."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._theme.bad if self._is_error else self._theme.line
            painter.setPen(QPen(QColor(edge), 1.5 if self._is_error else 1))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
