"""Articles in other languages, through the window and on the command line."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.projects import create_project
from annotations.reader import Reader
from annotations.schema_files import read_schema
from gui.dialogs.language_list import LanguageList
from tests.helpers.command_line import goldlese as run

TURKISH = (
    "Ordu kenti aldı\n\nHükümet güçleri, iki gün süren şiddetli çatışmaların ardından Homs "
    "kentinin kontrolünü ele geçirdi. Ordu sözcüsü, on iki kişinin öldüğünü açıkladı.\n"
)
GERMAN = (
    "Armee nimmt Homs ein\n\nDie syrische Armee hat die Stadt Homs nach schweren Kämpfen "
    "eingenommen. Ein Sprecher sagte, zwölf Menschen seien getötet worden.\n"
)
DOUBTFUL = "Rakka Mossul\n\nKobane, Rakka, Mossul, Homs.\n"
LATIN = (
    "Gallia divisa\n\nGallia est omnis divisa in partes tres, quarum unam incolunt Belgae, "
    "aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur.\n"
)
TEXTS = {"a-tr": TURKISH, "b-de": GERMAN, "c-doubt": DOUBTFUL, "d-la": LATIN}


@pytest.fixture
def project(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    files = sorted(tmp_path.glob("*.txt"))
    return create_project(tmp_path / "p.goldlese", files, read_schema("conflict-news"), "anna")


def sources_of(path, article):
    with Reader(path, "anna") as reader:
        made = [item.candidate for item in reader.items(article) if item.candidate]
    return {part.partition("@")[0] for one in made for part in one.source.split("+")}


def status(goldlese):
    return goldlese.place.status._language.text()


def choose_language(goldlese, typed):
    goldlese.window.actions_["language"].trigger()
    pop_up = QApplication.activePopupWidget()
    assert isinstance(pop_up, LanguageList)
    QTest.keyClicks(pop_up.field, typed)
    QTest.keyClick(pop_up.field, Qt.Key.Key_Return)
    # Where nobody manages windows, none is active after a pop-up.
    goldlese.window.activateWindow()
    goldlese.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_each_article_says_in_the_window_what_its_language_means(goldlese, project):
    goldlese.start(project)
    assert status(goldlese) == "Türkçe: few candidates"
    assert goldlese.notice.startswith("This article is not in German but in Türkçe.")
    goldlese.press("Escape", "Alt+Down")
    assert status(goldlese) == goldlese.notice == ""
    goldlese.press("Alt+Down")
    assert status(goldlese) == "language not recognised"
    assert "was read as German" in goldlese.notice
    goldlese.press("Escape", "Alt+Down")
    assert status(goldlese) == "language not recognised: few candidates"
    assert "does not look like German" in goldlese.notice
    goldlese.press("Alt+Up")
    assert goldlese.notice == ""


def test_the_language_is_set_in_the_window_candidates_follow_and_undo_takes_it_back(
    goldlese, project
):
    goldlese.start(project)
    goldlese.press("Escape", "Alt+Down")
    german = sources_of(project, "b-de")
    assert {"tagger", "events"} & german
    choose_language(goldlese, "turkish")
    assert "Türkçe" in goldlese.notice
    assert status(goldlese) == "Türkçe: few candidates"
    goldlese.qtbot.waitUntil(
        lambda: not {"tagger", "events", "lexicon"} & sources_of(project, "b-de"),
        timeout=30_000,
    )
    goldlese.press("Ctrl+Z")
    assert status(goldlese) == ""
    goldlese.qtbot.waitUntil(lambda: sources_of(project, "b-de") == german, timeout=30_000)
    goldlese.press("Ctrl+Shift+Z")
    assert status(goldlese) == "Türkçe: few candidates"


def test_a_language_of_its_own_is_found_by_its_code_and_taken_away_again(goldlese, project):
    goldlese.start(project)
    choose_language(goldlese, "la")
    with Reader(project, "anna") as reader:
        assert reader.article("a-tr").language != "tr"
    choose_language(goldlese, "not known")
    with Reader(project, "anna") as reader:
        assert reader.article("a-tr").language == ""


def test_the_command_lists_sets_and_recognises_languages(project):
    listed = run("language", project, "--json")
    found = json.loads(listed.out)["languages"]
    assert found == {"a-tr": "tr", "b-de": "de", "c-doubt": "", "d-la": ""}
    assert "tagger" not in sources_of(project, "d-la")
    done = run("language", project, "de-AT", "--article", "d-la", "--article", "b-de", "--json")
    assert json.loads(done.out)["articles"] == ["d-la"]
    assert "d-la  de" in run("language", project).out
    assert run("check", project).code == 0
    assert json.loads(run("language", project, "auto", "--json").out)["articles"] == ["d-la"]
    assert run("language", project, "klingonisch").code == 1
    assert run("language", project, "de", "--article", "z").code == 1


def test_the_import_says_what_is_not_german(project, tmp_path):
    made = run("new", tmp_path / "q.goldlese", *sorted(tmp_path.glob("*.txt")))
    assert "not in German: 1 article (tr 1)" in made.err
    assert "language not recognised: 1 article (c-doubt)" in made.err
    assert "were run." in made.err
    assert "(d-la); the sources made for German were not run" in made.err
