"""Whoever has several projects finds them again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.panels.hint_row import HintRow
from tests.helpers.seed_project import make_seed_project


@pytest.fixture
def two(goldlese, tmp_path):
    """Have worked in one project, and be in another."""
    first, second = (
        make_seed_project(tmp_path / name) for name in ("first.goldlese", "second.goldlese")
    )
    goldlese.start(first)
    goldlese.restart(second)
    return first, second


def path_of(goldlese):
    return goldlese.session.path


def test_a_project_used_before_is_opened_by_key(goldlese, two):
    first, second = two
    goldlese.press("Ctrl+Shift+R")
    listed = QApplication.activePopupWidget()
    assert listed.texts == ("first",)
    goldlese.press("Return")
    goldlese.qtbot.waitUntil(lambda: path_of(goldlese) == first)
    goldlese.press("Ctrl+Shift+R", "Return")
    goldlese.qtbot.waitUntil(lambda: path_of(goldlese) == second)


def test_typing_finds_it_by_its_folder_too_and_what_is_gone_is_not_offered(
    goldlese, two, tmp_path
):
    third = make_seed_project(tmp_path / "third.goldlese")
    goldlese.restart(third)
    two[0].unlink()
    goldlese.press("Ctrl+Shift+R")
    listed = QApplication.activePopupWidget()
    assert listed.texts == ("second",)
    goldlese.type(tmp_path.name)
    assert listed.texts == ("second",)
    goldlese.type(" nowhere")
    assert listed.texts == ()
    goldlese.press("Escape")
    assert path_of(goldlese) == third


def test_a_project_whose_folder_is_gone_or_out_of_reach_is_not_offered(
    goldlese, two, tmp_path, monkeypatch
):
    folder = tmp_path / "gone"
    folder.mkdir()
    for path in (make_seed_project(folder / "lost.goldlese"), two[0]):
        goldlese.restart(path)
    shutil.rmtree(folder)
    shut = two[1]
    looked = Path.is_file

    def is_file(path):
        if path == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return looked(path)

    monkeypatch.setattr(Path, "is_file", is_file)
    goldlese.press("Ctrl+Shift+R")
    assert goldlese.notice == "No other project was open here before."
    monkeypatch.setattr(Path, "is_file", looked)
    goldlese.press("Ctrl+Shift+R")
    assert "second" in QApplication.activePopupWidget().texts
    assert "lost" not in QApplication.activePopupWidget().texts
    goldlese.press("Escape")


def test_a_project_on_a_drive_that_was_away_is_offered_again(goldlese, two, tmp_path):
    drive, away = tmp_path / "drive", tmp_path / "away"
    drive.mkdir()
    goldlese.restart(make_seed_project(drive / "outside.goldlese"))
    goldlese.restart(two[0])
    drive.rename(away)
    goldlese.restart(two[1])
    goldlese.press("Ctrl+Shift+R")
    assert QApplication.activePopupWidget().texts == ("first",)
    goldlese.press("Escape")
    away.rename(drive)
    goldlese.press("Ctrl+Shift+R")
    assert QApplication.activePopupWidget().texts == ("first", "outside")
    goldlese.press("Escape")


def test_where_nothing_else_was_open_it_is_said(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+Shift+R")
    assert goldlese.notice == "No other project was open here before."


def test_without_a_project_those_used_before_come_first(goldlese, two):
    goldlese.program.show_start()
    rows = goldlese.place.start_page.findChildren(HintRow)
    offered = [row.payload for row in rows if row.isVisible()]
    assert offered[0] == "open-recent"
    goldlese.press("Return")
    assert QApplication.activePopupWidget().texts == ("second", "first")
    goldlese.press("Down", "Return")
    goldlese.qtbot.waitUntil(lambda: goldlese.program.desk is not None)
    assert path_of(goldlese) == two[0]


def test_a_file_is_looked_for_where_the_last_project_lies(goldlese, two, monkeypatch):
    asked = []

    def ask(_window, _title, folder, _kinds):
        asked.append(Path(folder))
        return "", ""

    monkeypatch.setattr("gui.program.QFileDialog.getOpenFileName", ask)
    goldlese.press("Ctrl+O")
    assert asked == [two[1].parent]


def test_a_new_project_says_where_it_lies(goldlese, tmp_path, monkeypatch):
    article = tmp_path / "news.txt"
    article.write_text("Die Armee nahm Homs ein.\n\nDas sagte sie am Montag in Damaskus.\n")
    goldlese.start(goldlese.seeds())
    before = path_of(goldlese)
    given = ([str(article)], "")
    monkeypatch.setattr("gui.program.QFileDialog.getOpenFileNames", lambda *_: given)
    goldlese.press("Ctrl+N")
    goldlese.qtbot.waitUntil(
        lambda: goldlese.program.desk is not None and path_of(goldlese) != before,
        timeout=20_000,
    )
    assert goldlese.notice == f"The new project lies in {path_of(goldlese)}."
