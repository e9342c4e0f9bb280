"""Draws the standing set of screenshots: ``python -m tests.helpers.shots FOLDER``.

Every picture is the real window, offscreen, on a project of the seeds made anew.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.helpers.screen import LARGE_SCREEN

ROOT = Path(__file__).resolve().parents[2]

Picture = tuple[str, list[str], str]
"""File name, arguments of the window, and the name of the scene."""


def pictures() -> Iterator[Picture]:
    """Yield the whole set."""
    for theme in ("light", "dark"):
        for language in ("de", "en"):
            look = ["--theme", theme, "--language", language]
            for place in range(5):
                yield f"seed{place}-{theme}-{language}.png", look, f"article-{place}"
    for scene in SCENES:
        for theme, language in (("light", "de"), ("dark", "en")):
            look = ["--theme", theme, "--language", language]
            yield f"{scene}-{theme}-{language}.png", look, scene
    yield "window.png", ["--theme", "light", "--language", "en"], "window"
    yield "review-contrast-de.png", ["--theme", "contrast", "--language", "de"], "review"


def main(argv: list[str]) -> int:
    """Draw all pictures into a folder, or with a word more those whose name holds it."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description=main.__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "shots")
    parser.add_argument("wanted", nargs="?", default="", help="part of the names wanted")
    options = parser.parse_args(argv)
    folder, wanted = options.folder.absolute(), options.wanted
    folder.mkdir(parents=True, exist_ok=True)
    for scale, mark in (("1", ""), ("2", "@2x")):
        for name, look, scene in pictures():
            target = folder / name.replace(".png", f"{mark}.png")
            if scale == "2" and not name.startswith(("review", "event")):
                continue
            if wanted in target.name:
                draw(target, look, scene, scale)
                print(target)
    return 0


def draw(target: Path, look: list[str], scene: str, scale: str) -> None:
    """Draw one picture in a process of its own, with a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "GOLDLESE_HOME": home,
            "QT_QPA_PLATFORM": LARGE_SCREEN,
            "QT_SCALE_FACTOR": scale,
            "QT_LOGGING_RULES": "qt.qpa.*=false;default.warning=false",
        }
        code = "import sys; from tests.helpers.shots import inside; inside(sys.argv[1:])"
        subprocess.run(
            [sys.executable, "-c", code, str(target), scene, *look],
            env=environment,
            cwd=ROOT,
            check=True,
        )


# -- within the process of one picture ---------------------------------------------------------


def inside(argv: list[str]) -> None:
    """Open the window, play the scene, save the picture."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from gui.app import read_arguments, start
    from gui.main_window import SIZE
    from tests.helpers.seed_project import make_seed_project

    target, scene, *look = argv
    app = QApplication.instance() or QApplication(["goldlese"])
    paths = []
    if scene != "start":
        project = Path(os.environ["GOLDLESE_HOME"]) / "Albu Kamal, November 2017.goldlese"
        paths = [str(make_seed_project(project, "annotator-1"))]
    program = start(read_arguments([*paths, *look, "--annotator", "annotator-1"]))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(*SIZE)
    while not ready:
        app.processEvents()
    QTest.qWait(50)
    play = SCENES.get(scene) or (lambda given: show_article(given, int(scene[-1])))
    seen = play(program)
    QTest.qWait(80)
    shown = _with_popup(program.window, seen) if seen else program.window.grab()
    assert shown.save(target)
    program.window.close()
    program.close()


def _with_popup(window, popup):
    """Return the picture of the window with a pop-up window over it."""
    from PySide6.QtGui import QPainter

    picture = window.grab()
    with QPainter(picture) as painter:
        place = popup.mapToGlobal(popup.rect().topLeft()) - window.mapToGlobal(
            window.rect().topLeft()
        )
        painter.drawPixmap(place, popup.grab())
    return picture


