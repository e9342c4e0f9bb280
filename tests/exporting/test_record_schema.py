"""The JSON Schema of the gold record is one, is strict, and fits what is exported."""

from __future__ import annotations

import copy
import json
import re

import pytest
from jsonschema import Draft202012Validator

from annotations.changes import accept_all, add, finish, reject
from annotations.errors import AnnotationError
from annotations.model import Mention
from export.gold import Reviewed, State, line, make_record
from export.record_schema import prove_shape, schema_bytes
from tests.helpers.builders import SCHEMA, a_project, places
from tests.helpers.command_line import ROOT


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with a_project(tmp_path_factory.mktemp("p")) as session:
        session.apply(reject(session.items("a1"), "m4", session.stamp(2), "a1"))
        words = places(session.article("a1").text, "Teile")
        session.apply(add(session.items("a1"), Mention(words, "MISC"), session.stamp(3), "a1"))
        session.apply(accept_all(session.items("a1"), session.stamp(0), "a1"))
        session.apply(finish(session.review("a1"), session.stamp(0).at))
        seen = Reviewed(session.article("a1"), session.items("a1"), session.review("a1"))
    return json.loads(line(make_record(seen, SCHEMA, State.FINAL).record))


def test_it_is_a_json_schema():
    Draft202012Validator.check_schema(json.loads(schema_bytes()))


def test_every_object_in_it_is_closed():
    def walk(value, path):
        if isinstance(value, dict):
            if value.get("type") == "object":
                assert "additionalProperties" in value, path
            for name, inner in value.items():
                walk(inner, f"{path}/{name}")
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                walk(inner, f"{path}/{number}")

    walk(json.loads(schema_bytes()), "")


def test_what_is_exported_fits(record):
    assert prove_shape(record, "x:1") == record


def test_links_are_allowed_but_not_needed(record):
    linked = copy.deepcopy(record)
    linked["entities"][0]["entity"] = "islamischer-staat"
    linked["events"][0]["incident"] = "albu-kamal"
    prove_shape(linked, "x:1")


CHANGES = {
    "an unknown key": lambda r: r.update(extra=1),
    "a missing key": lambda r: r.pop("review"),
    "another format": lambda r: r.update(format="goldlese-gold/2"),
    "an unknown key of a mention": lambda r: r["entities"][0].update(score=1),
    "a mention with the id of an event": lambda r: r["entities"][0].update(id="v1"),
    "a negative offset": lambda r: r["entities"][0].update(start=-1),
    "an offset as text": lambda r: r["entities"][0].update(start="0"),
    "a fragment of three numbers": lambda r: r["entities"][0].update(fragments=[[0, 1, 2]]),
    "no fragment": lambda r: r["entities"][0].update(fragments=[]),
    "a checksum that is none": lambda r: r.update(text_sha256="abc"),
    "an attribute that is no text": lambda r: r["entities"][0]["attributes"].update(form=1),
    "an unknown decision": lambda r: r["entities"][0]["provenance"].update(decision="maybe"),
    "a score beyond 1": lambda r: r["entities"][0]["provenance"].update(score=1.5),
    "a decision by nobody": lambda r: r["entities"][0]["provenance"].update(by=None),
    "accepted without candidate": lambda r: r["entities"][0]["provenance"].update(
        candidate=None
    ),
    "a rejected one that is accepted": (
        lambda r: r["rejected"][0]["provenance"].update(decision="accepted")
    ),
    "an argument to nothing": lambda r: r["events"][0]["arguments"][0].update(ref="x"),
    "a final review that never ended": lambda r: r["review"].update(finished=None),
    "a date that is none": lambda r: r["meta"].update(date="10. November"),
    "an empty title": lambda r: r.update(title=""),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_not_in_the_format_is_refused(record, change):
    wrong = copy.deepcopy(record)
    change(wrong)
    with pytest.raises(AnnotationError, match="x:7"):
        prove_shape(wrong, "x:7")


@pytest.mark.parametrize("value", [None, 3, [], "text"])
def test_what_is_no_object_is_refused(value):
    with pytest.raises(AnnotationError, match="no gold record"):
        prove_shape(value, "x:1")


def test_a_message_does_not_repeat_the_article(record):
    wrong = copy.deepcopy(record)
    wrong["text"] = "lang " * 5000
    wrong["format"] = "x"
    with pytest.raises(AnnotationError) as caught:
        prove_shape(wrong, "x:1")
    assert len(str(caught.value)) < 300


def test_every_field_is_described_for_people():
    schema = json.loads(schema_bytes())
    inner = [*schema["$defs"].values(), schema["properties"]["meta"]]
    names = {name for one in (schema, *inner) for name in one.get("properties", {})}
    names |= {"role", "ref"}
    for page in ("docs/gold.md", "export/fields.md"):
        told = (ROOT / page).read_text(encoding="utf-8")
        wanted = names if page == "docs/gold.md" else set(schema["properties"])
        assert {name for name in wanted if not re.search(rf"\b{name}\b", told)} == set()
