"""What annotators do between decisions, again and again; each leaves all as it was before."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication, QDialog

from annotations.model import Span
from gui.panels.queue_panel import QueuePanel
from gui.program import Program
from gui.review.queue_order import Order, Show

PATIENCE = 900.0
"""Seconds to wait for what goes on in the background."""


class Hand(Protocol):
    """Somebody at the keys of a program with an open project."""

    program: Program

    def press(self, *keys: str) -> None: ...


Gesture = Callable[[Hand], None]


def wait(condition: Callable[[], object]) -> None:
    """Let the window live until ``condition`` holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("waited in vain")
        QApplication.processEvents()
        time.sleep(0.001)


def calm(hand: Hand) -> None:
    """Close what popped up, leave what waits, go to the article."""
    while (popped := QApplication.activePopupWidget()) is not None:
        popped.close()
        QApplication.processEvents()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
    hand.program.window.activateWindow()
    place = hand.program.place
    if place.drawer.isVisible():
        place.drawer.close_drawer()
    place.view.clear_selection()
    place.view.set_caret_mode(False)
    place.view.setFocus()
    QApplication.processEvents()
    hand.press("Escape")


def is_quiet(hand: Hand) -> bool:
    """Say whether neither candidates nor taggers are being made."""
    machine = hand.program.desk.machine
    return not (machine.candidates.is_busy or machine.training.is_busy)


# -- gestures


def undo_and_redo(hand: Hand) -> None:
    steps = 0
    while steps < 12 and hand.program.desk.review.session.undo_step is not None:
        hand.press("Ctrl+Z")
        steps += 1
    hand.press(*["Ctrl+Shift+Z"] * steps)


def skip_articles(hand: Hand) -> None:
    here = hand.program.desk.review.article.id
    hand.press("Alt+Down", "Alt+Down", "Alt+Up", "Alt+Up", "Alt+Up", "Alt+Down")
    hand.program.desk.review.open_article(here)


def walk_items(hand: Hand) -> None:
    hand.press(*["Down"] * 8, *["Up"] * 8, "Tab", "Shift+Tab", "PgDown", "PgUp")


def show_drawers(hand: Hand) -> None:
    for key in ("Ctrl+Shift+H", "Ctrl+Shift+P", "S"):
        hand.press(key)
        hand.press("Down", "Down", "Up")
        calm(hand)


def look_at_history(hand: Hand) -> None:
    """Decide with the history open, of all articles."""
    panel = hand.program.place.drawer.history
    hand.press("Ctrl+Shift+H")
    panel.article.menu().actions()[1].trigger()
    hand.press("Down", "Down", "Ctrl+2", "Ctrl+Z", "Ctrl+Shift+Z")
    hand.program.desk.drawer.history.refresh()
    panel.article.menu().actions()[0].trigger()
    calm(hand)


def look_up(hand: Hand) -> None:
    view, drawer = hand.program.place.view, hand.program.place.drawer
    view.setFocus()
    view.select(Span(0, min(4, len(hand.program.desk.review.article.text))))
    hand.program.trigger("concordance")
    search = hand.program.desk.drawer.concordance._search
    wait(lambda: not search.is_busy)
    drawer.concordance.forget()
    calm(hand)


def look_everywhere(hand: Hand) -> None:
    """Ask for the same in all articles, and for the problems of all."""
    hand.press("S")
    same, problems = hand.program.place.drawer.same, hand.program.place.drawer.problems
    desk = hand.program.desk.drawer
    if hand.program.place.drawer.page is same:
        same.scope.menu().actions()[1].trigger()
        wait(lambda: not desk.same._search.is_busy)
    calm(hand)
    hand.press("Ctrl+Shift+P")
    problems.scope.menu().actions()[1].trigger()
    wait(lambda: not desk.problems._search.is_busy)
    problems.scope.menu().actions()[0].trigger()
    calm(hand)


def search_queue(hand: Hand) -> None:
    queue: QueuePanel = hand.program.place.queue
    for words in ("der", "Stadt", "qqqq"):
        hand.press("Ctrl+F")
        queue.search.setText(words)
        wait(lambda: not hand.program.desk._queue._search.is_busy)
    queue.search.clear()
    calm(hand)


def filter_queue(hand: Hand) -> None:
    queue: QueuePanel = hand.program.place.queue
    for show in (Show.UNFINISHED, Show.OPEN, Show.FINISHED, Show.ALL):
        _choose(queue.show_only, show)
        QApplication.processEvents()


def order_queue(hand: Hand) -> None:
    queue: QueuePanel = hand.program.place.queue
    for order in (Order.MOST_GAIN, Order.LEAST_CERTAIN, Order.MOST_OPEN, Order.IMPORT):
        _choose(queue.order, order)
        wait(lambda: not hand.program.desk._queue._rank.is_busy)


def _choose(button, name: str) -> None:
    next(each for each in button.menu().actions() if each.data() == name).trigger()


def slide(hand: Hand) -> None:
    """Want more candidates, and as many as before again."""
    for action in ("more-candidates", "fewer-candidates"):
        hand.program.trigger(action)
        QApplication.processEvents()
        wait(lambda: is_quiet(hand))


def change_looks(hand: Hand) -> None:
    for theme in ("dark", "contrast", "light", "system"):
        hand.program.trigger(f"theme-{theme}")
        QApplication.processEvents()
    hand.press("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+-", "Ctrl+.", "Ctrl+,")
    for action in ("mode-full", "mode-normal", "face-sans", "face-serif"):
        hand.program.trigger(action)
        QApplication.processEvents()


def open_dialogs(hand: Hand) -> None:
    actions = hand.program.window.actions_
    for name in (
        *("keys", "edit-keys", "about", "statistics", "draw-blind", "export-gold"),
        *("learnt", "sources", "annotator", "palette", "face-other", "open-recent"),
    ):
        if actions[name].isEnabled():
            hand.program.trigger(name)
            QApplication.processEvents()
            calm(hand)


def pick_types(hand: Hand) -> None:
    for key in ("T", "A", "R", "G", "M", "E", "Z", "V", "Ctrl+K"):
        hand.press(key)
        calm(hand)


def show_panels(hand: Hand) -> None:
    hand.press("F2", "Down", "Up", "F2", "Ctrl+U", "Ctrl+U")
    for action in ("toggle-queue", "toggle-queue", "toggle-inspector", "toggle-inspector"):
        hand.program.trigger(action)
        QApplication.processEvents()
    for _ in range(2):
        hand.program.trigger("show-rejected")
    calm(hand)


def propose_again(hand: Hand) -> None:
    hand.program.trigger("propose")
    wait(lambda: is_quiet(hand))


def export(hand: Hand) -> None:
    from export.gold import State

    exports = hand.program.desk.exports
    session = hand.program.desk.review.session
    exports.write(session.path.with_name("sitting-gold"), State.ALL)
    wait(lambda: not exports._work.is_busy)
    hand.program.place.notice.pass_by()
    calm(hand)


GESTURES: tuple[Gesture, ...] = (
    undo_and_redo,
    skip_articles,
    walk_items,
    show_drawers,
    look_at_history,
    look_up,
    look_everywhere,
    search_queue,
    filter_queue,
    order_queue,
    change_looks,
    open_dialogs,
    pick_types,
    show_panels,
    propose_again,
    export,
    slide,
)
