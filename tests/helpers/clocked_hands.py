"""Hands of which each key is timed, in the window's own thread."""

from __future__ import annotations

import time

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.program import Program
from tests.helpers.trained_hands import Hands

Samples = list[tuple[int, float]]
"""Number of the article, and seconds."""


class Clocked(Hands):
    """Hands that take the time of each key until the window has painted."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.program = program
        self.article = 0
        self.keys: Samples = []
        self.learning: Samples = []

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            inner = target.focusWidget() if isinstance(target, QWidget) else None
            widget = inner or target or self.program.window
            before = time.thread_time()
            QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()
            self.keys.append((self.article, time.thread_time() - before))
            self.pressed += 1
            if self.program.desk is not None:
                before = time.thread_time()
                self.review.learning.now()
                QApplication.processEvents()
                self.learning.append((self.article, time.thread_time() - before))
