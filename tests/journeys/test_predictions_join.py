"""A prediction that says what is open already is one more voice for it, and stays one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotations.changes import accept, correct, reject
from annotations.learning.at_once import learnt_for
from annotations.session import ReviewSession
from gui.dialogs.name_model import NameModel
from gui.review.item_filter import ItemFilter
from tests.helpers.command_line import goldlese_here
from tests.helpers.driver import PATIENCE

TEXT = "Die syrische Armee eroberte am Freitag Homs. In Rakka blieb es ruhig.\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "eins.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "zwei.txt").write_text(f"Neues aus Homs.\n\n{TEXT}", encoding="utf-8")
    done = goldlese_here("new", "p.goldlese", "eins.txt", "zwei.txt", cwd=tmp_path)
    assert done.code == 0, done
    return tmp_path / "p.goldlese"


def spans(project, *told, name="bert.jsonl", model=None):
    """Write a file of predictions for the first article: words, label and score of each."""
    made = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "label": label}
        | ({"score": score} if score is not None else {})
        for words, label, score in told
    ]
    line = {"text": TEXT, "spans": made} | ({"model": model} if model else {})
    path = project.with_name(name)
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def take(project, path, *more, json_too=True):
    words = ("import", project, path, "--format", "spans", *more)
    done = goldlese_here(*words, *(["--json"] if json_too else []), cwd=project.parent)
    assert (done.code, done.err) == (0, ""), done
    return json.loads(done.out) if json_too else done.out


def said(project, article="eins"):
    """Return label, sources, score and reason of what is open, by its words."""
    with ReviewSession.open(project, "anna") as session:
        return said_in(session, article)


def said_in(session, article="eins"):
    text = session.article(article)
    found = {}
    for item in session.items(article):
        words = text.surface(item.content.fragments)
        if item.is_open:
            assert words not in found, "two candidates for one place"
            one = item.candidate
            found[words] = one.content.label, one.source.split("+"), one.score, one.reason
    return found


def counts(new=(0, 0), joined=(0, 0), decided=(0, 0)):
    found = {"new": new, "joined": joined, "decided": decided}
    return {
        name: dict(zip(("mentions", "events"), pair, strict=True))
        for name, pair in found.items()
    }


def test_it_joins_the_one_candidate_with_all_sources_reasons_and_their_score(project):
    before = said(project)
    label, sources, score, reason = before["Homs"]
    assert label == "GPE"
    told = [("Homs", "GPE", 0.6), ("ruhig", "Movement", 0.7), ("blieb", "Statement", 0.9)]
    facts = take(project, spans(project, *told))
    after = said(project)
    assert after["Homs"][0] == "GPE"
    assert set(after["Homs"][1]) == {*sources, "bert@1"}
    assert after["Homs"][2] == round(1 - (1 - min(score, 0.99)) * (1 - 0.6), 4)
    assert all(part in after["Homs"][3] for part in (*reason.split("; "), "from a file"))
    assert {k: v for k, v in after.items() if k in before and k != "Homs"} == {
        k: v for k, v in before.items() if k != "Homs"
    }
    assert facts["arrived"] == counts(new=(0, 2), joined=(1, 0))
    assert facts["candidates"] == 3
    assert take(project, spans(project, *told), json_too=False) == (
        f"{project}: 3 candidates of bert for 1 article: 2 events new, "
        "1 mention joined to open ones\n"
    )
    assert said(project) == after


def test_attributes_and_arguments_that_a_span_does_not_have_are_not_lost(project):
    def contents():
        with ReviewSession.open(project, "anna") as session:
            text, items = session.article("eins"), session.items("eins")
            return {text.surface(item.content.fragments): item.content for item in items}

    before = contents()
    assert dict(before["syrische"].attributes)["form"] == "deriv"
    (trigger,) = (one for one in before.values() if one.kind == "event" and one.arguments)
    (place,) = trigger.fragments
    words = TEXT[place.start : place.end]
    take(project, spans(project, ("syrische", "GPE", 1.0), (words, trigger.type, 1.0)))
    assert "bert@1" in said(project)[words][1]
    assert contents() == before


@pytest.mark.parametrize("score", [0.3, 0.99])
def test_of_two_labels_the_likelier_holds_and_the_other_is_told(project, score):
    before = said(project)["Rakka"]
    facts = take(project, spans(project, ("Rakka", "PER", score)))
    label, sources, joint, reason = said(project)["Rakka"]
    doubt = {"GPE": 1 - min(before[2], 0.99), "PER": 1 - min(score, 0.99)}
    assert label == min(doubt, key=lambda name: (doubt[name], name))
    other = "PER" if label == "GPE" else "GPE"
    assert f"others say {other}" in reason
    assert joint == round((1 - doubt[label]) * (1 - 0.4 * (1 - doubt[other])), 4)
    assert ("bert@1" in sources) == (label == "PER")
    assert facts["arrived"] == counts(joined=(1, 0))


def test_refreshing_the_programs_sources_loses_nothing_and_neither_does_the_other_way(project):
    take(project, spans(project, ("Homs", "GPE", 0.6), ("blieb", "Statement", 0.9)))
    both = said(project)
    done = goldlese_here("candidates", project, cwd=project.parent)
    assert done.code == 0, done
    assert said(project) == both
    # Only some of the program's sources, then all of them again.
    assert (
        goldlese_here("candidates", project, "--source", "tagger", cwd=project.parent).code == 0
    )
    assert "bert@1" in said(project)["Homs"][1]
    assert goldlese_here("candidates", project, cwd=project.parent).code == 0
    assert said(project) == both


def test_a_second_file_of_the_same_name_takes_the_place_of_the_first(project):
    before = said(project)
    take(project, spans(project, ("Homs", "GPE", 0.6), ("blieb", "Statement", 0.9)))
    take(project, spans(project, ("Rakka", "GPE", 0.5)), "--source", "bert@2")
    after = said(project)
    assert after["Homs"] == before["Homs"]
    assert "blieb" not in after
    assert "bert@2" in after["Rakka"][1]
    take(project, spans(project, ("Homs", "GPE", 0.5), name="flair.jsonl"))
    take(project, spans(project, ("Homs", "GPE", 0.4)))
    assert {"bert@1", "flair@1"} < set(said(project)["Homs"][1])
    assert said(project)["Rakka"] == before["Rakka"]


def test_what_is_decided_is_counted_as_that_and_left(project):
    with ReviewSession.open(project, "anna") as session:
        by_words = {
            session.article("eins").surface(i.content.fragments): i
            for i in session.items("eins")
        }
        session.apply(
            accept(session.items("eins"), by_words["Homs"].id, session.stamp(1), "eins")
        )
        session.apply(
            reject(session.items("eins"), by_words["Rakka"].id, session.stamp(1), "eins")
        )
        before = session.state()
    told = [("Homs", "GPE", 0.6), ("Rakka", "GPE", None), ("blieb", "Statement", 0.9)]
    path = spans(project, *told)
    assert take(project, path)["arrived"] == counts(new=(0, 1), decided=(2, 0))
    assert take(project, path, json_too=False) == (
        f"{project}: 1 candidate of bert for 1 article; decided already, so left out: "
        "2 mentions\n"
    )
    with ReviewSession.open(project, "anna") as session:
        assert session.state() == before
        assert session.verify_journal() == ()
        items = {item.id: item for item in session.items("eins")}
        assert items[by_words["Homs"].id].candidate == by_words["Homs"].candidate


def test_undo_and_redo_go_through_a_prediction_that_came_meanwhile(project):
    with ReviewSession.open(project, "anna") as session:
        items = session.items("eins")
        (homs,) = (
            i for i in items if session.article("eins").surface(i.content.fragments) == "Homs"
        )
        session.apply(accept(items, homs.id, session.stamp(1), "eins"))
        session.undo()
    assert take(project, spans(project, ("Homs", "GPE", 0.6)))["arrived"] == counts(
        joined=(1, 0)
    )
    assert "bert@1" in said(project)["Homs"][1]
    with ReviewSession.open(project, "anna") as session:
        session.redo()
        decided = session.item("eins", homs.id)
        assert decided.is_gold
        assert "bert@1" in decided.candidate.source
        assert session.verify_journal() == ()
        session.undo()
        assert session.item("eins", homs.id).is_open
    assert goldlese_here("candidates", project, cwd=project.parent).code == 0
    assert "bert@1" in said(project)["Homs"][1]
    take(project, spans(project))
    assert "bert@1" not in said(project)["Homs"][1]
    assert goldlese_here("check", project, cwd=project.parent).code == 0


def test_what_the_memory_holds_back_comes_again_with_all_its_sources(project):
    take(project, spans(project, ("Rakka", "GPE", 0.6), ("blieb", "Statement", 0.9)))
    both = said(project)
    with ReviewSession.open(project, "anna") as session:
        items = session.items("zwei")
        (rakka,) = (
            i for i in items if session.article("zwei").surface(i.content.fragments) == "Rakka"
        )
        session.apply(reject(items, rakka.id, session.stamp(1), "zwei"))
        learnt_for(session, "eins")
        assert "Rakka" not in said_in(session)
    # Other predictions come while it is held back: it stays so, and loses nothing.
    take(project, spans(project, ("Homs", "GPE", 0.6), name="flair.jsonl"))
    assert "Rakka" not in said(project)
    with ReviewSession.open(project, "anna") as session:
        session.undo()
        learnt_for(session, "eins")
    again = said(project)
    assert again["Rakka"] == both["Rakka"]
    assert again["blieb"] == both["blieb"]
    assert "flair@1" in again["Homs"][1]


def test_what_was_corrected_and_is_predicted_so_is_decided(project):
    with ReviewSession.open(project, "anna") as session:
        items = session.items("eins")
        (rakka,) = (
            i for i in items if session.article("eins").surface(i.content.fragments) == "Rakka"
        )
        other = replace(rakka.content, label="LOC")
        session.apply(correct(items, rakka.id, other, session.stamp(1), "eins"))
    facts = take(project, spans(project, ("Rakka", "LOC", 0.6)))
    assert facts["arrived"] == counts(decided=(1, 0))
    assert "Rakka" not in said(project)


def test_the_list_of_sources_names_those_of_files(project):
    take(project, spans(project, ("Homs", "GPE", 0.6), ("blieb", "Statement", 0.9)))
    done = goldlese_here("candidates", project, "--show", cwd=project.parent)
    assert "file bert@1, 2 predictions" in done.out
    done = goldlese_here("candidates", project, "--show", "--json", cwd=project.parent)
    assert json.loads(done.out)["imported"] == [{"identity": "bert@1", "predictions": 2}]
    take(project, spans(project))
    done = goldlese_here("candidates", project, "--show", "--json", cwd=project.parent)
    assert json.loads(done.out)["imported"] == []


def test_a_file_may_say_what_its_models_are_called(project):
    path = spans(project, ("Homs", "GPE", 0.6), ("Rakka", "GPE", 0.6), model="flair@3")
    line = json.loads(path.read_text(encoding="utf-8"))
    line["spans"][1]["source"] = "de_core_news_lg"
    path.write_text(json.dumps(line), encoding="utf-8")
    out = take(project, path, json_too=False)
    assert "2 candidates of de_core_news_lg, flair for 1 article" in out
    after = said(project)
    assert "flair@3" in after["Homs"][1]
    assert "de_core_news_lg@1" in after["Rakka"][1]
    line["model"] = "tagger"
    path.write_text(json.dumps(line), encoding="utf-8")
    done = goldlese_here("import", project, path, "--format", "spans", cwd=project.parent)
    assert done.code == 1
    assert "bert.jsonl:1: tagger is the name of a source" in done.err


# In the window ----------------------------------------------------------------------------


def add(goldlese, path, name=None):
    """Add a file as the dialog does, and answer what its model is called."""
    goldlese.place.notice.dismiss()
    goldlese.program.desk.imports.add([path])

    def asked():
        return goldlese.window.findChild(NameModel)

    goldlese.qtbot.waitUntil(lambda: asked() is not None, timeout=PATIENCE)
    dialog = asked()
    (field,) = dialog.fields.values()
    if name is not None:
        field.setText(name)
    goldlese.qtbot.keyClick(field, "\r")
    goldlese.window.activateWindow()
    goldlese.qtbot.waitUntil(lambda: "taken in" in goldlese.notice, timeout=PATIENCE)


def test_the_window_joins_at_the_item_under_review_too(goldlese, project):
    path = spans(
        project, ("syrische", "GPE", 0.6), ("Homs", "GPE", 0.6), ("blieb", "Statement", 0.9)
    )
    goldlese.start(project)
    goldlese.go_to(goldlese.find("Homs"))
    current = goldlese.current
    add(goldlese, path, "flair@2")
    assert "Joined to open ones: " in goldlese.notice
    assert goldlese.current.id == current.id
    assert "flair@2" in goldlese.current.candidate.source
    assert (
        goldlese.current.candidate.score > current.candidate.score
        or current.candidate.score == 0.99
    )
    assert "flair" in "\n".join(goldlese.place.inspector.facts.texts)
    for name in ("flair", current.candidate.source.partition("@")[0]):
        assert ItemFilter(source=name).holds(goldlese.current, rejected=False)
    goldlese.press("Return")
    assert goldlese.item(current.id).is_gold
    goldlese.press("Ctrl+Z")
    assert goldlese.item(current.id).is_open
    goldlese.press("Ctrl+Shift+Z")
    assert goldlese.item(current.id).is_gold
    assert "flair@2" in goldlese.item(current.id).candidate.source
    add(goldlese, path, "flair@2")
    assert "Decided already, so left out: 1 mention." in goldlese.notice


def test_the_window_asks_for_a_name_only_where_the_file_says_none(goldlese, project):
    told = ("Homs", "GPE", 0.6)
    goldlese.start(project)
    path = spans(project, told, model="flair@3")
    goldlese.program.desk.imports.add([path])
    goldlese.qtbot.waitUntil(lambda: "taken in" in goldlese.notice, timeout=PATIENCE)
    assert "flair@3" in said_in(goldlese.session)["Homs"][1]
    # A name that the program uses itself cannot be given, and nothing comes in without one.
    goldlese.place.notice.dismiss()
    goldlese.program.desk.imports.add([spans(project, told, name="tagger.jsonl")])

    def shown():
        return [one for one in goldlese.window.findChildren(NameModel) if one.isVisible()]

    goldlese.qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE)
    (dialog,) = shown()
    (field,) = dialog.fields.values()
    assert field.text() == "tagger"
    assert "name of a source" in dialog.told.text()
    assert not dialog.add.isEnabled()
    field.setText("")
    assert not dialog.add.isEnabled()
    field.setText("flair@4")
    assert dialog.add.isEnabled()
    before = said_in(goldlese.session)
    goldlese.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not shown()
    assert said_in(goldlese.session) == before
