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


def do(goldlese, place):
    """Do what a step asks for."""
    view = goldlese.place.view
    view.setFocus()
    if place == 3:
        mention = next(
            item
            for item in goldlese.review.items
            if item.is_open and item.content.kind == "mention" and item.content.label != "ORG"
        )
        goldlese.go_to(mention)
        goldlese.press("3")
    elif place == 4:
        goldlese.select("Doch das Ende")
        goldlese.press("1")
    else:
        keys = {0: "Return", 1: "Backspace", 2: "Ctrl+Z", 5: "Down", 6: "Ctrl+Shift+H"}
        goldlese.press(keys.get(place, "Ctrl+Return"))


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
    for place, step in enumerate(STEPS):
        assert tour(goldlese).step is step
        assert card(goldlese)._title.text() == step.title
        do(goldlese, place)
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
    do(goldlese, 0)
    start_tour(goldlese)
    assert tour(goldlese).step is STEPS[0]
    assert goldlese.session.path != first
    assert not first.exists()
    goldlese.restart()
    assert goldlese.session.path == project
