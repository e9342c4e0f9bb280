"""What an annotator trips over in a long day at the real window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QStyleOptionMenuItem

from annotations.model import Event, ItemState, Outcome
from gui.dialogs.blind_draw import BlindDraw
from gui.review.facts import Fact


def with_filler(goldlese):
    """Return an open event and an open mention that fills one of its roles."""
    items = {item.id: item for item in goldlese.review.items}
    for event in items.values():
        if isinstance(event.content, Event):
            for argument in event.content.arguments:
                filler = items[argument.ref]
                if filler.is_open and filler.content.kind == "mention":
                    return event, filler
    raise AssertionError("no event has an open mention")


# A selection that was left behind ------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "outcome"), [("Return", Outcome.ACCEPTED), ("Backspace", Outcome.REJECTED)]
)
def test_a_digit_after_a_decision_is_not_for_words_selected_before(goldlese, key, outcome):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    count = len(goldlese.review.items)
    goldlese.select("gescheitert")
    assert goldlese.place.view.selected_span() is not None
    goldlese.press(key)
    assert goldlese.outcome(first.id) is outcome
    assert goldlese.place.view.selected_span() is None
    meant = goldlese.current
    goldlese.press("5")
    assert goldlese.item(meant.id).content.label == "LOC"
    assert len(goldlese.review.items) == count


@pytest.mark.parametrize("key", ["Tab", "Down"])
def test_going_on_leaves_the_selection(goldlese, key):
    goldlese.start(goldlese.seeds())
    goldlese.select("gescheitert")
    goldlese.press(key)
    assert goldlese.place.view.selected_span() is None


# Notices -------------------------------------------------------------------------------------


def test_a_notice_goes_when_what_it_speaks_of_is_taken_back(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("F")
    assert "page furniture" in goldlese.notice
    goldlese.press("Ctrl+Z")
    assert goldlese.notice == ""


def test_a_notice_gives_way_to_letters(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Delete")
    assert goldlese.notice == "This one is still open."
    goldlese.press("A")
    assert goldlese.place.strip.isVisible()
    assert goldlese.notice == ""


def test_what_is_said_while_letters_wait_lies_above_them(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("A")
    goldlese.place.notice.warn("The disk is full.")
    strip, notice = goldlese.place.strip, goldlese.place.notice
    top = strip.mapTo(goldlese.window, QPoint()).y()
    assert notice.mapTo(goldlese.window, QPoint(0, notice.height())).y() <= top
    goldlese.press("Escape")
    assert not strip.isVisible()
    assert notice.mapTo(goldlese.window, QPoint(0, notice.height())).y() > top


# An argument that was rejected ---------------------------------------------------------------


def test_an_event_says_that_what_filled_a_role_was_rejected(goldlese):
    goldlese.start(goldlese.seeds())
    event, filler = with_filler(goldlese)
    goldlese.go_to(filler)
    goldlese.press("Backspace")
    goldlese.go_to(event)
    words = f": {goldlese.surface(filler)}, rejected"
    assert any(words in text for text in goldlese.place.inspector.facts.texts)
    view = goldlese.place.view
    view.grab()
    said = [marker.item for marker in view._ties.markers]
    assert filler.id not in said
    ends = {(tie.role, tie.end.x()) for tie in view._ties.shapes}
    goldlese.press("Ctrl+H")
    view.grab()
    assert {(tie.role, tie.end.x()) for tie in view._ties.shapes} > ends
    goldlese.press("Ctrl+H", "Return")
    assert filler.id not in [a.ref for a in goldlese.item(event.id).content.arguments]


# The names of keys ---------------------------------------------------------------------------


def test_menus_name_the_keys_as_the_key_sheet_does(goldlese):
    window = goldlese.start(goldlese.seeds(), language="de")
    menu = next(
        one for one in window.top.menus.findChildren(QMenu) if one.objectName() == "menu-review"
    )
    said = {}
    for action in menu.actions():
        option = QStyleOptionMenuItem()
        menu.initStyleOption(option, action)
        said[action.objectName()] = option.text.partition("\t")[2]
    assert said["accept"] == "Enter"
    assert said["reject"] == "⌫"
    assert said["finish"] == "Strg+Enter"
    assert said["propose"] == ""


# The right mouse button ----------------------------------------------------------------------


def right_click(goldlese, point):
    port = goldlese.place.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QTest.mousePress(port, Qt.MouseButton.RightButton, pos=point)
    QApplication.sendEvent(port, QContextMenuEvent(reason, point, port.mapToGlobal(point)))
    menu = goldlese.place.findChild(QMenu, "menu-paragraph")
    return menu, {one.objectName(): one for one in menu.actions() if one.objectName()}


def test_the_right_mouse_button_offers_what_can_be_done_with_an_item(goldlese):
    goldlese.start(goldlese.seeds())
    view = goldlese.place.view
    item = next(each for each in goldlese.review.items[3:] if view.item_rect(each.id))
    view.show_item(item.id)
    point = view.item_rect(item.id).center().toPoint()
    meant = view.marks_at(point.toPointF())[0].id
    menu, entries = right_click(goldlese, point)
    assert goldlese.current.id == meant
    assert {"accept", "reject", "change-type", "attribute", "guideline"} <= entries.keys()
    assert not {"remove", "same"} & entries.keys()
    entries["reject"].trigger()
    menu.close()
    assert goldlese.item(meant).state is ItemState.REJECTED


def test_the_right_mouse_button_offers_the_labels_for_a_selection(goldlese):
    goldlese.start(goldlese.seeds())
    span = goldlese.select("gescheitert")
    view = goldlese.place.view
    point = view._places.characters(span)[0].center().toPoint()
    menu, entries = right_click(goldlese, point)
    assert view.selected_span() == span
    assert "add-event" in entries
    assert "accept" not in entries
    labels = next(one.menu() for one in menu.actions() if one.menu() is not None)
    next(one for one in labels.actions() if one.objectName() == "label-5").trigger()
    menu.close()
    assert goldlese.current.content.label == "LOC"
    assert goldlese.surface(goldlese.current) == "gescheitert"


# What is read all day ------------------------------------------------------------------------


def test_the_sentence_in_the_panel_is_cut_between_words(goldlese):
    goldlese.start(goldlese.seeds())
    words = set(goldlese.review.article.text.split())
    cut = 0
    for item in goldlese.review.items:
        goldlese.go_to(item)
        shown = QTextDocumentFragment.fromHtml(goldlese.place.inspector._evidence.text())
        text = shown.toPlainText()
        if text.endswith(" …"):
            cut += 1
            assert text.split()[-2] in words
    assert cut


def test_the_list_of_items_names_every_label_in_full(goldlese, monkeypatch):
    goldlese.start(goldlese.seeds())
    window, listed = goldlese.window, goldlese.place.inspector.list
    window.resize(1440, 900)
    goldlese.qtbot.waitUntil(lambda: listed.viewport().width() > 250)
    written = []
    write = type(listed._delegate)._write

    def record(self, painter, rect, text, colour, font):
        written.append((text, QFontMetrics(font).horizontalAdvance(text) <= rect.width()))
        write(self, painter, rect, text, colour, font)

    monkeypatch.setattr(type(listed._delegate), "_write", record)
    labels = {called for _, called in listed.rows.labels}
    assert "Territory change" in labels
    listed.viewport().grab()
    seen = [(text, fits) for text, fits in written if text in labels]
    assert ("Territory change", True) in seen
    assert all(fits for _, fits in seen)


def test_a_narrow_window_still_says_how_much_is_open(goldlese):
    window = goldlese.start(goldlese.seeds())
    window.resize(600, 600)
    count = goldlese.review.open_count
    shown = window.top._count
    goldlese.qtbot.waitUntil(lambda: shown.shown == f"{count} open")
    window.resize(1200, 600)
    whole = f"0 of {count} decided · {count} open"
    goldlese.qtbot.waitUntil(lambda: shown.shown == whole)


def test_the_window_is_no_larger_than_the_screen(goldlese):
    window = goldlese.start(goldlese.seeds())
    room = window.screen().availableGeometry()
    window.resize(room.width() + 300, room.height() + 200)
    window._fit()
    assert window.frameGeometry().width() <= room.width()
    assert window.frameGeometry().height() <= room.height()


def test_about_names_whose_work_the_candidates_rest_on(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.window.actions_["about"].trigger()
    box = goldlese.window.findChild(QMessageBox)
    for name in ("GermEval 2014", "GeoNames", "CC BY 4.0", "MIT"):
        assert name in box.informativeText()
    box.close()


def test_the_draw_of_blind_articles_is_said_in_good_german(goldlese):
    goldlese.start(goldlese.seeds(), language="de")
    goldlese.window.actions_["draw-blind"].trigger()
    dialog = goldlese.window.findChild(BlindDraw)
    assert dialog.told.text() == "Von 5 nicht begonnenen Artikeln würde 1 gezogen."
    dialog.share.setValue(60)
    assert dialog.told.text() == "Von 5 nicht begonnenen Artikeln würden 3 gezogen."
    dialog.close()


def test_the_reason_of_a_candidate_is_read_whole(goldlese):
    goldlese.start(goldlese.seeds(), language="de")
    goldlese.window.resize(700, 780)
    long = "Beschreibung, die ein Ereignis als Verlierer braucht; andere sagen MIL; nur möglich"
    facts = goldlese.place.inspector.facts
    facts.show_facts([Fact("Ort", "LOC", "LOC", "change-type"), Fact(long, is_quiet=True)])
    row = next(row for row in facts._rows if row.accessibleName() == long)
    metrics = row.fontMetrics()
    assert metrics.horizontalAdvance(long) > row.width()
    goldlese.qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()))
    assert row.height() > 2 * metrics.height()
    facts.show_facts([Fact("Ort", "LOC", "LOC", "change-type"), Fact("kurz", is_quiet=True)])
    goldlese.qtbot.waitUntil(lambda: row.height() < 2 * metrics.height())


def test_the_right_mouse_button_works_in_the_list_of_items_too(goldlese):
    goldlese.start(goldlese.seeds())
    listed = goldlese.place.inspector.list
    item = goldlese.review.items[2]
    point = listed.visualRect(listed.rows.index_of(item.id)).center()
    port, reason = listed.viewport(), QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, point, port.mapToGlobal(point)))
    menu = goldlese.place.findChild(QMenu, "menu-item")
    entries = {one.objectName(): one for one in menu.actions()}
    assert goldlese.current.id == item.id
    entries["accept"].trigger()
    menu.close()
    assert goldlese.outcome(item.id) is Outcome.ACCEPTED


@pytest.mark.parametrize(("language", "said"), [("de", "4.520 offen"), ("en", "4,520 open")])
def test_large_numbers_are_grouped_as_the_language_does(goldlese, language, said):
    goldlese.start(goldlese.seeds(), language=language)
    queue = goldlese.place.queue
    first, *rest = goldlese.session.articles()
    queue.set_rows([replace(first, open=4520), *(replace(row, open=0) for row in rest)])
    assert queue._progress.text().endswith(said)
