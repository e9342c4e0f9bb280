"""Gold comes in again: as articles, as candidates, as decisions."""

from __future__ import annotations

import json

import pytest

from annotations.changes import accept, accept_all, add, correct, finish, reject
from annotations.errors import AnnotationError
from annotations.model import Event, Mention, ZoneKind, attributes
from annotations.reader import Reader
from annotations.session import Fate, ReviewSession
from export.gold import State
from export.gold_intake import named_annotator, prepare, take_in
from export.writing import write_export
from tests.helpers.builders import SCHEMA, a_capture, a_clock, a_project, an_article, places


def review_everything(session, name="a1"):
    """Decide in every way there is, then finish."""

    def do(builder, *arguments):
        items, stamp = session.items(name), session.stamp(1.5)
        session.apply(builder(items, *arguments, stamp, name))

    text = session.article(name).text
    do(accept, "m1")
    do(correct, "m3", Mention(places(text, "Teile von Albu Kamal"), "LOC"))
    do(reject, "m4")
    do(add, Mention(places(text, "Teile"), "MISC", attributes({"mention": "nominal"})))
    do(add, Event(places(text, "schweigt"), "Statement"))
    session.apply(accept_all(session.items(name), session.stamp(0), name))
    session.apply(finish(session.review(name), session.stamp(0).at))


@pytest.fixture
def project(tmp_path):
    with a_project(tmp_path) as session:
        review_everything(session)
        return session.path


def exported(project, target, annotator="anna", state=State.FINAL):
    with Reader(project, annotator) as reader:
        write_export(reader, target, state)
    (line,) = (target / "gold.jsonl").read_bytes().splitlines()
    return json.loads(line)


def an_empty_project(folder, annotator="anna"):
    path = folder / "new.goldlese"
    return ReviewSession.create(path, SCHEMA, annotator, clock=a_clock())


def import_gold(session, path, *, decided):
    return take_in(session, prepare(session, [path], decided=decided), decided=decided)


def without_sources(record):
    """Leave out what counts in the source file: the copy has its text as its source."""
    for place in (*record["entities"], *(event["trigger"] for event in record["events"])):
        del place["source"]
    del record["meta"]["source_sha256"]
    return record


def test_decisions_come_back_as_they_were(project, tmp_path):
    record = exported(project, tmp_path / "out")
    with an_empty_project(tmp_path) as session:
        taken = import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert (taken.articles, taken.items) == (1, 9)
        assert session.verify_journal() == ()
        path = session.path
    assert without_sources(exported(path, tmp_path / "again")) == without_sources(record)


def test_the_import_is_one_step_and_can_be_undone(project, tmp_path):
    exported(project, tmp_path / "out")
    with an_empty_project(tmp_path) as session:
        import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert session.undo()
        assert session.undo() is None
        assert not any(item.decision for item in session.items("a1"))
        assert session.redo()
        assert session.review("a1").finished


def test_as_candidates_everything_is_open_again(project, tmp_path):
    record = exported(project, tmp_path / "out")
    with an_empty_project(tmp_path) as session:
        import_gold(session, tmp_path / "out" / "gold.jsonl", decided=False)
        items = session.items("a1")
        assert all(item.is_open for item in items)
        assert len(items) == len(record["entities"]) + len(record["events"])
        sources = {item.candidate.source for item in items}
    assert sources == {"test@1", "gold-import@1"}


def test_another_annotators_gold_joins_the_article_that_is_there(project, tmp_path):
    record = exported(project, tmp_path / "out")
    with ReviewSession.open(project, "berta") as session:
        import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert session.review("a1").finished
    other = exported(project, tmp_path / "other", "berta")
    assert [item["source"] for item in other["entities"]] == [
        item["source"] for item in record["entities"]
    ]
    for one in (record, other):
        for item in (*one["entities"], *one["events"], *one["rejected"]):
            del item["provenance"]["by"]
        del one["review"]["annotators"]
    assert other == record


def test_what_was_decided_is_not_decided_again(project, tmp_path):
    exported(project, tmp_path / "out")
    before = project.read_bytes()
    with ReviewSession.open(project, "anna") as session:
        state = session.state()
        with pytest.raises(AnnotationError, match="anna has already decided"):
            import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert session.state() == state
    assert project.read_bytes() == before


def test_what_a_surer_source_says_holds_when_predictions_come(tmp_path):
    with a_project(tmp_path) as session:
        path = session.path
    record = exported(path, tmp_path / "out", state=State.CANDIDATES)
    for item in (*record["entities"], *record["events"]):
        item["provenance"] |= {"candidate": "model@2", "score": 0.5}
    record["entities"] = [item | {"label": "PER"} for item in record["entities"]]
    record["events"] = []
    (tmp_path / "model.jsonl").write_text(json.dumps(record), encoding="utf-8")
    with ReviewSession.open(path, "anna") as session:
        before = session.items("a1")
        taken = import_gold(session, tmp_path / "model.jsonl", decided=False)
        assert taken.fates == {(Fate.JOINED, "mention"): 5}
        after = session.items("a1")
        assert len(after) == len(before)
        for old, new in zip(before, after, strict=True):
            if old.content.kind == "event":
                continue
            assert ("model@2" in new.candidate.source) == (new.content.label == "PER")
            surer = old.content.label if old.candidate.score >= 0.5 else "PER"
            assert new.content.label == surer
            assert "others say " in new.candidate.reason
        import_gold(session, tmp_path / "model.jsonl", decided=False)
        assert session.items("a1") == after