def show_article(program, place: int) -> None:
    """Show a seed, its first twelve items decided."""
    review = program.desk.review
    for _ in range(place):
        program.desk.go_article(1)
    for step in range(12):
        (review.reject if step == 7 else review.accept)()


def _review(program) -> None:
    """Be in the middle of the second seed: accepted, corrected, rejected and added items."""
    from annotations.model import Span

    program.desk.go_article(1)
    review = program.desk.review
    for step in range(40):
        if step % 9 == 8:
            review.reject()
        elif step % 11 == 6:
            review.give_nth_label(2)
        else:
            review.accept()
    start = review.article.text.index("Ernüchterung")
    review.selection = Span(start, start + len("Ernüchterung"))
    review.give_nth_label(9)
    review.go_open()


def _window(program) -> None:
    """Be at an event with several arguments, what stands before it decided in good time."""
    _event(program)
    review = program.desk.review
    current = review.current
    seconds = itertools.count(review.clock._last, 2.3)
    review.clock._now = lambda: next(seconds)
    review.make_current(review.items[0].id)
    while review.current != current:
        review.accept()


def _event(program) -> None:
    """An event with several arguments is the current one."""
    from annotations.model import Event

    program.desk.go_article(1)
    review = program.desk.review
    events = [item for item in review.items if isinstance(item.content, Event)]
    review.make_current(max(events, key=lambda item: len(item.content.arguments)).id)


def _full(program) -> None:
    """The links of all events are drawn."""
    _event(program)
    program.trigger("mode-full")


def _quiet(program) -> None:
    """Only colours are drawn."""
    _event(program)
    program.trigger("mode-quiet")


def _zone(program) -> None:
    """The letters of the zones are shown."""
    _event(program)
    program.trigger("zone")


def _types(program):
    """The list of types is open."""
    _event(program)
    program.trigger("change-type")
    from PySide6.QtWidgets import QApplication

    return QApplication.activePopupWidget()


def _keys(program):
    """The key sheet is open."""
    _review(program)
    program.trigger("keys")
    from gui.dialogs.key_sheet import KeySheet

    return program.window.findChild(KeySheet)


def _hints(program) -> None:
    """A role of the current event is being filled: letters over what may fill it."""
    _event(program)
    program.trigger("role")
    event = program.desk.editing.editor.current_event
    role = event.content.arguments[0].role
    type_ = program.desk.review.schema.event_type(event.content.type)
    program.desk.editing.roles.take(type_.role(role).key)


def _roles(program) -> None:
    """The letters of the roles are shown."""
    _event(program)
    program.trigger("role")


def _attributes(program) -> None:
    """The letters of the attributes are shown."""
    program.trigger("attribute")


def _question(program) -> None:
    """The question before all are accepted is shown."""
    _review(program)
    program.trigger("accept-all")


def _start(_program) -> None:
    """No project is open."""


def _sources(program):
    """The dialog of sources is open and has found which there are."""
    from PySide6.QtTest import QTest

    dialog = _opens("sources")(program)
    while not dialog.list.count():
        QTest.qWait(50)
    return dialog


def _opens(action: str) -> Callable:
    """Return a scene: in the middle of the second seed an action has opened what it opens."""

    def scene(program):
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        _review(program)
        program.trigger(action)
        QTest.qWait(800)
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    return scene


SCENES: dict[str, Callable] = {
    "review": _review,
    "window": _window,
    "event": _event,
    "full": _full,
    "quiet": _quiet,
    "zone": _zone,
    "types": _types,
    "keys": _keys,
    "roles": _roles,
    "hints": _hints,
    "attributes": _attributes,
    "question": _question,
    "start": _start,
    "sources": _sources,
    **{
        action: _opens(action)
        for action in (
            "learnt",
            "export-gold",
            "statistics",
            "palette",
            "same",
            "concordance",
            "problems",
            "history",
            "guideline",
            "edit-keys",
            "about",
        )
    },
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
