"""Somebody who opens the program for the first time finds the way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.session import ReviewSession
from gui.panels.hint_row import HintRow
from gui.tour import STEPS
from tests.helpers.builders import SCHEMA

PATIENCE = 60_000


def offered(goldlese):
    rows = goldlese.place.start_page.findChildren(HintRow)
    return [row.payload for row in rows if row.isVisible()]


def start_tour(goldlese):
    before = goldlese.program.desk
    goldlese.program.trigger("tour")
    goldlese.qtbot.waitUntil(
        lambda: goldlese.program.desk not in (None, before) and tour(goldlese) is not None,
        timeout=PATIENCE,
    )


def tour(goldlese):
    return goldlese.program._guide._tour


def card(goldlese):
    return goldlese.program._guide._card


KEYS = {
    "Accept what is right": "Return",
    "Reject what is wrong": "Backspace",
    "Nothing is ever lost": "Ctrl+Z",
    "Move a boundary": "Shift+Right",
    "Go about without deciding": "Down",
    "Finish the article": "Ctrl+Return",
}
"""What one key does, by the title of the step."""


def do(goldlese, title):
    """Do what a step asks for."""
    if title != "Say who and where":  # it goes on where the step before has ended
        goldlese.place.view.setFocus()
    if title == "Correct the label":
        goldlese.go_to(a_mention(goldlese))
        goldlese.press("3")
    elif title == "Add what is missing":
        goldlese.select("Doch das Ende")
        goldlese.press("1")
    elif title == "Add an event":
        goldlese.press("E")
        goldlese.press(*first_hint(goldlese), "Return")
    elif title == "Say who and where":
        goldlese.press(goldlese.place.strip.options[0].upper())
        goldlese.press(*first_hint(goldlese), "Escape")
    elif title == "The same everywhere":
        goldlese.press("Return", "S", "Escape")
    elif title == "Look back":
        goldlese.press("Ctrl+Shift+H", "Escape")
    else:
        goldlese.press(KEYS[title])


def first_hint(goldlese):
    return goldlese.place.view.hints.hints[0].label.upper()


def a_mention(goldlese):
    return next(
        item
        for item in goldlese.review.items
        if item.is_open and item.content.kind == "mention" and item.content.label != "ORG"
    )


def test_without_a_project_the_ways_to_begin_are_offered(goldlese):
    goldlese.start()
    assert offered(goldlese) == ["tour", "open-seeds", "new-project", "open-project"]


def test_an_empty_project_tells_what_to_do(goldlese, tmp_path):
    ReviewSession.create(tmp_path / "mine.goldlese", SCHEMA, "anna").close()
    goldlese.start(tmp_path / "mine.goldlese")
    assert offered(goldlese) == ["add-articles", "tour", "open-project"]
    assert goldlese.place.start_page._title.text() == "mine is empty"
    assert not goldlese.place.columns.isVisible()


def test_articles_that_are_added_are_shown_at_once(goldlese, tmp_path):
    ReviewSession.create(tmp_path / "mine.goldlese", SCHEMA, "anna").close()
    goldlese.start(tmp_path / "mine.goldlese")
    source = tmp_path / "report.txt"
    source.write_text("Ein Titel\n\nDie Armee zog am Montag in Köln ein.\n", encoding="utf-8")
    goldlese.program.desk.imports.add([source])
    goldlese.qtbot.waitUntil(goldlese.place.columns.isVisible, timeout=PATIENCE)
    assert goldlese.article_id == "report"
    assert "1 article" in goldlese.notice


def test_what_cannot_be_read_is_told_and_nothing_is_added(goldlese, tmp_path):
    goldlese.start(goldlese.seeds())
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    goldlese.program.desk.imports.add([empty])
    goldlese.qtbot.waitUntil(lambda: "empty.txt" in goldlese.notice, timeout=PATIENCE)
    assert len(goldlese.session.articles()) == 5


def test_the_tour_goes_on_when_the_thing_is_done(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    before = goldlese.session.state()
    start_tour(goldlese)
    practice = goldlese.session.path
    assert practice != project
    for step in STEPS:
        assert tour(goldlese).step is step
        assert card(goldlese)._title.text() == step.title
        do(goldlese, step.title)
    assert tour(goldlese).step is None
    assert card(goldlese)._title.text() == "That is all"
    QTest.mouseClick(card(goldlese).end, Qt.MouseButton.LeftButton)
    assert not card(goldlese).isVisible()
    assert goldlese.session.path == project
    assert goldlese.session.state() == before
    assert not practice.exists()
    assert not Path(practice).parent.exists()


def test_something_else_does_not_end_a_step_and_a_step_can_be_skipped(goldlese):
    goldlese.start()
    start_tour(goldlese)
    first = tour(goldlese).step
    goldlese.place.view.setFocus()
    goldlese.press("Tab", "Backspace")
    assert tour(goldlese).step is first
    QTest.mouseClick(card(goldlese).skip, Qt.MouseButton.LeftButton)
    assert tour(goldlese).step is STEPS[1]


def test_the_tour_can_be_repeated_and_is_not_opened_again_at_the_next_start(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    start_tour(goldlese)
    first = goldlese.session.path
    do(goldlese, STEPS[0].title)
    start_tour(goldlese)
    assert tour(goldlese).step is STEPS[0]
    assert goldlese.session.path != first
    assert not first.exists()
    goldlese.restart()
    assert goldlese.session.path == project


def test_the_card_covers_neither_text_nor_list(goldlese):
    goldlese.start()
    start_tour(goldlese)
    place, shown = goldlese.place, card(goldlese).geometry()
    queue = place.queue.geometry().translated(place.columns.pos())
    assert queue.contains(shown)
    last = place.queue.model.index(place.queue.model.rowCount() - 1)
    rows = place.queue.list.visualRect(last)
    bottom = place.queue.list.viewport().mapTo(place, rows.bottomLeft()).y()
    assert bottom < shown.top()


def test_without_the_queue_the_card_keeps_off_the_current_item(goldlese):
    window = goldlese.start()
    start_tour(goldlese)
    window.resize(620, 560)
    goldlese.qtbot.waitUntil(goldlese.place.queue.isHidden)
    view = goldlese.place.view
    for item in goldlese.review.items[:30]:
        goldlese.review.make_current(item.id)
        rect = view.item_rect(item.id).toRect()
        corner = view.viewport().mapTo(goldlese.place, rect.topLeft())
        rect.moveTopLeft(corner)
        assert not card(goldlese).geometry().intersects(rect)
