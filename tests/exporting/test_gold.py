"""The gold record: keys, order, offsets, what is left out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotations.changes import accept, accept_all, add, correct, finish, reject
from annotations.errors import OffsetError
from annotations.model import (
    Argument,
    Event,
    Mention,
    Review,
    SourceMap,
    Span,
    ZoneKind,
    attributes,
    fragments,
)
from export.gold import Reviewed, State, line, make_record
from export.losses import Reason
from tests.helpers.builders import SCHEMA, a_capture, a_project, an_article, places


def reviewed(session, article_id="a1"):
    return Reviewed(
        session.article(article_id), session.items(article_id), session.review(article_id)
    )


def record_of(session, state=State.ALL, article_id="a1"):
    return make_record(reviewed(session, article_id), SCHEMA, state).record


@pytest.fixture
def session(tmp_path):
    with a_project(tmp_path) as opened:
        yield opened


def do(session, builder, *arguments, **named):
    items, stamp = session.items("a1"), session.stamp(1.4)
    session.apply(builder(items, *arguments, stamp, "a1", **named))


def finish_all(session):
    session.apply(accept_all(session.items("a1"), session.stamp(0), "a1"))
    session.apply(finish(session.review("a1"), session.stamp(0).at))


def test_the_keys_stand_in_the_order_of_the_format(session):
    do(session, reject, "m4")
    finish_all(session)
    record = json.loads(line(record_of(session)))
    assert list(record) == [
        *("format", "id", "schema", "language", "title", "meta", "text", "text_sha256"),
        *("entities", "events", "rejected", "review"),
    ]
    assert list(record["meta"]) == ["source", "source_sha256", "outlet", "date"]
    assert list(record["entities"][0]) == [
        *("id", "start", "end", "fragments", "text", "label", "attributes", "source"),
        "provenance",
    ]
    assert list(record["entities"][0]["provenance"]) == [
        *("decision", "candidate", "score", "by", "at", "seconds"),
    ]
    assert list(record["events"][0]) == [
        *("id", "type", "trigger", "arguments", "attributes", "provenance"),
    ]
    assert list(record["events"][0]["trigger"]) == [
        *("start", "end", "fragments", "text", "source"),
    ]
    assert list(record["rejected"][0]) == [
        *("kind", "start", "end", "fragments", "text", "label", "provenance"),
    ]
    assert list(record["review"]) == [
        *("state", "annotators", "blind", "finished"),
        *("accepted", "corrected", "rejected", "added"),
    ]


def test_provenance_tells_each_kind_of_decision(session):
    do(session, accept, "m1")
    do(session, correct, "m3", replace(session.item("a1", "m3").content, label="LOC"))
    do(session, reject, "m4")
    words = places(session.article("a1").text, "Teile")
    do(session, add, Mention(words, "MISC", attributes({"mention": "nominal"})))
    record = record_of(session)
    by_id = {item["id"]: item["provenance"] for item in record["entities"]}
    assert by_id["m1"]["decision"] == "accepted"
    assert by_id["m1"] == by_id["m1"] | {"candidate": "test@1", "score": 0.9, "by": "anna"}
    assert by_id["m1"]["seconds"] == 1.4
    assert by_id["m1"]["at"].startswith("2026-01-02T10:00:")
    assert by_id["m3"]["decision"] == "corrected"
    assert by_id["m6"] == by_id["m6"] | {"decision": "added", "candidate": None, "score": None}
    (rejected,) = record["rejected"]
    assert rejected["text"] == "Beobachtungsstelle"
    assert rejected["kind"] == "entity"
    assert record["review"] == {
        "state": "open",
        "annotators": ["anna"],
        "blind": False,
        "finished": None,
        "accepted": 1,
        "corrected": 1,
        "rejected": 1,
        "added": 1,
    }


def test_items_are_sorted_by_start_then_longer_first_then_number(session):
    words = places(session.article("a1").text, "IS-Kämpfer")
    for label in ("MIL", "PER", "ORG", "GPE", "LOC", "FAC"):
        do(session, add, Mention(words, label))
    finish_all(session)
    record = record_of(session)
    ids = [item["id"] for item in record["entities"]]
    assert ids == ["m1", "m6", "m7", "m8", "m9", "m10", "m11", "m2", "m3", "m4", "m5"]


def test_a_discontinuous_trigger_joins_its_fragments_with_one_space(session):
    finish_all(session)
    trigger = record_of(session)["events"][0]["trigger"]
    assert trigger["text"] == "holen zurück"
    assert trigger["fragments"] == [[11, 16], [38, 44]]
    assert (trigger["start"], trigger["end"]) == (11, 44)
    assert trigger["source"] == [[11, 16], [38, 44]]


def test_arguments_stand_in_the_order_of_the_roles_then_of_the_refs(session):
    event = session.item("a1", "v1").content
    filled = [("time", "m5"), ("territory", "m4"), ("gainer", "m2"), ("gainer", "m1")]
    mixed = replace(event, arguments=tuple(Argument(role, ref) for role, ref in filled))
    finish_all(session)
    do(session, correct, "v1", mixed, verb="set-role")
    assert record_of(session)["events"][0]["arguments"] == [
        {"role": "gainer", "ref": "m1"},
        {"role": "gainer", "ref": "m2"},
        {"role": "territory", "ref": "m4"},
        {"role": "time", "ref": "m5"},
    ]


def test_attributes_stand_in_the_order_of_the_schema(session):
    finish_all(session)
    assert list(record_of(session)["entities"][0]["attributes"]) == ["mention", "form"]


def test_an_argument_that_is_still_open_is_left_out_and_told(session):
    do(session, accept, "v1")
    do(session, accept, "m3")
    made = make_record(reviewed(session), SCHEMA, State.ALL)
    (event,) = made.record["events"]
    assert event["arguments"] == [{"role": "territory", "ref": "m3"}]
    (lost,) = made.lost
    assert (lost.reason, lost.item, lost.role, lost.ref) == (
        Reason.UNDECIDED_ARGUMENT,
        "v1",
        "gainer",
        "m1",
    )


def test_furniture_is_no_part_of_the_text_and_what_lies_in_it_is_told(tmp_path):
    built = (
        an_article("Menü Syrien\n\nIn Homs wird gekämpft.\n\nMehr zu Homs")
        .in_zone("Menü Syrien\n\n", ZoneKind.FURNITURE)
        .in_zone("Mehr zu Homs", ZoneKind.FURNITURE)
        .with_mention("Syrien", "GPE")
        .with_mention("Homs", "GPE")
        .with_event("gekämpft", "Clash", {"place": "m2", "actor": "m1"})
    )
    with a_project(tmp_path, built) as session:
        finish_all(session)
        made = make_record(reviewed(session), SCHEMA, State.FINAL)
    assert made.record["text"] == "In Homs wird gekämpft."
    (homs,) = made.record["entities"]
    assert (homs["fragments"], homs["source"]) == ([[3, 7]], [[16, 20]])
    assert made.record["events"][0]["arguments"] == [{"role": "place", "ref": "m2"}]
    assert [(lost.reason, lost.item, lost.role) for lost in made.lost] == [
        (Reason.FURNITURE, "m1", ""),
        (Reason.UNDECIDED_ARGUMENT, "v1", "actor"),
    ]
    assert made.record["review"]["accepted"] == 2


def test_a_fragment_over_a_hard_wrap_is_one_source_range():
    text = "Haidar al-Abadi sprach."
    built = an_article(text).with_mention("Haidar al-Abadi", "PER").article
    article = replace(built, source_map=SourceMap((0, 6, 7), (2, 8, 13)))
    content = Mention(fragments([(0, 15)]), "PER")
    item = an_item(content)
    record = make_record(
        Reviewed(article, (item,), Review("a1", "x")), SCHEMA, State.CANDIDATES
    )
    assert record.record["entities"][0]["source"] == [[2, 21]]


def an_item(content):
    from annotations.model import Candidate, Item

    name = "m1" if isinstance(content, Mention) else "v1"
    return Item(name, Candidate(name, content, "test@1", 0.5))


def test_candidates_are_exported_in_place_of_decisions(session):
    do(session, accept, "m1")
    do(session, reject, "m4")
    record = record_of(session, State.CANDIDATES)
    assert [item["id"] for item in record["entities"]] == ["m2", "m3", "m5"]
    assert {item["provenance"]["decision"] for item in record["entities"]} == {"candidate"}
    assert record["entities"][0]["provenance"]["by"] is None
    assert record["rejected"] == []
    assert record["review"]["annotators"] == []
    assert record["review"]["accepted"] == 0


def test_taking_everything_back_gives_the_same_candidates(session):
    before = line(record_of(session, State.CANDIDATES))
    do(session, accept, "m1")
    finish_all(session)
    assert line(record_of(session, State.CANDIDATES)) != before
    while session.undo():
        pass
    assert line(record_of(session, State.CANDIDATES)) == before


def test_a_line_is_one_line_for_every_reader():
    text = "eins zwei\u2028drei\u2029vier\x85fünf\x0bsechs 😀"
    data = line({"text": text})
    assert data.decode().splitlines() == [data.decode()[:-1]]
    assert json.loads(data) == {"text": text}
    assert "😀".encode() in data


def test_an_astral_character_counts_as_one(tmp_path):
    built = (
        an_article("😀 Homs 😀 fiel").with_mention("Homs", "GPE").with_event("fiel", "Clash")
    )
    with a_project(tmp_path, built) as session:
        finish_all(session)
        record = record_of(session)
    assert record["entities"][0]["fragments"] == [[2, 6]]
    assert record["events"][0]["trigger"]["fragments"] == [[9, 13]]


def test_offsets_beyond_the_text_are_an_error_that_names_the_article():
    article = an_article("Homs").article
    item = an_item(Event((Span(2, 9),), "Clash"))
    with pytest.raises(OffsetError, match="a1"):
        make_record(Reviewed(article, (item,), Review("a1", "x")), SCHEMA, State.CANDIDATES)


def test_a_blind_review_says_so(tmp_path):
    with a_project(tmp_path, a_capture("a1"), a_capture("b2", "Homs")) as session:
        session.draw_blind(0.5, seed=1)
        (blind,) = [row.id for row in session.articles() if row.blind]
        record = record_of(session, article_id=blind)
    assert record["review"]["blind"] is True
    assert record["entities"] == []
