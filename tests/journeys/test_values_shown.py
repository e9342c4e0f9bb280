"""The inspector says what a time or a quantity stands for, as it is now."""

from __future__ import annotations

import json

import pytest

from tests.helpers.command_line import goldlese_here

TEXT = "Am Donnerstag flohen rund 40 Familien aus Homs. Sie kamen gestern um 14 Uhr an.\n"


@pytest.fixture
def project(tmp_path):
    line = {"id": "eins", "text": TEXT, "date": "2017-11-10", "language": "de"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert goldlese_here("new", "p.goldlese", "a.jsonl", cwd=tmp_path).code == 0
    return tmp_path / "p.goldlese"


def told(goldlese):
    texts = goldlese.place.inspector.facts.texts
    return [text for text in texts if text.startswith(("Stands for", "Steht für"))]


def test_a_candidate_and_what_is_decided_tell_their_value(goldlese, project):
    goldlese.start(project)
    item = goldlese.find("Donnerstag")
    goldlese.go_to(item)
    assert told(goldlese) == ["Stands for: 2017-11-09 (Thursday)"]
    goldlese.press("Return")
    goldlese.go_to(item)
    assert not goldlese.current.is_open
    assert told(goldlese) == ["Stands for: 2017-11-09 (Thursday)"]
    goldlese.go_to(goldlese.find("Homs"))
    assert told(goldlese) == []


def test_it_follows_the_boundary_and_the_label_at_once(goldlese, project):
    goldlese.start(project, language="de")
    goldlese.go_to(goldlese.find("gestern"))
    assert told(goldlese) == ["Steht für: 2017-11-09 (Donnerstag)"]
    for _ in range(3):
        goldlese.press("Shift+Right")
    assert goldlese.surface(goldlese.current) == "gestern um 14 Uhr"
    assert told(goldlese) == ["Steht für: 2017-11-09T14:00 (Donnerstag)"]
    goldlese.press("Shift+Left", "Shift+Left")
    assert goldlese.surface(goldlese.current) == "gestern um"
    assert told(goldlese) == ["Steht für: 2017-11-09 (Donnerstag)"]


def test_what_is_added_by_hand_tells_it_too(goldlese, project):
    goldlese.start(project)
    labels = [label.name for label in goldlese.session.schema.labels]
    goldlese.select("40 Familien")
    goldlese.press(str(labels.index("QUANTITY") + 1))
    assert goldlese.surface(goldlese.current) == "40 Familien"
    assert told(goldlese) == ["Stands for: 40 Familien"]
    goldlese.press(str(labels.index("DATE") + 1))
    assert goldlese.current.content.label == "DATE"
    assert told(goldlese) == []
