"""Every control of the window and its dialogs has a name, a role, and a focus that is seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from gui.dialogs.crash_report import CrashReport
from tests.helpers.article_access import controls, shows_focus, unclear

DIALOGS = (
    *("draw-blind", "statistics", "keys", "edit-keys", "about", "palette", "change-type"),
    *("face-other", "learnt", "sources"),
)
PARTS = (
    *("concordance", "problems", "history", "same", "role", "attribute", "guideline", "zone"),
    *("accept-all", "tour"),
)


def without_visible_focus(window):
    found = []
    shown = list(controls(window))
    for place, widget in enumerate(shown):
        if not shows_focus(widget, shown[place - 1]):
            found.append((type(widget).__name__, widget.accessibleName()))
    return found


def opened(goldlese, action):
    """Return the window that an action opens."""
    before = set(QApplication.topLevelWidgets())
    goldlese.program.trigger(action)
    (made,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget.isVisible() and not isinstance(widget, QMenu)
    )
    return made


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_the_page_for_beginning(goldlese, theme):
    window = goldlese.start("--theme", theme)
    assert unclear(window) == []
    assert without_visible_focus(window) == []


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_the_window_with_an_article(goldlese, theme):
    window = goldlese.start(goldlese.seeds(), "--theme", theme)
    assert len(list(controls(window))) > 15
    assert unclear(window) == []
    assert without_visible_focus(window) == []


@pytest.mark.parametrize("part", PARTS)
def test_what_opens_within_the_window(goldlese, part):
    window = goldlese.start(goldlese.seeds())
    goldlese.program.trigger(part)
    assert unclear(window) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog(goldlese, action):
    goldlese.start(goldlese.seeds())
    made = opened(goldlese, action)
    assert list(controls(made))
    assert unclear(made) == []
    made.activateWindow()
    if len(list(controls(made))) > 1:
        goldlese.qtbot.waitUntil(made.isActiveWindow)
        assert without_visible_focus(made) == []
    made.close()


def test_the_report_of_a_mistake(goldlese):
    made = CrashReport("Traceback ...", goldlese.start(goldlese.seeds()))
    made.show()
    made.activateWindow()
    goldlese.qtbot.waitUntil(made.isActiveWindow)
    assert unclear(made) == []
    assert without_visible_focus(made) == []
    made.close()
