"""A screen reader's end of AT-SPI: a bus of its own, a program's tree, what it announces."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from tests.helpers.real_window import wait_for

LAUNCHER = next(
    (
        path
        for folder in ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")
        if (path := Path(folder) / "at-spi-bus-launcher").exists()
    ),
    None,
)
MISSING = [tool for tool in ("dbus-daemon", "busctl") if shutil.which(tool) is None]
if LAUNCHER is None:
    MISSING.append("at-spi-bus-launcher (at-spi2-core)")

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
FOCUSED = 1 << 12

Node = tuple[str, str]
"""Bus name and path of one accessible thing."""


class AtSpi:
    """A session bus and the bus of AT-SPI, with a screen reader said to run; a context manager.

    ``environment`` is what a program needs to be seen by it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        self.environment = {"XDG_RUNTIME_DIR": str(folder), "QT_ACCESSIBILITY": "1"}
        self._running: list[subprocess.Popen] = []
        session = self._start(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().strip()
        self._start([str(LAUNCHER), "--launch-immediately"], stdout=subprocess.DEVNULL)
        told = ("org.a11y.Bus", "/org/a11y/bus")
        session_bus = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        self.address = wait_for(
            lambda: _call(session_bus, *told, "org.a11y.Bus", "GetAddress"), "the bus"
        )
        _call(
            session_bus,
            *told,
            "org.freedesktop.DBus.Properties",
            "Set",
            *("ssv", "org.a11y.Status", "ScreenReaderEnabled", "b", "true"),
        )
        self._said = folder / "signals.json"
        self._listen()

    def _start(self, command: list[str], **more) -> subprocess.Popen:
        made = subprocess.Popen(
            command,
            env={**os.environ, **self.environment},
            stderr=subprocess.DEVNULL,
            text=True,
            **more,
        )
        self._running.append(made)
        return made

    def _listen(self) -> None:
        """Note every announcement; a client that stays has asked the registry for them."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        match = "type='signal',interface='org.a11y.atspi.Event.Object'"
        self._signals = self._said.open("w")
        self._start(
            [*_busctl(self.address), "monitor", f"--match={match}"],
            stdout=self._signals,
        )
        self._client = QDBusConnection.connectToBus(self.address, "screen-reader")
        assert self._client.isConnected(), self._client.lastError().message()
        for event in ("object:announcement", "object:state-changed:focused"):
            asked = QDBusMessage.createMethodCall(
                REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent"
            )
            asked.setArguments([event])
            answer = self._client.call(asked)
            assert answer.type() == QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus("screen-reader")
        for process in reversed(self._running):
            process.terminate()
            process.wait(20)
            if process.stdout is not None:
                process.stdout.close()
        self._signals.close()

    # -- what a screen reader asks

    def ask(self, node: Node, interface: str, method: str, *arguments: object) -> object:
        """Call a method of a thing; return the first thing it answers, None where it fails."""
        return _call(self.address, *node, interface, method, *arguments)

    def get(self, node: Node, interface: str, name: str) -> object:
        """Return a property of a thing."""
        answer = self.ask(node, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)
        return answer["data"] if isinstance(answer, dict) else answer

    def name(self, node: Node) -> str:
        return str(self.get(node, ACCESSIBLE, "Name"))

    def role(self, node: Node) -> str:
        return str(self.ask(node, ACCESSIBLE, "GetRoleName"))

    def children(self, node: Node) -> list[Node]:
        answer = self.ask(node, ACCESSIBLE, "GetChildren") or []
        return [(name, path) for name, path in answer]

    def applications(self) -> list[Node]:
        return self.children((REGISTRY, ROOT))

    def below(self, node: Node, deepest: int = 12) -> Iterator[Node]:
        """Yield what lies below a thing, itself included, but not the cells of long tables."""
        yield node
        if deepest and self.role(node) not in {"table", "list", "menu bar"}:
            for child in self.children(node):
                yield from self.below(child, deepest - 1)

    def text(self, node: Node) -> str:
        """Return the text of a thing, whole."""
        return str(self.ask(node, "org.a11y.atspi.Text", "GetText", "ii", 0, -1))

    def has_focus(self, node: Node) -> bool:
        states = self.ask(node, ACCESSIBLE, "GetState") or [0]
        return bool(states[0] & FOCUSED)

    def announced(self) -> list[str]:
        """Return what was announced since the beginning, in order."""
        found = []
        for line in self._said.read_text().splitlines():
            try:
                signal = json.loads(line)
            except ValueError:
                continue  # the last line may be half written
            if signal.get("member") == "Announcement":
                found.append(signal["payload"]["data"][3]["data"])
        return found


def _busctl(address: str) -> list[str]:
    return ["busctl", f"--address={address}", "--json=short"]


def _call(address: str, name: str, path: str, interface: str, method: str, *rest: object):
    done = subprocess.run(
        [*_busctl(address), "--", "call", name, path, interface, method, *map(str, rest)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not done.stdout.strip():
        return None
    data = json.loads(done.stdout)["data"]
    return data[0] if data else None
