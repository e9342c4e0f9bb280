"""What is seen where there is little room, and what goes by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QScrollArea

from annotations.model import Mention, Span
from gui.dialogs.key_editor import KeyEditor
from gui.dialogs.key_sheet import COLUMNS, KeyCap, KeySheet
from gui.dialogs.statistics import Statistics
from gui.panels.columns import LEAST
from gui.panels.inspector import DECIDE
from gui.panels.row_table import RowTable


@pytest.fixture
def large(qapp):
    """Let the window be written in a font of so many points; 0 is the usual one."""
    before = QFont(qapp.font())

    def set_points(points):
        font = QFont(before)
        font.setPointSizeF(points or before.pointSizeF())
        qapp.setFont(font)

    yield set_points
    qapp.setFont(before)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("points", [0, 14, 16])
def test_the_window_can_be_as_narrow_as_600_pixels(goldlese, large, language, points):
    large(points)
    window = goldlese.start(goldlese.seeds(), language=language)
    for key in ("Ctrl+Shift+F", "Ctrl+Shift+H", "Ctrl+Shift+P"):
        goldlese.press(key)
        assert window.minimumSizeHint().width() <= 600
    window.resize(600, 600)
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


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("points", [0, 14])
def test_what_one_can_decide_is_seen_whole_in_a_narrow_window(
    goldlese, large, language, points
):
    large(points)
    window = goldlese.start(goldlese.seeds(), language=language)
    inspector = goldlese.place.inspector
    for width in (600, 1280):
        window.resize(width, 600)
        goldlese.qtbot.waitUntil(lambda: inspector.width() >= LEAST[2])
        rows = [inspector._decide[action] for action in DECIDE]
        assert all(row.width() >= row.needed_width() for row in rows)
        places = [row.geometry() for row in rows]
        assert not any(a.intersects(b) for a, b in combinations(places, 2))
        assert all(inspector._pairs.rect().contains(place) for place in places)


@pytest.mark.parametrize("points", [0, 14])
def test_the_sheet_of_keys_and_the_pace_fit_a_narrow_window(goldlese, large, points):
    large(points)
    window = goldlese.start(goldlese.seeds(), language="de")
    window.resize(600, 600)
    assert window.width() == 600
    goldlese.press("Return", "F1")
    sheet = window.findChild(KeySheet)
    area = sheet.findChild(QScrollArea)
    assert sheet.width() <= 600
    goldlese.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    goldlese.qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    caps = sheet.findChildren(KeyCap)
    assert len({cap.mapTo(area.widget(), cap.rect().topRight()).x() for cap in caps}) == 1
    sheet.resize(2000, 600)
    goldlese.qtbot.waitUntil(
        lambda: (
            len({cap.mapTo(area.widget(), cap.rect().topRight()).x() for cap in caps})
            == len(COLUMNS)
        )
    )
    sheet.reject()
    goldlese.program.trigger("statistics")
    dialog = window.findChild(Statistics)
    goldlese.qtbot.waitUntil(lambda: bool(dialog.articles.rows))
    assert dialog.width() <= 600
    for table in dialog.findChildren(RowTable):
        header = table.horizontalHeader()
        assert header.length() <= table.viewport().width()
        assert header.sectionSize(0) > 100
    dialog.reject()


def test_a_line_of_the_drawer_is_parted_where_it_has_no_room(goldlese, large):
    large(14)
    window = goldlese.start(goldlese.seeds(), language="de")
    window.resize(620, 700)
    goldlese.press("Ctrl+Shift+H")
    page = goldlese.place.drawer.history
    goldlese.qtbot.waitUntil(lambda: page.head.is_parted)
    for button in (page.undo, page.back, page.person):
        place = button.mapTo(page.head, button.rect().bottomRight())
        goldlese.qtbot.waitUntil(lambda at=place: page.head.rect().contains(at))
        wanted = button.minimumSizeHint().width()
        goldlese.qtbot.waitUntil(lambda it=button, least=wanted: it.width() >= least)
    assert page.undo.y() > page.person.geometry().bottom()
    assert page.table.y() >= page.head.geometry().bottom()


def test_in_a_large_font_there_are_no_three_columns_of_cut_words(goldlese, large):
    large(14)
    window = goldlese.start(goldlese.seeds(), language="de")
    window.resize(800, 700)
    place = goldlese.place
    goldlese.qtbot.waitUntil(lambda: not place.queue.isVisible())
    assert place.inspector.isVisible()
    goldlese.press("Ctrl+1")
    assert place.queue.isVisible()
    assert not place.inspector.isVisible()


def test_the_slider_of_candidates_keeps_its_room(goldlese):
    window = goldlese.start(goldlese.seeds(), language="de")
    amount = goldlese.place.queue.amount
    window.resize(790, 600)
    goldlese.place.columns.setSizes([190, 320, 280])
    for label in amount._ends:
        assert label.isHidden() or label.width() >= label.sizeHint().width()
    goldlese.qtbot.waitUntil(lambda: amount.slider.width() >= 60)


def test_a_low_window_holds_all_and_the_drawer_makes_it_no_higher(goldlese):
    window = goldlese.start(goldlese.seeds(), language="de")
    window.resize(800, 490)
    assert window.height() == 490
    goldlese.press("Return")
    for key in ("Ctrl+Shift+H", "S", "Ctrl+Shift+F"):
        goldlese.press(key)
        goldlese.qtbot.waitUntil(goldlese.place.drawer.isVisible)
        assert window.minimumSizeHint().height() <= 490
        goldlese.press("Escape", "Escape")
    status, inspector = goldlese.place.status, goldlese.place.inspector
    for part in (status, inspector._pairs, inspector.list):
        bottom = part.mapTo(window, part.rect().bottomLeft()).y()
        assert bottom < window.height()


def test_the_sentence_has_four_lines_where_there_is_room(goldlese):
    window = goldlese.start(goldlese.seeds())
    evidence = goldlese.place.inspector._evidence
    window.resize(1200, 780)
    whole = evidence.sizeHint().height()
    goldlese.qtbot.waitUntil(lambda: evidence.height() == whole)
    goldlese.press("Tab", "Tab")
    assert evidence.height() == whole


@pytest.mark.parametrize("height", [490, 780])
def test_the_item_is_seen_in_its_sentence_in_a_low_window_too(goldlese, height):
    window = goldlese.start(goldlese.seeds())
    window.resize(800, height)
    evidence = goldlese.place.inspector._evidence
    lines = 4 if height == 780 else 3
    goldlese.qtbot.waitUntil(lambda: evidence._lines <= lines)
    seen = 0
    for item in goldlese.review.items:
        goldlese.go_to(item)
        shown = QTextDocument()
        shown.setDefaultFont(evidence.font())
        shown.setDocumentMargin(0)
        shown.setTextWidth(evidence.contentsRect().width() - 2 * evidence.margin())
        shown.setHtml(evidence.text())
        before = evidence.text().partition("<b ")[0]
        place = len(QTextDocumentFragment.fromHtml(before).toPlainText())
        shown.documentLayout()
        line = shown.firstBlock().layout().lineForTextPosition(place).lineNumber()
        seen += line < evidence._lines
    assert seen >= 0.95 * len(goldlese.review.items)


def test_the_dialogs_keep_words_readable_in_a_large_font(goldlese, large):
    large(14)
    window = goldlese.start(goldlese.seeds(), language="de")
    goldlese.press("Return")
    goldlese.program.trigger("edit-keys")
    editor = window.findChild(KeyEditor)
    goldlese.qtbot.waitUntil(editor.isVisible)
    assert editor.table.columnWidth(1) >= editor.table.columnWidth(0)
    editor.reject()
    goldlese.program.trigger("annotator")
    dialog = window.findChild(QInputDialog)
    goldlese.qtbot.waitUntil(dialog.isVisible)
    assert dialog.width() <= 600
    dialog.reject()
