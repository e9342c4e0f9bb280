"""Spans of other people's models: taken in as candidates, every offset proved."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotations.changes import accept_all, finish
from annotations.errors import AnnotationError
from annotations.model import Span, ZoneKind
from annotations.session import ReviewSession
from annotations.text import gold_text
from export.span_intake import prepare_spans, take_in_spans
from export.span_reading import read_spans
from tests.helpers.builders import a_project, an_article
from tests.helpers.command_line import goldlese_here

TEXT = "Menü\n\nDie 😀 Armee zog in Homs ein.\n"


@pytest.fixture
def project(tmp_path):
    article = an_article(TEXT).in_zone("Menü\n", ZoneKind.FURNITURE)
    with a_project(tmp_path, article) as session:
        return session.path


def written(tmp_path, *lines):
    path = tmp_path / "model.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def gold_of(project):
    with ReviewSession.open(project, "anna") as session:
        return gold_text(session.article("a1")).text


def span(text, words, label, /, **more):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "label": label, **more}


def imported(project, path, source="bert@2"):
    with ReviewSession.open(project, "anna") as session:
        placed = prepare_spans(session, [path], source)
        take_in_spans(session, placed)
        article = session.article("a1")
        return [
            (
                article.surface(item.content.fragments),
                item.content.label,
                item.candidate.source,
                item.candidate.score,
            )
            for item in session.items("a1")
        ]


def test_spans_over_the_gold_text_are_placed_in_the_article(tmp_path, project):
    text = gold_of(project)
    assert text != TEXT
    line = {
        "text": text,
        "spans": [
            span(text, "Armee", "MIL", score=0.75, text="Armee"),
            span(text, "Homs", "LOC"),
        ],
    }
    assert imported(project, written(tmp_path, line)) == [
        ("Armee", "MIL", "bert@2", 0.75),
        ("Homs", "LOC", "bert@2", 0.5),
    ]


@pytest.mark.parametrize("key", ["entities", "ents", "labels", "label"])
def test_other_dialects_and_the_whole_text(tmp_path, project, key):
    at = TEXT.index("Homs")
    line = {"meta": {"id": "a1"}, "text": TEXT, key: [[at, at + 4, "GPE"]]}
    assert [row[:2] for row in imported(project, written(tmp_path, line))] == [("Homs", "GPE")]


def test_widespread_names_of_labels_and_event_types_are_known(tmp_path, project):
    spans = [span(TEXT, "Armee", "Organization"), span(TEXT, "zog", "movement")]
    rows = imported(project, written(tmp_path, {"text": TEXT, "spans": spans}))
    assert [row[1] for row in rows] == ["ORG", "Movement"]


def test_a_second_import_replaces_the_first_of_the_same_source(tmp_path, project):
    imported(project, written(tmp_path, {"text": TEXT, "spans": [span(TEXT, "Armee", "MIL")]}))
    again = written(tmp_path, {"text": TEXT, "spans": [span(TEXT, "Homs", "GPE")]})
    assert [row[0] for row in imported(project, again, "bert@3")] == ["Homs"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ([], "no object with a text"),
        ({"text": TEXT}, "no list of spans"),
        (
            {"text": TEXT, "spans": [{"start": 0, "end": 99, "label": "MIL"}]},
            "outside the text",
        ),
        ({"text": TEXT, "spans": [{"start": 3, "end": 3, "label": "MIL"}]}, "outside the text"),
        ({"text": TEXT, "spans": [{"start": True, "end": 3, "label": "MIL"}]}, "whole number"),
        ({"text": TEXT, "spans": [{"start": 0, "end": 3}]}, "no label"),
        ({"text": TEXT, "spans": ["x"]}, "neither an object"),
        (
            {"text": TEXT, "spans": [span(TEXT, "Armee", "MIL", text="Homs")]},
            "stands “Armee”, not “Homs”",
        ),
        ({"text": TEXT, "spans": [span(TEXT, "Homs", "GPE", score=7)]}, "between 0 and 1"),
        ({"text": TEXT, "spans": [span(TEXT, "Homs", "GPE", attributes=1)]}, "attributes"),
        ({"text": TEXT, "spans": [span(TEXT, "Homs", "ZZZ")]}, "no label or event type ZZZ"),
        ({"text": "Anderes", "spans": []}, "no article with this text"),
        ({"id": "a1", "text": "Anderes", "spans": []}, "with another text"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, project, line, said):
    path = written(tmp_path, line)
    with ReviewSession.open(project, "anna") as session:
        with pytest.raises(AnnotationError, match=said) as caught:
            prepare_spans(session, [path], "bert")
        assert "model.jsonl:1" in str(caught.value)
        assert session.items("a1") == ()


def test_a_span_over_furniture_is_refused(tmp_path):
    text = "Die Armee\nWerbung\nzog ein.\n"
    article = an_article(text).in_zone("Werbung\n", ZoneKind.FURNITURE)
    with a_project(tmp_path, article) as session:
        gold = gold_text(session.article("a1")).text
        line = {"text": gold, "spans": [span(gold, "Armee\nzog", "MIL")]}
        with pytest.raises(AnnotationError, match="furniture"):
            prepare_spans(session, [written(tmp_path, line)], "bert")


def test_a_finished_article_takes_none(tmp_path, project):
    path = written(tmp_path, {"text": TEXT, "spans": [span(TEXT, "Homs", "GPE")]})
    imported(project, path)
    with ReviewSession.open(project, "anna") as session:
        session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
        session.apply(finish(session.review("a1"), session.stamp(1).at))
        before = session.items("a1")
        placed = prepare_spans(session, [path], "bert")
        assert [one.is_left for one in placed] == [True]
        assert not take_in_spans(session, placed)
        assert session.items("a1") == before


def test_offsets_count_code_points(tmp_path):
    at = TEXT.index("Armee")
    (read,) = read_spans(written(tmp_path, {"text": TEXT, "spans": [[at, at + 5, "MIL"]]}))
    assert read.spans[0].span == Span(at, at + 5)


def test_the_command_says_how_many(tmp_path, project):
    path = written(tmp_path, {"text": TEXT, "spans": [span(TEXT, "Homs", "GPE")]})
    done = goldlese_here("import", project, path, "--format", "spans", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert "1 candidate of model for 1 article" in done.out
    refused = goldlese_here(
        "import", project, path, "--format", "spans", "--as", "gold", cwd=tmp_path
    )
    assert refused.code == 1
    assert "no decisions" in refused.err


def test_a_mark_at_the_beginning_of_the_file_is_passed_over(project, tmp_path):
    text = gold_of(project)
    path = written(tmp_path, {"text": text, "spans": [span(text, "Homs", "GPE")]})
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert imported(project, path) == [("Homs", "GPE", "bert@2", 0.5)]


@pytest.mark.parametrize(
    "name", ["tagger", "tagger@7", "memory", "spacy@x", "spacy:x@1", "a+b", "@2"]
)
def test_a_model_is_not_called_like_a_source_of_the_program(project, tmp_path, name):
    text = gold_of(project)
    path = written(tmp_path, {"text": text, "spans": [span(text, "Homs", "GPE")]})
    with pytest.raises(AnnotationError, match=r"call the model"):
        imported(project, path, name)


@pytest.mark.parametrize(
    ("label", "given", "said"),
    [
        ("GPE", {"mention": "noun"}, "mention has no value 'noun' .it has name, nominal"),
        ("GPE", {"tense": "past"}, "mentions have no attribute tense .they have mention, form"),
        ("Movement", {"mention": "name"}, "events have no attribute mention"),
    ],
)
def test_an_attribute_that_the_schema_does_not_have_is_told(
    project, tmp_path, label, given, said
):
    text = gold_of(project)
    one = span(text, "zog", label, attributes=given)
    path = written(tmp_path, {"text": text, "spans": [one]})
    with pytest.raises(AnnotationError, match=rf"model.jsonl:1: the span .*: {said}"):
        imported(project, path)


class _Interrupted(BaseException):
    """As when somebody presses Ctrl+C."""


def test_what_is_interrupted_leaves_nothing(tmp_path):
    texts = [f"Nummer {number}: die Armee zog in Homs ein.\n" for number in range(40)]
    built = [an_article(text, f"a{number}") for number, text in enumerate(texts)]
    lines = [{"text": text, "spans": [span(text, "Homs", "GPE")]} for text in texts]
    told = []

    def stop(done, _count):
        told.append(done)
        if done:
            raise _Interrupted

    with a_project(tmp_path, *built) as session:
        placed = prepare_spans(session, [written(tmp_path, *lines)], "bert")
        heard = []
        session.subscribe(heard.append)
        with pytest.raises(_Interrupted):
            take_in_spans(session, placed, stop)
        assert told == [0, 16]
        assert not heard
        assert not any(session.items(name) for name in session.article_ids())
        assert not [one for one in session.learnt() if one.name.startswith("opinions/")]
        assert take_in_spans(session, placed).total() == 40
        assert len(heard) == 40
        assert all(session.items(name) for name in session.article_ids())


def test_a_part_that_fails_is_taken_back_alone(tmp_path):
    with a_project(tmp_path, an_article(TEXT)) as session:
        good, bad = (
            an_article(TEXT).with_mention("Homs", "GPE", source="bert@1").candidates
            for _ in range(2)
        )
        bad = [replace(bad[0], score=7.0)]
        with session.together():
            session.set_candidates("a1", good, ["bert"])
            with pytest.raises(AnnotationError):
                session.set_candidates("a1", bad, ["bert"])
        assert [item.candidate for item in session.items("a1")] == list(good)
