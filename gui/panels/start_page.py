"""What is seen while no project is open: what one can do, or how far the making of one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from gui.actions import BY_ID
from gui.panels.hint_row import HintRow
from gui.theme import Theme

BEGINNING = ("tour", "open-seeds", "new-project", "open-project")
"""What is offered where no project is open."""

AGAIN = ("open-recent", "open-project", "new-project", "open-seeds", "tour")
"""The same to somebody who has worked here before."""

EMPTY = ("add-articles", "tour", "open-project")
"""What is offered in a project without articles."""

WIDTH = 520
"""Of what is offered, in pixels."""

ROWS = max(len(BEGINNING), len(AGAIN), len(EMPTY))


class StartPage(QWidget):
    """Offers the ways to begin.

    Signals:
        action_wanted(object): One was chosen; the id of its action.
    """

    action_wanted = Signal(object)

    def __init__(
        self, theme: Theme, key_text: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """``key_text`` tells an action's key by its id."""
        super().__init__(parent)
        self._key_text = key_text
        self._title = QLabel(self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setForegroundRole(self._text.foregroundRole().PlaceholderText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._offers: tuple[str, ...] = ()
        self._rows = [HintRow(theme, self) for _ in range(ROWS)]
        inner = QWidget(self)
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addSpacing(8)
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.chosen.connect(self.action_wanted)
            column.addWidget(row)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)

    def set_theme(self, theme: Theme) -> None:
        for row in self._rows:
            row.set_theme(theme)

    def offer(self, *, again: bool) -> None:
        """Show what one can do to begin, ``again`` where there were projects before."""
        self._title.setText(self.tr("Goldlese"))
        self._text.setText(
            self.tr(
                "Read news articles, confirm or correct the people, places and events that are "
                "proposed in them, and export gold-standard data. Every decision is saved at "
                "once. How do you want to begin?"
            )
        )
        self._offer(AGAIN if again else BEGINNING)

    def offer_articles(self, name: str) -> None:
        """Show what one can do in a project without articles; ``name`` is the project's."""
        self._title.setText(self.tr("{0} is empty").format(name))
        self._text.setText(
            self.tr(
                "There is no article in this project yet. Add text files or saved web pages: "
                "they are read, and people, places and events are proposed in them for you to "
                "decide."
            )
        )
        self._offer(EMPTY)

    def _offer(self, actions: tuple[str, ...]) -> None:
        self._bar.hide()
        self._offers = actions
        self.show_keys()

    def take_focus(self) -> None:
        """Give the focus to the first thing that is offered."""
        self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show the keys that hold now; while a project is being made nothing is offered."""
        for row in self._rows:
            row.hide()
        for row, action in zip(self._rows, self._offers, strict=False):
            row.payload = action
            text = BY_ID[action].label.rstrip(" …")
            row.show_row(text, self._key_text(action) or "→")

    def wait(self, title: str) -> None:
        """Show that a project is being opened or made."""
        self._title.setText(title)
        self._text.clear()
        self._offer(())

    def show_progress(self, done: int, total: int) -> None:
        """Show how many articles are done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._text.setText(self.tr("{0} of {1} articles read").format(done, total))
