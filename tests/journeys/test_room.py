"""What is seen where there is little room, and what goes by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from annotations.model import Mention, Span
from gui.dialogs.key_editor import KeyEditor
from gui.dialogs.key_sheet import KeySheet


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_window_can_be_as_narrow_as_600_pixels(goldlese, language):
    window = goldlese.start(goldlese.seeds(), language=language)
    for key in ("Ctrl+Shift+F", "Ctrl+Shift+H", "Ctrl+Shift+P"):
        goldlese.press(key)
        assert window.minimumSizeHint().width() <= 600
    window.resize(600, 600)
    assert window.width() == 600
    assert goldlese.place.view.isVisible()
    assert goldlese.place.inspector.isVisible()
    assert not goldlese.place.queue.isVisible()


def test_in_a_narrow_window_the_panel_that_is_asked_for_is_seen(goldlese):
    window = goldlese.start(goldlese.seeds())
    window.resize(620, 600)
    place = goldlese.place
    goldlese.press("Ctrl+F")
    assert place.queue.search.hasFocus()
    assert not place.inspector.isVisible()
    goldlese.press("Ctrl+3")
    assert place.inspector.list.hasFocus()
    assert not place.queue.isVisible()


def test_a_panel_that_was_hidden_stays_so_after_the_next_start(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+1", "Ctrl+B")
    assert goldlese.place.view.hasFocus()
    goldlese.restart()
    assert not goldlese.place.queue.isVisible()
    goldlese.press("Ctrl+B")
    assert goldlese.place.queue.isVisible()


def test_what_was_said_in_passing_goes_with_its_article(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+Return")
    assert goldlese.notice
    goldlese.press("Alt+Down")
    assert not goldlese.notice


def test_a_question_about_an_article_goes_with_it(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+Shift+Return")
    goldlese.place.view.setFocus()
    goldlese.press("Alt+Down")
    assert not goldlese.notice
    assert not any(row.decided for row in goldlese.session.articles())


def test_an_error_stays_until_it_is_closed(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.place.notice.warn("The disk is full.")
    goldlese.press("Alt+Down")
    assert goldlese.notice == "The disk is full."


def test_the_count_of_problems_is_always_seen_and_opens_the_list(goldlese):
    goldlese.start(goldlese.seeds())
    button = goldlese.place.status._problems
    assert not button.isVisible()
    start = goldlese.review.article.text.index("Doch das Ende")
    made = Mention((Span(start, start + 13),), "MISC")
    goldlese.review.add(made)
    goldlese.review.add(replace(made))
    goldlese.qtbot.waitUntil(button.isVisible)
    assert "1 problem" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert goldlese.place.drawer.page is goldlese.place.drawer.problems
    assert len(goldlese.place.drawer.problems.rows.rows) == 1
    goldlese.press("Escape", "Ctrl+Z")
    goldlese.qtbot.waitUntil(button.isHidden)


def test_from_the_sheet_of_keys_one_gets_to_changing_them(goldlese):
    window = goldlese.start(goldlese.seeds())
    goldlese.press("F1")
    sheet = window.findChild(KeySheet)
    change = next(
        button
        for button in sheet.findChild(QDialogButtonBox).buttons()
        if "hange" in button.text()
    )
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    editor = window.findChild(KeyEditor)
    assert editor.isVisible()
    editor.reject()


def test_keys_without_an_item_say_so(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.program.desk.timing._on_blind(1.0, 1)
    goldlese.press("Alt+Down")
    assert goldlese.current is None
    for key in ("Return", "Backspace", "Delete", "1", "T", "A", "+"):
        goldlese.place.notice.dismiss()
        goldlese.press(key)
        assert goldlese.notice.startswith("No item is chosen."), key


def test_at_the_ends_of_the_queue_it_is_said_where_one_is(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Alt+Up")
    assert goldlese.notice == "This is the first article in the list."


def test_what_comes_back_is_gone_to(goldlese):
    """A blind article under review gets its candidates back when the draw is undone."""
    goldlese.start(goldlese.seeds())
    goldlese.program.desk.timing._on_blind(1.0, 1)
    goldlese.press("Alt+Down")
    assert goldlese.current is None
    goldlese.press("Ctrl+Z")
    assert goldlese.current == goldlese.review.items[0]


def test_menus_and_palette_call_the_digits_by_their_labels(goldlese):
    window = goldlese.start(goldlese.seeds())
    assert window.actions_["label-2"].text() == "MIL  Armed actor"
    goldlese.program.show_start()
    assert window.actions_["label-2"].text() == "Label 2"


def test_escape_leads_back_to_the_article_from_everywhere(goldlese):
    goldlese.start(goldlese.seeds())
    view = goldlese.place.view
    for key in ("Ctrl+1", "Ctrl+3", "Ctrl+F", "Ctrl+Shift+H", "Ctrl+Shift+F", "Ctrl+Shift+P"):
        goldlese.press(key)
        assert not view.hasFocus(), key
        goldlese.press("Escape")
        assert view.hasFocus(), key
    goldlese.press("Ctrl+Shift+H", "Tab", "Tab", "Tab", "Tab", "Escape")
    assert view.hasFocus()
