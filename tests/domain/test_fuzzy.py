"""Finding commands by some of their letters."""

from __future__ import annotations

import pytest

from gui.fuzzy import found, score

NAMES = ("Accept", "Accept all that are open", "Add an event", "Next open candidate", "Undo")


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("acc", "Accept"),
        ("aao", "Accept all that are open"),
        ("ae", "Add an event"),
        ("event", "Add an event"),
        ("noc", "Next open candidate"),
        ("open all", None),
        ("und", "Undo"),
        ("xyz", None),
    ],
)
def test_beginnings_of_words_come_first(wanted, first):
    names = found(wanted, NAMES, str)
    assert (names[0] if names else None) == first


def test_nothing_wanted_is_everything_in_order():
    assert found("", NAMES, str) == list(NAMES)
    assert score("", "anything") == 0
