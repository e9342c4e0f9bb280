"""Guards for every test: no screen, no real home, no dialog that waits, nothing left behind."""

from __future__ import annotations

import gc
import os
import threading

import pytest
from hypothesis import settings

# Time on a busy machine says nothing about the code.
settings.register_profile("goldlese", deadline=None)
settings.load_profile("goldlese")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "0")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Give each test an empty home of its own; return it."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("HOME", "USERPROFILE", "APPDATA", "GOLDLESE_HOME"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    monkeypatch.delenv("GOLDLESE_LANGUAGE", raising=False)
    return folder


@pytest.fixture
def folder(tmp_path):
    """An empty folder; ``tmp_path`` holds the test's home too."""
    made = tmp_path / "projects"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def nothing_left():
    """Fail a test that leaves a thread of its own running."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.daemon
    ]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def no_dialog_waits(monkeypatch, request):
    """Fail where a dialog would wait for somebody; tests without the window import no Qt."""
    if "qtbot" not in request.fixturenames and "goldlese" not in request.fixturenames:
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

    def refuse(*_args, **_more):
        raise AssertionError("a dialog would wait here for ever")

    for kind in (QDialog, QMessageBox, QInputDialog, QFileDialog):
        monkeypatch.setattr(kind, "exec", refuse)
    for name in ("question", "warning", "information", "critical", "about"):
        monkeypatch.setattr(QMessageBox, name, refuse)


@pytest.fixture
def goldlese(qtbot, home, monkeypatch):
    """Return what starts the real program and drives it as somebody at the keys would."""
    from tests.helpers.driver import Driver
    from tests.helpers.eager_helper import eager_command

    monkeypatch.setattr("gui.helper.command", eager_command)
    driver = Driver(qtbot, home)
    yield driver
    driver.end()


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard():
    """Leave no data of ours in the clipboard: offscreen Qt frees it too late, and crashes."""
    yield
    from PySide6.QtWidgets import QApplication

    if (app := QApplication.instance()) is not None:
        app.clipboard().clear()


def pytest_collection_finish():
    """Keep what stays to the end out of the garbage collector's way."""
    gc.collect()
    gc.freeze()
