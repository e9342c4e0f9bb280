"""Why a candidate was proposed is said in the language of the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.candidates.pipeline import propose
from annotations.projects import read_incoming
from annotations.schema_files import read_schema
from gui.language import install_language
from gui.reason_texts import REASONS, reason_parts, reason_text
from tests.helpers import own_schema
from tests.structure.test_house_rules import ROOT


@pytest.fixture
def german(qapp):
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


@pytest.fixture(scope="module")
def reasons():
    """Return every part of a reason that our sources give for the seeds."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    schema = read_schema("conflict-news")
    return {
        part
        for came in read_incoming(seeds, propose=lambda article: propose(article, schema))
        for candidate in came.candidates
        for part in candidate.reason.split("; ")
    }


def test_every_reason_of_our_own_sources_is_known(german, reasons):
    unsaid = {part for part in reasons if reason_text(part) == part}
    assert unsaid <= {"tagger", "soll", "würde"}  # they are German already


def test_what_is_filled_in_stays_and_lists_and_roles_have_their_names(german):
    schema = read_schema("conflict-news")
    reason = "listed among countries; description needed as territory; verb of “take”"
    said = reason_text(reason, schema)
    assert said.startswith("steht in der Liste der Länder; ")
    assert "territory" not in said
    assert said.endswith("Verb der Wortliste „take“")


def test_what_the_programs_words_are_called_is_said_by_their_names(german):
    said = reason_text("the program’s Attack is Tod here, 14 of 15 times", own_schema.SCHEMA)
    assert said == "„Anschlag“ des Programms ist hier „Tod“, 14 von 15 Mal"


def test_what_the_programs_words_are_called_comes_first(german):
    reason = "pronoun needed as wer; the program’s MIL is Akteur here, 3 of 4 times; negated"
    called, others = reason_parts(reason, own_schema.SCHEMA)
    assert called == "„Bewaffneter Akteur“ des Programms ist hier „Akteur“, 3 von 4 Mal"
    assert others.endswith("; verneint")
    assert reason_text(reason, own_schema.SCHEMA) == f"{called}; {others}"
    assert reason_parts("negated") == ("", "verneint")


def test_a_word_that_is_called_the_same_is_only_a_part_of_the_reason(german):
    reason = "negated; the program’s PER is Mensch here, 3 of 4 times"
    same = replace(own_schema.SCHEMA.label("Mensch"), names={"de": "Person"})
    others = [one for one in own_schema.SCHEMA.labels if one.name != same.name]
    schema = replace(own_schema.SCHEMA, labels=(same, *others))
    said = "verneint; „Person“ des Programms ist hier „Person“, 3 von 4 Mal"
    assert reason_parts(reason, schema) == ("", said)


def test_what_others_write_stays_as_it_is(german):
    assert reason_text("") == ""
    assert reason_text("seen in a dream; negated") == "seen in a dream; verneint"


def test_in_english_nothing_but_the_order_is_changed():
    whole = "; ".join(REASONS).format("one", "two", "3", "4").split("; ")
    assert sorted(reason_text("; ".join(whole)).split("; ")) == sorted(whole)