def test_predictions_need_no_place_in_the_source(tmp_path):
    with a_project(tmp_path) as session:
        path = session.path
    record = exported(path, tmp_path / "out", state=State.CANDIDATES)
    for item in (*record["entities"], *record["events"]):
        item["provenance"] |= {"candidate": "model@2", "score": 0.5}
    digest = record["meta"]["source_sha256"]
    record = without_sources(record)
    record["meta"]["source_sha256"] = digest
    (tmp_path / "model.jsonl").write_text(json.dumps(record), encoding="utf-8")
    with ReviewSession.open(path, "anna") as session:
        taken = import_gold(session, tmp_path / "model.jsonl", decided=False)
        assert taken.items == len(record["entities"]) + len(record["events"]) > 0
        with pytest.raises(AnnotationError, match="'source' is a required property"):
            import_gold(session, tmp_path / "model.jsonl", decided=True)


@pytest.mark.parametrize("broken", [3, {"entities": [1]}, {"events": [1, {"trigger": 2}]}])
def test_predictions_of_another_shape_are_named(tmp_path, broken):
    (tmp_path / "model.jsonl").write_text(json.dumps(broken), encoding="utf-8")
    with a_project(tmp_path) as session, pytest.raises(AnnotationError, match="jsonl:1"):
        import_gold(session, tmp_path / "model.jsonl", decided=False)


def test_offsets_are_mapped_around_furniture(tmp_path):
    built = (
        an_article("Menü\n\nIn Homs.\n\nMenü\n\nIn Rawa wird gekämpft.")
        .in_zone("Menü\n\n", ZoneKind.FURNITURE)
        .with_mention("Homs", "GPE")
        .with_mention("Rawa", "GPE")
        .with_event("gekämpft", "Clash", {"place": "m2"})
    )
    with a_project(tmp_path, built) as session:
        session.apply(accept_all(session.items("a1"), session.stamp(0), "a1"))
        session.apply(finish(session.review("a1"), session.stamp(0).at))
        before = [item.content for item in session.items("a1")]
        path = session.path
    exported(path, tmp_path / "out")
    with ReviewSession.open(path, "berta") as session:
        import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert [item.content for item in session.items("a1")] == before
        assert session.verify_journal() == ()


def changed(project, tmp_path, change):
    record = exported(project, tmp_path / "out")
    change(record)
    path = tmp_path / "changed.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda r: r["entities"][0].update(label="ZZZ"), "no label ZZZ"),
        (lambda r: r["events"][0].update(type="ZZZ"), "no event type ZZZ"),
        (lambda r: r["events"][0]["arguments"][0].update(role="zzz"), "no role zzz"),
        (lambda r: r["entities"][0]["attributes"].update(form="zzz"), "no value zzz"),
        (lambda r: r["entities"][0].update(extra=1), "extra"),
        (lambda r: r["entities"][0].update(text="ZZZ"), "not “ZZZ”"),
        (lambda r: r["events"][0]["arguments"][0].update(ref="m77"), "m77"),
        (lambda r: r.update(text="", text_sha256="0" * 64), "text_sha256"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(project, tmp_path, change, message):
    path = changed(project, tmp_path, change)
    with an_empty_project(tmp_path) as session:
        with pytest.raises(AnnotationError, match=message) as caught:
            import_gold(session, path, decided=True)
        assert "changed.jsonl:1" in str(caught.value)
        assert session.article_ids() == ()
        assert session.journal() == ()


def test_another_text_under_the_same_id_is_refused(project, tmp_path):
    exported(project, tmp_path / "out")
    other = tmp_path / "b"
    other.mkdir()
    path = tmp_path / "out" / "gold.jsonl"
    with (
        a_project(other, a_capture("a1", "Homs")) as session,
        pytest.raises(AnnotationError, match="another text"),
    ):
        import_gold(session, path, decided=True)


def test_undecided_candidates_are_no_decisions(tmp_path):
    with a_project(tmp_path) as session:
        path = session.path
    exported(path, tmp_path / "out", state=State.CANDIDATES)
    with an_empty_project(tmp_path) as session:
        with pytest.raises(AnnotationError, match="--as candidates"):
            import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
        assert session.article_ids() == ()


def test_the_annotator_is_the_one_the_files_name(project, tmp_path):
    exported(project, tmp_path / "out")
    assert named_annotator([tmp_path / "out" / "gold.jsonl"]) == "anna"
    with ReviewSession.open(project, "berta") as session:
        import_gold(session, tmp_path / "out" / "gold.jsonl", decided=True)
    exported(project, tmp_path / "other", "berta")
    with pytest.raises(AnnotationError, match="anna, berta"):
        named_annotator([tmp_path / one / "gold.jsonl" for one in ("out", "other")])
