"""Menus by keys, and panels that stay usable where there is little room."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTabBar

from annotations.model import Event, ItemState


@pytest.fixture
def large(qapp):
    """Let the window be written in a font of so many points."""
    before = QFont(qapp.font())

    def set_points(points):
        font = QFont(before)
        font.setPointSizeF(points)
        qapp.setFont(font)

    yield set_points
    qapp.setFont(before)


# Menus by keys -------------------------------------------------------------------------------

MENU_KEYS = ("Menu", "Shift+F10")


def menu_by(goldlese, keys, name) -> QMenu:
    """Press keys; return the menu. The key Menu is an event of its own of the window system."""
    if keys == "Menu":
        target = QApplication.focusWidget()
        rect = target.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        place = QRectF(rect).center().toPoint()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, place, target.mapToGlobal(place))
        QApplication.sendEvent(target, event)
    else:
        goldlese.press(keys)
    goldlese.qtbot.waitUntil(lambda: goldlese.place.findChild(QMenu, name) is not None)
    return goldlese.place.findChild(QMenu, name)


@pytest.mark.parametrize("keys", MENU_KEYS)
def test_the_menu_key_offers_what_can_be_done_with_the_current_item(goldlese, keys):
    goldlese.start(goldlese.seeds())
    goldlese.press("Tab", "Tab")
    current = goldlese.current
    menu = menu_by(goldlese, keys, "menu-paragraph")
    texts = [action.text() for action in menu.actions()]
    assert goldlese.program.window.actions_["accept"].text() in texts
    corner = goldlese.place.view.viewport().mapFromGlobal(menu.pos())
    rect = goldlese.place.view.item_rect(current.id)
    assert abs(corner.y() - rect.bottom()) < 3 * rect.height()
    accept = next(
        action
        for action in menu.actions()
        if action is goldlese.program.window.actions_["accept"]
    )
    menu.setActiveAction(accept)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert goldlese.item(current.id).state is ItemState.ACCEPTED


@pytest.mark.parametrize("keys", MENU_KEYS)
def test_the_menu_key_on_a_row_is_about_that_row(goldlese, keys):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+3", "Down", "Down")
    listed = goldlese.place.inspector.list
    item = listed.rows.item(listed.currentIndex())
    menu = menu_by(goldlese, keys, "menu-item")
    assert goldlese.current.id == item.id
    reject = goldlese.program.window.actions_["reject"]
    assert reject in menu.actions()
    menu.setActiveAction(reject)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert goldlese.item(item.id).state is ItemState.REJECTED


# The strip of letters ------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("points", [9, 16])
@pytest.mark.parametrize("keys", ["A", "Z", "R"])
def test_the_letters_of_the_strip_are_whole_at_every_width(
    goldlese, large, keys, points, language
):
    large(points)
    window = goldlese.start(goldlese.seeds(), language=language)
    event = next(one for one in goldlese.review.items if isinstance(one.content, Event))
    goldlese.go_to(event)
    strip = goldlese.place.strip
    columns = {}
    for width in (600, 1400):
        window.resize(width, 600)
        goldlese.press("Escape", keys)
        assert strip.isVisible()
        rows = [row for row in strip._rows if row.isVisibleTo(strip)]
        assert len(rows) == len(strip.options) > 3
        places = [row.geometry() for row in rows]
        assert not any(a.intersects(b) for a, b in combinations(places, 2))
        assert all(strip.rect().contains(place) for place in places)
        assert goldlese.place.view.rect().contains(
            strip.geometry().translated(
                strip.parentWidget().mapTo(goldlese.place.view, QPoint())
            )
        )
        columns[width] = len({place.x() for place in places})
        if columns[width] > 2:
            assert all(row.width() >= row.needed_width() for row in rows)
    assert columns[600] <= columns[1400]


# The drawer ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", ["Ctrl+Shift+F", "Ctrl+Shift+H", "Ctrl+Shift+P"])
def test_the_drawer_can_be_used_in_600_pixels_and_a_large_font(goldlese, large, key, language):
    large(16)
    window = goldlese.start(goldlese.seeds(), language=language)
    window.resize(600, 700)
    goldlese.press("Return", key)
    drawer = goldlese.place.drawer
    goldlese.qtbot.waitUntil(lambda: drawer.page is not None)
    assert window.width() == 600
    assert drawer.mapTo(window, drawer.rect().topRight()).x() < 600
    seen = [one for one in drawer.findChildren(QAbstractButton) if one.isVisible()]
    assert len(seen) >= 2
    for button in seen:
        place = button.mapTo(drawer, button.rect().bottomRight())
        assert drawer.rect().contains(place), button.text()
    tabs = drawer.findChild(QTabBar)
    assert tabs.tabRect(tabs.currentIndex()).right() <= tabs.width()
    assert drawer.page.table.viewport().height() >= drawer.page.table.fontMetrics().height()


# What filled a role and was rejected ---------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        ("en", ", rejected", "It is rejected: accepting the event takes it out of the role."),
        ("de", ", abgelehnt", "abgelehnt"),
    ],
)
def test_the_inspector_says_what_becomes_of_a_rejected_filler(goldlese, language, said, why):
    goldlese.start(goldlese.seeds(), language=language)
    event = next(
        one
        for one in goldlese.review.items
        if isinstance(one.content, Event) and one.content.arguments
    )
    filler = goldlese.item(event.content.arguments[0].ref)
    goldlese.go_to(filler)
    goldlese.press("Backspace")
    goldlese.go_to(event)
    rows = goldlese.place.inspector.facts._rows
    (row,) = [one for one in rows if one.isVisible() and said in one.accessibleName()]
    assert goldlese.surface(filler) in row.accessibleName()
    assert row.accessibleName().startswith("⚠ ")
    assert why in row.toolTip()
    goldlese.press("Return")
    kept = [argument.ref for argument in goldlese.item(event.id).content.arguments]
    assert filler.id not in kept
    assert QApplication.activePopupWidget() is None
