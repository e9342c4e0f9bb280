"""Gold is exported from the window, the same as from the command line."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from gui.dialogs.export_gold import ExportGold
from tests.helpers.command_line import goldlese_here


@pytest.fixture
def finished(goldlese):
    """Start with the first article finished and the second one begun; return the project."""
    project = goldlese.seeds()
    goldlese.start(project)
    goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return", "Return")
    return project


def asked(goldlese):
    goldlese.window.activateWindow()
    goldlese.qtbot.waitUntil(goldlese.window.isActiveWindow)
    goldlese.press("Ctrl+E")
    dialog = goldlese.window.findChild(ExportGold)
    goldlese.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def export(goldlese, dialog):
    """Press Enter in the dialog and wait for what is said of it."""
    QTest.keyClick(dialog.folder, Qt.Key.Key_Return)
    goldlese.qtbot.waitUntil(lambda: "every offset is proved" in goldlese.notice)


def by_command(project, target, *more):
    words = ("export", project, target, "--annotator", "anna", *more)
    done = goldlese_here(*words, cwd=project.parent)
    assert done.code == 0, done
    return {path.name: path.read_bytes() for path in target.iterdir()}


def test_what_is_finished_is_exported_as_the_command_line_does_it(goldlese, finished):
    dialog = asked(goldlese)
    assert dialog.final.isChecked()
    assert "1 of 5" in dialog.final.text()
    assert "2 of 5" in dialog.all.text()
    target = dialog.target
    assert target == finished.with_name(f"{finished.stem}-gold")
    export(goldlese, dialog)
    assert str(target) in goldlese.notice
    assert "Not finished and left out: 1" in goldlese.notice
    assert not goldlese.place.notice._timer.isActive()  # nobody may have looked
    assert "Not begun and left out: 3" in goldlese.notice
    made = {path.name: path.read_bytes() for path in target.iterdir()}
    goldlese.end()
    assert made == by_command(finished, target.with_name("other"))
    assert [path.name for path in target.parent.glob(".*.part*")] == []


def test_all_that_is_decided_so_far_replaces_an_older_export(goldlese, finished):
    dialog = asked(goldlese)
    target = dialog.target
    export(goldlese, dialog)
    goldlese.press("Escape")
    dialog = asked(goldlese)
    assert "will be replaced" in dialog.told.text()
    dialog.all.click()
    export(goldlese, dialog)
    assert len((target / "gold.jsonl").read_text().splitlines()) == 2
    manifest = json.loads((target / "manifest.json").read_text())
    assert manifest["state"] == "all"


def test_a_folder_with_other_files_gets_a_folder_in_it(goldlese, finished, tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("a")
    dialog = asked(goldlese)
    dialog._choose.click()
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "notes"))
    chooser.close()
    assert dialog.target == tmp_path / "notes" / f"{finished.stem}-gold"
    dialog.folder.setText(str(tmp_path / "notes"))
    QTest.keyClick(dialog.folder, Qt.Key.Key_Return)
    goldlese.qtbot.waitUntil(lambda: "holds other files (a.txt)" in goldlese.notice)
    assert [path.name for path in (tmp_path / "notes").iterdir()] == ["a.txt"]
    assert "The folder holds" in goldlese.notice


def test_where_nothing_is_decided_nothing_can_be_exported(goldlese):
    goldlese.start(goldlese.seeds())
    dialog = asked(goldlese)
    assert not dialog._export.isEnabled()
    assert "Nothing is decided yet" in dialog.told.text()
    dialog.box.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert goldlese.window.findChild(ExportGold) is None or not dialog.isVisible()


def test_after_the_last_article_the_export_is_offered(goldlese):
    goldlese.start(goldlese.seeds())
    for _ in range(5):
        goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return")
    assert "No other article is unfinished." in goldlese.notice
    QTest.mouseClick(goldlese.place.notice._yes, Qt.MouseButton.LeftButton)
    assert goldlese.window.findChild(ExportGold).isVisible()
