"""The program with its window: arguments, application, settings, language, theme."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from export.any_order import Parser
from gui.crash import CrashHook, log_to
from gui.language import LANGUAGES, install_language, wanted_language
from gui.main_window import SIZE
from gui.program import Program
from gui.settings import Settings, settings_file
from gui.theme import THEMES

SETTLED = 500
"""Milliseconds after which what is drawn in a moment is drawn, too."""


def main(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; return the exit code.

    ``argv`` is without the program's name.
    """
    options = read_arguments(argv)
    if options.screenshot or options.smoke:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # That platform warns of what no picture needs; mistakes in the program are still told.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    app = QApplication.instance() or QApplication(["goldlese"])
    program = start(options)
    picture = options.screenshot
    if options.smoke:
        program.window.painted.connect(QCoreApplication.quit)
    elif picture:
        program.ready.connect(
            lambda: QTimer.singleShot(SETTLED, lambda: _take(program, picture))
        )
        program.failed.connect(_leave)
    status = app.exec()
    program.close()
    return status


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return what the command line asks for; wrong usage ends the program with code 2."""
    parser = Parser(prog="goldlese", description="Open the window.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--annotator", default="", metavar="NAME", help="work under this name")
    parser.add_argument("--language", choices=LANGUAGES, default="", help="language of texts")
    parser.add_argument("--theme", choices=THEMES, default="", help="colours, this once")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="draw the first article as PNG and end"
    )
    parser.add_argument("--smoke", action="store_true", help="build the window and end")
    return parser.parse_args(parser.in_order(argv))


def start(options: argparse.Namespace) -> Program:
    """Build the program in the running application and show its window."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - the caller has made it
    app.setApplicationName("goldlese")
    app.setApplicationDisplayName("Goldlese")
    app.setStyle("Fusion")
    settings = Settings()
    log_to(settings_file().with_name("goldlese.log"))
    if options.theme:
        settings.hold("theme", options.theme)
    install_language(app, wanted_language(options.language or settings.text("language")))
    hook = CrashHook(app)
    hook.install()
    program = Program(settings, options.annotator, hook)
    program.start(options.paths)
    if options.screenshot:
        program.window.resize(*SIZE)
    return program


def _take(program: Program, picture: Path) -> None:
    done = program.window.grab().save(str(picture), "PNG")
    if not done:
        _say(f"goldlese: {picture}: the picture cannot be written there")
    QCoreApplication.exit(0 if done else 1)


def _leave(text: str) -> None:
    _say(f"goldlese: {text}")
    QCoreApplication.exit(1)


def _say(text: str) -> None:
    # A windowed program on Windows has no standard error.
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")
