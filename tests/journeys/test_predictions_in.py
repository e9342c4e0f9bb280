"""Predictions of a model come in; what somebody has finished is left alone, and named."""

from __future__ import annotations

import pytest

from annotations.session import ReviewSession
from tests.helpers.command_line import goldlese_here
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
