"""The real window on a screen of its own: Xvfb, the program as a process, keys by xdotool."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]

PATIENCE = 60.0
"""Seconds to wait for a condition; never reached when all is well."""


def wait_for(condition: Callable[[], object], what: str) -> object:
    """Return what ``condition`` returns once it is true."""
    end = time.monotonic() + PATIENCE
    while not (result := condition()):
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.01)
    return result


class Screen:
    """An X server that only the tests see; a context manager. No window manager runs on it."""

    def __init__(self, size: str = "1440x900") -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24"),
                *("-nolisten", "tcp", "-noreset"),
            ],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.display = f":{number}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.terminate()
        self._server.wait(20)

    def do(self, *words: object) -> str:
        """Run one command of xdotool; return what it says, empty where it finds nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout


class RealWindow:
    """One run of the program, as somebody at the desk has it; a context manager.

    It waits for a window whose title begins with ``title``. ``asked`` runs the program so that
    it tells where things are on the screen, as a person sees; hands are xdotool's either way.
    """

    def __init__(
        self,
        screen: Screen,
        home: Path,
        *arguments: object,
        title: str = "Goldlese",
        asked: bool = False,
    ) -> None:
        self.screen = screen
        self._title = title
        self._said = home / "said.txt"
        module = "tests.helpers.asked_window" if asked else "gui"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-W", "error", "-m", module, *map(str, arguments)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                env={
                    **os.environ,
                    "DISPLAY": screen.display,
                    "QT_QPA_PLATFORM": "xcb",
                    "GOLDLESE_HOME": str(home),
                },
            )
        wait_for(self._take_focus, "the window is seen and has the focus")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            stream.close()

    @property
    def said(self) -> str:
        """What the program wrote to its standard error."""
        return self._said.read_text()

    def _take_focus(self) -> bool:
        """Give the newest window the focus, as a window manager would."""
        assert self._process.poll() is None, self.said
        windows = self.screen.do("search", "--onlyvisible", "--name", f"^{self._title}").split()
        if not windows:
            return False
        self.screen.do("windowfocus", windows[-1])
        return self.screen.do("getwindowfocus").strip() == windows[-1]

    def press(self, *keys: str) -> None:
        """Press keys such as ``Return`` or ``ctrl+z``, in the names of X."""
        self.screen.do("key", *keys)

    def type(self, text: str) -> None:
        self.screen.do("type", text)

    def ended(self) -> int:
        """Wait until the program has ended by itself; return its exit code."""
        return self._process.wait(PATIENCE)

    # -- of a window that is asked

    def ask(self, *question: object) -> object:
        """Ask the program what a person would see."""
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, self.said
        return json.loads(answer)

    def click(self, *what: object, times: int = 1) -> None:
        """Wait until a thing is seen, and click it."""
        x, y = wait_for(lambda: self.ask(*what), f"{what} is seen")
        self.screen.do("mousemove", x, y, "click", "--repeat", times, "--delay", 30, 1)

    def drag(self, start: tuple[object, ...], end: tuple[object, ...]) -> None:
        """Drag from where one thing is seen to where another is."""
        x, y = wait_for(lambda: self.ask(*start), f"{start} is seen")
        to_x, to_y = wait_for(lambda: self.ask(*end), f"{end} is seen")
        way = ("mousemove", (x + to_x) // 2, (y + to_y) // 2, "mousemove", to_x, to_y)
        self.screen.do("mousemove", x, y, "mousedown", 1, *way, "mouseup", 1)
