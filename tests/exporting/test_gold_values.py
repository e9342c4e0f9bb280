"""What times and quantities stand for, in the gold record and through the command line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotations.candidates import mention_values
from annotations.candidates.mention_values import value_of, valued_labels
from annotations.errors import SourceError
from annotations.model import Mention, Span
from annotations.reader import Reader
from annotations.schema_files import read_schema
from export.gold import State
from export.record_schema import prove_shape
from export.writing import write_export
from tests.helpers.builders import an_article
from tests.helpers.command_line import goldlese_here

TEXT = (
    "BERLIN (dpa) - Am Donnerstag flohen rund 40 Familien aus Homs. "
    "Vor einigen Tagen kamen 12.500 Menschen.\n"
)
WHEN, WHO = ("gestern", "am 9. November", "Ort"), ("Mai", "Assad", "Ministerin")


@pytest.fixture
def made(tmp_path):
    line = {"id": "eins", "text": TEXT, "date": "2017-11-10", "language": "de"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    run(tmp_path, "new", "p.goldlese", "a.jsonl")
    return tmp_path


def run(folder, *words):
    done = goldlese_here(*words, cwd=folder)
    assert done.code == 0, done
    return done


def record_of(folder, *more):
    target = folder / f"out{len(list(folder.glob('out*')))}"
    run(folder, "export", "p.goldlese", target, *more)
    lines = (target / "gold.jsonl").read_bytes()
    run(folder, "check", target)
    return lines, json.loads(lines)


def values(record):
    return {one["text"]: one["value"] for one in record["entities"] if "value" in one}


def test_a_record_carries_what_times_and_quantities_stand_for(made):
    run(made, "accept", "p.goldlese", "--annotator", "anna")
    first, record = record_of(made)
    found = values(record)
    assert found["Donnerstag"] == "2017-11-09"
    (families,) = (value for text, value in found.items() if text.startswith("rund 40"))
    assert families.startswith("~40")
    assert any(value.startswith("12500") for value in found.values())
    assert not any(one["label"] == "GPE" and "value" in one for one in record["entities"])
    assert all("value" not in one for one in record["events"])
    for one in record["entities"]:
        keys = list(one)
        if "value" in one:
            assert keys[keys.index("value") - 1] == "attributes"
            assert keys[keys.index("value") + 1] == "source"
    assert record_of(made)[0] == first


def test_the_open_candidates_carry_it_too(made):
    record = record_of(made, "--state", "candidates")[1]
    assert values(record)["Donnerstag"] == "2017-11-09"


def test_what_comes_in_is_computed_anew(made):
    run(made, "accept", "p.goldlese", "--annotator", "anna")
    lines, record = record_of(made)
    for one in record["entities"]:
        if "value" in one:
            one["value"] = "made up"
    changed = made / "changed.jsonl"
    changed.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    run(made, "new", "q.goldlese")
    run(made, "import", "q.goldlese", changed, "--as", "gold")
    target = made / "again"
    run(made, "export", "q.goldlese", target, "--annotator", "anna")
    again = json.loads((target / "gold.jsonl").read_bytes())
    assert values(again) == values(json.loads(lines))


def test_the_shape_of_a_value_is_proved(made):
    run(made, "accept", "p.goldlese", "--annotator", "anna")
    record = record_of(made)[1]
    record["entities"][0]["value"] = 7
    with pytest.raises(Exception, match=r"entities\[0\].value"):
        prove_shape(record, "here")


def test_in_other_schemas_it_is_for_the_labels_that_correspond():
    assert set(valued_labels(read_schema("ace-2005"))) == {"TIME", "NUM"}
    assert not valued_labels(read_schema("germeval-2014"))
    plain = read_schema("germeval-2014")
    labels = (
        replace(plain.labels[0], name="WANN", names={"de": "Angabe"}, examples=WHEN),
        replace(plain.labels[0], name="WIEVIEL", names={"de": "Betrag, Anzahl"}, examples=()),
        replace(plain.labels[0], name="WER", names={"de": "Person"}, examples=WHO),
    )
    own = replace(plain, labels=labels)
    assert set(valued_labels(own)) == {"WANN", "WIEVIEL"}


def test_a_whole_article_marked_as_a_quantity_has_none():
    text = "mehr als 3 " * 20_000
    long = Mention((Span(0, len(text)),), "QUANTITY")
    short = Mention((Span(0, 10),), "QUANTITY")
    article, schema = an_article(text).article, read_schema("conflict-news")
    assert value_of(long, article, schema) == ""
    assert value_of(short, article, schema) == ">3"


def test_where_a_word_list_is_damaged_the_export_goes_on_and_says_so(made, monkeypatch):
    run(made, "accept", "p.goldlese", "--annotator", "anna")

    def damaged(_text, _written):
        raise SourceError("the file words/time.txt of this program is damaged")

    monkeypatch.setattr(mention_values, "time_value", damaged)
    article, schema = an_article("Gestern.").article, read_schema("conflict-news")
    mention = Mention((Span(0, 7),), "DATE")
    assert mention_values.value_or_none(mention, article, schema) == ""
    assert "words/time.txt" in mention_values.fault(schema)
    with Reader(made / "p.goldlese", "anna") as reader:
        write_export(reader, made / "out", State.FINAL)
    monkeypatch.undo()
    assert mention_values.fault(schema) == ""
    record = json.loads((made / "out/gold.jsonl").read_bytes())
    assert record["entities"]
    assert not any("value" in one for one in record["entities"] if one["label"] == "DATE")
