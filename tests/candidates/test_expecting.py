"""What a schema itself says of the sources' words, before anything was reviewed."""

from __future__ import annotations

import pytest

from annotations.candidates import pipeline
from annotations.candidates.correspondence import AKIN
from annotations.candidates.expecting import EXPECTED, expected, says_more
from annotations.candidates.memory import Memory
from annotations.learning.arranging import arranged
from annotations.learning.fitting import at_start
from annotations.model import Event
from annotations.schema_files import parse_schema, read_schema
from tests.helpers import own_schema
from tests.helpers.builders import an_article


def with_examples():
    """Return the own schema with examples for a label and for two event types."""
    toml = own_schema.SCHEMA.toml
    for name, examples in (
        ("Kampf", '["griff … an", "Luftschläge"]'),
        ("Gelaende", '["eroberten", "Einnahme"]'),
        ("Ort", '["Homs", "Damaskus"]'),
    ):
        line = f'name = "{name}"\n'
        assert line in toml
        toml = toml.replace(line, f"{line}examples = {examples}\n")
    return parse_schema(toml, "own.toml")


def found(schema, text):
    article = an_article(text).article
    sources = arranged(pipeline.sources().values(), Memory(), at_start(schema))
    made = {one.id: one.content for one in pipeline.propose(article, schema, sources)}
    return {(article.surface(one.fragments), one.label): one for one in made.values()}, made


def test_words_of_the_same_name_and_of_the_same_subtype_are_one():
    said = expected(read_schema("ace-2005"))
    assert said.types["Strike"] == {"Conflict.Attack": EXPECTED}
    assert set(said.types["Casualties"]) == {"Life.Die", "Life.Injure"}
    assert said.roles["place"] == {"Place": EXPECTED}
    assert said.labels["DATE"] == {"TIME": EXPECTED}
    assert not said.types["Statement"]


def test_the_name_of_an_event_type_is_a_trigger_of_it():
    said = expected(own_schema.SCHEMA)
    assert said.types["Clash"] == {"Kampf": EXPECTED}
    assert said.types["Protest"] == {"Kundgebung": EXPECTED}


def test_a_role_may_be_called_as_one_asks_for_it():
    said = expected(own_schema.SCHEMA)
    assert said.roles["time"] == {"wann": EXPECTED}
    assert said.roles["agent"] == {"wer": EXPECTED}


def test_in_a_coarser_schema_akin_words_are_expected_to_be_one():
    said = expected(own_schema.SCHEMA)
    assert said.types["Attack"] == {"Kampf": EXPECTED * AKIN}
    assert said.labels["ORG"] == {"Akteur": EXPECTED * AKIN}
    assert said.roles["holder"] == {"wer": EXPECTED * AKIN}
    assert not expected(read_schema("ace-2005")).types["Destruction"]


def test_examples_say_what_is_meant():
    plain, said = expected(own_schema.SCHEMA), expected(with_examples())
    assert not plain.types["TerritoryChange"]
    assert said.types["TerritoryChange"] == {"Gelaende": EXPECTED}
    assert said.types["Strike"] == {"Kampf": EXPECTED}
    assert said.labels["GPE"] == {"Ort": EXPECTED}


@pytest.mark.parametrize(
    ("name", "more"), [("conflict-news", False), ("germeval-2014", False), ("ace-2005", True)]
)
def test_which_shipped_schemas_say_more_than_the_sources_know_anyhow(name, more):
    assert says_more(read_schema(name)) is more
    assert bool(at_start(read_schema(name))) is more


def test_a_schema_with_examples_has_candidates_from_the_start():
    text = "Am Montag eroberten Soldaten die Stadt Homs."
    known, _ = found(own_schema.SCHEMA, text)
    assert ("eroberten", "Gelaende") not in known
    known, _ = found(with_examples(), text)
    assert ("eroberten", "Gelaende") in known
    assert ("Homs", "Ort") in known


def test_the_schema_of_ace_has_events_with_roles_from_the_start():
    known, made = found(
        read_schema("ace-2005"), "Die Armee hat am Montag Homs mit Artillerie angegriffen."
    )
    (event,) = [one for one in made.values() if isinstance(one, Event)]
    assert event.type == "Conflict.Attack"
    assert {"Attacker", "Time"} <= {one.role for one in event.arguments}
    assert ("Montag", "TIME") in known
