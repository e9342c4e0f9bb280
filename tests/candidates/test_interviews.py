"""Interviews: who says what stands in an answer."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import propose
from annotations.model import Event
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article

SCHEMA = read_schema("conflict-news")
HEAD = "„Es wird weiter gekämpft“\n\nDie Forscherin Anna Berger über den Krieg in Mali.\n\n"


def told(text: str) -> dict[str, tuple[str, list[str]]]:
    """Return factuality and sources of each event in ``text``, by its trigger."""
    found = {one.id: one.content for one in propose(an_article(text), SCHEMA)}
    surface = {
        name: text[content.fragments[0].start : content.fragments[-1].end]
        for name, content in found.items()
    }
    return {
        surface[name]: (
            dict(content.attributes)["factuality"],
            [surface[one.ref] for one in content.arguments if one.role == "reported_by"],
        )
        for name, content in found.items()
        if isinstance(content, Event)
    }


@pytest.mark.parametrize(
    ("questions", "speaker"),
    [
        (("Frau Berger, wie geht es weiter?", "Und die Armee?"), "Berger"),
        (("taz: Frau Berger, wie geht es weiter?", "taz: Und die Armee?"), "Berger"),
    ],
)
def test_what_stands_in_an_answer_is_told_by_whom_the_question_addresses(questions, speaker):
    text = (
        f"{HEAD}{questions[0]}\n\nDie Rebellen eroberten gestern die Stadt Gao.\n\n"
        f"{questions[1]}\n\nDrei Soldaten wurden getötet."
    )
    found = told(text)
    assert found["eroberten"] == ("reported", [speaker])
    assert found["getötet"] == ("reported", [speaker])


def test_a_name_before_a_colon_answers_until_the_next_one_does():
    text = (
        f"{HEAD}Wie geht es weiter?\n\nAnna Berger: Die Rebellen eroberten Gao.\n\n"
        "Und die Armee?\n\nSie verhaftete drei Minister.\n\n"
        "Wer hilft?\n\nPaul Keita: Zwei Lehrer wurden getötet.\n\n"
        "Paul Keita, 44, floh aus Gao."
    )
    found = told(text)
    assert found["eroberten"] == ("reported", ["Anna Berger"])
    assert found["verhaftete"] == ("reported", ["Anna Berger"])
    assert found["getötet"] == ("reported", ["Paul Keita"])
    assert found["floh"] == ("asserted", [])


def test_a_statement_in_an_answer_is_told_as_well_and_a_question_is_not():
    text = (
        f"{HEAD}Frau Berger, die Rebellen eroberten Gao. Wie geht es weiter?\n\n"
        "Die Regierung sagte, sie habe drei Rebellen verhaftet.\n\n"
        "Und dann?\n\nDas weiß niemand."
    )
    found = told(text)
    assert found["eroberten"] == ("asserted", [])
    assert found["sagte"][0] == "reported"
    assert found["verhaftet"] == ("reported", ["Regierung"])


def test_headings_that_ask_make_no_interview():
    text = (
        "Krieg in Mali\n\nWas ist geschehen?\n\nDie Rebellen eroberten Gao.\n\n"
        "Wer ist Anna Berger?\n\nSie forscht in Genf. Gestern wurden drei Soldaten getötet."
    )
    found = told(text)
    assert found["eroberten"] == ("asserted", [])
    assert found["getötet"] == ("asserted", [])
