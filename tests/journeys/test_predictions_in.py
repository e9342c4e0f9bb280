"""Predictions of a model come in; what somebody has finished is left alone, and named."""

from __future__ import annotations

import pytest

from annotations.errors import ProjectError
from annotations.session import ReviewSession
from gui import desk_predictions
from gui.dialogs.name_model import NameModel
from tests.helpers.command_line import goldlese_here
from tests.helpers.driver import PATIENCE
from tests.helpers.predictions import a_project_with_one_finished, gold_file, spans_file, towns

OTHERS = {"a1": [("Homs", "model@1")], "a2": [], "a3": [("Idlib", "model@1")]}


@pytest.fixture
def project(tmp_path):
    return a_project_with_one_finished(tmp_path)


def predicted(kind, project):
    """Write the predictions; return the words that import them."""
    path = project.with_name("model.jsonl")
    if kind == "gold":
        return "import", project, gold_file(project, path)
    return "import", project, spans_file(path), "--format", "spans"


@pytest.mark.parametrize("kind", ["gold", "spans"])
def test_the_command_leaves_a_finished_article_and_says_so(project, kind):
    words = predicted(kind, project)
    with ReviewSession.open(project, "anna") as session:
        before = session.items("a2")
    done = goldlese_here(*words, cwd=project.parent)
    assert done.code == 0, done
    assert towns(project) == OTHERS
    assert "2 candidates" in done.out
    assert "left alone: 1 finished article" in done.out
    first, advice = done.err.splitlines()
    assert "model.jsonl:2: article a2 is finished" in first
    assert "undo in the window" in advice
    with ReviewSession.open(project, "anna") as session:
        assert session.items("a2") == before
        assert session.review("a2").finished
    again = goldlese_here(*words, cwd=project.parent)
    assert (again.code, again.out, again.err) == (0, done.out, done.err)
    assert towns(project) == OTHERS


@pytest.mark.parametrize("kind", ["gold", "spans"])
def test_after_what_the_advice_says_the_article_takes_them(project, kind):
    words = predicted(kind, project)
    with ReviewSession.open(project, "anna") as session:
        session.undo()
    done = goldlese_here(*words, cwd=project.parent)
    assert (done.code, done.err) == (0, "")
    assert "left alone" not in done.out
    assert towns(project) == {**OTHERS, "a2": [("Rakka", "model@1")]}


@pytest.mark.parametrize("kind", ["gold", "spans"])
def test_a_wrong_line_about_a_finished_article_is_wrong_all_the_same(project, kind):
    *words, path = predicted(kind, project)[:3]
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("GPE", "NOWHERE")
    path.write_text("\n".join(lines), encoding="utf-8")
    done = goldlese_here(
        *words, path, *(["--format", "spans"] if kind == "spans" else []), cwd=project.parent
    )
    assert done.code == 1
    assert "NOWHERE" in done.err
    assert towns(project) == {"a1": [], "a2": [], "a3": []}


# In the window ----------------------------------------------------------------------------


def add(goldlese, *paths):
    """Choose files as the dialog does, take the name that is offered; wait for what is said."""
    before = goldlese.notice
    goldlese.program.desk.imports.add(list(paths))
    reading = goldlese.notice
    assert reading != before
    take_the_name(goldlese, lambda: goldlese.notice not in ("", reading))


def take_the_name(goldlese, is_done):
    """Wait until something is done; where a name is asked for, take the one offered."""

    def is_done_or_asked():
        return bool(asked(goldlese)) or is_done()

    goldlese.qtbot.waitUntil(is_done_or_asked, timeout=PATIENCE)
    for dialog in asked(goldlese):
        goldlese.qtbot.keyClick(dialog, "\r")
        goldlese.window.activateWindow()
    goldlese.qtbot.waitUntil(is_done, timeout=PATIENCE)


def asked(goldlese):
    return [one for one in goldlese.window.findChildren(NameModel) if one.isVisible()]


def file_of(kind, project):
    return predicted(kind, project)[2]


def shown(goldlese) -> dict[str, list[tuple[str, str]]]:
    session = goldlese.session
    return {
        name: [
            (session.article(name).surface(item.content.fragments), item.candidate.source)
            for item in session.items(name)
            if item.candidate.source == "model@1"
        ]
        for name in session.article_ids()
    }


@pytest.mark.parametrize("kind", ["gold", "spans"])
def test_the_window_takes_them_too_and_leaves_the_finished_one(goldlese, project, kind):
    path = file_of(kind, project)
    goldlese.start(project)
    current = goldlese.current
    add(goldlese, path)
    assert shown(goldlese) == OTHERS
    assert "Homs" in [goldlese.surface(item) for item in goldlese.review.items]
    assert goldlese.current == current
    assert "2 candidates taken in, for 2 articles." in goldlese.notice
    assert "left as reviewed (1): “Bericht a2”" in goldlese.notice
    assert "undo until it is open again" in goldlese.notice
    add_again = goldlese.notice
    goldlese.place.notice.dismiss()
    add(goldlese, path)
    assert (shown(goldlese), goldlese.notice) == (OTHERS, add_again)
    goldlese.press("Ctrl+Z")
    goldlese.place.notice.dismiss()
    add(goldlese, path)
    assert shown(goldlese) == {**OTHERS, "a2": [("Rakka", "model@1")]}
    assert goldlese.notice == "3 candidates taken in, for 3 articles."


def test_what_is_finished_while_they_come_in_is_left_too(goldlese, project):
    path = file_of("spans", project)
    goldlese.start(project)
    goldlese.program.desk.imports.add([path])
    goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return")
    take_the_name(goldlese, lambda: "taken in" in goldlese.notice)
    assert "(2): “Bericht a1”, “Bericht a2”" in goldlese.notice
    assert shown(goldlese) == {"a1": [], "a2": [], "a3": OTHERS["a3"]}


def test_a_wrong_file_brings_nothing_and_is_explained_in_german(goldlese, project):
    path = file_of("spans", project)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"start": ', '"start": 9', 1), encoding="utf-8")
    goldlese.start(project, language="de")
    add(goldlese, path)
    assert "liegt außerhalb des Textes" in goldlese.notice
    assert "Gezählt werden Unicode-Codepoints" in goldlese.notice
    assert not any(shown(goldlese).values())


def test_articles_and_predictions_may_come_together(goldlese, project, tmp_path):
    (tmp_path / "neu.txt").write_text("In Hama war es laut.\n", encoding="utf-8")
    path = file_of("spans", project)
    goldlese.start(project)
    goldlese.program.desk.imports.add([tmp_path / "neu.txt", path])
    take_the_name(goldlese, lambda: "taken in" in goldlese.notice)
    assert goldlese.session.article_ids() == ("a1", "a2", "a3", "neu")
    assert {**shown(goldlese), "neu": []} == {**OTHERS, "neu": []}


def test_where_they_cannot_be_written_it_is_told_and_no_part_stays(
    goldlese, project, monkeypatch
):
    path = file_of("spans", project)
    goldlese.start(project)
    before = shown(goldlese)
    write = ReviewSession.take_in

    def full(session, article_id, *rest):
        if article_id == "a3":
            raise ProjectError("the disk is full")
        return write(session, article_id, *rest)

    monkeypatch.setattr(ReviewSession, "take_in", full)
    monkeypatch.setattr(desk_predictions, "SPELL", 60)
    add(goldlese, path)
    assert goldlese.notice == "the disk is full"
    assert shown(goldlese) == before
    monkeypatch.undo()
    add(goldlese, path)
    assert shown(goldlese) == OTHERS
