"""What each action of the table does, by its id."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

from annotations.model import ZoneKind
from gui.actions import LABEL_KEYS
from gui.article.page import Mode
from gui.dialogs.about import show_about
from gui.looks import Looks
from gui.main_window import MainWindow
from gui.review.reshape import Edge
from gui.theming import ThemeKeeper
from gui.workplace import Workplace

if TYPE_CHECKING:  # it imports the database; the window paints first
    from gui.desk import Desk
    from gui.opening import Opener

Handler = Callable[[], object]

MOVES: dict[str, tuple[Edge, int, bool]] = {
    f"{edge.value}-{way}{unit}": (edge, by, bool(unit))
    for edge in Edge
    for way, by in (("on", 1), ("back", -1))
    for unit in ("", "-character")
}
"""The actions that move an edge: which, where to, and whether by one character."""


class Running(Protocol):
    """What the handlers need of the program."""

    window: MainWindow
    themes: ThemeKeeper
    desk: Desk | None

    @property
    def place(self) -> Workplace: ...
    @property
    def looks(self) -> Looks: ...
    def opener(self) -> Opener: ...
    def ask_new(self) -> None: ...
    def ask_open(self) -> None: ...
    def open_seeds(self) -> None: ...
    def ask_recent(self) -> None: ...
    def ask_annotator(self) -> None: ...
    def show_palette(self) -> None: ...
    def show_keys(self) -> None: ...
    def edit_keys(self) -> None: ...
    def ask_face(self) -> None: ...
    def start_tour(self) -> None: ...
    def quit(self) -> None: ...


def handlers(program: Running) -> dict[str, Handler]:
    """Return the handler of every action."""
    return {**_of_program(program), **_of_window(program), **_of_desk(program)}


def _of_program(program: Running) -> dict[str, Handler]:
    def theme(choice: str) -> Handler:
        return lambda: program.themes.choose(choice)

    return {
        "new-project": program.ask_new,
        "open-project": program.ask_open,
        "open-recent": program.ask_recent,
        "open-seeds": program.open_seeds,
        "annotator": program.ask_annotator,
        "quit": program.quit,
        "keys": program.show_keys,
        "palette": program.show_palette,
        "edit-keys": program.edit_keys,
        "tour": program.start_tour,
        "about": lambda: show_about(program.window),
        **{
            f"theme-{choice}": theme(choice)
            for choice in ("system", "light", "dark", "contrast")
        },
    }


def _of_window(program: Running) -> dict[str, Handler]:
    place, looks = program.place, program.looks
    shortcut = Qt.FocusReason.ShortcutFocusReason

    def search() -> None:
        place.columns.want(place.queue)
        place.queue.search.setFocus(shortcut)
        place.queue.search.selectAll()

    def go_queue() -> None:
        place.columns.want(place.queue)
        place.queue.list.setFocus(shortcut)

    def go_items() -> None:
        place.columns.want(place.inspector)
        place.inspector.list.setFocus(shortcut)

    def guideline() -> None:
        place.columns.want(place.inspector)
        place.inspector.toggle_guideline()

    return {
        "go-queue": go_queue,
        "go-article": lambda: place.view.setFocus(shortcut),
        "go-items": go_items,
        "guideline": guideline,
        "toggle-queue": lambda: place.toggle_side(place.queue),
        "toggle-inspector": lambda: place.toggle_side(place.inspector),
        "search": search,
        "furniture": place.view.toggle_furniture,
        "larger": place.view.zoom_in,
        "smaller": place.view.zoom_out,
        "usual-size": place.view.reset_zoom,
        **{f"mode-{mode}": partial(looks.choose_mode, mode) for mode in Mode},
        "wider": looks.widen,
        "narrower": looks.narrow,
        "looser": looks.loosen,
        "tighter": looks.tighten,
        "face-serif": partial(looks.choose_face, "serif"),
        "face-sans": partial(looks.choose_face, "sans"),
        "face-other": program.ask_face,
        "usual-text": looks.reset,
    }


def _of_desk(program: Running) -> dict[str, Handler]:
    def desk(do: Callable[[Desk], object]) -> Handler:
        def handle() -> None:
            if program.desk is not None:
                do(program.desk)

        return handle

    def label(place: int) -> Handler:
        return desk(lambda d: d.review.give_nth_label(place))

    shown = program.window.actions_["show-rejected"]
    return {
        "undo": desk(lambda d: d.review.undo()),
        "redo": desk(lambda d: d.review.redo()),
        "accept": desk(lambda d: d.review.accept()),
        "reject": desk(lambda d: d.review.reject()),
        "change-type": desk(lambda d: d.show_types()),
        "remove": desk(lambda d: d.review.remove()),
        "finish": desk(lambda d: d.finish()),
        "accept-all": desk(lambda d: d.accept_all()),
        "same": desk(lambda d: d.drawer.same.open()),
        "attribute": desk(lambda d: d.editing.ask_attribute()),
        "item-menu": desk(lambda d: d.menu.open()),
        "add-mention": desk(lambda d: d.editing.pick_mention()),
        "add-event": desk(lambda d: d.editing.add_event()),
        "role": desk(lambda d: d.editing.roles.begin()),
        "add-fragment": desk(lambda d: d.editing.add_fragment()),
        "split": desk(lambda d: d.editing.editor.split()),
        "caret": desk(lambda d: d.editing.toggle_caret()),
        **{action: desk(_mover(*how)) for action, how in MOVES.items()},
        "zone": desk(lambda d: d.zones.ask()),
        "zone-toggle": desk(lambda d: d.zones.toggle_furniture()),
        **{f"zone-{kind}": desk(_zoner(kind)) for kind in ZoneKind},
        "export-gold": desk(lambda d: d.exports.ask()),
        "export-picture": desk(lambda d: d.pictures.ask()),
        "print": desk(lambda d: d.pictures.print()),
        "propose": desk(lambda d: d.proposing.begin()),
        "language": desk(lambda d: d.show_languages()),
        "reject-furniture": desk(lambda d: d.zones.reject_in_furniture()),
        "reopen": desk(lambda d: d.review.reopen()),
        **{f"label-{key}": label(place) for place, key in enumerate(LABEL_KEYS)},
        "more-candidates": desk(lambda d: d.machine.more()),
        "fewer-candidates": desk(lambda d: d.machine.fewer()),
        "sources": desk(lambda d: d.show_sources()),
        "learnt": desk(lambda d: d.show_learnt()),
        "next-open": desk(lambda d: d.review.go_open()),
        "previous-open": desk(lambda d: d.review.go_open(back=True)),
        "next-item": desk(lambda d: d.review.go(1)),
        "previous-item": desk(lambda d: d.review.go(-1)),
        "go-to-item": desk(lambda d: d.editing.go_by_hint()),
        "next-article": desk(lambda d: d.go_article(1)),
        "previous-article": desk(lambda d: d.go_article(-1)),
        "next-unfinished": desk(lambda d: d.go_unfinished()),
        "concordance": desk(lambda d: d.drawer.open_concordance()),
        "problems": desk(lambda d: d.drawer.toggle_problems()),
        "next-problem": desk(lambda d: d.drawer.problems.go()),
        "previous-problem": desk(lambda d: d.drawer.problems.go(back=True)),
        "history": desk(lambda d: d.drawer.toggle_history()),
        "statistics": desk(lambda d: d.timing.show_statistics()),
        "draw-blind": desk(lambda d: d.timing.ask_blind()),
        "add-articles": desk(lambda d: d.imports.ask()),
        "show-rejected": desk(lambda d: d.choose_show_rejected(shown=shown.isChecked())),
    }


def _mover(edge: Edge, by: int, by_character: bool) -> Callable[[Desk], object]:
    return lambda d: d.editing.move(edge, by, by_character=by_character)


def _zoner(kind: ZoneKind) -> Callable[[Desk], object]:
    return lambda d: d.zones.put(kind)
