"""The reader says what a paragraph is: by one key, by letters, by the mouse; all undoable."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotations.changes import accept_all, finish
from annotations.model import ItemState, Span, ZoneKind
from annotations.session import ReviewSession
from annotations.text import gold_text
from gui.review.zoning import in_furniture, kind_of


def paragraph_of(goldlese, item):
    """Return the stretch of the paragraph that an item begins in."""
    text = goldlese.review.article.text
    start = item.content.fragments[0].start
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    return Span(begin, end if end >= 0 else len(text))


def kind(goldlese, span) -> ZoneKind:
    return kind_of(goldlese.review.article, span)


def start(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.click_row("Letzte IS-Stadt")
    item = next(
        item
        for item in goldlese.review.items
        if kind(goldlese, paragraph_of(goldlese, item)) is ZoneKind.BODY
    )
    goldlese.go_to(item)
    return item, paragraph_of(goldlese, item)


def test_one_key_makes_a_paragraph_furniture_and_text_again(goldlese):
    item, span = start(goldlese)
    before = goldlese.review.article.zones
    height = goldlese.place.view.item_rect(item.id).top()
    goldlese.press("F")
    assert abs(goldlese.place.view.item_rect(item.id).top() - height) <= 3
    assert kind(goldlese, span) is ZoneKind.FURNITURE
    assert goldlese.session.article(goldlese.article_id).zones == goldlese.review.article.zones
    assert goldlese.place.view.page.article.zones == goldlese.review.article.zones
    words = goldlese.review.article.text[span.start : span.start + 20]
    assert goldlese.notice.startswith(f"“{words}")
    assert "page furniture (was: body)" in goldlese.notice
    goldlese.press("F")
    assert goldlese.review.article.zones == before
    assert "is now: body" in goldlese.notice
    goldlese.press("Ctrl+Z")
    assert kind(goldlese, span) is ZoneKind.FURNITURE
    goldlese.press("Ctrl+Z")
    assert goldlese.review.article.zones == before
    assert goldlese.current.id == item.id


def test_what_became_furniture_is_folded_and_left_out_of_gold(goldlese):
    _, span = start(goldlese)
    view = goldlese.place.view
    text = goldlese.review.article.text[span.start : span.end]
    assert view._places.characters(span)
    goldlese.go_to(goldlese.review.items[-1])
    view.select(span)
    goldlese.press("F")
    assert not view._places.characters(span)
    assert text not in gold_text(goldlese.review.article).text
    goldlese.press("Ctrl+Z")
    assert view._places.characters(span)
    assert text in gold_text(goldlese.review.article).text


def test_the_items_in_it_are_told_and_rejected_as_one_step(goldlese):
    item, span = start(goldlese)
    goldlese.press("Return")
    inside = [
        one.id
        for one in goldlese.review.items
        if any(span.contains(each) for each in one.content.fragments)
    ]
    before = [one.id for one in in_furniture(goldlese.review.article, goldlese.review.items)]
    goldlese.go_to(item)
    goldlese.press("F")
    assert f"{len(inside)} items in it cannot be gold there." in goldlese.notice
    QTest.mouseClick(goldlese.place.notice._yes, Qt.MouseButton.LeftButton)
    assert goldlese.current.id not in inside
    assert not goldlese.place.view._places.characters(span)
    states = {one: goldlese.item(one).state for one in inside}
    assert set(states.values()) == {ItemState.REJECTED}
    assert f"{len(inside) + len(before)} items rejected." in goldlese.notice
    goldlese.press("Ctrl+Z")
    assert goldlese.item(item.id).state is ItemState.ACCEPTED
    assert sum(goldlese.item(one).is_open for one in inside) == len(inside) - 1
    goldlese.program.trigger("reject-furniture")
    assert goldlese.item(item.id).state is ItemState.REJECTED
    goldlese.program.trigger("reject-furniture")
    assert goldlese.notice == "No item lies in page furniture."


def test_a_letter_chooses_the_kind(goldlese):
    _, span = start(goldlese)
    goldlese.press("Z")
    assert goldlese.place.strip.options == ("h", "t", "l", "b", "c", "f")
    goldlese.press("C")
    assert kind(goldlese, span) is ZoneKind.CAPTION
    assert goldlese.place.strip.options == ()
    goldlese.press("Z", "C")
    assert "already" in goldlese.notice
    goldlese.press("Z", "Escape")
    assert goldlese.place.strip.options == ()
    assert kind(goldlese, span) is ZoneKind.CAPTION


def test_the_strip_can_be_clicked_and_menus_do_the_same(goldlese):
    _, span = start(goldlese)
    goldlese.press("Z")
    row = next(row for row in goldlese.place.strip._rows if row.payload == "t")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert kind(goldlese, span) is ZoneKind.TEASER
    goldlese.program.trigger("zone-heading")
    assert kind(goldlese, span) is ZoneKind.HEADING


def test_a_selection_takes_all_its_paragraphs(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.click_row("Letzte IS-Stadt")
    view, text = goldlese.place.view, goldlese.review.article.text
    bodies = [zone.span for zone in goldlese.review.article.zones if zone.kind is ZoneKind.BODY]
    long = max(bodies, key=lambda span: span.end - span.start)
    lines = text[long.start : long.end].split("\n")
    lines = [line for line in lines if line.strip()]
    first, second = (text.index(line) for line in lines[:2])
    view.select(Span(first + 5, second + 9))
    view.setFocus()
    goldlese.press("F")
    for begin, line in ((first, lines[0]), (second, lines[1])):
        assert kind(goldlese, Span(begin, begin + len(line))) is ZoneKind.FURNITURE


def test_the_menu_of_the_mouse_is_about_the_paragraph_under_it(goldlese):
    _, span = start(goldlese)
    view = goldlese.place.view
    rect = view._places.characters(span)[1]
    point = rect.center().toPoint()
    port = view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, point, port.mapToGlobal(point)))
    menu = goldlese.place.findChild(QMenu, "menu-paragraph")
    entries = {one.objectName(): one for one in menu.actions() if one.objectName()}
    assert [name for name, one in entries.items() if one.isChecked()] == ["zone-body"]
    entries["zone-caption"].trigger()
    menu.close()
    assert kind(goldlese, span) is ZoneKind.CAPTION


def test_folded_furniture_becomes_text_as_a_whole(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.click_row("Letzte IS-Stadt")
    view = goldlese.place.view
    view.verticalScrollBar().setValue(0)
    fold = view.page.folds[0]
    assert fold.is_folded
    y = round(view._layout.top(fold.first) + view.page.fold_height / 2)
    point = QPoint(round(view._layout.column_x) + 30, y)
    view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    menu = goldlese.place.findChild(QMenu, "menu-paragraph")
    next(one for one in menu.actions() if one.objectName() == "zone-body").trigger()
    menu.close()
    whole = Span(view.page.span(fold.first)[0], view.page.span(fold.last)[1])
    assert {
        zone.kind for zone in goldlese.review.article.zones if zone.span.overlaps(whole)
    } == {ZoneKind.BODY}


def test_furniture_is_folded_and_unfolded_by_key_and_mouse(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.click_row("Letzte IS-Stadt")
    view = goldlese.place.view
    assert all(fold.is_folded for fold in view.page.folds)
    goldlese.press("Ctrl+U")
    assert not any(fold.is_folded for fold in view.page.folds)
    view.verticalScrollBar().setValue(0)
    fold = view.page.folds[0]
    point = QPoint(
        round(view._layout.column_x) + 30,
        round(view._layout.top(fold.first) + view.page.fold_height / 2),
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [one.is_folded for one in view.page.folds][:2] == [True, False]


def test_a_finished_article_keeps_its_zones(goldlese):
    project = goldlese.seeds()
    with ReviewSession.open(project, "anna") as session:
        name = session.article_ids()[2]
        session.apply(accept_all(session.items(name), session.stamp(0), name))
        session.apply(finish(session.review(name), session.stamp(0).at))
    goldlese.start(project)
    goldlese.click_row("Letzte IS-Stadt")
    before = goldlese.review.article.zones
    goldlese.press("F")
    assert goldlese.review.article.zones == before
    assert "finished" in goldlese.notice
    goldlese.press("Z")
    assert goldlese.place.strip.options == ()


CREDIT = "Foto: Assad und Putin besuchten am Montag gemeinsam Damaskus (dpa)"


def test_candidates_are_proposed_where_furniture_became_text(goldlese, tmp_path):
    lead = "Die Armee nahm Homs ein. Das meldete die Agentur Sana am Dienstag in Damaskus. "
    (tmp_path / "a.txt").write_text(f"Homs genommen\n\n{lead * 4}\n\n{CREDIT}\n")
    goldlese.start(tmp_path / "a.txt")
    at = goldlese.review.article.text.index("Foto:")
    span = Span(at, at + len(CREDIT))
    goldlese.press("Return")
    first = goldlese.review.items[0]
    goldlese.place.view.select(span)
    if kind(goldlese, span) is not ZoneKind.FURNITURE:
        goldlese.press("F")
        goldlese.program.trigger("reject-furniture")
    assert not any(one.is_open for one in inside(goldlese, span))
    goldlese.place.view.select(span)
    goldlese.press("F")
    assert "No candidates were made for it so far." in goldlese.notice
    goldlese.place.notice._yes.click()
    goldlese.qtbot.waitUntil(lambda: "new candidate" in goldlese.notice, timeout=20_000)
    assert any(one.is_open for one in inside(goldlese, span))
    assert goldlese.item(first.id).state is ItemState.ACCEPTED


def inside(goldlese, span):
    return [
        one
        for one in goldlese.review.items
        if any(span.contains(each) for each in one.content.fragments)
    ]


def test_candidates_of_a_finished_article_are_not_made_again(goldlese):
    project = goldlese.seeds()
    with ReviewSession.open(project, "ben") as session:
        name = session.article_ids()[0]
        session.apply(accept_all(session.items(name), session.stamp(0), name))
        session.apply(finish(session.review(name), session.stamp(0).at))
    goldlese.start(project)
    before = goldlese.review.items
    goldlese.program.trigger("propose")
    assert "Somebody has finished" in goldlese.notice
    assert goldlese.review.items == before
