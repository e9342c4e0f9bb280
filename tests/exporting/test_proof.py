"""Whatever is changed in a record after it was written is found."""

from __future__ import annotations

import copy
import json

import pytest

from annotations.changes import accept_all, finish, reject
from annotations.errors import OffsetError
from export.gold import Reviewed, State, make_record
from export.proof import folded, prove_file, prove_record
from export.reading import ReadRecord
from tests.helpers.builders import SCHEMA, a_project


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A record, and the source it was made from."""
    with a_project(tmp_path_factory.mktemp("p")) as session:
        session.apply(reject(session.items("a1"), "m4", session.stamp(2), "a1"))
        session.apply(accept_all(session.items("a1"), session.stamp(0), "a1"))
        session.apply(finish(session.review("a1"), session.stamp(0).at))
        seen = Reviewed(session.article("a1"), session.items("a1"), session.review("a1"))
        source = session.source_bytes("a1").decode()
    return make_record(seen, SCHEMA, State.FINAL).record, source


def test_what_was_exported_is_proved(made):
    record, source = made
    proved = prove_record(ReadRecord("x:1", record), source)
    assert (proved.records, proved.fragments, proved.ranges) == (1, 8, 7)


def shift(place):
    place["fragments"] = [[start + 1, end + 1] for start, end in place["fragments"]]
    place["start"] += 1
    place["end"] += 1


def swap(items):
    items[0], items[1] = items[1], items[0]


CHANGES = {
    "a shifted mention": lambda r: shift(r["entities"][0]),
    "a shifted trigger": lambda r: shift(r["events"][0]["trigger"]),
    "a shifted rejection": lambda r: shift(r["rejected"][0]),
    "another start": lambda r: r["entities"][0].update(start=1),
    "another end": lambda r: r["events"][0]["trigger"].update(end=20),
    "another surface": lambda r: r["entities"][0].update(text="IS-Kaempfer"),
    "another text": lambda r: r.update(text=r["text"].replace("Armee", "armee")),
    "fragments out of order": lambda r: r["events"][0]["trigger"]["fragments"].reverse(),
    "an offset beyond the text": (
        lambda r: r["entities"][0].update(end=9999, fragments=[[0, 9999]])
    ),
    "a shifted source": lambda r: r["entities"][0].update(source=[[1, 11]]),
    "a source beyond the file": lambda r: r["entities"][0].update(source=[[9000, 9010]]),
    "an empty source": lambda r: r["entities"][0].update(source=[[3, 3]]),
    "a source too few": lambda r: r["events"][0]["trigger"]["source"].pop(),
    "an id twice": lambda r: r["entities"][1].update(id="m1"),
    "an argument to nothing": lambda r: r["events"][0]["arguments"][0].update(ref="m99"),
    "an argument to a rejected one": lambda r: r["events"][0]["arguments"][0].update(ref="m4"),
    "another order of mentions": lambda r: swap(r["entities"]),
    "another order of events": lambda r: swap(r["events"]),
    "another count": lambda r: r["review"].update(accepted=1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_changed_is_found(made, change):
    record, source = copy.deepcopy(made[0]), made[1]
    change(record)
    with pytest.raises(OffsetError, match="x:1: article a1"):
        prove_record(ReadRecord("x:1", record), source)


def test_another_source_file_is_found(made):
    record, source = made
    with pytest.raises(OffsetError, match="the source at"):
        prove_record(ReadRecord("x:1", record), source.replace("Albu", "Abu "))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Haidar | |\nal-Abadi", "Haidar al-Abadi"),
        ("Haidar\r\nal-Abadi", "Haidar al-Abadi"),
        ("in Syrien | |\n> und dem Irak", "in Syrien und dem Irak"),
        ("US- | |\ngeführten", "US-geführten"),
    ],
)
def test_wraps_and_bars_are_folded(source, text):
    assert folded(source) == folded(text)


@pytest.mark.parametrize(
    ("source", "text"),
    [("a | b", "a b"), ("x > y", "x y"), ("Haidar\nal-Abadi", "Haidar al Abadi")],
)
def test_nothing_else_is_folded(source, text):
    assert folded(source) != folded(text)


def test_an_article_in_two_files_is_found(made, tmp_path):
    record, source = made
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(record)}\n{json.dumps(record)}\n", encoding="utf-8")
    with pytest.raises(OffsetError, match=r"gold\.jsonl:2: the article a1 is there twice"):
        prove_file(path, lambda _: source)
