"""The command palette, the guideline beside the item, the rows of the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.model import Argument, Event, Outcome


def test_ctrl_k_finds_a_command_by_some_letters(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("Ctrl+K")
    goldlese.type("rej")
    palette = QApplication.activePopupWidget()
    assert palette.texts[0] == "Reject"
    goldlese.press("Return")
    assert goldlese.outcome(first.id) is Outcome.REJECTED


def test_the_palette_offers_what_can_be_done_only(goldlese):
    goldlese.start()
    goldlese.press("Ctrl+K")
    texts = QApplication.activePopupWidget().texts
    assert "Accept" not in texts
    assert "Keys" in texts
    goldlese.press("Escape")


def test_f2_shows_the_guideline_beside_the_item_and_follows_it(goldlese):
    goldlese.start(goldlese.seeds())
    facts = goldlese.place.inspector.facts
    goldlese.press("F2")
    assert "armed actor" in facts.guideline
    goldlese.go_to(goldlese.find("Syrien"))
    assert "government" in facts.guideline
    goldlese.press("F2")
    assert facts.guideline == ""


def test_a_letter_of_the_inspector_sets_the_attribute(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    row = goldlese.place.inspector.facts._letters[0]
    row._chips[0].click()
    assert dict(goldlese.item(first.id).content.attributes)["mention"] == "name"


def test_the_cross_takes_one_argument_out(goldlese):
    goldlese.start(goldlese.seeds())
    event = next(
        item
        for item in goldlese.review.items
        if isinstance(item.content, Event) and len(item.content.arguments) > 1
    )
    goldlese.go_to(event)
    facts = goldlese.place.inspector.facts
    row = next(row for row in facts._rows if getattr(row.payload, "argument", None))
    argument = row.payload.argument
    cross = row._cross().center().toPoint()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=cross)
    left = goldlese.item(event.id).content.arguments
    assert left == tuple(each for each in event.content.arguments if each != argument)


def test_an_argument_against_the_schema_is_shown_where_it_is(goldlese):
    goldlese.start(goldlese.seeds())
    event = next(
        item
        for item in goldlese.review.items
        if isinstance(item.content, Event)
        and any(argument.role == "territory" for argument in item.content.arguments)
    )
    ref = next(a.ref for a in event.content.arguments if a.role == "territory")
    goldlese.go_to(ref)
    goldlese.press("1")
    goldlese.go_to(event)
    facts = goldlese.place.inspector.facts
    bad = [row for row in facts._rows if row.payload.is_bad]
    assert [row.payload.argument for row in bad] == [Argument("territory", ref)]
    assert bad[0].accessibleName().startswith("⚠")


def test_the_history_of_an_item_is_told(goldlese, qtbot):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("3")
    goldlese.go_to(first)
    facts = goldlese.place.inspector.facts
    qtbot.waitUntil(lambda: any("anna" in text for text in facts.texts))
    assert any(text.startswith("now ORG · anna · ") for text in facts.texts)


def test_a_drag_of_a_boundary_corrects(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("syrische Armee")
    goldlese.go_to(item)
    view = goldlese.place.view
    handle = view._handles()[1]
    start = handle.rect.center().toPoint()
    end = goldlese._point(item.content.fragments[0].end + 4)
    mouse = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), mouse, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), mouse, pos=end)
    assert goldlese.surface(goldlese.item(item.id)) == "syrische Armee vermeldete"
