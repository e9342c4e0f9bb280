"""The program as it is, but it answers on standard output where things are on the screen.

Questions come on standard input, one JSON list in a line. A place is the point of the screen
to click at; null is what cannot be seen now.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QPoint, QPointF, QSocketNotifier
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotations.model import ItemId, Span
from gui.dialogs.pick_list import ROW


def place(widget: QWidget, point: QPoint) -> list[int] | None:
    """Return a point of ``widget`` on the screen, where it can be clicked."""
    if not widget.isVisible() or not widget.rect().contains(point):
        return None
    there = widget.mapToGlobal(point)
    over = QApplication.widgetAt(there)
    popup = QApplication.activePopupWidget()
    if over is not widget or (popup is not None and popup is not widget.window()):
        return None
    return [there.x(), there.y()]


def main_window() -> QWidget:
    (window,) = (each for each in QApplication.topLevelWidgets() if hasattr(each, "top"))
    return window


def panels() -> QWidget:
    return main_window().centralWidget()


def mark(item_id: str) -> list[int] | None:
    """Return a point of the article where a click means this item."""
    view = panels().view
    rect = view.item_rect(ItemId(item_id))
    if rect is None:
        return None
    for down in range(1, 10):
        for right in range(1, 10):
            point = QPointF(
                rect.left() + rect.width() * right / 10,
                rect.top() + rect.height() * down / 10,
            )
            marks = view.marks_at(point)
            if marks and marks[0].id == item_id and view.handle_at(point) is None:
                return place(view.viewport(), point.toPoint())
    return None


def row(item_id: str) -> list[int] | None:
    """Return the item's place in the list."""
    listed = panels().inspector.list
    index = listed.rows.index_of(ItemId(item_id))
    return place(listed.viewport(), listed.visualRect(index).center())


def wheel(item_id: str, over: str) -> list[int] | None:
    """Return where to turn the wheel, and its button, to bring an item into sight."""
    view, listed = panels().view, panels().inspector.list
    if over == "mark":
        area, rect = view.viewport(), view.item_rect(ItemId(item_id))
    else:
        area, rect = listed.viewport(), listed.visualRect(listed.rows.index_of(ItemId(item_id)))
    if rect is None:
        return None
    point = place(area, area.rect().center())
    return point and [*point, 4 if rect.center().y() < area.height() / 2 else 5]


def current() -> str | None:
    return panels().view.current


def control(action_id: str) -> list[int] | None:
    """Return the row of the inspector that does something."""
    found = panels().inspector._decide[action_id]
    return place(found, found.rect().center())


def menu(group: str) -> list[int] | None:
    """Return the title of a menu."""
    bar = main_window().top.menus
    action = next(each for each in bar.actions() if each.menu().objectName() == f"menu-{group}")
    return place(bar, bar.actionGeometry(action).center())


def entry(action_id: str) -> list[int] | None:
    """Return an entry of the menu that is open."""
    opened = QApplication.activePopupWidget()
    if not isinstance(opened, QMenu):
        return None
    for action in opened.actions():
        if action.objectName() == action_id and action.isEnabled():
            return place(opened, opened.actionGeometry(action).center())
    return None


def choice(name: str) -> list[int] | None:
    """Return a row of the list of types that is open."""
    opened = QApplication.activePopupWidget()
    listed = getattr(opened, "list", None)
    if listed is None:
        return None
    for number in range(listed.model().rowCount()):
        index = listed.model().index(number, 0)
        if getattr(index.data(ROW), "name", None) == name:
            listed.scrollTo(index)
            return place(listed.viewport(), listed.visualRect(index).center())
    return None


def article(article_id: str) -> list[int] | None:
    """Return an article's place in the queue."""
    queue = panels().queue
    index = queue.model.index(list(queue.model.shown).index(article_id))
    return place(queue.list.viewport(), queue.list.visualRect(index).center())


def article_shown() -> str | None:
    page = panels().view.page
    return page.article.id if page else None


def handle(side: str) -> list[int] | None:
    """Return the grip at one border of the current item."""
    view = panels().view
    for each in view._handles():
        if each.side == side:
            return place(view.viewport(), each.rect.center().toPoint())
    return None


def character(position: int) -> list[int] | None:
    """Return the middle of one character of the article."""
    view = panels().view
    rects = view._places.characters(Span(position, position + 1))
    return place(view.viewport(), rects[0].center().toPoint()) if rects else None


def after(position: int) -> list[int] | None:
    """Return a point just behind one character of the article."""
    view = panels().view
    rects = view._places.characters(Span(position, position + 1))
    if not rects:
        return None
    return place(
        view.viewport(), (rects[0].center() + QPointF(rects[0].width() / 2 + 2, 0)).toPoint()
    )


def option(key: str) -> list[int] | None:
    """Return a key of the strip at the bottom of the article."""
    strip = panels().strip
    if key not in strip.options:
        return None
    row = next(each for each in strip._rows if each.payload == key)
    return place(row, row.rect().center())


def hinting() -> bool:
    """Say whether hint letters are shown."""
    return panels().view.is_hinting


def letters(*target: object) -> str | None:
    """Return the hint letters over an item, or over a word given by its start and end."""
    hints = panels().view.hints
    wanted = target[0] if len(target) == 1 else Span(*target)
    shown = hints.hints if hints is not None else ()
    return next((hint.label for hint in shown if hint.target == wanted), None)


def value(attribute: str, name: str) -> list[int] | None:
    """Return the letter of the inspector that gives the current item a value."""
    for row in panels().inspector.facts._letters:
        if row.isVisible() and row._attribute == attribute:
            for chip in row._chips:
                if chip.isVisible() and chip._letter.value == name:
                    return place(chip, chip.rect().center())
    return None


def words(text: str, side: str) -> list[int] | None:
    """Return where words of the article begin or end, for dragging over them."""
    view = panels().view
    start = view.page.article.text.index(text)
    position = start + 1 if side == "begin" else start + len(text) - 1
    cursor = view.textCursor()
    cursor.setPosition(view.page.stand_in.to16(position))
    return place(view.viewport(), view.cursorRect(cursor).center())


def notice() -> str:
    return panels().notice.text


QUESTIONS = {
    each.__name__: each
    for each in (
        mark,
        row,
        wheel,
        current,
        control,
        menu,
        entry,
        choice,
        article,
        article_shown,
        handle,
        character,
        after,
        option,
        hinting,
        letters,
        value,
        words,
        notice,
    )
}


def answer() -> None:
    line = sys.stdin.readline()
    if not line:
        return
    name, *rest = json.loads(line)
    print(json.dumps(QUESTIONS[name](*rest)), flush=True)


def run() -> int:
    from gui.app import main

    app = QApplication(["goldlese"])
    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    listening.activated.connect(answer)
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
