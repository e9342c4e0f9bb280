"""Every value that is shown has a text."""

from __future__ import annotations

from annotations.checks import CODES
from gui.problem_texts import TEXTS


def test_every_problem_has_a_sentence():
    assert TEXTS == CODES
