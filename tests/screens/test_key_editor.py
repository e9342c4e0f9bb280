"""Keys are changed, kept, and never set off two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.model import Outcome
from gui.actions import ACTIONS, BY_ID
from gui.dialogs.key_editor import KeyEditor
from gui.dialogs.key_sheet import KeyCap, KeySheet
from gui.key_rules import Refusal, clashes, refusal, rival


def usual(action_id):
    return BY_ID[action_id].shortcuts


@pytest.fixture
def editor(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.program.trigger("edit-keys")
    return goldlese.window.findChild(KeyEditor)


def choose(editor, action_id):
    editor.search.clear()
    places = [row.spec.id for row in editor.rows.rows]
    editor.table.go_to(places.index(action_id))


def press(editor, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(editor.key, key, held)


def close(goldlese, editor):
    editor.reject()
    goldlese.window.activateWindow()
    goldlese.qtbot.waitUntil(goldlese.window.isActiveWindow)
    goldlese.place.view.setFocus()


# -- the rules


def test_no_usual_key_sets_off_two_things():
    assert not clashes(usual)


def test_no_usual_key_is_refused():
    refused = [
        (spec.id, key)
        for spec in ACTIONS
        for key in spec.shortcuts
        if refusal(spec.id, key, usual) is not None
    ]
    assert not refused


def test_a_key_of_the_review_clashes_with_one_that_holds_everywhere():
    assert rival("accept", "Ctrl+F", usual).id == "search"
    assert rival("search", "T", usual).id == "change-type"
    assert rival("accept", "Return", usual) is None


def test_what_holds_everywhere_has_no_key_that_is_typed():
    assert refusal("search", "X", usual) is Refusal.PLAIN
    assert refusal("search", "Shift+Home", usual) is Refusal.PLAIN
    assert refusal("search", "F9", usual) is None
    assert refusal("accept", "X", usual) is None
    assert refusal("accept", "Escape", usual) is Refusal.FIXED


# -- the dialog


def test_a_new_key_holds_at_once_and_after_a_restart(goldlese, editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_J)
    assert editor.set.isEnabled()
    editor.set.click()
    close(goldlese, editor)
    first = goldlese.current
    goldlese.press("Return")
    assert goldlese.outcome(first.id) is None
    goldlese.press("J")
    assert goldlese.outcome(first.id) is Outcome.ACCEPTED
    path = goldlese.session.path
    goldlese.restart(path)
    second = goldlese.current
    goldlese.press("J")
    assert goldlese.outcome(second.id) is Outcome.ACCEPTED


def test_a_key_that_belongs_to_another_is_refused_by_name(editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_T)
    assert not editor.set.isEnabled()
    assert "“Change type” already" in editor.said.text()


def test_it_can_be_taken_from_there(goldlese, editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_T)
    editor.take.click()
    actions = goldlese.window.actions_
    assert actions.keys_of("accept") == ("T",)
    assert actions.keys_of("change-type") == ()
    assert not clashes(actions.keys_of)


def test_all_usual_keys_come_back(goldlese, editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_T)
    editor.take.click()
    editor.all_usual.click()
    keys_of = goldlese.window.actions_.keys_of
    assert all(keys_of(spec.id) == spec.shortcuts for spec in ACTIONS)
    assert goldlese.window.actions_["accept"].shortcuts()[0].toString() == "Return"


def test_a_usual_key_that_another_has_now_is_not_taken_silently(goldlese, editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_T)
    editor.take.click()
    choose(editor, "change-type")
    editor.usual.click()
    assert goldlese.window.actions_.keys_of("change-type") == ()
    assert "“Accept” now" in editor.said.text()


def test_inspector_and_key_sheet_show_the_changed_key(goldlese, editor):
    choose(editor, "accept")
    press(editor, Qt.Key.Key_J)
    editor.set.click()
    close(goldlese, editor)
    assert goldlese.place.inspector._decide["accept"].accessibleDescription() == "J"
    goldlese.press("F1")
    sheet = goldlese.window.findChild(KeySheet)
    assert "J" in {cap.accessibleName() for cap in sheet.findChildren(KeyCap)}
    sheet.reject()


def test_actions_are_found_by_name_and_by_key(editor):
    editor.search.setText("concord")
    assert [row.spec.id for row in editor.rows.rows] == ["concordance"]
    editor.search.setText("ctrl+shift+h")
    assert [row.spec.id for row in editor.rows.rows] == ["history"]
    editor.search.setText("no such thing")
    assert not editor.rows.rows
    assert not editor.set.isEnabled()
